// What a project was to reach in a year, and how its own evaluation came out (绩效目标, 绩效自评).
import type { Comparison, Group, Level, Points, ScoreScale, WeightPolicyName } from '#execution';
import type { Fen } from '#money';

/** One third-level indicator (三级指标) of a project and year. */
export interface IndicatorTarget {
  readonly indicator: string;
  readonly group: Group;
  readonly level: Level;
  readonly name: string;
  readonly comparison: Comparison;
  /** A number for measured indicators, words for qualitative ones. */
  readonly target: string;
  readonly unit: string;
  /** Null: not scored. */
  readonly weight: Points | null;
  /** What a cost indicator allows in all, price times number; null when it states no price. */
  readonly allowedCost: Fen | null;
}

export interface TargetsState {
  readonly project: string;
  readonly year: number;
  readonly weightPolicy: WeightPolicyName;
  readonly scoreScale: ScoreScale;
  readonly indicators: readonly IndicatorTarget[];
}

export interface SelfEvaluationState {
  readonly project: string;
  readonly year: number;
  /** How often the form was filled in; each later one says why. */
  readonly version: number;
}

/** 优 · 良 · 中 · 差 as forms print them. */
export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;

/** all-used 全部使用 · partly-used 部分使用 · unused 未使用: what the text of a form says about the money. */
export const FUNDS_CLAIMS = ['all-used', 'partly-used', 'unused'] as const;
export type FundsClaim = (typeof FUNDS_CLAIMS)[number];

export const FUNDS_CLAIM_TITLES: Readonly<Record<FundsClaim, string>> = {
  'all-used': '全部使用',
  'partly-used': '部分使用',
  unused: '未使用',
};

/** Key of a project's targets and evaluation of a year. */
export const projectYear = (project: string, year: number): string => `${year}|${project}`;
