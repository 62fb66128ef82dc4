// Who may act on a fiscal year, when, and what a request must look like.
import { describe, expect, it } from '@jest/globals';
import {
  approvedOffice,
  ask,
  given,
  malformedRows,
  openOffice,
  problemPathsIn,
  refusalIn,
  type Asked,
} from '#testing';

const limits = {
  abroad: '0.00',
  'vehicle-purchase': '0.00',
  'vehicle-running': '20000.00',
  reception: '5000.00',
};
const opening = {
  heldIn: '800103',
  as: '810107',
  fund: 'general',
  nature: 'project',
  project: 'P-TASK',
  function: '2010302',
  line: 'L-2020',
  restricted: false,
  amount: '300.00',
};
const year = {
  year: 2021,
  regime: 'integrated',
  threePublicPolicy: 'block',
  carriedFirst: false,
  opening: [opening],
  assets: [{ account: '1601', amount: '1.00' }],
};
const budget = {
  year: 2021,
  document: 'PF-1',
  total: '300.00',
  items: [
    {
      line: 'L-A',
      fund: 'general',
      project: 'P-TASK',
      function: '2010302',
      economic: '30201',
      governmentEconomic: '50201',
      restricted: false,
      procurement: false,
      amount: '300.00',
    },
  ],
  threePublic: limits,
};
const adjustment = { year: 2021, document: 'TZ-1', limits, reason: '压减' };
const cutoff = { year: 2021, lastPaymentOn: '2021-12-25' };
const month = { year: 2021, month: 1 };

const limitForms = {
  'vehicle-purchase': 'limit',
  'vehicle-running': 'limit',
  abroad: 'limit',
  reception: 'limit',
} as const;
const within = (path: string) =>
  Object.fromEntries(Object.entries(limitForms).map(([item, form]) => [`${path}.${item}`, form]));

const DATA: Readonly<Record<string, object>> = {
  OpenFiscalYear: year,
  ApproveBudget: budget,
  AdjustThreePublicLimits: adjustment,
  AnnouncePaymentCutoff: cutoff,
  ClosePeriod: month,
  CloseYear: { year: 2021 },
};
const dataOf = (type: string): object => DATA[type] ?? {};

const EVERY_ROLE = [
  ...['handler', 'reviewer', 'approver', 'accountant', 'cashier', 'budget-bureau', 'treasury'],
  ...['preparer', 'auditor', 'administrator'],
];

describe('who may act on a fiscal year', () => {
  const rows = (
    [
      ['OpenFiscalYear', ['accountant', 'administrator'], ['会计', '管理']],
      ['ApproveBudget', ['budget-bureau'], ['财政预算']],
      ['AdjustThreePublicLimits', ['budget-bureau'], ['财政预算']],
      ['AnnouncePaymentCutoff', ['budget-bureau', 'treasury'], ['财政预算', '国库（代理银行）']],
      ['ClosePeriod', ['accountant'], ['会计']],
      ['CloseYear', ['accountant'], ['会计']],
    ] as const
  ).flatMap(([type, roles, words]) =>
    EVERY_ROLE.map((role) => ({ type, role, words, may: roles.some((each) => each === role) })),
  );
  const before = (type: string): Asked[] => {
    const office = type === 'AdjustThreePublicLimits' ? approvedOffice() : openOffice();
    return type === 'OpenFiscalYear' ? office.slice(0, 1) : office;
  };
  const on = (type: string): string => (type === 'OpenFiscalYear' ? '2021-01-01' : '2021-12-31');

  it.each(rows.filter(({ may }) => may))('$role may send $type', ({ type, role }) => {
    const answer = given(before(type)).when(ask(type, on(type), dataOf(type), { role }));
    expect(answer.kind).toBe('accepted');
  });

  it.each(rows.filter(({ may }) => !may))('$role may not send $type', ({ type, role, words }) => {
    const refusal = refusalIn(
      given(before(type)).when(ask(type, on(type), dataOf(type), { role })),
    );
    expect(refusal.code).toBe('ROLE_NOT_ALLOWED');
    expect(refusal.details).toMatchObject({ type, allowed: words });
  });
});

