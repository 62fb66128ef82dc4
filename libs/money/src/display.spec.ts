// 万元 as the tables print it: rounded once, half away from zero (domain.md §2.2 rule 1).
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { absoluteOf, fenOf, wanOf, wanText, yuanText } from './index.js';

describe('万元', () => {
  it.each([
    ['81300.00', '8.13'],
    ['81250.00', '8.13'],
    ['81249.99', '8.12'],
    ['81349.99', '8.13'],
    ['3857700.00', '385.77'],
    ['-81250.00', '-8.13'],
    ['-81249.99', '-8.12'],
    ['49.99', '0.00'],
    ['50.00', '0.01'],
    ['-49.99', '0.00'],
    ['-50.00', '-0.01'],
    ['150.00', '0.02'],
    ['250.00', '0.03'],
    ['0.00', '0.00'],
    ['1000000000000000.00', '100000000000.00'],
  ])('of %s yuan is %s', (yuan, wan) => {
    expect(wanText(fenOf(yuan))).toBe(wan);
  });

  const fen = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });

  it('is within half a printed unit, a tie away from zero, and symmetric', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        const error = wanOf(amount) * 10_000n - amount;
        expect(absoluteOf(error) <= 5_000n).toBe(true);
        if (absoluteOf(error) === 5_000n) {
          expect(absoluteOf(wanOf(amount) * 10_000n) > absoluteOf(amount)).toBe(true);
        }
        expect(wanOf(-amount)).toBe(-wanOf(amount));
      }),
    );
  });

  it('of a total differs from the sum of its printed parts by no more than half a unit for each', () => {
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 20 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0n);
        const printed = parts.reduce((sum, part) => sum + wanOf(part), 0n);
        const difference = absoluteOf(wanOf(total) - printed);
        expect(2n * difference <= BigInt(parts.length + 1)).toBe(true);
      }),
    );
  });
});

describe('yuan', () => {
  it.each([
    [0n, '0.00'],
    [99n, '0.99'],
    [99_999n, '999.99'],
    [100_000n, '1,000.00'],
    [-385_770_000n, '-3,857,700.00'],
    [-99_999n, '-999.99'],
    [123_456_789_012n, '1,234,567,890.12'],
  ])('of %s fen has separators: %s', (amount, text) => {
    expect(yuanText(amount)).toBe(text);
  });
});
