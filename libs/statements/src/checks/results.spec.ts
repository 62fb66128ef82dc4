// Every check holds on the sample office, and every check is broken by at least one alteration.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { Balances, type Fact, type Posting } from '#bookkeeping';
import { evaluate } from '../evaluate.js';
import { ALTERATIONS, FUND, posted, type Office } from '../examples/alterations.js';
import { INSTITUTION_FACTS, WITH_OPERATING_LOSS, WITH_SURPLUS } from '../examples/institution.js';
import { wan } from '../examples/hand-postings.js';
import {
  SAMPLE_OFFICE,
  SAMPLE_OFFICE_FACTS,
  SAMPLE_OFFICE_PAPERS,
} from '../examples/sample-office.js';
import { formSet2021 } from '../forms/2021.js';
import type { Statements } from '../statements.js';
import type { CheckResult } from './check.js';
import { CHECKS, checkResultsOf } from './results.js';

const balancesOf = (postings: readonly Posting[]): Balances => {
  const balances = new Balances();
  for (const posting of postings) balances.add(posting);
  return balances;
};

const altered = (statements: Statements, office: Office): Statements => {
  const cells = new Map(statements.cells);
  for (const [address, amount] of Object.entries(office.cells ?? {})) {
    const cell = cells.get(address);
    if (cell === undefined) throw new Error(`no cell ${address} to alter`);
    cells.set(address, { ...cell, amount: cell.amount + amount });
  }
  if (statements.prior === null) return { ...statements, cells };
  const prior = new Map(statements.prior);
  for (const [address, amount] of Object.entries(office.prior ?? {})) {
    prior.set(address, (prior.get(address) ?? 0n) + amount);
  }
  return { ...statements, cells, prior };
};

const resultsOf = (office: Office = {}): readonly CheckResult[] => {
  const { postings = SAMPLE_OFFICE, facts = SAMPLE_OFFICE_FACTS } = office;
  const balances = balancesOf(postings);
  const statements = evaluate(formSet2021, { year: 2021, balances, facts, codes: builtInCodes });
  return checkResultsOf(
    altered(statements, office),
    balances,
    office.papers ?? SAMPLE_OFFICE_PAPERS,
  );
};

const resultOf = (id: string, office: Office): CheckResult | undefined =>
  resultsOf(office).find((result) => result.id === id);

describe('checks', () => {
  it('all hold on the sample office, with its papers', () => {
    const broken = resultsOf().filter((result) => result.state !== 'holds');
    expect(broken).toEqual([]);
  });

  it('have permanent ids that differ', () => {
    const ids = CHECKS.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(CHECKS.map((check) => check.id))('%s is broken by each of its alterations', (id) => {
    const offices = ALTERATIONS[id] ?? [];
    expect(offices.length).toBeGreaterThan(0);
    for (const office of offices) {
      const result = resultOf(id, office);
      expect([id, result?.state]).toEqual([id, 'fails']);
      expect(result?.failures.every(({ holds }) => !holds)).toBe(true);
    }
  });

  it('report every failing row with both numbers', () => {
    const result = resultOf('I-03-1', {
      cells: { 'T03[2010301].C1': 7n, 'T03[2080505].C1': -1n },
    });
    expect(result?.failures.map(({ place, left, right }) => [place, left - right])).toEqual([
      ['2010301', 7n],
      ['2080505', -1n],
    ]);
    expect(result?.left).toBe(wan('215.85') + 7n);
    expect(result?.right).toBe(wan('215.85'));
  });

  it('accept an adjustment of the opening balance when its reason is recorded', () => {
    const office = {
      postings: [
        ...SAMPLE_OFFICE,
        ...posted({ debit: '800103', credit: '810101', coordinate: FUND }),
        ...posted({ debit: '800103', credit: '810101', coordinate: FUND }),
      ],
      facts: [
        ...SAMPLE_OFFICE_FACTS,
        ...['D1', 'D2'].map((document) => ({
          fiscalYear: 2021,
          occurredOn: '2021-03-01',
          kind: 'opening-adjustment',
          subject: `收回以前年度支出|fund|${document}`,
          amount: 100n,
          text: null,
        })),
      ],
    };
    expect(['Y-1', 'Y-2', 'Y-3'].map((id) => resultOf(id, office)?.state)).toEqual([
      'holds',
      'holds',
      'holds',
    ]);
  });

  it('know that 8202 of an institution is no 结转和结余, though its adjustment has a reason', () => {
    const earlier = WITH_SURPLUS.closed.map((posting) => ({ ...posting, fiscalYear: 2020 }));
    const corrected = posted({
      debit: '800102',
      credit: '820201',
      coordinate: { fund: 'own', function: '2050205' },
    });
    const reason: Fact = {
      fiscalYear: 2021,
      occurredOn: '2021-03-01',
      kind: 'opening-adjustment',
      subject: '会计差错更正|own|A1',
      amount: 100n,
      text: null,
    };
    const postings = [...earlier, ...corrected];
    const facts = [...INSTITUTION_FACTS, reason];
    expect(resultOf('Y-1', { postings, facts })?.state).toBe('holds');
    expect(resultOf('Y-1', { postings, facts: INSTITUTION_FACTS })?.state).toBe('fails');
  });

  it('follow a fund item whose code changes at the turn of the year', () => {
    const office = {
      postings: [
        ...SAMPLE_OFFICE,
        ...posted({ debit: '800103', credit: '6001', coordinate: FUND, phase: 'recognise' }, 2020),
        ...posted({ debit: '6001', credit: '810106', coordinate: FUND, phase: 'close' }, 2020),
        ...posted({
          debit: '810107',
          credit: '810107',
          coordinate: FUND,
          creditCoordinate: { ...FUND, function: '2296013' },
          phase: 'opening',
        }),
      ],
    };
    const results = resultsOf(office);
    expect(results.find(({ id }) => id === 'Y-3')).toMatchObject({ state: 'holds', compared: 5 });
  });

  it('say why they were not made', () => {
    const results = resultsOf({ papers: {} });
    const open = results.filter((result) => result.state === 'not-checked');
    expect(open.map((result) => [result.id, result.reason])).toEqual([
      ['X-PERF', '没有提供项目绩效自评表'],
      ['Y-4', '没有提供情况说明引用的上年数'],
      ['Y-5', '没有提供情况说明中的变动原因'],
      ['B-1', '没有提供部门预算批复'],
      ['B-7', '没有提供国库对账单'],
    ]);
    expect(open.every((result) => result.left === null && result.compared === 0)).toBe(true);
  });

  it('ask nothing of the year before in the first year of the books', () => {
    const results = resultsOf({
      postings: WITH_SURPLUS.closed,
      facts: INSTITUTION_FACTS,
      papers: {},
    });
    const year = results.filter((result) => result.id.startsWith('Y-'));
    expect(year.map((result) => result.state)).toEqual(year.map(() => 'not-checked'));
    expect(results.find((result) => result.id === 'I-01-6')?.reason).toBe('不适用于事业单位');
  });

  it.each([
    ['a surplus', WITH_SURPLUS, []],
    ['an operating loss', WITH_OPERATING_LOSS, ['X-01-04c']],
  ])('hold on the budget book of an institution with %s', (_name, { closed }, expected) => {
    const results = resultsOf({ postings: closed, facts: INSTITUTION_FACTS, papers: {} });
    const failing = results.filter(
      ({ id, state }) => state === 'fails' && !/^(B-[2348]|I-01-9)$/.test(id),
    );
    expect(failing.map(({ id }) => id)).toEqual(expected);
  });
});
