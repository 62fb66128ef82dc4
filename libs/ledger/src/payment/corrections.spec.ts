// 支付更正: wrong codes and wrong lines are put right without moving cash.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  carriedOffice,
  entryTexts,
  given,
  issuedOffice,
  openedNextYear,
  postingsIn,
  purchase,
  receivedQuota,
  recordedIncome,
  refusalIn,
  settledPayment,
  suppliedLine,
  type Asked,
} from '#testing';

const correct = (more: object, amount = '400.00', on = '2021-04-01'): Asked =>
  ask('CorrectPayment', on, {
    ...{ payment: 'PAY-1', correction: 'GZ-1', amount, reason: '科目有误', ...more },
  });
const settled = [...issuedOffice(), ...settledPayment()];
const refused = (asked: Asked, before: readonly Asked[] = settled) =>
  refusalIn(given(before).when(asked));
const bank = { channel: 'bank' };

describe('a correction of economic codes (row 8, rule 9)', () => {
  it('moves spending and cost, not the account opposite: PaymentCorrected', () => {
    const office = given(settled);
    const answer = office.when(correct({ economic: '30202' }));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'budget Dr 7101 [30201] -400.00',
      'budget Dr 7101 [30202] 400.00',
      'finance Dr 5001 [30201] -400.00',
      'finance Dr 5001 [30202] 400.00',
    ]);
    expect(office.books.available('L-RUN')).toBe(9_900_000n);
    expect(office.books.bucket('L-RUN', 'Q60')).toBe(100_000n);
  });

  it('of an asset leaves the finance book alone', () => {
    const office = given([...issuedOffice(), ...settledPayment({ economic: '31002' })]);
    expect(entryTexts(postingsIn(office.when(correct({ economic: '31003' }))))).toEqual([
      'budget Dr 7101 [31002] -400.00',
      'budget Dr 7101 [31003] 400.00',
    ]);
  });

  it('of the government code alone keeps the item', () => {
    const answer = given(settled).when(correct({ governmentEconomic: '50299' }));
    expect(postingsIn(answer).map(({ coordinate }) => coordinate.governmentEconomic)).toEqual([
      '50201',
      '50299',
      '50201',
      '50299',
    ]);
  });

  it('that changes nothing is refused: CORRECTION_CHANGES_NOTHING', () => {
    const refusal = {
      code: 'CORRECTION_CHANGES_NOTHING',
      field: 'data.economic',
      details: { payment: 'PAY-1' },
    };
    for (const more of [{}, { economic: '30201' }, { toLine: 'L-RUN' }]) {
      expect(refused(correct(more))).toEqual(refusal);
    }
    const stated = settledPayment({ more: { governmentEconomic: '50299' } });
    expect(refused(correct({}), [...issuedOffice(), ...stated])).toEqual(refusal);
  });

  it('keeps a government code that the sender once stated', () => {
    const stated = settledPayment({ more: { governmentEconomic: '50299' } });
    const answer = given([...issuedOffice(), ...stated]).when(correct({ toLine: 'L-TASK' }));
    expect(answer).toMatchObject({ events: [{ data: { to: { governmentEconomic: '50299' } } }] });
  });
});

