// Runs the checks on statements and books: every failing case, with both numbers.
import type { Fen } from '#money';
import type { Balance } from '#bookkeeping';
import { BalanceIndex, YearSums } from '../balance-index.js';
import type { Statements } from '../statements.js';
import { ACROSS_YEARS } from './across-years.js';
import { BETWEEN_TABLES } from './between-tables.js';
import { BOOKS } from './books.js';
import type { CaseResult, Check, CheckResult, Compared, Outside, Relation } from './check.js';
import { ledgerCases } from './ledger-cases.js';
import { outsideCases } from './outside-cases.js';
import { CellReader, fixedCases, rowCases } from './table-cases.js';
import { WITHIN_TABLES } from './within-tables.js';

/** All checks, in the order in which they are reported. */
export const CHECKS: readonly Check[] = [
  ...WITHIN_TABLES,
  ...BETWEEN_TABLES,
  ...ACROSS_YEARS,
  ...BOOKS,
];

/**
 * The results of all checks at ledger level: tolerance is zero (domain.md §2.1, level A).
 * @param outside what the books cannot know; what is left out is reported as not checked
 */
export const checkResultsOf = (
  statements: Statements,
  balances: Iterable<Balance>,
  outside: Outside = {},
): readonly CheckResult[] => {
  const index = new BalanceIndex(balances);
  const sums = new YearSums(index, statements.year, statements.unit.kind);
  const reader = new CellReader(statements, sums);
  return CHECKS.map((check) => resultOf(check, reader, index, outside));
};

const resultOf = (
  check: Check,
  reader: CellReader,
  index: BalanceIndex,
  outside: Outside,
): CheckResult => {
  const { id, says, severity, relation } = check;
  const head = { id, says, severity, relation };
  const obstacle = obstacleOf(check, reader.statements, outside);
  if (obstacle !== null) {
    return {
      ...head,
      state: 'not-checked',
      reason: obstacle,
      left: null,
      right: null,
      compared: 0,
      failures: [],
    };
  }
  const results = comparedCases(check, reader, index, outside).map(
    ({ place, left, right, excused }): CaseResult => ({
      place,
      left,
      right,
      holds: stands(relation, left, right, excused ?? false),
    }),
  );
  const failures = results.filter((result) => !result.holds);
  const shown = failures[0] ?? results[0];
  return {
    ...head,
    state: failures.length === 0 ? 'holds' : 'fails',
    reason: null,
    left: shown?.left ?? 0n,
    right: shown?.right ?? 0n,
    compared: results.length,
    failures,
  };
};

const comparedCases = (
  check: Check,
  reader: CellReader,
  index: BalanceIndex,
  outside: Outside,
): readonly Compared[] => {
  const { cases } = check;
  switch (cases.kind) {
    case 'cases':
      return fixedCases(cases.cases, reader);
    case 'rows':
      return rowCases(cases, reader);
    case 'ledger':
      return ledgerCases(cases, index, reader.statements);
    case 'outside':
      return outsideCases(cases.needs, outside, reader, index);
  }
};

const MISSING: Readonly<Record<keyof Outside, string>> = {
  budgetApproval: '没有提供部门预算批复',
  treasuryStatement: '没有提供国库对账单',
  selfEvaluations: '没有提供项目绩效自评表',
  quotedPriorYear: '没有提供情况说明引用的上年数',
  reasonsGiven: '没有提供情况说明中的变动原因',
};

const KIND_WORDS = {
  administrative: '行政单位',
  'civil-service-institution': '参公事业单位',
  institution: '事业单位',
} as const;

const obstacleOf = (check: Check, statements: Statements, outside: Outside): string | null => {
  const { kind } = statements.unit;
  if (check.appliesTo !== undefined && !check.appliesTo.includes(kind)) {
    return `不适用于${KIND_WORDS[kind]}`;
  }
  if (check.needsPriorYear === true && statements.prior === null) {
    return `账套中没有${statements.year - 1}年度的数据`;
  }
  if (check.cases.kind === 'outside' && outside[check.cases.needs] === undefined) {
    return MISSING[check.cases.needs];
  }
  return null;
};

const stands = (relation: Relation, left: Fen, right: Fen, excused: boolean): boolean => {
  switch (relation) {
    case '=':
      return left === right;
    case '≥':
      return left >= right;
    case '≤':
      return left <= right;
    case '>':
      return left > right;
    case '≈':
      return excused || withinTenPercent(left, right);
  }
};

/** A change from zero has no percentage; it needs a reason unless nothing changed. */
const withinTenPercent = (now: Fen, before: Fen): boolean => {
  const change = now > before ? now - before : before - now;
  return change * 10n <= (before < 0n ? -before : before);
};
