// 结余资金上缴 (row 23), and who may adjust or hand over, when, and in what form.
import { describe, expect, it } from '@jest/globals';
import {
  adjusted,
  ask,
  carriedPlace,
  carryingOffice,
  entryTexts,
  given,
  malformedRows,
  openOffice,
  ownPlace,
  postingsIn,
  problemPathsIn,
  promisedPlace,
  purposePlace,
  refusalIn,
  surplusPlace,
  type Asked,
  type FieldForms,
} from '#testing';
import { factsOf } from '../law.js';

const handOver = (more: object = {}, on = '2021-03-01'): Asked =>
  ask('HandOverSurplus', on, {
    handOver: 'SJ-1',
    document: 'WH-1',
    kind: 'carry-over',
    from: carriedPlace,
    heldIn: '800103',
    amount: '300.00',
    ...more,
  });
const ownMoney = { kind: 'own', heldIn: '800102', from: ownPlace };
const refused = (asked: Asked, before = carryingOffice()) => refusalIn(given(before).when(asked));

describe('handing over to the treasury (row 23)', () => {
  it.each([
    ['carry-over', {}, '810104', '800103', '1201', false],
    ['surplus', { kind: 'surplus', from: surplusPlace }, '810202', '800103', '1201', false],
    ['own money', ownMoney, '820201', '800102', '1002', false],
    [
      'own money for a purpose',
      { ...ownMoney, from: purposePlace },
      '820102',
      '800102',
      '1002',
      true,
    ],
  ])('of %s: SurplusHandedOver', (_title, more, account, held, mirror, restricted) => {
    for (const regime of ['authorised', 'integrated'] as const) {
      const office = given(carryingOffice(regime, restricted));
      expect(entryTexts(postingsIn(office.when(handOver(more))))).toEqual([
        `budget Dr ${account} 300.00`,
        `budget Cr ${held} 300.00`,
        'finance Dr 3001 300.00',
        `finance Cr ${mirror} 300.00`,
      ]);
      const fund = 'kind' in more && more.kind === 'own' ? 'own' : 'general';
      expect(office.events.slice(-1).flatMap(factsOf)).toEqual([
        {
          fiscalYear: 2021,
          occurredOn: '2021-03-01',
          kind: 'opening-adjustment',
          subject: `归集上缴和缴回资金|${fund}|SJ-1`,
          amount: -30_000n,
          text: 'WH-1',
        },
      ]);
    }
  });

  it('takes no more than is there, as what it is: CARRIED_EXCEEDED', () => {
    const office = given(carryingOffice());
    expect(refusalIn(office.when(handOver({ amount: '1000.01' })))).toEqual({
      code: 'CARRIED_EXCEEDED',
      field: 'data.from',
      details: { requested: '1000.01', carried: '1000.00' },
    });
    for (const more of [{ kind: 'surplus' }, { from: surplusPlace }, { from: promisedPlace }]) {
      expect(refusalIn(office.when(handOver(more)))).toMatchObject({
        code: 'CARRIED_EXCEEDED',
        details: { carried: '0.00' },
      });
    }
    expect(office.when(handOver({ amount: '1000.00' })).kind).toBe('accepted');
    const surplus = { kind: 'surplus', from: surplusPlace, handOver: 'SJ-2' };
    expect(refusalIn(office.when(handOver({ ...surplus, amount: '500.01' })))).toMatchObject({
      details: { carried: '500.00' },
    });
    expect(office.when(handOver({ ...surplus, amount: '500.00' })).kind).toBe('accepted');
    const own = { ...ownMoney, handOver: 'SJ-3' };
    expect(refusalIn(office.when(handOver({ ...own, amount: '300.01' })))).toMatchObject({
      details: { carried: '300.00' },
    });
    expect(office.when(handOver(own)).kind).toBe('accepted');
  });

  it.each([
    [{ heldIn: '800102' }, 'HELD_EXCEEDED', 'data.from'],
    [{ heldIn: '800101' }, 'HELD_EXCEEDED', 'data.from'],
    [{ ...ownMoney, heldIn: '800103' }, 'HELD_WRONGLY', 'data.heldIn'],
    [{ from: ownPlace }, 'BALANCE_KIND_OF_OTHER_FUND', 'data.from'],
    [{ ...ownMoney, from: carriedPlace }, 'BALANCE_KIND_OF_OTHER_FUND', 'data.from'],
  ])('%j: %s', (more, code, field) => {
    expect(refused(handOver(more))).toMatchObject({ code, field });
  });

  it('has an id of its own: ID_TAKEN', () => {
    expect(refused(handOver({ amount: '1.00' }), [...carryingOffice(), handOver()])).toEqual({
      code: 'ID_TAKEN',
      field: 'data.handOver',
      details: { id: 'SJ-1' },
    });
  });

  it('of a finished project goes under either name; the close brings them together (row 20)', () => {
    const finish = ask('FinishProject', '2021-02-01', { project: 'P-TASK', reason: '完成' });
    const office = given([...carryingOffice(), finish, handOver({ kind: 'surplus' })]);
    expect(office.when(ask('CloseYear', '2021-12-31', { year: 2021 })).kind).toBe('accepted');
    const at = (account: string) =>
      office.books.balances.total(
        (each) =>
          each.account === account &&
          each.coordinate.project === 'P-TASK' &&
          each.coordinate.line === undefined,
      );
    expect([at('810205'), at('810204'), at('810107'), at('810202')]).toEqual([
      -70_000n,
      0n,
      0n,
      0n,
    ]);
  });
});

