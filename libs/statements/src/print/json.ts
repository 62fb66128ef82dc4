// Statements as one JSON text: the same stamp gives the same bytes.
import { moneyText, wanText, type Fen } from '#money';
import type { CheckResult } from '../checks/check.js';
import type { Stamp } from '../stamp.js';
import type { Cell, Statements } from '../statements.js';

/**
 * Tables in printed order, cells with the exact amount (`yuan`) and the printed one (`wan`, 万元), the
 * year before, the stamp, and the check results when they are given. Ends with a line feed.
 */
export const jsonOf = (
  statements: Statements,
  stamp: Stamp,
  checks: readonly CheckResult[] = [],
): string => `${JSON.stringify(documentOf(statements, stamp, checks), null, 2)}\n`;

const documentOf = (statements: Statements, stamp: Stamp, checks: readonly CheckResult[]) => ({
  stamp: {
    ledgers: [...stamp.ledgers]
      .sort((a, b) => (a.ledger < b.ledger ? -1 : 1))
      .map(({ ledger, position, root }) => ({ ledger, position, root })),
    year: stamp.year,
    asOf: stamp.asOf,
    formSet: { id: stamp.formSet.id, digest: stamp.formSet.digest },
    codeListDigest: stamp.codeListDigest,
    projectionVersion: stamp.projectionVersion,
  },
  unit: {
    name: statements.unit.name,
    kind: statements.unit.kind,
    department: statements.unit.department,
    region: statements.unit.region,
  },
  tables: statements.tables.map((table) => ({
    key: table.key,
    name: table.name,
    printedNumber: table.form.printedNumber,
    title: table.form.title,
    empty: table.empty,
    rows: table.rows.map((row) => ({
      id: row.id,
      code: row.code,
      label: row.label,
      cells: row.cells.map(cellDocument),
    })),
  })),
  checks: checks.map((result) => ({
    id: result.id,
    says: result.says,
    severity: result.severity,
    relation: result.relation,
    state: result.state,
    reason: result.reason,
    left: textOf(result.left),
    right: textOf(result.right),
    compared: result.compared,
    failures: result.failures.map(({ place, left, right }) => ({
      place,
      left: moneyText(left),
      right: moneyText(right),
    })),
  })),
});

const cellDocument = (cell: Cell) => ({
  address: cell.address,
  column: cell.column,
  yuan: moneyText(cell.amount),
  wan: wanText(cell.amount),
  priorYuan: textOf(cell.prior),
});

const textOf = (amount: Fen | null): string | null => (amount === null ? null : moneyText(amount));
