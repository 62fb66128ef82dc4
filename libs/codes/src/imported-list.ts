// An official list as rows of text becomes a code list, or the list of what is wrong with it, line by line.
import { placedCode } from './built-in.js';
import {
  digitCounts,
  firstDigitsOf,
  isOwnCode,
  levelOf,
  parentCodeOf,
  type Budget,
  type Code,
  type Scheme,
} from './code.js';
import { CodeList } from './code-list.js';

export interface ImportProblem {
  /** Line of the file; the headings are line 1. */
  readonly line: number;
  /** Column it is about. */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * Columns `code`, `name`, and if there are any `level`, `parent`, `basis`; `book` (name of the budget) for
 * function codes; `normal_balance` (借 or 贷) for accounts, where it is required.
 */
export type ImportRow = Readonly<Record<string, string | undefined>>;

type Report = (field: string, zh: string, en: string) => void;

const BUDGETS: Readonly<Record<string, Budget | undefined>> = {
  一般公共预算: 'general',
  政府性基金预算: 'fund',
  国有资本经营预算: 'capital',
  社会保险基金预算: 'insurance',
};
/** 230 转移性支出 is in the book but in none of the four budgets. */
const NO_BUDGET = '财政总预算转移性';

const NORMAL_BALANCES: Readonly<Record<string, Code['normalBalance']>> = {
  借: 'debit',
  贷: 'credit',
};

/** The rows as the list of a scheme and year, or every problem in them, in order of lines. */
export const importedListOf = (
  rows: readonly ImportRow[],
  scheme: Scheme,
  year: number,
): { readonly list: CodeList } | { readonly problems: readonly ImportProblem[] } => {
  const problems: ImportProblem[] = [];
  const lines = new Map<string, number>();
  rows.forEach((row, index) => {
    const code = cell(row, 'code');
    if (!lines.has(code)) lines.set(code, index + 2);
  });
  const codes = rows.map((row, index) => {
    const line = index + 2;
    const report: Report = (field, zh, en) => problems.push({ line, field, zh, en });
    return checkedCode(row, line, scheme, lines, report);
  });
  if (rows.length === 0) {
    problems.push({ line: 1, field: 'code', zh: '文件没有任何科目', en: 'the file has no codes' });
  }
  if (problems.length > 0) return { problems };
  return {
    list: new CodeList(
      scheme,
      year,
      codes.filter((code) => code !== undefined),
    ),
  };
};

/** Cells are trimmed: spreadsheets leave blanks that nobody sees. */
const cell = (row: ImportRow, column: string): string => (row[column] ?? '').trim();

const checkedCode = (
  row: ImportRow,
  line: number,
  scheme: Scheme,
  lines: ReadonlyMap<string, number>,
  report: Report,
): Code | undefined => {
  const code = cell(row, 'code');
  const name = cell(row, 'name');
  checkName(name, report);
  if (!isOfficialCode(code, scheme, report)) return undefined;
  const first = lines.get(code);
  if (first !== undefined && first !== line) {
    report('code', `编码 ${code} 与第 ${first} 行重复`, `${code} already stands in line ${first}`);
    return undefined;
  }
  checkLevel(row, code, scheme, report);
  checkParent(row, code, scheme, lines, report);
  const basis = cell(row, 'basis');
  return {
    ...placedCode(scheme, code, name),
    evidence: basis === '' ? 'imported' : `imported: ${basis}`,
    ...budgetOf(row, scheme, report),
    ...accountPartOf(row, code, scheme, report),
  };
};

// A tab or line break inside a name would make two names of it in every text that is printed or hashed.
const CONTROL_CHARACTER = /\p{Cc}/u;

const checkName = (name: string, report: Report): void => {
  if (name === '') report('name', '缺少科目名称', 'the name is missing');
  if (CONTROL_CHARACTER.test(name)) {
    report('name', '名称含有制表符或换行', 'the name contains a tab or a line break');
  }
};

const isOfficialCode = (code: string, scheme: Scheme, report: Report): boolean => {
  if (code === '') {
    report('code', '缺少科目编码', 'the code is missing');
    return false;
  }
  if (!isOwnCode(code) && levelOf(scheme, code) !== undefined) return true;
  const counts = digitCounts(scheme);
  const first = firstDigitsOf(scheme);
  report(
    'code',
    `编码 ${code} 不合规则：应以 ${first} 开头，${counts.join('、')} 位数字`,
    `${code} is no code of this list: it begins with ${first} and has ${counts.join(', ')} digits`,
  );
  return false;
};

const checkLevel = (row: ImportRow, code: string, scheme: Scheme, report: Report): void => {
  const level = cell(row, 'level');
  const expected = levelOf(scheme, code);
  if (level === '' || level === expected || expected === undefined) return;
  report(
    'level',
    `编码 ${code} 为${expected}级，文件写作“${level}”`,
    `${code} is of level ${expected} by its digits, but the file says ${level}`,
  );
};

const checkParent = (
  row: ImportRow,
  code: string,
  scheme: Scheme,
  lines: ReadonlyMap<string, number>,
  report: Report,
): void => {
  const given = cell(row, 'parent');
  const parent = parentCodeOf(scheme, code);
  if (given !== '' && given !== parent) {
    report(
      'parent',
      `编码 ${code} 的上级应为 ${parent ?? '空'}，文件写作 ${given}`,
      `the parent of ${code} is ${parent ?? 'nothing'} by its digits, but the file says ${given}`,
    );
  } else if (parent !== null && !lines.has(parent)) {
    report(
      given === '' ? 'code' : 'parent',
      `编码 ${code} 的上级 ${parent} 不在文件中`,
      `the parent of ${code}, ${parent}, is not in the file`,
    );
  }
};

const budgetOf = (row: ImportRow, scheme: Scheme, report: Report): { budget?: Budget } => {
  const book = cell(row, 'book');
  if (scheme !== 'function' || book === '' || book === NO_BUDGET) return {};
  const budget = BUDGETS[book];
  if (budget !== undefined) return { budget };
  report(
    'book',
    `“${book}”不是四本预算之一：${Object.keys(BUDGETS).join('、')}`,
    `${book} is none of the four budgets: ${Object.keys(BUDGETS).join(', ')}`,
  );
  return {};
};

const accountPartOf = (
  row: ImportRow,
  code: string,
  scheme: Scheme,
  report: Report,
): Pick<Code, 'normalBalance' | 'book'> => {
  if (scheme !== 'account') return {};
  const given = cell(row, 'normal_balance');
  const normalBalance = NORMAL_BALANCES[given];
  if (normalBalance === undefined) {
    report(
      'normal_balance',
      `科目 ${code} 的余额方向应为“借”或“贷”，文件写作“${given}”`,
      `the normal balance of ${code} is 借 or 贷, but the file says “${given}”`,
    );
    return {};
  }
  // Classes 1–5 are financial accounting, 6–8 budget accounting (domain.md §5.6).
  return { normalBalance, book: code < '6' ? 'finance' : 'budget' };
};
