// Decides proposed commands on the books in memory, in order, as the desk would: nothing is written.
import { canonicalForm, type LedgerEvent, type Refusal } from '#eventing';
import type { Books, Problem } from '#ledger';
import type { Law } from '../desk/law.js';
import { blanksOf, type OpenItem } from './open-item.js';

/**
 * accepted: the command would settle the item. refused, malformed: it would not, and why. draft: a person must fill
 * in what is blank first. none: there is nothing to send.
 */
export type Rehearsed =
  | { readonly state: 'accepted'; readonly events: readonly LedgerEvent[] }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'malformed'; readonly problems: readonly Problem[] }
  | { readonly state: 'draft'; readonly blanks: readonly string[] }
  | { readonly state: 'none' };

export interface RehearsedItem extends OpenItem {
  readonly rehearsed: Rehearsed;
}

export class Rehearsal {
  /** @param today the date on which the commands would be sent */
  constructor(
    private readonly books: Books,
    private readonly law: Law<Books>,
    private readonly today: string,
  ) {}

  /** An accepted command is folded in, so that the next one meets the books that it would meet. */
  settle(item: OpenItem): RehearsedItem {
    return { ...item, rehearsed: this.rehearsed(item) };
  }

  private rehearsed({ command }: OpenItem): Rehearsed {
    if (command === null) return { state: 'none' };
    const blanks = blanksOf(command);
    if (blanks.length > 0) return { state: 'draft', blanks };
    const parsed = this.law.parse(command);
    if ('problems' in parsed) return { state: 'malformed', problems: parsed.problems };
    const { key, actor, role } = command;
    const people = { actor, role, submittedBy: actor };
    const decision = this.law.decide(this.books, parsed.command, { ...people, today: this.today });
    if ('refusal' in decision) return { state: 'refused', refusal: decision.refusal };
    const events = decision.events.map((event) => {
      const full: LedgerEvent = {
        ...event,
        ...people,
        key,
        ledger: this.books.ledger,
        position: this.books.position + 1,
        recordedAt: `${this.today}T00:00:00.000Z`,
      };
      // The books fold what would be stored, as at the desk.
      const stored = canonicalForm(full).value as LedgerEvent;
      this.law.evolve(this.books, stored);
      return stored;
    });
    return { state: 'accepted', events };
  }
}