const COMMANDS: Readonly<Record<string, Asked>> = {
  AdjustOpeningBalance: adjusted({ from: carriedPlace }),
  HandOverSurplus: handOver(),
};
const commandOf = (type: string): Asked => {
  const asked = COMMANDS[type];
  if (asked === undefined) throw new Error(`no command ${type} in this spec`);
  return asked;
};
const types = Object.keys(COMMANDS);

describe('who and when', () => {
  const allowed = ['accountant', 'budget-bureau'];
  const others = [
    ...['handler', 'reviewer', 'approver', 'cashier', 'treasury', 'preparer', 'auditor'],
    'administrator',
  ];
  const rows = (roles: string[]) => types.flatMap((type) => roles.map((role) => ({ type, role })));

  it.each(rows(allowed))('$role may send $type', ({ type, role }) => {
    expect(given(carryingOffice()).when({ ...commandOf(type), role }).kind).toBe('accepted');
  });

  it.each(rows(others))('$role may not send $type', ({ type, role }) => {
    expect(refused({ ...commandOf(type), role })).toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
      details: { type, allowed: ['会计', '财政预算'] },
    });
  });

  it.each(types)(
    '%s: not after today, not in a closed month, an unopened or a closed year',
    (type) => {
      const codeOn = (on: string, before: readonly Asked[], today = '2024-12-31') =>
        refusalIn(given(before, { today }).when({ ...commandOf(type), occurredOn: on })).code;
      expect(codeOn('2021-03-02', carryingOffice(), '2021-03-01')).toBe('OCCURRED_IN_FUTURE');
      const january = ask('ClosePeriod', '2021-01-31', { year: 2021, month: 1 });
      expect(codeOn('2021-01-31', [...openOffice(), january])).toBe('PERIOD_CLOSED');
      expect(codeOn('2022-01-01', openOffice())).toBe('YEAR_NOT_OPEN');
      const close = ask('CloseYear', '2021-12-31', { year: 2021 });
      expect(codeOn('2021-12-31', [...openOffice(), close])).toBe('YEAR_CLOSED');
    },
  );
});

describe('malformed requests', () => {
  const whole = { ...carriedPlace, line: 'L-1', restricted: false };
  const placeForms = (at: string): FieldForms => ({
    [`${at}.fund`]: 'choice',
    [`${at}.source`]: 'choice?',
    [`${at}.nature`]: 'choice?',
    [`${at}.project`]: 'id?',
    [`${at}.function`]: 'function',
    [`${at}.line`]: 'id?',
    [`${at}.restricted`]: 'yes-no?',
  });
  const rows = [
    ...malformedRows(
      { ...(adjusted({}).data as object), from: whole, to: { ...whole } },
      {
        adjustment: 'id',
        year: 'year',
        document: 'id',
        reason: 'choice',
        kind: 'choice',
        ...placeForms('from'),
        ...placeForms('to'),
        heldIn: 'choice',
        amount: 'money',
        explanation: 'text',
      },
    ).map((row) => ['AdjustOpeningBalance', ...row] as const),
    ...malformedRows(
      { ...(handOver().data as object), from: whole },
      {
        handOver: 'id',
        document: 'id',
        kind: 'choice',
        ...placeForms('from'),
        heldIn: 'choice',
        amount: 'money',
      },
    ).map((row) => ['HandOverSurplus', ...row] as const),
  ];

  it.each(rows)('%s: %s', (type, _title, data, path) => {
    expect(problemPathsIn(given([]).when(ask(type, '2021-03-10', data)))).toEqual([path]);
  });

  it('a place has no economic codes and no other fields', () => {
    const asked = handOver({ from: { ...carriedPlace, economic: '30201' } });
    expect(problemPathsIn(given([]).when(asked))).toEqual(['data.from.economic']);
    expect(problemPathsIn(given([]).when(handOver({ from: undefined })))).toEqual(['data.from']);
  });
});
