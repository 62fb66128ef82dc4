// How money is printed: 万元 with two decimals, rounded once, half away from zero.
import { absoluteOf, moneyText, type Fen } from './fen.js';

const FEN_PER_PRINTED_UNIT = 10_000n; // 0.01 万元 = 100 yuan

/** The amount in hundredths of 万元, rounded half away from zero (domain.md §2.2 rule 1). */
export const wanOf = (amount: Fen): bigint => {
  const rounded = (absoluteOf(amount) * 2n + FEN_PER_PRINTED_UNIT) / (FEN_PER_PRINTED_UNIT * 2n);
  return amount < 0n ? -rounded : rounded;
};

/** "385.77" for 3,857,700.00 yuan. */
export const wanText = (amount: Fen): string => moneyText(wanOf(amount));

/** "3,857,700.00". */
export const yuanText = (amount: Fen): string =>
  moneyText(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
