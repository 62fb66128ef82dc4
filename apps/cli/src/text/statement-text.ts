// The official tables as text: title, number, holder and unit as in the form, 行次 and 栏次 included.
import { wanText } from '#money';
import {
  gridOf,
  type Grid,
  type GridCell,
  type GridRow,
  type Stamp,
  type Statements,
  type StatementTable,
} from '#statements';
import { padded, tableLines, textCell, widthOf, type TextCell } from './table-text.js';

/** One table, ready to print. */
export const statementText = (statements: Statements, table: StatementTable): string =>
  gridText(gridOf(statements, table));

/** The same table with the amounts of the year before. */
export const priorText = (statements: Statements, table: StatementTable): string => {
  const grid = gridOf(statements, table);
  if (statements.prior === null) {
    return `${grid.title}（上年数）：账套中没有${statements.year - 1}年度的数据。\n`;
  }
  const inPrior = (row: GridRow): GridRow => row.map((cell) => priorCell(statements, cell));
  return gridText({ ...grid, title: `${grid.title}（上年数）`, body: grid.body.map(inPrior) });
};

const priorCell = (statements: Statements, cell: GridCell): GridCell => {
  if (cell.address === null) return cell;
  const prior = statements.cells.get(cell.address)?.prior ?? null;
  return { ...cell, text: prior === null ? '' : wanText(prior) };
};

export const gridText = (grid: Grid): string => {
  const lines = tableLines(grid.head.map(textRow), grid.body.map(textRow));
  const width = Math.max(...lines.map(widthOf));
  const between = (left: string, right: string): string =>
    left + padded(right, width - widthOf(left), 'right');
  return [
    padded(grid.title, width, 'center').trimEnd(),
    padded(grid.printedNumber, width, 'right'),
    between(grid.holder, grid.unit),
    ...lines,
    ...grid.notes,
    '',
  ].join('\n');
};

const textRow = (row: GridRow): readonly TextCell[] =>
  row.map(({ text, role, columns, rows }) => textCell(text, ALIGN[role], columns, rows));

const ALIGN: Readonly<Record<GridCell['role'], TextCell['align']>> = {
  head: 'center',
  number: 'center',
  code: 'left',
  label: 'left',
  amount: 'right',
  blank: 'left',
};

/** From what the figures were made: printed below them, so that a paper copy can be checked later. */
export const stampText = (stamp: Stamp): string =>
  [
    ...stamp.ledgers.map(
      ({ ledger, position, root }) => `账套 ${ledger}，第 ${position} 号事件，默克尔根 ${root}`,
    ),
    `${stamp.year} 年度，截至 ${stamp.asOf}；报表格式 ${stamp.formSet.id}（${short(stamp.formSet.digest)}），` +
      `科目表 ${short(stamp.codeListDigest)}，记账规则 ${stamp.projectionVersion}`,
    '',
  ].join('\n');

const short = (digest: string): string => digest.slice(0, 12);
