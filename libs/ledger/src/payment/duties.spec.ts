// 不相容岗位分离: nobody takes two steps of a payment, and whoever gives authority does not approve spending it.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  given,
  issuedOffice,
  refusalIn,
  requestOf,
  type Asked,
} from '#testing';

const step = (type: string, more: object = {}, on = '2021-03-02', by: object = {}): Asked =>
  ask(type, on, { payment: 'PAY-1', ...more }, by);
const settle = (more: object = {}, on = '2021-03-02', by: object = {}): Asked =>
  step('SettlePayment', { bankVoucher: 'B-1', amount: '1000.00', ...more }, on, by);
const approved = [...issuedOffice(), ...approvedPayment()];

describe('separation of duties (rule 6)', () => {
  const refusal = (before: readonly Asked[], asked: Asked) => refusalIn(given(before).when(asked));
  const reviewed = approved.slice(0, -1);

  it.each([
    [
      approved.slice(0, -2),
      step('ReviewPayment', {}, '2021-03-02', { actor: 'handler-1' }),
      '经办',
      '复核',
    ],
    [reviewed, step('ApprovePayment', {}, '2021-03-02', { actor: 'handler-1' }), '经办', '审批'],
    [reviewed, step('ApprovePayment', {}, '2021-03-02', { actor: 'reviewer-1' }), '复核', '审批'],
    [approved, settle({}, '2021-03-02', { actor: 'approver-1' }), '审批', '支付确认'],
    [approved, settle({}, '2021-03-02', { actor: 'handler-1' }), '经办', '支付确认'],
  ])('nobody takes two steps', (before, asked, did, duty) => {
    expect(refusal(before, asked)).toEqual({
      code: 'SEPARATION_OF_DUTIES',
      details: { actor: asked.actor, did, duty },
    });
  });

  it('holds for whoever submits in the name of others', () => {
    const by = { submittedBy: 'import-1' };
    const requested = [...issuedOffice(), { ...requestOf(), ...by }];
    expect(refusal(requested, step('ReviewPayment', {}, '2021-03-02', by))).toEqual({
      code: 'SEPARATION_OF_DUTIES',
      details: { actor: 'reviewer-1', did: '经办', duty: '复核' },
    });
    expect(
      refusal(requested, step('ReviewPayment', {}, '2021-03-02', { actor: 'import-1' })),
    ).toMatchObject({ code: 'SEPARATION_OF_DUTIES' });
    const other = step('ReviewPayment', {}, '2021-03-02', { submittedBy: 'import-2' });
    expect(given(requested).when(other).kind).toBe('accepted');
  });

  it('whoever gave the authority does not approve spending it', () => {
    for (const by of [{ actor: 'budget-bureau-1' }, { submittedBy: 'budget-bureau-1' }]) {
      expect(refusal(reviewed, step('ApprovePayment', {}, '2021-03-02', by))).toEqual({
        code: 'SEPARATION_OF_DUTIES',
        details: { actor: 'budget-bureau-1', did: '指标下达', duty: '审批' },
      });
    }
  });

  it('and neither does who increased it or moved it there', () => {
    const increase = ask(
      'IncreaseIndicator',
      '2021-02-01',
      { ...{ line: 'L-RUN', document: 'ZJ', amount: '1.00', from: 'reserve', reason: '追加' } },
      { actor: 'bureau-2' },
    );
    const transfer = ask(
      'TransferIndicator',
      '2021-02-01',
      { ...{ from: 'L-STAFF', to: 'L-RUN', document: 'TJ', amount: '1.00', reason: '调剂' } },
      { actor: 'accountant-9', role: 'accountant' },
    );
    for (const change of [increase, transfer]) {
      const office = given([...issuedOffice(), change, ...approvedPayment().slice(0, 2)]);
      const by = { actor: change.actor };
      const asked = step('ApprovePayment', {}, '2021-03-02', by);
      expect(refusalIn(office.when(asked))).toMatchObject({ code: 'SEPARATION_OF_DUTIES' });
    }
  });
});
