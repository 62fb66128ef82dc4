// 年初余额调整: six reasons, their entries (rows 7, 23, 24, 25), and how much may leave.
import { describe, expect, it } from '@jest/globals';
import {
  adjusted as adjust,
  ask,
  carriedOffice,
  carriedPlace as place,
  carryingOffice as opened,
  entryTexts,
  given,
  openedNextYear,
  openOffice,
  otherPlace as other,
  ownPlace as own,
  postingsIn,
  promisedPlace as carriedLine,
  purposePlace as purpose,
  recordedIncome,
  refusalIn,
  requestOf,
  settledPayment,
  suppliedLine,
  surplusPlace as surplusLine,
  type Asked,
} from '#testing';
import { factsOf } from '../law.js';

const refused = (asked: Asked, before = opened()) => refusalIn(given(before).when(asked));

describe('the entries of an adjustment', () => {
  it.each([
    ['row 25, an error that understated', { to: place }, 'Dr 800103|Cr 810101', 'Dr 1201|Cr 3501'],
    ['row 25, an error that overstated', { from: place }, 'Dr 810101|Cr 800103', 'Dr 3501|Cr 1201'],
    [
      'row 25, of surplus',
      { kind: 'surplus', from: surplusLine },
      'Dr 810201|Cr 800103',
      'Dr 3501|Cr 1201',
    ],
    [
      'row 25, of own money',
      { kind: 'own', heldIn: '800102', from: own },
      'Dr 820201|Cr 800102',
      'Dr 3501|Cr 1002',
    ],
    [
      'row 7, recovered without its payment',
      { reason: 'prior-year-recovery', to: place },
      'Dr 800103|Cr 810101',
      'Dr 1201|Cr 3501',
    ],
    [
      'row 7, recovered surplus',
      { reason: 'prior-year-recovery', kind: 'surplus', to: place },
      'Dr 800103|Cr 810201',
      'Dr 1201|Cr 3501',
    ],
    [
      'row 24, moved in',
      { reason: 'moved-in', to: place },
      'Dr 800103|Cr 810102',
      'Dr 1201|Cr 3001',
    ],
    [
      'row 24, moved out',
      { reason: 'moved-out', from: place },
      'Dr 810103|Cr 800103',
      'Dr 3001|Cr 1201',
    ],
    [
      'row 23, handed over',
      { reason: 'handed-over', from: place },
      'Dr 810104|Cr 800103',
      'Dr 3001|Cr 1201',
    ],
    [
      'row 23, surplus handed over',
      { reason: 'handed-over', kind: 'surplus', from: surplusLine },
      'Dr 810202|Cr 800103',
      'Dr 3001|Cr 1201',
    ],
    [
      'row 23, own money handed over',
      { reason: 'handed-over', kind: 'own', heldIn: '800102', from: own },
      'Dr 820201|Cr 800102',
      'Dr 3001|Cr 1002',
    ],
  ])('%s', (_title, more, budget, finance) => {
    for (const regime of ['authorised', 'integrated'] as const) {
      const answer = given(opened(regime)).when(adjust({ amount: '300.00', ...more }));
      expect(entryTexts(postingsIn(answer))).toEqual([
        ...budget.split('|').map((leg) => `budget ${leg} 300.00`),
        ...finance.split('|').map((leg) => `finance ${leg} 300.00`),
      ]);
    }
  });

  it.each([
    ['error-correction', '820101', '3501'],
    ['handed-over', '820102', '3001'],
  ])('of own money for a purpose, %s: %s (rule 17)', (reason, account, netAssets) => {
    const data = { reason, kind: 'own', heldIn: '800102', from: purpose, amount: '300.00' };
    const answer = given(opened('integrated', true)).when(adjust(data));
    expect(entryTexts(postingsIn(answer))).toEqual([
      `budget Dr ${account} 300.00`,
      'budget Cr 800102 300.00',
      `finance Dr ${netAssets} 300.00`,
      'finance Cr 1002 300.00',
    ]);
  });

  it('moved inside the unit: 8101 and its money go together (rule 19)', () => {
    const office = given(opened());
    const answer = office.when(adjust({ reason: 'internal-transfer', from: place, to: other }));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'budget Dr 810105 400.00',
      'budget Cr 810105 400.00',
      'budget Dr 800103 400.00',
      'budget Cr 800103 400.00',
      'finance Dr 1201 400.00',
      'finance Cr 1201 400.00',
    ]);
    expect(postingsIn(answer).map(({ coordinate }) => coordinate.function)).toEqual([
      ...['2010302', '2010301', '2010301', '2010302', '2010301', '2010302'],
    ]);
    expect(office.books.carried(place)).toBe(60_000n);
    expect(office.events.slice(-1).flatMap(factsOf)).toMatchObject([{ amount: 0n }]);
  });

  it('surplus moved back to carry-over makes its project payable again (rule 18)', () => {
    const finish = ask('FinishProject', '2021-02-01', { project: 'P-OTHER', reason: '完成' });
    const line = suppliedLine('L-G', '900.00', { fund: 'general' }, '2021-01-05');
    const office = given([...opened(), line, finish]);
    const asked = requestOf({ line: 'L-G', amount: '1.00' });
    expect(refusalIn(office.when(asked))).toMatchObject({ code: 'PROJECT_FINISHED' });
    const answer = office.when(
      adjust({
        ...{ reason: 'internal-transfer', kind: 'surplus', from: surplusLine },
        to: { ...surplusLine },
      }),
    );
    expect(entryTexts(postingsIn(answer)).slice(0, 2)).toEqual([
      'budget Dr 810203 400.00',
      'budget Cr 810105 400.00',
    ]);
    expect(office.when(asked).kind).toBe('accepted');
  });

  it.each([
    ['error-correction', '会计差错更正', 1n, { to: place }],
    ['prior-year-recovery', '收回以前年度支出', 1n, { to: place }],
    ['moved-in', '归集调入', 1n, { to: place }],
    ['error-correction', '会计差错更正', -1n, { from: place }],
    ['moved-out', '归集调出', -1n, { from: place }],
    ['handed-over', '归集上缴和缴回资金', -1n, { from: place }],
  ])('is named for Y-1: %s is %s', (reason, words, sign, sides) => {
    const office = given([...opened(), adjust({ reason, ...sides })]);
    expect(office.events.slice(-1).flatMap(factsOf)).toEqual([
      {
        fiscalYear: 2021,
        occurredOn: '2021-03-01',
        kind: 'opening-adjustment',
        subject: `${words}|general|TZ-1`,
        amount: sign * 40_000n,
        text: '以前年度差错',
      },
    ]);
  });
});

