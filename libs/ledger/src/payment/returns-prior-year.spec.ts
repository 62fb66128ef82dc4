// 收回以前年度支出: money of a closed or past year that comes back adjusts the opening balance.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  carriedOffice,
  entryTexts,
  given,
  issuedOffice,
  openedNextYear,
  postingsIn,
  receivedGrant,
  receivedQuota,
  recordedIncome,
  refusalIn,
  requestOf,
  settledPayment,
  suppliedLine,
  type Asked,
  type PaymentOptions,
} from '#testing';
import { factsOf } from '../law.js';

const back = (amount: string, more: object = {}, on = '2021-04-01'): Asked =>
  ask('ReturnPayment', on, {
    ...{ payment: 'PAY-1', return: 'TH-1', bankVoucher: 'B-TH-1', amount, ...more },
  });
const settled = [...issuedOffice(), ...settledPayment()];
const authorised = issuedOffice({ regime: 'authorised' });
const quota = { channel: 'quota' };
const bank = { channel: 'bank' };

describe('a return of a prior year (row 7)', () => {
  const on = '2022-04-01';
  const paidLastYear = (before: readonly Asked[], options: PaymentOptions, regime?: 'authorised') =>
    given([
      ...before,
      ...settledPayment(options),
      openedNextYear(regime === undefined ? {} : { regime }),
    ]);

  it.each([
    ['integrated', '800103', '1201', paidLastYear(issuedOffice(), {})],
    ['direct, authorised', '800103', '1201', paidLastYear(authorised, {}, 'authorised')],
    [
      'authorised payment that no line takes',
      '800103',
      '1201',
      paidLastYear([...authorised, receivedQuota('1000.00')], { more: quota }, 'authorised'),
    ],
    [
      'authorised payment, integrated since',
      '800103',
      '1201',
      paidLastYear([...authorised, receivedQuota('1000.00')], { more: quota }),
    ],
    [
      'cash grant',
      '800102',
      '1002',
      paidLastYear([...issuedOffice(), receivedGrant('1000.00')], { more: bank }),
    ],
  ])('adjusts the opening balance: %s', (_title, held, mirror, office) => {
    const answer = office.when(back('300.00', {}, on));
    expect(entryTexts(postingsIn(answer))).toEqual([
      `budget Dr ${held} 300.00`,
      'budget Cr 810101 300.00',
      `finance Dr ${mirror} 300.00`,
      'finance Cr 3501 300.00',
    ]);
    expect(postingsIn(answer).map(({ fiscalYear }) => fiscalYear)).toEqual([
      2022, 2022, 2022, 2022,
    ]);
    expect(office.events.slice(-1).flatMap(factsOf)).toEqual([
      {
        fiscalYear: 2022,
        occurredOn: on,
        kind: 'opening-adjustment',
        subject: '收回以前年度支出|general|TH-1',
        amount: 30_000n,
        text: 'PAY-1',
      },
    ]);
  });

  it.each([
    [{}, '820201'],
    [{ restricted: true, project: 'P-TASK' }, '820101'],
  ])('of own money %j adjusts %s (rule 8)', (item, account) => {
    const office = paidLastYear(
      [...issuedOffice(), recordedIncome('1000.00', item), suppliedLine('L-OWN', '1000.00', item)],
      { line: 'L-OWN', more: bank },
    );
    expect(entryTexts(postingsIn(office.when(back('300.00', {}, on))))).toEqual([
      'budget Dr 800102 300.00',
      `budget Cr ${account} 300.00`,
      'finance Dr 1002 300.00',
      'finance Cr 3501 300.00',
    ]);
  });

  it.each([
    ['31002', {}, '1601'],
    ['30201', { debit: '1214' }, '1214'],
    ['30201', { debit: '2302' }, '2302'],
  ])('of what stood as no cost (%s %j) credits %s again', (economic, more, account) => {
    const office = paidLastYear(issuedOffice(), { economic, more });
    expect(entryTexts(postingsIn(office.when(back('300.00', {}, on)))).slice(2)).toEqual([
      'finance Dr 1201 300.00',
      `finance Cr ${account} 300.00`,
    ]);
  });

  it('to a special fund goes back to 8301, beside 结转和结余 (rule 14)', () => {
    const institution = { kind: 'institution' } as const;
    const opening = {
      ...{ heldIn: '800102', as: '8301', fund: 'own', function: '2010301', amount: '1000.00' },
    };
    const [books, year, ...projects] = issuedOffice(institution);
    const opened = { ...(year as Asked), data: { ...(year?.data as object), opening: [opening] } };
    const office = paidLastYear(
      [
        ...[books as Asked, opened],
        ...projects,
        suppliedLine('L-FUND-8301', '1000.00', { use: 'special-fund' }),
      ],
      { line: 'L-FUND-8301', more: bank },
    );
    expect(office.books.specialFundBalance).toBe(0n);
    const answer = office.when(back('300.00', {}, on));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'budget Dr 800102 300.00',
      'budget Cr 8301 300.00',
      'finance Dr 1002 300.00',
      'finance Cr 3101 300.00',
    ]);
    expect(office.books.specialFundBalance).toBe(30_000n);
    expect(office.events.slice(-1).flatMap(factsOf)).toEqual([]);
  });

  it('gives its authority to a carried line, where the bureau lets it (Q10.07)', () => {
    const before = carriedOffice().slice(0, -3);
    const office = given([...before, ...settledPayment(), ...carriedOffice().slice(-3)]);
    const answer = office.when(back('300.00', { toLine: 'L-CARRIED' }, on));
    expect(entryTexts(postingsIn(answer)).slice(0, 2)).toEqual([
      'control Dr Q20 300.00',
      'control Cr Q10.07 300.00',
    ]);
    for (const { coordinate } of postingsIn(answer)) expect(coordinate.line).toBe('L-CARRIED');
    expect(office.books.available('L-CARRIED')).toBe(130_000n);
    const asked = (amount: string) =>
      requestOf({ payment: 'PAY-2', line: 'L-CARRIED', amount, on });
    expect(refusalIn(office.when(asked('1300.01')))).toMatchObject({ code: 'INDICATOR_EXCEEDED' });
    expect(office.when(asked('1300.00')).kind).toBe('accepted');
  });

  it('of a quota payment is quota of the carried line that takes it (rule 8)', () => {
    const before = carriedOffice({ regime: 'authorised' });
    const paid = [receivedQuota('1000.00'), ...settledPayment({ more: quota })];
    const office = given([...before.slice(0, -3), ...paid, ...before.slice(-3)]);
    expect(
      entryTexts(postingsIn(office.when(back('300.00', { toLine: 'L-CARRIED' }, on)))),
    ).toEqual([
      'control Dr Q20 300.00',
      'control Cr Q10.07 300.00',
      'budget Dr 800101 300.00',
      'budget Cr 810101 300.00',
      'finance Dr 1011 300.00',
      'finance Cr 3501 300.00',
    ]);
    const asked = { payment: 'PAY-2', line: 'L-CARRIED', amount: '300.00', on, more: quota };
    expect(office.when(requestOf(asked)).kind).toBe('accepted');
  });

  it('adds up over both years to no more than was paid', () => {
    const office = given([...settled, back('400.00'), openedNextYear()]);
    const next = (amount: string) => back(amount, { return: 'TH-2', bankVoucher: 'B-TH-1' }, on);
    expect(refusalIn(office.when(next('600.01')))).toMatchObject({
      code: 'RETURN_EXCEEDS_PAYMENT',
      details: { paid: '600.00' },
    });
    expect(office.when(next('600.00')).kind).toBe('accepted');
  });

  it('takes no line of this year’s money, of another fund or purpose: RETURN_NEEDS_CARRIED_LINE', () => {
    const restricted = { restricted: true, project: 'P-TASK' };
    const office = given([
      ...issuedOffice(),
      recordedIncome('1000.00', restricted),
      suppliedLine('L-PURPOSE', '1000.00', restricted),
      suppliedLine('L-OWN', '10.00'),
      ...settledPayment({ line: 'L-PURPOSE', more: bank }),
      ask('CarryOutIndicator', '2021-12-31', {
        ...{ line: 'L-OWN', document: 'JZ', amount: '10.00', recognise: false },
      }),
      ask('CarryOutIndicator', '2021-12-31', {
        ...{ line: 'L-TASK', document: 'JZ', amount: '10.00', recognise: true },
      }),
      openedNextYear(),
      ask('CarryForwardIndicator', '2022-01-05', {
        ...{ line: 'L-TASK-2', from: 'L-TASK', document: 'JZ', amount: '10.00' },
      }),
      ask('CarryForwardIndicator', '2022-01-05', {
        ...{ line: 'L-OWN-2', from: 'L-OWN', document: 'JZ', amount: '10.00' },
      }),
      suppliedLine('L-NEW', '10.00', { fund: 'own' }, '2022-02-01'),
    ]);
    for (const toLine of ['L-TASK-2', 'L-OWN-2', 'L-NEW']) {
      expect(refusalIn(office.when(back('1.00', { toLine }, on)))).toEqual({
        code: 'RETURN_NEEDS_CARRIED_LINE',
        field: 'data.toLine',
        details: { line: toLine },
      });
    }
    expect(refusalIn(office.when(back('1.00', { toLine: 'L-NONE' }, on)))).toMatchObject({
      code: 'LINE_UNKNOWN',
      field: 'data.toLine',
    });
    expect(refusalIn(office.when(back('1.00', { toLine: 'L-OWN' }, on)))).toMatchObject({
      code: 'LINE_OF_OTHER_YEAR',
      field: 'data.toLine',
    });
  });
});
