export { type Clock, steadyClock, systemClock } from './desk/clock.js';
export { Desk, type DeskOptions, type SubmitOrder, TOGETHER_LIMIT } from './desk/desk.js';
export { Sequence } from './desk/entry.js';
export { budgetLaw, type Image, type Law } from './desk/law.js';
export { statementSummaryOf } from './desk/statement-summary.js';
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
export {
  type CodeImport,
  type CodeImportAnswer,
  CodeShelf,
  type ImportOrigin,
} from './code-shelf.js';
export {
  announceServer,
  homeDirectory,
  type RunningServer,
  runningServer,
  withdrawServer,
} from './home.js';
export { Office, officeOn, type OfficeOptions, openOffice } from './office.js';
export { QuestionProblem, type QuestionProblemKind } from './question-problem.js';
export { answerText } from './queries/answer-text.js';
export {
  BOOK_WORDS,
  balanceSheets,
  detailSheets,
  generalSheets,
  voucherListSheet,
  voucherSheet,
} from './books/book-sheets.js';
export {
  columnsOf,
  type PointAnswer,
  type Sheet,
  type SheetColumn,
  sheetsCsv,
} from './books/sheet.js';
export type { VoucherFault } from './books/voucher-numbers.js';
export {
  type AccountBalance,
  type AccountBalancesAnswer,
  BOOK_LINES_AT_MOST,
  BookQueries,
  type BookQuestion,
  type DetailLedgerAnswer,
  type GeneralLedgerAnswer,
  type VoucherAnswer,
  type VouchersAnswer,
  type VouchersQuestion,
} from './queries/book-queries.js';
export {
  procurementDocument,
  procurementFiguresSheet,
  procurementRegisterSheet,
} from './books/procurement-sheets.js';
export { type ProcurementAnswer, ProcurementQueries } from './queries/procurement-queries.js';
export {
  changeEventsSheet,
  changesSheet,
  comparisonVerdict,
  isExplained,
  versionsSheet,
} from './books/final-accounts-sheets.js';
export {
  type CellChange,
  type FinalAccountsAnswer,
  type FinalAccountsComparison,
  FinalAccountsQueries,
} from './queries/final-accounts-queries.js';
export type { FinalAccountsVersion } from './queries/final-accounts-versions.js';
export { BooksReader } from './queries/books-reader.js';
export type { CellAnswer, CellQuestion, Contribution } from './queries/cell-queries.js';
export { CellQueries } from './queries/cell-queries.js';
export {
  type DepartmentAnswer,
  DepartmentQueries,
  type DepartmentQuestion,
  type Member,
} from './queries/department-queries.js';
export {
  type DocumentAnswer,
  type EventAnswer,
  eventTitleOf,
  EVENTS_AT_MOST,
  type EventsAnswer,
  type EventsQuestion,
  type LedgerAnswer,
  type LedgerEntry,
  LedgerQueries,
  type LineAnswer,
  type UnitAnswer,
  type YearAnswer,
} from './queries/ledger-queries.js';
export type { CodesAnswer, CodesQuestion } from './queries/code-queries.js';
export { codesOf } from './queries/code-queries.js';
export { type PointQuestion, Points, type ProjectedPoint } from './queries/points.js';
export { type Dimension, DIMENSIONS, type RateName } from '#execution';
export { isRole, type Role, ROLES } from '#ledger';
export {
  RATE_NAMES,
  type RateAnswer,
  type RateMaterial,
  RateQueries,
  type RatesAnswer,
  ratesOf,
  type RatesQuestion,
} from './queries/rate-queries.js';
export {
  BOOKS,
  type ChecksAnswer,
  type NamedTrialBalance,
  type NamedTrialBalanceRow,
  StatementQueries,
  type StatementsAnswer,
  type TrialBalancesAnswer,
  type YearMaterial,
  type YearQuestion,
} from './queries/statement-queries.js';
export {
  blanksOf,
  ITEM_KINDS,
  type ItemKindName,
  type OpenItem,
  type OtherCommand,
  type ProposedCommand,
} from './year-end/open-item.js';
export type { Carrying, YearEndChoices } from './year-end/proposer.js';
export type { Rehearsed, RehearsedItem } from './year-end/rehearsal.js';
export { type Fate, FATE_WORDS, type FateOfLine } from './year-end/unused-authority.js';
export {
  draftCommands,
  isNote,
  isSettled,
  readyCommands,
  type YearEnd,
  yearEndOf,
  type YearEndOrder,
} from './year-end/year-end.js';
export {
  type YearEndAnswer,
  YearEndAssistant,
  type YearEndQuestion,
} from './year-end/year-end-assistant.js';
export { commandLine, yearEndDocument } from './year-end/year-end-document.js';
export { type ApplicationOptions, ApplicationModule } from './nest/application.module.js';
export {
  AccountBalancesQuery,
  CellQuery,
  ChecksQuery,
  CodesQuery,
  DepartmentQuery,
  DetailLedgerQuery,
  DocumentQuery,
  EventsQuery,
  FinalAccountsComparisonQuery,
  FinalAccountsQuery,
  GeneralLedgerQuery,
  LedgerQuery,
  LedgersQuery,
  ProcurementQuery,
  RatesQuery,
  StatementsQuery,
  SubmitCommands,
  TrialBalancesQuery,
  VoucherQuery,
  VouchersQuery,
  YearEndQuery,
  type YearReport,
  YearReportQuery,
} from './nest/messages.js';
