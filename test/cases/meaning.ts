// Says which cell of our statements a published cell is, by the words of its title, row and column.
import { builtInCodes } from '#codes';
import type { TableName } from '#statements';
import type { Published, PublishedCell } from './published.js';

/** A cell of our statements by meaning, as `amountIn` takes it. */
export interface Meaning {
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
}

export interface PlacedCell {
  readonly cell: PublishedCell;
  readonly meaning: Meaning;
}

type Words = readonly (readonly [RegExp, string])[];

const found = (words: Words, text: string): string | undefined =>
  words.find(([pattern]) => pattern.test(text))?.[1];

/** Titles decide, never numbers: the order of the tables differs by year and region (forms.md §1). */
const TITLES: readonly (readonly [RegExp, TableName])[] = [
  [/三公/, 'three-public'],
  [/政府性基金.*决算/, 'government-fund'],
  [/国有资本经营.*决算/, 'state-capital'],
  [/财政拨款收入支出决算总表/, 'fiscal-summary'],
  [/收入支出决算总表/, 'income-expenditure-summary'],
  [/基本支出决算/, 'general-basic-expenditure'],
  [/一般公共预算财政拨款(收入)?支出决算/, 'general-expenditure'],
  [/支出决算/, 'expenditure'],
  [/收入决算/, 'income'],
];

