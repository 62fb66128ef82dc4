// Who may act on a payment, when, and what a request must look like.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  given,
  issuedOffice,
  malformedRows,
  openOffice,
  problemPathsIn,
  refusalIn,
  requestOf,
  settledPayment,
  type Asked,
} from '#testing';

const request = {
  payment: 'PAY-1',
  line: 'L-RUN',
  amount: '1000.00',
  channel: 'treasury',
  economic: '30201',
  governmentEconomic: '50201',
  payee: { name: '某市办公用品有限公司', account: '6222020001', bank: '某银行' },
  purpose: '购买办公用品',
  settlement: 'transfer',
  invoice: 'FP-1',
  debit: '5001',
};
const settlement = { payment: 'PAY-1', bankVoucher: 'B-1', amount: '1000.00' };
const end = { payment: 'PAY-1', reason: '账号有误' };
const returned = {
  payment: 'PAY-1',
  return: 'TH-1',
  bankVoucher: 'B-2',
  amount: '10.00',
  fromLine: 'L-RUN',
  economic: '30201',
};
const correction = {
  payment: 'PAY-1',
  correction: 'GZ-1',
  amount: '10.00',
  fromLine: 'L-RUN',
  fromEconomic: '30201',
  toLine: 'L-RUN',
  economic: '30202',
  governmentEconomic: '50201',
  reason: '科目有误',
};
const card = {
  expense: 'GWK-1',
  line: 'L-RUN',
  economic: '30211',
  holder: '张三',
  transaction: 'T-1',
  transactionOn: '2021-02-20',
  dueOn: '2021-03-25',
  invoice: 'FP-9',
  amount: '10.00',
  purpose: '差旅',
};

const requested = [...issuedOffice(), requestOf()];
const reviewed = [...issuedOffice(), ...approvedPayment().slice(0, 2)];
const approved = [...issuedOffice(), ...approvedPayment()];
const settled = [...issuedOffice(), ...settledPayment()];

interface Row {
  readonly data: object;
  readonly before: readonly Asked[];
  readonly roles: readonly string[];
}
const COMMANDS: Readonly<Record<string, Row>> = {
  RequestPayment: { data: request, before: issuedOffice(), roles: ['handler'] },
  ReviewPayment: {
    data: { payment: 'PAY-1', opinion: '同意' },
    before: requested,
    roles: ['reviewer', 'accountant'],
  },
  ApprovePayment: {
    data: { payment: 'PAY-1', opinion: '同意' },
    before: reviewed,
    roles: ['approver'],
  },
  SettlePayment: { data: settlement, before: approved, roles: ['treasury', 'cashier'] },
  RejectPayment: { data: end, before: approved, roles: ['treasury', 'cashier'] },
  CancelPayment: {
    data: end,
    before: requested,
    roles: ['handler', 'reviewer', 'accountant', 'approver'],
  },
  ReturnPayment: {
    data: returned,
    before: settled,
    roles: ['treasury', 'cashier', 'accountant'],
  },
  CorrectPayment: { data: correction, before: settled, roles: ['accountant', 'treasury'] },
  ReimburseOfficialCard: { data: card, before: issuedOffice(), roles: ['handler', 'accountant'] },
};
const types = Object.keys(COMMANDS);
const commandOf = (type: string): Row => {
  const row = COMMANDS[type];
  if (row === undefined) throw new Error(`no command ${type} in this spec`);
  return row;
};

const EVERY_ROLE = [
  ...['handler', 'reviewer', 'approver', 'accountant', 'cashier', 'budget-bureau', 'treasury'],
  ...['preparer', 'auditor', 'administrator'],
];

describe('who may act on a payment', () => {
  const rows = types.flatMap((type) =>
    EVERY_ROLE.map((role) => ({ type, role, may: commandOf(type).roles.includes(role) })),
  );
  const answerTo = (type: string, role: string) => {
    const { before, data } = commandOf(type);
    return given(before).when(ask(type, '2021-03-10', data, { role, actor: `${role}-2` }));
  };

  it.each(rows.filter(({ may }) => may))('$role may send $type', ({ type, role }) => {
    expect(answerTo(type, role).kind).toBe('accepted');
  });

  it.each(rows.filter(({ may }) => !may))('$role may not send $type', ({ type, role }) => {
    const refusal = refusalIn(answerTo(type, role));
    expect(refusal.code).toBe('ROLE_NOT_ALLOWED');
    expect(refusal.field).toBeUndefined();
    expect(refusal.details).toMatchObject({ type });
  });
});

