// Facts that are not money movements: limits, names, plans, counts. The latest one holds.
import type { Fen } from '#money';

export interface Fact {
  /** Null for facts that hold whatever the year (names of units and projects). */
  readonly fiscalYear: number | null;
  readonly occurredOn: string;
  /** As `three-public.original`, `unit.name`, `project.name`. */
  readonly kind: string;
  /** Which one: an expense kind, a project code; empty when there is only one. */
  readonly subject: string;
  readonly amount: Fen | null;
  readonly text: string | null;
}

/** A fact with its place in the log. */
export interface FactRow extends Fact {
  readonly ledger: string;
  readonly position: number;
  readonly entry: number;
}

/**
 * The facts that hold: of those with the same year, kind and subject the one of the latest date, and of
 * the same date the latest in the given order.
 */
export const latestFacts = (facts: Iterable<Fact>): Map<string, Fact> => {
  const held = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.fiscalYear ?? ''}|${fact.kind}|${fact.subject}`;
    const known = held.get(key);
    if (known === undefined || known.occurredOn <= fact.occurredOn) held.set(key, fact);
  }
  return held;
};
