// What the nine tables must print, by table, row and column, out of the model's flat records.
import { balancesOf, type YearBalances } from './carried.js';
import { sumOf, type Fund, type Income, type Register, type Spending } from './register.js';

/** Amounts in fen by `table|row|column`; what is not there is zero. */
export type ModelCells = ReadonlyMap<string, number>;

const FISCAL: readonly Fund[] = ['general', 'fund', 'capital'];

class Cells {
  readonly amounts = new Map<string, number>();

  add(table: string, row: string, column: string, amount: number): void {
    const key = `${table}|${row}|${column}`;
    this.amounts.set(key, (this.amounts.get(key) ?? 0) + amount);
  }

  /** To the item, its 款, its 类 and the total. */
  addByFunction(table: string, code: string, column: string, amount: number): void {
    for (const row of ['total', code.slice(0, 3), code.slice(0, 5), code]) {
      this.add(table, row, column, amount);
    }
  }
}

export const tablesOf = (register: Register, year: number): ModelCells => {
  const cells = new Cells();
  const spendings = register.spendings.filter((each) => each.year === year);
  const incomes = register.incomes.filter((each) => each.year === year);
  const balances = balancesOf(register, year);
  addSummary(cells, spendings, incomes, balances);
  addFiscalSummary(cells, spendings, incomes, balances);
  for (const income of incomes) addIncome(cells, income);
  for (const spending of spendings) addSpending(cells, spending);
  addGovernmentFund(cells, incomes, balances);
  addThreePublic(cells, register, year, spendings);
  return cells.amounts;
};

const totalOf = (records: readonly { readonly amount: number }[]): number =>
  sumOf(records.map(({ amount }) => amount));

const addSummary = (
  cells: Cells,
  spendings: readonly Spending[],
  incomes: readonly Income[],
  { opening, closing, covered, allocated }: YearBalances,
): void => {
  const table = 'income-expenditure-summary';
  for (const { fund, column, amount } of incomes) {
    cells.add(table, column === 'fiscal' ? fund : column, 'income', amount);
  }
  for (const { function: code, amount } of spendings) {
    cells.add(table, code.slice(0, 3), 'expenditure', amount);
  }
  const income = totalOf(incomes);
  const spent = totalOf(spendings);
  cells.add(table, 'total-income', 'income', income);
  cells.add(table, 'surplus-used', 'income', covered);
  cells.add(table, 'opening', 'income', opening);
  cells.add(table, 'income-side', 'income', income + covered + opening);
  cells.add(table, 'total-expenditure', 'expenditure', spent);
  cells.add(table, 'surplus-allocated', 'expenditure', allocated);
  cells.add(table, 'closing', 'expenditure', closing);
  cells.add(table, 'expenditure-side', 'expenditure', spent + allocated + closing);
};

const addFiscalSummary = (
  cells: Cells,
  spendings: readonly Spending[],
  incomes: readonly Income[],
  { fiscalOpening, fiscalClosing }: YearBalances,
): void => {
  const table = 'fiscal-summary';
  for (const fund of FISCAL) {
    const income = totalOf(incomes.filter((each) => each.fund === fund));
    const ofFund = spendings.filter((each) => each.fund === fund);
    const spent = totalOf(ofFund);
    const opening = fiscalOpening(fund, '');
    const closing = fiscalClosing(fund, '');
    cells.add(table, fund, 'income', income);
    cells.add(table, `opening-${fund}`, 'income', opening);
    cells.add(table, 'total-income', 'income', income);
    cells.add(table, 'opening', 'income', opening);
    cells.add(table, 'income-side', 'income', income + opening);
    for (const column of ['total', fund]) {
      for (const { function: code, amount } of ofFund) {
        cells.add(table, code.slice(0, 3), column, amount);
      }
      cells.add(table, 'total-expenditure', column, spent);
      cells.add(table, 'closing', column, closing);
      cells.add(table, 'expenditure-side', column, spent + closing);
    }
  }
};

const addIncome = (cells: Cells, { function: code, column, amount }: Income): void => {
  cells.addByFunction('income', code, 'total', amount);
  cells.addByFunction('income', code, column, amount);
};

const expenditureColumn = ({ nature, use }: Spending): string => {
  if (use === 'operating' || use === 'to-superior' || use === 'to-affiliates') return use;
  return nature === 'project' ? 'project' : 'basic';
};

const TABLE_OF_FUND: Readonly<Record<Fund, string | null>> = {
  general: 'general-expenditure',
  fund: 'government-fund',
  capital: 'state-capital',
  own: null,
};

const addSpending = (cells: Cells, spending: Spending): void => {
  const { fund, nature, function: code, economic, amount } = spending;
  cells.addByFunction('expenditure', code, 'total', amount);
  cells.addByFunction('expenditure', code, expenditureColumn(spending), amount);
  const table = TABLE_OF_FUND[fund];
  if (table === null) return;
  cells.addByFunction(table, code, 'total', amount);
  cells.addByFunction(table, code, nature === 'project' ? 'project' : 'basic', amount);
  if (fund !== 'general' || nature === 'project') return;
  const block = /^30[13]/.test(economic) ? 'staff' : 'running';
  for (const row of [block, economic.slice(0, 3), economic]) {
    cells.add('general-basic-expenditure', row, 'amount', amount);
  }
};

const addGovernmentFund = (
  cells: Cells,
  incomes: readonly Income[],
  { functions, fiscalOpening, fiscalClosing }: YearBalances,
): void => {
  const table = 'government-fund';
  for (const { fund, function: code, amount } of incomes) {
    if (fund === 'fund') cells.addByFunction(table, code, 'income', amount);
  }
  for (const code of functions) {
    cells.addByFunction(table, code, 'opening', fiscalOpening('fund', code));
    cells.addByFunction(table, code, 'closing', fiscalClosing('fund', code));
  }
};

const THREE_PUBLIC = {
  abroad: ['30212'],
  'vehicle-purchase': ['30913', '31013'],
  'vehicle-running': ['30231'],
  reception: ['30217'],
} as const;
const ITEMS = ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'] as const;

/** To FY2021 the table is about the general budget only. */
const addThreePublic = (
  cells: Cells,
  register: Register,
  year: number,
  spendings: readonly Spending[],
): void => {
  const limits = register.limits.get(year);
  for (const item of ITEMS) {
    const codes: readonly string[] = THREE_PUBLIC[item];
    const actual = totalOf(
      spendings.filter(({ fund, economic }) => fund === 'general' && codes.includes(economic)),
    );
    const columns = [item, 'total', ...(item.startsWith('vehicle') ? ['vehicles'] : [])];
    for (const column of columns) {
      cells.add('three-public', 'amounts', `budget-${column}`, limits?.[item] ?? 0);
      cells.add('three-public', 'amounts', `actual-${column}`, actual);
    }
  }
};
