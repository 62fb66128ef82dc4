// A rate is two amounts; it is divided once, when it is shown (domain.md §2.2, §6.1).
import { absoluteOf, type Fen } from './fen.js';

export interface Rate {
  readonly numerator: Fen;
  readonly denominator: Fen;
}

export const rateOf = (numerator: Fen, denominator: Fen): Rate => ({ numerator, denominator });

/**
 * The rate in units of 10^-decimals percent, rounded half away from zero (四舍五入), or null when
 * the denominator is zero: a change against nothing has no percentage.
 */
export const percentOf = (rate: Rate, decimals = 2): bigint | null => {
  if (rate.denominator === 0n) return null;
  const scaled = rate.numerator * 100n * 10n ** BigInt(decimals);
  const negative = scaled < 0n !== rate.denominator < 0n;
  const top = absoluteOf(scaled);
  const bottom = absoluteOf(rate.denominator);
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -rounded : rounded;
};

/** "79.52%", or "—" when the denominator is zero. */
export const percentText = (rate: Rate, decimals = 2): string => {
  const value = percentOf(rate, decimals);
  if (value === null) return '—';
  const digits = absoluteOf(value)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${value < 0n ? '-' : ''}${whole}${fraction}%`;
};
