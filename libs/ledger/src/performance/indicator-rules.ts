// What targets and forms have to keep to alike: their year, their numbers, their weights.
import { unreachable, type Decision } from '#eventing';
import {
  GROUP_TITLES,
  isQuantityText,
  LEVEL_PLACES,
  pointsOf,
  pointsText,
  WEIGHT_POLICIES,
  weightFaultsOf,
  type Comparison,
  type Points,
  type Weighted,
  type WeightPolicyName,
} from '#execution';
import { refuse } from '../refusal-catalogue.js';

type Refused = Extract<Decision, { refusal: unknown }>;

export const weightOf = (text: string | undefined): Points | null =>
  text === undefined ? null : pointsOf(text);

/** Each id once. */
export const repeatedRefusal = (
  indicators: readonly { readonly indicator: string }[],
): Refused | null => {
  const seen = new Set<string>();
  for (const [index, { indicator }] of indicators.entries()) {
    if (seen.has(indicator)) {
      const at = `data.indicators.${index}.indicator`;
      return refuse('EVALUATION_INDICATOR_REPEATED', { indicator }, at);
    }
    seen.add(indicator);
  }
  return null;
};

interface Dated {
  readonly indicator: string;
  readonly year?: number;
  readonly texts: readonly string[];
}

/**
 * An indicator is of the year that is evaluated. A text that names another year is last year's, copied, unless
 * the sender says that it is meant (as for a project that pays what 2020 left to pay).
 */
export const otherYearRefusal = (indicators: readonly Dated[], year: number): Refused | null => {
  for (const [index, { indicator, year: stated, texts }] of indicators.entries()) {
    const named = texts.flatMap((text) =>
      [...text.matchAll(/20\d\d\s*年/g)].map(([words]) => Number(words.slice(0, 4))),
    );
    const other = stated ?? named.find((each) => each !== year) ?? year;
    if (other !== year) {
      const at = `data.indicators.${index}.${stated === undefined ? 'name' : 'year'}`;
      return refuse('EVALUATION_INDICATOR_OF_OTHER_YEAR', { indicator, other, year }, at);
    }
  }
  return null;
};

/** A measured indicator is measured by a number. */
export const numberRefusal = (
  { indicator, comparison }: { readonly indicator: string; readonly comparison: Comparison },
  value: string,
  field: string,
): Refused | null =>
  comparison === 'qualitative' || isQuantityText(value)
    ? null
    : refuse('EVALUATION_VALUE_NOT_A_NUMBER', { indicator, value }, field);

/** The first fault of the weights: the whole before its parts. */
export const weightsRefusal = (
  indicators: readonly Weighted[],
  policyName: WeightPolicyName,
): Refused | null => {
  const policy = WEIGHT_POLICIES[policyName];
  const [fault] = weightFaultsOf(indicators, policy);
  if (fault === undefined) return null;
  const at = 'data.indicators';
  switch (fault.kind) {
    case 'level-outside-group':
      return refuse('EVALUATION_INDICATOR_MISPLACED', { indicator: fault.indicator }, at);
    case 'not-a-hundred':
      return refuse('WEIGHTS_NOT_A_HUNDRED', { sum: pointsText(fault.sum, 0) }, at);
    case 'level-repeated': {
      const { title } = LEVEL_PLACES[fault.level];
      const details = { level: title, weight: pointsText(fault.weight, 0) };
      return refuse('LEVEL_WEIGHT_REPEATED', details, at);
    }
    case 'level-differs': {
      const { title } = LEVEL_PLACES[fault.level];
      return refuse('LEVEL_WEIGHT_DIFFERS', { level: title, ...sumAndWeight(fault) }, at);
    }
    case 'group-differs': {
      const group = GROUP_TITLES[fault.group];
      return refuse('GROUP_WEIGHT_DIFFERS', { group, ...sumAndWeight(fault) }, at);
    }
    default:
      return unreachable(fault);
  }
};

const sumAndWeight = (fault: {
  readonly sum: Points;
  readonly weight: Points;
}): { sum: string; weight: string } => ({
  sum: pointsText(fault.sum, 0),
  weight: pointsText(fault.weight, 0),
});

export interface EvaluationNotice {
  readonly code: string;
  readonly about: string;
}

/** Allowed, but a reviewer will ask (domain.md §3.5 E20, E25, E27; §6.3). */
export const noticesOf = (
  indicators: readonly (Weighted & { readonly name: string })[],
): EvaluationNotice[] =>
  indicators.flatMap(({ indicator, group, weight, name }) => [
    ...(weight === null ? [{ code: 'INDICATOR_NOT_SCORED', about: indicator }] : []),
    // Satisfaction counted as a benefit and again as satisfaction.
    ...(group !== 'satisfaction' && name.includes('满意')
      ? [{ code: 'SATISFACTION_OUTSIDE_ITS_GROUP', about: indicator }]
      : []),
  ]);
