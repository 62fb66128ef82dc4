// Every check of a department holds on a sound one, is broken by an alteration, and says when there is nothing to check.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { consolidationOf } from '../consolidation.js';
import { handUnit, pairOf, YEAR } from '../consolidation/examples.js';
import type { UnitBooks } from '../consolidation/register.js';
import { formSet2021 } from '../forms/2021.js';
import type { Statements } from '../statements.js';
import {
  CONSOLIDATION_CHECKS,
  consolidationResultsOf,
  type Consolidated,
} from './consolidation.js';

const [subsidy, received] = pairOf('subsidy', 'BZ-1', 500n);
const [remitted, collected] = pairOf('remittance', 'SJ-1', 300n);

const soundUnits = (): readonly UnitBooks[] => [
  handUnit('a', [subsidy('b'), collected('b')]),
  handUnit('b', [received('a'), remitted('a')]),
];

const madeOf = (units: readonly UnitBooks[]) =>
  consolidationOf(formSet2021, { name: '示例部门', year: YEAR, units, codes: builtInCodes });

const sound = (): Consolidated => {
  const made = madeOf(soundUnits());
  return { ...made, units: made.units.map(({ statements }) => statements) };
};

const withCell = (statements: Statements, address: string, more: bigint): Statements => {
  const cell = statements.cells.get(address);
  if (cell === undefined) throw new Error(`no cell ${address}`);
  const cells = new Map(statements.cells);
  return { ...statements, cells: cells.set(address, { ...cell, amount: cell.amount + more }) };
};

const stateOf = (id: string, consolidated: Consolidated) =>
  consolidationResultsOf(consolidated).find((result) => result.id === id)?.state;

/** What is wrong, by check: each alteration alone breaks its check. */
const ALTERATIONS: Readonly<Record<string, readonly ((sound: Consolidated) => Consolidated)[]>> = {
  'C-01': [
    (all) => ({
      ...all,
      transfers: all.transfers.map((transfer, index) =>
        index === 0 ? { ...transfer, state: 'unmatched', in: null } : transfer,
      ),
    }),
    (all) => ({
      ...all,
      transfers: all.transfers.map((transfer) => ({ ...transfer, state: 'unmatched' })),
    }),
  ],
  'C-02': [
    ...(['income', 'spending'] as const).map((side) => (all: Consolidated): Consolidated => ({
      ...all,
      eliminations: all.eliminations.map((each) => ({
        ...each,
        [side]: { ...each[side], found: each[side].found - 1n },
      })),
    })),
    (all) => ({ ...all, eliminations: all.eliminations.slice(1) }),
    (all) => ({
      ...all,
      eliminations: all.eliminations.map((each) => ({ ...each, amount: each.amount - 1n })),
    }),
  ],
  'C-03': ['T01.R4', 'T01.R7', 'T03.Σ.C4', 'T03.Σ.C6'].flatMap((address) => [
    (all: Consolidated) => ({ ...all, statements: withCell(all.statements, address, 1n) }),
    (all: Consolidated) => ({
      ...all,
      units: all.units.map((unit) => withCell(unit, address, 1n)),
    }),
  ]),
  'C-04': ['T01.R29', 'T01.R60'].map((address) => (all: Consolidated) => ({
    ...all,
    statements: withCell(all.statements, address, -1n),
  })),
};

describe('checks of a department', () => {
  it('are C-01 to C-04, all of them errors', () => {
    expect(CONSOLIDATION_CHECKS.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      ...['C-01 error', 'C-02 error', 'C-03 error', 'C-04 error'],
    ]);
  });

  it('hold on a sound department, with both numbers', () => {
    expect(
      consolidationResultsOf(sound()).map(({ id, state, left, right, compared }) => [
        ...[id, state, left, right, compared],
      ]),
    ).toEqual([
      ['C-01', 'holds', 500n, 500n, 2],
      ['C-02', 'holds', 500n, 500n, 4],
      ['C-03', 'holds', 0n, 0n, 4],
      ['C-04', 'holds', 2_000_000n, 2_000_000n, 2],
    ]);
  });

  it.each(CONSOLIDATION_CHECKS.map(({ id }) => id))('%s is broken by each alteration', (id) => {
    const alterations = ALTERATIONS[id] ?? [];
    expect(alterations.length).toBeGreaterThan(0);
    for (const alter of alterations) expect(stateOf(id, alter(sound()))).toBe('fails');
  });

  it('name every unmatched leg with both amounts and the reason', () => {
    const { checks } = madeOf([
      handUnit('a', [subsidy('b'), collected('b')]),
      handUnit('b', [{ ...received('a'), amount: 400n }]),
    ]);
    expect(checks.find(({ id }) => id === 'C-01')?.failures).toEqual([
      {
        place: '上级补助 BZ-1 a → b：转出5.00元，转入4.00元，相差1.00元',
        ...{ left: 500n, right: 400n, holds: false },
      },
      {
        place: '附属单位上缴 SJ-1 b → a：单位b没有登记同号的转出',
        ...{ left: 0n, right: 300n, holds: false },
      },
    ]);
  });

  it('are not passed where there is nothing to check', () => {
    const none = madeOf([handUnit('a', []), handUnit('b', [])]).checks;
    const alone = madeOf([handUnit('a', [subsidy('elsewhere')])]).checks;
    const reasons = (checks: typeof none) =>
      checks.filter(({ id }) => id.startsWith('C-')).map(({ state, reason }) => [state, reason]);
    expect(reasons(none)).toEqual([
      ['not-checked', '本年度没有单位间往来'],
      ['not-checked', '本年度没有单位间往来'],
      ['holds', null],
      ['holds', null],
    ]);
    expect(reasons(alone)).toEqual([
      ['not-checked', '本年度没有单位间往来'],
      ['not-checked', '本年度没有单位间往来'],
      ['not-checked', '部门只有一个单位'],
      ['not-checked', '部门只有一个单位'],
    ]);
  });
});
