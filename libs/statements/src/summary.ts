// What compiling final accounts needs to know of a year's statements: one text to hash, totals, checks.
import type { Balance, Fact } from '#bookkeeping';
import type { CodeLists } from '#codes';
import { moneyText } from '#money';
import { checkResultsOf } from './checks/results.js';
import { evaluate } from './evaluate.js';
import { formSetOf } from './forms/form-sets.js';
import { amountIn, type Statements } from './statements.js';

export interface Summary {
  readonly formSet: string;
  /** Every cell with its address and amount, in printed order: what the digest is of. */
  readonly text: string;
  /** Yuan as money text. */
  readonly totals: {
    readonly income: string;
    readonly expenditure: string;
    readonly opening: string;
    readonly closing: string;
  };
  readonly failing: readonly { readonly check: string; readonly severity: string }[];
  readonly notChecked: readonly string[];
}

/** The summary of a year's statements, or undefined when no form set of that year is known. */
export const summaryOf = (input: {
  readonly year: number;
  readonly region: string | null;
  readonly balances: Iterable<Balance>;
  readonly facts: Iterable<Fact>;
  readonly codes: Pick<CodeLists, 'list'>;
}): Summary | undefined => {
  const formSet = formSetOf(input.year, input.region);
  if (formSet === undefined) return undefined;
  const balances = [...input.balances];
  const statements = evaluate(formSet, { ...input, balances });
  const results = checkResultsOf(statements, balances);
  return {
    formSet: formSet.id,
    text: cellsText(statements),
    totals: totalsOf(statements),
    failing: results
      .filter(({ state }) => state === 'fails')
      .map(({ id, severity }) => ({ check: id, severity })),
    notChecked: results.filter(({ state }) => state === 'not-checked').map(({ id }) => id),
  };
};

const cellsText = ({ formSet, tables }: Statements): string =>
  [
    formSet.id,
    ...tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.map(({ address, amount }) => `${address} ${moneyText(amount)}`),
      ),
    ),
  ].join('\n');

const totalsOf = (statements: Statements): Summary['totals'] => {
  const summary = 'income-expenditure-summary';
  const of = (row: string, column: string): string =>
    moneyText(amountIn(statements, summary, row, column));
  return {
    income: of('total-income', 'income'),
    expenditure: of('total-expenditure', 'expenditure'),
    opening: of('opening', 'income'),
    closing: of('closing', 'expenditure'),
  };
};
