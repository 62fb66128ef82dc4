export { type CanonicalForm, type Json, canonical, canonicalForm } from './canonical.js';
export type { Command, Context, Decision, LedgerEvent, NewEvent } from './envelope.js';
export type { Refusal, Sentence } from './refusal.js';
export { unreachable } from './unreachable.js';
