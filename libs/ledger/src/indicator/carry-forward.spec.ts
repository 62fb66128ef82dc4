// 结转指标: last year's authority comes back in January, as money that is there or as new authority.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  entryTexts,
  given,
  openOffice,
  postingsIn,
  refusalIn,
  requestOf,
  type Asked,
  type Situation,
} from '#testing';

type Regime = 'authorised' | 'integrated';

const line = ask('IssueIndicator', '2021-02-01', {
  ...{ line: 'L-A', document: 'ZB', kind: 'supplement', amount: '1000.00' },
  item: { fund: 'general', project: 'P-TASK', function: '2010302', procurement: false },
});
const grant = (amount: string): Asked =>
  ask('ReceiveCashGrant', '2021-02-10', { line: 'L-A', bankVoucher: 'SB', amount });
const carryOut = (amount: string, recognise: boolean): Asked =>
  ask('CarryOutIndicator', '2021-12-31', { line: 'L-A', document: 'JZ', amount, recognise });
const openNext = (regime: Regime): Asked =>
  ask('OpenFiscalYear', '2022-01-01', {
    ...{ year: 2022, regime, threePublicPolicy: 'block', carriedFirst: false },
  });
const forward = (amount: string, more: object = {}, on = '2022-01-05'): Asked =>
  ask('CarryForwardIndicator', on, {
    ...{ line: 'L-C', from: 'L-A', document: 'JZ-2022', amount },
    ...more,
  });
const close = (year: number): Asked => ask('CloseYear', `${year}-12-31`, { year });

/** 2021 with 1000.00 unused, all carried out, and 2022 open. */
const january = (regime: Regime, recognise = true): Asked[] => [
  ...openOffice({ regime }),
  line,
  carryOut('1000.00', recognise),
  openNext(regime),
];

const place = {
  fund: 'general',
  nature: 'project',
  project: 'P-TASK',
  function: '2010302',
} as const;
const settle = (amount: string, channel: string, id = 'L-C'): Asked[] => [
  requestOf({ payment: `P-${amount}`, line: id, amount, on: '2022-03-01', more: { channel } }),
  ask('ReviewPayment', '2022-03-01', { payment: `P-${amount}` }),
  ask('ApprovePayment', '2022-03-01', { payment: `P-${amount}` }),
  ask('SettlePayment', '2022-03-01', {
    payment: `P-${amount}`,
    bankVoucher: `V-${amount}`,
    amount,
  }),
];
const budgetOf = (office: Situation, asked: Asked): string[] =>
  entryTexts(postingsIn(office.when(asked))).filter((text) => text.startsWith('budget'));

