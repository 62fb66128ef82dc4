// The amounts of a year that its published tables are sums of: what has to be found before books can be kept.
import type { Fund } from '#bookkeeping';
import { builtInCodes } from '#codes';
import type { TableName } from '#statements';
import type { PlacedCell } from './meaning.js';

export const SUBJECTS = ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'] as const;
export type Subject = (typeof SUBJECTS)[number];

export type Unknown =
  /** Income; `column` is its column in the income table, `fiscal` for appropriations. */
  | {
      readonly kind: 'income';
      readonly fund: Fund;
      readonly function: string;
      readonly column: string;
    }
  /** Spending; `column` is its column in the expenditure table. */
  | {
      readonly kind: 'spent';
      readonly fund: Fund;
      readonly function: string;
      readonly column: string;
    }
  | { readonly kind: 'opening'; readonly fund: Fund; readonly function: string }
  | { readonly kind: 'covered' }
  | { readonly kind: 'allocated' }
  /** Basic spending of the general budget on an economic item. */
  | { readonly kind: 'economic'; readonly code: string }
  /** A three-public item paid from a project. */
  | { readonly kind: 'item'; readonly subject: Subject }
  | { readonly kind: 'limit'; readonly subject: Subject };

const FISCAL: readonly Exclude<Fund, 'own'>[] = ['general', 'fund', 'capital'];
const TABLE_OF_FUND: Readonly<Record<Exclude<Fund, 'own'>, TableName>> = {
  general: 'general-expenditure',
  fund: 'government-fund',
  capital: 'state-capital',
};
const OWN_INCOMES = ['from-superior', 'professional', 'operating', 'from-affiliates', 'other'];
const OWN_USES = ['to-superior', 'operating', 'to-affiliates'];

/** Codes of which no longer code begins with them: money stands on these only. */
const leavesOf = (codes: Iterable<string>): string[] => {
  const sorted = [...new Set(codes)].sort();
  return sorted.filter((code, index) => sorted[index + 1]?.startsWith(code) !== true);
};

class Evidence {
  constructor(private readonly cells: readonly PlacedCell[]) {}

  codesIn(...tables: readonly TableName[]): string[] {
    return this.cells
      .filter(({ meaning }) => tables.includes(meaning.table) && /^\d/.test(meaning.row))
      .map(({ meaning }) => meaning.row);
  }

  has(table: TableName): boolean {
    return this.cells.some(({ meaning }) => meaning.table === table);
  }

  /** True when a cell of that column, of the row or a row above or below it, prints money. */
  shows(table: TableName, column: string, row: string): boolean {
    return this.cells.some(
      ({ cell, meaning }) =>
        meaning.table === table &&
        meaning.column === column &&
        cell.printed !== 0n &&
        (meaning.row.startsWith(row) || row.startsWith(meaning.row)),
    );
  }

  showsRow(row: string): boolean {
    return this.cells.some(({ cell, meaning }) => meaning.row === row && cell.printed !== 0n);
  }

  showsFund(fund: Exclude<Fund, 'own'>): boolean {
    return this.cells.some(
      ({ cell, meaning }) =>
        cell.printed !== 0n &&
        (meaning.table === TABLE_OF_FUND[fund] ||
          ((meaning.row === fund || meaning.column === fund) && /summary/.test(meaning.table))),
    );
  }
}

const FUNCTION_TABLES: readonly TableName[] = [
  'income-expenditure-summary',
  'fiscal-summary',
  'income',
  'expenditure',
  'general-expenditure',
  'government-fund',
  'state-capital',
];

/** What a year must consist of for its tables to be as published. */
export const unknownsOf = (cells: readonly PlacedCell[], year: number): readonly Unknown[] => {
  const evidence = new Evidence(cells);
  const leaves = leavesOf(evidence.codesIn(...FUNCTION_TABLES));
  return [
    ...FISCAL.filter((fund) => evidence.showsFund(fund)).flatMap((fund) =>
      fiscalUnknowns(evidence, fund, leaves, year),
    ),
    ...ownUnknowns(evidence, leaves),
    ...economicsOf(evidence, year).map((code): Unknown => ({ kind: 'economic', code })),
    ...(evidence.has('three-public')
      ? SUBJECTS.flatMap((subject): Unknown[] => [
          { kind: 'item', subject },
          { kind: 'limit', subject },
        ])
      : []),
  ];
};

/** Some bodies leave items out: a class has one more item, for what the printed ones do not bear. */
const economicsOf = (evidence: Evidence, year: number): string[] => {
  const leaves = leavesOf(evidence.codesIn('general-basic-expenditure'));
  const list = builtInCodes.list('economic', year);
  const classes = [
    ...new Set(leaves.filter((code) => code.length > 3).map((code) => code.slice(0, 3))),
  ];
  const unlisted = classes.flatMap((each) => {
    const items = list.childrenOf(each).filter(({ code }) => !leaves.includes(code));
    return items.slice(0, 1).map(({ code }) => code);
  });
  return [...leaves, ...unlisted];
};

const fiscalUnknowns = (
  evidence: Evidence,
  fund: Exclude<Fund, 'own'>,
  leaves: readonly string[],
  year: number,
): Unknown[] => {
  const functions = builtInCodes.list('function', year);
  const budgetOf = (code: string): string | undefined => functions.find(code)?.budget;
  const own = leavesOf(evidence.codesIn(TABLE_OF_FUND[fund]));
  // A unit whose table of the fund is missing may have spent on every item that belongs to its budget.
  const possible = (own.length > 0 ? own : leaves).filter((leaf) => {
    const budget = budgetOf(leaf);
    return budget === undefined || budget === fund;
  });
  const received = leaves.filter(
    (leaf) => evidence.shows('income', 'fiscal', leaf) && (budgetOf(leaf) ?? 'general') === fund,
  );
  return [...new Set([...possible, ...received])].flatMap((code): Unknown[] => [
    { kind: 'income', fund, function: code, column: 'fiscal' },
    { kind: 'opening', fund, function: code },
    { kind: 'spent', fund, function: code, column: 'basic' },
    { kind: 'spent', fund, function: code, column: 'project' },
  ]);
};

const ownUnknowns = (evidence: Evidence, leaves: readonly string[]): Unknown[] => {
  const [first] = leaves;
  if (first === undefined) return [];
  const own = { fund: 'own' } as const;
  const incomes = OWN_INCOMES.filter((column) => evidence.showsRow(column)).map((column) => column);
  return [
    ...leaves.flatMap((leaf): Unknown[] => [
      { kind: 'spent', ...own, function: leaf, column: 'basic' },
      { kind: 'spent', ...own, function: leaf, column: 'project' },
      ...OWN_USES.filter((column) => evidence.shows('expenditure', column, leaf)).map(
        (column): Unknown => ({ kind: 'spent', ...own, function: leaf, column }),
      ),
      ...OWN_INCOMES.filter((column) => evidence.shows('income', column, leaf)).map(
        (column): Unknown => ({ kind: 'income', ...own, function: leaf, column }),
      ),
    ]),
    ...(evidence.has('income')
      ? []
      : incomes.map((column): Unknown => ({ kind: 'income', ...own, function: first, column }))),
    { kind: 'opening', ...own, function: first },
    ...(evidence.showsRow('surplus-used') ? [{ kind: 'covered' } as const] : []),
    ...(evidence.showsRow('surplus-allocated') ? [{ kind: 'allocated' } as const] : []),
  ];
};
