// The SQL behind the account books (账簿): turnovers by month, the lines of an account, vouchers and their lines.
import type pg from 'pg';
import type { Side } from '#bookkeeping';
import { coordinateOf, PLACE, RANGE, rangeOf, type PlaceRow } from './queries.js';
import type {
  BookLine,
  BookRange,
  Generation,
  MonthTurnover,
  VoucherEntry,
  VoucherRange,
} from './rows.js';

type Queryable = Pick<pg.ClientBase, 'query'>;

// $5 book, $6 fiscal year, $7 first digits of the account or null. Authority belongs to one year: the control
// book starts each year at nothing.
const BOOK = `
  book = $5 AND fiscal_year <= $6 AND (book <> 'control' OR fiscal_year = $6)
  AND ($7::text IS NULL OR account ^@ $7)`;

const bookOf = (generation: Generation | null, range: BookRange): unknown[] => [
  ...rangeOf(generation, range),
  range.book,
  range.year,
  range.account ?? null,
];

/** Debits and credits of each account by month; what was there before the year has no month. */
export const selectTurnovers = async (
  client: Queryable,
  generation: Generation | null,
  range: BookRange,
): Promise<readonly MonthTurnover[]> => {
  const { rows } = await client.query<MonthTurnover>(
    `SELECT account, month,
            coalesce(sum(amount) FILTER (WHERE side = 'debit'), 0)::bigint AS debit,
            coalesce(sum(amount) FILTER (WHERE side = 'credit'), 0)::bigint AS credit
     FROM (SELECT account, side, amount,
                  CASE WHEN fiscal_year = $6 AND phase <> 'opening'
                       THEN to_char(occurred_on, 'YYYY-MM') END AS month
           FROM posting WHERE ${RANGE} AND ${BOOK}) AS part
     GROUP BY account, month
     ORDER BY account, month NULLS FIRST`,
    bookOf(generation, range),
  );
  return rows;
};

interface LineRow extends PlaceRow {
  readonly position: bigint;
  readonly entry: number;
  readonly occurred_on: string;
  readonly side: Side;
  readonly amount: bigint;
  readonly document: string;
  readonly voucher: string | null;
  readonly type: string;
  readonly actor: string;
  readonly recorded_at: string;
}

const LINE =
  `part.position, part.entry, part.occurred_on, side, amount, document, voucher, ${PLACE}, ` +
  'event.type, event.actor, event.recorded_at';

const lineOf = (ledger: string, row: LineRow): BookLine => ({
  ledger,
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
  type: row.type,
  actor: row.actor,
  recordedAt: row.recorded_at,
});

/** The year's lines of a book by account and date, each with its event, at most `limit` of them. */
export const selectBookLines = async (
  client: Queryable,
  generation: Generation | null,
  range: BookRange & { readonly month?: string; readonly limit: number },
): Promise<readonly BookLine[]> => {
  const { rows } = await client.query<LineRow>(
    `SELECT ${LINE}
     FROM (SELECT * FROM posting
           WHERE ${RANGE} AND ${BOOK} AND fiscal_year = $6 AND phase <> 'opening'
             AND ($8::text IS NULL OR to_char(occurred_on, 'YYYY-MM') = $8)
           ORDER BY account, occurred_on, position, entry LIMIT $9) AS part
     JOIN event USING (ledger_id, position)
     ORDER BY account, part.occurred_on, position, entry`,
    [...bookOf(generation, range), range.month ?? null, range.limit],
  );
  return rows.map((row) => lineOf(range.ledger, row));
};

/**
 * Vouchers whose number begins so, in order of number. A number that more than one event took has more than
 * one position. Numbers of five digits stand behind those of four.
 */
export const selectVouchers = async (
  client: Queryable,
  generation: Generation | null,
  range: VoucherRange & { readonly limit: number },
): Promise<readonly VoucherEntry[]> => {
  const { rows } = await client.query<{
    voucher: string;
    positions: bigint[];
    occurred_on: string;
    documents: string[];
    type: string;
    actor: string;
    recorded_at: string;
    lines: bigint;
    budget: bigint;
    finance: bigint;
  }>(
    `SELECT voucher, positions, part.occurred_on, documents, event.type, event.actor,
            event.recorded_at, lines, budget, finance
     FROM (SELECT voucher, ledger_id, min(position) AS position, min(occurred_on) AS occurred_on,
                  array_agg(DISTINCT position) AS positions,
                  array_agg(DISTINCT document) AS documents, count(*) AS lines,
                  coalesce(sum(amount) FILTER (WHERE side = 'debit' AND book = 'budget'), 0)::bigint
                    AS budget,
                  coalesce(sum(amount) FILTER (WHERE side = 'debit' AND book = 'finance'), 0)::bigint
                    AS finance
           FROM posting WHERE ${RANGE} AND voucher ^@ $5
           GROUP BY voucher, ledger_id) AS part
     JOIN event USING (ledger_id, position)
     ORDER BY left(voucher, 6), length(voucher), voucher LIMIT $6`,
    [...rangeOf(generation, range), range.prefix, range.limit],
  );
  return rows.map((row) => ({
    voucher: row.voucher,
    positions: row.positions.map(Number),
    occurredOn: row.occurred_on,
    documents: row.documents,
    type: row.type,
    actor: row.actor,
    recordedAt: row.recorded_at,
    lines: Number(row.lines),
    budget: row.budget,
    finance: row.finance,
  }));
};

/** All lines of one voucher, in the order of the log. */
export const selectVoucherLines = async (
  client: Queryable,
  generation: Generation | null,
  range: VoucherRange,
): Promise<readonly BookLine[]> => {
  const { rows } = await client.query<LineRow>(
    `SELECT ${LINE}
     FROM (SELECT * FROM posting WHERE ${RANGE} AND voucher = $5) AS part
     JOIN event USING (ledger_id, position)
     ORDER BY position, entry`,
    [...rangeOf(generation, range), range.prefix],
  );
  return rows.map((row) => lineOf(range.ledger, row));
};
