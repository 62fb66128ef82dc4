// The official layout of a table as rows of cells with spans: what HTML, the console and sheets draw.
import { wanText } from '#money';
import type { Form, Heading, Line } from '../form-set.js';
import type { Cell, StatementRow, Statements, StatementTable } from '../statements.js';
import { TOTAL } from '../table.js';
import { gridCell, type GridCell, type GridRow } from './grid-cell.js';
import { headRows } from './heading.js';

export interface Grid {
  readonly key: string;
  readonly title: string;
  /** As 公开01表, top right. */
  readonly printedNumber: string;
  /** As 部门：…, left. */
  readonly holder: string;
  /** As 金额单位：万元, right. */
  readonly unit: string;
  /** Number of columns of every row, spans counted. */
  readonly columns: number;
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** Footnote, and the sentence of an empty table. */
  readonly notes: readonly string[];
}

const BLANK = gridCell('', 'blank');

const amountCell = (cell: Cell): GridCell =>
  gridCell(wanText(cell.amount), 'amount', 1, 1, cell.address);

/** The table as it is printed, in 万元. */
export const gridOf = (statements: Statements, table: StatementTable): Grid => {
  const { form } = table;
  const { name } = statements.unit;
  const { head, body, columns } = layoutOf(table);
  return {
    key: table.key,
    title: form.title,
    printedNumber: form.printedNumber,
    holder: `${statements.formSet.holderLabel}${name}`,
    unit: statements.formSet.unitLabel,
    columns,
    head,
    body,
    notes: [form.footnote, ...(table.empty ? [form.emptySentence.replaceAll('{unit}', name)] : [])],
  };
};

type Drawn = Pick<Grid, 'head' | 'body' | 'columns'>;

const layoutOf = (table: StatementTable): Drawn => {
  switch (table.form.layout.kind) {
    case 'two-sided':
      return twoSided(table, table.form.layout);
    case 'by-function':
      return byFunction(table);
    case 'by-economic':
      return byEconomic(table, table.form.layout);
    case 'one-row':
      return oneRow(table);
  }
};

type LayoutOf<Kind extends Form['layout']['kind']> = Form['layout'] & { readonly kind: Kind };

/** The first column of a two-sided form is its left side; all others stand on the right. */
const twoSided = (table: StatementTable, layout: LayoutOf<'two-sided'>): Drawn => {
  const [first, ...others] = table.form.columns;
  if (first === undefined) throw new Error(`form ${table.key} has no columns`);
  const byId = new Map(table.rows.map((row) => [row.id, row]));
  const cells = new Map(
    table.rows.flatMap((row) => row.cells).map((cell) => [`${cell.row} ${cell.column}`, cell]),
  );
  const [left, right] = layout.sides;
  const paths = [
    [left, '项目'],
    [left, '行次'],
    [left, ...first.path],
    [right, '项目'],
    [right, '行次'],
    ...others.map((heading) => [right, ...heading.path]),
  ];
  const numbers: GridRow = [
    gridCell('栏次', 'number'),
    gridCell('', 'number'),
    gridCell(String(first.number), 'number'),
    gridCell('栏次', 'number'),
    gridCell('', 'number'),
    ...others.map((heading) => gridCell(String(heading.number), 'number')),
  ];
  const lineCells = (line: Line | undefined, headings: readonly Heading[]): GridRow => {
    if (line === undefined) return [BLANK, BLANK, ...headings.map(() => BLANK)];
    const row = line.row === null ? undefined : byId.get(line.row);
    return [
      gridCell(line.label, 'label'),
      gridCell(String(line.line), 'number'),
      ...headings.map((heading) => {
        const cell = cells.get(`${line.row} ${heading.column}`);
        if (cell === undefined) return BLANK;
        // Classes that were not used stay blank (forms.md §3.5).
        return row?.code !== null && cell.amount === 0n ? BLANK : amountCell(cell);
      }),
    ];
  };
  const height = Math.max(layout.left.length, layout.right.length);
  return {
    columns: paths.length,
    head: [...headRows(paths), numbers],
    body: Array.from({ length: height }, (_, index) => [
      ...lineCells(layout.left[index], [first]),
      ...lineCells(layout.right[index], others),
    ]),
  };
};

const byFunction = (table: StatementTable): Drawn => {
  const { columns } = table.form;
  const paths = [
    ['项目', '功能分类科目编码'],
    ['项目', '科目名称'],
    ...columns.map((heading) => heading.path),
  ];
  const numbers: GridRow = [
    gridCell('栏次', 'number', 2),
    ...columns.map((heading) => gridCell(String(heading.number), 'number')),
  ];
  return {
    columns: paths.length,
    head: [...headRows(paths), numbers],
    body: table.rows.map((row) => [
      ...(row.id === TOTAL
        ? [gridCell(row.label, 'label', 2)]
        : [gridCell(row.code ?? '', 'code'), gridCell(row.label, 'label')]),
      ...columns.map((heading) => cellIn(row, heading.column)),
    ]),
  };
};

const cellIn = (row: StatementRow, column: string): GridCell => {
  const cell = row.cells.find((candidate) => candidate.column === column);
  return cell === undefined ? BLANK : amountCell(cell);
};

const byEconomic = (table: StatementTable, layout: LayoutOf<'by-economic'>): Drawn => {
  const byCode = new Map(table.rows.map((row) => [row.id, row]));
  const listed = new Set(layout.lists.flatMap((list) => list.codes));
  const used = (row: StatementRow): boolean => row.cells.some((cell) => cell.amount !== 0n);
  const lists = layout.lists.map((list, index) => {
    const last = !layout.lists.slice(index + 1).some((next) => next.block === list.block);
    // Money on a code that the form does not list is shown all the same, below its block's last list.
    const others = table.rows.filter(
      (row) => last && row.code !== null && !listed.has(row.code) && used(row),
    );
    const inBlock = others.filter((row) => blockOf(table, row) === list.block);
    return [...list.codes, ...inBlock.map((row) => row.id)];
  });
  const paths = layout.lists.flatMap(({ heading }) => [
    [heading, '科目编码'],
    [heading, '科目名称'],
    [heading, layout.valueLabel],
  ]);
  const height = Math.max(...lists.map((codes) => codes.length));
  const rows = Array.from({ length: height }, (_, index): GridRow =>
    lists.flatMap((codes) => {
      const row = byCode.get(codes[index] ?? '');
      const cell = row?.cells[0];
      return row === undefined || cell === undefined
        ? [BLANK, BLANK, BLANK]
        : [gridCell(row.id, 'code'), gridCell(row.label, 'label'), amountCell(cell)];
    }),
  );
  const totals = layout.totals.flatMap(({ block, label }): GridRow => {
    const width = layout.lists.filter((list) => list.block === block).length * 3;
    const cell = byCode.get(block)?.cells[0];
    if (cell === undefined) return [];
    return [gridCell(label, 'label', width - 1), amountCell(cell)];
  });
  return { columns: paths.length, head: headRows(paths), body: [...rows, totals] };
};

const blockOf = (table: StatementTable, row: StatementRow): string => {
  const above = table.rows.find((candidate) => candidate.id === row.parent);
  return above === undefined || above.code === null ? (row.parent ?? '') : blockOf(table, above);
};

const oneRow = (table: StatementTable): Drawn => {
  const { columns } = table.form;
  return {
    columns: columns.length,
    head: [
      ...headRows(columns.map((heading) => heading.path)),
      columns.map((heading) => gridCell(String(heading.number), 'number')),
    ],
    body: table.rows.map((row) => columns.map((heading) => cellIn(row, heading.column))),
  };
};
