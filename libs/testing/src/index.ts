export { freshDatabase } from './fresh-database.js';
export { type Answer, type Asked, ask, entryTexts, given, postingsIn, Situation } from './given.js';
export {
  approvedOffice,
  approvedPayment,
  issuedOffice,
  type OfficeOptions,
  openOffice,
  type PaymentOptions,
  requestOf,
  settledPayment,
} from './office.js';