const plain = (text: string): string =>
  text.replaceAll(/[\s“”"（）()]/g, '').replace(/^[一二三四五六七八九十]+、/, '');

const tableOfTitle = (title: string): TableName | undefined =>
  /自评|绩效/.test(title) ? undefined : TITLES.find(([words]) => words.test(plain(title)))?.[1];

const FUNDS: Words = [
  [/一般公共预算/, 'general'],
  [/政府性基金/, 'fund'],
  [/国有资本/, 'capital'],
];
const INCOMES: Words = [
  ...FUNDS,
  [/上级补助/, 'from-superior'],
  [/事业收入/, 'professional'],
  [/经营收入/, 'operating'],
  [/附属单位/, 'from-affiliates'],
  [/其他收入/, 'other'],
];
const SUMMARY_LEFT: Words = [
  [/本年收入合计/, 'total-income'],
  [/使用.*结余/, 'surplus-used'],
  [/年初/, 'opening'],
  [/收入总计/, 'income-side'],
];
const SUMMARY_RIGHT: Words = [
  [/本年支出合计/, 'total-expenditure'],
  [/结余分配/, 'surplus-allocated'],
  [/年末/, 'closing'],
  [/支出总计/, 'expenditure-side'],
];
const INCOME_COLUMNS: Words = [[/财政拨款/, 'fiscal'], ...INCOMES.slice(3), [/合计|小计/, 'total']];
const SPENDING_COLUMNS: Words = [
  [/年初/, 'opening'],
  [/年末/, 'closing'],
  [/本年收入/, 'income'],
  [/基本/, 'basic'],
  [/项目/, 'project'],
  [/上缴上级/, 'to-superior'],
  [/经营支出/, 'operating'],
  [/附属单位/, 'to-affiliates'],
  [/合计|小计|本年支出/, 'total'],
];
const PLAIN_COLUMNS = ['total', 'basic', 'project'];
const COLUMNS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  expenditure: [...PLAIN_COLUMNS, 'to-superior', 'operating', 'to-affiliates'],
  'general-expenditure': PLAIN_COLUMNS,
  'government-fund': [...PLAIN_COLUMNS, 'opening', 'income', 'closing'],
  'state-capital': PLAIN_COLUMNS,
};
const THREE_PUBLIC: Words = [
  [/出国/, 'abroad'],
  [/接待/, 'reception'],
  [/购置.*运行|小计/, 'vehicles'],
  [/购置/, 'vehicle-purchase'],
  [/运行/, 'vehicle-running'],
  [/合计/, 'total'],
];

/** Reads the cells of one table in printed order, because some rows are told apart only by what stands above. */
class Reader {
  private totals = 0;
  private belowOpening = false;

  constructor(
    private readonly table: TableName,
    private readonly year: number,
  ) {}

  meaningOf(cell: PublishedCell): Omit<Meaning, 'table'> | undefined {
    const label = plain(cell.label);
    switch (this.table) {
      case 'income-expenditure-summary':
        return this.summary(cell, label);
      case 'fiscal-summary':
        return this.fiscal(cell, label);
      case 'three-public':
        return threePublic(label, plain(cell.column));
      case 'general-basic-expenditure':
        return economic(cell, label);
      default:
        return this.byFunction(cell, label);
    }
  }

  private classOf(cell: PublishedCell, label: string): string | undefined {
    if (cell.code.length === 3) return cell.code;
    const classes = builtInCodes.list('function', this.year);
    return ALL_CLASSES.find((code) => plain(classes.nameOf(code) ?? '') === label);
  }

  private summary(cell: PublishedCell, label: string): Omit<Meaning, 'table'> | undefined {
    const code = this.classOf(cell, label);
    if (code !== undefined) return { row: code, column: 'expenditure' };
    const left = found(SUMMARY_LEFT, label) ?? found(INCOMES, label);
    if (left !== undefined) return { row: left, column: 'income' };
    const right = found(SUMMARY_RIGHT, label);
    if (right !== undefined) return { row: right, column: 'expenditure' };
    if (!/^总计$/.test(label)) return undefined;
    this.totals += 1;
    const spending = /支出/.test(cell.column) || this.totals > 1;
    return spending
      ? { row: 'expenditure-side', column: 'expenditure' }
      : { row: 'income-side', column: 'income' };
  }

  private fiscal(cell: PublishedCell, label: string): Omit<Meaning, 'table'> | undefined {
    const code = this.classOf(cell, label);
    const column = plain(cell.column);
    const byFund = found(FUNDS, column) ?? (/合计|小计/.test(column) ? 'total' : undefined);
    if (code !== undefined) return { row: code, column: byFund ?? 'total' };
    if (/年初/.test(label)) {
      this.belowOpening = true;
      return { row: 'opening', column: 'income' };
    }
    const onRight = byFund ?? (/支出/.test(column) ? 'total' : undefined);
    if (/年末/.test(label)) return { row: 'closing', column: onRight ?? 'total' };
    if (/本年支出/.test(label)) return { row: 'total-expenditure', column: onRight ?? 'total' };
    if (/^本年(收入)?合计$/.test(label)) {
      return onRight === undefined || /收入/.test(label)
        ? { row: 'total-income', column: 'income' }
        : { row: 'total-expenditure', column: onRight };
    }
    if (/总计/.test(label)) {
      return onRight === undefined && !/支出/.test(label)
        ? { row: 'income-side', column: 'income' }
        : { row: 'expenditure-side', column: onRight ?? 'total' };
    }
    const fund = found(FUNDS, label);
    if (fund === undefined) return undefined;
    return { row: this.belowOpening ? `opening-${fund}` : fund, column: 'income' };
  }

  private byFunction(cell: PublishedCell, label: string): Omit<Meaning, 'table'> | undefined {
    const total = cell.code === '' && /^(合计|总计)$/.test(label);
    if (!total && ![3, 5, 7].includes(cell.code.length)) return undefined;
    const row = total ? 'total' : cell.code;
    const heading = plain(cell.column);
    if (this.table === 'income') {
      const column = found(INCOME_COLUMNS, heading);
      return column === undefined ? undefined : { row, column };
    }
    const column = found(SPENDING_COLUMNS, heading);
    const known = COLUMNS[this.table] ?? [];
    return column === undefined || !known.includes(column) ? undefined : { row, column };
  }
}

const ALL_CLASSES: readonly string[] = Array.from({ length: 35 }, (_, index) =>
  String(200 + index),
);

const economic = (cell: PublishedCell, label: string): Omit<Meaning, 'table'> | undefined => {
  const row = /^3\d\d(\d\d)?$/.test(cell.code)
    ? cell.code
    : found(
        [
          [/人员经费合计/, 'staff'],
          [/公用经费合计/, 'running'],
        ],
        label,
      );
  return row === undefined ? undefined : { row, column: 'amount' };
};

/** Budget and actual stand side by side or one block after the other; either the row or the column says which. */
const threePublic = (label: string, column: string): Omit<Meaning, 'table'> | undefined => {
  const words = `${label}${column}`;
  // The total of a block is named by one word; the items name themselves even in a row called 合计.
  const item = found(THREE_PUBLIC, words);
  if (item === undefined) return undefined;
  const side = /预算数|全年预算|年初预算/.test(words) ? 'budget' : 'actual';
  return { row: 'amounts', column: `${side}-${item}` };
};

/** Cells that our statements have, and those whose words we do not know or our national form does not print. */
export const placedCells = (
  published: Published,
): { readonly placed: readonly PlacedCell[]; readonly unknown: readonly PublishedCell[] } => {
  const readers = new Map<string, Reader>();
  const placed: PlacedCell[] = [];
  const unknown: PublishedCell[] = [];
  for (const cell of published.cells) {
    const table = tableOfTitle(cell.title);
    const reader =
      table === undefined
        ? undefined
        : (readers.get(cell.title) ?? new Reader(table, published.year));
    if (reader !== undefined) readers.set(cell.title, reader);
    const place = reader?.meaningOf(cell);
    if (table === undefined || place === undefined) unknown.push(cell);
    else placed.push({ cell, meaning: { table, ...place } });
  }
  return { placed, unknown };
};
