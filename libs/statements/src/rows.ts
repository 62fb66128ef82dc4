// The rows of a form for one year: fixed lines, function codes rolled up, economic codes in blocks.
import type { Fen } from '#money';
import { bothOf, type YearSums } from './balance-index.js';
import type { Form } from './form-set.js';
import { addressOf, type Cell } from './statements.js';
import { TOTAL, type Block, type Column, type Limit, type Row, type Sum } from './table.js';

export type DraftCell = Omit<Cell, 'prior' | 'table' | 'row'>;

export interface DraftRow {
  readonly id: string;
  readonly code: string | null;
  /** Null = the name of the code. */
  readonly label: string | null;
  readonly parent: string | null;
  readonly cells: readonly DraftCell[];
}

type LimitAmount = (limit: Limit) => Fen;

export const rowsOf = (form: Form, sums: YearSums, limitOf: LimitAmount): readonly DraftRow[] => {
  const { rows } = form.table;
  switch (rows.kind) {
    case 'lines':
      return lineRows(form, rows.lines, sums, limitOf);
    case 'functions':
      return functionRows(form, rows.digits, sums);
    case 'economics':
      return economicRows(form, rows.blocks, sums);
  }
};

const NOTHING = { sums: [], parts: [], limit: null };

/** The sums of a cell: those of its row or else of its column, under the conditions of both. */
const cellSums = (row: Row, column: Column): readonly Sum[] =>
  (row.sums ?? column.sums ?? []).map((sum) => ({
    ...sum,
    where: bothOf(sum.where, column.where),
  }));

const totalOf = (sums: YearSums, list: readonly Sum[]): Fen => {
  let total = 0n;
  for (const sum of list) total += sums.amountOf(sum);
  return total;
};

const lineRows = (
  form: Form,
  lines: readonly Row[],
  sums: YearSums,
  limitOf: LimitAmount,
): readonly DraftRow[] => {
  const columns = new Map(form.table.columns.map((column) => [column.id, column]));
  const byId = new Map(lines.map((row) => [row.id, row]));
  const known = new Map<string, DraftCell>();

  const cellOf = (row: Row, columnId: string): DraftCell => {
    const address = addressOf(form, row.id, columnId);
    const made = known.get(address);
    if (made !== undefined) return made;
    const column = found(columns, columnId, form);
    const cell = contentOf(row, column, address);
    known.set(address, cell);
    return cell;
  };

  const contentOf = (row: Row, column: Column, address: string): DraftCell => {
    const place = { address, column: column.id, ...NOTHING };
    const parts = column.addUp
      ? column.addUp.map((id) => cellOf(row, id))
      : row.addUp?.map((id) => cellOf(found(byId, id, form), column.id));
    if (parts !== undefined) {
      const amount = parts.reduce((total, part) => total + part.amount, 0n);
      return { ...place, amount, parts: parts.map((part) => part.address) };
    }
    if (column.limit !== undefined) {
      return { ...place, amount: limitOf(column.limit), limit: column.limit };
    }
    const list = cellSums(row, column);
    return { ...place, amount: totalOf(sums, list), sums: list };
  };

  return lines.map((row) => ({
    id: row.id,
    code: /^\d/.test(row.id) ? row.id : null,
    label: labelOf(form, row.id),
    parent: null,
    cells: (row.columns ?? [...columns.keys()]).map((id) => cellOf(row, id)),
  }));
};

const found = <T>(things: ReadonlyMap<string, T>, id: string, form: Form): T => {
  const thing = things.get(id);
  if (thing === undefined)
    throw new Error(`table ${form.table.name} adds up ${id}, which it lacks`);
  return thing;
};

const labelOf = (form: Form, row: string): string => {
  if (form.layout.kind !== 'two-sided') return '';
  const lines = [...form.layout.left, ...form.layout.right];
  return lines.find((line) => line.row === row)?.label ?? '';
};

