// 单位: opening its books and recording what it becomes.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  given,
  malformedRows,
  openOffice,
  problemPathsIn,
  refusalIn,
  type Asked,
} from '#testing';
import { factsOf } from '../law.js';

const unit = {
  unitCode: 'U001',
  name: '某市金融办',
  kind: 'administrative',
  department: '某市人民政府',
  region: '140200',
  mainFunction: '2010301',
  ownAccounts: ['1111100001'],
  allowedOwnAccounts: ['1111100002'],
};

const open = (data: object = {}, on = '2021-01-01'): Asked =>
  ask('OpenBooks', on, { ...unit, ...data });
const change = (data: object, on = '2021-06-01'): Asked =>
  ask('ChangeUnit', on, { reason: '机构改革', ...data });
const books = [open()];

describe('opening the books of a unit', () => {
  it('makes one BooksOpened with what the unit is, and no entries', () => {
    const office = given([]);
    const answer = office.when(open());
    expect(answer).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'BooksOpened', data: unit }],
    });
    expect(office.books.balances.size).toBe(0);
    const [event] = office.events;
    expect(event && factsOf(event).map(({ kind, text }) => [kind, text])).toEqual([
      ['unit.code', 'U001'],
      ['unit.name', '某市金融办'],
      ['unit.kind', 'administrative'],
      ['unit.department', '某市人民政府'],
      ['unit.region', '140200'],
      ['unit.main-function', '2010301'],
    ]);
  });

  it('needs no bank accounts', () => {
    const { ownAccounts: _own, allowedOwnAccounts: _allowed, ...bare } = unit;
    expect(given([]).when(ask('OpenBooks', '2021-01-01', bare)).kind).toBe('accepted');
  });

  it('is refused a second time: BOOKS_ALREADY_OPEN', () => {
    expect(refusalIn(given(books).when(open({ name: '另一单位' })))).toEqual({
      code: 'BOOKS_ALREADY_OPEN',
      details: { ledger: 'spec-office', name: '某市金融办' },
    });
  });

  it.each([
    ['2018888', 'CODE_UNKNOWN'],
    ['20103', 'CODE_TOO_COARSE'],
  ])('is refused on main function %s: %s', (mainFunction, code) => {
    expect(refusalIn(given([]).when(open({ mainFunction })))).toMatchObject({
      code,
      field: 'data.mainFunction',
      details: { code: mainFunction, year: 2021 },
    });
  });

  it('comes before everything else: BOOKS_NOT_OPEN', () => {
    const answers = [
      change({ name: '新名' }),
      ask('RegisterProject', '2021-01-01', { project: 'P', name: '项目', class: 'task' }),
      ask('CloseYear', '2021-12-31', { year: 2021 }),
      ask('LapseIndicator', '2021-12-31', { line: 'L', document: 'D', amount: '1.00' }),
    ].map((asked) => refusalIn(given([]).when(asked)));
    for (const refusal of answers) {
      expect(refusal).toEqual({ code: 'BOOKS_NOT_OPEN', details: { ledger: 'spec-office' } });
    }
  });
});

