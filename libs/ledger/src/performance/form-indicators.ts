// The indicator rows of the form: as they were set, none above its weight or its achievement, none short without reason.
import type { Decision } from '#eventing';
import {
  bandOf,
  isQuantityText,
  measuredScoreOf,
  overshoots,
  pointsOf,
  pointsText,
  quantityOf,
  type Points,
  type ScoreScale,
} from '#execution';
import { firstRefusal } from '../guards.js';
import { refuse } from '../refusal-catalogue.js';
import type { ScoredIndicator, SelfEvaluateProjectData } from './commands.js';
import {
  numberRefusal,
  otherYearRefusal,
  repeatedRefusal,
  weightOf,
  weightsRefusal,
  type EvaluationNotice,
} from './indicator-rules.js';
import type { IndicatorTarget, TargetsState } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

interface Row {
  readonly scored: ScoredIndicator;
  readonly target: IndicatorTarget;
  /** Path of the row in the command. */
  readonly at: string;
}

/** The rows of the form with what each was to reach. */
export const rowsOf = (
  { indicators, project }: SelfEvaluateProjectData,
  targets: TargetsState,
): readonly Row[] | Refused => {
  const rows: Row[] = [];
  for (const [index, scored] of indicators.entries()) {
    const { indicator } = scored;
    const at = `data.indicators.${index}`;
    const target = targets.indicators.find((each) => each.indicator === indicator);
    if (target === undefined) {
      return refuse('EVALUATION_INDICATOR_UNKNOWN', { indicator, project }, `${at}.indicator`);
    }
    rows.push({ scored, target, at });
  }
  return rows;
};

/** The form as printed, before it is held against the targets: its year and its weights. */
export const printedRowsRefusal = (
  rows: readonly Row[],
  { indicators, year }: SelfEvaluateProjectData,
  { weightPolicy }: TargetsState,
): Refused | null =>
  firstRefusal(
    () => repeatedRefusal(indicators),
    () => otherYearRefusal(indicators.map(datedTexts), year),
    () => {
      const weighted = rows.map(({ scored, target }) => ({
        ...target,
        weight: weightOf(scored.weight),
      }));
      return weightsRefusal(weighted, weightPolicy);
    },
  );

const datedTexts = ({ indicator, year, name, actual }: ScoredIndicator) => ({
  indicator,
  texts: [name, actual],
  ...(year === undefined ? {} : { year }),
});

/** Every indicator that was set is answered, under its name and with its weight. */
export const asSetRefusal = (rows: readonly Row[], targets: TargetsState): Refused | null => {
  const missing = targets.indicators.find(
    ({ indicator }) => !rows.some(({ scored }) => scored.indicator === indicator),
  );
  if (missing !== undefined) {
    const { indicator, name } = missing;
    return refuse('EVALUATION_INDICATOR_MISSING', { indicator, name }, 'data.indicators');
  }
  return firstRefusal(
    ...rows.map(({ scored, target, at }) => () => {
      const { indicator, name } = scored;
      if (name !== target.name) {
        const details = { indicator, printed: name, set: target.name };
        return refuse('EVALUATION_INDICATOR_DIFFERS', details, `${at}.name`);
      }
      if (weightOf(scored.weight) === target.weight) return null;
      const set = target.weight === null ? '—' : pointsText(target.weight, 0);
      const details = { indicator, printed: scored.weight ?? '—', set };
      return refuse('EVALUATION_INDICATOR_DIFFERS', details, `${at}.weight`);
    }),
  );
};

export const scoresRefusal = (rows: readonly Row[], scale: ScoreScale): Refused | null =>
  firstRefusal(...rows.map((row) => () => scoreRefusal(row, scale)));

const scoreRefusal = ({ scored, target, at }: Row, scale: ScoreScale): Refused | null => {
  const { indicator, actual, score: printed } = scored;
  const { weight } = target;
  if ((printed === undefined) !== (weight === null)) {
    return refuse('SCORE_WITHOUT_WEIGHT', { indicator }, `${at}.score`);
  }
  const number = numberRefusal(target, actual, `${at}.actual`);
  if (number !== null) return number;
  if ((target.comparison === 'qualitative') !== (scored.achievement !== undefined)) {
    return refuse('ACHIEVEMENT_OF_QUALITATIVE_ONLY', { indicator }, `${at}.achievement`);
  }
  if (printed === undefined || weight === null) return null;
  const score = pointsOf(printed);
  if (score > weight) {
    const details = { indicator, score: printed, weight: pointsText(weight, 0) };
    return refuse('SCORE_EXCEEDS_WEIGHT', details, `${at}.score`);
  }
  const most = highestOf(scored, target, weight, scale);
  if (score > most) {
    const details = { indicator, score: printed, actual, most: pointsText(most, scale) };
    return refuse('SCORE_EXCEEDS_ACHIEVEMENT', details, `${at}.score`);
  }
  if (score < weight && scored.reason === undefined) {
    const details = { indicator, score: printed, weight: pointsText(weight, 0) };
    return refuse('LOST_POINTS_WITHOUT_REASON', details, `${at}.reason`);
  }
  return null;
};

/** What the achievement deserves at most; a unit may judge itself more strictly, never more kindly. */
const highestOf = (
  { actual, achievement }: ScoredIndicator,
  { comparison, target }: IndicatorTarget,
  weight: Points,
  scale: ScoreScale,
): Points => {
  if (comparison === 'qualitative') return bandOf(achievement ?? 'not', weight, scale).highest;
  const measured = { comparison, target: quantityOf(target), actual: quantityOf(actual) };
  return measuredScoreOf({ ...measured, weight }, scale);
};

export const scoresOf = (rows: readonly Row[]): Points[] =>
  rows.flatMap(({ scored }) => (scored.score === undefined ? [] : [pointsOf(scored.score)]));

/** Targets that were set too low to mean anything (domain.md §6.3). */
export const overshootNoticesOf = (rows: readonly Row[]): EvaluationNotice[] =>
  rows.flatMap(({ scored, target }) => {
    const { comparison } = target;
    if (comparison === 'qualitative' || !isQuantityText(scored.actual)) return [];
    const measured = { target: quantityOf(target.target), actual: quantityOf(scored.actual) };
    return overshoots({ comparison, ...measured })
      ? [{ code: 'TARGET_SET_TOO_LOW', about: scored.indicator }]
      : [];
  });
