// The shapes that travel: a command asks, an event states, a decision is events or a refusal.
import type { Refusal } from './refusal.js';

/** What a person or program asks for. Schemas are strict: no defaults, no coercion, no extra members. */
export interface Command<Type extends string = string, Data = unknown> {
  /** Idempotency key, chosen by the sender: same key and body, same answer for ever. */
  readonly key: string;
  readonly type: Type;
  /** Business date, YYYY-MM-DD, in Asia/Shanghai. */
  readonly occurredOn: string;
  /** Only the right `import` may name another actor than the one authenticated. */
  readonly actor?: string;
  /** In which duty the actor acts. Read from the command only until the doors know who is asking. */
  readonly role?: string;
  readonly data: Data;
}

/** What the decider says has happened; the desk adds the envelope. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly version: number;
  /** Business date; normally the command's. */
  readonly occurredOn: string;
  readonly data: Data;
}

/** One fact, exactly as it is stored, hashed and replayed. */
export interface LedgerEvent<Type extends string = string, Data = unknown> extends NewEvent<
  Type,
  Data
> {
  readonly ledger: string;
  /** 1, 2, 3 … without gaps, per ledger. */
  readonly position: number;
  /** ISO instant, never before that of the event before it. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly role: string;
  /** The authenticated user who sent it; differs from actor only for imports. */
  readonly submittedBy: string;
  /** Key of the command that caused it. */
  readonly key: string;
}

/** All that a decider may know besides the books. */
export interface Context {
  readonly actor: string;
  readonly role: string;
  readonly submittedBy: string;
  /** The date in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: string;
}

export type Decision<E extends NewEvent = NewEvent> =
  { readonly events: readonly E[] } | { readonly refusal: Refusal };
