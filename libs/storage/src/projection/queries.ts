// The SQL that reads the projection: sums, facts and postings of a ledger at a position and date.
import type pg from 'pg';
import type {
  Balance,
  Book,
  Coordinate,
  FactRow,
  Flow,
  Fund,
  Nature,
  Phase,
  Side,
  Source,
} from '#bookkeeping';
import type { AsOf, Generation, PostingClause, PostingQuery, PostingRow } from './rows.js';

type Queryable = Pick<pg.ClientBase, 'query'>;

export interface PlaceRow {
  readonly fiscal_year: number;
  readonly phase: Phase;
  readonly book: Book;
  readonly account: string;
  readonly fund: Fund | null;
  readonly source: Source | null;
  readonly nature: Nature | null;
  readonly project: string | null;
  readonly function: string | null;
  readonly economic: string | null;
  readonly government_economic: string | null;
  readonly line: string | null;
  readonly restricted: boolean | null;
  readonly flow: Flow | null;
}

export const PLACE =
  'fiscal_year, phase, book, account, fund, source, nature, project, function, economic, ' +
  'government_economic, line, restricted, flow';

export const coordinateOf = (row: PlaceRow): Coordinate => ({
  ...(row.fund === null ? {} : { fund: row.fund }),
  ...(row.source === null ? {} : { source: row.source }),
  ...(row.nature === null ? {} : { nature: row.nature }),
  ...(row.project === null ? {} : { project: row.project }),
  ...(row.function === null ? {} : { function: row.function }),
  ...(row.economic === null ? {} : { economic: row.economic }),
  ...(row.government_economic === null ? {} : { governmentEconomic: row.government_economic }),
  ...(row.line === null ? {} : { line: row.line }),
  ...(row.restricted === null ? {} : { restricted: row.restricted }),
});

// One snapshot: which generation is read, and what is in it. Null generation = the active one.
export const RANGE = `
  generation = coalesce($1, (SELECT active FROM projection_state))
  AND ledger_id = $2 AND position <= $3 AND occurred_on <= $4`;

export const rangeOf = (generation: Generation | null, query: AsOf): unknown[] => [
  generation,
  query.ledger,
  query.upTo ?? Number.MAX_SAFE_INTEGER,
  query.asOf ?? 'infinity',
];

/**
 * Sums by full coordinate; zeroes are left out, as Balances does. The caller sets enable_sort off:
 * without statistics, as just after a rebuild, sorting a million rows by 14 columns took 10 s, hashing 1.6 s.
 */
export const selectBalances = async (
  client: Queryable,
  generation: Generation | null,
  query: AsOf & { readonly months?: boolean },
): Promise<readonly Balance[]> => {
  const month = query.months ? "to_char(occurred_on, 'YYYY-MM')" : 'NULL::text';
  const { rows } = await client.query<PlaceRow & { month: string | null; amount: bigint }>(
    `SELECT ${PLACE}, ${month} AS month,
            sum(CASE side WHEN 'debit' THEN amount ELSE -amount END)::bigint AS amount
     FROM posting WHERE ${RANGE}
     GROUP BY ${PLACE}, month
     HAVING sum(CASE side WHEN 'debit' THEN amount ELSE -amount END) <> 0`,
    rangeOf(generation, query),
  );
  return rows.map((row) => ({
    fiscalYear: row.fiscal_year,
    phase: row.phase,
    book: row.book,
    account: row.account,
    coordinate: coordinateOf(row),
    ...(row.flow === null ? {} : { flow: row.flow }),
    ...(row.month === null ? {} : { month: row.month }),
    amount: row.amount,
  }));
};

/** All facts in the order of the log: which of them hold is for `latestFacts` to say. */
export const selectFacts = async (
  client: Queryable,
  generation: Generation | null,
  query: AsOf & { readonly kinds?: readonly string[] },
): Promise<readonly FactRow[]> => {
  const { rows } = await client.query<{
    position: bigint;
    entry: number;
    fiscal_year: number | null;
    occurred_on: string;
    kind: string;
    subject: string;
    amount: bigint | null;
    text: string | null;
  }>(
    `SELECT position, entry, fiscal_year, occurred_on, kind, subject, amount, text
     FROM fact WHERE ${RANGE} AND ($5::text[] IS NULL OR kind = ANY($5))
     ORDER BY position, entry`,
    [...rangeOf(generation, query), query.kinds ?? null],
  );
  return rows.map((row) => ({
    ledger: query.ledger,
    position: Number(row.position),
    entry: row.entry,
    fiscalYear: row.fiscal_year,
    occurredOn: row.occurred_on,
    kind: row.kind,
    subject: row.subject,
    amount: row.amount,
    text: row.text,
  }));
};

/** One page of postings, in the order of the log. */
export const selectPostings = async (
  client: Queryable,
  generation: Generation | null,
  query: PostingQuery,
): Promise<readonly PostingRow[]> => {
  const values = rangeOf(generation, query);
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const after = query.after ?? { position: 0, entry: -1 };
  const place = `(position, entry) > (${bound(after.position)}, ${bound(after.entry)})`;
  const clauses = query.filter?.map((clause) => conditionOf(clause, bound));
  const filter =
    clauses === undefined ? '' : `AND (${clauses.length === 0 ? 'false' : clauses.join(' OR ')})`;
  const { rows } = await client.query<
    PlaceRow & {
      position: bigint;
      entry: number;
      occurred_on: string;
      side: Side;
      amount: bigint;
      document: string;
      voucher: string | null;
    }
  >(
    `SELECT position, entry, occurred_on, side, amount, document, voucher, ${PLACE}
     FROM posting WHERE ${RANGE} AND ${place} ${filter}
     ORDER BY position, entry LIMIT ${bound(query.limit)}`,
    values,
  );
  return rows.map((row) => ({
    ledger: query.ledger,
    position: Number(row.position),
    entry: row.entry,
    fiscalYear: row.fiscal_year,
    occurredOn: row.occurred_on,
    phase: row.phase,
    book: row.book,
    account: row.account,
    side: row.side,
    amount: row.amount,
    document: row.document,
    voucher: row.voucher,
    coordinate: coordinateOf(row),
    ...(row.flow === null ? {} : { flow: row.flow }),
  }));
};

/** A clause in SQL. Column names are ours; every value is bound. `^@` is "starts with". */
const conditionOf = (clause: PostingClause, bound: (value: unknown) => string): string => {
  const { where = {} } = clause;
  const conditions = ['true'];
  const equal = (column: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`${column} = ${bound(value)}`);
  };
  const oneOf = (column: string, values: readonly string[] | null | undefined): void => {
    if (values) conditions.push(`${column} = ANY(${bound(values)}::text[])`);
  };
  const startsWith = (column: string, prefixes: readonly string[] | undefined): void => {
    if (prefixes) conditions.push(`${column} ^@ ANY(${bound(prefixes)}::text[])`);
  };
  equal('book', clause.book);
  startsWith('account', clause.accounts);
  if (typeof clause.from === 'number') conditions.push(`fiscal_year >= ${bound(clause.from)}`);
  if (clause.to !== undefined) conditions.push(`fiscal_year <= ${bound(clause.to)}`);
  oneOf('phase', clause.phases);
  oneOf('fund', where.fund);
  oneOf("coalesce(nature, 'none')", where.nature);
  equal('source', where.source);
  equal('project', where.project);
  equal('line', where.line);
  equal('document', where.document);
  startsWith('function', where.function === undefined ? undefined : [where.function]);
  startsWith('economic', where.economic);
  equal('flow', where.flow);
  return `(${conditions.join(' AND ')})`;
};
