export {
  type Append,
  type CommitResult,
  type EventLog,
  type EventText,
  type Head,
  type KeyInLedger,
  type LoggedEvent,
  type Look,
  type PageOrder,
  type Receipt,
  type StoredEvent,
  type StreamOrder,
  CommitFailed,
  CommitUnknown,
} from './log/event-log.js';
export { MemoryEventLog } from './log/memory-event-log.js';
export type { TypesOrder } from './log/typed-events.js';
export { PostgresEventLog } from './log/postgres-event-log.js';
export { type Database, type DatabasePlace, openDatabase } from './database.js';
export { DatabaseProblem, type DatabaseProblemKind } from './database-problem.js';
export { ImportedCodeList, type ImportedRow } from './reference/imported-code-list.js';
export { connectedDatabase, connectionsOf } from './database.js';
export { type Cluster, type ClusterOptions, openCluster } from './embedded/cluster.js';
export { otherGeneration, Projection } from './projection/projection.js';
export type {
  Advance,
  AsOf,
  BookLine,
  BookRange,
  Checkpoint,
  Generation,
  LedgerBehind,
  MonthTurnover,
  PostingClause,
  PostingPlace,
  PostingQuery,
  PostingRow,
  ProjectedEvent,
  ProjectionState,
  VoucherEntry,
  VoucherRange,
} from './projection/rows.js';
export {
  type RowPlace,
  FACT_COLUMNS,
  factLine,
  POSTING_COLUMNS,
  postingLine,
} from './projection/copy-text.js';
export { receiptSeal } from './log/receipt-seal.js';
export { inSnapshot, type Snapshot } from './snapshot/snapshot.js';
export type {
  EventBytes,
  ProjectionLine,
  StoredCheckpoint,
  StoredHead,
  StoredReceipt,
} from './snapshot/rows.js';
