// What a golden year keeps: statements with checks, rates and trial balances of each year, the root, and digests.
import { trialBalanceOf, type Balances, type Book } from '#bookkeeping';
import { bucketOf, builtInCodes } from '#codes';
import { RATES, rateRowsOf, type Dimension, type RateName } from '#execution';
import { moneyText, percentText } from '#money';
import {
  checkResultsOf,
  evaluate,
  formSetOf,
  formSetText,
  jsonOf,
  type FormSet,
  type Stamp,
} from '#statements';
import { sha256 } from '#transparency';
import { booksAsOf, rootOf } from './run.js';

/** The version of the posting rules with which the goldens were made; it stands in every stamp. */
const PROJECTION_VERSION = '1';

/** File names and texts, in order. */
export type GoldenFiles = ReadonlyMap<string, string>;

export interface GoldenLog {
  readonly ledger: string;
  /** Canonical texts of the events. */
  readonly texts: readonly string[];
}

export const goldenFilesOf = (log: GoldenLog, years: readonly number[]): GoldenFiles => {
  const files = new Map<string, string>();
  for (const year of years) {
    files.set(`${year}.statements.json`, statementsText(log, year));
    files.set(`${year}.rates.json`, ratesText(log, year));
    files.set(`${year}.trial-balances.json`, trialBalancesText(log, year));
  }
  const digests: Record<string, string> = {};
  for (const [name, text] of files) digests[name] = sha256(text).toString('hex');
  const head = { ledger: log.ledger, events: log.texts.length, root: rootOf(log.texts) };
  files.set('log.json', pretty({ ...head, digests }));
  return files;
};

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const formSetFor = (year: number): FormSet => {
  const formSet = formSetOf(year);
  if (formSet === undefined) throw new Error(`there is no form set for ${year}`);
  return formSet;
};

export const stampOf = ({ ledger, texts }: GoldenLog, year: number): Stamp => {
  const formSet = formSetFor(year);
  return {
    ledgers: [{ ledger, position: texts.length, root: rootOf(texts) }],
    year,
    asOf: `${year}-12-31`,
    formSet: { id: formSet.id, digest: sha256(formSetText(formSet)).toString('hex') },
    codeListDigest: sha256(builtInCodes.digestText(year)).toString('hex'),
    projectionVersion: PROJECTION_VERSION,
  };
};

/** The statements of a year with the results of the checks, and what both were made from. */
export const yearOf = ({ texts }: GoldenLog, year: number) => {
  const { balances, facts } = booksAsOf(texts, `${year}-12-31`);
  const statements = evaluate(formSetFor(year), { year, balances, facts, codes: builtInCodes });
  return { balances, facts, statements };
};

const statementsText = (log: GoldenLog, year: number): string => {
  const { balances, statements } = yearOf(log, year);
  return jsonOf(statements, stampOf(log, year), checkResultsOf(statements, balances));
};

/** Rates that need no figures of the statements, over everything and by the dimensions an office asks for. */
const RATE_NAMES: readonly RateName[] = RATES.filter(
  ({ numerator, denominator }) =>
    numerator.kind !== 'statement' && denominator.kind !== 'statement',
).map(({ name }) => name);
const BY: readonly (readonly Dimension[])[] = [
  [],
  ['project'],
  ['line'],
  ['function-class'],
  ['fund'],
  ['nature'],
  ['source'],
  ['month'],
];

const ratesText = ({ ledger, texts }: GoldenLog, year: number): string => {
  const date = `${year}-12-31`;
  const books = booksAsOf(texts, date, { months: true });
  const ledgers = [{ ledger, ...books }];
  const rates = RATE_NAMES.flatMap((rate) =>
    BY.map((by) => ({
      rate,
      by,
      rows: rateRowsOf({ rate, ledgers, year, date, by, codes: builtInCodes }).map((row) => ({
        values: row.values,
        labels: row.labels,
        numerator: moneyText(row.numerator),
        denominator: moneyText(row.denominator),
        text: row.text,
        timeProgress: row.timeProgress === null ? null : percentText(row.timeProgress),
        impossible: row.impossible,
      })),
    })),
  );
  return pretty({ year, date, rates });
};

const BOOKS: readonly Book[] = ['control', 'budget', 'finance'];

const trialBalancesText = ({ texts }: GoldenLog, year: number): string => {
  const { balances } = booksAsOf(texts, `${year}-12-31`);
  return pretty({ year, books: BOOKS.map((book) => trialBalance(balances, book, year)) });
};

const trialBalance = (balances: Balances, book: Book, year: number) => {
  const { rows, difference } = trialBalanceOf(balances, book, year);
  const accounts = builtInCodes.list('account', year);
  return {
    book,
    rows: rows.map(({ account, opening, movement, closing }) => ({
      account,
      name: (book === 'control' ? bucketOf(account)?.name : accounts.nameOf(account)) ?? '',
      opening: moneyText(opening),
      movement: moneyText(movement),
      closing: moneyText(closing),
    })),
    difference: moneyText(difference),
  };
};
