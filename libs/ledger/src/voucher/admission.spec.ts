// Who may write to the finance book, when, and in what form.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  given,
  malformedRows,
  openOffice,
  problemPathsIn,
  refusalIn,
  type FieldForms,
} from '#testing';

/** Command, a well-formed body, and what each of its fields holds. */
const COMMANDS: readonly (readonly [type: string, valid: object, fields: FieldForms])[] = [
  [
    'PostVoucher',
    {
      ...{ document: 'JZ-1', kind: 'salary-accrual', summary: '计提工资' },
      lines: [
        { account: '5001', side: 'debit', amount: '1.00' },
        { account: '2201', side: 'credit', amount: '1.00' },
      ],
    },
    {
      ...{ document: 'id', kind: 'choice', summary: 'text', lines: 'list' },
      ...{ 'lines.0.account': 'digits', 'lines.0.side': 'choice', 'lines.1.amount': 'money' },
    },
  ],
  [
    'ReverseVoucher',
    { document: 'JZ-1', reversal: 'CX-1', reason: '重复' },
    { document: 'id', reversal: 'id', reason: 'text' },
  ],
  [
    'GrantAdvance',
    { advance: 'JK-1', borrower: '职工甲', amount: '1.00', purpose: '出差', bankVoucher: 'B-1' },
    { advance: 'id', borrower: 'text', amount: 'money', purpose: 'text', bankVoucher: 'id' },
  ],
  [
    'SettleAdvance',
    {
      ...{ advance: 'JK-1', settlement: 'BX-1', line: 'L-1', economic: '30211' },
      ...{ spent: '1.00', returned: '0.00' },
    },
    {
      ...{ advance: 'id', settlement: 'id', line: 'id', economic: 'digits' },
      ...{ spent: 'limit', returned: 'limit' },
    },
  ],
  [
    'CollectForTreasury',
    {
      ...{ collection: 'DS-1', amount: '1.00', revenue: '10307' },
      ...{ payer: '缴款人', bankVoucher: 'B-1' },
    },
    { collection: 'id', amount: 'money', revenue: 'digits', payer: 'text', bankVoucher: 'id' },
  ],
  [
    'HandOverCollection',
    { collection: 'DS-1', amount: '1.00', bankVoucher: 'B-1' },
    { collection: 'id', amount: 'money', bankVoucher: 'id' },
  ],
];

describe.each(COMMANDS)('%s', (type, valid, fields) => {
  it.each(malformedRows(valid, fields))('is malformed with %s', (_title, data, path) => {
    const answer = given(openOffice()).when(ask(type, '2021-02-10', data));
    expect(problemPathsIn(answer)).toEqual([path]);
  });

  it('is refused to an auditor, who writes nothing', () => {
    const answer = given(openOffice()).when(ask(type, '2021-02-10', valid, { role: 'auditor' }));
    expect(refusalIn(answer).code).toBe('ROLE_NOT_ALLOWED');
  });

  it('is refused with a date that has not come', () => {
    const answer = given(openOffice(), { today: '2021-01-31' }).when(
      ask(type, '2021-02-10', valid),
    );
    expect(refusalIn(answer).code).toBe('OCCURRED_IN_FUTURE');
  });

  it('is refused before the books are open', () => {
    expect(refusalIn(given([]).when(ask(type, '2021-02-10', valid))).code).toBe('BOOKS_NOT_OPEN');
  });
});
