// Every reason for which a payment may not be requested.
import { builtInCodes, type CodeLists } from '#codes';
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  carriedOffice,
  given,
  issuedOffice,
  openOffice,
  refusalIn,
  requestOf,
  settledPayment,
  suppliedLine,
  type Asked,
} from '#testing';

const finish = (project: string, on = '2021-03-01'): Asked =>
  ask('FinishProject', on, { project, reason: '完成' });
const cutoff = ask('AnnouncePaymentCutoff', '2021-11-01', {
  year: 2021,
  lastPaymentOn: '2021-12-25',
});
/** Code lists as a region might import them, without the mapping between the two classifications. */
const unmapped = Object.assign(Object.create(builtInCodes) as CodeLists, {
  governmentEconomicOf: () => undefined,
});
const refused = (before: readonly Asked[], asked: Asked) => refusalIn(given(before).when(asked));

describe('what a request may not be', () => {
  it('a document id that is taken: ID_TAKEN', () => {
    expect(refused([...issuedOffice(), requestOf()], requestOf({ line: 'L-NONE' }))).toEqual({
      code: 'ID_TAKEN',
      field: 'data.payment',
      details: { id: 'PAY-1' },
    });
  });

  it('after the last payment day (rule 13): PAYMENT_CUTOFF_PASSED', () => {
    const office = given([...issuedOffice(), cutoff]);
    expect(refusalIn(office.when(requestOf({ on: '2021-12-26' })))).toEqual({
      code: 'PAYMENT_CUTOFF_PASSED',
      field: 'occurredOn',
      details: { occurredOn: '2021-12-26', lastPaymentOn: '2021-12-25' },
    });
    expect(office.when(requestOf({ on: '2021-12-25' })).kind).toBe('accepted');
  });

  it('for a finished project: PROJECT_FINISHED', () => {
    expect(refused([...issuedOffice(), finish('P-TASK')], requestOf({ line: 'L-TASK' }))).toEqual({
      code: 'PROJECT_FINISHED',
      field: 'data.line',
      details: { project: 'P-TASK', finishedOn: '2021-03-01' },
    });
  });

  it('to the unit’s own account: PAYEE_IS_OWN_ACCOUNT', () => {
    const payee = { name: '本单位', account: '1111100001' };
    expect(refused(issuedOffice(), requestOf({ more: { payee } }))).toEqual({
      code: 'PAYEE_IS_OWN_ACCOUNT',
      field: 'data.payee.account',
      details: { account: '1111100001' },
    });
  });

  it('the same payee, amount and invoice twice: PAYMENT_DUPLICATED', () => {
    const invoice = { invoice: 'FP-1' };
    const office = given([...issuedOffice(), requestOf({ more: invoice })]);
    const again = { payment: 'PAY-2', more: invoice };
    expect(refusalIn(office.when(requestOf(again)))).toEqual({
      code: 'PAYMENT_DUPLICATED',
      field: 'data.invoice',
      details: { payment: 'PAY-1', invoice: 'FP-1' },
    });
    expect(office.when(requestOf({ ...again, amount: '999.99' })).kind).toBe('accepted');
    const other = { invoice: 'FP-1', payee: { name: '另一公司', account: '6222020002' } };
    expect(office.when(requestOf({ payment: 'PAY-3', more: other })).kind).toBe('accepted');
    expect(office.when(requestOf({ payment: 'PAY-4' })).kind).toBe('accepted');
  });

  it('on an item that the year does not know: CODE_UNKNOWN', () => {
    expect(refused(issuedOffice(), requestOf({ line: 'L-TASK', economic: '39998' }))).toEqual({
      code: 'CODE_UNKNOWN',
      field: 'data.economic',
      details: { code: '39998', year: 2021, scheme: '部门预算支出经济分类' },
    });
  });

  it('with a government code that does not exist: CODE_UNKNOWN', () => {
    const more = { governmentEconomic: '59998' };
    expect(refused(issuedOffice(), requestOf({ more }))).toMatchObject({
      code: 'CODE_UNKNOWN',
      field: 'data.governmentEconomic',
      details: { code: '59998', year: 2021 },
    });
  });

  it('without a government code where an imported list maps none: GOVERNMENT_ECONOMIC_NEEDED', () => {
    const office = given(issuedOffice(), { codes: unmapped });
    expect(refusalIn(office.when(requestOf()))).toEqual({
      code: 'GOVERNMENT_ECONOMIC_NEEDED',
      field: 'data.governmentEconomic',
      details: { economic: '30201' },
    });
    const more = { governmentEconomic: '50201' };
    expect(office.when(requestOf({ more })).kind).toBe('accepted');
  });

  it('outside the item of its line: ECONOMIC_OUTSIDE_LINE', () => {
    const before = [
      ...openOffice(),
      suppliedLine('L-E', '9.00', { fund: 'general', economic: '30201' }),
    ];
    const asked = requestOf({ line: 'L-E', amount: '9.00', economic: '30202' });
    expect(refused(before, asked)).toEqual({
      code: 'ECONOMIC_OUTSIDE_LINE',
      field: 'data.economic',
      details: { economic: '30202', line: '30201' },
    });
  });

  it.each([
    ['L-STAFF', '30201', '人员经费'],
    ['L-RUN', '30101', '公用经费'],
    ['L-RUN', '30902', '公用经费'],
    ['L-STAFF', '31002', '人员经费'],
  ])('from %s on item %s of another nature (rules 3, 9)', (line, economic, nature) => {
    expect(refused(issuedOffice(), requestOf({ line, economic }))).toEqual({
      code: 'ECONOMIC_NOT_FOR_NATURE',
      field: 'data.economic',
      details: { economic, nature },
    });
  });

  it('debiting an account that no payment debits: DEBIT_NOT_FOR_PAYMENT', () => {
    for (const debit of ['1002', '5101', '3001', '4001']) {
      const refusal = refused(issuedOffice(), requestOf({ more: { debit } }));
      expect(refusal).toMatchObject({
        code: 'DEBIT_NOT_FOR_PAYMENT',
        field: 'data.debit',
        details: { account: debit },
      });
    }
  });

  it('from a line for procurement without contract (rule 11): CONTRACT_REQUIRED', () => {
    const flagged = suppliedLine('L-BUY', '9.00', { fund: 'general', procurement: true });
    expect(
      refused([...openOffice(), flagged], requestOf({ line: 'L-BUY', amount: '9.00' })),
    ).toMatchObject({ code: 'CONTRACT_REQUIRED', details: { line: 'L-BUY' } });
  });

  it('an out leg from ordinary money: TRANSFER_NOT_FOR_PAYMENT', () => {
    const transfer = { id: 'DB-1', counterpart: 'other-office' };
    expect(refused(issuedOffice(), requestOf({ more: { transfer } }))).toEqual({
      code: 'TRANSFER_NOT_FOR_PAYMENT',
      field: 'data.transfer',
      details: { line: 'L-RUN' },
    });
  });
});

