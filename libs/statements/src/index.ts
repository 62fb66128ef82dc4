export type {
  Block,
  Column,
  Content,
  Limit,
  Measure,
  Row,
  Rows,
  Sum,
  Table,
  TableName,
  Where,
} from './table.js';
export { TOTAL } from './table.js';
export type { EconomicList, Evidence, Form, FormSet, Heading, Layout, Line } from './form-set.js';
export { formSetText } from './form-set.js';
export type { Cell, StatementRow, Statements, StatementTable, UnitNames } from './statements.js';
export { addressOf, amountAt, amountIn, priorAt, tableOf } from './statements.js';
export type { Clause, Filter, Place, UnitKind } from './filter.js';
export { clausesOf, isIn } from './filter.js';
export { contributionOf, factorOf, filterOf } from './trace.js';
export { formulaOf, sumInWords } from './words.js';
export { type Evaluation, evaluate } from './evaluate.js';
export { FORM_SETS, formSetOf } from './forms/form-sets.js';
export { formSet2020 } from './forms/2020.js';
export { formSet2021 } from './forms/2021.js';
export type { LedgerPoint, Stamp } from './stamp.js';
export type {
  CaseResult,
  Check,
  CheckResult,
  Outside,
  Relation,
  Severity,
} from './checks/check.js';
export { CHECKS, checkResultsOf } from './checks/results.js';
export { ADJUSTMENT_REASONS } from './checks/opening-adjustments.js';
export type { GridCell, GridRole, GridRow } from './print/grid-cell.js';
export { type Grid, gridOf } from './print/grid.js';
export { csvOf } from './print/csv.js';
export { jsonOf } from './print/json.js';
export { type Figure, figuresOf } from './figures.js';
export { type Summary, summaryOf } from './summary.js';
export {
  type Consolidation,
  consolidationOf,
  type Department,
  type UnitStatements,
} from './consolidation.js';
export type { Elimination } from './consolidation/eliminations.js';
export {
  DIRECTION_WORDS,
  type Direction,
  type Leg,
  type LegPart,
  type Transfer,
  TRANSFER_WORDS,
  type TransferKind,
  type TransferState,
  transfersOf,
  type UnitBooks,
} from './consolidation/register.js';
export { CONSOLIDATION_CHECKS, type ConsolidationCheck } from './checks/consolidation.js';
