// Rows as COPY text: the quickest way into Postgres.
import type { Fact, Posting } from '#bookkeeping';

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const NULL = '\\N';

const field = (value: string | null | undefined): string => {
  if (value === null || value === undefined) return NULL;
  return SPECIAL.test(value)
    ? value.replace(/[\\\n\r\t]/g, (char) => ESCAPES[char] ?? char)
    : value;
};

/** Whose row it is. */
export interface RowPlace {
  readonly generation: string;
  readonly ledger: string;
  readonly position: number;
}

const placeFields = ({ generation, ledger, position }: RowPlace): string =>
  `${generation}\t${ledger}\t${position}`;

export const POSTING_COLUMNS =
  'generation, ledger_id, position, entry, amount, occurred_on, fiscal_year, restricted, phase, book, ' +
  'account, side, document, voucher, fund, source, nature, project, function, economic, ' +
  'government_economic, line, flow';

/** One line a posting, in the order of POSTING_COLUMNS. */
export const postingLine = (place: RowPlace, entry: number, row: Posting): string => {
  const { coordinate: at } = row;
  const restricted = at.restricted === undefined ? NULL : at.restricted ? 't' : 'f';
  return (
    `${placeFields(place)}\t${entry}\t${row.amount}\t` +
    `${row.occurredOn}\t${row.fiscalYear}\t${restricted}\t${row.phase}\t${row.book}\t` +
    `${field(row.account)}\t${row.side}\t${field(row.document)}\t${field(row.voucher)}\t` +
    `${field(at.fund)}\t${field(at.source)}\t${field(at.nature)}\t${field(at.project)}\t` +
    `${field(at.function)}\t${field(at.economic)}\t${field(at.governmentEconomic)}\t` +
    `${field(at.line)}\t${field(row.flow)}\n`
  );
};

export const FACT_COLUMNS =
  'generation, ledger_id, position, entry, amount, occurred_on, fiscal_year, kind, subject, text';

/** One line a fact, in the order of FACT_COLUMNS. */
export const factLine = (place: RowPlace, entry: number, row: Fact): string =>
  `${placeFields(place)}\t${entry}\t${row.amount ?? NULL}\t` +
  `${row.occurredOn}\t${row.fiscalYear ?? NULL}\t${field(row.kind)}\t${field(row.subject)}\t` +
  `${field(row.text)}\n`;
