// Who may act in procurement, when, and in what form.
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
    'PublishProcurementIntent',
    {
      intent: 'YX-1',
      project: 'P-TASK',
      category: 'goods',
      estimate: '1.00',
      expectedOn: '2021-04-01',
      description: '电脑',
    },
    {
      ...{ intent: 'id', project: 'id', category: 'choice', estimate: 'money' },
      ...{ expectedOn: 'date', description: 'text' },
    },
  ],
  [
    'FileProcurementPlan',
    {
      ...{ plan: 'JH-1', line: 'L-BUY', amount: '1.00', category: 'goods', catalogue: 'A0201' },
      ...{ economic: '31002', method: 'inquiry', organisation: 'centralised', reserved: 'none' },
      ...{ intent: 'YX-1', intentExemption: '零星', methodApproval: 'PF-1' },
    },
    {
      ...{ plan: 'id', line: 'id', amount: 'money', category: 'choice', catalogue: 'digits' },
      ...{ economic: 'digits', method: 'choice', organisation: 'choice', reserved: 'choice' },
      ...{ intent: 'id?', intentExemption: 'text?', methodApproval: 'id?' },
    },
  ],
  [
    'ReleaseProcurementPlan',
    { plan: 'JH-1', amount: '1.00', reason: '节约' },
    { plan: 'id', amount: 'money', reason: 'text' },
  ],
  [
    'SignContract',
    {
      ...{ contract: 'HT-1', plan: 'JH-1', amount: '1.00' },
      supplier: { id: 'S-1', name: '供应商', size: 'small' },
      ...{ awardedOn: '2021-02-01', endsOn: '2021-12-31' },
      instalments: [{ dueOn: '2021-06-01', amount: '1.00' }],
    },
    {
      ...{ contract: 'id', plan: 'id', amount: 'money', awardedOn: 'date', endsOn: 'date' },
      ...{ 'supplier.id': 'id', 'supplier.name': 'text', 'supplier.size': 'choice' },
      ...{ instalments: 'list', 'instalments.0.dueOn': 'date', 'instalments.0.amount': 'money' },
    },
  ],
  [
    'PublishContract',
    { contract: 'HT-1', url: 'https://example.org/1' },
    { contract: 'id', url: 'text' },
  ],
  [
    'AmendContract',
    { contract: 'HT-1', amendment: 'BC-1', direction: 'increase', amount: '1.00', reason: '增购' },
    {
      ...{ contract: 'id', amendment: 'id', direction: 'choice' },
      ...{ amount: 'money', reason: 'text' },
    },
  ],
  ['TerminateContract', { contract: 'HT-1', reason: '违约' }, { contract: 'id', reason: 'text' }],
  [
    'RenewCommitment',
    { contract: 'HT-1', line: 'L-2', amount: '1.00' },
    { contract: 'id', line: 'id', amount: 'money' },
  ],
  [
    'RecordAcceptance',
    {
      ...{ acceptance: 'YS-1', contract: 'HT-1', amount: '1.00', result: 'passed' },
      ...{ signers: ['甲'], debit: '5001' },
    },
    {
      ...{ acceptance: 'id', contract: 'id', amount: 'money', result: 'choice' },
      ...{ signers: 'list', 'signers.0': 'text', debit: 'digits?' },
    },
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
