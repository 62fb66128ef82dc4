// Who may act on indicators, when, and what a request must look like.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  given,
  issuedOffice,
  malformedRows,
  openOffice,
  problemPathsIn,
  refusalIn,
  type Asked,
} from '#testing';

const line = { line: 'L-RUN', document: 'ZB-1', amount: '100.00' };

/** One valid request of each kind, in an order in which all of them can be accepted. */
const REQUESTS: Readonly<Record<string, { readonly on: string; readonly data: object }>> = {
  IssueIndicator: {
    on: '2021-03-01',
    data: {
      ...line,
      line: 'L-NEW',
      kind: 'supplement',
      item: {
        fund: 'general',
        project: 'P-RUN',
        function: '2010301',
        economic: '30201',
        governmentEconomic: '50201',
        restricted: false,
        procurement: false,
      },
    },
  },
  IncreaseIndicator: { on: '2021-03-01', data: { ...line, from: 'reserve', reason: '追加' } },
  DecreaseIndicator: { on: '2021-03-01', data: { ...line, reason: '追减' } },
  RecallIndicator: { on: '2021-03-01', data: { ...line, reason: 'two-years' } },
  TransferIndicator: {
    on: '2021-03-01',
    data: { from: 'L-STAFF', to: 'L-RUN', document: 'TJ', amount: '100.00', reason: '调剂' },
  },
  FreezeIndicator: {
    on: '2021-03-01',
    data: { freeze: 'F-2', line: 'L-RUN', amount: '100.00', reason: '采购' },
  },
  ReleaseIndicator: { on: '2021-03-01', data: { freeze: 'F-1', amount: '10.00' } },
  ApproveCashPlan: { on: '2021-03-01', data: { ...line, month: 4 } },
  ReceiveQuota: { on: '2021-03-01', data: line },
  RestoreQuota: { on: '2022-03-01', data: { ...line, line: 'L-C' } },
  ReceiveCashGrant: {
    on: '2021-03-01',
    data: { line: 'L-RUN', bankVoucher: 'SB-1', amount: '100.00' },
  },
  LapseIndicator: { on: '2021-12-31', data: line },
  CarryOutIndicator: { on: '2021-12-31', data: { ...line, recognise: true } },
  CarryForwardIndicator: {
    on: '2022-03-01',
    data: { ...line, line: 'L-D', from: 'L-OTHER', function: '2010302' },
  },
};
const requestOf = (type: string): Asked => {
  const request = REQUESTS[type];
  if (request === undefined) throw new Error(`no request of kind ${type}`);
  return ask(type, request.on, request.data);
};

const openNext = ask('OpenFiscalYear', '2022-01-01', {
  ...{ year: 2022, regime: 'authorised', threePublicPolicy: 'block', carriedFirst: false },
});
/** Two open years, a freeze, money carried out and partly carried forward: every request can be accepted. */
const office = (): Asked[] => [
  ...issuedOffice({ regime: 'authorised' }),
  ask('FreezeIndicator', '2021-02-01', {
    ...{ freeze: 'F-1', line: 'L-STAFF', amount: '10.00', reason: '审计' },
  }),
  ask('CarryOutIndicator', '2021-12-31', {
    ...{ line: 'L-OTHER', document: 'JZ', amount: '50000.00', recognise: true },
  }),
  openNext,
  ask('CarryForwardIndicator', '2022-01-05', {
    ...{ line: 'L-C', from: 'L-OTHER', document: 'JZ', amount: '40000.00' },
  }),
];

const EVERY_ROLE = [
  ...['handler', 'reviewer', 'approver', 'accountant', 'cashier', 'budget-bureau', 'treasury'],
  ...['preparer', 'auditor', 'administrator'],
];
const BUREAU = ['budget-bureau'];
const MONEY = ['treasury', 'cashier', 'accountant'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  IssueIndicator: BUREAU,
  IncreaseIndicator: BUREAU,
  DecreaseIndicator: BUREAU,
  RecallIndicator: BUREAU,
  TransferIndicator: ['budget-bureau', 'accountant'],
  FreezeIndicator: ['budget-bureau', 'handler', 'accountant'],
  ReleaseIndicator: ['budget-bureau', 'handler', 'accountant'],
  ApproveCashPlan: ['budget-bureau', 'approver'],
  ReceiveQuota: MONEY,
  RestoreQuota: MONEY,
  ReceiveCashGrant: MONEY,
  LapseIndicator: BUREAU,
  CarryOutIndicator: BUREAU,
  CarryForwardIndicator: BUREAU,
};

describe('who may act on indicators', () => {
  const rows = Object.entries(ALLOWED).flatMap(([type, roles]) =>
    EVERY_ROLE.map((role) => ({ type, role, may: roles.includes(role) })),
  );

  it.each(rows.filter(({ may }) => may))('$role may send $type', ({ type, role }) => {
    expect(given(office()).when({ ...requestOf(type), role }).kind).toBe('accepted');
  });

  const situation = given(office());

  it.each(rows.filter(({ may }) => !may))('$role may not send $type', ({ type, role }) => {
    const { code, details } = refusalIn(situation.when({ ...requestOf(type), role }));
    expect(code).toBe('ROLE_NOT_ALLOWED');
    expect(details).toMatchObject({ type });
    expect(details['allowed']).toHaveLength(ALLOWED[type]?.length ?? 0);
  });
});

