export { Books, type Funding } from './books.js';
export { commandKinds, eventKinds } from './catalogue.js';
export type { StatementSummary, StatementTotals } from './final-accounts/state.js';
export type { CommandKind, EventKind, LawContext } from './kinds.js';
export type { Mark } from './journal.js';
export { decide, evolve, factsOf, postingsOf, upcast } from './law.js';
export { parseCommand, type Problem } from './parse.js';
export { REFUSALS, refuse, type RefusalCode } from './refusal-catalogue.js';
export { isRole, ROLES, type Role } from './roles.js';
