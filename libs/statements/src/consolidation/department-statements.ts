// The nine tables of a department: drawn from the consolidated balances, with 结转和结余 added up unit by unit.
import { sumOf, type Fen } from '#money';
import type { Cell, Statements, StatementTable } from '../statements.js';

/**
 * Which accounts are 结转和结余 depends on the kind of unit (derivation.md §7 rule 14), and a department has units of
 * several kinds. So these cells are the sums of the units' cells, and the cells that add them up follow.
 * @param drawn from the consolidated balances
 * @param units each drawn from its own balances without what is eliminated
 */
export const scopedByUnit = (drawn: Statements, units: readonly Statements[]): Statements => {
  const amounts = new Map<string, Fen>();
  const priors = new Map<string, Fen>();
  for (const cell of drawn.cells.values()) {
    if (!cell.sums.some(({ accounts }) => accounts === 'carry-over')) continue;
    amounts.set(
      cell.address,
      sumOf(units.map(({ cells }) => cells.get(cell.address)?.amount ?? 0n)),
    );
    priors.set(cell.address, sumOf(units.map(({ prior }) => prior?.get(cell.address) ?? 0n)));
  }
  followed(drawn, amounts, ({ amount }) => amount);
  followed(drawn, priors, ({ prior }) => prior ?? 0n);
  return replaced(drawn, amounts, priors);
};

/** Adds to the amounts those of every cell that adds up one of them. */
const followed = (
  { cells }: Statements,
  amounts: Map<string, Fen>,
  amountOf: (cell: Cell) => Fen,
): void => {
  const amountAt = (address: string): Fen => {
    const cell = cells.get(address);
    const known = amounts.get(address);
    if (known !== undefined || cell === undefined) return known ?? 0n;
    if (!dependsOn(address)) return amountOf(cell);
    const amount = sumOf(cell.parts.map(amountAt));
    amounts.set(address, amount);
    return amount;
  };
  const dependsOn = (address: string): boolean =>
    amounts.has(address) || (cells.get(address)?.parts ?? []).some(dependsOn);
  for (const address of cells.keys()) amountAt(address);
};

const replaced = (
  drawn: Statements,
  amounts: ReadonlyMap<string, Fen>,
  priors: ReadonlyMap<string, Fen>,
): Statements => {
  const cells = new Map<string, Cell>();
  const cellOf = (cell: Cell): Cell => {
    const made = {
      ...cell,
      amount: amounts.get(cell.address) ?? cell.amount,
      prior: cell.prior === null ? null : (priors.get(cell.address) ?? cell.prior),
    };
    cells.set(cell.address, made);
    return made;
  };
  const tables = drawn.tables.map((table): StatementTable => {
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) }));
    const empty = rows.every((row) => row.cells.every(({ amount }) => amount === 0n));
    return { ...table, rows, empty };
  });
  const prior = drawn.prior === null ? null : new Map([...drawn.prior, ...priors]);
  return { ...drawn, tables, cells, prior };
};
