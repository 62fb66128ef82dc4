// 绩效: what a project is to reach, how it stands, and what its own evaluation says.
import { z } from 'zod';
import {
  ACHIEVEMENTS,
  COMPARISONS,
  GROUPS,
  isPointsText,
  LEVELS,
  pointsOf,
  SCORE_SCALES,
  WEIGHT_POLICY_NAMES,
} from '#execution';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { selfEvaluateProject } from './form-decider.js';
import { monitorProject } from './monitoring-decider.js';
import { FUNDS_CLAIMS, GRADES } from './state.js';
import { setProjectTargets } from './targets-decider.js';

const project = field.id.meta({ title: '项目代码' });
const indicator = field.id.meta({ title: '绩效指标编号' });
const indicatorName = field.text.meta({ title: '三级指标' });

/** Points with at most two decimals, as forms print them. */
const points = z.string().refine(isPointsText, { params: { form: 'points' } });
const weight = points
  .refine((value) => !isPointsText(value) || pointsOf(value) > 0n, { params: { form: 'positive' } })
  .meta({ title: '分值' });

/** A percentage as printed: its decimals count. */
const percent = z.string().regex(/^(0|[1-9]\d{0,3})(\.\d{1,2})?%$/);

/** Forms print “—” where there was no budget to execute. */
const rateOrNone = z.string().regex(/^((0|[1-9]\d{0,3})(\.\d{1,2})?%|—)$/);
const scoreOrNone = z.string().regex(/^((0|[1-9]\d{0,2})(\.\d{1,2})?|—)$/);

const targetIndicator = z.strictObject({
  indicator,
  group: z.enum(GROUPS).meta({ title: '一级指标' }),
  level: z.enum(LEVELS).meta({ title: '二级指标' }),
  name: indicatorName,
  comparison: z.enum(COMPARISONS).meta({ title: '≥ / ≤ / = / 定性' }),
  target: field.text.meta({ title: '年度指标值' }),
  unit: field.text.meta({ title: '计量单位' }),
  /** Left out: the indicator is reported and not scored. */
  weight: weight.exactOptional(),
  /** Only where the text names another year on purpose: the year that is evaluated. */
  year: field.year.meta({ title: '指标年度' }).exactOptional(),
  /** What a cost indicator allows: a price and how often it may be paid. */
  cost: z
    .strictObject({ price: field.amount, times: z.int().min(1).max(100_000) })
    .meta({ title: '成本标准' })
    .exactOptional(),
});
export type TargetIndicator = z.output<typeof targetIndicator>;

export const setProjectTargetsData = z.strictObject({
  project,
  year: field.year,
  goal: field.text.meta({ title: '年度总体目标' }),
  weightPolicy: z.enum(WEIGHT_POLICY_NAMES).meta({ title: '权重设置' }),
  scoreScale: z.literal(SCORE_SCALES).meta({ title: '得分保留小数位数' }),
  indicators: z.array(targetIndicator).min(1).max(100).meta({ title: '绩效指标' }),
  /** Only when targets of the year exist already. */
  changeReason: field.text.meta({ title: '调整原因' }).exactOptional(),
});
export type SetProjectTargetsData = z.output<typeof setProjectTargetsData>;

export const monitorProjectData = z.strictObject({
  project,
  year: field.year,
  month: field.month,
  observations: field.text.meta({ title: '监控情况' }),
  indicators: z
    .array(z.strictObject({ indicator, actual: field.text.meta({ title: '完成情况' }) }))
    .max(100)
    .meta({ title: '绩效指标完成情况' }),
});
export type MonitorProjectData = z.output<typeof monitorProjectData>;

const moneyRow = z.strictObject({
  original: field.signedAmount.meta({ title: '年初预算数（元）' }),
  final: field.signedAmount.meta({ title: '全年预算数（元）' }),
  executed: field.signedAmount.meta({ title: '全年执行数（元）' }),
});

const scoredIndicator = z.strictObject({
  indicator,
  name: indicatorName,
  weight: weight.exactOptional(),
  actual: field.text.meta({ title: '实际完成值' }),
  achievement: z.enum(ACHIEVEMENTS).meta({ title: '达成程度' }).exactOptional(),
  score: points.meta({ title: '得分' }).exactOptional(),
  reason: field.text.meta({ title: '偏差原因分析及改进措施' }).exactOptional(),
  year: field.year.meta({ title: '指标年度' }).exactOptional(),
});
export type ScoredIndicator = z.output<typeof scoredIndicator>;

export const selfEvaluateProjectData = z.strictObject({
  project,
  year: field.year,
  department: field.text.meta({ title: '主管部门' }).exactOptional(),
  implementingUnit: field.text.meta({ title: '实施单位' }).exactOptional(),
  money: z
    .strictObject({
      total: moneyRow.meta({ title: '年度资金总额' }),
      current: moneyRow.meta({ title: '当年财政拨款' }),
      carried: moneyRow.meta({ title: '上年结转资金' }),
      other: moneyRow.meta({ title: '其他资金' }),
    })
    .meta({ title: '项目资金' }),
  /** As printed. The books say what is right, so these may be left out. */
  printedRate: rateOrNone.meta({ title: '执行率' }).exactOptional(),
  executionScore: scoreOrNone.meta({ title: '执行得分' }).exactOptional(),
  total: points.meta({ title: '总分' }).exactOptional(),
  grade: z.enum(GRADES).meta({ title: '评价等级' }).exactOptional(),
  goalReached: field.text.meta({ title: '年度总体目标实际完成情况' }),
  indicators: z.array(scoredIndicator).min(1).max(100).meta({ title: '绩效指标' }),
  /** What the text of the analysis claims, so that it can be held against the books. */
  conclusion: z
    .strictObject({
      funds: z.enum(FUNDS_CLAIMS).meta({ title: '资金使用结论' }),
      claimedRate: percent.meta({ title: '文字所称执行率' }).exactOptional(),
      text: field.text.meta({ title: '自评结果分析' }),
    })
    .meta({ title: '项目绩效分析' }),
  executionReason: field.text.meta({ title: '执行率偏低原因' }).exactOptional(),
  gradeApproval: field.id.meta({ title: '同意评优批复文号' }).exactOptional(),
  /** Only when the year's form exists already. */
  changeReason: field.text.meta({ title: '更正原因' }).exactOptional(),
});
export type SelfEvaluateProjectData = z.output<typeof selfEvaluateProjectData>;
export type MoneyRow = z.output<typeof moneyRow>;

const evaluator = ['handler', 'preparer'] as const;

export const performanceCommands = [
  commandKind({
    type: 'SetProjectTargets',
    title: '绩效目标申报',
    roles: ['handler', 'preparer', 'budget-bureau'],
    dated: 'any',
    schema: setProjectTargetsData,
    decide: setProjectTargets,
  }),
  commandKind({
    type: 'MonitorProject',
    title: '绩效运行监控',
    roles: ['handler', 'preparer', 'budget-bureau'],
    dated: 'any',
    schema: monitorProjectData,
    decide: monitorProject,
  }),
  commandKind({
    type: 'SelfEvaluateProject',
    title: '项目支出绩效自评',
    roles: evaluator,
    dated: 'any',
    schema: selfEvaluateProjectData,
    decide: selfEvaluateProject,
  }),
];
