// Final accounts: which versions were compiled, and what made one differ from another, cell by cell.
import { latestFacts, type FactRow } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { upcast } from '#ledger';
import type { Fen } from '#money';
import {
  contributionOf,
  filterOf,
  summaryOf,
  type Cell,
  type LedgerPoint,
  type Statements,
} from '#statements';
import type { PostgresEventLog, PostingRow, Projection } from '#storage';
import { sha256 } from '#transparency';
import { QuestionProblem } from '../question-problem.js';
import {
  FINAL_ACCOUNTS_EVENTS,
  finalAccountsVersionsOf,
  type FinalAccountsVersion,
} from './final-accounts-versions.js';
import type { LedgerQueries } from './ledger-queries.js';
import type { PointQuestion, Points } from './points.js';
import type { StatementQueries } from './statement-queries.js';

export interface FinalAccountsQuestion extends PointQuestion {
  readonly year: number;
}

export interface FinalAccountsAnswer {
  readonly point: LedgerPoint;
  readonly year: number;
  readonly versions: readonly FinalAccountsVersion[];
}

export interface ComparedVersion extends FinalAccountsVersion {
  /** Whether the books at its position still give the statements that were compiled, by their digest. */
  readonly reproduced: boolean;
}

export interface CellChange {
  readonly address: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Fen; zero when the row was not printed. */
  readonly before: Fen;
  readonly after: Fen;
  /** What the postings between the versions add to the cell; null when it prints an approved limit. */
  readonly posted: Fen | null;
  /** Positions of the events between the versions that touched the cell. */
  readonly positions: readonly number[];
}

export interface FinalAccountsComparison {
  readonly point: LedgerPoint;
  readonly year: number;
  readonly from: ComparedVersion;
  readonly to: ComparedVersion;
  readonly changes: readonly CellChange[];
  /** The events named by the changes, by position. */
  readonly events: readonly LedgerEvent[];
}

/** The law asks for the books as they are, whatever the dates in them. */
const NO_DATE = '9999-12-31';
const PAGE = 2_000;
// Larger than any line of an event: begins behind it. Postgres' integer ends here.
const LAST_ENTRY = 2_147_483_647;

export class FinalAccountsQueries {
  constructor(
    private readonly points: Points,
    private readonly log: Pick<PostgresEventLog, 'ofTypes'>,
    private readonly projection: Projection,
    private readonly statements: StatementQueries,
    private readonly ledgers: LedgerQueries,
  ) {}

  /** All versions of a year, none when it was never compiled. */
  async versions(question: FinalAccountsQuestion): Promise<FinalAccountsAnswer> {
    const { ledger, position, root } = await this.points.of(question);
    const texts = await this.log.ofTypes(ledger, { types: FINAL_ACCOUNTS_EVENTS, upTo: position });
    const events = texts.map(({ text }) => upcast(JSON.parse(text) as LedgerEvent));
    return {
      ...{ point: { ledger, position, root }, year: question.year },
      versions: finalAccountsVersionsOf(events, question.year),
    };
  }

  /** The statements of two versions, each at the position at which it was compiled. */
  async comparison(
    question: FinalAccountsQuestion & { readonly versions: readonly [number, number] },
  ): Promise<FinalAccountsComparison> {
    const { point, year, versions } = await this.versions(question);
    const chosen = (version: number): FinalAccountsVersion => {
      const found = versions.find((each) => each.version === version);
      if (found === undefined) throw unknownVersion(question, version, versions);
      return found;
    };
    const [from, to] = question.versions.map(chosen) as [
      FinalAccountsVersion,
      FinalAccountsVersion,
    ];
    const [before, after] = await Promise.all([
      this.compiled(point.ledger, year, from),
      this.compiled(point.ledger, year, to),
    ]);
    const between = await this.between(point.ledger, from.position, to.position);
    const changes = changesOf(before.statements, after.statements, between);
    const positions = [...new Set(changes.flatMap((each) => each.positions))].sort((a, b) => a - b);
    return {
      ...{ point, year, changes },
      from: { ...from, reproduced: before.digest === from.digest },
      to: { ...to, reproduced: after.digest === to.digest },
      events: await this.ledgers.eventsAt(point.ledger, positions),
    };
  }

