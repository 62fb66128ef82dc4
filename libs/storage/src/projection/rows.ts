// What the projection stores and answers, and what may be asked of it.
import type { Book, Fact, Flow, Fund, Nature, Phase, Posting, Source } from '#bookkeeping';
import type { Fen } from '#money';
import type { Frontier } from '#transparency';

/** One of the two sets of projection tables; one is read while the other may be filled anew. */
export type Generation = 'blue' | 'green';

/** A posting with its place in the log: event and line of the entry, from 0. */
export interface PostingRow extends Posting {
  readonly ledger: string;
  readonly position: number;
  readonly entry: number;
}

export interface Checkpoint {
  readonly ledger: string;
  /** Events up to here are projected. */
  readonly position: number;
  /** The tree of those events. */
  readonly frontier: Frontier;
  readonly version: string;
  /** Why the projector stands still here; null when it does not. */
  readonly problem: string | null;
}

export interface ProjectionState {
  readonly active: Generation;
  /** By which version of the posting rules each generation was made; null = never filled. */
  readonly versions: Readonly<Record<Generation, string | null>>;
}

/** A ledger whose log is longer than its projection. */
export interface LedgerBehind {
  readonly ledger: string;
  readonly position: number;
  readonly frontier: Frontier;
  /** Size of the log. */
  readonly size: number;
}

/** What one event says in postings and facts. */
export interface ProjectedEvent {
  readonly position: number;
  readonly postings: readonly Posting[];
  readonly facts: readonly Fact[];
}

/** How far one ledger moves by a write. */
export interface Advance {
  readonly ledger: string;
  /** Position of the checkpoint that these events continue. */
  readonly from: number;
  readonly to: number;
  /** The tree at `to`. */
  readonly frontier: Frontier;
  readonly events: readonly ProjectedEvent[];
}

/** As of: the first `upTo` events, with business dates up to `asOf`. */
export interface AsOf {
  readonly ledger: string;
  readonly upTo?: number;
  readonly asOf?: string;
}

/** Conditions a posting must meet together; those of `#statements` clauses are of this shape. */
export interface PostingClause {
  readonly book?: Book;
  /** First digits of the account code; one must match. */
  readonly accounts?: readonly string[];
  /** Fiscal years, both included. */
  readonly from?: number | null;
  readonly to?: number;
  readonly phases?: readonly Phase[] | null;
  readonly where?: PostingPlace;
}

export interface PostingPlace {
  readonly fund?: readonly Fund[];
  /** `none` = the posting names no nature. */
  readonly nature?: readonly (Nature | 'none')[];
  readonly source?: Source;
  readonly project?: string;
  readonly line?: string;
  readonly document?: string;
  /** First digits. */
  readonly function?: string;
  /** First digits; one must match. */
  readonly economic?: readonly string[];
  readonly flow?: Flow;
}

export interface PostingQuery extends AsOf {
  /** A posting is answered when it meets one of them; absent = all postings. */
  readonly filter?: readonly PostingClause[];
  readonly after?: { readonly position: number; readonly entry: number };
  readonly limit: number;
}

/** A fiscal year of one book, of accounts that begin with these digits. */
export interface BookRange extends AsOf {
  readonly book: Book;
  readonly year: number;
  readonly account?: string;
}

/** What one account moved in a month, in fen; red entries lessen their own side. */
export interface MonthTurnover {
  readonly account: string;
  /** YYYY-MM; null = all that was there before the year. */
  readonly month: string | null;
  readonly debit: Fen;
  readonly credit: Fen;
}

/** A posting with what a reader wants to know of its event. */
export interface BookLine extends PostingRow {
  readonly type: string;
  readonly actor: string;
  readonly recordedAt: string;
}

/** Vouchers whose number begins with this: a year, a month, or a whole number. */
export interface VoucherRange extends AsOf {
  readonly prefix: string;
}

export interface VoucherEntry {
  /** YYYYMM-NNNN. */
  readonly voucher: string;
  /** Of the events that took the number; more than one is a defect. */
  readonly positions: readonly number[];
  readonly occurredOn: string;
  readonly documents: readonly string[];
  /** Type, maker and instant of the first of its events. */
  readonly type: string;
  readonly actor: string;
  readonly recordedAt: string;
  /** Number of lines in both books. */
  readonly lines: number;
  /** Sum of debits in the budget book, and in the finance book, in fen. */
  readonly budget: Fen;
  readonly finance: Fen;
}
