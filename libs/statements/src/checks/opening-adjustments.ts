// Adjustments of the opening balance with their recorded reasons (forms.md §7, 附表1-1).
import type { Fen } from '#money';
import { FUNDS, type Fact, type Fund } from '#bookkeeping';
import type { UnitKind } from '../filter.js';

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
  readonly function: string | null;
  /** Positive raises the opening balance. */
  readonly amount: Fen;
}

/**
 * The adjustments that facts of kind `opening-adjustment` name; their subject is `reason|fund`, then the
 * function code, `restricted` for own money with a purpose, and whatever else tells two of them apart.
 * Every one counts: two corrections of the same kind do not replace each other.
 */
export const reasonedAdjustments = (
  facts: readonly Fact[],
  kind: UnitKind,
): readonly Adjustment[] => {
  const adjustments: Adjustment[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'opening-adjustment' || fact.amount === null) continue;
    const [reason = '', fundText, ...rest] = fact.subject.split('|');
    const fund = FUNDS.find((candidate) => candidate === fundText);
    if (fund === undefined || !ADJUSTMENT_REASONS.includes(reason)) continue;
    // 8202 of an institution is outside 结转和结余, so adjusting it moves no printed balance.
    if (fund === 'own' && kind === 'institution' && !rest.includes('restricted')) continue;
    adjustments.push({
      reason,
      fund,
      function: rest.find((part) => /^2\d{4}(\d{2})?$/.test(part)) ?? null,
      amount: fact.amount,
    });
  }
  return adjustments;
};
