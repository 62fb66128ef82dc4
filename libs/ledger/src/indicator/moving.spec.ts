// 指标调出、调入: authority moves between units of a department, one leg in each ledger.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  entryTexts,
  given,
  issuedOffice,
  malformedRows,
  postingsIn,
  problemPathsIn,
  refusalIn,
  requestOf,
  type Asked,
} from '#testing';

const leg = {
  line: 'L-RUN',
  transfer: { id: 'DB-1', counterpart: 'unit-b' },
  document: 'HB-1',
  amount: '1000.00',
  reason: '职能划转',
};
type Direction = 'MoveIndicatorOut' | 'MoveIndicatorIn';
const move = (type: Direction, more: object = {}, on = '2021-03-01'): Asked =>
  ask(type, on, { ...leg, ...more });
const BOTH = ['MoveIndicatorOut', 'MoveIndicatorIn'] as const;
const openNext = ask('OpenFiscalYear', '2022-01-01', {
  ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
});

describe('authority that moves between units (rule 21)', () => {
  it.each([
    ['MoveIndicatorOut', 'IndicatorMovedOut', 'Q10.04', 'Q20', 9_900_000n],
    ['MoveIndicatorIn', 'IndicatorMovedIn', 'Q20', 'Q10.04', 10_100_000n],
  ] as const)('%s: %s posts Dr %s / Cr %s', (type, event, debit, credit, available) => {
    const office = given(issuedOffice());
    const answer = office.when(move(type));
    expect(entryTexts(postingsIn(answer))).toEqual([
      `control Dr ${debit} 1000.00`,
      `control Cr ${credit} 1000.00`,
    ]);
    expect(answer).toMatchObject({ events: [{ type: event }] });
    expect(office.books.available('L-RUN')).toBe(available);
  });

  it('leaves exactly what nothing has claimed, not a fen more: INDICATOR_EXCEEDED', () => {
    const office = given([...issuedOffice(), requestOf({ amount: '1000.00' })]);
    expect(refusalIn(office.when(move('MoveIndicatorOut', { amount: '99000.01' })))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      field: 'data.amount',
      details: { line: 'L-RUN', available: '99000.00', requested: '99000.01' },
    });
    expect(office.when(move('MoveIndicatorOut', { amount: '99000.00' })).kind).toBe('accepted');
  });

  it('makes who took it in unfit to approve payments from it (5.5-6)', () => {
    const office = given([
      ...issuedOffice(),
      { ...move('MoveIndicatorIn'), actor: 'zhao' },
      requestOf(),
      ask('ReviewPayment', '2021-03-01', { payment: 'PAY-1' }),
    ]);
    const approval = ask('ApprovePayment', '2021-03-01', { payment: 'PAY-1' }, { actor: 'zhao' });
    expect(refusalIn(office.when(approval)).code).toBe('SEPARATION_OF_DUTIES');
  });

  it.each(BOTH)('%s is refused by name', (type) => {
    const office = given([...issuedOffice(), openNext, move(type)]);
    expect(refusalIn(office.when(move(type)))).toEqual({
      code: 'ID_TAKEN',
      field: 'data.transfer.id',
      details: { id: 'DB-1' },
    });
    const other = { id: 'DB-2', counterpart: 'unit-b' };
    expect(refusalIn(office.when(move(type, { line: 'L-NONE' })))).toMatchObject({
      code: 'LINE_UNKNOWN',
      field: 'data.line',
    });
    expect(refusalIn(office.when(move(type, { transfer: other }, '2022-03-01')))).toMatchObject({
      code: 'LINE_OF_OTHER_YEAR',
      field: 'data.line',
    });
    const own = { id: 'DB-2', counterpart: 'spec-office' };
    expect(refusalIn(office.when(move(type, { transfer: own })))).toEqual({
      code: 'COUNTERPART_IS_SELF',
      field: 'data.transfer.counterpart',
      details: { ledger: 'spec-office' },
    });
  });

  it.each(BOTH)(
    '%s leaves carried money to 归集调入 and 调出: TRANSFER_OF_CARRIED_MONEY',
    (type) => {
      const office = given([
        ...issuedOffice(),
        ask('CarryOutIndicator', '2021-12-31', {
          ...{ line: 'L-RUN', document: 'JZ', amount: '100.00', recognise: true },
        }),
        openNext,
        ask('CarryForwardIndicator', '2022-01-05', {
          ...{ line: 'L-C', from: 'L-RUN', document: 'JZ', amount: '100.00' },
        }),
      ]);
      const asked = move(type, { line: 'L-C', amount: '1.00' }, '2022-02-01');
      expect(refusalIn(office.when(asked))).toEqual({
        code: 'TRANSFER_OF_CARRIED_MONEY',
        field: 'data.line',
        details: { from: 'L-C', to: 'unit-b' },
      });
    },
  );
});

describe('who, when, and in what form', () => {
  const refused = [
    ...['handler', 'reviewer', 'approver', 'accountant', 'cashier', 'treasury', 'preparer'],
    ...['auditor', 'administrator'],
  ];
  const office = given(issuedOffice(), { today: '2021-06-01' });

  it.each(BOTH.flatMap((type) => refused.map((role) => [role, type] as const)))(
    '%s may not send %s: ROLE_NOT_ALLOWED',
    (role, type) => {
      expect(refusalIn(office.when({ ...move(type), role }))).toMatchObject({
        code: 'ROLE_NOT_ALLOWED',
        details: { type, allowed: ['财政预算'] },
      });
    },
  );

  it.each(BOTH)('%s needs a day that has come in an open month of an open year', (type) => {
    const closedMonth = given([
      ...issuedOffice(),
      ...['01-31', '02-28', '03-31'].map((day, index) =>
        ask('ClosePeriod', `2021-${day}`, { year: 2021, month: index + 1 }),
      ),
    ]);
    expect(refusalIn(office.when(move(type, {}, '2021-06-02'))).code).toBe('OCCURRED_IN_FUTURE');
    expect(refusalIn(office.when(move(type, {}, '2020-06-01'))).code).toBe('YEAR_NOT_OPEN');
    expect(refusalIn(closedMonth.when(move(type))).code).toBe('PERIOD_CLOSED');
  });

  const rows = malformedRows(leg, {
    line: 'id',
    'transfer.id': 'id',
    document: 'id',
    amount: 'money',
    reason: 'text',
  });

  it.each(BOTH.flatMap((type) => rows.map((row) => [type, ...row] as const)))(
    '%s: %s',
    (type, _title, data, path) => {
      expect(problemPathsIn(office.when(ask(type, '2021-03-01', data)))).toEqual([path]);
    },
  );

  it.each(['UNIT-B', 'unit b', '', 'x'.repeat(65)])(
    'a counterpart %j is no ledger',
    (counterpart) => {
      const asked = move('MoveIndicatorOut', { transfer: { id: 'DB-1', counterpart } });
      expect(problemPathsIn(office.when(asked))).toEqual(['data.transfer.counterpart']);
    },
  );
});
