// Cases of checks over cells: fixed ones, and templates that run over rows and columns.
import type { Fen } from '#money';
import type { YearSums } from '../balance-index.js';
import { bothOf } from '../balance-index.js';
import { FISCAL_OPENING, OPENING } from '../tables/sums-of-the-year.js';
import { addressOf, tableOf, type Statements, type StatementTable } from '../statements.js';
import { TOTAL, type TableName } from '../table.js';
import type { Case, Cases, Compared, Operand, Side } from './check.js';
import { reasonedAdjustments, type Adjustment } from './opening-adjustments.js';

interface Turn {
  readonly row: string;
  readonly column: string;
}

/** Reads the terms of checks from statements and sums. */
export class CellReader {
  private readonly adjustments: readonly Adjustment[];
  private readonly childIds = new Map<TableName, ReadonlyMap<string, readonly string[]>>();

  constructor(
    readonly statements: Statements,
    readonly sums: YearSums,
  ) {
    this.adjustments = reasonedAdjustments(statements.facts, statements.year);
  }

  /** The terms of a side added up; `turn` is the row and column that stand for `*`. */
  amountOf(side: Side, turn: Turn = { row: '', column: '' }): Fen {
    let total = 0n;
    for (const operand of side) {
      const amount = this.operandAmount(operand, turn);
      total += operand.minus === true ? -amount : amount;
    }
    return total;
  }

  private operandAmount(operand: Operand, turn: Turn): Fen {
    switch (operand.kind) {
      case 'cell': {
        const row = operand.row === '*' ? turn.row : operand.row;
        const column = operand.column === '*' ? turn.column : operand.column;
        return this.cellAmount(operand.table, row, column, operand.prior === true);
      }
      case 'children': {
        const column = operand.column === '*' ? turn.column : operand.column;
        const children = this.childrenOf(operand.table).get(turn.row) ?? [];
        return children.reduce(
          (total, row) => total + this.cellAmount(operand.table, row, column, false),
          0n,
        );
      }
      case 'sum': {
        const { funds } = this.statements.formSet.threePublic;
        return this.sums.amountOf(
          operand.scope === 'three-public'
            ? { ...operand.sum, where: bothOf(operand.sum.where, { fund: funds }) }
            : operand.sum,
        );
      }
      case 'reasoned':
        return this.reasoned(operand);
      case 'unscoped':
        return this.unscoped();
      case 'changed':
        return this.changed(operand, turn.row);
    }
  }

  private cellAmount(table: TableName, row: string, column: string, prior: boolean): Fen {
    const { form } = tableOf(this.statements, table);
    const address = addressOf(form, row, column);
    return prior
      ? (this.statements.prior?.get(address) ?? 0n)
      : (this.statements.cells.get(address)?.amount ?? 0n);
  }

  /** Row ids by the row that they roll up into. */
  childrenOf(table: TableName): ReadonlyMap<string, readonly string[]> {
    const known = this.childIds.get(table);
    if (known !== undefined) return known;
    const children = new Map<string, string[]>();
    for (const row of tableOf(this.statements, table).rows) {
      if (row.parent === null) continue;
      const siblings = children.get(row.parent);
      if (siblings === undefined) children.set(row.parent, [row.id]);
      else siblings.push(row.id);
    }
    this.childIds.set(table, children);
    return children;
  }

  private reasoned({ funds }: Operand & { readonly kind: 'reasoned' }): Fen {
    let total = 0n;
    for (const { fund, amount } of this.adjustments) {
      if (funds === undefined || funds.includes(fund)) total += amount;
    }
    return total;
  }

  private unscoped(): Fen {
    return this.sums.openingChanges({ ...OPENING, accounts: ['82'] }) - this.scopedOwn();
  }

  private scopedOwn(): Fen {
    const own = this.statements.unit.kind === 'institution' ? ['8201'] : ['82'];
    return this.sums.openingChanges({ ...OPENING, accounts: own });
  }

  private changed({ funds }: Operand & { readonly kind: 'changed' }, row: string): Fen {
    const where = row === TOTAL ? { fund: funds } : { fund: funds, function: row };
    return this.sums.openingChanges({ ...FISCAL_OPENING, where });
  }
}

export const fixedCases = (cases: readonly Case[], reader: CellReader): readonly Compared[] =>
  cases
    .filter(({ when }) => when === undefined || reader.amountOf(when) > 0n)
    .map(({ place, left, right }) => ({
      place,
      left: reader.amountOf(left),
      right: reader.amountOf(right),
    }));

export const rowCases = (
  cases: Cases & { readonly kind: 'rows' },
  reader: CellReader,
): readonly Compared[] => {
  const tables = cases.tables.map((name) => tableOf(reader.statements, name));
  return turnsOf(cases, tables, reader).map((turn) => ({
    place: turn.column === '' ? turn.row : `${turn.row} ${turn.column}`,
    left: reader.amountOf(cases.left, turn),
    right: reader.amountOf(cases.right, turn),
  }));
};

const turnsOf = (
  cases: Cases & { readonly kind: 'rows' },
  tables: readonly StatementTable[],
  reader: CellReader,
): readonly Turn[] => {
  const rows = new Set(tables.flatMap((table) => table.rows.map((row) => row.id)));
  const chosen = [...rows].filter(
    (row) => cases.rows === 'all' || tables.some((table) => isParent(table, row, reader)),
  );
  if (cases.columns === undefined) return chosen.map((row) => ({ row, column: '' }));
  const columns = new Set(tables.flatMap((table) => table.form.table.columns.map(({ id }) => id)));
  return chosen.flatMap((row) => [...columns].map((column) => ({ row, column })));
};

/**
 * Rows that others must add up to. A 类 always is one: money may stand on a 款 without 项 (domain.md
 * §1.10), never on a 类. Blocks of economic codes have their own formulas (I-06-2, I-06-3).
 */
const isParent = (table: StatementTable, row: string, reader: CellReader): boolean => {
  if (/^\d{3}$/.test(row)) return true;
  return reader.childrenOf(table.name).has(row) && table.form.layout.kind !== 'by-economic';
};
