// What the law refuses in procurement.
import { describe, expect, it } from '@jest/globals';
import { ask, given, purchase, type Asked } from '#testing';

const { office, line, intent, plan, contract, acceptance, payment, signed } = purchase;

describe('procurement that the law refuses', () => {
  it.each<[string, Asked[], Asked, string, string | undefined]>([
    [
      'a line not flagged',
      [...office, line('L-BUY', '100000.00', false), intent],
      plan(),
      'LINE_NOT_FOR_PROCUREMENT',
      'data.line',
    ],
    [
      'neither intent nor exemption',
      [...office, line()],
      plan({ intent: undefined }),
      'INTENT_OR_EXEMPTION',
      'data.intent',
    ],
    ['an unknown intent', [...office, line()], plan(), 'INTENT_UNKNOWN', 'data.intent'],
    [
      'an intent of 29 days',
      [...office, line(), intent],
      plan({}, '2021-03-02'),
      'INTENT_TOO_RECENT',
      'data.intent',
    ],
    [
      'more than the line has',
      [...office, line(), intent],
      plan({ amount: '100000.01' }),
      'INDICATOR_EXCEEDED',
      'data.amount',
    ],
    [
      'an inquiry above the tender threshold',
      [...office, line('L-BUY', '9000000.00'), intent],
      plan({ amount: '4000000.00' }),
      'TENDER_REQUIRED',
      'data.method',
    ],
    ['a plan that is taken', [...office, line(), intent, plan()], plan(), 'ID_TAKEN', 'data.plan'],
    ['a contract without plan', [...office, line()], contract(), 'PLAN_UNKNOWN', 'data.plan'],
    [
      'a contract above its plan',
      [...office, line(), intent, plan()],
      contract({ amount: '80000.01', instalments: [{ dueOn: '2021-06-01', amount: '80000.01' }] }),
      'PLAN_EXCEEDED',
      'data.amount',
    ],
    [
      'a signature before the award',
      [...office, line(), intent, plan()],
      contract({ awardedOn: '2021-04-02' }),
      'CONTRACT_BEFORE_AWARD',
      'data.awardedOn',
    ],
    [
      'a signature 31 days after the award',
      [...office, line(), intent, plan()],
      contract({ awardedOn: '2021-03-01' }),
      'CONTRACT_SIGNED_LATE',
      'occurredOn',
    ],
    [
      'a contract that ends before it begins',
      [...office, line(), intent, plan()],
      contract({ endsOn: '2021-03-31' }),
      'CONTRACT_ENDS_BEFORE_START',
      'data.endsOn',
    ],
    [
      'a large supplier for reserved business',
      [...office, line(), intent, plan()],
      contract({ supplier: { id: 'X', name: '大企业', size: 'large' } }),
      'SUPPLIER_NOT_RESERVED',
      'data.supplier.size',
    ],
    [
      'instalments that differ',
      [...office, line(), intent, plan()],
      contract({ instalments: [{ dueOn: '2021-06-01', amount: '69999.99' }] }),
      'INSTALMENTS_DIFFER',
      'data.instalments',
    ],
    [
      'an addition above a tenth',
      signed,
      ask('AmendContract', '2021-05-01', {
        contract: 'HT-1',
        amendment: 'BC-1',
        direction: 'increase',
        amount: '7000.01',
        reason: '增购',
      }),
      'CONTRACT_ADDITION_EXCEEDED',
      'data.amount',
    ],
    [
      'a reduction below what is open',
      signed,
      ask('AmendContract', '2021-05-01', {
        contract: 'HT-1',
        amendment: 'BC-1',
        direction: 'decrease',
        amount: '70000.01',
        reason: '减少',
      }),
      'CONTRACT_REDUCTION_EXCEEDED',
      'data.amount',
    ],
    [
      'acceptance by the purchaser',
      signed,
      acceptance({}, { actor: 'handler-1' }),
      'SEPARATION_OF_DUTIES',
      undefined,
    ],
    [
      'acceptance above the contract',
      signed,
      acceptance({ amount: '70000.01' }),
      'CONTRACT_EXCEEDED',
      'data.amount',
    ],
    [
      'a payment without contract (rule 11)',
      signed,
      payment({ contract: undefined, acceptance: undefined }),
      'CONTRACT_REQUIRED',
      'data.contract',
    ],
    [
      'a payment without acceptance',
      signed,
      payment({ acceptance: undefined }),
      'ACCEPTANCE_REQUIRED',
      'data.acceptance',
    ],
    [
      'a payment of an unknown acceptance',
      signed,
      payment(),
      'ACCEPTANCE_UNKNOWN',
      'data.acceptance',
    ],
    [
      'a payment against a failed acceptance',
      [...signed, acceptance({ result: 'failed' })],
      payment(),
      'ACCEPTANCE_EXCEEDED',
      'data.amount',
    ],
    [
      'a prepayment with acceptance',
      [...signed, acceptance()],
      payment({ prepayment: true }),
      'PREPAYMENT_WITH_ACCEPTANCE',
      'data.acceptance',
    ],
    [
      'a terminated contract',
      [...signed, ask('TerminateContract', '2021-05-01', { contract: 'HT-1', reason: '违约' })],
      acceptance(),
      'CONTRACT_TERMINATED',
      'data.contract',
    ],
    ['an unknown contract', [...office, line()], acceptance(), 'CONTRACT_UNKNOWN', 'data.contract'],
    [
      'a publication before the signature',
      signed,
      ask('PublishContract', '2021-03-31', { contract: 'HT-1', url: 'https://example.org/1' }),
      'CONTRACT_PUBLISHED_BEFORE_SIGNING',
      'occurredOn',
    ],
    [
      'a commitment that holds nothing',
      [...signed, acceptance(), payment()],
      ask('ReleaseCommitment', '2021-12-31', { contract: 'HT-1', reason: '年末' }),
      'NOTHING_COMMITTED',
      'data.contract',
    ],
    [
      'a commitment still held elsewhere',
      [...signed, line('L-2')],
      ask('RenewCommitment', '2021-06-01', { contract: 'HT-1', line: 'L-2', amount: '1.00' }),
      'COMMITMENT_STILL_HELD',
      'data.line',
    ],
    [
      'a payment from another line',
      [...signed, line('L-2'), acceptance()],
      { ...payment(), data: { ...(payment().data as object), line: 'L-2' } },
      'CONTRACT_ON_OTHER_LINE',
      'data.line',
    ],
  ])('%s', (_case, commands, command, code, fieldPath) => {
    const answer = given(commands).when(withoutUndefined(command));
    expect(answer).toMatchObject({
      kind: 'refused',
      refusal: fieldPath === undefined ? { code } : { code, field: fieldPath },
    });
  });

  it('an intent of another project', () => {
    const other = { ...intent, data: { ...(intent.data as object), project: 'P-OTHER' } };
    const answer = given([...office, line(), other]).when(plan());
    expect(answer).toMatchObject({ refusal: { code: 'INTENT_OF_OTHER_PROJECT' } });
  });

  it('notes a contract published after two working days as late', () => {
    const publish = (on: string): Asked =>
      ask('PublishContract', on, { contract: 'HT-1', url: 'https://example.org/1' });
    // Signed on Thursday 1 April 2021: Monday the 5th is the second working day after it.
    expect(given(signed).when(publish('2021-04-05'))).toMatchObject({
      events: [{ data: { late: false } }],
    });
    expect(given(signed).when(publish('2021-04-06'))).toMatchObject({
      events: [{ data: { late: true } }],
    });
  });
});

const withoutUndefined = (asked: Asked): Asked => ({
  ...asked,
  data: JSON.parse(JSON.stringify(asked.data)),
});
