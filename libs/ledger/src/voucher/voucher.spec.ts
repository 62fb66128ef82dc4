// The finance book beyond payments: manual vouchers, staff advances, money collected for the treasury.
import { describe, expect, it } from '@jest/globals';
import { ask, entryTexts, given, openOffice, postingsIn, type Asked } from '#testing';

const voucher = (lines: object[], more: object = {}): Asked =>
  ask('PostVoucher', '2021-03-31', {
    document: 'JZ-1',
    kind: 'salary-accrual',
    summary: '计提三月工资',
    lines,
    ...more,
  });
const debit = (account: string, amount: string): object => ({ account, side: 'debit', amount });
const credit = (account: string, amount: string): object => ({ account, side: 'credit', amount });
const salary = voucher([debit('5001', '9000.00'), credit('2201', '9000.00')]);

const ownCash = ask('RecordIncome', '2021-01-15', {
  income: 'IN-1',
  kind: 'interest',
  amount: '5000.00',
  function: '2010301',
  payer: '银行',
  bankVoucher: 'B-IN',
});
const ownLine = ask('IssueIndicator', '2021-02-01', {
  line: 'L-OWN',
  document: 'D',
  kind: 'supplement',
  amount: '4000.00',
  item: { fund: 'own', project: 'P-OTHER', function: '2010301' },
});
const advance = (amount = '3000.00'): Asked =>
  ask('GrantAdvance', '2021-03-01', {
    advance: 'JK-1',
    borrower: '职工甲',
    amount,
    purpose: '出差',
    bankVoucher: 'B-JK',
  });
const settlement = (spent: string, returned: string, more: object = {}): Asked =>
  ask('SettleAdvance', '2021-03-10', {
    advance: 'JK-1',
    settlement: 'BX-1',
    line: 'L-OWN',
    economic: '30211',
    spent,
    returned,
    ...more,
  });
const collection = ask('CollectForTreasury', '2021-03-01', {
  collection: 'DS-1',
  amount: '800.00',
  revenue: '10307',
  payer: '缴款人',
  bankVoucher: 'B-DS',
});

describe('a manual voucher', () => {
  it('accrues salaries in the finance book alone (row 10)', () => {
    const answer = given(openOffice()).when(salary);
    expect(entryTexts(postingsIn(answer))).toEqual([
      'finance Dr 5001 9000.00',
      'finance Cr 2201 9000.00',
    ]);
    expect(answer).toMatchObject({ events: [{ data: { voucher: '202103-0001' } }] });
  });

  it.each<[string, string, string, string]>([
    ['depreciation (row 15)', 'depreciation', '5001', '1602'],
    ['goods taken from store', 'goods-used', '5001', '1302'],
    ['a prepayment that became cost (row 11)', 'prepaid-used', '5001', '1214'],
    ['tax withheld from pay (row 10)', 'salary-withholding', '2201', '2102'],
    ['an expense still unpaid', 'accrued-expense', '5001', '2401'],
    ['amortisation', 'amortisation', '5001', '1702'],
    ['a disposal', 'asset-disposal', '1602', '1601'],
    ['a reclassification', 'reclassification', '1302', '1601'],
  ])('records %s', (_case, kind, from, to) => {
    const answer = given(openOffice()).when(
      voucher([debit(from, '1.00'), credit(to, '1.00')], { kind }),
    );
    expect(answer.kind).toBe('accepted');
  });

  it.each<[string, Asked, string, string]>([
    [
      'that does not balance',
      voucher([debit('5001', '9000.00'), credit('2201', '8999.99')]),
      'VOUCHER_UNBALANCED',
      'data.lines',
    ],
    [
      'on a budget account',
      voucher([debit('7101', '1.00'), credit('2201', '1.00')]),
      'VOUCHER_BUDGET_ACCOUNT',
      'data.lines.0.account',
    ],
    [
      'on cash',
      voucher([debit('5001', '1.00'), credit('1002', '1.00')]),
      'VOUCHER_ACCOUNT_OF_DOCUMENTS',
      'data.lines.1.account',
    ],
    [
      'on an account of another kind',
      voucher([debit('5001', '1.00'), credit('1602', '1.00')]),
      'VOUCHER_ACCOUNT_NOT_FOR_KIND',
      'data.lines.1.account',
    ],
    [
      'on an account that does not exist',
      voucher([debit('5999', '1.00'), credit('2201', '1.00')]),
      'CODE_UNKNOWN',
      'data.lines.0.account',
    ],
    [
      'on the management cost of an institution',
      voucher([debit('5101', '1.00'), credit('2201', '1.00')]),
      'ACCOUNT_NOT_FOR_UNIT',
      'data.lines.0.account',
    ],
  ])('is refused %s', (_case, command, code, fieldPath) => {
    expect(given(openOffice()).when(command)).toMatchObject({
      refusal: { code, field: fieldPath },
    });
  });

  it('of last year is not reversed but adjusted', () => {
    const next = ask('OpenFiscalYear', '2022-01-01', {
      year: 2022,
      regime: 'integrated',
      threePublicPolicy: 'block',
      carriedFirst: false,
    });
    const late = ask(
      'ReverseVoucher',
      '2022-01-05',
      { document: 'JZ-1', reversal: 'CX-1', reason: '重复' },
      { actor: 'accountant-2' },
    );
    expect(given([...openOffice(), salary, next]).when(late)).toMatchObject({
      refusal: { code: 'VOUCHER_OF_OTHER_YEAR' },
    });
  });

  it('is reversed in red, once, by somebody else (rule 7)', () => {
    const office = given([...openOffice(), salary]);
    const reversal = (by: string, id = 'CX-1', on = '2021-04-01'): Asked =>
      ask('ReverseVoucher', on, { document: 'JZ-1', reversal: id, reason: '重复' }, { actor: by });
    expect(office.when(reversal('accountant-1'))).toMatchObject({
      refusal: { code: 'SEPARATION_OF_DUTIES' },
    });
    expect(entryTexts(postingsIn(office.when(reversal('accountant-2'))))).toEqual([
      'finance Dr 5001 -9000.00',
      'finance Cr 2201 -9000.00',
    ]);
    expect(office.when(reversal('accountant-2', 'CX-2'))).toMatchObject({
      refusal: { code: 'VOUCHER_REVERSED' },
    });
    expect(
      office.when(
        ask('ReverseVoucher', '2021-04-01', { document: 'X', reversal: 'Y', reason: '错' }),
      ),
    ).toMatchObject({ refusal: { code: 'VOUCHER_UNKNOWN' } });
  });
});

