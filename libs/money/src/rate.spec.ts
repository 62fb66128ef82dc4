// Rates are rounded once, half away from zero, and have no value against nothing.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { absoluteOf, fenOf, percentOf, percentText, rateOf } from './index.js';

const rate = (top: string, bottom: string) => rateOf(fenOf(top), fenOf(bottom));

describe('a percentage', () => {
  it.each([
    // The sample office's projects, in yuan (domain.md §6.1).
    ['397600.00', '500000.00', '79.52%'],
    ['235300.00', '350000.00', '67.23%'],
    ['119900.00', '150000.00', '79.93%'],
    ['752800.00', '1000000.00', '75.28%'],
    // Half a hundredth goes away from zero.
    ['0.01', '200.00', '0.01%'],
    ['-0.01', '200.00', '-0.01%'],
    ['0.01', '-200.00', '-0.01%'],
    ['-0.01', '-200.00', '0.01%'],
    ['0.01', '200.01', '0.00%'],
    ['-0.01', '200.01', '0.00%'],
    ['0.00', '1.00', '0.00%'],
    ['1.00', '1.00', '100.00%'],
    ['-3.00', '2.00', '-150.00%'],
    ['1.00', '3.00', '33.33%'],
    ['2.00', '3.00', '66.67%'],
  ])('of %s in %s prints as %s', (top, bottom, text) => {
    expect(percentText(rate(top, bottom))).toBe(text);
  });

  it.each([
    [0, '80%'],
    [1, '79.5%'],
    [2, '79.52%'],
    [4, '79.5200%'],
  ])('prints with %i decimals as %s', (decimals, text) => {
    expect(percentText(rate('397600.00', '500000.00'), decimals)).toBe(text);
  });

  it.each(['0.00', '1.00', '-1.00'])('of %s in nothing does not exist', (top) => {
    expect(percentOf(rate(top, '0.00'))).toBeNull();
    expect(percentText(rate(top, '0.00'))).toBe('—');
  });

  it('keeps whole-number rounding apart from rounding twice', () => {
    // 79.495 % is 79 % in whole numbers; by way of 79.50 % it would be 80 %.
    expect(percentText(rate('79495.00', '100000.00'), 0)).toBe('79%');
    expect(percentText(rate('79495.00', '100000.00'), 2)).toBe('79.50%');
  });

  const fen = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
  const divisor = fen.filter((each) => each !== 0n);

  it('is never off by more than half of the last digit, and a tie never goes towards zero', () => {
    fc.assert(
      fc.property(fen, divisor, fc.nat(4), (top, bottom, decimals) => {
        const value = percentOf(rateOf(top, bottom), decimals) ?? 0n;
        const exact = top * 100n * 10n ** BigInt(decimals);
        const error = value * bottom - exact;
        expect(2n * absoluteOf(error) <= absoluteOf(bottom)).toBe(true);
        if (2n * absoluteOf(error) === absoluteOf(bottom)) {
          expect(absoluteOf(value * bottom) > absoluteOf(exact)).toBe(true);
        }
      }),
    );
  });

  it('changes only its sign with the sign of either amount', () => {
    fc.assert(
      fc.property(fen, divisor, (top, bottom) => {
        const value = percentOf(rateOf(top, bottom)) ?? 0n;
        expect(percentOf(rateOf(-top, bottom))).toBe(-value);
        expect(percentOf(rateOf(top, -bottom))).toBe(-value);
        expect(percentOf(rateOf(-top, -bottom))).toBe(value);
      }),
    );
  });
});
