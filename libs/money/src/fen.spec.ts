// The one text of an amount: what it accepts, what it refuses, and that nothing is lost on the way.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEN_LIMIT, absoluteOf, fenOf, isMoneyText, moneyText, sumOf } from './index.js';

const amount = fc.bigInt({ min: -FEN_LIMIT, max: FEN_LIMIT });

describe('a money text', () => {
  it.each([
    ['0.00', 0n],
    ['0.01', 1n],
    ['-0.01', -1n],
    ['1.00', 100n],
    ['1234.50', 123450n],
    ['-1234.05', -123405n],
    ['3857700.00', 385770000n],
    ['1000000000000000.00', FEN_LIMIT],
    ['-1000000000000000.00', -FEN_LIMIT],
  ])('%s is %s fen, and back', (text, fen) => {
    expect(isMoneyText(text)).toBe(true);
    expect(fenOf(text)).toBe(fen);
    expect(moneyText(fen)).toBe(text);
  });

  it.each([
    ['no decimals', '1'],
    ['one decimal', '1.5'],
    ['a third decimal, even a zero', '1.500'],
    ['a third decimal', '1.505'],
    ['a plus sign', '+1.00'],
    ['a minus sign on zero', '-0.00'],
    ['two minus signs', '--1.00'],
    ['leading zeros', '01.00'],
    ['no whole part', '.50'],
    ['thousands separators', '1,000.00'],
    ['an exponent', '1e3.00'],
    ['blanks around it', ' 1.00'],
    ['a line break after it', '1.00\n'],
    ['full-width digits', '１.００'],
    ['a currency sign', '¥1.00'],
    ['no digits at all', ''],
    ['a word', 'NaN'],
  ])('is refused with %s: %j', (_what, text) => {
    expect(isMoneyText(text)).toBe(false);
    expect(() => fenOf(text)).toThrow(`not a money text with two decimals: ${text}`);
  });

  it.each(['1000000000000000.01', '-1000000000000000.01', '9999999999999999.99'])(
    'is refused beyond 10¹⁵ yuan, as a typing error: %s',
    (text) => {
      expect(isMoneyText(text)).toBe(false);
    },
  );

  it('gives back every amount within the limit', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(isMoneyText(moneyText(fen))).toBe(true);
        expect(fenOf(moneyText(fen))).toBe(fen);
      }),
    );
  });

  it('is the only text of its amount', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,5}\.\d{2}$/), (text) => {
        if (isMoneyText(text)) expect(moneyText(fenOf(text))).toBe(text);
        else expect(text).toMatch(/^-?0\d|^-0\.00$/);
      }),
    );
  });

  it('exists for sums beyond the limit of one amount', () => {
    expect(moneyText(FEN_LIMIT * 3n)).toBe('3000000000000000.00');
  });
});

describe('sums and absolute amounts', () => {
  it('of nothing are nothing', () => {
    expect(sumOf([])).toBe(0n);
  });

  it('stay exact where floating-point numbers would swallow a fen', () => {
    expect(sumOf([FEN_LIMIT - 1n, FEN_LIMIT - 1n, 1n])).toBe(2n * FEN_LIMIT - 1n);
    expect(Number(2n * FEN_LIMIT - 1n)).toBe(Number(2n * FEN_LIMIT));
  });

  it('do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        expect(sumOf(amounts)).toBe(sumOf(amounts.toReversed()));
        expect(sumOf([...amounts, ...amounts.map((each) => -each)])).toBe(0n);
      }),
    );
  });

  it('lose the sign and nothing else', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(absoluteOf(fen)).toBeGreaterThanOrEqual(0n);
        expect([fen, -fen]).toContain(absoluteOf(fen));
      }),
    );
  });
});
