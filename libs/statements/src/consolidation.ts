// A department's year from the books of its units: transfers matched, pairs eliminated, nine tables, all checks.
import { Balances, type Balance } from '#bookkeeping';
import type { CodeLists } from '#codes';
import { sumOf, type Fen } from '#money';
import type { CheckResult } from './checks/check.js';
import { consolidationResultsOf } from './checks/consolidation.js';
import { checkResultsOf } from './checks/results.js';
import { departmentFacts } from './consolidation/department-facts.js';
import { scopedByUnit } from './consolidation/department-statements.js';
import { eliminationsOf, type Elimination } from './consolidation/eliminations.js';
import { transfersOf, type Transfer, type UnitBooks } from './consolidation/register.js';
import { evaluate } from './evaluate.js';
import type { UnitKind } from './filter.js';
import type { FormSet } from './form-set.js';
import type { Statements } from './statements.js';

export interface Department {
  readonly name: string;
  readonly year: number;
  /** At least one. */
  readonly units: readonly UnitBooks[];
  readonly codes: Pick<CodeLists, 'list'>;
}

export interface UnitStatements {
  readonly ledger: string;
  /** The unit's own, nothing eliminated. */
  readonly statements: Statements;
  readonly checks: readonly CheckResult[];
}

export interface Consolidation {
  readonly statements: Statements;
  /** Sums of all units without what is eliminated. Lines carry the ledger before their id: `unit-a:L-1`. */
  readonly balances: Balances;
  readonly units: readonly UnitStatements[];
  /** Of the year: matched, unmatched, and with units outside the department. */
  readonly transfers: readonly Transfer[];
  /** Of the year. */
  readonly eliminations: readonly Elimination[];
  /** All checks of the tables and books, then those of the consolidation. */
  readonly checks: readonly CheckResult[];
}

/**
 * Consolidated final accounts (部门汇总决算). Unmatched legs are not eliminated: they stay in the tables, and C-01
 * names them. The year before is eliminated by the same rule, so both columns compare.
 */
export const consolidationOf = (formSet: FormSet, department: Department): Consolidation => {
  const { name, year, units, codes } = department;
  const allTransfers = transfersOf(units);
  const { eliminations, taken } = eliminationsOf(units, allTransfers);
  const balances = new Balances();
  const drawn = units.map(({ ledger, balances: full, facts }) => {
    const gross = [...full];
    const own = evaluate(formSet, { year, balances: gross, facts, codes });
    const net = without(gross, taken.get(ledger) ?? []);
    for (const balance of net) balances.include(withLedger(balance, ledger));
    return {
      unit: { ledger, statements: own, checks: checkResultsOf(own, gross) },
      net: evaluate(formSet, { year, balances: net, facts, codes }),
    };
  });
  const [first] = drawn;
  if (first === undefined) throw new RangeError('a department has at least one unit');
  const kind = kindOf(drawn.map(({ unit }) => unit.statements.unit.kind));
  const { region } = first.unit.statements.unit;
  const facts = departmentFacts(units, { name, kind, region });
  const statements = scopedByUnit(
    evaluate(formSet, { year, balances, facts, codes }),
    drawn.map(({ net }) => net),
  );
  const ofYear = { transfers: allTransfers.filter((each) => each.year === year) };
  const ofTheYear = eliminations.filter((each) => each.year === year);
  const unitStatements = drawn.map(({ unit }) => unit);
  return {
    statements,
    balances,
    units: unitStatements,
    ...ofYear,
    eliminations: ofTheYear,
    checks: [
      ...checkResultsOf(statements, balances).map((result) => byUnit(result, unitStatements)),
      ...consolidationResultsOf({
        statements,
        units: unitStatements.map((unit) => unit.statements),
        ...ofYear,
        eliminations: ofTheYear,
      }),
    ],
  };
};

/**
 * The kind whose columns the department needs: institutions have income and spending that others have not. Which
 * accounts are 结转和结余 is decided for each unit by its own kind.
 */
const kindOf = (kinds: readonly UnitKind[]): UnitKind => {
  const [first, ...others] = kinds;
  if (first !== undefined && others.every((kind) => kind === first)) return first;
  return kinds.includes('institution') ? 'institution' : 'administrative';
};

const without = (gross: readonly Balance[], taken: readonly Balance[]): Balances => {
  const balances = new Balances();
  for (const balance of gross) balances.include(balance);
  for (const balance of taken) balances.include({ ...balance, amount: -balance.amount });
  return balances;
};

/** Ids of lines are each ledger's own: two units may both have a line L-1, and checks look at single lines. */
const withLedger = (balance: Balance, ledger: string): Balance => {
  const { line } = balance.coordinate;
  if (line === undefined) return balance;
  return { ...balance, coordinate: { ...balance.coordinate, line: `${ledger}:${line}` } };
};

/**
 * What these compare depends on each unit's kind and on since when it keeps books here: they hold for the department
 * when they hold for every unit that can be asked.
 */
const BY_UNIT: ReadonlySet<string> = new Set(['Y-1', 'Y-2']);

const byUnit = (result: CheckResult, units: readonly UnitStatements[]): CheckResult => {
  if (!BY_UNIT.has(result.id) || result.state === 'not-checked') return result;
  const asked = units.flatMap(({ statements, checks }) =>
    checks
      .filter(({ id, state }) => id === result.id && state !== 'not-checked')
      .map((check) => ({ name: statements.unit.name, check })),
  );
  const failures = asked.flatMap(({ name, check }) =>
    check.failures.map((failure) => ({ ...failure, place: `${name} ${failure.place}`.trimEnd() })),
  );
  const [shown] = failures;
  const total = (side: 'left' | 'right'): Fen => sumOf(asked.map(({ check }) => check[side] ?? 0n));
  return {
    ...result,
    state: failures.length === 0 ? 'holds' : 'fails',
    left: shown?.left ?? total('left'),
    right: shown?.right ?? total('right'),
    compared: asked.reduce((count, { check }) => count + check.compared, 0),
    failures,
  };
};
