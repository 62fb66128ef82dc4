// 31 December: what becomes of unused authority, in both regimes (rows 18, 18b, 18c, 18d).
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  entryTexts,
  given,
  openOffice,
  postingsIn,
  refusalIn,
  settledPayment,
  type Asked,
  type Situation,
} from '#testing';

type Regime = 'authorised' | 'integrated';

const line = (amount = '1000.00', item: object = {}, id = 'L-A'): Asked =>
  ask('IssueIndicator', '2021-02-01', {
    ...{ line: id, document: `ZB-${id}`, kind: 'supplement', amount },
    item: { fund: 'general', project: 'P-TASK', function: '2010302', ...item },
  });
const office = (regime: Regime): Asked[] => [...openOffice({ regime }), line()];
const quota = (amount: string): Asked =>
  ask('ReceiveQuota', '2021-02-10', { line: 'L-A', document: 'ED', amount });
const grant = (amount: string): Asked =>
  ask('ReceiveCashGrant', '2021-02-10', { line: 'L-A', bankVoucher: 'SB', amount });
const lapse = (amount: string, id = 'L-A', on = '2021-12-31'): Asked =>
  ask('LapseIndicator', on, { line: id, document: 'ZX', amount });
const carryOut = (amount: string, recognise = true, id = 'L-A', on = '2021-12-31'): Asked =>
  ask('CarryOutIndicator', on, { line: id, document: 'JZ', amount, recognise });

const RECOGNISED = (amount: string): string[] => [
  `budget Dr 800103 ${amount} (recognise)`,
  `budget Cr 6001 ${amount} (recognise)`,
  `finance Dr 1201 ${amount} (recognise)`,
  `finance Cr 4001 ${amount} (recognise)`,
];
const CANCELLED = (amount: string): string[] => [
  `budget Dr 800103 ${amount} (recognise)`,
  `budget Cr 800101 ${amount} (recognise)`,
  `finance Dr 1201 ${amount} (recognise)`,
  `finance Cr 1011 ${amount} (recognise)`,
];
const ended = (bucket: 'Q70.1' | 'Q70.2', amount: string): string[] => [
  `control Dr ${bucket} ${amount}`,
  `control Cr Q20 ${amount}`,
];

const entriesOf = (situation: Situation, asked: Asked): string[] =>
  entryTexts(postingsIn(situation.when(asked)));
const credit = (situation: Situation, account: string): bigint =>
  -situation.books.balances.total((each) => each.account === account);

describe.each([
  ['lapse, Dr Q70.1 / Cr Q20', lapse, 'IndicatorLapsed', 'Q70.1'],
  ['carry-out, Dr Q70.2 / Cr Q20', carryOut, 'IndicatorCarriedOut', 'Q70.2'],
] as const)(
  'authorised regime: %s recognises all that is unused (rule 13)',
  (_word, end, type, bucket) => {
    it('never sent as quota: Dr 800103 / Cr 6001 (rows 18, 18c)', () => {
      const situation = given(office('authorised'));
      const answer = situation.when(end('1000.00'));
      expect(entryTexts(postingsIn(answer))).toEqual([
        ...ended(bucket, '1000.00'),
        ...RECOGNISED('1000.00'),
      ]);
      expect(answer).toMatchObject({
        events: [{ type, data: { fromQuota: '0.00', recognised: '1000.00', held: '1000.00' } }],
      });
    });

    it('sent and not spent: quota is cancelled, Dr 800103 / Cr 800101, no new income (row 18b)', () => {
      const situation = given([...office('authorised'), quota('1000.00')]);
      expect(entriesOf(situation, end('1000.00'))).toEqual([
        ...ended(bucket, '1000.00'),
        ...CANCELLED('1000.00'),
      ]);
      expect(credit(situation, '6001')).toBe(100_000n);
    });

    it('partly sent: quota first, the rest is recognised (rows 18b and 18c)', () => {
      const situation = given([...office('authorised'), quota('600.00')]);
      expect(entriesOf(situation, end('1000.00'))).toEqual([
        ...ended(bucket, '1000.00'),
        ...CANCELLED('600.00'),
        ...RECOGNISED('400.00'),
      ]);
      expect(credit(situation, '800103')).toBe(-100_000n);
      expect(credit(situation, '800101')).toBe(0n);
    });
  },
);

describe('integrated regime (row 18d)', () => {
  it('lapse posts nothing but the control book', () => {
    expect(entriesOf(given(office('integrated')), lapse('1000.00'))).toEqual(
      ended('Q70.1', '1000.00'),
    );
  });

  it('carry-out that the bureau confirms is recognised as in row 18', () => {
    expect(entriesOf(given(office('integrated')), carryOut('1000.00', true))).toEqual([
      ...ended('Q70.2', '1000.00'),
      ...RECOGNISED('1000.00'),
    ]);
  });

  it('carry-out that nobody confirms posts nothing and takes no voucher', () => {
    const situation = given(office('integrated'));
    expect(entriesOf(situation, carryOut('1000.00', false))).toEqual(ended('Q70.2', '1000.00'));
    expect(situation.events.at(-1)?.data).not.toHaveProperty('voucher');
  });
});