describe.each(['authorised', 'integrated'] as const)('recognised money, %s regime', (regime) => {
  it('moves to the new line on 8001 and 8101 alike, in phase opening: IndicatorCarriedForward', () => {
    const office = given(january(regime));
    const answer = office.when(forward('1000.00'));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q20 1000.00',
      'control Cr Q10.05 1000.00',
      'budget Dr 800103 1000.00 (opening)',
      'budget Cr 800103 1000.00 (opening)',
      'budget Dr 810107 1000.00 (opening)',
      'budget Cr 810107 1000.00 (opening)',
      'finance Dr 1201 1000.00 (opening)',
      'finance Cr 1201 1000.00 (opening)',
    ]);
    expect(answer).toMatchObject({
      events: [
        {
          type: 'IndicatorCarriedForward',
          data: {
            ...{ originYear: 2021, recognised: '1000.00', voucher: '202201-0001' },
            coordinate: { ...place, source: 'carried', line: 'L-C' },
          },
        },
      ],
    });
    expect(office.books.carried({ ...place, source: 'carried', line: 'L-C' })).toBe(100_000n);
    expect(office.books.carried({ ...place, source: 'current', line: 'L-A' })).toBe(0n);
  });

  it('pays without income: Dr 7101 / Cr 800103 (row 5)', () => {
    const office = given([...january(regime), forward('1000.00'), ...settle('300.00', 'treasury')]);
    const last = office.events.at(-1);
    expect(last).toMatchObject({ type: 'PaymentSettled', data: { funding: 'returnable' } });
    expect(
      office.books.balances.total(
        ({ account, fiscalYear }) => account === '6001' && fiscalYear === 2022,
      ),
    ).toBe(0n);
  });

  it('comes back before or after the old year is closed, with the same balances', () => {
    const before = given([...january(regime), forward('1000.00'), close(2021)]);
    const after = given([...january(regime), close(2021), forward('1000.00')]);
    for (const office of [before, after]) {
      expect(office.books.carried({ ...place, source: 'carried', line: 'L-C' })).toBe(100_000n);
      expect(office.books.carried({ ...place, source: 'current', line: 'L-A' })).toBe(0n);
      expect(office.books.pool('returnable', { ...place, source: 'current', line: 'L-A' })).toBe(
        0n,
      );
    }
    const sums = (office: Situation): string[] =>
      [...office.books.balances]
        .map(
          ({ account, fiscalYear, phase, amount }) => `${fiscalYear} ${phase} ${account} ${amount}`,
        )
        .sort();
    expect(sums(before)).toEqual(sums(after));
  });

  it('splits over two lines and ends exactly, not a fen more: CARRY_OVER_EXCEEDED', () => {
    const office = given([...january(regime), forward('600.00')]);
    expect(refusalIn(office.when(forward('400.01', { line: 'L-D' })))).toEqual({
      code: 'CARRY_OVER_EXCEEDED',
      field: 'data.amount',
      details: { line: 'L-A', requested: '400.01', carriedOut: '400.00' },
    });
    expect(office.when(forward('400.00', { line: 'L-D' })).kind).toBe('accepted');
    expect(office.books.pool('returnable', { ...place, source: 'carried', line: 'L-D' })).toBe(
      40_000n,
    );
    expect(refusalIn(office.when(forward('0.01', { line: 'L-E' }))).details).toMatchObject({
      carriedOut: '0.00',
    });
  });

  it('goes to a renamed function item, with its money (rule 2)', () => {
    const office = given([...january(regime), forward('1000.00', { function: '2010399' })]);
    const renamed = { ...place, function: '2010399', source: 'carried', line: 'L-C' } as const;
    expect(office.books.carried(renamed)).toBe(100_000n);
    expect(office.books.pool('returnable', renamed)).toBe(100_000n);
    expect(office.when(settle('1000.00', 'treasury')[0] as Asked).kind).toBe('accepted');
  });
});

describe('unrecognised authority (row 18d)', () => {
  it('comes back as new authority: kind carry-over, source 本年, nothing in the budget book', () => {
    const office = given(january('integrated', false));
    const answer = office.when(forward('1000.00'));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q20 1000.00',
      'control Cr Q10.05 1000.00',
    ]);
    expect(answer).toMatchObject({
      events: [{ data: { recognised: '0.00', coordinate: { source: 'current' } } }],
    });
    expect(office.events.at(-1)?.data).not.toHaveProperty('voucher');
  });

  it('pays as income of the new year: Dr 7101 / Cr 6001 (row 2)', () => {
    const office = given([
      ...january('integrated', false),
      forward('1000.00'),
      ...settle('300.00', 'treasury').slice(0, 3),
    ]);
    const settlement = settle('300.00', 'treasury')[3] as Asked;
    expect(budgetOf(office, settlement)).toEqual([
      'budget Dr 7101 [30201] 300.00',
      'budget Cr 6001 300.00',
    ]);
  });

  it('is not mixed with recognised money on one line: CARRY_OVER_MIXED', () => {
    const office = given([
      ...openOffice(),
      line,
      carryOut('300.00', true),
      carryOut('700.00', false),
      openNext('integrated'),
    ]);
    expect(refusalIn(office.when(forward('300.01')))).toEqual({
      code: 'CARRY_OVER_MIXED',
      field: 'data.amount',
      details: { line: 'L-A', requested: '300.01', held: '300.00' },
    });
    expect(office.when(forward('300.00'))).toMatchObject({
      events: [{ data: { coordinate: { source: 'carried' } } }],
    });
    expect(office.when(forward('700.00', { line: 'L-D' }))).toMatchObject({
      events: [{ data: { coordinate: { source: 'current' }, recognised: '0.00' } }],
    });
  });
});