describe('carried money first (rule 4)', () => {
  const order = { carriedFirst: true };
  const current = suppliedLine(
    'L-NEW',
    '500.00',
    { fund: 'general', project: 'P-TASK' },
    '2022-02-01',
  );
  const fromNew = requestOf({ line: 'L-NEW', amount: '500.00', on: '2022-02-01' });

  it('this year’s line of the project waits: CARRIED_MONEY_FIRST', () => {
    const office = given([...carriedOffice(order), current]);
    expect(refusalIn(office.when(fromNew))).toEqual({
      code: 'CARRIED_MONEY_FIRST',
      field: 'data.line',
      details: { line: 'L-NEW', carried: 'L-CARRIED', available: '1000.00' },
    });
    const carried = { line: 'L-CARRIED', on: '2022-02-01' };
    expect(office.when(requestOf({ ...carried, payment: 'PAY-2', amount: '999.99' })).kind).toBe(
      'accepted',
    );
    expect(refusalIn(office.when(fromNew))).toMatchObject({ details: { available: '0.01' } });
    expect(office.when(requestOf({ ...carried, payment: 'PAY-3', amount: '0.01' })).kind).toBe(
      'accepted',
    );
    expect(office.when(fromNew).kind).toBe('accepted');
  });

  it('not where the bureau has not ordered it, and not for another project or fund', () => {
    expect(given([...carriedOffice(), current]).when(fromNew).kind).toBe('accepted');
    for (const item of [{ project: 'P-OTHER' }, { fund: 'fund', function: '2296099' }]) {
      const other = { fund: 'general', project: 'P-TASK', ...item };
      const office = given([
        ...carriedOffice(order),
        suppliedLine('L-NEW', '500.00', other, '2022-02-01'),
      ]);
      expect(office.when(fromNew).kind).toBe('accepted');
    }
  });

  it('a carried line that is paid out does not hold up the rest for ever', () => {
    const office = given([
      ...carriedOffice(order),
      current,
      ...settledPayment({ payment: 'PAY-0', line: 'L-CARRIED', on: '2022-02-01' }),
    ]);
    expect(office.when(fromNew).kind).toBe('accepted');
  });
});
