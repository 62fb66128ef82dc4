export { type ChildProgram, startChild } from './child-program.js';
export { type EvaluatedProject, type Form, evaluation, withRow } from './evaluation.js';
export { freshDatabase } from './fresh-database.js';
export { type Answer, type Asked, ask, entryTexts, given, postingsIn, Situation } from './given.js';
export {
  approvedOffice,
  approvedPayment,
  detailsOf,
  issuedOffice,
  type OfficeOptions,
  openOffice,
  type PaymentOptions,
  requestOf,
  settledPayment,
} from './office.js';
export {
  type FieldForms,
  type MalformedRow,
  malformedRows,
  problemPathsIn,
  refusalIn,
} from './malformed.js';
export { Savings, SavingsLaw, savingsPostingRules } from './savings-law.js';
export { type SeededRandom, seededRandom } from './seeded-random.js';
export { type CommitFate, UnreliableEventLog } from './unreliable-event-log.js';
export { purchase } from './purchase.js';
export {
  carriedOffice,
  openedNextYear,
  receivedGrant,
  receivedQuota,
  recordedIncome,
  suppliedLine,
} from './funded.js';
export {
  adjusted,
  carriedPlace,
  carryingOffice,
  otherPlace,
  ownPlace,
  promisedPlace,
  purposePlace,
  surplusPlace,
} from './carried.js';
export { eventfulYears, type Lived, livedThrough } from './eventful-years.js';
