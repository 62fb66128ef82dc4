// Two ledgers, one transfer: each unit records its own leg.
import { describe, expect, it } from '@jest/globals';
import { ask, entryTexts, given, issuedOffice, openOffice, postingsIn, type Asked } from '#testing';
import { factsOf } from './law.js';

const move = (type: 'MoveIndicatorOut' | 'MoveIndicatorIn', more: object = {}): Asked =>
  ask(type, '2021-05-01', {
    line: 'L-TASK',
    transfer: { id: 'DB-1', counterpart: 'unit-b' },
    document: 'D',
    amount: '1000.00',
    reason: '任务划转',
    ...more,
  });
const legs = (answer: ReturnType<ReturnType<typeof given>['when']>): unknown[] =>
  answer.kind === 'accepted'
    ? answer.events.flatMap(factsOf).filter(({ kind }) => kind.startsWith('transfer.'))
    : [];

describe('authority between units', () => {
  it('leaves one ledger and arrives in the other (rule 21)', () => {
    const out = given(issuedOffice()).when(move('MoveIndicatorOut'));
    expect(entryTexts(postingsIn(out))).toEqual([
      'control Dr Q10.04 1000.00',
      'control Cr Q20 1000.00',
    ]);
    expect(legs(out)).toMatchObject([
      { kind: 'transfer.out', subject: 'DB-1|L-TASK', amount: 100_000n },
    ]);
    const taken = given(issuedOffice()).when(move('MoveIndicatorIn'));
    expect(entryTexts(postingsIn(taken))).toEqual([
      'control Dr Q20 1000.00',
      'control Cr Q10.04 1000.00',
    ]);
    expect(legs(taken)).toMatchObject([{ kind: 'transfer.in', amount: 100_000n }]);
  });

  it.each<[string, Asked, string]>([
    [
      'to itself',
      move('MoveIndicatorOut', { transfer: { id: 'DB-1', counterpart: 'spec-office' } }),
      'COUNTERPART_IS_SELF',
    ],
    [
      'more than is available',
      move('MoveIndicatorOut', { amount: '300000.01' }),
      'INDICATOR_EXCEEDED',
    ],
  ])('is refused %s', (_case, command, code) => {
    expect(given(issuedOffice()).when(command)).toMatchObject({ refusal: { code } });
  });

  it('moves once under one transfer id', () => {
    const office = given([...issuedOffice(), move('MoveIndicatorOut')]);
    expect(office.when(move('MoveIndicatorOut'))).toMatchObject({ refusal: { code: 'ID_TAKEN' } });
  });
});

describe('money between units', () => {
  const transfer = { id: 'DB-2', counterpart: 'unit-b' };
  const income = (kind: string, more: object = {}): Asked =>
    ask('RecordIncome', '2021-03-01', {
      income: `IN-${kind}`,
      kind,
      amount: '500.00',
      function: '2010301',
      payer: '上级单位',
      bankVoucher: `B-${kind}`,
      transfer,
      ...more,
    });

  it('is subsidy on one side and 上级补助收入 on the other', () => {
    const office = given(openOffice({ kind: 'institution' }));
    const received = office.when(income('superior-subsidy'));
    expect(legs(received)).toMatchObject([
      { kind: 'transfer.in', subject: 'DB-2|IN-superior-subsidy' },
    ]);
    const reversed = office.when(
      ask('ReverseIncome', '2021-03-02', {
        income: 'IN-superior-subsidy',
        reversal: 'CX-1',
        amount: '200.00',
        reason: '多拨',
      }),
    );
    expect(legs(reversed)).toMatchObject([{ kind: 'transfer.in', amount: -20_000n }]);
  });

  it('is paid from a line for affiliates', () => {
    const line = ask('IssueIndicator', '2021-02-01', {
      line: 'L-AFF',
      document: 'D',
      kind: 'supplement',
      amount: '500.00',
      item: { fund: 'own', project: 'P-OTHER', function: '2010301', use: 'to-affiliates' },
    });
    const cash = income('business', { transfer: undefined });
    const { transfer: _none, ...plain } = cash.data as { transfer?: unknown };
    const request = (more: object): Asked =>
      ask('RequestPayment', '2021-03-05', {
        payment: 'PAY-1',
        line: 'L-AFF',
        amount: '500.00',
        channel: 'bank',
        economic: '30299',
        payee: { name: '下属单位', account: '6222020009' },
        purpose: '补助下属单位',
        settlement: 'transfer',
        ...more,
      });
    const office = given([
      ...openOffice({ kind: 'institution' }),
      { ...cash, data: plain },
      line,
      request({ transfer }),
      ask('ReviewPayment', '2021-03-05', { payment: 'PAY-1' }),
      ask('ApprovePayment', '2021-03-05', { payment: 'PAY-1' }),
    ]);
    const settled = office.when(
      ask('SettlePayment', '2021-03-06', { payment: 'PAY-1', bankVoucher: 'B1', amount: '500.00' }),
    );
    expect(legs(settled)).toMatchObject([
      { kind: 'transfer.out', subject: 'DB-2|PAY-1', amount: 50_000n },
    ]);
    const returned = office.when(
      ask('ReturnPayment', '2021-03-07', {
        payment: 'PAY-1',
        return: 'TH-1',
        bankVoucher: 'B2',
        amount: '100.00',
      }),
    );
    expect(legs(returned)).toMatchObject([{ kind: 'transfer.out', amount: -10_000n }]);
  });

  it.each<[string, Asked, string]>([
    ['of interest', income('interest'), 'TRANSFER_NOT_FOR_INCOME'],
    [
      'of an ordinary payment',
      ask('RequestPayment', '2021-03-05', {
        payment: 'PAY-1',
        line: 'L-RUN',
        amount: '5.00',
        channel: 'treasury',
        economic: '30201',
        payee: { name: '公司', account: '6222020009' },
        purpose: '办公',
        settlement: 'transfer',
        transfer,
      }),
      'TRANSFER_NOT_FOR_PAYMENT',
    ],
    [
      'of a corrected error',
      ask('AdjustOpeningBalance', '2021-03-05', {
        adjustment: 'TZ-1',
        year: 2021,
        document: 'D',
        reason: 'error-correction',
        kind: 'own',
        to: { fund: 'own', function: '2010301' },
        heldIn: '800102',
        amount: '5.00',
        explanation: '更正',
        transfer,
      }),
      'TRANSFER_NOT_FOR_ADJUSTMENT',
    ],
  ])('is no transfer %s', (_case, command, code) => {
    expect(given(issuedOffice()).when(command)).toMatchObject({
      refusal: { code, field: 'data.transfer' },
    });
  });

  it('moves carry-over in, with its leg (row 24)', () => {
    const answer = given(issuedOffice()).when(
      ask('AdjustOpeningBalance', '2021-03-05', {
        adjustment: 'TZ-1',
        year: 2021,
        document: 'D',
        reason: 'moved-in',
        kind: 'carry-over',
        to: {
          fund: 'general',
          source: 'current',
          nature: 'project',
          project: 'P-TASK',
          function: '2010302',
        },
        heldIn: '800103',
        amount: '5.00',
        explanation: '单位合并',
        transfer,
      }),
    );
    expect(entryTexts(postingsIn(answer))).toEqual([
      'budget Dr 800103 5.00',
      'budget Cr 810102 5.00',
      'finance Dr 1201 5.00',
      'finance Cr 3001 5.00',
    ]);
    expect(legs(answer)).toMatchObject([{ kind: 'transfer.in', amount: 500n }]);
  });
});
