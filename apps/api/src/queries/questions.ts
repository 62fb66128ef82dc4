// What a reader's parameters ask of the books: year, position, date.
import type { PointQuestion, YearQuestion } from '#application';
import {
  dateIn,
  ledgerId,
  numberIn,
  requiredNumberIn,
  textIn,
  type Parameters,
} from './parameters.js';

export const YEARS = { least: 2019, most: 2099 } as const;
const POSITIONS = { least: 1, most: Number.MAX_SAFE_INTEGER } as const;

/** `at` and `atLeast`; `atLeast=head` waits for everything recorded so far. */
export const pointQuestion = (ledger: string, parameters: Parameters): PointQuestion => {
  const at = numberIn(parameters, 'at', POSITIONS);
  const atLeast =
    textIn(parameters, 'atLeast') === 'head' ? 'head' : numberIn(parameters, 'atLeast', POSITIONS);
  return {
    ledger: ledgerId(ledger),
    ...(at === undefined ? {} : { at }),
    ...(atLeast === undefined ? {} : { atLeast }),
  };
};

/** As `?year=2021&at=120&asOf=2021-06-30`. */
export const yearQuestion = (ledger: string, parameters: Parameters): YearQuestion =>
  questionOfYear(ledger, requiredNumberIn(parameters, 'year', YEARS), parameters);

/** The year stands in the path. */
export const questionOfYear = (
  ledger: string,
  year: number,
  parameters: Parameters,
): YearQuestion => {
  const asOf = dateIn(parameters, 'asOf');
  return {
    ...pointQuestion(ledger, parameters),
    year,
    ...(asOf === undefined ? {} : { asOf }),
  };
};
