// Money as whole fen (分, 0.01 yuan) and its one canonical text, "1234.50".

/** An amount in fen. Never a float: sums over a province's year stay exact. */
export type Fen = bigint;

/** 10¹⁵ yuan. Beyond it an amount is a typing error, not a budget. */
export const FEN_LIMIT: Fen = 10n ** 17n;

const MONEY_TEXT = /^-?(0|[1-9]\d{0,15})\.\d{2}$/;

/** True for the canonical text: two decimals, no plus sign, no leading zeros, no "-0.00". */
export const isMoneyText = (text: string): boolean =>
  MONEY_TEXT.test(text) && text !== '-0.00' && absoluteOf(unchecked(text)) <= FEN_LIMIT;

const unchecked = (text: string): Fen =>
  BigInt(text.slice(0, text.length - 3) + text.slice(text.length - 2));

/**
 * Fen of a canonical money text. Sums may go beyond the limit of a single amount, so that is not checked.
 * @throws RangeError when the text is not canonical; schemas refuse such text before it gets here.
 */
export const fenOf = (text: string): Fen => {
  if (!MONEY_TEXT.test(text) || text === '-0.00') {
    throw new RangeError(`not a money text with two decimals: ${text}`);
  }
  return unchecked(text);
};

/** Canonical text of an amount in yuan with two decimals. */
export const moneyText = (amount: Fen): string => {
  const sign = amount < 0n ? '-' : '';
  const digits = absoluteOf(amount).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

export const absoluteOf = (amount: Fen): Fen => (amount < 0n ? -amount : amount);

export const sumOf = (amounts: Iterable<Fen>): Fen => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};
