// A sum written out for one year and one kind of unit: exactly the postings that a cell is made of.
import type { Balance, Book, Coordinate, Flow, Phase } from '#bookkeeping';
import type { Sum, Where } from './table.js';

/**
 * unit.kind: administrative 行政单位 · civil-service-institution 参公事业单位 · institution 事业单位.
 * Units managed under the Civil Service Law follow 行政单位财务规则, so their balances are scoped alike.
 */
export type UnitKind = 'administrative' | 'civil-service-institution' | 'institution';

/** A set of postings and the factor with which their signed amounts (debit +) enter the cell. */
export interface Clause {
  readonly book: Book;
  /** First digits of the account code; one must match. */
  readonly accounts: readonly string[];
  /** Fiscal years, both included; null = from the beginning. */
  readonly from: number | null;
  readonly to: number;
  /** Null = every phase. */
  readonly phases: readonly Phase[] | null;
  readonly where: Where;
  readonly factor: 1n | -1n;
}

/** The clauses of one cell; no posting satisfies two of them. */
export type Filter = readonly Clause[];

/** What a clause looks at: a posting and a balance both have it. */
export type Place = Pick<Balance, 'book' | 'account' | 'fiscalYear' | 'phase' | 'coordinate'> & {
  readonly flow?: Flow;
};

const TURNOVER: readonly Phase[] = ['current', 'recognise'];

/**
 * Accounts of 结转和结余. 6xxx, 7xxx, 85xx and 87xx are in them so that the amount is the same before and
 * after the year is closed (derivation.md §3); 8202 and 8301 of institutions are not (§7 rule 14).
 */
const carryOverAccounts = (kind: UnitKind): readonly string[] =>
  kind === 'institution'
    ? ['6', '7', '81', '8201', '84', '85', '87']
    : ['6', '7', '81', '82', '84', '85', '87'];

/** Accounts whose postings of the year itself adjust the opening balance (derivation.md §7 rule 17). */
export const ADJUSTMENT_ACCOUNTS: readonly string[] = [
  '810101',
  '810102',
  '810103',
  '810104',
  '810105',
  '810201',
  '810202',
  '810203',
  '820101',
  '820102',
  '820201',
];

/** The clauses of a sum in a fiscal year. */
export const clausesOf = (sum: Sum, year: number, kind: UnitKind): Filter => {
  const accounts = sum.accounts === 'carry-over' ? carryOverAccounts(kind) : sum.accounts;
  const clause: Clause = {
    book: sum.book,
    accounts,
    from: year,
    to: year,
    phases: null,
    where: sum.where ?? {},
    factor: sum.side === 'debit' ? 1n : -1n,
  };
  switch (sum.measure) {
    case 'turnover':
      return [{ ...clause, phases: TURNOVER }];
    case 'net':
      return [clause];
    case 'closing':
      return [{ ...clause, from: null }];
    case 'opening': {
      const adjusted = ADJUSTMENT_ACCOUNTS.filter((account) => startsWithAny(account, accounts));
      return [
        { ...clause, from: null, to: year - 1 },
        { ...clause, phases: ['opening'] },
        { ...clause, accounts: adjusted, phases: ['current'] },
      ];
    }
  }
};

/** True when the posting or balance is one of those that the clause adds up. */
export const isIn = (clause: Clause, place: Place): boolean =>
  clause.book === place.book &&
  startsWithAny(place.account, clause.accounts) &&
  includesYear(clause, place.fiscalYear) &&
  isInYear(clause, place);

export const includesYear = (clause: Clause, year: number): boolean =>
  year <= clause.to && (clause.from === null || year >= clause.from);

/** The rest of `isIn`, for places whose book, account and year are known to agree. */
export const isInYear = (clause: Clause, place: Pick<Place, 'phase' | 'coordinate' | 'flow'>) =>
  (clause.phases === null || clause.phases.includes(place.phase)) &&
  satisfies(place.coordinate, place.flow, clause.where);

export const startsWithAny = (code: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => code.startsWith(prefix));

export const satisfies = (
  coordinate: Coordinate,
  flow: Flow | undefined,
  where: Where,
): boolean => {
  if (where.fund !== undefined) {
    if (coordinate.fund === undefined || !where.fund.includes(coordinate.fund)) return false;
  }
  if (where.nature !== undefined && !where.nature.includes(coordinate.nature ?? 'none')) {
    return false;
  }
  if (where.source !== undefined && coordinate.source !== where.source) return false;
  if (where.flow !== undefined && flow !== where.flow) return false;
  if (where.function !== undefined) {
    if (!(coordinate.function?.startsWith(where.function) ?? false)) return false;
  }
  if (where.economic !== undefined) {
    const { economic } = coordinate;
    if (economic === undefined || !startsWithAny(economic, where.economic)) return false;
  }
  return true;
};