describe('a line that ends in several parts', () => {
  it.each([
    ['lapse, then carry-out', [lapse('400.00'), carryOut('600.00')]],
    ['carry-out, then lapse', [carryOut('600.00'), lapse('400.00')]],
    ['carry-out twice', [carryOut('250.00'), carryOut('750.00')]],
  ])('%s: every fen is recognised once (rule 13)', (_title, parts) => {
    const situation = given([...office('authorised'), ...parts]);
    expect(credit(situation, '6001')).toBe(100_000n);
    expect(credit(situation, '800103')).toBe(-100_000n);
    expect(credit(situation, '4001')).toBe(100_000n);
    expect(situation.books.available('L-A')).toBe(0n);
  });

  it('with quota: cancelled once, the rest recognised once', () => {
    const situation = given([
      ...office('authorised'),
      quota('500.00'),
      lapse('400.00'),
      carryOut('600.00'),
    ]);
    expect(credit(situation, '6001')).toBe(100_000n);
    expect(credit(situation, '800101')).toBe(0n);
    expect(situation.events.at(-1)).toMatchObject({
      data: { fromQuota: '100.00', recognised: '500.00', held: '600.00' },
    });
  });

  it('confirmed in part by the bureau: only that part is income', () => {
    const situation = given([
      ...office('integrated'),
      carryOut('300.00', true),
      carryOut('700.00', false),
    ]);
    expect(credit(situation, '6001')).toBe(30_000n);
  });

  it('and money handed over between the parts does not count for the second', () => {
    const place = { fund: 'general', source: 'current', nature: 'project', project: 'P-TASK' };
    const situation = given([
      ...office('authorised'),
      line('5.00', {}, 'L-B'),
      lapse('5.00', 'L-B'),
      ask('HandOverSurplus', '2021-12-31', {
        ...{ handOver: 'SJ', document: 'SJ', kind: 'carry-over', heldIn: '800103', amount: '5.00' },
        from: { ...place, function: '2010302', line: 'L-B' },
      }),
      carryOut('1000.00'),
    ]);
    expect(credit(situation, '6001')).toBe(100_500n);
    expect(credit(situation, '800103')).toBe(-100_000n);
  });
});

describe('a carried line that ends, is emptied and fills again on the last day', () => {
  it('recognises nothing that stands on 800103 already', () => {
    const place = { fund: 'general', source: 'carried', nature: 'project', project: 'P-TASK' };
    const on = '2022-12-31';
    const situation = given([
      ...office('authorised'),
      carryOut('1000.00'),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'authorised', threePublicPolicy: 'block', carriedFirst: false },
      }),
      ask('CarryForwardIndicator', '2022-01-05', {
        ...{ line: 'L-C', from: 'L-A', document: 'JZ', amount: '1000.00' },
      }),
      ...settledPayment({ line: 'L-C', amount: '600.00', on: '2022-03-01' }),
      lapse('400.00', 'L-C', on),
      ask('HandOverSurplus', on, {
        ...{
          handOver: 'SJ',
          document: 'SJ',
          kind: 'carry-over',
          heldIn: '800103',
          amount: '400.00',
        },
        from: { ...place, function: '2010302', line: 'L-C' },
      }),
      ask('ReturnPayment', on, {
        ...{ payment: 'PAY-1', return: 'TH', bankVoucher: 'BV-TH', amount: '10.00' },
      }),
    ]);
    expect(entriesOf(situation, lapse('10.00', 'L-C', on))).toEqual(ended('Q70.1', '10.00'));
    expect(credit(situation, '800103')).toBe(-1_000n);
  });
});

describe('bank money of a line (实拨)', () => {
  it.each(['authorised', 'integrated'] as const)('stays in the bank in the %s regime', (regime) => {
    const situation = given([...office(regime), grant('1000.00'), carryOut('1000.00')]);
    expect(credit(situation, '800102')).toBe(-100_000n);
    expect(credit(situation, '800103')).toBe(0n);
    expect(situation.events.at(-1)).toMatchObject({ data: { held: '0.00', cash: '1000.00' } });
  });
});

describe('own money at year end', () => {
  const own = { fund: 'own', project: 'P-OTHER', function: '2010301' };

  it('is never recognised: only the control book moves, with or without recognise', () => {
    for (const regime of ['authorised', 'integrated'] as const) {
      const before = [...openOffice({ regime }), line('10.00', own)];
      expect(entriesOf(given(before), lapse('10.00'))).toEqual(ended('Q70.1', '10.00'));
      for (const recognise of [true, false]) {
        expect(entriesOf(given(before), carryOut('10.00', recognise))).toEqual(
          ended('Q70.2', '10.00'),
        );
      }
    }
  });
});

