// Procurement from intent to payment: frozen → committed → in transit → paid, conserved at every step.
import { describe, expect, it } from '@jest/globals';
import { ask, entryTexts, given, postingsIn, purchase, requestOf, type Asked } from '#testing';

const { office, line, intent, plan, contract, acceptance, payment, signed } = purchase;

const buckets = (situation: ReturnType<typeof given>): Record<string, string> =>
  Object.fromEntries(
    ['Q20', 'Q30', 'Q40', 'Q50', 'Q60'].map((bucket) => [
      bucket,
      String(situation.books.bucket('L-BUY', bucket) / 100n),
    ]),
  );

describe('procurement that goes its way', () => {
  it('freezes, commits, accepts, requests and pays, and the line conserves', () => {
    const situation = given([...office, line(), intent]);
    const steps: [Asked, string[]][] = [
      [plan(), ['control Dr Q30 80000.00', 'control Cr Q20 80000.00']],
      [contract(), ['control Dr Q40 70000.00', 'control Cr Q30 70000.00']],
      // Row 13: the asset is there, the supplier is owed, the budget has not spent yet.
      [acceptance(), ['finance Dr 1601 70000.00', 'finance Cr 2302 70000.00']],
      [payment(), ['control Dr Q50 70000.00', 'control Cr Q40 70000.00']],
    ];
    for (const [command, texts] of steps) {
      expect(entryTexts(postingsIn(situation.when(command)))).toEqual(texts);
    }
    situation.when(ask('ReviewPayment', '2021-05-20', { payment: 'PAY-1' }));
    situation.when(ask('ApprovePayment', '2021-05-20', { payment: 'PAY-1' }));
    const settled = situation.when(
      ask('SettlePayment', '2021-05-21', {
        payment: 'PAY-1',
        bankVoucher: 'B1',
        amount: '70000.00',
      }),
    );
    expect(entryTexts(postingsIn(settled))).toEqual([
      'control Dr Q60 70000.00',
      'control Cr Q50 70000.00',
      'budget Dr 7101 [31002] 70000.00',
      'budget Cr 6001 70000.00',
      'finance Dr 2302 70000.00',
      'finance Cr 4001 70000.00',
    ]);
    expect(buckets(situation)).toEqual({
      Q20: '20000',
      Q30: '10000',
      Q40: '0',
      Q50: '0',
      Q60: '70000',
    });
    situation.when(
      ask('ReleaseProcurementPlan', '2021-06-01', {
        plan: 'JH-1',
        amount: '10000.00',
        reason: '节约',
      }),
    );
    expect(buckets(situation)['Q20']).toBe('30000');
  });

  it('prepays on 1214 and the acceptance uses it first (row 11)', () => {
    const situation = given([...signed]);
    const prepaid = situation.when(
      requestOf({
        line: 'L-BUY',
        amount: '20000.00',
        economic: '31002',
        on: '2021-04-02',
        more: { contract: 'HT-1', prepayment: true },
      }),
    );
    expect(prepaid).toMatchObject({ events: [{ data: { debit: '1214' } }] });
    situation.when(ask('ReviewPayment', '2021-04-02', { payment: 'PAY-1' }));
    situation.when(ask('ApprovePayment', '2021-04-02', { payment: 'PAY-1' }));
    situation.when(
      ask('SettlePayment', '2021-04-03', {
        payment: 'PAY-1',
        bankVoucher: 'B1',
        amount: '20000.00',
      }),
    );
    expect(entryTexts(postingsIn(situation.when(acceptance())))).toEqual([
      'finance Dr 1601 20000.00',
      'finance Cr 1214 20000.00',
      'finance Dr 1601 50000.00',
      'finance Cr 2302 50000.00',
    ]);
    const rest = payment({ payment: 'PAY-2' });
    expect(situation.when(rest)).toMatchObject({
      refusal: { code: 'CONTRACT_EXCEEDED', details: { open: '50000.00' } },
    });
  });

  it('a cancelled payment gives the commitment back', () => {
    const situation = given([...signed, acceptance(), payment()]);
    const cancelled = situation.when(
      ask('CancelPayment', '2021-05-20', { payment: 'PAY-1', reason: '账号有误' }),
    );
    expect(entryTexts(postingsIn(cancelled))).toEqual([
      'control Dr Q40 70000.00',
      'control Cr Q50 70000.00',
    ]);
    expect(situation.when(payment({ payment: 'PAY-2' })).kind).toBe('accepted');
  });

  it('runs on into the next year: released at year end, committed again (rule 22)', () => {
    const situation = given(signed);
    const end = '2021-12-31';
    situation.when(
      ask('ReleaseProcurementPlan', end, { plan: 'JH-1', amount: '10000.00', reason: '年末' }),
    );
    const released = situation.when(
      ask(
        'ReleaseCommitment',
        end,
        { contract: 'HT-1', reason: '跨年执行' },
        { actor: 'accountant-1' },
      ),
    );
    expect(entryTexts(postingsIn(released))).toEqual([
      'control Dr Q20 70000.00',
      'control Cr Q40 70000.00',
    ]);
    situation.when(
      ask('CarryOutIndicator', end, {
        line: 'L-BUY',
        document: 'D',
        amount: '100000.00',
        recognise: true,
      }),
    );
    situation.when(
      ask('OpenFiscalYear', '2022-01-01', {
        year: 2022,
        regime: 'integrated',
        threePublicPolicy: 'block',
        carriedFirst: false,
      }),
    );
    situation.when(
      ask('CarryForwardIndicator', '2022-01-10', {
        line: 'L-BUY-22',
        from: 'L-BUY',
        document: 'D',
        amount: '100000.00',
      }),
    );
    const renewed = situation.when(
      ask('RenewCommitment', '2022-01-11', {
        contract: 'HT-1',
        line: 'L-BUY-22',
        amount: '70000.00',
      }),
    );
    expect(entryTexts(postingsIn(renewed))).toEqual([
      'control Dr Q40 70000.00',
      'control Cr Q20 70000.00',
    ]);
  });
});
