// Checks of a department (汇总审核): transfers have counterparts, eliminations balance, tables add up to the units.
import { absoluteOf, sumOf, type Fen } from '#money';
import type { Elimination } from '../consolidation/eliminations.js';
import { TRANSFER_WORDS, type Leg, type Transfer } from '../consolidation/register.js';
import { addressOf, amountAt, tableOf, type Statements } from '../statements.js';
import { TOTAL, type TableName } from '../table.js';
import type { CaseResult, CheckResult, Severity } from './check.js';

/** What the checks of a department look at. */
export interface Consolidated {
  /** The department's, after elimination. */
  readonly statements: Statements;
  /** Each unit's own, before elimination. */
  readonly units: readonly Statements[];
  /** Of the year. */
  readonly transfers: readonly Transfer[];
  readonly eliminations: readonly Elimination[];
}

export interface ConsolidationCheck {
  /** Permanent: C-01. */
  readonly id: string;
  readonly says: string;
  readonly severity: Severity;
  readonly cases: (consolidated: Consolidated) => readonly CaseResult[];
  /** Why there is nothing to check, or null. */
  readonly obstacle: (consolidated: Consolidated) => string | null;
}

const compared = (place: string, left: Fen, right: Fen): CaseResult => ({
  place,
  left,
  right,
  holds: left === right,
});

const SUMMARY = 'income-expenditure-summary';

const cellAt = (
  statements: Statements,
  [table, row, column]: readonly [TableName, string, string],
): Fen => amountAt(statements, addressOf(tableOf(statements, table).form, row, column));

/** A cell that must show nothing between units of the department, and the legs that stand in it. */
const BETWEEN_UNITS = [
  ['上级补助收入', [SUMMARY, 'from-superior', 'income'], 'subsidy', 'in'],
  ['附属单位上缴收入', [SUMMARY, 'from-affiliates', 'income'], 'remittance', 'in'],
  ['上缴上级支出', ['expenditure', TOTAL, 'to-superior'], 'remittance', 'out'],
  ['对附属单位补助支出', ['expenditure', TOTAL, 'to-affiliates'], 'subsidy', 'out'],
] as const;

const CARRIED = [
  ['年初结转和结余', [SUMMARY, 'opening', 'income']],
  ['年末结转和结余', [SUMMARY, 'closing', 'expenditure']],
] as const;

const legIn = ({ out, in: taken }: Transfer, direction: 'out' | 'in'): Leg | null =>
  direction === 'out' ? out : taken;

const noTransfers = ({ transfers }: Consolidated): string | null =>
  transfers.some(({ state }) => state !== 'outside') ? null : '本年度没有单位间往来';

const oneUnit = ({ units }: Consolidated): string | null =>
  units.length > 1 ? null : '部门只有一个单位';

/** As “指标调剂 DB-1 甲校 → 乙校：…”. */
const placeOf = ({ kind, id, out, in: taken, reason }: Transfer): string => {
  const from = out?.ledger ?? taken?.counterpart ?? '';
  const to = taken?.ledger ?? out?.counterpart ?? '';
  const words = `${TRANSFER_WORDS[kind]} ${id} ${from} → ${to}`;
  return reason === null ? words : `${words}：${reason}`;
};

/** Every check of a department, in the order in which they are reported. */
export const CONSOLIDATION_CHECKS: readonly ConsolidationCheck[] = [
  {
    id: 'C-01',
    says: '单位间往来：每笔转出在对方账上有同类、同年、同额的转入，反之亦然',
    severity: 'error',
    obstacle: noTransfers,
    cases: ({ transfers }) =>
      transfers
        .filter(({ state }) => state !== 'outside')
        .map((transfer) => ({
          place: placeOf(transfer),
          left: transfer.out?.amount ?? 0n,
          right: transfer.in?.amount ?? 0n,
          holds: transfer.state === 'matched',
        })),
  },
  {
    // Both sides of every pair are found where the legs say they stand, and nothing else is left out.
    id: 'C-02',
    says: '抵销的收入（上级补助收入、附属单位上缴收入）等于抵销的支出（对附属单位补助支出、上缴上级支出）',
    severity: 'error',
    obstacle: noTransfers,
    cases: ({ eliminations, transfers }) => [
      ...eliminations.map(({ transfer, income, spending }) =>
        compared(
          `${transfer} ${income.account} 与 ${spending.account}`,
          income.found,
          spending.found,
        ),
      ),
      ...(['subsidy', 'remittance'] as const).map((kind) =>
        compared(
          `${TRANSFER_WORDS[kind]}抵销额与已核对的往来`,
          sumOf(eliminations.filter((each) => each.kind === kind).map(({ amount }) => amount)),
          sumOf(
            transfers
              .filter((each) => each.kind === kind && each.state === 'matched')
              .map(({ out }) => out?.amount ?? 0n),
          ),
        ),
      ),
    ],
  },
  {
    id: 'C-03',
    says:
      '抵销后，上级补助收入、附属单位上缴收入、上缴上级支出、对附属单位补助支出' +
      '只含与部门以外单位的往来',
    severity: 'error',
    obstacle: oneUnit,
    cases: ({ statements, units, transfers }) =>
      BETWEEN_UNITS.map(([place, cell, kind, direction]) => {
        const inside = transfers
          .filter((each) => each.kind === kind && each.state !== 'outside')
          .map((each) => legIn(each, direction)?.amount ?? 0n);
        const all = sumOf(units.map((unit) => cellAt(unit, cell)));
        return compared(place, cellAt(statements, cell), all - sumOf(inside));
      }),
  },
  {
    id: 'C-04',
    says: '部门的年初、年末结转和结余等于各单位之和',
    severity: 'error',
    obstacle: oneUnit,
    cases: ({ statements, units }) =>
      CARRIED.map(([place, cell]) =>
        compared(place, cellAt(statements, cell), sumOf(units.map((unit) => cellAt(unit, cell)))),
      ),
  },
];

/** The results of all checks of a department, in the shape of the checks of a unit. */
export const consolidationResultsOf = (consolidated: Consolidated): readonly CheckResult[] =>
  CONSOLIDATION_CHECKS.map(({ id, says, severity, cases, obstacle }) => {
    const head = { id, says, severity, relation: '=' as const };
    const reason = obstacle(consolidated);
    if (reason !== null) {
      const nothing = { left: null, right: null, compared: 0, failures: [] };
      return { ...head, state: 'not-checked', reason, ...nothing };
    }
    const results = cases(consolidated);
    const failures = results.filter(({ holds }) => !holds);
    const shown = failures[0] ?? largestOf(results);
    return {
      ...head,
      state: failures.length === 0 ? 'holds' : 'fails',
      reason: null,
      left: shown?.left ?? 0n,
      right: shown?.right ?? 0n,
      compared: results.length,
      failures,
    };
  });

const largestOf = (results: readonly CaseResult[]): CaseResult | undefined =>
  results.reduce<CaseResult | undefined>(
    (most, each) =>
      most === undefined || absoluteOf(each.left) > absoluteOf(most.left) ? each : most,
    undefined,
  );
