// Every check holds on the sample office, and every check is broken by at least one alteration.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { Balances, type Coordinate, type Fact, type Posting } from '#bookkeeping';
import { evaluate } from '../evaluate.js';
import { INSTITUTION_FACTS, WITH_OPERATING_LOSS, WITH_SURPLUS } from '../examples/institution.js';
import { legsOf, wan, type Entry } from '../examples/hand-postings.js';
import {
  SAMPLE_OFFICE,
  SAMPLE_OFFICE_FACTS,
  SAMPLE_OFFICE_PAPERS,
} from '../examples/sample-office.js';
import { formSet2021 } from '../forms/2021.js';
import type { Statements } from '../statements.js';
import type { CheckResult, Outside } from './check.js';
import { CHECKS, checkResultsOf } from './results.js';

const balancesOf = (postings: readonly Posting[]): Balances => {
  const balances = new Balances();
  for (const posting of postings) balances.add(posting);
  return balances;
};

interface Office {
  readonly postings?: readonly Posting[];
  readonly facts?: readonly Fact[];
  readonly papers?: Outside;
  /** Fen added to cells of the finished statements, by address. */
  readonly cells?: Readonly<Record<string, bigint>>;
  /** The same for the year before. */
  readonly prior?: Readonly<Record<string, bigint>>;
}

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

const GENERAL: Coordinate = {
  fund: 'general',
  source: 'current',
  nature: 'project',
  project: 'P1',
  function: '2010302',
  line: 'B6',
};
const FUND: Coordinate = { ...GENERAL, fund: 'fund', function: '2296099', line: 'B12' };

const posted = (entry: Omit<Entry, 'year' | 'amount'>, year = 2021): readonly Posting[] =>
  legsOf({ ...entry, year, amount: 100n });
/** Only the debit leg: the books no longer balance. */
const oneSided = (
  account: string,
  coordinate: Coordinate,
  book?: 'finance' | 'control',
): Office => {
  const [debit] = posted({
    debit: account,
    credit: '8001',
    coordinate,
    ...(book === undefined ? {} : { book }),
  });
  if (debit === undefined) throw new Error('an entry has two legs');
  return { postings: [...SAMPLE_OFFICE, debit] };
};
const withEntry = (entry: Omit<Entry, 'year' | 'amount'>): Office => ({
  postings: [...SAMPLE_OFFICE, ...posted(entry)],
});

