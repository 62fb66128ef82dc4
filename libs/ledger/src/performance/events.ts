// What happened to the performance of projects. Nothing of it moves money.
import { z } from 'zod';
import { canonical } from '#eventing';
import { fenOf } from '#money';
import * as field from '../fields.js';
import { eventKind } from '../kinds.js';
import {
  monitorProjectData,
  selfEvaluateProjectData,
  setProjectTargetsData,
  type TargetIndicator,
} from './commands.js';
import { weightOf } from './indicator-rules.js';
import { GRADES, projectYear, type IndicatorTarget } from './state.js';

const notices = z.array(z.strictObject({ code: z.string(), about: z.string() })).exactOptional();
const targetsShape = setProjectTargetsData.shape;
const formShape = selfEvaluateProjectData.shape;

export const projectTargetsSetData = setProjectTargetsData.extend({ notices });

export const projectMonitoredData = monitorProjectData.extend({
  budget: field.signedAmount,
  executed: field.signedAmount,
  /** Authority that nobody has begun to spend by autumn. */
  proposedRecall: z
    .array(z.strictObject({ line: field.id, available: field.amount }))
    .exactOptional(),
});

/** Rate, scores and grade are the computed ones, whatever the sender printed. */
export const projectSelfEvaluatedData = selfEvaluateProjectData.extend({
  version: z.int().min(1),
  weightPolicy: targetsShape.weightPolicy,
  scoreScale: targetsShape.scoreScale,
  printedRate: formShape.printedRate.unwrap(),
  executionScore: formShape.executionScore.unwrap(),
  total: formShape.total.unwrap(),
  grade: z.enum(GRADES),
  executedByFund: z.partialRecord(field.fund, field.signedAmount),
  notices,
});

const targetOf = (each: TargetIndicator): IndicatorTarget => {
  const { indicator, group, level, name, comparison, target, unit, cost } = each;
  const allowedCost = cost === undefined ? null : fenOf(cost.price) * BigInt(cost.times);
  return {
    ...{ indicator, group, level, name, comparison, target, unit },
    weight: weightOf(each.weight),
    allowedCost,
  };
};

const projectTargetsSet = eventKind({
  type: 'ProjectTargetsSet',
  version: 1,
  title: '绩效目标已申报',
  schema: projectTargetsSetData,
  evolve: (books, { data }) => {
    const { project, year, weightPolicy, scoreScale } = data;
    const indicators = data.indicators.map(targetOf);
    books.projectTargets.put(projectYear(project, year), {
      ...{ project, year, weightPolicy, scoreScale, indicators },
    });
  },
  facts: ({ data, occurredOn }) => {
    const { project, year, goal, weightPolicy, scoreScale, indicators } = data;
    return [
      {
        fiscalYear: year,
        occurredOn,
        kind: 'performance.targets',
        subject: project,
        amount: null,
        text: canonical({ goal, weightPolicy, scoreScale, indicators }),
      },
    ];
  },
});

const projectMonitored = eventKind({
  type: 'ProjectMonitored',
  version: 1,
  title: '绩效运行已监控',
  schema: projectMonitoredData,
  evolve: (books, { data }) => {
    const { project, year, month } = data;
    books.used.put(`monitored|${projectYear(project, year)}|${month}`, project);
  },
  facts: ({ data, occurredOn }) => {
    const { project, year, month, budget, executed, proposedRecall = [] } = data;
    return [
      {
        fiscalYear: year,
        occurredOn,
        kind: 'performance.monitored',
        subject: `${project}|${month}`,
        amount: fenOf(executed),
        text: canonical({ budget, proposedRecall }),
      },
    ];
  },
});

const projectSelfEvaluated = eventKind({
  type: 'ProjectSelfEvaluated',
  version: 1,
  title: '项目支出已自评',
  schema: projectSelfEvaluatedData,
  evolve: (books, { data }) => {
    const { project, year, version } = data;
    books.selfEvaluations.put(projectYear(project, year), { project, year, version });
  },
  facts: ({ data, occurredOn }) => {
    const { project, year, money, printedRate, executionScore, total, grade, executedByFund } =
      data;
    const budget = money.total.final;
    return [
      {
        fiscalYear: year,
        occurredOn,
        kind: 'performance.self-evaluated',
        subject: project,
        amount: fenOf(money.total.executed),
        text: canonical({
          ...{ budget, rate: printedRate, executionScore, total, grade, executedByFund },
        }),
      },
    ];
  },
});

export const performanceEvents = [projectTargetsSet, projectMonitored, projectSelfEvaluated];
