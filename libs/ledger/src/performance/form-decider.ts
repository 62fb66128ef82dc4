// When a project's self-evaluation form is accepted: nothing on it may say other than the books and the targets.
import type { Command, Decision } from '#eventing';
import {
  gradeOf,
  GRADE_BANDS,
  pointsOf,
  pointsText,
  totalScoreOf,
  WEIGHT_POLICIES,
  type Points,
} from '#execution';
import { moneyText, percentText, type Rate } from '#money';
import type { Books } from '../books.js';
import { firstRefusal } from '../guards.js';
import { refuse } from '../refusal-catalogue.js';
import type { SelfEvaluateProjectData } from './commands.js';
import {
  asSetRefusal,
  overshootNoticesOf,
  printedRowsRefusal,
  rowsOf,
  scoresOf,
  scoresRefusal,
} from './form-indicators.js';
import {
  claimedRateRefusal,
  executionPointsOf,
  executionRateOf,
  executionScoreRefusal,
  executionScoreText,
  moneyRefusal,
  rateRefusal,
} from './form-money.js';
import { noticesOf, type EvaluationNotice } from './indicator-rules.js';
import { targetsIn } from './monitoring-decider.js';
import { executedByFundOf, projectMoneyOf, type ProjectMoney } from './project-money.js';
import { FUNDS_CLAIM_TITLES, projectYear, type FundsClaim, type TargetsState } from './state.js';
import { evaluatedProject } from './targets-decider.js';

type Refused = Extract<Decision, { refusal: unknown }>;
type Form = SelfEvaluateProjectData;

/** Below it a written reason is due, and below the second no 优 without approval (domain.md §6.4) [P]. */
const REASON_BELOW_PERCENT = 80n;
const APPROVAL_BELOW_PERCENT = 60n;

export const selfEvaluateProject = (
  books: Books,
  { data, occurredOn }: Command<string, Form>,
): Decision => {
  const project = evaluatedProject(books, data.project);
  if ('refusal' in project) return project;
  const targets = targetsIn(books, data);
  if ('refusal' in targets) return targets;
  const rows = rowsOf(data, targets);
  if ('refusal' in rows) return rows;
  const policy = WEIGHT_POLICIES[targets.weightPolicy];
  const money = projectMoneyOf(books, data.year, data.project);
  const rate = executionRateOf(money);
  const execution = executionPointsOf(money, policy, targets);
  const total = totalScoreOf(
    { score: execution, weight: policy.execution },
    scoresOf(rows),
    targets.scoreScale,
  );
  const grade = gradeOf(total);
  const refused = firstRefusal(
    () => timeRefusal(books, data, occurredOn),
    () => headRefusal(data),
    () => moneyRefusal(data.money, money),
    () => rateRefusal(data, rate, targets),
    () => executionScoreRefusal(data, execution, targets),
    () => printedRowsRefusal(rows, data, targets),
    () => asSetRefusal(rows, targets),
    () => scoresRefusal(rows, targets.scoreScale),
    () => totalRefusal(data, total, targets),
    () => gradeRefusal(data, total),
    () => fundsClaimRefusal(data.conclusion.funds, money),
    () => claimedRateRefusal(data.conclusion.claimedRate, rate),
    () => lowExecutionRefusal(data, rate, total),
  );
  if (refused !== null) return refused;
  const notices = [
    ...noticesOf(targets.indicators),
    ...overshootNoticesOf(rows),
    ...costNoticesOf(targets, money),
  ];
  const key = projectYear(data.project, data.year);
  const facts = {
    ...data,
    version: (books.selfEvaluations.get(key)?.version ?? 0) + 1,
    weightPolicy: targets.weightPolicy,
    scoreScale: targets.scoreScale,
    printedRate: percentText(rate),
    executionScore: executionScoreText(execution, targets),
    total: pointsText(total, targets.scoreScale),
    grade: grade.grade,
    executedByFund: executedByFundOf(books, data.year, data.project),
    ...(notices.length === 0 ? {} : { notices }),
  };
  return { events: [{ type: 'ProjectSelfEvaluated', version: 1, occurredOn, data: facts }] };
};

