export {
  type Book,
  type Coordinate,
  type Flow,
  type Fund,
  type Nature,
  type Phase,
  type Posting,
  type Side,
  type Source,
  FUNDS,
  coordinateKey,
  signedOf,
} from './posting.js';
export { type Fact, type FactRow, latestFacts } from './fact.js';
export { type Balance, Balances } from './balances.js';
export {
  type TrialBalance,
  type TrialBalanceRow,
  trialBalanceOf,
  imbalanceOf,
} from './trial-balance.js';