describe('a correction of the line (row 8, rule 9)', () => {
  it('moves both legs and the authority', () => {
    const office = given(settled);
    expect(entryTexts(postingsIn(office.when(correct({ toLine: 'L-TASK' }))))).toEqual([
      'control Dr Q20 400.00',
      'control Cr Q60 400.00',
      'control Dr Q60 400.00',
      'control Cr Q20 400.00',
      'budget Dr 7101 [30201] -400.00',
      'budget Cr 6001 -400.00',
      'finance Dr 5001 [30201] -400.00',
      'finance Cr 4001 -400.00',
      'budget Dr 7101 [30201] 400.00',
      'budget Cr 6001 400.00',
      'finance Dr 5001 [30201] 400.00',
      'finance Cr 4001 400.00',
    ]);
    expect(office.books.available('L-RUN')).toBe(9_940_000n);
    expect(office.books.available('L-TASK')).toBe(29_960_000n);
  });

  it('to a carried line takes last year’s money and gives this year’s back', () => {
    const current = suppliedLine(
      'L-NEW',
      '5000.00',
      { fund: 'general', project: 'P-TASK' },
      '2022-02-01',
    );
    const paid = settledPayment({ line: 'L-NEW', on: '2022-03-01' });
    const office = given([...carriedOffice(), current, ...paid]);
    const answer = office.when(correct({ toLine: 'L-CARRIED' }, '400.00', '2022-04-01'));
    expect(entryTexts(postingsIn(answer)).filter((text) => /^budget Cr/.test(text))).toEqual([
      'budget Cr 6001 -400.00',
      'budget Cr 800103 400.00',
    ]);
    expect(office.books.available('L-CARRIED')).toBe(60_000n);
    expect(office.books.available('L-NEW')).toBe(440_000n);
  });

  it('may go on: a correction of a correction, and back again', () => {
    const office = given([...settled, correct({ toLine: 'L-TASK' })]);
    const next = { correction: 'GZ-2', fromLine: 'L-TASK', toLine: 'L-OTHER', economic: '30202' };
    expect(office.when(correct(next)).kind).toBe('accepted');
    const home = {
      ...{ correction: 'GZ-3', fromLine: 'L-OTHER', toLine: 'L-RUN', economic: '30201' },
    };
    expect(office.when(correct(home)).kind).toBe('accepted');
    expect(office.books.available('L-RUN')).toBe(9_900_000n);
    expect(office.books.available('L-TASK')).toBe(30_000_000n);
    expect(office.books.available('L-OTHER')).toBe(5_000_000n);
    const all = correct({ correction: 'GZ-4', toLine: 'L-TASK' }, '1000.00');
    expect(office.when(all).kind).toBe('accepted');
  });

  it('needs authority there, to the fen: INDICATOR_EXCEEDED', () => {
    const small = suppliedLine('L-SMALL', '399.99', { fund: 'general', project: 'P-TASK' });
    const office = given([...settled, small]);
    expect(refusalIn(office.when(correct({ toLine: 'L-SMALL' })))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      field: 'data.amount',
      details: { line: 'L-SMALL', available: '399.99', requested: '400.00' },
    });
    expect(office.when(correct({ toLine: 'L-SMALL' }, '399.99')).kind).toBe('accepted');
  });

  it('needs the quota there when quota paid: QUOTA_EXCEEDED', () => {
    const paid = [
      ...issuedOffice({ regime: 'authorised' }),
      receivedQuota('1000.00'),
      receivedQuota('300.00', 'L-TASK'),
      ...settledPayment({ more: { channel: 'quota' } }),
    ];
    expect(refused(correct({ toLine: 'L-TASK' }), paid)).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      details: { available: '300.00' },
    });
    const office = given(paid);
    expect(office.when(correct({ toLine: 'L-TASK' }, '300.00')).kind).toBe('accepted');
    // The quota of the wrong line is there again, of the right one is gone.
    expect(office.books.pool('quota', { fund: 'general', line: 'L-RUN' })).toBe(30_000n);
    expect(office.books.pool('quota', { fund: 'general', line: 'L-TASK' })).toBe(0n);
  });
});

