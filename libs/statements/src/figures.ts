// The figures of the final accounts that execution rates divide (结转结余率, “三公”经费完成预算).
import type { Fen } from '#money';
import { amountIn, type Statements } from './statements.js';
import type { Limit } from './table.js';

export interface Figure {
  readonly figure: 'closing' | 'income-side' | 'three-public-actual' | 'three-public-budget';
  /** Which of the three public expenses; absent for the balances. */
  readonly item?: Limit['subject'];
  readonly amount: Fen;
}

const ITEMS: readonly Limit['subject'][] = [
  'abroad',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
];

/** Closing balance and total of the summary, budget and actual of each of the three public expenses. */
export const figuresOf = (statements: Statements): readonly Figure[] => {
  const summary = 'income-expenditure-summary';
  const threePublic = (side: 'budget' | 'actual', item: Limit['subject']): Figure => ({
    figure: `three-public-${side}`,
    item,
    amount: amountIn(statements, 'three-public', 'amounts', `${side}-${item}`),
  });
  return [
    { figure: 'closing', amount: amountIn(statements, summary, 'closing', 'expenditure') },
    { figure: 'income-side', amount: amountIn(statements, summary, 'income-side', 'income') },
    ...ITEMS.flatMap((item) => [threePublic('actual', item), threePublic('budget', item)]),
  ];
};
