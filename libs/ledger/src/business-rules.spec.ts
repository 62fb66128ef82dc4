// The business rules of domain.md §5.5 that reach across documents.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  entryTexts,
  given,
  issuedOffice,
  postingsIn,
  type Asked,
} from '#testing';

describe('a request that comes to nothing', () => {
  it.each(['CancelPayment', 'RejectPayment'])(
    'gives authority back by %s: Dr Q20 / Cr Q50',
    (type) => {
      const situation = given([...issuedOffice(), ...approvedPayment()]);
      const end = ask(type, '2021-03-02', { payment: 'PAY-1', reason: '账号有误' });
      expect(entryTexts(postingsIn(situation.when(end)))).toEqual([
        'control Dr Q20 1000.00',
        'control Cr Q50 1000.00',
      ]);
      expect(situation.books.available('L-RUN')).toBe(10_000_000n);
    },
  );

  it('frees its invoice for the next request, but not its bank voucher (5.5-8)', () => {
    const invoice = { more: { invoice: 'FP-1' } };
    const situation = given([...issuedOffice(), ...approvedPayment(invoice)]);
    const second = approvedPayment({ ...invoice, payment: 'PAY-2' })[0] as Asked;
    expect(situation.when(second)).toMatchObject({ refusal: { code: 'PAYMENT_DUPLICATED' } });
    situation.when(ask('CancelPayment', '2021-03-02', { payment: 'PAY-1', reason: '重开' }));
    expect(situation.when(second).kind).toBe('accepted');
  });
});

describe('what the bureau orders about payments', () => {
  it("last year's money of a project first (5.5-4)", () => {
    const situation = given([
      ...issuedOffice(),
      ask('CarryOutIndicator', '2021-12-31', {
        ...{ line: 'L-TASK', document: 'JZ', amount: '5000.00', recognise: true },
      }),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: true },
      }),
      ask('CarryForwardIndicator', '2022-01-05', {
        ...{ line: 'L-C', from: 'L-TASK', document: 'JZ', amount: '5000.00' },
      }),
      ask('IssueIndicator', '2022-01-06', {
        ...{ line: 'L-22', document: 'ZB', kind: 'supplement', amount: '9000.00' },
        item: { fund: 'general', project: 'P-TASK', function: '2010302' },
      }),
    ]);
    const request = (line: string, amount: string): Asked =>
      approvedPayment({ payment: `P-${line}`, line, amount, on: '2022-02-01' })[0] as Asked;
    expect(situation.when(request('L-22', '1.00'))).toMatchObject({
      refusal: { code: 'CARRIED_MONEY_FIRST', details: { carried: 'L-C', available: '5000.00' } },
    });
    expect(situation.when(request('L-C', '5000.00')).kind).toBe('accepted');
    expect(situation.when(request('L-22', '1.00')).kind).toBe('accepted');
  });

  it('a line flagged 政府采购 pays only against contract and acceptance (5.5-11)', () => {
    const flagged = ask('IssueIndicator', '2021-02-01', {
      ...{ line: 'L-BUY', document: 'ZB', kind: 'supplement', amount: '9000.00' },
      item: { fund: 'general', project: 'P-TASK', function: '2010302', procurement: true },
    });
    const situation = given([...issuedOffice(), flagged]);
    const request = approvedPayment({ line: 'L-BUY' })[0] as Asked;
    expect(situation.when(request)).toMatchObject({
      refusal: { code: 'CONTRACT_REQUIRED', field: 'data.contract', details: { line: 'L-BUY' } },
    });
  });

  it('nobody takes two steps of one payment, nor has them sent for him (5.5-6)', () => {
    const situation = given([...issuedOffice(), approvedPayment()[0] as Asked]);
    const review = (actor: string, submittedBy: string): Asked =>
      ask('ReviewPayment', '2021-03-01', { payment: 'PAY-1' }, { actor, submittedBy });
    for (const [actor, sender] of [
      ['handler-1', 'handler-1'],
      ['reviewer-1', 'handler-1'],
      ['handler-1', 'reviewer-1'],
    ] as const) {
      expect(situation.when(review(actor, sender))).toMatchObject({
        refusal: { code: 'SEPARATION_OF_DUTIES' },
      });
    }
    expect(situation.when(review('reviewer-1', 'reviewer-1')).kind).toBe('accepted');
  });

  it('basic and project money are two indicators and two payments (5.5-3)', () => {
    const situation = given(issuedOffice());
    const request = (line: string, economic: string): Asked =>
      approvedPayment({ payment: `P-${line}`, line, economic })[0] as Asked;
    expect(situation.when(request('L-STAFF', '30201'))).toMatchObject({
      refusal: { code: 'ECONOMIC_NOT_FOR_NATURE', field: 'data.economic' },
    });
    expect(situation.when(request('L-TASK', '30201')).kind).toBe('accepted');
  });
});