describe('no more leaves than is there', () => {
  it('to the fen, of the coordinate: CARRIED_EXCEEDED', () => {
    const office = given(opened());
    expect(refusalIn(office.when(adjust({ from: place, amount: '1000.01' })))).toEqual({
      code: 'CARRIED_EXCEEDED',
      field: 'data.from',
      details: { requested: '1000.01', carried: '1000.00' },
    });
    expect(refused(adjust({ from: { ...place, function: '2010301' } }))).toMatchObject({
      details: { carried: '0.00' },
    });
  });

  it('and not as what it is not: carry-over is no surplus, surplus no carry-over', () => {
    expect(refused(adjust({ kind: 'surplus', from: place }))).toMatchObject({
      code: 'CARRIED_EXCEEDED',
      details: { carried: '0.00' },
    });
    expect(refused(adjust({ from: surplusLine }))).toMatchObject({
      code: 'CARRIED_EXCEEDED',
      details: { carried: '0.00' },
    });
  });

  it('from where it is held: HELD_EXCEEDED', () => {
    expect(refused(adjust({ from: place, heldIn: '800102' }))).toEqual({
      code: 'HELD_EXCEEDED',
      field: 'data.from',
      details: { requested: '400.00', heldIn: '800102', held: '0.00' },
    });
  });

  it('of own money: all of the account, less what is in transit', () => {
    const line = suppliedLine('L-OWN', '100.00', {}, '2021-01-05');
    const request = requestOf({ line: 'L-OWN', amount: '100.00', more: { channel: 'bank' } });
    const office = given([...opened(), line, request]);
    const asked = (amount: string) => adjust({ kind: 'own', heldIn: '800102', from: own, amount });
    expect(refusalIn(office.when(asked('200.01')))).toMatchObject({
      code: 'CARRIED_EXCEEDED',
      details: { carried: '200.00' },
    });
    expect(office.when(asked('200.00')).kind).toBe('accepted');
  });

  it('and what was added may leave again, but once', () => {
    const office = given([...opened(), adjust({ to: other })]);
    const out = (adjustment: string) => adjust({ adjustment, reason: 'handed-over', from: other });
    expect(office.when(out('TZ-2')).kind).toBe('accepted');
    expect(refusalIn(office.when(out('TZ-3')))).toMatchObject({
      code: 'CARRIED_EXCEEDED',
      details: { carried: '0.00' },
    });
  });

  it('nor what is promised to next year’s line, until that year is over', () => {
    const asked = (adjustment: string, year: number) =>
      adjust(
        { adjustment, year, reason: 'handed-over', from: carriedLine, amount: '1000.00' },
        `${year}-03-01`,
      );
    const office = given(opened());
    expect(refusalIn(office.when(asked('TZ-1', 2021)))).toMatchObject({
      code: 'CARRIED_EXCEEDED',
      details: { carried: '0.00' },
    });
    expect(office.when(openedNextYear()).kind).toBe('accepted');
    expect(office.when(asked('TZ-2', 2022)).kind).toBe('accepted');
  });

  it('not while a line may still spend it: LINE_STILL_AUTHORISED', () => {
    const from = { ...place, source: 'carried', line: 'L-CARRIED' };
    const data = { year: 2022, reason: 'moved-out', from, amount: '1000.00' };
    expect(refused(adjust(data, '2022-02-01'), carriedOffice())).toEqual({
      code: 'LINE_STILL_AUTHORISED',
      field: 'data.from.line',
      details: { line: 'L-CARRIED' },
    });
    const recall = ask('RecallIndicator', '2022-01-20', {
      ...{ line: 'L-CARRIED', document: 'SH', amount: '1000.00', reason: 'idle' },
    });
    const office = given([...carriedOffice(), recall]);
    expect(office.when(adjust(data, '2022-02-01')).kind).toBe('accepted');
    expect(office.books.pool('returnable', { fund: 'general', line: 'L-CARRIED' })).toBe(0n);
  });

  it('spending of this year does not count as carry-over that is left', () => {
    const paid = settledPayment({ line: 'L-CARRIED', amount: '700.00', on: '2022-01-10' });
    const recall = ask('RecallIndicator', '2022-01-20', {
      ...{ line: 'L-CARRIED', document: 'SH', amount: '300.00', reason: 'idle' },
    });
    const from = { ...place, source: 'carried', line: 'L-CARRIED' };
    const asked = (amount: string) =>
      adjust({ year: 2022, reason: 'handed-over', from, amount }, '2022-02-01');
    const office = given([...carriedOffice(), ...paid, recall]);
    expect(refusalIn(office.when(asked('300.01')))).toMatchObject({
      code: 'CARRIED_EXCEEDED',
      details: { carried: '300.00' },
    });
    expect(office.when(asked('300.00')).kind).toBe('accepted');
  });

  it('what moved in stands on a line of this year until that is carried out, and is not recognised twice', () => {
    const to = { ...place, line: 'L-G' };
    const office = given([
      ...opened('authorised'),
      suppliedLine('L-G', '400.00', { fund: 'general', project: 'P-TASK' }),
      adjust({ reason: 'moved-in', to }),
    ]);
    const answer = office.when(
      ask('CarryOutIndicator', '2021-12-31', {
        ...{ line: 'L-G', document: 'JZ', amount: '400.00', recognise: true },
      }),
    );
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q70.2 400.00',
      'control Cr Q20 400.00',
    ]);
    expect(office.books.lines.get('L-G')).toMatchObject({ recognised: 40_000n });
  });

  it('this year’s own income may be handed back as well', () => {
    const office = given([...openOffice(), recordedIncome('50.00')]);
    const asked = adjust({ kind: 'own', heldIn: '800102', from: own, amount: '50.00' });
    expect(office.when(asked).kind).toBe('accepted');
  });
});
