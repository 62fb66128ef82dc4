// What a table is: a record that says of which postings each cell is the sum. Nothing in it runs.
import type { Book, Flow, Fund, Nature, Source } from '#bookkeeping';

/** Tables are named by meaning: their printed numbers change from year to year. */
export type TableName =
  | 'income-expenditure-summary'
  | 'income'
  | 'expenditure'
  | 'fiscal-summary'
  | 'general-expenditure'
  | 'general-basic-expenditure'
  | 'three-public'
  | 'government-fund'
  | 'state-capital';

/**
 * Which postings of an account count (derivation.md §1, §7 rules 1, 2, 17):
 * turnover 本年发生额 = this year's current and recognise phases, red entries included;
 * opening 年初余额 = all earlier years, this year's opening phase and its adjustments of the opening balance;
 * closing 年末余额 = all postings to the end of the year;
 * net 本年净额 = all postings of the year, closing entries included.
 */
export type Measure = 'turnover' | 'opening' | 'closing' | 'net';

/** Conditions on a posting's coordinate; all of them must hold. */
export interface Where {
  readonly fund?: readonly Fund[];
  /** `none` = the posting names no nature. */
  readonly nature?: readonly (Nature | 'none')[];
  readonly source?: Source;
  /** First digits of the function code. */
  readonly function?: string;
  /** First digits of the departmental economic code; one of them must match. */
  readonly economic?: readonly string[];
  readonly flow?: Flow;
}

/** A sum of postings. */
export interface Sum {
  readonly book: Book;
  /**
   * Account codes or their first digits; `carry-over` = the accounts of 结转和结余, which depend on the
   * kind of unit (derivation.md §7 rule 14).
   */
  readonly accounts: readonly string[] | 'carry-over';
  readonly measure: Measure;
  /** The side on which the figure is positive. */
  readonly side: 'debit' | 'credit';
  readonly where?: Where;
}

/** A budget figure that is a fact, not a posting: the approved limit (design.md §16). */
export interface Limit {
  readonly subject: 'abroad' | 'vehicle-purchase' | 'vehicle-running' | 'reception';
}

/** What a cell is made of: postings, a limit, or other cells of its row (column) or column (row). */
export interface Content {
  readonly sums?: readonly Sum[];
  readonly limit?: Limit;
  readonly addUp?: readonly string[];
}

export interface Column extends Content {
  readonly id: string;
  /** Added to the condition of every sum in this column. */
  readonly where?: Where;
}

export interface Row extends Content {
  readonly id: string;
  /** The columns in which this row has a cell; absent = all. */
  readonly columns?: readonly string[];
}

/**
 * lines: rows that are always there. functions: one row per function code with money, rolled up from 项 to
 * 款, 类 and 合计. economics: the codes the form lists and any other used, in blocks with a total each.
 */
export type Rows =
  | { readonly kind: 'lines'; readonly lines: readonly Row[] }
  | { readonly kind: 'functions'; readonly digits: readonly number[] }
  | { readonly kind: 'economics'; readonly blocks: readonly Block[] };

/** A block of 类 codes with its total, as 人员经费 = 301 + 303. */
export interface Block {
  readonly id: string;
  readonly classes: readonly string[];
}

export interface Table {
  readonly name: TableName;
  readonly columns: readonly Column[];
  readonly rows: Rows;
}

/** Row id of 合计 in a table by function. */
export const TOTAL = 'total';
