// The control book's buckets: names for trial balances, parts that belong to a whole.
import { describe, expect, it } from '@jest/globals';
import { bucketOf, buckets } from './index.js';

describe('the buckets of the control book', () => {
  it.each([
    ['Q01', '批复待下达', 'debit'],
    ['Q10.01', '年初预算', 'credit'],
    ['Q20', '可用指标', 'debit'],
    ['Q50', '支付在途', 'debit'],
    ['Q70.2', '结转下年', 'debit'],
  ])('hold %s %s, normally in %s', (code, name, normalBalance) => {
    expect(bucketOf(code)).toMatchObject({ name, normalBalance, postable: true });
  });

  it('know no other code', () => {
    expect(bucketOf('Q99')).toBeUndefined();
    expect(bucketOf('7101')).toBeUndefined();
  });

  it('stand in code order, each once, with an English name', () => {
    const codes = buckets.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(buckets.filter(({ englishName }) => !/^[a-z]/.test(englishName))).toEqual([]);
  });

  it('take no postings where they have parts, and have their part on the same side', () => {
    for (const part of buckets.filter(({ parent }) => parent !== null)) {
      const whole = bucketOf(part.parent ?? '');
      expect(whole).toMatchObject({ postable: false, normalBalance: part.normalBalance });
    }
    expect(buckets.filter(({ postable }) => !postable).map(({ code }) => code)).toEqual([
      'Q10',
      'Q70',
    ]);
  });
});
