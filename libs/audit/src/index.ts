export {
  type Coverage,
  type Finding,
  type PassName,
  type PassResult,
  FINDINGS_KEPT,
  PASSES,
} from './verify/finding.js';
export {
  type Verification,
  type VerifyOptions,
  verifiableLedgers,
  verify,
} from './verify/verification.js';
export {
  type DatedBooks,
  type ReplayedBooks,
  type ReplayOrder,
  replayedBooks,
} from './replay/replayed-books.js';
export {
  type CellDifference,
  type Comparison,
  type StampedStatements,
  comparisonOf,
  replayedStatements,
} from './replay/comparison.js';
