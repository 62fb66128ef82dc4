// Adjustments of the opening balance with their recorded reasons (forms.md §7, 附表1-1).
import type { Fen } from '#money';
import { FUNDS, type Fact, type Fund } from '#bookkeeping';

/** The reasons of the explanation form 附表1-1. */
export const ADJUSTMENT_REASONS: readonly string[] = [
  '会计差错更正',
  '收回以前年度支出',
  '归集调入',
  '归集调出',
  '归集上缴和缴回资金',
  '单位内部调剂',
];

export interface Adjustment {
  readonly reason: string;
  readonly fund: Fund;
  /** Positive raises the opening balance. */
  readonly amount: Fen;
}

/**
 * The adjustments that facts of kind `opening-adjustment` name; their subject is `reason|fund|document`.
 * Every one counts: two corrections of the same kind do not replace each other. A fact without a known
 * reason or fund explains nothing.
 */
export const reasonedAdjustments = (facts: readonly Fact[], year: number): readonly Adjustment[] =>
  facts.flatMap(({ kind, fiscalYear, subject, amount }): readonly Adjustment[] => {
    if (kind !== 'opening-adjustment' || fiscalYear !== year || amount === null) return [];
    const [reason = '', fundText] = subject.split('|');
    const fund = FUNDS.find((candidate) => candidate === fundText);
    if (fund === undefined || !ADJUSTMENT_REASONS.includes(reason)) return [];
    return [{ reason, fund, amount }];
  });
