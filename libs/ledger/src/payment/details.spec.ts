// Receptions, trips and vehicles bought are counted from settled payments; returns and corrections say what still holds.
import { describe, expect, it } from '@jest/globals';
import { latestFacts, type Fact } from '#bookkeeping';
import {
  ask,
  given,
  issuedOffice,
  refusalIn,
  requestOf,
  settledPayment,
  type Asked,
  type Situation,
} from '#testing';

const asking: Asked[] = issuedOffice({ threePublicPolicy: 'warn' }).map((asked) =>
  asked.type === 'OpenFiscalYear'
    ? { ...asked, data: { ...(asked.data as object), threePublicDetails: 'required' } }
    : asked,
);
/** A request that says nothing of what it was for, whatever its item. */
const bare = (asked: Asked): Asked => {
  const {
    reception: _reception,
    trip: _trip,
    vehicle: _vehicle,
    ...data
  } = asked.data as {
    readonly reception?: object;
    readonly trip?: object;
    readonly vehicle?: object;
  };
  return { ...asked, data };
};
const notAsking = issuedOffice({ threePublicPolicy: 'warn' });

const reception = { batches: 2, persons: 15, foreign: false };
const trip = { groups: 1, persons: 4 };
const vehicle = { plate: '晋B00001', purchased: true };
const dinner = { economic: '30217', amount: '1000.00', more: { reception } };
const back = (amount: string): Asked =>
  ask('ReturnPayment', '2021-04-01', {
    ...{ payment: 'PAY-1', return: `TH-${amount}`, bankVoucher: `B-${amount}`, amount },
  });
const correction = (more: object): Asked =>
  ask('CorrectPayment', '2021-05-01', {
    ...{ payment: 'PAY-1', correction: 'GZ-1', amount: '1000.00', reason: '科目有误', ...more },
  });
const held = ({ books }: Situation, kind: string): Fact | undefined =>
  latestFacts(books.facts).get(`2021|${kind}|PAY-1`);

describe('where the year asks for details', () => {
  it.each([
    ['RECEPTION_DETAILS_NEEDED', '30217', 'data.reception'],
    ['TRIP_DETAILS_NEEDED', '30212', 'data.trip'],
    ['PURCHASED_VEHICLE_NEEDED', '31013', 'data.vehicle'],
  ])('%s: a payment on %s brings them', (code, economic, field) => {
    const office = given(asking);
    const asked = bare(requestOf({ line: 'L-TASK', economic }));
    expect(refusalIn(office.when(asked))).toEqual({ code, field, details: { economic } });
  });

  it('a vehicle that merely runs is not one that was bought', () => {
    const more = { vehicle: { plate: '晋B00001', purchased: false } };
    const asked = requestOf({ line: 'L-TASK', economic: '31013', more });
    expect(refusalIn(given(asking).when(asked))).toMatchObject({
      code: 'PURCHASED_VEHICLE_NEEDED',
    });
    const running = requestOf({ economic: '30231', more });
    expect(given(asking).when(running).kind).toBe('accepted');
  });

  it.each<[string, string, Record<string, unknown>, object]>([
    ['reception', '30217', { reception }, { ...reception, fund: 'general' }],
    ['trip', '30212', { trip }, { ...trip, fund: 'general' }],
    ['vehicle.purchased', '31013', { vehicle }, { ...vehicle, fund: 'general' }],
  ])('settlement counts a %s on %s', (kind, economic, more, counted) => {
    const office = given([...asking, ...settledPayment({ line: 'L-TASK', economic, more })]);
    expect(office.events.at(-1)).toMatchObject({ type: 'PaymentSettled', data: more });
    const fact = held(office, kind);
    expect(fact).toMatchObject({ amount: 100_000n, occurredOn: '2021-03-01' });
    expect(JSON.parse(fact?.text ?? '')).toEqual(counted);
  });

  it('a corrected code brings the details of its right item', () => {
    const office = given([...asking, ...settledPayment()]);
    const wrong = correction({ economic: '30217' });
    expect(refusalIn(office.when(wrong))).toEqual({
      code: 'RECEPTION_DETAILS_NEEDED',
      field: 'data.reception',
      details: { economic: '30217' },
    });
    const right = correction({ economic: '30217', reception, amount: '400.00' });
    expect(office.when(right).kind).toBe('accepted');
    expect(held(office, 'reception')).toMatchObject({ amount: 40_000n });
    const rest = { correction: 'GZ-2', fromEconomic: '30201', amount: '600.00' };
    expect(office.when(correction({ economic: '30217', ...rest })).kind).toBe('accepted');
    expect(held(office, 'reception')).toMatchObject({ amount: 100_000n });
  });
});

