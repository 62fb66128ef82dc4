// What the desk needs of the law, so that its own specs can run it with a law of three lines.
import { builtInCodes, type CodeLists } from '#codes';
import type { Command, Context, Decision, Json, LedgerEvent, Refusal } from '#eventing';
import {
  Books,
  decide,
  evolve,
  parseCommand,
  refuse,
  upcast,
  type Mark,
  type Problem,
} from '#ledger';
import { statementSummaryOf } from './statement-summary.js';

/** The books of one ledger in memory, which can go back to a mark until they are told to forget. */
export interface Image {
  /** Number of events folded in. */
  readonly position: number;
  /** Rough size in bytes. */
  readonly weight: number;
  mark(): Mark;
  rollback(mark: Mark): void;
  forget(): void;
}

export interface Law<Books extends Image = Image> {
  newBooks(ledger: string): Books;
  parse(raw: unknown): { readonly command: Command } | { readonly problems: readonly Problem[] };
  decide(books: Books, command: Command, context: Context): Decision;
  evolve(books: Books, event: LedgerEvent): void;
  upcast(event: LedgerEvent): LedgerEvent;
  /** Refusals that the desk itself gives. */
  refusal(code: DeskRefusal, details: Readonly<Record<string, Json>>): Refusal;
}

export type DeskRefusal = 'KEY_REUSED' | 'ACTOR_NOT_ALLOWED';

/** The law of `#ledger` with the code lists that hold at the moment of each decision. */
export const budgetLaw = (codes: () => CodeLists = () => builtInCodes): Law<Books> => ({
  newBooks: (ledger) => new Books(ledger),
  parse: parseCommand,
  decide: (books, command, context) =>
    decide(books, command, {
      ...context,
      codes: codes(),
      statementsOf: (of, year) => statementSummaryOf(of, year, codes()),
    }),
  evolve,
  upcast,
  refusal: (code, details) => refuse(code, details).refusal,
});
