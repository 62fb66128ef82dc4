// The budget unit whose books these are, with all its dated versions.
import type { Books } from '../books.js';

/** administrative 行政单位 · civil-service-institution 参公事业单位 · institution 事业单位. */
export type UnitKind = 'administrative' | 'civil-service-institution' | 'institution';

export interface UnitVersion {
  readonly from: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly department: string;
  readonly region: string;
  /** Function item on which own money without a purpose stands (derivation.md §2). */
  readonly mainFunction: string;
}

export interface UnitState {
  readonly unitCode: string;
  readonly versions: readonly UnitVersion[];
  /** The unit's own bank accounts: not payees, unless allowed (domain.md §5.4). */
  readonly ownAccounts: readonly string[];
  readonly allowedOwnAccounts: readonly string[];
}

/** The unit as it was on a date. */
export const unitOn = (books: Books, date: string): UnitVersion => {
  const versions = books.unit?.versions ?? [];
  const version = versions.findLast((each) => each.from <= date) ?? versions[0];
  if (version === undefined) throw new Error('the books have no unit');
  return version;
};

/**
 * 参公 institutions keep books as administrative units do (7101, one cost account, no 8301/8501 distribution).
 * Evidence: memory; the rule is here so that it can be changed in one place.
 */
export const keepsAdministrativeBooks = (kind: UnitKind): boolean => kind !== 'institution';

/** Account of budget spending and of cost (domain.md §5.6): 行政支出 or 事业支出, 业务活动费用. */
export const spendingAccountOf = (kind: UnitKind): '7101' | '7201' =>
  keepsAdministrativeBooks(kind) ? '7101' : '7201';
