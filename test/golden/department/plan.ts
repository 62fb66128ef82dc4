// What a year of a unit of the department is planned with. Amounts in yuan.

export const YEARS = [2020, 2021] as const;
export type Year = (typeof YEARS)[number];

export interface PlannedPayment {
  readonly economic: string;
  readonly amount: string;
  /** `MM-DD`. */
  readonly on: string;
}

export interface PlannedLine {
  /** Without the year: `RYJF` becomes `RYJF-2021`. */
  readonly line: string;
  readonly project: string;
  readonly function: string;
  readonly fund?: 'fund' | 'own';
  readonly use?: string;
  readonly amount: string;
  readonly payments: readonly PlannedPayment[];
  /** Carried out at year end, recognised, and taken up by the next year's line `<line>-C`. */
  readonly carryOut?: string;
  /** Name of the line of the year before that this one takes up. */
  readonly carriedFrom?: string;
}

export interface PlannedIncome {
  readonly income: string;
  readonly kind: string;
  readonly amount: string;
  readonly function: string;
  readonly on: string;
}

export interface UnitYear {
  readonly lines: readonly PlannedLine[];
  readonly incomes: readonly PlannedIncome[];
  readonly welfareFund?: string;
  readonly threePublic: { readonly 'vehicle-running': string; readonly reception: string };
}

export interface PlannedUnit {
  readonly ledger: string;
  readonly code: string;
  readonly name: string;
  readonly kind: 'administrative' | 'civil-service-institution' | 'institution';
  readonly mainFunction: string;
  readonly account: string;
  readonly projects: readonly {
    readonly project: string;
    readonly name: string;
    readonly class: 'staff' | 'running' | 'task';
  }[];
  readonly opening: readonly object[];
  readonly years: Readonly<Record<Year, UnitYear>>;
}

export const paid = (economic: string, amount: string, on: string): PlannedPayment => ({
  economic,
  amount,
  on,
});

/** A line of general money for the staff or the running of a unit. */
export const basicLine = (
  project: 'RYJF' | 'GYJF',
  functionCode: string,
  amount: string,
  payments: readonly PlannedPayment[],
): PlannedLine => ({ line: project, project, function: functionCode, amount, payments });

/** A line of own money of the unit. */
export const ownLine = (
  line: string,
  project: string,
  functionCode: string,
  amount: string,
  payments: readonly PlannedPayment[],
  use?: string,
): PlannedLine => ({
  ...{ line, project, function: functionCode, fund: 'own', amount, payments },
  ...(use === undefined ? {} : { use }),
});

export const STAFF = { project: 'RYJF', name: '人员经费', class: 'staff' } as const;
export const RUNNING = { project: 'GYJF', name: '公用经费', class: 'running' } as const;
export const BETWEEN = { project: 'DWWL', name: '单位间补助和上缴', class: 'task' } as const;