/** The year's figures are complete on its last day; a form exists once, and is corrected with a reason. */
const timeRefusal = (
  books: Books,
  { project, year, changeReason }: Form,
  occurredOn: string,
): Refused | null => {
  if (!books.years.has(String(year))) return refuse('YEAR_NOT_OPEN', { year }, 'data.year');
  if (occurredOn < `${year}-12-31`) {
    return refuse('SELF_EVALUATION_TOO_EARLY', { year, occurredOn }, 'occurredOn');
  }
  return books.selfEvaluations.has(projectYear(project, year)) && changeReason === undefined
    ? refuse('SELF_EVALUATED_ALREADY', { project, year }, 'data.changeReason')
    : null;
};

const headRefusal = ({ department, implementingUnit }: Form): Refused | null => {
  if (department === undefined) {
    return refuse('EVALUATION_HEAD_BLANK', { blank: '主管部门' }, 'data.department');
  }
  return implementingUnit === undefined
    ? refuse('EVALUATION_HEAD_BLANK', { blank: '实施单位' }, 'data.implementingUnit')
    : null;
};

const totalRefusal = (data: Form, total: Points, { scoreScale }: TargetsState): Refused | null => {
  if (data.total === undefined || pointsOf(data.total) === total) return null;
  const details = { printed: data.total, computed: pointsText(total, scoreScale) };
  return refuse('EVALUATION_TOTAL_DIFFERS', details, 'data.total');
};

const gradeRefusal = (data: Form, total: Points): Refused | null => {
  const { grade, title } = gradeOf(total);
  if (data.grade === undefined || data.grade === grade) return null;
  const printed = GRADE_BANDS.find((each) => each.grade === data.grade)?.title ?? data.grade;
  const details = { printed, computed: title, total: pointsText(total, 0) };
  return refuse('GRADE_DIFFERS', details, 'data.grade');
};

/** The text may not say that all was used when something is left (E18). */
const fundsClaimRefusal = (claim: FundsClaim, { total }: ProjectMoney): Refused | null => {
  const { executed, final } = total;
  const holds: Readonly<Record<FundsClaim, boolean>> = {
    'all-used': executed === final,
    'partly-used': executed > 0n && executed < final,
    unused: executed <= 0n,
  };
  if (holds[claim]) return null;
  const details = {
    claim: FUNDS_CLAIM_TITLES[claim],
    executed: moneyText(executed),
    unspent: moneyText(final - executed),
  };
  return refuse('FUNDS_CLAIM_DIFFERS', details, 'data.conclusion.funds');
};

const isBelow = ({ numerator, denominator }: Rate, percent: bigint): boolean =>
  numerator * 100n < denominator * percent;

const lowExecutionRefusal = (data: Form, rate: Rate, total: Points): Refused | null => {
  if (isBelow(rate, REASON_BELOW_PERCENT) && data.executionReason === undefined) {
    const details = { rate: percentText(rate), limit: `${REASON_BELOW_PERCENT}%` };
    return refuse('LOW_EXECUTION_WITHOUT_REASON', details, 'data.executionReason');
  }
  const excellent = gradeOf(total).grade === 'excellent';
  if (!isBelow(rate, APPROVAL_BELOW_PERCENT) || !excellent) return null;
  if (data.gradeApproval !== undefined) return null;
  const details = { rate: percentText(rate), limit: `${APPROVAL_BELOW_PERCENT}%` };
  return refuse('GRADE_NEEDS_APPROVAL', details, 'data.gradeApproval');
};

/** What the cost indicators allow together is not what the budget gave (E20, E25). */
const costNoticesOf = (
  { indicators }: TargetsState,
  { total }: ProjectMoney,
): EvaluationNotice[] => {
  const priced = indicators.filter(({ allowedCost }) => allowedCost !== null);
  const allowed = priced.reduce((sum, { allowedCost }) => sum + (allowedCost ?? 0n), 0n);
  return priced.length === 0 || allowed === total.final
    ? []
    : priced.map(({ indicator }) => ({
        code: 'COST_TARGET_DIFFERS_FROM_BUDGET',
        about: indicator,
      }));
};