/** 合计 first, then each 类 with its 款 and their 项; only codes with money print (domain.md §1.2). */
const functionRows = (
  form: Form,
  digits: readonly number[],
  sums: YearSums,
): readonly DraftRow[] => {
  const { columns } = form.table;
  const amounts = columns.map((column) =>
    cellSums({ id: '' }, column).map((sum) => sums.byCode(sum, 'function')),
  );
  const amountFor = (index: number, code: string): Fen =>
    (amounts[index] ?? []).reduce((total, byCode) => total + (byCode.get(code) ?? 0n), 0n);

  const codes = new Set(amounts.flat().flatMap((byCode) => [...byCode.keys()]));
  const printed = [...codes]
    .filter((code) => digits.includes(code.length))
    .filter((code) => columns.some((_, index) => amountFor(index, code) !== 0n))
    .sort();
  const classes = printed.filter((code) => code.length === digits[0]);

  const rows = printed.map((code): DraftRow => {
    const above = digits.filter((length) => length < code.length).at(-1);
    return {
      id: code,
      code,
      label: null,
      parent: above === undefined ? TOTAL : code.slice(0, above),
      cells: columns.map((column, index) => ({
        ...NOTHING,
        address: addressOf(form, code, column.id),
        column: column.id,
        amount: amountFor(index, code),
        sums: cellSums({ id: code }, column).map((sum) => ({
          ...sum,
          where: { ...sum.where, function: code },
        })),
      })),
    };
  });
  const total: DraftRow = {
    id: TOTAL,
    code: null,
    label: form.layout.kind === 'by-function' ? form.layout.totalLabel : '',
    parent: null,
    cells: columns.map((column, index) => ({
      ...NOTHING,
      address: addressOf(form, TOTAL, column.id),
      column: column.id,
      amount: classes.reduce((sum, code) => sum + amountFor(index, code), 0n),
      parts: classes.map((code) => addressOf(form, code, column.id)),
    })),
  };
  return [total, ...rows];
};

/** Every code the form lists, any other that has money in its blocks, and a total for each block. */
const economicRows = (
  form: Form,
  blocks: readonly Block[],
  sums: YearSums,
): readonly DraftRow[] => {
  const column = form.table.columns[0];
  if (column === undefined || form.layout.kind !== 'by-economic') {
    throw new Error(`form ${form.key} must print one column by economic code`);
  }
  const { lists, totals } = form.layout;
  const [sum, ...others] = cellSums({ id: '' }, column);
  if (sum === undefined || others.length > 0) {
    throw new Error(`table ${form.table.name} must measure one sum`);
  }
  const amounts = sums.byCode(sum, 'economic');
  const listed = lists.flatMap((list) => list.codes);

  return blocks.flatMap(({ id, classes }): readonly DraftRow[] => {
    const used = [...amounts.keys()].filter((code) => code.length >= 3 && amounts.get(code) !== 0n);
    const codes = [...new Set([...listed, ...used, ...classes])]
      .filter((code) => classes.includes(code.slice(0, 3)))
      .sort((a, b) => order(classes, a) - order(classes, b) || (a < b ? -1 : 1));
    const rows = codes.map((code): DraftRow => {
      const address = addressOf(form, code, column.id);
      const where = { ...sum.where, economic: [code] };
      return {
        id: code,
        code,
        label: null,
        parent: code.length === 3 ? id : code.slice(0, 3),
        cells: [
          {
            ...NOTHING,
            address,
            column: column.id,
            amount: amounts.get(code) ?? 0n,
            sums: [{ ...sum, where }],
          },
        ],
      };
    });
    const total: DraftRow = {
      id,
      code: null,
      label: totals.find((candidate) => candidate.block === id)?.label ?? '',
      parent: null,
      cells: [
        {
          ...NOTHING,
          address: addressOf(form, id, column.id),
          column: column.id,
          amount: classes.reduce((all, code) => all + (amounts.get(code) ?? 0n), 0n),
          parts: classes.map((code) => addressOf(form, code, column.id)),
        },
      ],
    };
    return [...rows, total];
  });
};

const order = (classes: readonly string[], code: string): number =>
  classes.indexOf(code.slice(0, 3));
