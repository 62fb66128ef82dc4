// The money block of the form, its rate and its execution score: the books know them, the sender may only agree.
import type { Decision } from '#eventing';
import { executionScoreOf, pointsOf, pointsText, type Points, type WeightPolicy } from '#execution';
import { fenOf, moneyText, percentOf, percentText, rateOf, type Rate } from '#money';
import { firstRefusal } from '../guards.js';
import { refuse } from '../refusal-catalogue.js';
import type { SelfEvaluateProjectData } from './commands.js';
import { MONEY_COLUMNS, MONEY_ROWS, type MoneyColumn, type ProjectMoney } from './project-money.js';
import type { TargetsState } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;
type Printed = SelfEvaluateProjectData['money'];

const NOT_APPLICABLE = '—';

const ROW_TITLES: Readonly<Record<keyof ProjectMoney, string>> = {
  total: '年度资金总额',
  current: '当年财政拨款',
  carried: '上年结转资金',
  other: '其他资金',
};

const COLUMN_TITLES: Readonly<Record<MoneyColumn, string>> = {
  original: '年初预算数',
  final: '全年预算数',
  executed: '全年执行数',
};

/** The printed rows add up, and each is what the books say. */
export const moneyRefusal = (printed: Printed, books: ProjectMoney): Refused | null =>
  sumRefusal(printed) ??
  firstRefusal(
    ...(['total', ...MONEY_ROWS] as const).flatMap((row) =>
      MONEY_COLUMNS.map((column) => () => {
        const [stated, known] = [printed[row][column], moneyText(books[row][column])];
        if (stated === known) return null;
        const place = { row: ROW_TITLES[row], column: COLUMN_TITLES[column] };
        const details = { ...place, printed: stated, books: known };
        return refuse('EVALUATION_MONEY_DIFFERS', details, `data.money.${row}.${column}`);
      }),
    ),
  );

const sumRefusal = (printed: Printed): Refused | null => {
  for (const column of MONEY_COLUMNS) {
    const sum = MONEY_ROWS.reduce((total, row) => total + fenOf(printed[row][column]), 0n);
    if (sum !== fenOf(printed.total[column])) {
      const details = {
        column: COLUMN_TITLES[column],
        total: printed.total[column],
        sum: moneyText(sum),
      };
      return refuse('EVALUATION_MONEY_NOT_A_SUM', details, `data.money.total.${column}`);
    }
  }
  return null;
};

export const executionRateOf = ({ total }: ProjectMoney): Rate =>
  rateOf(total.executed, total.final);

/** Null when the project had no budget. */
export const executionPointsOf = (
  { total }: ProjectMoney,
  { execution }: WeightPolicy,
  { scoreScale }: TargetsState,
): Points | null =>
  executionScoreOf(
    { executed: total.executed, budget: total.final },
    { weight: execution, scale: scoreScale },
  );

/** “80.00%” claims two decimals and “80%” none. */
const decimalsOf = (percent: string): number => (percent.split('.')[1] ?? '%').length - 1;

/** The printed percentage is the rate at its own decimals, and at no fewer than these. */
const isRate = (printed: string, rate: Rate, leastDecimals: number): boolean => {
  const own = decimalsOf(printed);
  const decimals = Math.max(own, leastDecimals);
  const stated = BigInt(printed.replace(/[.%]/g, '')) * 10n ** BigInt(decimals - own);
  return stated === percentOf(rate, decimals);
};

/**
 * The printed rate is the recomputed one, at its own decimals and never coarser than the score scale: where scores
 * have two decimals, 79.52 % is not “80%” (domain.md §3.5 E12, E17, E23).
 */
export const rateRefusal = (
  { printedRate }: SelfEvaluateProjectData,
  rate: Rate,
  { scoreScale }: TargetsState,
): Refused | null => {
  if (printedRate === undefined) return null;
  const agrees =
    printedRate === NOT_APPLICABLE || rate.denominator === 0n
      ? printedRate === percentText(rate)
      : isRate(printedRate, rate, scoreScale);
  if (agrees) return null;
  const decimals = Math.max(decimalsOf(printedRate), scoreScale);
  const details = { printed: printedRate, computed: percentText(rate, decimals) };
  return refuse('EXECUTION_RATE_DIFFERS', details, 'data.printedRate');
};

/** A rate that the text of the form claims, at the decimals it claims (E12, E24). */
export const claimedRateRefusal = (claimed: string | undefined, rate: Rate): Refused | null => {
  if (claimed === undefined || isRate(claimed, rate, 0)) return null;
  const details = { claimed, computed: percentText(rate) };
  return refuse('CLAIMED_RATE_DIFFERS', details, 'data.conclusion.claimedRate');
};

export const executionScoreRefusal = (
  { executionScore }: SelfEvaluateProjectData,
  computed: Points | null,
  { scoreScale }: TargetsState,
): Refused | null => {
  if (executionScore === undefined) return null;
  const printed = executionScore === NOT_APPLICABLE ? null : pointsOf(executionScore);
  if (printed === computed) return null;
  const details = {
    printed: executionScore,
    computed: executionScoreText(computed, { scoreScale }),
  };
  return refuse('EXECUTION_SCORE_DIFFERS', details, 'data.executionScore');
};

/** “7.95”, or “—” when there was no budget. */
export const executionScoreText = (
  points: Points | null,
  { scoreScale }: Pick<TargetsState, 'scoreScale'>,
): string => (points === null ? NOT_APPLICABLE : pointsText(points, scoreScale));
