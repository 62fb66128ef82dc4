// A refusal is an answer of the law, not an error: a permanent code and a sentence that says what to do.
import type { Json } from './canonical.js';

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export interface Refusal {
  /** Permanent, in capitals: INDICATOR_EXCEEDED. Never reused for another meaning. */
  readonly code: string;
  readonly sentence: Sentence;
  /** Path of the field in the command that the rule objects to, as in `data.amount`. */
  readonly field?: string;
  /** What the books said: available amounts as money text, states, the position decided at. */
  readonly details: { readonly [key: string]: Json };
  /** Legal basis or rule number of domain.md. */
  readonly basis: string;
}