describe('bank money of a line (实拨)', () => {
  it('moves on 800102 and is spent through the bank', () => {
    const office = given([
      ...openOffice(),
      line,
      grant('1000.00'),
      carryOut('1000.00', true),
      openNext('integrated'),
    ]);
    expect(budgetOf(office, forward('1000.00'))).toEqual([
      'budget Dr 800102 1000.00 (opening)',
      'budget Cr 800102 1000.00 (opening)',
      'budget Dr 810107 1000.00 (opening)',
      'budget Cr 810107 1000.00 (opening)',
    ]);
    const [request, review, approve, settlement] = settle('1000.00', 'bank') as [
      Asked,
      Asked,
      Asked,
      Asked,
    ];
    for (const asked of [request, review, approve])
      expect(office.when(asked).kind).toBe('accepted');
    expect(budgetOf(office, settlement)).toEqual([
      'budget Dr 7101 [30201] 1000.00',
      'budget Cr 800102 1000.00',
    ]);
    expect(office.books.carried({ ...place, source: 'carried', line: 'L-C' })).toBe(0n);
  });

  it('goes together with recognised money; each part is paid by its own channel', () => {
    const office = given([
      ...openOffice(),
      line,
      grant('400.00'),
      carryOut('1000.00', true),
      openNext('integrated'),
      forward('1000.00'),
    ]);
    expect(office.events.at(-1)).toMatchObject({ data: { recognised: '600.00', cash: '400.00' } });
    const request = (channel: string, amount: string): Asked => settle(amount, channel)[0] as Asked;
    expect(refusalIn(office.when(request('bank', '400.01'))).code).toBe('CASH_EXCEEDED');
    expect(refusalIn(office.when(request('treasury', '600.01'))).code).toBe('RETURNABLE_EXCEEDED');
    expect(office.when(request('bank', '400.00')).kind).toBe('accepted');
    expect(office.when(request('treasury', '600.00')).kind).toBe('accepted');
    expect(office.books.available('L-C')).toBe(0n);
  });
});

describe('a carry-forward that the law refuses', () => {
  const office = given([...january('authorised'), forward('10.00')]);

  it.each([
    ['from an unknown line', { line: 'L-X', from: 'L-NONE' }, 'LINE_UNKNOWN', 'from'],
    ['from a line of its own year', { line: 'L-X', from: 'L-C' }, 'LINE_OF_OTHER_YEAR', 'from'],
    ['to a line that exists', { line: 'L-C' }, 'ID_TAKEN', 'line'],
    ['to itself', { line: 'L-A' }, 'ID_TAKEN', 'line'],
    ['to an unknown function', { line: 'L-X', function: '2018888' }, 'CODE_UNKNOWN', 'function'],
    ['to a coarse function', { line: 'L-X', function: '20103' }, 'CODE_TOO_COARSE', 'function'],
    [
      'to an item of another budget',
      { line: 'L-X', function: '2296099' },
      'FUNCTION_OF_OTHER_BUDGET',
      'function',
    ],
  ])('%s: %s', (...[, more, code, member]) => {
    expect(refusalIn(office.when(forward('1.00', more)))).toMatchObject({
      code,
      field: `data.${member}`,
    });
  });

  it('of what lapsed: CARRY_OVER_EXCEEDED', () => {
    const lapsed = given([
      ...openOffice({ regime: 'authorised' }),
      line,
      ask('LapseIndicator', '2021-12-31', { line: 'L-A', document: 'ZX', amount: '1000.00' }),
      openNext('authorised'),
    ]);
    expect(refusalIn(lapsed.when(forward('0.01')))).toMatchObject({
      code: 'CARRY_OVER_EXCEEDED',
      details: { carriedOut: '0.00' },
    });
  });

  it('of a project finished since: PROJECT_FINISHED', () => {
    const finish = ask('FinishProject', '2022-01-02', { project: 'P-TASK', reason: '撤销' });
    expect(refusalIn(given([...january('authorised'), finish]).when(forward('1.00')))).toEqual({
      code: 'PROJECT_FINISHED',
      field: 'data.from',
      details: { project: 'P-TASK', finishedOn: '2022-01-02' },
    });
  });
});

describe('the two years beside each other', () => {
  it('Σ carried out of the old year is Σ carried into the new one (rule 22)', () => {
    const office = given([
      ...january('authorised'),
      forward('600.00'),
      forward('400.00', { line: 'L-D' }),
    ]);
    const bucket = (account: string, year: number): bigint =>
      office.books.balances.total((each) => each.account === account && each.fiscalYear === year);
    expect(bucket('Q70.2', 2021)).toBe(-bucket('Q10.05', 2022));
  });

  it('closes one after the other without losing a fen', () => {
    const office = given([
      ...january('authorised'),
      forward('1000.00'),
      ...settle('300.00', 'treasury'),
      close(2021),
      ask('LapseIndicator', '2022-12-31', { line: 'L-C', document: 'ZX', amount: '700.00' }),
      close(2022),
    ]);
    expect(office.books.carried({ ...place, source: 'carried', line: 'L-C' })).toBe(70_000n);
    expect(-office.books.balances.total(({ account }) => account === '810107')).toBe(70_000n);
    expect(office.books.balances.total(({ account }) => account === '800103')).toBe(70_000n);
  });
});
