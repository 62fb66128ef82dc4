// What a code is, and how its digits say where it stands in its classification (domain.md §1.10, §4.1).

/**
 * function 支出功能分类 · economic 部门预算支出经济分类 · government-economic 政府预算支出经济分类 ·
 * revenue 收入分类 (and D1…D6, our own codes for the income groups of the final accounts) ·
 * account 政府会计科目.
 */
export type Scheme = 'function' | 'economic' | 'government-economic' | 'revenue' | 'account';
export const SCHEMES: readonly Scheme[] = [
  'function',
  'economic',
  'government-economic',
  'revenue',
  'account',
];

export type Level = '类' | '款' | '项' | '目' | '科目';

/** The four budgets: 一般公共预算, 政府性基金预算, 国有资本经营预算, 社会保险基金预算. */
export type Budget = 'general' | 'fund' | 'capital' | 'insurance';

export interface Code {
  readonly code: string;
  readonly name: string;
  readonly scheme: Scheme;
  readonly level: Level;
  /** Code it rolls up to; null for a class (类) or a first-level account. */
  readonly parent: string | null;
  /** Name of a function class without its tail 支出, as short tables and sentences print it. */
  readonly label?: string;
  /** Which budget a function code belongs to; absent for 230 转移性支出, which is in none of the four. */
  readonly budget?: Budget;
  /** Accounts only. */
  readonly normalBalance?: 'debit' | 'credit';
  /** Accounts only: 预算会计 or 财务会计. */
  readonly book?: 'budget' | 'finance';
  /**
   * How we know: `seen` in a document, `memory`, `memory-uncertain`, `assumed (from 2021)` when the
   * year has no list of its own, `imported` or `imported: …`.
   */
  readonly evidence: string;
  /** First year of the code, where it is known. */
  readonly validFrom?: number;
  /** Last year of the code, where it is known. */
  readonly validTo?: number;
  /** Former name, when the code stayed. */
  readonly renamedFrom?: string;
  /** Former code, when the matter moved. */
  readonly replaces?: string;
}

interface Shape {
  /** Lengths a code may have, classes first, and the level of each. */
  readonly levels: readonly (readonly [length: number, level: Level])[];
  readonly pattern: RegExp;
}

const SHAPES: Readonly<Record<Scheme, Shape>> = {
  function: {
    levels: [
      [3, '类'],
      [5, '款'],
      [7, '项'],
    ],
    pattern: /^2\d+$/,
  },
  economic: {
    levels: [
      [3, '类'],
      [5, '款'],
    ],
    pattern: /^3\d+$/,
  },
  'government-economic': {
    levels: [
      [3, '类'],
      [5, '款'],
    ],
    pattern: /^5\d+$/,
  },
  revenue: {
    levels: [
      [3, '类'],
      [5, '款'],
      [7, '项'],
      [9, '目'],
    ],
    pattern: /^1\d+$/,
  },
  account: {
    levels: [
      [4, '科目'],
      [6, '科目'],
    ],
    pattern: /^[1-8]\d+$/,
  },
};

const OWN_REVENUE_LEVELS: Shape['levels'] = [
  [2, '类'],
  [4, '款'],
];

/** True for the income groups D1…D6, which no official list contains and no import replaces. */
export const isOwnCode = (code: string): boolean => code.startsWith('D');

/** Numbers of digits that codes of this scheme have, classes first. */
export const digitCounts = (scheme: Scheme): number[] =>
  SHAPES[scheme].levels.map(([length]) => length);

/** The digit that all official codes of the scheme begin with, as shown to people. */
export const firstDigitsOf = (scheme: Scheme): string =>
  ({
    function: '2',
    economic: '3',
    'government-economic': '5',
    revenue: '1',
    account: '1–8',
  })[scheme];

/** Level that the number of digits gives, or undefined when it is no official code of the scheme. */
export const levelOf = (scheme: Scheme, code: string): Level | undefined => {
  const own = scheme === 'revenue' && isOwnCode(code);
  const { levels, pattern } = SHAPES[scheme];
  if (!own && !pattern.test(code)) return undefined;
  return (own ? OWN_REVENUE_LEVELS : levels).find(([length]) => length === code.length)?.[1];
};

/** Code one level up, by dropping two digits; null at the top. */
export const parentCodeOf = (scheme: Scheme, code: string): string | null => {
  const top = scheme === 'revenue' && isOwnCode(code) ? 2 : digitCounts(scheme)[0];
  return code.length === top ? null : code.slice(0, -2);
};

/** 一般公共服务 for 一般公共服务支出; only function classes are ever printed short. */
export const labelOf = (scheme: Scheme, level: Level, name: string): string | undefined =>
  scheme === 'function' && level === '类' ? name.replace(/的?支出$/, '') : undefined;