describe('when indicators may be acted on', () => {
  const types = Object.keys(REQUESTS);

  it.each(types)('%s not after today: OCCURRED_IN_FUTURE', (type) => {
    const situation = given(openOffice(), { today: '2021-01-01' });
    expect(refusalIn(situation.when(requestOf(type)))).toMatchObject({
      code: 'OCCURRED_IN_FUTURE',
      field: 'occurredOn',
      details: { today: '2021-01-01' },
    });
  });

  it.each(types)('%s not in a year that was never opened: YEAR_NOT_OPEN', (type) => {
    const situation = given(openOffice({ year: 2019 }));
    const { on } = REQUESTS[type] ?? { on: '' };
    expect(refusalIn(situation.when(requestOf(type)))).toEqual({
      code: 'YEAR_NOT_OPEN',
      field: 'occurredOn',
      details: { year: Number(on.slice(0, 4)) },
    });
  });

  it.each(types)('%s not in a closed year: YEAR_CLOSED', (type) => {
    const situation = given([
      ...openOffice({ year: 2021 }),
      ask('CloseYear', '2021-12-31', { year: 2021 }),
      openNext,
      ask('CloseYear', '2022-12-31', { year: 2022 }),
    ]);
    expect(refusalIn(situation.when(requestOf(type)))).toMatchObject({
      code: 'YEAR_CLOSED',
      field: 'occurredOn',
    });
  });

  it.each(types.filter((type) => !/^(Lapse|CarryOut)/.test(type)))(
    '%s not in a closed month: PERIOD_CLOSED',
    (type) => {
      const months = (year: number): Asked[] =>
        ['01-31', '02-28', '03-31'].map((day, index) =>
          ask('ClosePeriod', `${year}-${day}`, { year, month: index + 1 }),
        );
      const situation = given([...openOffice(), openNext, ...months(2021), ...months(2022)]);
      const { on } = REQUESTS[type] ?? { on: '' };
      expect(refusalIn(situation.when(requestOf(type)))).toEqual({
        code: 'PERIOD_CLOSED',
        field: 'occurredOn',
        details: { year: Number(on.slice(0, 4)), month: 3 },
      });
    },
  );

  it.each(['LapseIndicator', 'CarryOutIndicator'])(
    '%s on 31 December only: YEAR_END_ONLY',
    (type) => {
      const asked = { ...requestOf(type), occurredOn: '2021-12-30' };
      expect(refusalIn(given(office()).when(asked))).toMatchObject({
        code: 'YEAR_END_ONLY',
        field: 'occurredOn',
        details: { type, occurredOn: '2021-12-30' },
      });
    },
  );
});

describe('malformed requests', () => {
  const onLine = { line: 'id', document: 'id', amount: 'money' } as const;
  const rows = (
    [
      [
        'IssueIndicator',
        {
          ...onLine,
          kind: 'choice',
          'item.fund': 'choice',
          'item.project': 'id',
          'item.function': 'function',
          'item.economic': 'digits?',
          'item.governmentEconomic': 'digits?',
          'item.restricted': 'yes-no?',
          'item.procurement': 'yes-no?',
        },
      ],
      ['IncreaseIndicator', { ...onLine, from: 'choice', reason: 'text' }],
      ['DecreaseIndicator', { ...onLine, reason: 'text' }],
      ['RecallIndicator', { ...onLine, reason: 'choice' }],
      [
        'TransferIndicator',
        { from: 'id', to: 'id', document: 'id', amount: 'money', reason: 'text' },
      ],
      ['FreezeIndicator', { freeze: 'id', line: 'id', amount: 'money', reason: 'text' }],
      ['ReleaseIndicator', { freeze: 'id', amount: 'money' }],
      ['ApproveCashPlan', { ...onLine, month: 'month' }],
      ['ReceiveQuota', onLine],
      ['RestoreQuota', onLine],
      ['ReceiveCashGrant', { line: 'id', bankVoucher: 'id', amount: 'money' }],
      ['LapseIndicator', onLine],
      ['CarryOutIndicator', { ...onLine, recognise: 'yes-no' }],
      ['CarryForwardIndicator', { ...onLine, from: 'id', function: 'function?' }],
    ] as const
  ).flatMap(([type, forms]) =>
    malformedRows(requestOf(type).data as object, forms).map((row) => [type, ...row] as const),
  );
  const situation = given(office());
  const before = situation.books.position;

  it.each(rows)('%s: %s', (type, _title, data, path) => {
    expect(problemPathsIn(situation.when({ ...requestOf(type), data }))).toEqual([path]);
    expect(situation.books.position).toBe(before);
  });

  it('an item names neither its line nor its amount: the indicator does', () => {
    const { data } = requestOf('IssueIndicator');
    const item = {
      fund: 'general',
      project: 'P-RUN',
      function: '2010301',
      line: 'L',
      amount: '1.00',
    };
    const asked = ask('IssueIndicator', '2021-03-01', { ...(data as object), item });
    expect(problemPathsIn(situation.when(asked))).toEqual(['data.item.line', 'data.item.amount']);
  });

  it.each(['2021-02-29', '2021-02-30', '21-03-01', '2021/03/01', ''])('a date %j', (on) => {
    expect(
      problemPathsIn(situation.when({ ...requestOf('RecallIndicator'), occurredOn: on })),
    ).toEqual(['occurredOn']);
  });

  it('a command that does not exist, and a key out of form', () => {
    expect(problemPathsIn(situation.when(ask('DeleteIndicator', '2021-03-01', line)))).toEqual([
      'type',
    ]);
    const asked = { ...requestOf('RecallIndicator'), key: '有 空格' };
    expect(problemPathsIn(situation.when(asked))).toEqual(['key']);
  });
});
