// What a reader's parameters ask of the books: year, position, date.
import type { DepartmentQuestion, PointQuestion, YearQuestion } from '#application';
import {
  dateIn,
  ledgerId,
  numberIn,
  parameterProblem,
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

const DEPARTMENT_NAME = 500;

/** As `?year=2021`, or `?year=2021&ledgers=unit-a@120,unit-b@96` as a stamp lists them. */
export const departmentQuestion = (
  department: string,
  parameters: Parameters,
): DepartmentQuestion =>
  departmentOfYear(department, requiredNumberIn(parameters, 'year', YEARS), parameters);

/** The year stands in the path. */
export const departmentOfYear = (
  department: string,
  year: number,
  parameters: Parameters,
): DepartmentQuestion => {
  if (department.length > DEPARTMENT_NAME) {
    throw parameterProblem('department', '太长', 'is too long');
  }
  const asOf = dateIn(parameters, 'asOf');
  const ledgers = textIn(parameters, 'ledgers');
  return {
    ...{ department, year },
    ...(asOf === undefined ? {} : { asOf }),
    ...(ledgers === undefined ? {} : { ledgers: ledgers.split(',').map(memberIn) }),
  };
};

const memberIn = (text: string): PointQuestion => {
  const [ledger = '', at, ...more] = text.split('@');
  if (more.length > 0) {
    throw parameterProblem('ledgers', `不能有“${text}”`, `must not hold "${text}"`);
  }
  return pointQuestion(ledger, at === undefined ? {} : { at });
};
