export { type Clock, steadyClock, systemClock } from './desk/clock.js';
export { Desk, type DeskOptions, type SubmitOrder, TOGETHER_LIMIT } from './desk/desk.js';
export { budgetLaw, type Image, type Law } from './desk/law.js';
export type { DecidedOutcome, Outcome } from './desk/outcome.js';
export type { Submitter } from './desk/submission.js';
