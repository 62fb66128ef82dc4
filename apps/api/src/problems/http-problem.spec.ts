// Which language a reader gets, and which status a command's answer has.
import { describe, expect, it } from '@jest/globals';
import { languageOf, problemOfOutcome } from './http-problem.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.3, zh;q=0.4', 'zh'],
    ['fr;q=1.0, en;q=0.2', 'en'],
    ['en;q=0', 'zh'],
  ])('for Accept-Language %p is %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });
});

describe('the status of a command that was not accepted', () => {
  const refused = (code: string): number =>
    problemOfOutcome({
      key: 'k',
      kind: 'refused',
      refusal: { code, sentence: { zh: '', en: '' }, details: {}, basis: '' },
    }).status;

  it.each([
    'KEY_REUSED',
    'ID_TAKEN',
    'PAYMENT_DUPLICATED',
    'BOOKS_ALREADY_OPEN',
    'BANK_VOUCHER_REUSED',
  ])('is a conflict for %s', (code) => {
    expect(refused(code)).toBe(409);
  });

  it.each(['INDICATOR_EXCEEDED', 'ROLE_NOT_ALLOWED', 'YEAR_CLOSED'])(
    'is that the law objects for %s',
    (code) => {
      expect(refused(code)).toBe(422);
    },
  );

  it('tells an outage from a defect', () => {
    const failed = { key: 'k', kind: 'failed', message: 'why' } as const;
    expect(problemOfOutcome(failed).status).toBe(503);
    expect(problemOfOutcome({ ...failed, defect: true }).status).toBe(500);
  });
});
