// What own money is spent for, where the account depends on it (domain.md §5.6, 政府会计制度 72xx–79xx).

/**
 * operating 经营支出 · to-superior 上缴上级支出 · to-affiliates 对附属单位补助支出 · investment 投资支出 ·
 * debt-repayment 债务还本支出 · other 其他支出 · special-fund 专用结余 (专用基金). Absent: ordinary spending.
 */
export const USES = [
  'operating',
  'to-superior',
  'to-affiliates',
  'investment',
  'debt-repayment',
  'other',
  'special-fund',
] as const;
export type Use = (typeof USES)[number];

interface UseAccounts {
  readonly title: string;
  readonly budget: string;
  readonly finance: string;
  readonly institutionsOnly: boolean;
}

export const USE_ACCOUNTS: Readonly<Record<Use, UseAccounts>> = {
  operating: { title: '经营支出', budget: '7301', finance: '5201', institutionsOnly: true },
  'to-superior': { title: '上缴上级支出', budget: '7401', finance: '5401', institutionsOnly: true },
  'to-affiliates': {
    title: '对附属单位补助支出',
    budget: '7501',
    finance: '5501',
    institutionsOnly: true,
  },
  investment: { title: '投资支出', budget: '7601', finance: '1501', institutionsOnly: true },
  'debt-repayment': {
    title: '债务还本支出',
    budget: '7701',
    finance: '2501',
    institutionsOnly: true,
  },
  other: { title: '其他支出', budget: '7901', finance: '5901', institutionsOnly: false },
  'special-fund': { title: '专用结余', budget: '8301', finance: '3101', institutionsOnly: true },
};

/**
 * Until FY2021 special funds were spent straight from 8301; from FY2022 they are 事业支出, and the year-end
 * takes them from 8301 (事业单位财务规则, order 108; derivation.md §7 rule 15). Evidence: memory.
 */
export const spentThroughBudget = (use: Use | undefined, year: number): boolean =>
  use !== 'special-fund' || year >= 2022;
