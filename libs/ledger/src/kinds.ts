// What a kind of command and a kind of event is: declared once, read by everything else.
import type { Fact, Posting } from '#bookkeeping';
import type { CodeLists } from '#codes';
import type { Command, Context, Decision, LedgerEvent } from '#eventing';
import type { z } from 'zod';
import type { Books } from './books.js';
import type { StatementSummary } from './final-accounts/state.js';
import type { Role } from './roles.js';

/** What a decider may know besides the books. */
export interface LawContext extends Context {
  readonly codes: CodeLists;
  /** The statements of a year as these books have them now; null when the year has no known form set. */
  readonly statementsOf: (books: Books, year: number) => StatementSummary | null;
}

/**
 * When a command may be dated. `open-year`: in an open fiscal year and an open month.
 * `year-end`: on 31 December of an open year. `any`: the decider looks itself.
 */
export type Dated = 'open-year' | 'year-end' | 'any';

export interface CommandKind {
  readonly type: string;
  /** The office's word for it. */
  readonly title: string;
  readonly roles: readonly Role[];
  readonly dated: Dated;
  readonly schema: z.ZodType;
  readonly decide: (books: Books, command: Command, context: LawContext) => Decision;
}

export const commandKind = <S extends z.ZodType>(kind: {
  readonly type: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly dated: Dated;
  readonly schema: S;
  readonly decide: (
    books: Books,
    command: Command<string, z.output<S>>,
    context: LawContext,
  ) => Decision;
}): CommandKind => ({
  ...kind,
  // parseCommand has checked data against the schema before any decider sees it.
  decide: (books, command, context) =>
    kind.decide(books, command as Command<string, z.output<S>>, context),
});

export interface EventKind {
  readonly type: string;
  readonly version: number;
  readonly title: string;
  readonly schema: z.ZodType;
  /** Changes the states of documents; balances follow from the postings. */
  readonly evolve: (books: Books, event: LedgerEvent) => void;
  readonly postings: (event: LedgerEvent) => Posting[];
  readonly facts: (event: LedgerEvent) => Fact[];
}

export const eventKind = <S extends z.ZodType>(kind: {
  readonly type: string;
  readonly version: number;
  readonly title: string;
  readonly schema: S;
  readonly evolve?: (books: Books, event: LedgerEvent<string, z.output<S>>) => void;
  readonly postings?: (event: LedgerEvent<string, z.output<S>>) => Posting[];
  readonly facts?: (event: LedgerEvent<string, z.output<S>>) => Fact[];
}): EventKind & { readonly schema: S } => {
  const { evolve, postings, facts } = kind;
  type Typed = LedgerEvent<string, z.output<S>>;
  return {
    type: kind.type,
    version: kind.version,
    title: kind.title,
    schema: kind.schema,
    evolve: (books, event) => evolve?.(books, event as Typed),
    postings: (event) => postings?.(event as Typed) ?? [],
    facts: (event) => facts?.(event as Typed) ?? [],
  };
};