/** For each check the alterations that must break it. */
const ALTERATIONS: Readonly<Record<string, readonly Office[]>> = {
  'I-01-1': [{ cells: { 'T01.R4': 1n } }, oneSided('6701', {})],
  'I-01-2': [
    { cells: { 'T01.R32': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, function: '2300102', economic: '30299' },
    }),
  ],
  'I-01-3': [{ cells: { 'T01.R31': 1n } }],
  'I-01-4': [{ cells: { 'T01.R59': 1n } }],
  // Money leaves the scope of 结转和结余 with no flow: the closing balance falls, nothing else changes.
  'I-01-5': [withEntry({ debit: '8701', credit: '8301' }), { cells: { 'T01.R31': 1n } }],
  'I-01-6': [
    withEntry({ debit: '800102', credit: '6101', coordinate: { fund: 'own' } }),
    withEntry({ debit: '800102', credit: '6401', coordinate: { fund: 'own' } }),
    withEntry({ debit: '800102', credit: '6301', coordinate: { fund: 'own' } }),
    withEntry({ debit: '820204', credit: '8701', flow: 'coverage' }),
    withEntry({ debit: '8701', credit: '820204', flow: 'allocation' }),
  ],
  'I-01-7': [{ cells: { 'T01.R8': -wan('1.00') } }, { cells: { 'T01.R54': -wan('1.00') } }],
  'I-01-8': [
    { cells: { 'T03.Σ.C3': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { fund: 'general', function: '2010301' },
    }),
  ],
  'I-02-1': [{ cells: { 'T02[201].C7': 1n } }, oneSided('6701', { function: '2010301' })],
  'I-02-2': [{ cells: { 'T02[2010302].C2': 1n } }, { cells: { 'T02.Σ.C7': 1n } }],
  'I-03-1': [
    { cells: { 'T03[2010301].C1': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { fund: 'general', function: '2010301' },
    }),
  ],
  'I-03-2': [
    { cells: { 'T03[20103].C2': 1n } },
    withEntry({ debit: '7101', credit: '6001', coordinate: { ...GENERAL, function: '20103' } }),
  ],
  'I-04-1': [{ cells: { 'T04.R3': 1n } }, oneSided('6001', {})],
  'I-04-2': [{ cells: { 'T04.R30': 1n } }],
  'I-04-3': [{ cells: { 'T04.R32': 1n } }],
  'I-04-4': [{ cells: { 'T04.R33.C3': 1n } }, { cells: { 'T04.R60.C2': 1n } }],
  'I-04-5': [
    { cells: { 'T04.R59.C4': 1n } },
    withEntry({ debit: '7101', credit: '6001', coordinate: { ...GENERAL, function: '2300102' } }),
  ],
  'I-04-6': [{ cells: { 'T04.R64.C5': 1n } }],
  // An adjustment of the opening balance in a closing phase reaches only the closing balance.
  'I-04-7': [
    withEntry({ debit: '800103', credit: '810101', coordinate: GENERAL, phase: 'close' }),
    { cells: { 'T04.R1': 1n } },
  ],
  'I-04-8': [
    withEntry({ debit: '7101', credit: '6001', coordinate: { ...GENERAL, fund: 'capital' } }),
    withEntry({ debit: '7101', credit: '6001', coordinate: { ...GENERAL, function: '2340101' } }),
  ],
  'I-05-1': [
    { cells: { 'T05[208].C2': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { fund: 'general', function: '2010301' },
    }),
  ],
  'I-05-1b': [{ cells: { 'T05[208].C2': 1n } }],
  'I-06-1': [
    { cells: { 'T06[30101]': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, nature: 'running', economic: '302' },
    }),
  ],
  'I-06-2': [{ cells: { 'T06.staff': 1n } }],
  'I-06-3': [{ cells: { 'T06.running': 1n } }],
  'I-07-1': [
    { cells: { 'T07.C1': 1n } },
    { cells: { 'T07.C4': 1n } },
    { cells: { 'T07.C7': 1n } },
    { cells: { 'T07.C11': 1n } },
  ],
  'I-07-2': [
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, economic: '30217' },
    }),
  ],
  'I-08-1': [
    { cells: { 'T08[2296099].C2': 1n } },
    withEntry({ debit: '800103', credit: '810101', coordinate: FUND, phase: 'close' }),
  ],
  'I-08-1b': [
    { cells: { 'T08[2296099].C4': 1n } },
    withEntry({ debit: '7101', credit: '6001', coordinate: { fund: 'fund', function: '2296099' } }),
  ],
  'I-08-1c': [{ cells: { 'T08[22960].C6': 1n } }],
  'I-09-1': [
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { fund: 'capital', function: '2230105' },
    }),
  ],
  'I-09-1b': [
    withEntry({ debit: '7101', credit: '6001', coordinate: { fund: 'capital', function: '223' } }),
  ],
  'X-01-02': [oneSided('6001', { fund: 'general' })],
  'X-01-02b': [oneSided('6001', { fund: 'general' }), { cells: { 'T02.Σ.C7': 1n } }],
  'X-01-03': [oneSided('7101', { fund: 'general' })],
  'X-01-03b': [{ cells: { 'T01.R39': 1n } }],
  'X-01-04': [{ cells: { 'T04.R2': 1n } }],
  'X-01-04b': [{ cells: { 'T04.R40.C2': 1n } }],
  'X-01-04c': [
    { cells: { 'T01.R29': -wan('1.00') } },
    { cells: { 'T01.R60': -wan('1.00') } },
    { cells: { 'T01.R31': -wan('1.00') } },
  ],
  'X-02-04': [{ cells: { 'T02.Σ.C2': 1n } }, oneSided('6001', { fund: 'general' })],
  'X-03-04': [{ cells: { 'T04.R59.C2': 1n } }],
  'X-NF': [{ cells: { 'T01.R60': 1n } }, withEntry({ debit: '8701', credit: '8301' })],
  'X-04-05': [{ cells: { 'T05.Σ.C1': 1n } }, { cells: { 'T05[221].C1': 1n } }],
  'X-04-08': [
    { cells: { 'T08.Σ.C1': 1n } },
    { cells: { 'T08.Σ.C2': 1n } },
    { cells: { 'T08.Σ.C3': 1n } },
    { cells: { 'T08.Σ.C6': 1n } },
  ],
  'X-04-09': [oneSided('7101', { fund: 'capital' })],
  'X-03-05': [{ cells: { 'T05[2010301].C2': 1n } }],
  'X-03-05b': [{ cells: { 'T08[2296099].C5': 1n } }],
  'X-05-06': [
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, nature: 'running', economic: '30902' },
    }),
  ],
  'X-RUN': [
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, nature: 'staff', economic: '30201' },
    }),
  ],
  'X-PRJ': [{ cells: { 'T03.Σ.C3': 1n } }],
  'X-PERF': [
    {
      papers: {
        ...SAMPLE_OFFICE_PAPERS,
        selfEvaluations: [{ project: 'P1', executed: wan('122.29') }],
      },
    },
  ],
  'X-06-07': [
    { cells: { 'T06[30212]': 1n } },
    { cells: { 'T06[30231]': 1n } },
    { cells: { 'T06[30217]': 1n } },
    { cells: { 'T06[31013]': 1n } },
  ],
  'X-07-E': [{ cells: { 'T07.C8': 1n } }, { cells: { 'T07.C12': -1n } }],
  'X-07-0': [{ cells: { 'T07.C7': -wan('2.00') } }],
  'Y-1': [
    { prior: { 'T01.R60': 1n } },
    withEntry({ debit: '800103', credit: '810101', coordinate: GENERAL }),
  ],
  'Y-2': [{ prior: { 'T04.R60.C4': 1n } }, { cells: { 'T04.R31': 1n } }],
  'Y-3': [{ prior: { 'T08[2296099].C6': 1n } }, { cells: { 'T08.Σ.C1': 1n } }],
  'Y-4': [
    {
      papers: {
        ...SAMPLE_OFFICE_PAPERS,
        quotedPriorYear: [{ address: 'T04.R32', amount: wan('406.78') }],
      },
    },
  ],
  'Y-5': [{ papers: { ...SAMPLE_OFFICE_PAPERS, reasonsGiven: ['T07.C7'] } }],
  'Y-6': [{ prior: { 'T01.R31': -wan('8.14') } }, { prior: { 'T04.R32': -wan('8.10') } }],
  'B-1': [
    {
      papers: {
        ...SAMPLE_OFFICE_PAPERS,
        budgetApproval: SAMPLE_OFFICE_PAPERS.budgetApproval.slice(1),
      },
    },
    withEntry({ book: 'control', debit: 'Q20', credit: 'Q10.01', coordinate: GENERAL }),
  ],
  'B-2': [
    oneSided('Q20', GENERAL, 'control'),
    withEntry({ book: 'control', debit: 'Q20', credit: 'Q10.08', coordinate: GENERAL }),
    withEntry({
      book: 'control',
      debit: 'Q20',
      credit: 'Q20',
      coordinate: GENERAL,
      creditCoordinate: { ...GENERAL, line: 'B7' },
    }),
  ],
  'B-3': [
    withEntry({
      book: 'control',
      debit: 'Q60',
      credit: 'Q20',
      coordinate: { ...GENERAL, project: 'P8', line: 'B11' },
    }),
  ],
  'B-4': [
    withEntry({ book: 'control', debit: 'Q60', credit: 'Q50', coordinate: GENERAL }),
    withEntry({ debit: '7101', credit: '6001', coordinate: GENERAL }),
  ],
  'B-5': [withEntry({ debit: '7101', credit: '6001', coordinate: GENERAL })],
  'B-6': [
    oneSided('7101', GENERAL),
    withEntry({
      debit: '7101',
      credit: '800103',
      coordinate: GENERAL,
      creditCoordinate: FUND,
    }),
  ],
  'B-7': [
    withEntry({ book: 'control', debit: 'Q60', credit: 'Q50', coordinate: GENERAL }),
    {
      papers: {
        ...SAMPLE_OFFICE_PAPERS,
        treasuryStatement: SAMPLE_OFFICE_PAPERS.treasuryStatement.slice(1),
      },
    },
  ],
  'B-8': [withEntry({ book: 'finance', debit: '5001', credit: '1201' })],
  'B-9': [withEntry({ debit: '800101', credit: '6001', coordinate: GENERAL })],
  'B-10': [
    withEntry({
      debit: '7101',
      credit: '800103',
      coordinate: GENERAL,
      creditCoordinate: { ...GENERAL, project: 'P2' },
    }),
  ],
  'I-01-9': [withEntry({ debit: '7101', credit: '6001', coordinate: GENERAL })],
};

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
