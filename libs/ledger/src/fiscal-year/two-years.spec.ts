// January to March: two years are open, and neither takes the other's money, months or authority.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  given,
  openOffice,
  refusalIn,
  requestOf,
  settledPayment,
  type Asked,
} from '#testing';

const openNext = ask('OpenFiscalYear', '2022-01-01', {
  ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
});
const income = (year: number, amount: string, on = `${year}-01-10`): Asked =>
  ask('RecordIncome', on, {
    ...{ income: `I-${on}`, kind: 'other', amount, function: '2010301' },
    ...{ payer: '某公司', bankVoucher: `B-${on}` },
  });
const line = (year: number): Asked =>
  ask('IssueIndicator', `${year}-01-11`, {
    ...{ line: `L-${year}`, document: 'D', kind: 'supplement', amount: '100.00' },
    item: { fund: 'own', project: 'P-RUN', function: '2010301' },
  });
const request = (year: number, amount: string, payment = 'PAY-1'): Asked =>
  requestOf({
    ...{ payment, line: `L-${year}`, amount, more: { channel: 'bank' } },
    on: year === 2021 ? '2021-12-31' : '2022-01-20',
  });

describe('own money of two open years', () => {
  it('that came in January pays nothing dated in December: CASH_EXCEEDED', () => {
    const office = given([
      ...openOffice(),
      line(2021),
      income(2021, '30.00'),
      openNext,
      income(2022, '70.00'),
    ]);
    expect(refusalIn(office.when(request(2021, '30.01')))).toMatchObject({
      code: 'CASH_EXCEEDED',
      field: 'data.amount',
      details: { available: '30.00', requested: '30.01' },
    });
    expect(office.when(request(2021, '30.00')).kind).toBe('accepted');
  });

  it('that is left of December pays in January', () => {
    const office = given([
      ...openOffice(),
      income(2021, '30.00'),
      openNext,
      line(2022),
      income(2022, '70.00'),
    ]);
    expect(refusalIn(office.when(request(2022, '100.01'))).code).toBe('INDICATOR_EXCEEDED');
    expect(office.when(request(2022, '100.00')).kind).toBe('accepted');
  });

  it('spent in January is gone for December', () => {
    const office = given([
      ...openOffice(),
      line(2021),
      income(2021, '30.00'),
      openNext,
      line(2022),
    ]);
    const january = {
      ...{ payment: 'PAY-2', line: 'L-2022', amount: '20.00', on: '2022-01-20' },
      more: { channel: 'bank' },
    };
    for (const asked of settledPayment(january)) expect(office.when(asked).kind).toBe('accepted');
    expect(refusalIn(office.when(request(2021, '10.01'))).details).toMatchObject({
      available: '10.00',
    });
    expect(office.when(request(2021, '10.00')).kind).toBe('accepted');
  });

  it('of December is reversed only as far as December still has it', () => {
    const office = given([
      ...openOffice(),
      line(2021),
      income(2021, '30.00'),
      ...settledPayment({ line: 'L-2021', amount: '25.00', more: { channel: 'bank' } }),
      openNext,
      income(2022, '70.00'),
    ]);
    const reverse = (amount: string): Asked =>
      ask('ReverseIncome', '2021-12-31', {
        ...{ income: 'I-2021-01-10', reversal: 'R', amount, reason: '误记' },
      });
    expect(refusalIn(office.when(reverse('5.01')))).toMatchObject({
      code: 'CASH_EXCEEDED',
      details: { available: '5.00' },
    });
    expect(office.when(reverse('5.00')).kind).toBe('accepted');
  });
});

describe('documents of two open years', () => {
  const office = (): Asked[] => [...openOffice(), openNext];

  it('have vouchers of their own months', () => {
    const situation = given([
      ...office(),
      income(2022, '1.00'),
      income(2021, '1.00', '2021-12-31'),
    ]);
    const vouchers = situation.events
      .slice(-2)
      .map(({ data }) => (data as { voucher: string }).voucher);
    expect(vouchers).toEqual(['202201-0001', '202112-0001']);
  });

  it('close their months apart', () => {
    const january = ask('ClosePeriod', '2022-01-31', { year: 2022, month: 1 });
    const situation = given([...office(), january]);
    expect(refusalIn(situation.when(income(2022, '1.00'))).code).toBe('PERIOD_CLOSED');
    expect(situation.when(income(2021, '1.00')).kind).toBe('accepted');
  });

  it('a payment of December is not finished in January: it is cancelled and asked for anew', () => {
    const general = ask('IssueIndicator', '2021-02-01', {
      ...{ line: 'L-A', document: 'D', kind: 'supplement', amount: '100.00' },
      item: { fund: 'general', project: 'P-RUN', function: '2010301' },
    });
    const payment = { line: 'L-A', amount: '100.00', on: '2021-12-31' };
    const situation = given([...openOffice(), general, ...approvedPayment(payment), openNext]);
    const settle = (on: string): Asked =>
      ask('SettlePayment', on, { payment: 'PAY-1', bankVoucher: 'B', amount: '100.00' });
    expect(refusalIn(situation.when(settle('2022-01-04')))).toMatchObject({
      code: 'PAYMENT_OF_OTHER_YEAR',
      field: 'occurredOn',
      details: { payment: 'PAY-1', year: 2021 },
    });
    const cancel = ask('CancelPayment', '2021-12-31', { payment: 'PAY-1', reason: '跨年' });
    expect(situation.when(cancel).kind).toBe('accepted');
    expect(situation.books.available('L-A')).toBe(10_000n);
  });
});
