export {
  type PostingTerm,
  type RateAmount,
  type RateDefinition,
  type RateName,
  type StatementFigure,
  RATES,
  rateNamed,
} from './rates.js';
export {
  type LedgerBooks,
  type RateQuestion,
  type RateRow,
  type StatementAmount,
  rateRowsOf,
} from './execution.js';
export { type Dimension, type DimensionValues, DIMENSIONS, NOTHING_NAMED } from './dimensions.js';
export { dayProgressOf, lastDayOf, monthProgressOf } from './time-progress.js';