describe('when', () => {
  it.each(types)('%s does not happen after today: OCCURRED_IN_FUTURE', (type) => {
    const office = given(issuedOffice(), { today: '2021-03-09' });
    expect(refusalIn(office.when(ask(type, '2021-03-10', commandOf(type).data)))).toEqual({
      code: 'OCCURRED_IN_FUTURE',
      field: 'occurredOn',
      details: { occurredOn: '2021-03-10', today: '2021-03-09' },
    });
  });

  it.each(types)('%s needs an open month of an open year', (type) => {
    const { data, before } = commandOf(type);
    const office = given([
      ...before,
      ...[1, 2, 3].map((month) =>
        ask('ClosePeriod', `2021-0${month}-31`.replace('02-31', '02-28'), { year: 2021, month }),
      ),
    ]);
    expect(refusalIn(office.when(ask(type, '2021-03-31', data)))).toEqual({
      code: 'PERIOD_CLOSED',
      field: 'occurredOn',
      details: { year: 2021, month: 3 },
    });
    expect(refusalIn(office.when(ask(type, '2022-01-01', data)))).toEqual({
      code: 'YEAR_NOT_OPEN',
      field: 'occurredOn',
      details: { year: 2022 },
    });
  });

  it.each(types)('%s does not reach into a closed year: YEAR_CLOSED', (type) => {
    const office = given([...openOffice(), ask('CloseYear', '2021-12-31', { year: 2021 })]);
    expect(refusalIn(office.when(ask(type, '2021-12-31', commandOf(type).data)))).toEqual({
      code: 'YEAR_CLOSED',
      field: 'occurredOn',
      details: { year: 2021 },
    });
  });
});

describe('malformed requests', () => {
  const rows = (
    [
      [
        'RequestPayment',
        {
          payment: 'id',
          line: 'id',
          amount: 'money',
          channel: 'choice',
          economic: 'digits',
          governmentEconomic: 'digits?',
          'payee.name': 'text',
          'payee.account': 'digits',
          'payee.bank': 'text?',
          purpose: 'text',
          settlement: 'choice',
          invoice: 'id?',
          debit: 'digits?',
        },
      ],
      ['ReviewPayment', { payment: 'id', opinion: 'text?' }],
      ['ApprovePayment', { payment: 'id', opinion: 'text?' }],
      ['SettlePayment', { payment: 'id', bankVoucher: 'id', amount: 'money' }],
      ['RejectPayment', { payment: 'id', reason: 'text' }],
      ['CancelPayment', { payment: 'id', reason: 'text' }],
      [
        'ReturnPayment',
        {
          payment: 'id',
          return: 'id',
          bankVoucher: 'id',
          amount: 'money',
          fromLine: 'id?',
          economic: 'digits?',
        },
      ],
      [
        'CorrectPayment',
        {
          payment: 'id',
          correction: 'id',
          amount: 'money',
          fromLine: 'id?',
          fromEconomic: 'digits?',
          toLine: 'id?',
          economic: 'digits?',
          governmentEconomic: 'digits?',
          reason: 'text',
        },
      ],
      [
        'ReimburseOfficialCard',
        {
          expense: 'id',
          line: 'id',
          economic: 'digits',
          holder: 'text',
          transaction: 'id',
          transactionOn: 'date',
          dueOn: 'date',
          invoice: 'id?',
          amount: 'money',
          purpose: 'text',
        },
      ],
    ] as const
  ).flatMap(([type, forms]) =>
    malformedRows(commandOf(type).data, forms).map((row) => [type, ...row] as const),
  );
  const office = given(issuedOffice());

  it.each(rows)('%s: %s', (type, _title, data, path) => {
    expect(problemPathsIn(office.when(ask(type, '2021-03-10', data)))).toEqual([path]);
  });

  it.each([
    ['reception', { batches: 1, persons: 5, foreign: false }, 'persons'],
    ['trip', { groups: 1, persons: 5 }, 'groups'],
  ])('RequestPayment: counts of %s are whole, not negative and bounded', (member, valid, count) => {
    for (const wrong of [-1, 1.5, '3', null, 100_001, undefined]) {
      const data = { ...request, [member]: { ...valid, [count]: wrong } };
      const answer = office.when(ask('RequestPayment', '2021-03-10', data));
      expect(problemPathsIn(answer)).toEqual([`data.${member}.${count}`]);
    }
  });

  it('RequestPayment: a vehicle has a plate, a payee has no other fields', () => {
    const paths = (more: object): string[] =>
      problemPathsIn(office.when(ask('RequestPayment', '2021-03-10', { ...request, ...more })));
    expect(paths({ vehicle: { purchased: true } })).toEqual(['data.vehicle.plate']);
    expect(paths({ payee: { ...request.payee, city: '某市' } })).toEqual(['data.payee.city']);
    expect(paths({ payee: { ...request.payee, account: '1'.repeat(33) } })).toEqual([
      'data.payee.account',
    ]);
  });

  it('every fault of one request is named at once', () => {
    const data = { ...request, amount: '0.00', economic: '3', channel: 'post' };
    expect(problemPathsIn(office.when(ask('RequestPayment', '2021-03-10', data)))).toEqual([
      'data.amount',
      'data.channel',
      'data.economic',
    ]);
  });
});
