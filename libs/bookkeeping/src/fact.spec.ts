// Of facts told more than once, the latest one holds.
import { describe, expect, it } from '@jest/globals';
import { latestFacts, type Fact } from './index.js';

describe('the facts that hold', () => {
  const fact = (changes: Partial<Fact> = {}): Fact => ({
    fiscalYear: 2021,
    occurredOn: '2021-01-10',
    kind: 'three-public.original',
    subject: 'reception',
    amount: 100n,
    text: null,
    ...changes,
  });
  const heldAmounts = (...facts: Fact[]) => [...latestFacts(facts).values()].map((f) => f.amount);

  it('are the latest by date, whatever the order they come in', () => {
    const later = fact({ occurredOn: '2021-06-01', amount: 80n });
    expect(heldAmounts(fact(), later)).toEqual([80n]);
    expect(heldAmounts(later, fact())).toEqual([80n]);
  });

  it('are, of the same date, the one given last', () => {
    expect(heldAmounts(fact(), fact({ amount: 70n }))).toEqual([70n]);
  });

  it('stand apart by year, kind and subject', () => {
    expect(
      heldAmounts(
        fact(),
        fact({ fiscalYear: 2022, amount: 1n }),
        fact({ fiscalYear: null, amount: 2n }),
        fact({ kind: 'three-public.adjusted', amount: 3n }),
        fact({ subject: 'vehicle', amount: 4n }),
      ),
    ).toEqual([100n, 1n, 2n, 3n, 4n]);
  });

  it('are found by year, kind and subject', () => {
    const held = latestFacts([
      fact(),
      fact({ fiscalYear: null, kind: 'unit.name', subject: '', amount: null, text: '金融办' }),
    ]);
    expect(held.get('2021|three-public.original|reception')?.amount).toBe(100n);
    expect(held.get('|unit.name|')?.text).toBe('金融办');
  });
});
