// 三公经费 (rule 10): what is spent and in transit on a controlled item stays within its limit.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  detailsOf,
  given,
  issuedOffice,
  openOffice,
  recordedIncome,
  refusalIn,
  requestOf,
  settledPayment,
  suppliedLine,
  type Asked,
} from '#testing';

const ITEMS = [
  ['30217', 'reception', '5000.00', 'L-RUN'],
  ['30231', 'vehicle-running', '20000.00', 'L-RUN'],
  ['30212', 'abroad', '0.00', 'L-RUN'],
  ['31013', 'vehicle-purchase', '0.00', 'L-RUN'],
  ['30913', 'vehicle-purchase', '0.00', 'L-TASK'],
] as const;
const correct = (more: object, amount = '1000.00'): Asked =>
  ask('CorrectPayment', '2021-04-01', {
    ...{ payment: 'PAY-1', correction: 'GZ-1', amount, reason: '误', ...more },
  });
const oneMore = (limit: string): string => limit.replace(/\.00$/, '.01');
const general = { fund: 'general', project: 'P-TASK' };

describe('a controlled item', () => {
  it.each(ITEMS)('%s stops one fen above the limit of %s, %s', (economic, item, limit, line) => {
    const office = given(issuedOffice());
    const asked = (amount: string, payment = 'PAY-1') =>
      requestOf({ payment, line, economic, amount });
    expect(refusalIn(office.when(asked(oneMore(limit))))).toEqual({
      code: 'THREE_PUBLIC_EXCEEDED',
      field: 'data.amount',
      details: { economic, limit, spent: '0.00', requested: oneMore(limit) },
    });
    if (limit === '0.00') return;
    expect(office.when(asked(limit)).kind).toBe('accepted');
    expect(refusalIn(office.when(asked('0.01', 'PAY-2')))).toMatchObject({
      code: 'THREE_PUBLIC_EXCEEDED',
      details: { spent: limit },
    });
    expect(office.books.threePublicOf(2021, item)).toBe(BigInt(limit.replace('.', '')));
  });

  it('counts over all lines, and once only when it settles', () => {
    const office = given([
      ...issuedOffice(),
      ...settledPayment({ economic: '30217', amount: '2000.00' }),
      requestOf({ payment: 'PAY-2', line: 'L-TASK', economic: '30217', amount: '2500.00' }),
    ]);
    expect(office.books.threePublicOf(2021, 'reception')).toBe(450_000n);
    const asked = (amount: string) => requestOf({ payment: 'PAY-3', economic: '30217', amount });
    expect(refusalIn(office.when(asked('500.01')))).toMatchObject({
      details: { spent: '4500.00' },
    });
    expect(office.when(asked('500.00')).kind).toBe('accepted');
  });

  it('is noted and paid where the year only warns', () => {
    const office = given(issuedOffice({ threePublicPolicy: 'warn' }));
    expect(office.when(requestOf({ economic: '30217', amount: '5000.01' }))).toMatchObject({
      kind: 'accepted',
      events: [{ data: { notices: ['THREE_PUBLIC_EXCEEDED'] } }],
    });
  });

  it('of a year whose budget names no limits has none to spend', () => {
    const office = given([...openOffice(), suppliedLine('L-G', '100.00', general)]);
    const asked = requestOf({ line: 'L-G', economic: '30217', amount: '0.01' });
    expect(refusalIn(office.when(asked))).toMatchObject({
      code: 'THREE_PUBLIC_EXCEEDED',
      details: { limit: '0.00' },
    });
  });

  it('paid from own money is outside the fiscal limit', () => {
    const before = [...issuedOffice(), recordedIncome('9000.00'), suppliedLine('L-OWN', '9000.00')];
    const dinner = { line: 'L-OWN', economic: '30217', amount: '9000.00' };
    const office = given([...before, requestOf({ ...dinner, more: { channel: 'bank' } })]);
    expect(office.books.threePublicOf(2021, 'reception')).toBe(0n);
  });

  it('follows its adjusted limit, which cannot fall below what is spent', () => {
    const limits = {
      ...{ abroad: '0.00', 'vehicle-purchase': '0.00', 'vehicle-running': '20000.00' },
      reception: '3000.00',
    };
    const adjust = (reception: string): Asked =>
      ask('AdjustThreePublicLimits', '2021-05-01', {
        ...{ year: 2021, document: 'TZ', reason: '压减', limits: { ...limits, reception } },
      });
    const spent = settledPayment({ economic: '30217', amount: '3000.00' });
    const office = given([...issuedOffice(), ...spent]);
    expect(refusalIn(office.when(adjust('2999.99')))).toMatchObject({
      code: 'THREE_PUBLIC_LIMIT_BELOW_SPENT',
    });
    expect(office.when(adjust('3000.00')).kind).toBe('accepted');
    const asked = requestOf({ payment: 'PAY-2', economic: '30217', amount: '0.01' });
    expect(refusalIn(office.when(asked))).toMatchObject({ details: { limit: '3000.00' } });
  });
});

describe('a correction', () => {
  it('to a controlled item asks its limit: THREE_PUBLIC_EXCEEDED', () => {
    const office = given([...issuedOffice(), ...settledPayment({ amount: '6000.00' })]);
    const dinner = { economic: '30217', ...detailsOf('30217') };
    expect(refusalIn(office.when(correct(dinner, '5000.01')))).toMatchObject({
      code: 'THREE_PUBLIC_EXCEEDED',
      field: 'data.amount',
      details: { requested: '5000.01', spent: '0.00' },
    });
    expect(office.when(correct(dinner, '5000.00')).kind).toBe('accepted');
    expect(office.books.threePublicOf(2021, 'reception')).toBe(500_000n);
  });

  it('away from it gives the limit back', () => {
    const dinner = { economic: '30217', amount: '5000.00' };
    const office = given([...issuedOffice(), ...settledPayment(dinner)]);
    expect(office.when(correct({ economic: '30201' }, '5000.00')).kind).toBe('accepted');
    expect(office.when(requestOf({ ...dinner, payment: 'PAY-2' })).kind).toBe('accepted');
  });

  it('between lines or codes of one item spends nothing new, at the very limit', () => {
    const [books, year, ...rest] = issuedOffice();
    const commands = [books, year, ...rest].map((asked) => {
      if (asked?.type !== 'ApproveBudget') return asked;
      const data = asked.data as { threePublic: object };
      const threePublic = { ...data.threePublic, 'vehicle-purchase': '1000.00' };
      return { ...asked, data: { ...data, threePublic } };
    }) as Asked[];
    const car = settledPayment({ line: 'L-TASK', economic: '31013' });
    const office = given([...commands, ...car]);
    expect(office.when(correct({ economic: '30913' })).kind).toBe('accepted');
    expect(office.books.threePublicOf(2021, 'vehicle-purchase')).toBe(100_000n);
    const moved = correct({ correction: 'GZ-2', toLine: 'L-OTHER' });
    expect(office.when(moved).kind).toBe('accepted');
    expect(office.books.threePublicOf(2021, 'vehicle-purchase')).toBe(100_000n);
  });
});
