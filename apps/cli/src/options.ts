// Values of options, read strictly: a typing error must not quietly become another question.
import { InvalidArgumentError } from 'commander';
import type { Office, YearQuestion } from '#application';
import { problem } from './problem.js';

const LEDGER_ID = /^[a-z0-9-]{1,64}$/;
const FIRST_YEAR = 2019;
const LAST_YEAR = 2099;

export const ledgerId = (text: string): string => {
  if (LEDGER_ID.test(text)) return text;
  throw new InvalidArgumentError(
    '账套编号只用小写字母、数字和连字符，1 至 64 个字符。' +
      'A ledger id has lower-case letters, digits and hyphens, 1 to 64 of them.',
  );
};

export const fiscalYear = (text: string): number => {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new InvalidArgumentError(
    `年度应为 ${FIRST_YEAR} 至 ${LAST_YEAR}。A year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  );
};

export const position = (text: string): number => {
  const value = Number(text);
  if (/^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError('位置是从 1 起的整数。A position is a whole number from 1 up.');
};

export const date = (text: string): string => {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse lets 2021-02-31 pass for 3 March.
  const isReal =
    !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
  if (isReal) return text;
  throw new InvalidArgumentError(
    '日期写作 YYYY-MM-DD，且须真实存在。Write a real date as YYYY-MM-DD.',
  );
};

/** What all questions about a year have alike. */
export interface YearOptions {
  readonly ledger?: string;
  readonly year: number;
  readonly at?: number;
  readonly asOf?: string;
}

export const yearQuestion = async (
  office: Office,
  { ledger, year, at, asOf }: YearOptions,
): Promise<YearQuestion> => ({
  ledger: await ledgerIn(office, ledger),
  year,
  // A question without a position is about everything recorded, so it waits for the projector.
  ...(at === undefined ? { atLeast: 'head' as const } : { at }),
  ...(asOf === undefined ? {} : { asOf }),
});

/** The ledger named, or the only one there is. */
export const ledgerIn = async (office: Office, chosen: string | undefined): Promise<string> => {
  if (chosen !== undefined) return chosen;
  const heads = await office.database.log.ledgers();
  const [first] = heads;
  if (first !== undefined && heads.length === 1) return first.ledger;
  const names = heads.map((head) => head.ledger).join('、');
  throw first === undefined
    ? problem(
        '还没有任何账套：先用 duzhi post 记账，或用 duzhi serve 载入示例。',
        'There is no ledger yet: post commands with duzhi post, or load the sample with duzhi serve.',
      )
    : problem(
        `请用 --ledger 指明账套：${names}。`,
        `Say which ledger with --ledger: ${names.replaceAll('、', ', ')}.`,
      );
};
