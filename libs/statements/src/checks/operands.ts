// Short ways to write the terms of a check.
import type { Sum, TableName } from '../table.js';
import type { Case, Operand, Side } from './check.js';

const cellsOf =
  (table: TableName, column: string) =>
  (row: string): Operand => ({ kind: 'cell', table, row, column });

/** 收入支出决算总表, left and right. */
export const summaryIncome = cellsOf('income-expenditure-summary', 'income');
export const summaryExpenditure = cellsOf('income-expenditure-summary', 'expenditure');
/** 财政拨款收入支出决算总表, left. */
export const fiscalIncome = cellsOf('fiscal-summary', 'income');
/** 一般公共预算财政拨款基本支出决算表. */
export const basicAmount = cellsOf('general-basic-expenditure', 'amount');

export const cell = (table: TableName, row: string, column: string): Operand => ({
  kind: 'cell',
  table,
  row,
  column,
});
/** 财政拨款收入支出决算总表, right. */
export const fiscalExpenditure = (row: string, column: string): Operand =>
  cell('fiscal-summary', row, column);
export const threePublicAmount = (column: string): Operand =>
  cell('three-public', 'amounts', column);

export const minus = (operand: Operand): Operand => ({ ...operand, minus: true });
export const prior = (operand: Operand): Operand =>
  operand.kind === 'cell' ? { ...operand, prior: true } : operand;
export const sumTerm = (sum: Sum): Operand => ({ kind: 'sum', sum });

/** A check with a single case. */
export const one = (left: Side, right: Side): { kind: 'cases'; cases: readonly Case[] } => ({
  kind: 'cases',
  cases: [{ place: '', left, right }],
});

export const several = (...cases: readonly Case[]): { kind: 'cases'; cases: readonly Case[] } => ({
  kind: 'cases',
  cases,
});
