// Who may act on final accounts, when, and in what form.
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
    'ReviewFinalAccounts',
    { year: 2021, version: 1, result: 'passed', opinion: '同意' },
    { year: 'year', result: 'choice', opinion: 'text' },
  ],
  [
    'CompileFinalAccounts',
    {
      ...{ year: 2021, reason: '更正' },
      waivers: [{ check: 'I-07-2', explanation: '说明', signer: '负责人' }],
    },
    {
      ...{ year: 'year', reason: 'text?', waivers: 'list' },
      ...{ 'waivers.0.explanation': 'text', 'waivers.0.signer': 'text' },
    },
  ],
  [
    'ApproveFinalAccounts',
    {
      ...{ year: 2021, version: 1, document: 'PF-1' },
      totals: { income: '1.00', expenditure: '1.00', opening: '0.00', closing: '0.00' },
    },
    {
      ...{ year: 'year', document: 'id', 'totals.income': 'signed', 'totals.closing': 'signed' },
      ...{ 'totals.expenditure': 'signed', 'totals.opening': 'signed' },
    },
  ],
  [
    'PublishFinalAccounts',
    {
      ...{ year: 2021, version: 1, url: 'https://example.org/2021' },
      ...{ file: 'a'.repeat(64), secrecyReviewed: true },
    },
    { year: 'year', url: 'text', file: 'digits', secrecyReviewed: 'yes-no' },
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