describe('what a correction may not be', () => {
  it('more than stands there: CORRECTION_EXCEEDS_PAYMENT', () => {
    const back = ask('ReturnPayment', '2021-03-20', {
      ...{ payment: 'PAY-1', return: 'TH-1', bankVoucher: 'B-TH', amount: '300.00' },
    });
    const office = given([...settled, back]);
    expect(refusalIn(office.when(correct({ economic: '30202' }, '700.01')))).toEqual({
      code: 'CORRECTION_EXCEEDS_PAYMENT',
      field: 'data.amount',
      details: { requested: '700.01', paid: '700.00' },
    });
    expect(office.when(correct({ economic: '30202' }, '700.00')).kind).toBe('accepted');
  });

  it('of a part that is not there, or of one of several unnamed', () => {
    const office = given([...settled, correct({ economic: '30202' })]);
    const next = { correction: 'GZ-2', economic: '30203' };
    expect(refusalIn(office.when(correct({ ...next, fromEconomic: '30204' })))).toMatchObject({
      code: 'PAYMENT_PART_UNKNOWN',
      field: 'data.fromLine',
    });
    expect(refusalIn(office.when(correct(next)))).toMatchObject({ code: 'PAYMENT_PART_AMBIGUOUS' });
    expect(office.when(correct({ ...next, fromEconomic: '30202' })).kind).toBe('accepted');
  });

  it('of another year: CORRECTION_OF_OTHER_YEAR', () => {
    const asked = correct({ economic: '30202' }, '1.00', '2022-01-04');
    expect(refused(asked, [...settled, openedNextYear()])).toEqual({
      code: 'CORRECTION_OF_OTHER_YEAR',
      field: 'occurredOn',
      details: { year: 2021 },
    });
  });

  it('under an id that is taken: ID_TAKEN', () => {
    const again = correct({ economic: '30203', fromEconomic: '30201' });
    expect(refused(again, [...settled, correct({ economic: '30202' })])).toEqual({
      code: 'ID_TAKEN',
      field: 'data.correction',
      details: { id: 'GZ-1' },
    });
  });

  it('to another fund (rule 2): CORRECTION_BETWEEN_FUNDS', () => {
    expect(refused(correct({ toLine: 'L-FUND' }))).toEqual({
      code: 'CORRECTION_BETWEEN_FUNDS',
      field: 'data.toLine',
      details: { from: 'general', to: 'fund' },
    });
  });

  it('to an unknown line or item, or to an item that the line does not bear', () => {
    const fixed = suppliedLine('L-E', '900.00', {
      ...{ fund: 'general', project: 'P-TASK', economic: '30203' },
    });
    const before = [...settled, fixed];
    expect(refused(correct({ toLine: 'L-NONE' }))).toMatchObject({
      code: 'LINE_UNKNOWN',
      field: 'data.toLine',
    });
    expect(refused(correct({ economic: '39998' }))).toMatchObject({ code: 'CODE_UNKNOWN' });
    expect(refused(correct({ economic: '30101' }))).toMatchObject({
      code: 'ECONOMIC_NOT_FOR_NATURE',
    });
    expect(refused(correct({ toLine: 'L-E' }), before)).toMatchObject({
      code: 'ECONOMIC_OUTSIDE_LINE',
    });
    expect(refused(correct({ toLine: 'L-STAFF' }))).toMatchObject({
      code: 'ECONOMIC_NOT_FOR_NATURE',
    });
  });

  it('to a line for procurement (rule 11): CONTRACT_REQUIRED', () => {
    const flagged = suppliedLine('L-BUY', '900.00', {
      ...{ fund: 'general', project: 'P-TASK', procurement: true },
    });
    expect(refused(correct({ toLine: 'L-BUY' }), [...settled, flagged])).toEqual({
      code: 'CONTRACT_REQUIRED',
      field: 'data.toLine',
      details: { line: 'L-BUY' },
    });
  });

  it('of a contract’s payment to another line: CONTRACT_ON_OTHER_LINE', () => {
    const [, ...steps] = settledPayment({ amount: '70000.00', on: '2021-05-20' });
    const office = given([
      ...purchase.signed,
      purchase.line('L-2', '100000.00', false),
      purchase.acceptance(),
      purchase.payment(),
      ...steps,
    ]);
    expect(refusalIn(office.when(correct({ toLine: 'L-2' }, '1.00', '2021-06-01')))).toEqual({
      code: 'CONTRACT_ON_OTHER_LINE',
      field: 'data.toLine',
      details: { contract: 'HT-1', line: 'L-BUY' },
    });
    const codes = correct({ economic: '31003' }, '1.00', '2021-06-01');
    expect(office.when(codes).kind).toBe('accepted');
  });

  it('to a finished project (rule 18): PROJECT_FINISHED; its own codes may still be put right', () => {
    const finish = ask('FinishProject', '2021-03-20', { project: 'P-TASK', reason: '完成' });
    expect(refused(correct({ toLine: 'L-TASK' }), [...settled, finish])).toEqual({
      code: 'PROJECT_FINISHED',
      field: 'data.toLine',
      details: { project: 'P-TASK', finishedOn: '2021-03-20' },
    });
    const paid = settledPayment({ line: 'L-TASK' });
    const office = given([...issuedOffice(), ...paid, finish]);
    expect(office.when(correct({ economic: '30202' })).kind).toBe('accepted');
  });

  it('past carried money that comes first (rule 4): CARRIED_MONEY_FIRST', () => {
    const current = suppliedLine(
      'L-NEW',
      '5000.00',
      { fund: 'general', project: 'P-TASK' },
      '2022-02-01',
    );
    const paid = settledPayment({ line: 'L-CARRIED', amount: '900.00', on: '2022-03-01' });
    const before = [...carriedOffice({ carriedFirst: true }), current, ...paid];
    expect(refused(correct({ toLine: 'L-NEW' }, '400.00', '2022-04-01'), before)).toMatchObject({
      code: 'CARRIED_MONEY_FIRST',
      field: 'data.toLine',
      details: { carried: 'L-CARRIED', available: '100.00' },
    });
  });

  it('between uses of own money, whose accounts differ: CORRECTION_BETWEEN_USES', () => {
    const before = [
      ...issuedOffice({ kind: 'institution' }),
      recordedIncome('5000.00'),
      suppliedLine('L-OWN', '1000.00'),
      suppliedLine('L-OP', '1000.00', { use: 'operating' }),
      ...settledPayment({ line: 'L-OP', more: bank }),
    ];
    expect(refused(correct({ toLine: 'L-OWN' }), before)).toEqual({
      code: 'CORRECTION_BETWEEN_USES',
      field: 'data.toLine',
      details: { from: '经营支出', to: '一般支出' },
    });
    const alike = suppliedLine('L-OP-2', '1000.00', { use: 'operating' });
    const office = given([...before, alike]);
    expect(entryTexts(postingsIn(office.when(correct({ toLine: 'L-OP-2' })))).slice(4)).toEqual([
      'budget Dr 7301 [30201] -400.00',
      'budget Cr 800102 -400.00',
      'finance Dr 5201 [30201] -400.00',
      'finance Cr 1002 -400.00',
      'budget Dr 7301 [30201] 400.00',
      'budget Cr 800102 400.00',
      'finance Dr 5201 [30201] 400.00',
      'finance Cr 1002 400.00',
    ]);
  });
});
