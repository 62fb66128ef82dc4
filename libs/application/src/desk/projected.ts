// Events turned into what the projection stores, and stopped at the first that cannot be.
import { imbalanceOf } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { moneyText } from '#money';
import type { Advance, EventText, LedgerBehind, ProjectedEvent } from '#storage';
import { leafHash } from '#transparency';
import type { PostingRules } from './posting-rules.js';

/** An event that cannot be posted. Money is never skipped: the ledger's projection stands still here. */
export interface Standstill {
  readonly ledger: string;
  readonly position: number;
  readonly message: string;
}

/** Postings and facts of a stored event. @throws Error when a book does not balance */
export const projectedEventOf = (
  ledger: string,
  { position, text }: EventText,
  rules: PostingRules,
): ProjectedEvent => {
  const event = rules.upcast(JSON.parse(text) as LedgerEvent);
  if (event.position !== position || event.ledger !== ledger) {
    throw new Error(
      `the text at position ${position} of ${ledger} says it is position ${event.position} of ${event.ledger}`,
    );
  }
  const postings = rules.postingsOf(event);
  for (const [book, difference] of imbalanceOf(postings)) {
    throw new Error(
      `${event.type}: the ${book} book is out of balance by ${moneyText(difference)} yuan`,
    );
  }
  return { position, postings, facts: rules.factsOf(event) };
};

/**
 * The events of one ledger after its checkpoint, in advances of at most `size` events. Ends at a
 * standstill, after an advance with what could be posted before it.
 */
export async function* advancesOf(
  behind: LedgerBehind,
  texts: AsyncIterable<readonly EventText[]>,
  rules: PostingRules,
  size: number,
): AsyncGenerator<Advance | Standstill> {
  const { ledger } = behind;
  let { position: from, frontier } = behind;
  let events: ProjectedEvent[] = [];
  const advance = (): Advance => {
    const done: Advance = { ledger, from, to: from + events.length, frontier, events };
    from = done.to;
    events = [];
    return done;
  };
  for await (const batch of texts) {
    let leaves: Buffer[] = [];
    for (const each of batch) {
      try {
        if (each.position !== from + events.length + 1) {
          throw new Error(`position ${from + events.length + 1} is missing from the log`);
        }
        events.push(projectedEventOf(ledger, each, rules));
      } catch (error) {
        frontier = frontier.appendAll(leaves);
        if (events.length > 0) yield advance();
        const message = error instanceof Error ? error.message : String(error);
        yield { ledger, position: from + 1, message };
        return;
      }
      leaves.push(leafHash(each.text));
      if (events.length < size) continue;
      frontier = frontier.appendAll(leaves);
      leaves = [];
      yield advance();
    }
    frontier = frontier.appendAll(leaves);
  }
  if (events.length > 0) yield advance();
}
