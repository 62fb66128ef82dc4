// The rates of the sample office's projects, each against its own denominator.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { percentText } from '#money';
import {
  Balances,
  type Balance,
  type Coordinate,
  type Fact,
  type Phase,
  type Posting,
} from '#bookkeeping';
import { rateRowsOf, type LedgerBooks, type RateQuestion, type RateRow } from './execution.js';
import { RATES } from './rates.js';
import { dayProgressOf, monthProgressOf } from './time-progress.js';

/** 万元 as fen. */
const wan = (amount: number): bigint => BigInt(Math.round(amount * 100)) * 10_000n;

interface Move {
  readonly account: string;
  readonly against: string;
  readonly amount: bigint;
  readonly on: string;
  readonly coordinate: Coordinate;
  readonly book?: 'control' | 'budget';
  readonly phase?: Phase;
}

const legsOf = (move: Move): readonly Posting[] =>
  (['debit', 'credit'] as const).map((side) => ({
    fiscalYear: 2021,
    occurredOn: move.on,
    phase: move.phase ?? 'current',
    book: move.book ?? 'control',
    account: side === 'debit' ? move.account : move.against,
    side,
    amount: move.amount,
    document: 'D',
    voucher: null,
    coordinate: move.coordinate,
  }));

const lineOf = (project: string, line: string, rest: Partial<Coordinate> = {}): Coordinate => ({
  fund: 'general',
  source: 'current',
  nature: 'project',
  project,
  function: '2010302',
  line,
  ...rest,
});

const approved = (coordinate: Coordinate, amount: bigint, on = '2021-01-15'): readonly Move[] => [
  { account: 'Q01', against: 'Q10.01', amount, on, coordinate },
];
const issued = (coordinate: Coordinate, amount: bigint, on = '2021-02-01'): readonly Move[] => [
  { account: 'Q20', against: 'Q01', amount, on, coordinate },
];
const paid = (
  coordinate: Coordinate,
  amount: bigint,
  on: string,
  economic = '30201',
): readonly Move[] => [
  { account: 'Q60', against: 'Q20', amount, on, coordinate },
  {
    account: '7101',
    against: '6001',
    amount,
    on,
    coordinate: { ...coordinate, economic },
    book: 'budget',
  },
];

const P1 = lineOf('P1', 'L1');
const P2 = lineOf('P2', 'L2');
const P3 = lineOf('P3', 'L3');

const OFFICE: readonly Move[] = [
  ...[
    [P1, 50],
    [P2, 35],
    [P3, 15],
  ].flatMap(([coordinate, amount]) => [
    ...approved(coordinate as Coordinate, wan(amount as number)),
    ...issued(coordinate as Coordinate, wan(amount as number)),
  ]),
  ...paid(P1, wan(20), '2021-03-10', '30216'),
  ...paid(P1, wan(20.76), '2021-09-10', '30216'),
  // A refund in the same year is net of what was paid.
  ...paid(P1, wan(-1), '2021-10-10', '30216'),
  ...paid(P2, wan(23.53), '2021-06-30', '30211'),
  ...paid(P3, wan(11.99), '2021-11-05', '30227'),
];

const balancesOf = (moves: readonly Move[]): readonly Balance[] => {
  const balances = new Balances({ months: true });
  for (const posting of moves.flatMap(legsOf)) balances.add(posting);
  return [...balances];
};

const fact = (kind: string, subject: string, text: string): Fact => ({
  fiscalYear: null,
  occurredOn: '2021-01-01',
  kind,
  subject,
  amount: null,
  text,
});

const FACTS: readonly Fact[] = [
  fact('unit.name', '', '金融工作办公室'),
  fact('unit.department', '', '市政府办公室'),
  fact('project.name', 'P1', '防范处置非法集资'),
  fact('project.name', 'P2', '金融工作经费'),
];

const office = (moves = OFFICE, rest: Partial<LedgerBooks> = {}): LedgerBooks => ({
  ledger: 'office',
  balances: balancesOf(moves),
  facts: FACTS,
  ...rest,
});

const rows = (question: Partial<RateQuestion> & Pick<RateQuestion, 'rate'>): readonly RateRow[] =>
  rateRowsOf({
    ledgers: [office()],
    year: 2021,
    date: '2021-12-31',
    by: [],
    codes: builtInCodes,
    ...question,
  });
const texts = (question: Partial<RateQuestion> & Pick<RateQuestion, 'rate'>): readonly string[] =>
  rows(question).map(({ text }) => text);

