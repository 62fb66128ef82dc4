// Cases of checks against what the books cannot know: other people's documents and the narrative.
import { sumOf, type Fen } from '#money';
import type { BalanceIndex } from '../balance-index.js';
import { clausesOf } from '../filter.js';
import { addressOf, amountAt, amountIn, priorAt, tableOf } from '../statements.js';
import type { Sum } from '../table.js';
import type { Compared, Outside } from './check.js';
import type { CellReader } from './table-cases.js';

export const outsideCases = (
  needs: keyof Outside,
  outside: Outside,
  reader: CellReader,
  index: BalanceIndex,
): readonly Compared[] => {
  const { statements } = reader;
  switch (needs) {
    case 'budgetApproval':
      return againstDocument(
        (outside.budgetApproval ?? []).map((item) => [
          `${item.project} ${item.function}`,
          item.amount,
        ]),
        { book: 'control', accounts: ['Q10.01'], measure: 'net', side: 'credit' },
        (place) => `${place.project ?? ''} ${place.function ?? ''}`,
        reader,
        index,
      );
    case 'treasuryStatement':
      return againstDocument(
        (outside.treasuryStatement ?? []).map((item) => [
          `${item.fund} ${item.function}`,
          item.amount,
        ]),
        {
          book: 'control',
          accounts: ['Q60'],
          measure: 'net',
          side: 'debit',
          where: { fund: ['general', 'fund', 'capital'] },
        },
        (place) => `${place.fund ?? ''} ${place.function ?? ''}`,
        reader,
        index,
      );
    case 'selfEvaluations':
      return [
        {
          place: '',
          left: sumOf((outside.selfEvaluations ?? []).map(({ executed }) => executed)),
          right: amountIn(statements, 'expenditure', 'total', 'project'),
        },
      ];
    case 'quotedPriorYear':
      return (outside.quotedPriorYear ?? []).map(({ address, amount }) => ({
        place: address,
        left: amount,
        right: priorAt(statements, address) ?? 0n,
      }));
    case 'reasonsGiven':
      return swings(reader, outside.reasonsGiven ?? []);
  }
};

/** Books on the left, document on the right, for each key in either. */
const againstDocument = (
  document: readonly (readonly [string, Fen])[],
  sum: Sum,
  keyOf: (coordinate: { readonly [member in 'project' | 'fund' | 'function']?: string }) => string,
  { statements }: CellReader,
  index: BalanceIndex,
): readonly Compared[] => {
  const books = new Map<string, Fen>();
  for (const clause of clausesOf(sum, statements.year, statements.unit.kind)) {
    index.visit(clause, ({ coordinate, amount }) => {
      const key = keyOf(coordinate);
      books.set(key, (books.get(key) ?? 0n) + amount * clause.factor);
    });
  }
  const stated = new Map<string, Fen>();
  for (const [key, amount] of document) stated.set(key, (stated.get(key) ?? 0n) + amount);
  return [...new Set([...books.keys(), ...stated.keys()])].sort().map((key) => ({
    place: key,
    left: books.get(key) ?? 0n,
    right: stated.get(key) ?? 0n,
  }));
};

const SWINGING = [
  ['income-expenditure-summary', 'total-income', 'income'],
  ['income-expenditure-summary', 'total-expenditure', 'expenditure'],
  ['general-basic-expenditure', 'running', 'amount'],
  ['three-public', 'amounts', 'actual-total'],
] as const;

const swings = ({ statements }: CellReader, reasons: readonly string[]): readonly Compared[] =>
  SWINGING.map(([table, row, column]) => {
    const address = addressOf(tableOf(statements, table).form, row, column);
    return {
      place: address,
      left: amountAt(statements, address),
      right: priorAt(statements, address) ?? 0n,
      excused: reasons.includes(address),
    };
  });
