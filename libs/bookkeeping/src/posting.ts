// One line of a double entry in one of the three books, with its full budget coordinate.
import type { Fen } from '#money';

/** control = 指标核算, budget = 预算会计 (6/7/8), finance = 财务会计 (1–5). */
export type Book = 'control' | 'budget' | 'finance';

/**
 * Why a posting stands in its fiscal year (derivation.md §7 rule 1).
 * Turnover of a year = current + recognise; closing entries (close, distribute, roll) never count.
 */
export type Phase = 'opening' | 'current' | 'recognise' | 'close' | 'distribute' | 'roll';

export type Side = 'debit' | 'credit';

/** general 一般公共预算 · fund 政府性基金 · capital 国有资本经营 · own 单位资金 (non-fiscal). */
export type Fund = 'general' | 'fund' | 'capital' | 'own';
export const FUNDS: readonly Fund[] = ['general', 'fund', 'capital', 'own'];

/** staff 人员经费 and running 公用经费 are basic expenditure; project 项目支出. */
export type Nature = 'staff' | 'running' | 'project';

/** current 本年 · carried 上年结转. */
export type Source = 'current' | 'carried';

/** Crosses the scope of 结转和结余 in institutions (derivation.md §7 rule 15). */
export type Flow = 'allocation' | 'coverage';

/** Where an amount belongs. Absent members do not apply to that posting. */
export interface Coordinate {
  readonly fund?: Fund;
  readonly source?: Source;
  readonly nature?: Nature;
  readonly project?: string;
  /** Function item code, 5 or 7 digits. */
  readonly function?: string;
  /** Departmental economic code, on spending. */
  readonly economic?: string;
  /** Government economic code, on spending. */
  readonly governmentEconomic?: string;
  /** Indicator line (指标) that pays or is paid from. */
  readonly line?: string;
  /** Own money given for a purpose (专项): decides 8201 or 8501. */
  readonly restricted?: boolean;
}

export interface Posting {
  readonly fiscalYear: number;
  /** Business date; year-end entries are dated 12-31. */
  readonly occurredOn: string;
  readonly phase: Phase;
  readonly book: Book;
  /** Account code of the chart, or a bucket (Q01 … Q70.2) in the control book. */
  readonly account: string;
  readonly side: Side;
  /** Negative = red entry (红字). */
  readonly amount: Fen;
  /** Document that caused it: payment, indicator, income … id. */
  readonly document: string;
  /** Voucher number `YYYYMM-NNNN`, null in the control book. */
  readonly voucher: string | null;
  readonly coordinate: Coordinate;
  readonly flow?: Flow;
}

/** Debit positive, credit negative. */
export const signedOf = (posting: Pick<Posting, 'side' | 'amount'>): Fen =>
  posting.side === 'debit' ? posting.amount : -posting.amount;

/** One text per coordinate, for maps. Members in fixed order; absent is empty. */
export const coordinateKey = (c: Coordinate): string =>
  `${c.fund ?? ''}|${c.source ?? ''}|${c.nature ?? ''}|${c.project ?? ''}|${c.function ?? ''}|` +
  `${c.economic ?? ''}|${c.governmentEconomic ?? ''}|${c.line ?? ''}|${c.restricted ? 'r' : ''}`;