describe('when', () => {
  it.each(Object.keys(DATA))('%s does not happen after today: OCCURRED_IN_FUTURE', (type) => {
    const office = given(openOffice(), { today: '2021-12-30' });
    expect(refusalIn(office.when(ask(type, '2021-12-31', dataOf(type))))).toEqual({
      code: 'OCCURRED_IN_FUTURE',
      field: 'occurredOn',
      details: { occurredOn: '2021-12-31', today: '2021-12-30' },
    });
  });

  it.each(['ApproveBudget', 'AdjustThreePublicLimits'])(
    '%s needs an open month of an open year',
    (type) => {
      const office = given([...approvedOffice(), ask('ClosePeriod', '2021-01-31', month)]);
      const codeOn = (on: string): string =>
        refusalIn(office.when(ask(type, on, dataOf(type)))).code;
      expect(codeOn('2021-01-31')).toBe('PERIOD_CLOSED');
      expect(codeOn('2022-01-01')).toBe('YEAR_NOT_OPEN');
      expect(codeOn('2020-12-31')).toBe('YEAR_NOT_OPEN');
      const closed = given([...openOffice(), ask('CloseYear', '2021-12-31', { year: 2021 })]);
      expect(refusalIn(closed.when(ask(type, '2021-12-31', dataOf(type))))).toEqual({
        code: 'YEAR_CLOSED',
        field: 'occurredOn',
        details: { year: 2021 },
      });
    },
  );

  it('CloseYear is dated 31 December: YEAR_END_ONLY', () => {
    expect(
      refusalIn(given(openOffice()).when(ask('CloseYear', '2021-12-30', { year: 2021 }))),
    ).toEqual({
      code: 'YEAR_END_ONLY',
      field: 'occurredOn',
      details: { title: '年终结账', type: 'CloseYear', occurredOn: '2021-12-30' },
    });
  });
});

describe('malformed requests', () => {
  const rows = (
    [
      [
        'OpenFiscalYear',
        {
          year: 'year',
          regime: 'choice',
          threePublicPolicy: 'choice',
          carriedFirst: 'yes-no',
          opening: 'list?',
          'opening.0.heldIn': 'choice',
          'opening.0.as': 'choice',
          'opening.0.fund': 'choice',
          'opening.0.nature': 'choice?',
          'opening.0.project': 'id?',
          'opening.0.function': 'function',
          'opening.0.line': 'id?',
          'opening.0.restricted': 'yes-no?',
          'opening.0.amount': 'money',
          assets: 'list?',
          'assets.0.account': 'digits',
          'assets.0.amount': 'signed',
        },
      ],
      [
        'ApproveBudget',
        {
          year: 'year',
          document: 'id',
          total: 'money',
          items: 'list',
          'items.0.line': 'id',
          'items.0.fund': 'choice',
          'items.0.project': 'id',
          'items.0.function': 'function',
          'items.0.economic': 'digits?',
          'items.0.governmentEconomic': 'digits?',
          'items.0.restricted': 'yes-no?',
          'items.0.procurement': 'yes-no?',
          'items.0.amount': 'money',
          ...within('threePublic'),
        },
      ],
      [
        'AdjustThreePublicLimits',
        { year: 'year', document: 'id', reason: 'text', ...within('limits') },
      ],
      ['AnnouncePaymentCutoff', { year: 'year', lastPaymentOn: 'date' }],
      ['ClosePeriod', { year: 'year', month: 'month' }],
      ['CloseYear', { year: 'year' }],
    ] as const
  ).flatMap(([type, forms]) =>
    malformedRows(dataOf(type), forms).map((row) => [type, ...row] as const),
  );
  const office = given(openOffice());

  it.each(rows)('%s: %s', (type, _title, data, path) => {
    expect(problemPathsIn(office.when(ask(type, '2021-12-31', data)))).toEqual([path]);
    expect(office.books.position).toBe(6);
  });

  it.each([
    ['an empty budget', 'ApproveBudget', { ...budget, items: [] }, 'data.items'],
    [
      'a field too many in an item',
      'ApproveBudget',
      { ...budget, items: [{ ...budget.items[0], note: 'x' }] },
      'data.items.0.note',
    ],
    [
      'a fifth limit',
      'AdjustThreePublicLimits',
      { ...adjustment, limits: { ...limits, meetings: '1.00' } },
      'data.limits.meetings',
    ],
    [
      'a welfare fund of nothing',
      'CloseYear',
      { year: 2021, welfareFund: '0.00' },
      'data.welfareFund',
    ],
    [
      'carry-over opened at a loss',
      'OpenFiscalYear',
      { ...year, opening: [{ ...opening, amount: '-1.00' }] },
      'data.opening.0.amount',
    ],
    [
      'an operating result of nothing',
      'OpenFiscalYear',
      { ...year, opening: [{ ...opening, as: '8401', amount: '0.00' }] },
      'data.opening.0.amount',
    ],
  ])('%s', (_title, type, data, path) => {
    expect(problemPathsIn(office.when(ask(type, '2021-12-31', data)))).toEqual([path]);
  });
});
