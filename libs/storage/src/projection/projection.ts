// The projection store: what the projector writes and the queries read, in a blue and a green generation.
import type pg from 'pg';
import type { Balance, FactRow } from '#bookkeeping';
import { inTransaction } from '../connection.js';
import {
  selectBookLines,
  selectTurnovers,
  selectVoucherLines,
  selectVouchers,
} from './book-queries.js';
import { selectBalances, selectFacts, selectPostings } from './queries.js';
import type {
  Advance,
  AsOf,
  BookLine,
  BookRange,
  Checkpoint,
  Generation,
  LedgerBehind,
  MonthTurnover,
  PostingQuery,
  PostingRow,
  ProjectionState,
  VoucherEntry,
  VoucherRange,
} from './rows.js';
import {
  claimCheckpoints,
  copyFacts,
  copyPostings,
  insertCheckpoints,
  lockState,
  selectBehind,
  selectCheckpoints,
  selectState,
  truncateGeneration,
  updateActive,
  updateCheckpoints,
  updateProblem,
  updateVersion,
} from './statements.js';

export interface ProjectionPools {
  readonly writer: pg.Pool;
  readonly reader: pg.Pool;
}

export const otherGeneration = (generation: Generation): Generation =>
  generation === 'blue' ? 'green' : 'blue';

export class Projection {
  constructor(
    private readonly pools: ProjectionPools,
    /** Null reads whichever generation is active at the moment of each query. */
    private readonly generation: Generation | null = null,
  ) {}

  /** The same store, reading one generation whether it is active or not. */
  of(generation: Generation): Projection {
    return new Projection(this.pools, generation);
  }

  /** Postings summed by coordinate, at a position and date. */
  balances(query: AsOf & { readonly months?: boolean }): Promise<readonly Balance[]> {
    return inTransaction(
      this.pools.reader,
      async (client) => {
        await client.query("SET LOCAL enable_sort = off; SET LOCAL work_mem = '64MB'");
        return selectBalances(client, this.generation, query);
      },
      'BEGIN READ ONLY',
    );
  }

  /** Facts in the order of the log. */
  facts(query: AsOf & { readonly kinds?: readonly string[] }): Promise<readonly FactRow[]> {
    return selectFacts(this.pools.reader, this.generation, query);
  }

  /** One page of postings in the order of the log: the entries behind a cell. */
  postings(query: PostingQuery): Promise<readonly PostingRow[]> {
    return selectPostings(this.pools.reader, this.generation, query);
  }

  /** Debits and credits of a book by account and month (总账, 科目余额表). */
  turnovers(range: BookRange): Promise<readonly MonthTurnover[]> {
    return selectTurnovers(this.pools.reader, this.generation, range);
  }

  /** Lines of a book by account and date (明细账). */
  bookLines(
    range: BookRange & { readonly month?: string; readonly limit: number },
  ): Promise<readonly BookLine[]> {
    return selectBookLines(this.pools.reader, this.generation, range);
  }

  /** Vouchers (记账凭证) in order of number. */
  vouchers(range: VoucherRange & { readonly limit: number }): Promise<readonly VoucherEntry[]> {
    return selectVouchers(this.pools.reader, this.generation, range);
  }

  /** The lines of one voucher, in both books. */
  voucherLines(range: VoucherRange): Promise<readonly BookLine[]> {
    return selectVoucherLines(this.pools.reader, this.generation, range);
  }

  /** How far a ledger is projected; undefined when nothing of it is. */
  async checkpoint(ledger: string): Promise<Checkpoint | undefined> {
    return (await selectCheckpoints(this.pools.reader, [ledger], this.generation))[0];
  }

  /** Checkpoints of all ledgers, by id. */
  checkpoints(): Promise<readonly Checkpoint[]> {
    return selectCheckpoints(this.pools.reader, null, this.generation);
  }

  state(): Promise<ProjectionState> {
    return selectState(this.pools.reader);
  }

  /** Ledgers whose log is longer than their projection, but those named. */
  behind(
    generation: Generation,
    limit: number,
    without: readonly string[] = [],
  ): Promise<readonly LedgerBehind[]> {
    return selectBehind(this.pools.writer, generation, limit, without);
  }

  /** Says that an empty generation is filled by this version. False when another version has filled it. */
  async adopt(generation: Generation, version: string): Promise<boolean> {
    return inTransaction(this.pools.writer, async (client) => {
      const known = (await lockState(client)).versions[generation];
      if (known === null) await updateVersion(client, generation, version);
      return known === null || known === version;
    });
  }

  /**
   * Postings, facts and checkpoints of several ledgers in one transaction. A ledger that another worker
   * holds, or whose checkpoint is not at `from`, is left out: so a second delivery does nothing.
   * @returns the ledgers that were written
   */
  async write(
    generation: Generation,
    version: string,
    advances: readonly Advance[],
  ): Promise<ReadonlySet<string>> {
    const fresh = advances.filter(({ from }) => from === 0).map(({ ledger }) => ledger);
    if (fresh.length > 0) {
      await insertCheckpoints(this.pools.writer, generation, fresh, version);
    }
    return inTransaction(this.pools.writer, async (client) => {
      const ledgers = advances.map(({ ledger }) => ledger);
      const claimed = await claimCheckpoints(client, generation, ledgers);
      const due = advances.filter(({ ledger, from }) => claimed.get(ledger) === from);
      if (due.length > 0) {
        await copyPostings(client, generation, due);
        await copyFacts(client, generation, due);
        await updateCheckpoints(client, generation, due, version);
      }
      return new Set(due.map(({ ledger }) => ledger));
    });
  }

  /** Writes down why the projector stands still at a ledger's next position. */
  async stop(generation: Generation, ledger: string, version: string, why: string): Promise<void> {
    await insertCheckpoints(this.pools.writer, generation, [ledger], version);
    await updateProblem(this.pools.writer, generation, ledger, why);
  }

  /** Empties the generation that is not read, to be filled by a version, and names it. */
  async beginGeneration(version: string): Promise<Generation> {
    return inTransaction(this.pools.writer, async (client) => {
      const generation = otherGeneration((await lockState(client)).active);
      await truncateGeneration(client, generation);
      await updateVersion(client, generation, version);
      return generation;
    });
  }

  /**
   * Lets a filled generation be read, in one transaction: readers see the old one or the new one, whole.
   * @throws Error when a ledger is not as far in it as in the one that is read
   */
  async switchTo(generation: Generation): Promise<void> {
    await inTransaction(this.pools.writer, async (client) => {
      const { active } = await lockState(client);
      if (active === generation) return;
      const filled = new Map(
        (await selectCheckpoints(client, null, generation)).map((each) => [each.ledger, each]),
      );
      for (const { ledger, position } of await selectCheckpoints(client, null, active)) {
        const reached = filled.get(ledger)?.position ?? 0;
        if (reached < position) {
          throw new Error(
            `generation ${generation} has ${ledger} up to position ${reached}, ` +
              `but readers already see position ${position}`,
          );
        }
      }
      await updateActive(client, generation);
    });
  }
}
