// Returns and corrections on 31 December, after authority was lapsed or carried out: nothing is lost and no state sticks.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  carriedOffice,
  entryTexts,
  given,
  issuedOffice,
  postingsIn,
  receivedQuota,
  refusalIn,
  requestOf,
  settledPayment,
  type Asked,
  type Situation,
} from '#testing';

const END = '2021-12-31';
const authorised = issuedOffice({ regime: 'authorised' });
const lapse = (amount: string, line = 'L-RUN', on = END): Asked =>
  ask('LapseIndicator', on, { line, document: 'NM', amount });
const carryOut = (amount: string): Asked =>
  ask('CarryOutIndicator', END, { line: 'L-RUN', document: 'JZ', amount, recognise: true });
const back = (on = END): Asked =>
  ask('ReturnPayment', on, {
    ...{ payment: 'PAY-1', return: 'TH-1', bankVoucher: 'B-TH', amount: '300.00' },
  });
const moneyOf = (office: Situation, asked: Asked): string[] =>
  entryTexts(postingsIn(office.when(asked))).filter((text) => text.startsWith('budget'));

describe('a return after the authority has ended', () => {
  it('brings authority back, which lapses and is recognised as the rest was (row 18)', () => {
    const office = given([...authorised, ...settledPayment(), lapse('99000.00'), back()]);
    expect(refusalIn(office.when(lapse('300.01')))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      details: { available: '300.00' },
    });
    expect(moneyOf(office, lapse('300.00'))).toEqual([
      'budget Dr 800103 300.00 (recognise)',
      'budget Cr 6001 300.00 (recognise)',
    ]);
  });

  it('of quota brings quota back, which is cancelled (row 18b)', () => {
    const paid = [receivedQuota('1000.00'), ...settledPayment({ more: { channel: 'quota' } })];
    const office = given([...authorised, ...paid, lapse('99000.00'), back()]);
    expect(moneyOf(office, lapse('300.00'))).toEqual([
      'budget Dr 800103 300.00 (recognise)',
      'budget Cr 800101 300.00 (recognise)',
    ]);
    const { line, coordinate } = office.books.lines.get('L-RUN') ?? { line: '', coordinate: {} };
    expect(line).toBe('L-RUN');
    expect(office.books.pool('quota', coordinate)).toBe(0n);
    expect(office.books.pool('returnable', coordinate)).toBe(9_930_000n);
  });

  it('may be carried out beside what was carried out before', () => {
    const office = given([...authorised, ...settledPayment(), carryOut('99000.00'), back()]);
    expect(moneyOf(office, carryOut('300.00'))).toEqual([
      'budget Dr 800103 300.00 (recognise)',
      'budget Cr 6001 300.00 (recognise)',
    ]);
    expect(office.books.lines.get('L-RUN')).toMatchObject({
      carriedOut: 9_930_000n,
      recognised: 9_930_000n,
    });
  });

  it('to a carried line lapses without entries and is handed over (row 23)', () => {
    const paid = settledPayment({ line: 'L-CARRIED', on: '2022-03-01' });
    const end = '2022-12-31';
    const office = given([...carriedOffice(), ...paid, back(end)]);
    const handOver = ask('HandOverSurplus', end, {
      ...{ handOver: 'SJ-1', document: 'D', kind: 'carry-over', heldIn: '800103' },
      from: {
        ...{ fund: 'general', source: 'carried', nature: 'project', project: 'P-TASK' },
        ...{ function: '2010302', line: 'L-CARRIED' },
      },
      amount: '300.00',
    });
    expect(refusalIn(office.when(handOver))).toMatchObject({ code: 'LINE_STILL_AUTHORISED' });
    expect(moneyOf(office, lapse('300.00', 'L-CARRIED', end))).toEqual([]);
    expect(moneyOf(office, handOver)).toEqual([
      'budget Dr 810104 300.00',
      'budget Cr 800103 300.00',
    ]);
  });
});

describe('a correction after the authority has ended', () => {
  const correct = (more: object): Asked =>
    ask('CorrectPayment', END, {
      ...{ payment: 'PAY-1', correction: 'GZ-1', amount: '400.00', reason: '误', ...more },
    });

  it('gives authority back to the wrong line, and finds none on a line that ended', () => {
    const office = given([...authorised, ...settledPayment(), lapse('99000.00')]);
    expect(office.when(correct({ toLine: 'L-TASK' })).kind).toBe('accepted');
    expect(moneyOf(office, lapse('400.00'))).toEqual([
      'budget Dr 800103 400.00 (recognise)',
      'budget Cr 6001 400.00 (recognise)',
    ]);
    const home = correct({ correction: 'GZ-2', fromLine: 'L-TASK', toLine: 'L-RUN' });
    expect(refusalIn(office.when(home))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      details: { available: '0.00' },
    });
  });
});

describe('a project that is finished while its payment is under way', () => {
  const finish = ask('FinishProject', '2021-03-03', { project: 'P-TASK', reason: '完成' });
  const underWay = settledPayment({ line: 'L-TASK' });

  it('still pays what was approved, and asks for no more (rule 18)', () => {
    const office = given([...issuedOffice(), ...underWay.slice(0, 3), finish]);
    const settle = ask('SettlePayment', '2021-03-04', {
      ...{ payment: 'PAY-1', bankVoucher: 'B-1', amount: '1000.00' },
    });
    expect(office.when(settle).kind).toBe('accepted');
    const next = requestOf({ payment: 'PAY-2', line: 'L-TASK', on: '2021-03-04' });
    expect(refusalIn(office.when(next))).toMatchObject({ code: 'PROJECT_FINISHED' });
  });
});

describe('a year full of awkward things', () => {
  it('can be closed all the same', () => {
    const office = given([
      ...authorised,
      receivedQuota('1000.00'),
      ...settledPayment({ more: { channel: 'quota' } }),
      lapse('99000.00'),
      back(),
      ...['L-STAFF 500000.00', 'L-TASK 300000.00', 'L-OTHER 50000.00', 'L-FUND 2000.00'].map(
        (text) => lapse(text.split(' ')[1] ?? '', text.split(' ')[0]),
      ),
    ]);
    const close = ask('CloseYear', END, { year: 2021 });
    expect(refusalIn(office.when(close))).toMatchObject({
      code: 'LINES_NOT_SETTLED',
      details: { line: 'L-RUN', available: '300.00' },
    });
    expect(office.when(lapse('300.00')).kind).toBe('accepted');
    expect(office.when(close).kind).toBe('accepted');
    const at = (account: string) =>
      office.books.balances.total((each) => each.book === 'budget' && each.account === account);
    expect([at('800101'), at('6001'), at('7101')]).toEqual([0n, 0n, 0n]);
    // All authority but the 700.00 that stay paid was recognised: 952000.00 − 700.00.
    expect([at('800103'), at('810107')]).toEqual([95_130_000n, -95_130_000n]);
  });
});
