// What a year of the sample is planned with: authority by line, spending by line and economic item.
import type { PayeeName } from './payees.js';

/** A line of the approved budget, a supplement, or a line carried in. Amounts in 万元. */
export interface PlannedLine {
  readonly line: string;
  readonly fund?: 'fund';
  readonly project: string;
  readonly function: string;
  readonly economic?: string;
  readonly origin:
    | { readonly kind: 'approved' }
    | { readonly kind: 'supplement'; readonly on: string }
    | { readonly kind: 'carried'; readonly from: string };
  readonly amount: string;
  /** Carried out at year end and recognised; what remains beyond it lapses. */
  readonly carryOut?: string;
}

/** A change of authority during the year. */
export type PlannedChange = { readonly on: string; readonly amount: string } & (
  | {
      readonly kind: 'increase';
      readonly line: string;
      readonly from: 'reserve' | 'superior';
      readonly reason: string;
    }
  | { readonly kind: 'decrease'; readonly line: string; readonly reason: string }
  | { readonly kind: 'recall'; readonly line: string; readonly reason: 'idle' | 'project-ended' }
  | {
      readonly kind: 'transfer';
      readonly from: string;
      readonly to: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'freeze';
      readonly line: string;
      readonly releasedOn: string;
      readonly reason: string;
    }
  | { readonly kind: 'restore-quota' | 'spare-quota'; readonly line: string }
);

/** What does not go smoothly with one payment of a row, counted from 0. Amounts in 万元. */
export type Incident = { readonly at: number } & (
  | { readonly kind: 'rejected' | 'cancelled'; readonly reason: string }
  | { readonly kind: 'card'; readonly holder: string }
  | { readonly kind: 'returned'; readonly tooMuch: string }
  | {
      readonly kind: 'corrected';
      readonly firstEconomic?: string;
      readonly firstLine?: string;
      readonly reason: string;
    }
);

/** Payments of one line for one economic item. The total in 万元 is what remains paid after returns. */
export interface PlannedSpending {
  readonly line: string;
  readonly economic: string;
  readonly total: string;
  /** One payment in each. */
  readonly months: readonly number[];
  /** Pay and contributions: equal parts on a fixed day. */
  readonly day?: number;
  readonly payee: PayeeName;
  readonly purpose: string;
  readonly channel?: 'quota';
  readonly incident?: Incident;
}

export interface ThreePublic {
  readonly abroad: string;
  readonly 'vehicle-purchase': string;
  readonly 'vehicle-running': string;
  readonly reception: string;
}

/** One fiscal year of the sample. */
export interface YearPlan {
  readonly year: number;
  readonly approvedOn: string;
  readonly issuedOn: string;
  readonly lines: readonly PlannedLine[];
  readonly changes: readonly PlannedChange[];
  readonly spending: readonly PlannedSpending[];
  readonly threePublic: ThreePublic;
  readonly carriedInOn: string;
  readonly lastPaymentOn: string;
}

export const EVERY_MONTH: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
export const EVERY_QUARTER: readonly number[] = [3, 6, 9, 12];

/** A line of the approved budget. */
export const approved = (
  line: string,
  project: string,
  functionCode: string,
  amount: string,
  more: Pick<PlannedLine, 'carryOut'> = {},
): PlannedLine => ({
  line,
  project,
  function: functionCode,
  origin: { kind: 'approved' },
  amount,
  ...more,
});

/** A line that takes up what a line of the year before carried out. */
export const carriedIn = (
  line: string,
  project: string,
  functionCode: string,
  amount: string,
  from: string,
): PlannedLine => ({
  line,
  project,
  function: functionCode,
  origin: { kind: 'carried', from },
  amount,
});

/** Payments of a line for an economic item, one in each of the months. */
export const paid = (
  line: string,
  economic: string,
  total: string,
  months: readonly number[],
  payee: PayeeName,
  purpose: string,
  more: Pick<PlannedSpending, 'day' | 'channel' | 'incident'> = {},
): PlannedSpending => ({ line, economic, total, months, payee, purpose, ...more });
