// 指标调剂: authority moves between lines of one fund, never to where the law does not want it.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  entryTexts,
  given,
  issuedOffice,
  openOffice,
  postingsIn,
  refusalIn,
  requestOf,
  type Asked,
} from '#testing';

const transfer = (from: string, to: string, amount: string, on = '2021-05-01'): Asked =>
  ask('TransferIndicator', on, { from, to, document: 'TJ-1', amount, reason: '调剂' });
const asUnit = (asked: Asked): Asked => ({ ...asked, role: 'accountant' });
const line = (id: string, item: object = {}, amount = '100.00'): Asked =>
  ask('IssueIndicator', '2021-02-01', {
    ...{ line: id, document: `ZB-${id}`, kind: 'supplement', amount },
    item: { fund: 'general', project: 'P-RUN', function: '2010301', ...item },
  });

describe('a transfer between indicators (rule 21)', () => {
  it('is one event with two legs over Q10.04: IndicatorTransferred', () => {
    const office = given(issuedOffice());
    const answer = office.when(transfer('L-STAFF', 'L-RUN', '500.00'));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q10.04 500.00',
      'control Cr Q20 500.00',
      'control Dr Q20 500.00',
      'control Cr Q10.04 500.00',
    ]);
    expect(postingsIn(answer).map(({ coordinate }) => coordinate.line)).toEqual([
      ...['L-STAFF', 'L-STAFF', 'L-RUN', 'L-RUN'],
    ]);
    expect(answer).toMatchObject({ events: [{ type: 'IndicatorTransferred' }] });
    expect(office.books.available('L-STAFF')).toBe(49_950_000n);
    expect(office.books.available('L-RUN')).toBe(10_050_000n);
  });

  it('takes exactly what nothing has claimed, not a fen more: INDICATOR_EXCEEDED', () => {
    const office = given([...issuedOffice(), requestOf({ amount: '1000.00' })]);
    expect(refusalIn(office.when(transfer('L-RUN', 'L-STAFF', '99000.01')))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      field: 'data.amount',
      details: { line: 'L-RUN', available: '99000.00', requested: '99000.01' },
    });
    expect(office.when(transfer('L-RUN', 'L-STAFF', '99000.00')).kind).toBe('accepted');
  });

  it('leaves authority for quota that was sent', () => {
    const office = given([
      ...issuedOffice({ regime: 'authorised' }),
      ask('ReceiveQuota', '2021-02-10', { line: 'L-RUN', document: 'ED', amount: '60000.00' }),
    ]);
    expect(refusalIn(office.when(transfer('L-RUN', 'L-STAFF', '40000.01'))).details).toMatchObject({
      available: '40000.00',
    });
  });

  it('and back again leaves everything as it was', () => {
    const office = given([
      ...issuedOffice(),
      transfer('L-STAFF', 'L-RUN', '500.00'),
      transfer('L-RUN', 'L-STAFF', '500.00'),
    ]);
    expect(office.books.bucket('L-RUN', 'Q10.04')).toBe(0n);
    expect(office.books.available('L-RUN')).toBe(10_000_000n);
  });

  it.each([
    ['data.from', transfer('L-NONE', 'L-RUN', '1.00')],
    ['data.to', transfer('L-RUN', 'L-NONE', '1.00')],
  ])('needs both lines, %s: LINE_UNKNOWN', (field, asked) => {
    expect(refusalIn(given(issuedOffice()).when(asked))).toEqual({
      code: 'LINE_UNKNOWN',
      field,
      details: { line: 'L-NONE' },
    });
  });

  it('needs lines of the year of its date: LINE_OF_OTHER_YEAR', () => {
    const office = given([
      ...issuedOffice(),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
      }),
      { ...line('L-22'), occurredOn: '2022-01-02' },
    ]);
    expect(refusalIn(office.when(transfer('L-22', 'L-RUN', '1.00', '2022-01-03')))).toMatchObject({
      code: 'LINE_OF_OTHER_YEAR',
      field: 'data.to',
      details: { line: 'L-RUN', year: 2021 },
    });
    expect(refusalIn(office.when(transfer('L-RUN', 'L-22', '1.00', '2022-01-03')))).toMatchObject({
      code: 'LINE_OF_OTHER_YEAR',
      field: 'data.from',
    });
  });

  it('does not lead to its own line: TRANSFER_TO_ITSELF', () => {
    expect(refusalIn(given(issuedOffice()).when(transfer('L-RUN', 'L-RUN', '1.00')))).toEqual({
      code: 'TRANSFER_TO_ITSELF',
      field: 'data.to',
      details: { line: 'L-RUN' },
    });
  });

  it('does not cross funds, nor money for a purpose: TRANSFER_BETWEEN_FUNDS (5.5-2)', () => {
    const office = given([
      ...issuedOffice(),
      line('L-OWN', { fund: 'own' }),
      line('L-FOR', { fund: 'own', restricted: true }),
    ]);
    expect(refusalIn(office.when(transfer('L-FUND', 'L-TASK', '1.00')))).toEqual({
      code: 'TRANSFER_BETWEEN_FUNDS',
      field: 'data.to',
      details: { from: 'fund', to: 'general' },
    });
    for (const [from, to] of [
      ['L-OWN', 'L-FOR'],
      ['L-FOR', 'L-OWN'],
      ['L-RUN', 'L-OWN'],
    ] as const) {
      expect(refusalIn(office.when(transfer(from, to, '1.00'))).code).toBe(
        'TRANSFER_BETWEEN_FUNDS',
      );
    }
  });

  it.each(['L-RUN', 'L-STAFF'])(
    'does not turn project money into basic money (%s): TRANSFER_PROJECT_TO_BASIC (5.5-3)',
    (to) => {
      expect(refusalIn(given(issuedOffice()).when(transfer('L-TASK', to, '1.00')))).toEqual({
        code: 'TRANSFER_PROJECT_TO_BASIC',
        field: 'data.to',
        details: { from: 'L-TASK', to },
      });
    },
  );

  it('may turn basic money into project money, and between projects', () => {
    const office = given(issuedOffice());
    expect(office.when(transfer('L-RUN', 'L-TASK', '1.00')).kind).toBe('accepted');
    expect(office.when(transfer('L-TASK', 'L-OTHER', '1.00')).kind).toBe('accepted');
  });

  it('does not raise three-public money: TRANSFER_RAISES_THREE_PUBLIC', () => {
    const office = given([
      ...openOffice(),
      line('L-GOODS', { economic: '30201' }),
      line('L-FREE'),
      line('L-GUESTS', { economic: '30217' }),
      line('L-CARS', { economic: '30231' }),
    ]);
    for (const from of ['L-GOODS', 'L-FREE']) {
      expect(refusalIn(office.when(transfer(from, 'L-GUESTS', '1.00')))).toEqual({
        code: 'TRANSFER_RAISES_THREE_PUBLIC',
        field: 'data.to',
        details: { economic: '30217' },
      });
    }
    expect(office.when(transfer('L-GUESTS', 'L-CARS', '1.00')).kind).toBe('accepted');
    expect(office.when(transfer('L-GUESTS', 'L-GOODS', '1.00')).kind).toBe('accepted');
  });

  it('between functions needs the bureau, within one the unit may: TRANSFER_NEEDS_BUREAU', () => {
    const office = given(issuedOffice());
    expect(refusalIn(office.when(asUnit(transfer('L-RUN', 'L-TASK', '1.00'))))).toEqual({
      code: 'TRANSFER_NEEDS_BUREAU',
      field: 'data.to',
      details: { from: '2010301', to: '2010302' },
    });
    expect(office.when(asUnit(transfer('L-STAFF', 'L-RUN', '1.00'))).kind).toBe('accepted');
  });

  it('leaves carried money where it is: TRANSFER_OF_CARRIED_MONEY', () => {
    const office = given([
      ...issuedOffice(),
      ask('CarryOutIndicator', '2021-12-31', {
        ...{ line: 'L-RUN', document: 'JZ', amount: '100.00', recognise: true },
      }),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
      }),
      ask('CarryForwardIndicator', '2022-01-05', {
        ...{ line: 'L-C', from: 'L-RUN', document: 'JZ', amount: '100.00' },
      }),
      { ...line('L-22'), occurredOn: '2022-01-06' },
    ]);
    for (const [from, to] of [
      ['L-C', 'L-22'],
      ['L-22', 'L-C'],
    ] as const) {
      expect(refusalIn(office.when(transfer(from, to, '1.00', '2022-02-01')))).toEqual({
        code: 'TRANSFER_OF_CARRIED_MONEY',
        field: 'data.from',
        details: { from, to },
      });
    }
  });

  it('makes who moved it unfit to approve payments from the line that took it', () => {
    const office = given([
      ...issuedOffice(),
      { ...asUnit(transfer('L-STAFF', 'L-RUN', '1.00')), actor: 'wang' },
      requestOf({ on: '2021-05-02' }),
      ask('ReviewPayment', '2021-05-02', { payment: 'PAY-1' }),
    ]);
    const approval = ask('ApprovePayment', '2021-05-02', { payment: 'PAY-1' }, { actor: 'wang' });
    expect(refusalIn(office.when(approval)).code).toBe('SEPARATION_OF_DUTIES');
  });
});
