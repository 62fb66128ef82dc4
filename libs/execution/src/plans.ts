// Cash plans (用款计划) with the coordinate of their line.
import type { Fen } from '#money';
import { latestFacts, type Balance, type Coordinate, type Fact } from '#bookkeeping';

interface Plan {
  readonly coordinate: Coordinate;
  readonly month: string;
  readonly amount: Fen;
}

/**
 * Facts `cash-plan`: subject `line|month`, text = month, the latest per line and month holds. Plans that
 * were approved after the date do not count.
 */
export class Plans implements Iterable<Plan> {
  private readonly plans: Plan[] = [];

  constructor(
    facts: Iterable<Fact>,
    balances: readonly Balance[],
    { year, date }: { readonly year: number; readonly date: string },
  ) {
    const lines = new Map<string, Coordinate>();
    for (const { book, coordinate } of balances) {
      if (book === 'control' && coordinate.line !== undefined) {
        lines.set(coordinate.line, coordinate);
      }
    }
    const known = [...facts].filter(
      (fact) => fact.kind === 'cash-plan' && fact.fiscalYear === year && fact.occurredOn <= date,
    );
    for (const { subject, text, amount } of latestFacts(known).values()) {
      if (amount === null || text === null) continue;
      const line = subject.split('|')[0] ?? '';
      this.plans.push({ coordinate: lines.get(line) ?? { line }, month: text, amount });
    }
  }

  [Symbol.iterator](): IterableIterator<Plan> {
    return this.plans.values();
  }
}
