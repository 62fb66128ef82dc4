// Points of a self-evaluation form (绩效自评): what a rate and an achievement deserve (domain.md §6.3).
import type { Fen } from '#money';

/** Hundredths of a point: 795n is 7.95 分. */
export type Points = bigint;

/** Decimals to which a region rounds scores (`score_scale`); forms print it. */
export const SCORE_SCALES = [0, 1, 2] as const;
export type ScoreScale = (typeof SCORE_SCALES)[number];

const FULL_MARKS: Points = 10_000n;

const POINTS_TEXT = /^(0|[1-9]\d{0,2})(\.\d{1,2})?$/;

/** True for "10", "7.95", "12.5": no sign, no leading zeros, at most two decimals. */
export const isPointsText = (text: string): boolean => POINTS_TEXT.test(text);

/** @throws RangeError when the text is not one of points; schemas refuse such text before it gets here. */
export const pointsOf = (text: string): Points => {
  if (!isPointsText(text)) throw new RangeError(`not a number of points: ${text}`);
  return scaledOf(text, 2);
};

const scaledOf = (text: string, decimals: number): bigint => {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
};

/** "7.95" at scale 2, "8" at scale 0. Points that the scale cannot show keep their decimals. */
export const pointsText = (points: Points, scale: ScoreScale = 2): string => {
  const digits = points.toString().padStart(3, '0');
  const [whole, fraction] = [digits.slice(0, -2), digits.slice(-2)];
  const shown = fraction.replace(/0{1,2}$/, '').padEnd(scale, '0');
  return shown === '' ? whole : `${whole}.${shown}`;
};

const UNIT_OF_SCALE: Readonly<Record<ScoreScale, bigint>> = { 0: 100n, 1: 10n, 2: 1n };

/** top ÷ bottom in hundredths of a point, rounded once, half up, to what the scale can show. */
const roundedPoints = (top: bigint, bottom: bigint, scale: ScoreScale): Points => {
  const unit = UNIT_OF_SCALE[scale];
  const divisor = bottom * unit;
  return ((top * 2n + divisor) / (divisor * 2n)) * unit;
};

/** Points at the scale, half up. */
export const atScale = (points: Points, scale: ScoreScale): Points =>
  roundedPoints(points, 1n, scale);

/**
 * Score for execution: weight × min(rate, 1), from fen. Null when there was no budget: the group does not apply.
 * More returned than paid counts as nothing spent.
 */
export const executionScoreOf = (
  { executed, budget }: { readonly executed: Fen; readonly budget: Fen },
  { weight, scale }: { readonly weight: Points; readonly scale: ScoreScale },
): Points | null => {
  if (budget <= 0n) return null;
  const spent = executed < 0n ? 0n : executed > budget ? budget : executed;
  return roundedPoints(weight * spent, budget, scale);
};

/** at-least ≥ · at-most ≤ · equal = · qualitative 定性. */
export const COMPARISONS = ['at-least', 'at-most', 'equal', 'qualitative'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A measured quantity in ten-thousandths of its unit. */
export type Quantity = bigint;

const QUANTITY_TEXT = /^(0|[1-9]\d{0,11})(\.\d{1,4})?$/;

export const isQuantityText = (text: string): boolean => QUANTITY_TEXT.test(text);

/** @throws RangeError when the text is not a quantity with at most four decimals. */
export const quantityOf = (text: string): Quantity => {
  if (!isQuantityText(text)) throw new RangeError(`not a quantity: ${text}`);
  return scaledOf(text, 4);
};

export interface Measured {
  readonly comparison: Exclude<Comparison, 'qualitative'>;
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly weight: Points;
}

/** Target met: the whole weight; not met: the weight in proportion, B/A or A/B (财预〔2020〕10号). */
export const measuredScoreOf = (
  { comparison, target, actual, weight }: Measured,
  scale: ScoreScale,
): Points => {
  const short = actual < target;
  if (comparison === 'at-least' && !short) return weight;
  if (comparison === 'at-most' && actual <= target) return weight;
  if (actual === target) return weight;
  const [top, bottom] = short ? [actual, target] : [target, actual];
  return roundedPoints(weight * top, bottom, scale);
};

/**
 * Above so many percent of an at-least target the target itself was set too low, and the score should be cut.
 * Evidence: the rule is national, the figure memory.
 */
export const OVERSHOOT_PERCENT = 150n;

export const overshoots = ({ comparison, target, actual }: Omit<Measured, 'weight'>): boolean =>
  comparison === 'at-least' && target > 0n && actual * 100n > target * OVERSHOOT_PERCENT;

/** achieved 达成 · partly 部分达成 · not 未达成. */
export const ACHIEVEMENTS = ['achieved', 'partly', 'not'] as const;
export type Achievement = (typeof ACHIEVEMENTS)[number];

const PERCENT_BAND: Readonly<Record<Achievement, readonly [bigint, bigint]>> = {
  achieved: [80n, 100n],
  partly: [60n, 80n],
  not: [0n, 60n],
};

/** Lowest and highest score of a qualitative indicator: 80–100, 60–80 or 0–60 % of its weight. */
export const bandOf = (
  achievement: Achievement,
  weight: Points,
  scale: ScoreScale,
): { readonly lowest: Points; readonly highest: Points } => {
  const [low, high] = PERCENT_BAND[achievement];
  return {
    lowest: roundedPoints(weight * low, 100n, scale),
    highest: roundedPoints(weight * high, 100n, scale),
  };
};

/**
 * Total of a form. Without a budget the execution group does not apply, and what the others reached is weighed
 * again to a hundred.
 */
export const totalScoreOf = (
  execution: { readonly score: Points | null; readonly weight: Points },
  scores: readonly Points[],
  scale: ScoreScale,
): Points => {
  const reached = scores.reduce((sum, score) => sum + score, 0n);
  if (execution.score !== null) return execution.score + reached;
  return roundedPoints(reached * FULL_MARKS, FULL_MARKS - execution.weight, scale);
};

/** 优 · 良 · 中 · 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

/** What each grade begins at; regions word and cut them differently. */
export type GradeBands = readonly {
  readonly grade: Grade;
  readonly title: string;
  readonly from: Points;
}[];

/** 优 [90,100], 良 [80,90), 中 [60,80), 差 [0,60) (domain.md §6.3). */
export const GRADE_BANDS: GradeBands = [
  { grade: 'excellent', title: '优', from: 9_000n },
  { grade: 'good', title: '良', from: 8_000n },
  { grade: 'fair', title: '中', from: 6_000n },
  { grade: 'poor', title: '差', from: 0n },
];

export const gradeOf = (total: Points, bands: GradeBands = GRADE_BANDS): GradeBands[number] => {
  const found = bands.find(({ from }) => total >= from);
  if (found === undefined) throw new Error(`no grade begins at or below ${pointsText(total)}`);
  return found;
};
