// 月度结账 and the last payment day of a year.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  given,
  issuedOffice,
  openOffice,
  refusalIn,
  requestOf,
  type Asked,
} from '#testing';

const LAST_DAYS = [
  ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31'],
  ...['11-30', '12-31'],
];
const close = (month: number, on = `2021-${LAST_DAYS[month - 1] ?? ''}`, year = 2021): Asked =>
  ask('ClosePeriod', on, { year, month });
const closedUntil = (month: number): Asked[] =>
  Array.from({ length: month }, (_, index) => close(index + 1));
const closeYear = ask('CloseYear', '2021-12-31', { year: 2021 });

describe('closing a month', () => {
  it('happens from its last day on: PeriodClosed', () => {
    const office = given(openOffice());
    expect(refusalIn(office.when(close(1, '2021-01-30')))).toEqual({
      code: 'PERIOD_NOT_OVER',
      field: 'occurredOn',
      details: { year: 2021, month: 1, occurredOn: '2021-01-30' },
    });
    expect(office.when(close(1))).toMatchObject({ events: [{ type: 'PeriodClosed' }] });
    expect(office.when(close(2, '2022-03-01')).kind).toBe('accepted');
  });

  it.each([
    [2020, '2020-02-28', '2020-02-29'],
    [2021, '2021-02-27', '2021-02-28'],
  ])('knows the end of February %i', (year, before, last) => {
    const office = given([...openOffice({ year }), close(1, `${year}-01-31`, year)]);
    expect(refusalIn(office.when(close(2, before, year))).code).toBe('PERIOD_NOT_OVER');
    expect(office.when(close(2, last, year)).kind).toBe('accepted');
  });

  it.each([1, 3, 12])(
    'goes month by month, so not month %i after January: PERIOD_OUT_OF_ORDER',
    (month) => {
      expect(refusalIn(given([...openOffice(), close(1)]).when(close(month)))).toEqual({
        code: 'PERIOD_OUT_OF_ORDER',
        field: 'data.month',
        details: { year: 2021, month, next: 2 },
      });
    },
  );

  it('leaves December to the closing of the year: DECEMBER_CLOSES_WITH_YEAR', () => {
    const office = given([...openOffice(), ...closedUntil(11)]);
    expect(refusalIn(office.when(close(12)))).toEqual({
      code: 'DECEMBER_CLOSES_WITH_YEAR',
      field: 'data.month',
      details: { year: 2021 },
    });
    expect(office.when(closeYear).kind).toBe('accepted');
  });

  it('needs the year: YEAR_NOT_OPEN, YEAR_CLOSED', () => {
    expect(refusalIn(given(openOffice()).when(close(1, '2022-01-31', 2022)))).toEqual({
      code: 'YEAR_NOT_OPEN',
      field: 'data.year',
      details: { year: 2022 },
    });
    expect(refusalIn(given([...openOffice(), closeYear]).when(close(1)))).toEqual({
      code: 'YEAR_CLOSED',
      field: 'data.year',
      details: { year: 2021 },
    });
  });

  it('shuts its days for every document, the next day stays open: PERIOD_CLOSED (5.5-5)', () => {
    const office = given([...issuedOffice(), ...closedUntil(2)]);
    expect(refusalIn(office.when(requestOf({ on: '2021-02-28' })))).toEqual({
      code: 'PERIOD_CLOSED',
      field: 'occurredOn',
      details: { year: 2021, month: 2 },
    });
    expect(office.when(requestOf({ on: '2021-03-01' })).kind).toBe('accepted');
  });

  it('does not hold up a payment that is on its way', () => {
    const office = given([
      ...issuedOffice(),
      ...approvedPayment({ on: '2021-01-31' }),
      ...closedUntil(1),
    ]);
    const settle = (on: string): Asked =>
      ask('SettlePayment', on, { payment: 'PAY-1', bankVoucher: 'B', amount: '1000.00' });
    expect(refusalIn(office.when(settle('2021-01-31'))).code).toBe('PERIOD_CLOSED');
    expect(office.when(settle('2021-02-01')).kind).toBe('accepted');
  });
});

describe('the last payment day (5.5-13)', () => {
  const announce = (lastPaymentOn: string, on = '2021-12-01', year = 2021): Asked =>
    ask('AnnouncePaymentCutoff', on, { year, lastPaymentOn });
  const request = (on: string): Asked => requestOf({ on, payment: `PAY-${on}` });

  it('is announced and may be moved: PaymentCutoffAnnounced', () => {
    const office = given([...issuedOffice(), announce('2021-12-25')]);
    expect(office.events.at(-1)?.type).toBe('PaymentCutoffAnnounced');
    expect(office.when(request('2021-12-25')).kind).toBe('accepted');
    expect(refusalIn(office.when(request('2021-12-26')))).toEqual({
      code: 'PAYMENT_CUTOFF_PASSED',
      field: 'occurredOn',
      details: { occurredOn: '2021-12-26', lastPaymentOn: '2021-12-25' },
    });
    office.when(announce('2021-12-28', '2021-12-26'));
    expect(office.when(request('2021-12-28')).kind).toBe('accepted');
  });

  it('lies in its year: DATE_OUTSIDE_YEAR', () => {
    expect(refusalIn(given(openOffice()).when(announce('2022-01-01')))).toEqual({
      code: 'DATE_OUTSIDE_YEAR',
      field: 'data.lastPaymentOn',
      details: { occurredOn: '2022-01-01', year: 2021 },
    });
  });

  it('belongs to an open year: YEAR_NOT_OPEN, YEAR_CLOSED', () => {
    const office = given(openOffice());
    expect(refusalIn(office.when(announce('2022-12-25', '2021-12-01', 2022)))).toEqual({
      code: 'YEAR_NOT_OPEN',
      field: 'data.year',
      details: { year: 2022 },
    });
    office.when(closeYear);
    expect(refusalIn(office.when(announce('2021-12-25')))).toEqual({
      code: 'YEAR_CLOSED',
      field: 'data.year',
      details: { year: 2021 },
    });
  });
});