describe('where the year does not ask', () => {
  it('a payment without details is accepted and counts nothing', () => {
    const office = given([...notAsking, ...settledPayment({ ...dinner, more: {} }).map(bare)]);
    expect(held(office, 'reception')).toBeUndefined();
    expect(office.when(correction({ economic: '30201', amount: '10.00' })).kind).toBe('accepted');
    expect(held(office, 'reception')).toBeUndefined();
  });

  it('details that are given are counted all the same', () => {
    const office = given([...notAsking, ...settledPayment(dinner)]);
    expect(held(office, 'reception')).toMatchObject({ amount: 100_000n });
  });
});

describe('details', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['30201', 'reception', { reception }],
    ['30212', 'reception', { reception, trip }],
    ['30217', 'trip', { reception, trip }],
    ['30231', 'vehicle', { vehicle }],
  ])('DETAILS_OF_OTHER_ITEM: on %s there is no %s', (economic, member, more) => {
    const answer = given(notAsking).when(requestOf({ line: 'L-TASK', economic, more }));
    expect(refusalIn(answer)).toEqual({
      code: 'DETAILS_OF_OTHER_ITEM',
      field: `data.${member}`,
      details: { economic },
    });
  });

  it('stay when money comes back: the guests have come all the same', () => {
    const office = given([...asking, ...settledPayment(dinner), back('300.00')]);
    expect(held(office, 'reception')).toMatchObject({ amount: 70_000n, occurredOn: '2021-04-01' });
    expect(office.when(back('700.00')).kind).toBe('accepted');
    const fact = held(office, 'reception');
    expect(fact?.amount).toBe(0n);
    expect(JSON.parse(fact?.text ?? '')).toMatchObject({ batches: 2, persons: 15 });
  });

  it('no longer count when all of the payment was something else', () => {
    const office = given([...asking, ...settledPayment(dinner)]);
    expect(office.when(correction({ economic: '30201', amount: '400.00' })).kind).toBe('accepted');
    expect(held(office, 'reception')).toMatchObject({ amount: 60_000n });
    expect(held(office, 'reception')?.text).not.toBeNull();
    const rest = { correction: 'GZ-2', fromEconomic: '30217', amount: '600.00' };
    expect(office.when(correction({ economic: '30201', ...rest })).kind).toBe('accepted');
    expect(held(office, 'reception')).toMatchObject({ amount: 0n, text: null });
    expect(office.books.payments.get('PAY-1')?.reception).toBeUndefined();
  });

  it('move from item to item: no reception but a trip', () => {
    const office = given([...asking, ...settledPayment({ ...dinner, line: 'L-TASK' })]);
    expect(office.when(correction({ economic: '30212', trip })).kind).toBe('accepted');
    expect(held(office, 'reception')).toMatchObject({ amount: 0n, text: null });
    expect(held(office, 'trip')).toMatchObject({ amount: 100_000n });
    expect(office.books.payments.get('PAY-1')).toMatchObject({ trip });
  });

  it('of a payment that was rejected count nothing', () => {
    const office = given([
      ...asking,
      requestOf(dinner),
      ask('CancelPayment', '2021-03-01', { payment: 'PAY-1', reason: '取消' }),
    ]);
    expect(held(office, 'reception')).toBeUndefined();
  });

  it('are taken back with the decision that brought them', () => {
    const office = given([...asking, ...settledPayment(dinner)]);
    const { books } = office;
    const before = books.payments.get('PAY-1');
    const mark = books.mark();
    office.when(correction({ economic: '30201' }));
    expect(books.payments.get('PAY-1')?.reception).toBeUndefined();
    books.rollback(mark);
    expect(books.payments.get('PAY-1')).toEqual(before);
    expect(held(office, 'reception')).toMatchObject({ amount: 100_000n });
  });
});
