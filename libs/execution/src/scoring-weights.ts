// How a hundred points are shared out among the indicators of a project (domain.md §6.3, forms.md §6).
import type { Points } from './scoring.js';

/** First-level groups besides execution: 产出, 效益, 满意度 and, from about 2022, 成本. */
export const GROUPS = ['output', 'cost', 'benefit', 'satisfaction'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_TITLES: Readonly<Record<Group, string>> = {
  output: '产出指标',
  cost: '成本指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};

/** Second-level indicators, with the groups in which forms print them. */
export const LEVELS = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic-cost',
  'social-cost',
  'ecological-cost',
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustained-effect',
  'satisfaction',
] as const;
export type Level = (typeof LEVELS)[number];

interface LevelPlace {
  readonly title: string;
  readonly group: Group;
}

export const LEVEL_PLACES: Readonly<Record<Level, LevelPlace>> = {
  quantity: { title: '数量指标', group: 'output' },
  quality: { title: '质量指标', group: 'output' },
  timeliness: { title: '时效指标', group: 'output' },
  // Until costs became a group of their own they were the fourth output indicator.
  cost: { title: '成本指标', group: 'output' },
  'economic-cost': { title: '经济成本指标', group: 'cost' },
  'social-cost': { title: '社会成本指标', group: 'cost' },
  'ecological-cost': { title: '生态环境成本指标', group: 'cost' },
  'economic-benefit': { title: '经济效益指标', group: 'benefit' },
  'social-benefit': { title: '社会效益指标', group: 'benefit' },
  'ecological-benefit': { title: '生态效益指标', group: 'benefit' },
  'sustained-effect': { title: '可持续影响指标', group: 'benefit' },
  satisfaction: { title: '服务对象满意度指标', group: 'satisfaction' },
};

export const WEIGHT_POLICY_NAMES = [
  'standard',
  'without-satisfaction',
  'with-cost',
  'by-level',
] as const;
export type WeightPolicyName = (typeof WEIGHT_POLICY_NAMES)[number];

/** Weights in hundredths of a point. */
export interface WeightPolicy {
  readonly name: WeightPolicyName;
  readonly title: string;
  readonly execution: Points;
  readonly groups: Readonly<Partial<Record<Group, Points>>>;
  /** Second-level indicators whose weight is fixed as well. */
  readonly levels: Readonly<Partial<Record<Level, Points>>>;
  /** First fiscal year in which it may be used. */
  readonly from: number;
}

const EXECUTION: Points = 1_000n;

export const WEIGHT_POLICIES: Readonly<Record<WeightPolicyName, WeightPolicy>> = {
  standard: {
    name: 'standard',
    title: '执行10、产出50、效益30、满意度10',
    execution: EXECUTION,
    groups: { output: 5_000n, benefit: 3_000n, satisfaction: 1_000n },
    levels: {},
    from: 2019,
  },
  'without-satisfaction': {
    name: 'without-satisfaction',
    title: '执行10、产出50、效益40（无满意度指标）',
    execution: EXECUTION,
    groups: { output: 5_000n, benefit: 4_000n },
    levels: {},
    from: 2019,
  },
  'with-cost': {
    name: 'with-cost',
    title: '执行10、成本20、产出40、效益20、满意度10',
    execution: EXECUTION,
    groups: { cost: 2_000n, output: 4_000n, benefit: 2_000n, satisfaction: 1_000n },
    levels: {},
    from: 2022,
  },
  // As all three forms of Datong's finance office print it for FY2021.
  'by-level': {
    name: 'by-level',
    title: '执行10、数量10、质量15、时效15、成本10、效益30、满意度10',
    execution: EXECUTION,
    groups: { output: 5_000n, benefit: 3_000n, satisfaction: 1_000n },
    levels: { quantity: 1_000n, quality: 1_500n, timeliness: 1_500n, cost: 1_000n },
    from: 2019,
  },
};

/** An indicator without a weight is not scored. */
export interface Weighted {
  readonly indicator: string;
  readonly group: Group;
  readonly level: Level;
  readonly weight: Points | null;
}

export type WeightFault =
  | { readonly kind: 'level-outside-group'; readonly indicator: string }
  | { readonly kind: 'not-a-hundred'; readonly sum: Points }
  /** Several indicators of one level each carry the weight of the whole level. */
  | { readonly kind: 'level-repeated'; readonly level: Level; readonly weight: Points }
  | {
      readonly kind: 'level-differs';
      readonly level: Level;
      readonly sum: Points;
      readonly weight: Points;
    }
  | {
      readonly kind: 'group-differs';
      readonly group: Group;
      readonly sum: Points;
      readonly weight: Points;
    };

/** All that is wrong with the weights, the whole before its parts. */
export const weightFaultsOf = (
  indicators: readonly Weighted[],
  policy: WeightPolicy,
): WeightFault[] => {
  const outside = indicators
    .filter(({ group, level }) => !isAtHome(group, level))
    .map(({ indicator }): WeightFault => ({ kind: 'level-outside-group', indicator }));
  const sum = policy.execution + sumOfWeights(indicators);
  const whole: WeightFault[] = sum === 10_000n ? [] : [{ kind: 'not-a-hundred', sum }];
  return [
    ...outside,
    ...whole,
    ...LEVELS.flatMap((level) => levelFaults(indicators, policy, level)),
    ...GROUPS.flatMap((group) => groupFaults(indicators, policy, group)),
  ];
};

const isAtHome = (group: Group, level: Level): boolean =>
  LEVEL_PLACES[level].group === group || (level === 'cost' && group === 'cost');

const sumOfWeights = (indicators: readonly Weighted[]): Points =>
  indicators.reduce((sum, { weight }) => sum + (weight ?? 0n), 0n);

const levelFaults = (
  indicators: readonly Weighted[],
  policy: WeightPolicy,
  level: Level,
): WeightFault[] => {
  const weight = policy.levels[level];
  if (weight === undefined) return [];
  const own = indicators.filter((each) => each.level === level && each.weight !== null);
  const sum = sumOfWeights(own);
  if (sum === weight) return [];
  const repeated = own.length > 1 && own.every((each) => each.weight === weight);
  return [
    repeated
      ? { kind: 'level-repeated', level, weight }
      : { kind: 'level-differs', level, sum, weight },
  ];
};

const groupFaults = (
  indicators: readonly Weighted[],
  policy: WeightPolicy,
  group: Group,
): WeightFault[] => {
  const weight = policy.groups[group] ?? 0n;
  const sum = sumOfWeights(indicators.filter((each) => each.group === group));
  return sum === weight ? [] : [{ kind: 'group-differs', group, sum, weight }];
};
