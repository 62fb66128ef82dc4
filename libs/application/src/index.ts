export { type Clock, steadyClock, systemClock } from './desk/clock.js';
export { Desk, type DeskOptions, type SubmitOrder, TOGETHER_LIMIT } from './desk/desk.js';
export { budgetLaw, type Image, type Law } from './desk/law.js';
export type { DecidedOutcome, Outcome } from './desk/outcome.js';
export { budgetPostingRules, type PostingRules } from './desk/posting-rules.js';
export { projectedEventOf, type Standstill } from './desk/projected.js';
export { Projector, type ProjectorOptions } from './desk/projector.js';
export {
  type RebuildDifference,
  type RebuildOrder,
  type RebuildReport,
  rebuiltProjection,
} from './desk/rebuild.js';
export type { Submitter } from './desk/submission.js';