describe('budget execution 预算执行率', () => {
  it('of the three published projects is 79.52, 67.23 and 79.93 per cent', () => {
    const found = rows({ rate: 'budget-execution', by: ['project'] });
    expect(found.map(({ values, labels, text }) => [values.project, labels.project, text])).toEqual(
      [
        ['P1', '防范处置非法集资', '79.52%'],
        ['P2', '金融工作经费', '67.23%'],
        ['P3', 'P3', '79.93%'],
      ],
    );
  });

  it('of the three together is the ratio of sums, 75.28 per cent', () => {
    const [row] = rows({ rate: 'budget-execution' });
    expect([row?.numerator, row?.denominator, row?.text]).toEqual([wan(75.28), wan(100), '75.28%']);
  });

  it('takes the final budget: increases, carry-in and transfers count', () => {
    const moves: readonly Move[] = [
      ...OFFICE,
      { account: 'Q20', against: 'Q10.02', amount: wan(10), on: '2021-07-01', coordinate: P1 },
      { account: 'Q10.03', against: 'Q20', amount: wan(5), on: '2021-08-01', coordinate: P2 },
      { account: 'Q20', against: 'Q10.05', amount: wan(8), on: '2021-03-01', coordinate: P3 },
    ];
    const found = rows({ rate: 'budget-execution', by: ['project'], ledgers: [office(moves)] });
    expect(found.map(({ denominator }) => denominator)).toEqual([wan(60), wan(30), wan(23)]);
  });

  it('flags more than the authority as impossible', () => {
    const moves = [...OFFICE, ...paid(P3, wan(3.02), '2021-12-01')];
    const found = rows({ rate: 'budget-execution', by: ['line'], ledgers: [office(moves)] });
    expect(found.map(({ impossible }) => impossible)).toEqual([false, false, true]);
    expect(found[2]?.text).toBe('100.07%');
  });

  it('does not count closing entries or spending outside any indicator', () => {
    const closing: Move = {
      account: '810106',
      against: '7101',
      amount: wan(75.28),
      on: '2021-12-31',
      coordinate: P1,
      book: 'budget',
      phase: 'close',
    };
    const own: Move = {
      account: '7101',
      against: '800102',
      amount: wan(9),
      on: '2021-05-01',
      coordinate: { fund: 'own', function: '2010301' },
      book: 'budget',
    };
    expect(
      texts({ rate: 'budget-execution', ledgers: [office([...OFFICE, closing, own])] }),
    ).toEqual(['75.28%']);
  });
});

describe('the other rates', () => {
  it('completion of the original budget may exceed 100 per cent, and has no rate against nothing', () => {
    const extra = lineOf('P4', 'L4');
    const moves: readonly Move[] = [
      ...OFFICE,
      { account: 'Q20', against: 'Q10.02', amount: wan(6), on: '2021-07-01', coordinate: P3 },
      ...paid(P3, wan(6), '2021-12-01'),
      { account: 'Q20', against: 'Q10.02', amount: wan(2), on: '2021-07-01', coordinate: extra },
      ...paid(extra, wan(1), '2021-12-01'),
    ];
    const found = rows({
      rate: 'original-budget-completion',
      by: ['project'],
      ledgers: [office(moves)],
    });
    expect(found.map(({ text, impossible }) => [text, impossible])).toEqual([
      ['79.52%', false],
      ['67.23%', false],
      ['119.93%', false],
      ['—', false],
    ]);
  });

  it('payment progress divides by what has been issued, not by what was approved', () => {
    const late = lineOf('P5', 'L5');
    const moves = [
      ...OFFICE,
      ...approved(late, wan(40)),
      ...issued(late, wan(10)),
      ...paid(late, wan(5), '2021-04-01'),
    ];
    const only = { project: 'P5' };
    const ledgers = [office(moves)];
    expect(texts({ rate: 'payment-progress', ledgers, only })).toEqual(['50.00%']);
    expect(texts({ rate: 'budget-execution', ledgers, only })).toEqual(['12.50%']);
  });

  it('indicator execution leaves out what is frozen, and lapsing changes nothing', () => {
    const moves: readonly Move[] = [
      ...OFFICE,
      { account: 'Q30', against: 'Q20', amount: wan(10), on: '2021-11-01', coordinate: P1 },
      { account: 'Q70.1', against: 'Q20', amount: wan(0.24), on: '2021-12-31', coordinate: P1 },
    ];
    expect(texts({ rate: 'indicator-execution', by: ['line'], ledgers: [office(moves)] })[0]).toBe(
      '99.40%',
    );
  });

  it('plan execution divides by the plans of the months up to the date', () => {
    const plan = (month: string, amount: number, occurredOn = '2021-01-20'): Fact => ({
      fiscalYear: 2021,
      occurredOn,
      kind: 'cash-plan',
      subject: `L1|${month}`,
      amount: wan(amount),
      text: month,
    });
    const facts = [
      ...FACTS,
      plan('2021-03', 30),
      plan('2021-03', 25, '2021-02-20'),
      plan('2021-09', 25),
    ];
    const ledgers = [office(OFFICE, { facts })];
    const only = { line: 'L1' };
    const rate = 'plan-execution';
    expect(texts({ rate, ledgers, only, date: '2021-06-30' })).toEqual(['80.00%']);
    expect(texts({ rate, ledgers, only })).toEqual(['79.52%']);
    expect(rows({ rate, ledgers, only, by: ['project'] })[0]?.values).toEqual({ project: 'P1' });
  });

  it('carry-over and three public expenses take the figures of the final accounts', () => {
    const ledgers = [
      office(OFFICE, {
        figures: [
          { figure: 'closing', amount: wan(4.45) },
          { figure: 'income-side', amount: wan(385.77) },
          { figure: 'three-public-actual', item: 'vehicle-running', amount: wan(2) },
          { figure: 'three-public-budget', item: 'vehicle-running', amount: wan(2.5) },
          { figure: 'three-public-actual', item: 'reception', amount: 0n },
          { figure: 'three-public-budget', item: 'reception', amount: 0n },
        ],
      }),
    ];
    expect(texts({ rate: 'carry-over', ledgers })).toEqual(['1.15%']);
    const items = rows({ rate: 'three-public-completion', ledgers, by: ['three-public-item'] });
    expect(items.map(({ labels, text }) => [labels['three-public-item'], text])).toEqual([
      ['公务接待费', '—'],
      ['公务用车运行费', '80.00%'],
    ]);
  });

  it('each have their own name, title and formula', () => {
    expect(RATES.map(({ title }) => title)).toEqual([
      '预算执行率',
      '完成年初预算',
      '“三公”经费完成预算',
      '支付进度',
      '指标执行率',
      '计划执行率',
      '结转结余率',
    ]);
  });
});