describe('a change of the unit', () => {
  it('adds a dated version and keeps what is not named: UnitChanged', () => {
    const office = given([...books, change({ name: '某市金融局', ownAccounts: ['2222200001'] })]);
    expect(office.books.unit).toEqual({
      unitCode: 'U001',
      versions: [
        {
          from: '2021-01-01',
          name: '某市金融办',
          kind: 'administrative',
          department: '某市人民政府',
          region: '140200',
          mainFunction: '2010301',
        },
        {
          from: '2021-06-01',
          name: '某市金融局',
          kind: 'administrative',
          department: '某市人民政府',
          region: '140200',
          mainFunction: '2010301',
        },
      ],
      ownAccounts: ['2222200001'],
      allowedOwnAccounts: ['1111100002'],
    });
    const [, event] = office.events;
    expect(event && factsOf(event)).toEqual([
      {
        fiscalYear: null,
        occurredOn: '2021-06-01',
        kind: 'unit.name',
        subject: '',
        amount: null,
        text: '某市金融局',
      },
    ]);
  });

  it('may follow another on the same day, but not precede it: UNIT_CHANGE_OUT_OF_ORDER', () => {
    const office = given([...books, change({ name: '甲' })]);
    expect(office.when(change({ name: '乙' })).kind).toBe('accepted');
    expect(refusalIn(office.when(change({ name: '丙' }, '2021-05-31')))).toEqual({
      code: 'UNIT_CHANGE_OUT_OF_ORDER',
      field: 'occurredOn',
      details: { occurredOn: '2021-05-31', last: '2021-06-01' },
    });
  });

  it('must change something: UNIT_CHANGE_EMPTY', () => {
    expect(refusalIn(given(books).when(change({})))).toEqual({
      code: 'UNIT_CHANGE_EMPTY',
      field: 'data',
      details: {},
    });
  });

  it('to another kind happens on 1 January only: UNIT_KIND_CHANGES_AT_YEAR_START', () => {
    const office = given(books);
    expect(refusalIn(office.when(change({ kind: 'institution' }, '2021-12-31')))).toEqual({
      code: 'UNIT_KIND_CHANGES_AT_YEAR_START',
      field: 'occurredOn',
      details: { occurredOn: '2021-12-31' },
    });
    expect(office.when(change({ kind: 'institution' }, '2022-01-01')).kind).toBe('accepted');
  });

  it('to the kind that it has is no change of kind', () => {
    expect(given(books).when(change({ kind: 'administrative', name: '新名' })).kind).toBe(
      'accepted',
    );
  });

  it('to another kind comes before the year opens: UNIT_KIND_OF_OPEN_YEAR', () => {
    const office = given(openOffice());
    expect(refusalIn(office.when(change({ kind: 'institution' }, '2021-01-01')))).toEqual({
      code: 'UNIT_KIND_OF_OPEN_YEAR',
      field: 'data.kind',
      details: { year: 2021 },
    });
    expect(office.when(change({ kind: 'institution' }, '2022-01-01')).kind).toBe('accepted');
  });

  it('names a main function of its year', () => {
    expect(refusalIn(given(books).when(change({ mainFunction: '20103' })))).toMatchObject({
      code: 'CODE_TOO_COARSE',
      field: 'data.mainFunction',
    });
  });
});

describe('who and when', () => {
  const everyRole = [
    ...['handler', 'reviewer', 'approver', 'accountant', 'cashier', 'budget-bureau', 'treasury'],
    ...['preparer', 'auditor', 'messenger'],
  ];

  it.each(everyRole)('%s may neither open the books nor change the unit', (role) => {
    for (const asked of [open(), change({ name: '新名' })]) {
      expect(refusalIn(given([]).when({ ...asked, role }))).toMatchObject({
        code: 'ROLE_NOT_ALLOWED',
        details: { type: asked.type, allowed: ['管理'] },
      });
    }
  });

  it('neither happens after today: OCCURRED_IN_FUTURE', () => {
    for (const asked of [open({}, '2021-07-02'), change({ name: '新名' }, '2021-07-02')]) {
      expect(refusalIn(given([], { today: '2021-07-01' }).when(asked))).toEqual({
        code: 'OCCURRED_IN_FUTURE',
        field: 'occurredOn',
        details: { occurredOn: '2021-07-02', today: '2021-07-01' },
      });
    }
    expect(given([], { today: '2021-07-01' }).when(open({}, '2021-07-01')).kind).toBe('accepted');
  });
});

describe('malformed requests', () => {
  it.each(
    malformedRows(unit, {
      unitCode: 'id',
      name: 'text',
      kind: 'choice',
      department: 'text',
      region: 'digits',
      mainFunction: 'function',
      ownAccounts: 'list?',
      'ownAccounts.0': 'digits?',
      allowedOwnAccounts: 'list?',
      'allowedOwnAccounts.0': 'digits?',
    }),
  )('OpenBooks: %s', (_title, data, path) => {
    expect(problemPathsIn(given([]).when(ask('OpenBooks', '2021-01-01', data)))).toEqual([path]);
  });

  const whole = { ...unit, reason: '机构改革' };
  const { unitCode: _code, ...changes } = whole;

  it.each(
    malformedRows(changes, {
      name: 'text?',
      kind: 'choice?',
      department: 'text?',
      region: 'digits?',
      mainFunction: 'function?',
      ownAccounts: 'list?',
      allowedOwnAccounts: 'list?',
      reason: 'text',
    }),
  )('ChangeUnit: %s', (_title, data, path) => {
    expect(problemPathsIn(given(books).when(ask('ChangeUnit', '2021-06-01', data)))).toEqual([
      path,
    ]);
  });

  it('ChangeUnit: the unit code never changes', () => {
    expect(problemPathsIn(given(books).when(change({ unitCode: 'U002' })))).toEqual([
      'data.unitCode',
    ]);
  });

  it.each(['2021-02-29', '2021-1-1', '', 20210101])('OpenBooks on %j', (on) => {
    const asked: Asked = { ...open(), occurredOn: on as string };
    expect(problemPathsIn(given([]).when(asked))).toEqual(['occurredOn']);
  });
});
