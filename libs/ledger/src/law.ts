// The law as three functions: decide what a command leads to, fold an event, derive its postings.
import type { Fact, Posting } from '#bookkeeping';
import type { Command, Decision, LedgerEvent } from '#eventing';
import type { Books } from './books.js';
import { commandKinds, eventKinds } from './catalogue.js';
import { admission } from './guards.js';
import type { EventKind, LawContext } from './kinds.js';

/**
 * What a command leads to in these books: events, or a refusal. The books are not touched.
 * The command must have passed parseCommand.
 */
export const decide = (books: Books, command: Command, context: LawContext): Decision => {
  const kind = commandKinds.get(command.type);
  if (kind === undefined) throw new Error(`not a command: ${command.type}`);
  return admission(kind, books, command, context) ?? kind.decide(books, command, context);
};

/** Folds one event of the current version into the books. */
export const evolve = (books: Books, event: LedgerEvent): void => {
  const kind = kindOf(event);
  kind.evolve(books, event);
  const postings = kind.postings(event);
  let voucher: string | null = null;
  for (const posting of postings) {
    books.post(posting);
    voucher ??= posting.voucher;
  }
  if (voucher !== null) books.takeVoucher(voucher);
  for (const fact of kind.facts(event)) books.note(fact);
  books.advance();
};

/** The double entries of an event in the three books; each book sums to zero. */
export const postingsOf = (event: LedgerEvent): Posting[] => kindOf(event).postings(event);

/** What the event says that is not money. */
export const factsOf = (event: LedgerEvent): Fact[] => kindOf(event).facts(event);

/**
 * Brings a stored event to its current version. All events are at version 1 today; an older version gets
 * its step here, and a newer one than this software knows is refused rather than guessed at.
 */
export const upcast = (event: LedgerEvent): LedgerEvent => {
  const kind = kindOf(event);
  if (event.version !== kind.version) {
    throw new Error(
      `position ${event.position}: ${event.type} version ${event.version} is unknown here, ` +
        `this software knows version ${kind.version}`,
    );
  }
  return event;
};

const kindOf = (event: LedgerEvent): EventKind => {
  const kind = eventKinds.get(event.type);
  if (kind === undefined) {
    throw new Error(`position ${event.position}: there is no event ${event.type} in this software`);
  }
  return kind;
};