describe('an end that the law refuses', () => {
  it.each([
    ['lapse', lapse],
    ['carry-out', carryOut],
  ] as const)('%s beyond what is left: INDICATOR_EXCEEDED', (_word, end) => {
    const situation = given([
      ...office('authorised'),
      quota('500.00'),
      ...settledPayment({ line: 'L-A', amount: '300.00', more: { channel: 'quota' } }),
    ]);
    expect(refusalIn(situation.when(end('700.01')))).toEqual({
      code: 'INDICATOR_EXCEEDED',
      field: 'data.amount',
      details: {
        ...{ line: 'L-A', requested: '700.01', available: '700.00' },
        position: situation.books.position,
      },
    });
    expect(situation.when(end('700.00')).kind).toBe('accepted');
    expect(credit(situation, '800101')).toBe(0n);
  });

  it.each([
    ['lapse', lapse],
    ['carry-out', carryOut],
  ] as const)(
    '%s of a line with frozen money or a payment in transit: LINE_STILL_CLAIMED',
    (_word, end) => {
      const frozen = ask('FreezeIndicator', '2021-03-01', {
        ...{ freeze: 'F', line: 'L-A', amount: '5.00', reason: '采购' },
      });
      const inTransit = approvedPayment({ line: 'L-A', amount: '7.00' });
      const situation = given([...office('integrated'), frozen, ...inTransit]);
      expect(refusalIn(situation.when(end('1.00')))).toEqual({
        code: 'LINE_STILL_CLAIMED',
        field: 'data.line',
        details: { line: 'L-A', bucket: 'Q30', amount: '5.00' },
      });
      situation.when(ask('ReleaseIndicator', '2021-12-30', { freeze: 'F', amount: '5.00' }));
      expect(refusalIn(situation.when(end('1.00'))).details).toEqual({
        line: 'L-A',
        bucket: 'Q50',
        amount: '7.00',
      });
      situation.when(ask('RejectPayment', '2021-12-31', { payment: 'PAY-1', reason: '户名不符' }));
      expect(situation.when(end('1000.00')).kind).toBe('accepted');
    },
  );

  it('carry-out unconfirmed before integration: RECOGNITION_REQUIRED', () => {
    expect(refusalIn(given(office('authorised')).when(carryOut('1.00', false)))).toEqual({
      code: 'RECOGNITION_REQUIRED',
      field: 'data.recognise',
      details: { year: 2021 },
    });
  });

  it('carry-out of a finished project: PROJECT_FINISHED; it lapses instead', () => {
    const finish = ask('FinishProject', '2021-12-30', { project: 'P-TASK', reason: '完成' });
    const situation = given([...office('integrated'), finish]);
    expect(refusalIn(situation.when(carryOut('1.00')))).toEqual({
      code: 'PROJECT_FINISHED',
      field: 'data.line',
      details: { project: 'P-TASK', finishedOn: '2021-12-30' },
    });
    expect(situation.when(lapse('1000.00')).kind).toBe('accepted');
  });

  it('carry-out of money unspent for two years: CARRY_OVER_TWO_YEARS (5.5-12)', () => {
    const next = ask('OpenFiscalYear', '2022-01-01', {
      ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
    });
    const forward = ask('CarryForwardIndicator', '2022-01-05', {
      ...{ line: 'L-C', from: 'L-A', document: 'JZ', amount: '1000.00' },
    });
    const situation = given([...office('integrated'), carryOut('1000.00'), next, forward]);
    expect(refusalIn(situation.when(carryOut('1.00', true, 'L-C', '2022-12-31')))).toEqual({
      code: 'CARRY_OVER_TWO_YEARS',
      field: 'data.line',
      details: { line: 'L-C', originYear: 2021 },
    });
    const lapsed = entriesOf(situation, lapse('1000.00', 'L-C', '2022-12-31'));
    expect(lapsed).toEqual(ended('Q70.1', '1000.00'));
    expect(credit(situation, '800103')).toBe(-100_000n);
  });

  it.each([
    ['lapse', lapse],
    [
      'carry-out',
      (amount: string, id?: string, on?: string): Asked => carryOut(amount, true, id, on),
    ],
  ] as const)('%s on another day, of an unknown line, of another year', (_word, end) => {
    const situation = given([
      ...office('integrated'),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
      }),
    ]);
    expect(refusalIn(situation.when(end('1.00', 'L-A', '2021-12-30'))).code).toBe('YEAR_END_ONLY');
    expect(refusalIn(situation.when(end('1.00', 'L-NONE')))).toMatchObject({
      code: 'LINE_UNKNOWN',
      field: 'data.line',
    });
    expect(refusalIn(situation.when(end('1.00', 'L-A', '2022-12-31')))).toMatchObject({
      code: 'LINE_OF_OTHER_YEAR',
      field: 'data.line',
    });
  });
});