  private async compiled(
    ledger: string,
    year: number,
    { position }: FinalAccountsVersion,
  ): Promise<{ readonly statements: Statements; readonly digest: string }> {
    // The event that compiled it is not part of the books it was compiled from, and posts nothing.
    const question = { ledger, year, at: position - 1, asOf: NO_DATE };
    const material = await this.statements.material(question);
    const { balances, facts, codes } = material;
    const region = latestFacts(facts).get('|unit.region|')?.text ?? null;
    const text = summaryOf({ year, region, balances, facts, codes })?.text ?? '';
    const { statements } = this.statements.drawn(material);
    return { statements, digest: sha256(text).toString('hex') };
  }

  private async between(ledger: string, one: number, other: number): Promise<Between> {
    const [first, last] = one < other ? [one, other] : [other, one];
    const postings: PostingRow[] = [];
    let after = { position: first, entry: LAST_ENTRY };
    for (;;) {
      const page = await this.projection.postings({ ledger, upTo: last, after, limit: PAGE });
      postings.push(...page);
      const end = page.at(-1);
      if (end === undefined || page.length < PAGE) break;
      after = { position: end.position, entry: end.entry };
    }
    const facts = await this.projection.facts({ ledger, upTo: last });
    return {
      ...{ postings, facts: facts.filter(({ position }) => position > first) },
      direction: one < other ? 1n : -1n,
    };
  }
}

interface Between {
  readonly postings: readonly PostingRow[];
  readonly facts: readonly FactRow[];
  /** −1 when the later version is compared with an earlier one. */
  readonly direction: bigint;
}

const changesOf = (
  before: Statements,
  after: Statements,
  between: Between,
): readonly CellChange[] =>
  [...new Set([...after.cells.keys(), ...before.cells.keys()])].flatMap((address) => {
    const [old, now] = [before.cells.get(address), after.cells.get(address)];
    const [was, is] = [old?.amount ?? 0n, now?.amount ?? 0n];
    const shown = now === undefined ? before : after;
    const cell = now ?? old;
    if (was === is || cell === undefined) return [];
    return [
      {
        ...namesOf(shown, cell),
        ...{ address, before: was, after: is },
        ...touchedBy(shown, cell, between),
      },
    ];
  });

const namesOf = (
  { tables }: Statements,
  { table: name, row: id, column }: Cell,
): Pick<CellChange, 'table' | 'row' | 'column'> => {
  const table = tables.find((each) => each.name === name);
  const row = table?.rows.find((each) => each.id === id);
  const heading = table?.form.columns.find((each) => each.column === column);
  return {
    table: table?.form.title ?? name,
    row: row?.label ?? id,
    column: heading?.path.join('／') ?? column,
  };
};

const touchedBy = (
  statements: Statements,
  cell: Cell,
  { postings, facts, direction }: Between,
): Pick<CellChange, 'posted' | 'positions'> => {
  const filter = filterOf(statements, cell);
  const positions = new Set<number>();
  let posted = 0n;
  for (const posting of postings) {
    const amount = contributionOf(filter, posting);
    if (amount === 0n) continue;
    posted += direction * amount;
    positions.add(posting.position);
  }
  const subjects = limitSubjects(statements, cell);
  for (const { kind, subject, fiscalYear, position } of facts) {
    if (!kind.startsWith('three-public.') || fiscalYear !== statements.year) continue;
    if (subjects.has(subject)) positions.add(position);
  }
  return {
    posted: subjects.size > 0 ? null : posted,
    positions: [...positions].sort((a, b) => a - b),
  };
};

/** Approved limits that a cell prints or adds up: they are facts, not postings. */
const limitSubjects = (statements: Statements, { limit, parts }: Cell): ReadonlySet<string> => {
  if (limit !== null) return new Set([limit.subject]);
  const cells = parts.flatMap((address) => statements.cells.get(address) ?? []);
  return new Set(cells.flatMap((part) => [...limitSubjects(statements, part)]));
};

const unknownVersion = (
  { ledger, year }: FinalAccountsQuestion,
  version: number,
  versions: readonly FinalAccountsVersion[],
): QuestionProblem => {
  const known = versions.map((each) => String(each.version));
  const [zh, en] =
    known.length === 0
      ? ['尚未编报', 'none was compiled']
      : [`已编报的版本有 ${known.join('、')}`, `compiled are ${known.join(', ')}`];
  return new QuestionProblem(
    'version-unknown',
    `账套 ${ledger} ${year} 年度决算没有第 ${version} 版：${zh}。`,
    `The ${year} final accounts of ${ledger} have no version ${version}: ${en}.`,
  );
};
