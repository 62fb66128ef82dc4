// What commands about a year have alike when they are asked about a department instead of a ledger.
import { Option } from 'commander';
import type { ChecksAnswer, DepartmentAnswer, DepartmentQuestion, Office } from '#application';
import { yearQuestion } from '../options.js';
import { problem, type ExitCode } from '../problem.js';
import { unmatchedText } from '../text/transfer-text.js';

export interface DepartmentOptions {
  readonly department?: string;
  readonly ledger?: string;
  readonly year: number;
  readonly at?: number;
  readonly asOf?: string;
}

export const departmentOption = (): Option =>
  new Option(
    '--department <name>',
    '部门：汇总其全部单位，抵销单位间往来 a department: all its units, consolidated',
  );

/** The question about a department, or null when a ledger is asked about. */
export const departmentQuestion = (
  options: Omit<DepartmentOptions, 'ledger'> & { readonly ledger?: string | readonly string[] },
): DepartmentQuestion | null => {
  const { department, ledger, year, at, asOf } = options;
  if (department === undefined) return null;
  if (ledger !== undefined || at !== undefined) {
    throw problem(
      '--department 不能与 --ledger 或 --at 同时使用：一个部门有多个账套，各有自己的位置。',
      '--department goes with neither --ledger nor --at: a department has several ledgers, each with its positions.',
    );
  }
  return { department, year, ...(asOf === undefined ? {} : { asOf }) };
};

export const departmentAnswer = (
  office: Office,
  question: DepartmentQuestion,
): Promise<DepartmentAnswer> => office.departments.department(question);

/** Unmatched legs block the department, not the unit (C-01). */
export const departmentExitCode = ({ consolidation }: DepartmentAnswer): ExitCode =>
  consolidation.transfers.some(({ state }) => state === 'unmatched') ? 1 : 0;

/** Statements and checks of a ledger or of a department, and its unmatched legs in words, empty when there are none. */
export const checkedYear = async (
  office: Office,
  options: DepartmentOptions,
): Promise<ChecksAnswer & { readonly unmatched: string }> => {
  const question = departmentQuestion(options);
  if (question === null) {
    return {
      ...(await office.statements.checks(await yearQuestion(office, options))),
      unmatched: '',
    };
  }
  const { stamp, consolidation } = await departmentAnswer(office, question);
  const { statements, checks } = consolidation;
  return { stamp, statements, checks, unmatched: unmatchedText(consolidation) };
};
