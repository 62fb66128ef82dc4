// The office: a database opened, with the desk that writes, the projector that follows and the queries that read.
import type { Books } from '#ledger';
import { openDatabase, type Database, type DatabasePlace, type Head } from '#storage';
import { CodeShelf } from './code-shelf.js';
import { systemClock, type Clock } from './desk/clock.js';
import { Desk, type DeskOptions } from './desk/desk.js';
import { budgetLaw } from './desk/law.js';
import { budgetPostingRules, type PostingRules } from './desk/posting-rules.js';
import { Projector, type ProjectorOptions } from './desk/projector.js';
import { BookQueries } from './queries/book-queries.js';
import { BooksReader } from './queries/books-reader.js';
import { CellQueries } from './queries/cell-queries.js';
import { DepartmentQueries } from './queries/department-queries.js';
import { FinalAccountsQueries } from './queries/final-accounts-queries.js';
import { LedgerQueries } from './queries/ledger-queries.js';
import { Points } from './queries/points.js';
import { ProcurementQueries } from './queries/procurement-queries.js';
import { RateQueries } from './queries/rate-queries.js';
import { StatementQueries } from './queries/statement-queries.js';
import { YearEndAssistant } from './year-end/year-end-assistant.js';

export interface OfficeOptions {
  readonly clock?: Clock;
  readonly desk?: Omit<DeskOptions, 'onCommit'>;
  readonly projector?: ProjectorOptions;
  readonly rules?: PostingRules;
  /** How often to look whether another process has imported a code list, in milliseconds. */
  readonly refreshEvery?: number;
  /** How long a question may wait for the projector, in milliseconds. */
  readonly patience?: number;
}

const REFRESH_MS = 5_000;

export class Office {
  readonly codes: CodeShelf;
  readonly desk: Desk<Books>;
  readonly projector: Projector;
  readonly points: Points;
  readonly ledgers: LedgerQueries;
  readonly statements: StatementQueries;
  readonly cells: CellQueries;
  readonly books: BookQueries;
  readonly procurement: ProcurementQueries;
  readonly finalAccounts: FinalAccountsQueries;
  readonly rates: RateQueries;
  readonly departments: DepartmentQueries;
  readonly yearEnds: YearEndAssistant;
  private readonly refreshing: NodeJS.Timeout;
  private closing: Promise<void> | null = null;

  /** @param owned whether closing the office closes the database too */
  constructor(
    readonly database: Database,
    options: OfficeOptions = {},
    private readonly owned = true,
  ) {
    const { log, projection } = database;
    this.codes = new CodeShelf(database.reference);
    const law = budgetLaw(() => this.codes.current);
    const rules = options.rules ?? budgetPostingRules;
    this.projector = new Projector(log, projection, rules, options.projector);
    const clock = options.clock ?? systemClock;
    this.desk = new Desk(log, law, clock, {
      ...options.desk,
      onCommit: (_heads: ReadonlyMap<string, Head>) => this.projector.wake(),
    });
    this.points = new Points(log, projection, this.projector, options.patience);
    const reader = new BooksReader(log, law);
    this.ledgers = new LedgerQueries(log, projection, this.points, reader);
    this.statements = new StatementQueries(this.points, projection, this.codes);
    this.cells = new CellQueries(this.statements, this.ledgers, projection);
    this.books = new BookQueries(this.points, projection, this.codes);
    this.procurement = new ProcurementQueries(this.points, log, projection);
    this.finalAccounts = new FinalAccountsQueries(
      this.points,
      log,
      projection,
      this.statements,
      this.ledgers,
    );
    this.rates = new RateQueries(this.statements, projection);
    this.departments = new DepartmentQueries(log, projection, this.points, this.statements);
    this.yearEnds = new YearEndAssistant(this.points, reader, law, this.codes, clock);
    // The desk decides without waiting, so somebody must look for imports of other processes.
    this.refreshing = setInterval(() => {
      this.codes.refresh().catch(options.projector?.onError ?? (() => undefined));
    }, options.refreshEvery ?? REFRESH_MS);
    this.refreshing.unref();
    this.projector.start();
  }

  /** True when the database answers. */
  async isReady(): Promise<boolean> {
    return this.database.log.look([], []).then(
      () => this.closing === null,
      () => false,
    );
  }

  /** Finishes what is being decided and projected, then lets go of the database. */
  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async shut(): Promise<void> {
    clearInterval(this.refreshing);
    await this.desk.close();
    await this.projector.stop();
    if (this.owned) await this.database.close();
  }
}

/** Opens the database of a place, and the office on it. */
export const openOffice = async (
  place: DatabasePlace,
  options: OfficeOptions = {},
): Promise<Office> => officeOn(await openDatabase(place), options, true);

/** An office on a database that is open already; `owned` says whether the office closes it. */
export const officeOn = async (
  database: Database,
  options: OfficeOptions = {},
  owned = false,
): Promise<Office> => {
  const office = new Office(database, options, owned);
  try {
    await office.codes.refresh();
  } catch (error) {
    await office.close();
    throw error;
  }
  return office;
};