describe('a staff advance (row 12)', () => {
  const office = [...openOffice(), ownCash, ownLine];

  it('leaves the budget alone until it is settled', () => {
    const situation = given(office);
    expect(entryTexts(postingsIn(situation.when(advance())))).toEqual([
      'finance Dr 1218 3000.00',
      'finance Cr 1002 3000.00',
    ]);
    expect(situation.books.pool('cash', { fund: 'own' })).toBe(200_000n);
    expect(entryTexts(postingsIn(situation.when(settlement('2500.00', '500.00'))))).toEqual([
      'control Dr Q60 2500.00',
      'control Cr Q20 2500.00',
      'budget Dr 7101 [30211] 2500.00',
      'budget Cr 800102 2500.00',
      'finance Dr 5001 [30211] 2500.00',
      'finance Cr 1218 2500.00',
      'finance Dr 1002 500.00',
      'finance Cr 1218 500.00',
    ]);
    expect(situation.books.pool('cash', { fund: 'own' })).toBe(250_000n);
  });

  it('is refused beyond the cash, and settled beyond what is open', () => {
    const situation = given(office);
    expect(situation.when(advance('5000.01'))).toMatchObject({
      refusal: { code: 'CASH_EXCEEDED' },
    });
    expect(situation.when(settlement('1.00', '0.00'))).toMatchObject({
      refusal: { code: 'ADVANCE_UNKNOWN' },
    });
    situation.when(advance());
    expect(situation.when(settlement('2500.00', '500.01'))).toMatchObject({
      refusal: { code: 'ADVANCE_DIFFERS' },
    });
    expect(situation.when(settlement('0.00', '0.00'))).toMatchObject({
      refusal: { code: 'ADVANCE_DIFFERS' },
    });
  });

  it('is not settled from appropriation', () => {
    const fiscal = ask('IssueIndicator', '2021-02-01', {
      line: 'L-FISC',
      document: 'D',
      kind: 'supplement',
      amount: '4000.00',
      item: { fund: 'general', project: 'P-OTHER', function: '2010301' },
    });
    const situation = given([...office, fiscal, advance()]);
    expect(situation.when(settlement('1.00', '0.00', { line: 'L-FISC' }))).toMatchObject({
      refusal: { code: 'ADVANCE_NEEDS_OWN_LINE', field: 'data.line' },
    });
  });
});

describe('money collected for the treasury (row 17)', () => {
  it('is a liability that is handed over', () => {
    const office = given(openOffice());
    expect(entryTexts(postingsIn(office.when(collection)))).toEqual([
      'finance Dr 1002 800.00',
      'finance Cr 2103 800.00',
    ]);
    const handOver = (amount: string, bankVoucher: string, id = 'DS-1'): Asked =>
      ask('HandOverCollection', '2021-03-05', { collection: id, amount, bankVoucher });
    expect(office.when(handOver('800.01', 'B-1'))).toMatchObject({
      refusal: { code: 'COLLECTION_EXCEEDED', details: { owed: '800.00' } },
    });
    expect(entryTexts(postingsIn(office.when(handOver('800.00', 'B-1'))))).toEqual([
      'finance Dr 2103 800.00',
      'finance Cr 1002 800.00',
    ]);
    expect(office.when(handOver('1.00', 'B-2', 'DS-9'))).toMatchObject({
      refusal: { code: 'COLLECTION_UNKNOWN' },
    });
  });
});
