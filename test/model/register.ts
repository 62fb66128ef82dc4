// The model's memory: what came in, went out and was carried, as flat records of whole fen. Nothing here knows
// accounts, postings or entries: 年末 = 年初 + 收入 − 支出, and that is all.

export type Fund = 'general' | 'fund' | 'capital' | 'own';
export type Nature = 'staff' | 'running' | 'project';
export type UnitKind = 'administrative' | 'civil-service-institution' | 'institution';
export type Use =
  'operating' | 'to-superior' | 'to-affiliates' | 'investment' | 'debt-repayment' | 'other';
export type IncomeColumn =
  'fiscal' | 'from-superior' | 'professional' | 'operating' | 'from-affiliates' | 'other';
export type Item = 'abroad' | 'vehicle-purchase' | 'vehicle-running' | 'reception';
export type Limits = Readonly<Record<Item, number>>;

/** Where money stands, as far as any table asks. `purpose` is the project of own money given for one. */
export interface Standing {
  readonly fund: Fund;
  readonly function: string;
  readonly purpose: string | null;
}

export interface Spending extends Standing {
  readonly year: number;
  readonly nature: Nature;
  readonly use: Use | null;
  readonly economic: string;
  readonly amount: number;
}

export interface Income extends Standing {
  readonly year: number;
  readonly column: IncomeColumn;
  readonly amount: number;
}

/** A named change of an opening balance. */
export interface Adjustment extends Standing {
  readonly year: number;
  readonly amount: number;
}

/** An opening balance that moved to another function item at the turn of the year. */
export interface Recoding {
  readonly year: number;
  readonly fund: Fund;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** What the ledger began with: carried (结转结余), surplus of institutions outside it, operating result. */
export interface Beginning extends Standing {
  readonly as: 'carried' | 'outside' | 'operating';
  readonly amount: number;
}

export class Register {
  readonly spendings: Spending[] = [];
  readonly incomes: Income[] = [];
  readonly adjustments: Adjustment[] = [];
  readonly recodings: Recoding[] = [];
  readonly beginnings: Beginning[] = [];
  /** The limits that hold, by year. */
  readonly limits = new Map<number, Limits>();
  /** Projects that were finished, by the years in which they were; a year that is not closed has none. */
  readonly closedYears = new Map<number, ReadonlySet<string>>();

  constructor(
    readonly kind: UnitKind,
    readonly firstYear: number,
  ) {}
}

export const sumOf = (amounts: Iterable<number>): number => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
};