describe('dimensions', () => {
  it('accumulate by month, against the time that has passed', () => {
    const found = rows({ rate: 'payment-progress', by: ['month'], date: '2021-06-30' });
    expect(
      found.map(({ values, text, timeProgress, ahead }) => [
        values.month,
        text,
        timeProgress === null ? '' : percentText(timeProgress),
        ahead,
      ]),
    ).toEqual([
      ['2021-01', '—', '8.33%', null],
      ['2021-02', '0.00%', '16.67%', -1667n],
      ['2021-03', '20.00%', '25.00%', -500n],
      ['2021-04', '20.00%', '33.33%', -1333n],
      ['2021-05', '20.00%', '41.67%', -2167n],
      ['2021-06', '43.53%', '50.00%', -647n],
    ]);
  });

  it('sum over several ledgers before dividing', () => {
    const other: LedgerBooks = {
      ledger: 'school',
      balances: balancesOf([
        ...approved(lineOf('S1', 'L1', { function: '2050202' }), wan(300)),
        ...paid(lineOf('S1', 'L1', { function: '2050202' }), wan(30), '2021-05-01'),
      ]),
      facts: [fact('unit.department', '', '市政府办公室')],
    };
    const ledgers = [office(), other];
    const rate = 'budget-execution';
    expect(texts({ rate, ledgers, by: ['department'] })).toEqual(['26.32%']);
    const byUnit = rows({ rate, ledgers, by: ['unit', 'function-class'] });
    expect(byUnit.map(({ labels, text }) => [labels.unit, labels['function-class'], text])).toEqual(
      [
        ['金融工作办公室', '一般公共服务支出', '75.28%'],
        ['school', '教育支出', '10.00%'],
      ],
    );
  });

  it.each([
    ['function-section', '20103', '政府办公厅（室）及相关机构事务'],
    ['function-item', '2010302', '一般行政管理事务'],
    ['fund', 'general', '一般公共预算'],
    ['nature', 'project', '项目支出'],
    ['source', 'current', '本年'],
  ] as const)('name %s', (dimension, value, label) => {
    const [row] = rows({ rate: 'budget-execution', by: [dimension] });
    expect([row?.values[dimension], row?.labels[dimension]]).toEqual([value, label]);
  });

  it('show spending by economic code even where indicators name none', () => {
    const found = rows({ rate: 'budget-execution', by: ['economic'] });
    expect(
      found.map(({ labels, numerator, text, impossible }) => [
        labels.economic,
        numerator,
        text,
        impossible,
      ]),
    ).toEqual([
      ['差旅费', wan(23.53), '—', false],
      ['培训费', wan(39.76), '—', false],
      ['委托业务费', wan(11.99), '—', false],
      ['—', 0n, '0.00%', false],
    ]);
  });
});

describe('time progress 序时进度', () => {
  it.each([
    ['2021-01-30', '0.00%', '8.22%'],
    ['2021-01-31', '8.33%', '8.49%'],
    ['2021-06-30', '50.00%', '49.59%'],
    ['2021-12-31', '100.00%', '100.00%'],
    ['2020-12-31', '0.00%', '0.00%'],
    ['2022-01-05', '100.00%', '100.00%'],
  ])('at %s is %s by months and %s by days', (date, months, days) => {
    expect(percentText(monthProgressOf(date, 2021))).toBe(months);
    expect(percentText(dayProgressOf(date, 2021))).toBe(days);
  });

  it('counts the leap day', () => {
    expect(percentText(dayProgressOf('2020-02-29', 2020))).toBe('16.39%');
    expect(percentText(monthProgressOf('2020-02-29', 2020))).toBe('16.67%');
    expect(percentText(monthProgressOf('2020-02-28', 2020))).toBe('8.33%');
  });

  it('compares by days when asked', () => {
    const [row] = rows({ rate: 'payment-progress', date: '2021-06-30', time: 'days' });
    expect([row?.text, row?.ahead]).toEqual(['43.53%', -606n]);
  });

  it.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-6-30'])('refuses %s', (date) => {
    expect(() => rows({ rate: 'payment-progress', date })).toThrow(date);
  });
});
