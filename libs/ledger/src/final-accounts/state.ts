// 部门决算: the versions of a year's final accounts and how far the last one has come.

export type FinalAccountsStatus = 'compiled' | 'reviewed' | 'returned' | 'approved' | 'published';

export interface FinalAccountsState {
  readonly year: number;
  readonly version: number;
  readonly status: FinalAccountsStatus;
  /** SHA-256 of the statements as compiled. */
  readonly digest: string;
  readonly totals: StatementTotals;
  readonly lastStepOn: string;
  readonly steps: readonly { readonly duty: string; readonly actor: string }[];
}

/** The four figures that an approval names, yuan as money text. */
export interface StatementTotals {
  readonly income: string;
  readonly expenditure: string;
  readonly opening: string;
  readonly closing: string;
}

/** What the desk has computed of a year's statements; never taken from the sender (design.md §16). */
export interface StatementSummary {
  readonly digest: string;
  readonly formSet: string;
  readonly totals: StatementTotals;
  readonly failing: readonly { readonly check: string; readonly severity: string }[];
  readonly notChecked: readonly string[];
}
