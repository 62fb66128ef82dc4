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

const actorNotAllowed = (details: Readonly<Record<string, Json>>): Refusal => {
  const [user, actor, role] = [details['user'], details['actor'], details['role']].map((word) =>
    JSON.stringify(word ?? ''),
  );
  return {
    code: 'ACTOR_NOT_ALLOWED',
    sentence: {
      zh: `${user} 没有导入权限，不能以 ${actor}（岗位 ${role}）的名义办理：请去掉 actor 和 role，或由有导入权限的用户提交。`,
      en: `${user} has no right to import and may not act as ${actor} in the role ${role}: leave out actor and role, or let a user with that right send it.`,
    },
    details,
    basis: 'domain 5.5-6 不相容岗位分离; design 16 Envelope',
  };
};

/** The law of `#ledger` with the code lists that hold at the moment of each decision. */
export const budgetLaw = (codes: () => CodeLists = () => builtInCodes): Law<Books> => ({
  newBooks: (ledger) => new Books(ledger),
  parse: parseCommand,
  decide: (books, command, context) => decide(books, command, { ...context, codes: codes() }),
  evolve,
  upcast,
  refusal: (code, details) =>
    code === 'KEY_REUSED' ? refuse(code, details).refusal : actorNotAllowed(details),
});
