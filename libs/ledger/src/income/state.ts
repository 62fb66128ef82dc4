// Income that is not fiscal appropriation: it arrives in the unit's own account.
import type { Coordinate } from '#bookkeeping';
import type { Fen } from '#money';
import type { Transfer } from '../between-ledgers.js';

export interface IncomeState {
  readonly income: string;
  readonly year: number;
  readonly kind: IncomeKind;
  readonly coordinate: Coordinate;
  /** What has not been reversed. */
  readonly remaining: Fen;
  readonly transfer?: Transfer;
}

/**
 * The non-fiscal kinds of table 02: 上级补助, 事业, 经营, 附属单位上缴, and what 其他收入 is made of.
 */
export const INCOME_KINDS = [
  'superior-subsidy',
  'business',
  'operating',
  'affiliate',
  'other-level-appropriation',
  'investment',
  'debt',
  'donation',
  'interest',
  'rent',
  'other',
] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

interface IncomeAccounts {
  readonly title: string;
  readonly budget: string;
  readonly finance: string;
  /** Only institutions have it (domain.md §2.3 I-01-6). */
  readonly institutionsOnly: boolean;
}

const of = (title: string, budget: string, finance: string, institutionsOnly = false) => ({
  title,
  budget,
  finance,
  institutionsOnly,
});

export const INCOME_ACCOUNTS: Readonly<Record<IncomeKind, IncomeAccounts>> = {
  'superior-subsidy': of('上级补助收入', '6201', '4201'),
  business: of('事业收入', '6101', '4101', true),
  operating: of('经营收入', '6401', '4401', true),
  affiliate: of('附属单位上缴收入', '6301', '4301', true),
  'other-level-appropriation': of('非同级财政拨款收入', '6601', '4601'),
  investment: of('投资收益', '6602', '4602', true),
  debt: of('债务预算收入', '6501', '2501', true),
  donation: of('捐赠收入', '6609', '4603'),
  interest: of('利息收入', '6609', '4604'),
  rent: of('租金收入', '6609', '4605'),
  other: of('其他收入', '6609', '4609'),
};
