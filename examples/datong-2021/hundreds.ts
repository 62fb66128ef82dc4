// Amounts of the sample as whole hundreds of yuan, the last digit that the published 万元 figures show.
import type { Chance } from './chance.js';

/** Hundreds of yuan in a published figure: `190.37` 万元 is 19,037. */
export const hundredsOf = (wan: string): number => {
  const match = /^(\d+)\.(\d{2})$/.exec(wan);
  if (match === null) throw new Error(`${wan} is no figure in 万元 with two decimals`);
  return Number(match[1]) * 100 + Number(match[2]);
};

/** The same amount in yuan, as commands carry it. */
export const yuanOf = (hundreds: number): string => {
  if (!Number.isSafeInteger(hundreds) || hundreds < 0) {
    throw new Error(`${hundreds} is no amount in hundreds of yuan`);
  }
  return `${hundreds * 100}.00`;
};

/** Parts that differ by one hundred at most and add up: pay, contributions, quarterly dues. */
export const evenParts = (total: number, count: number): number[] => {
  const part = Math.floor(total / count);
  const rest = total - part * count;
  return Array.from({ length: count }, (_, index) => part + (index >= count - rest ? 1 : 0));
};

/** Parts between about half and one and a half of the even share that add up: bills as they come. */
export const unevenParts = (total: number, count: number, chance: Chance): number[] => {
  const weights = Array.from({ length: count }, () => 50 + chance(100));
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.max(1, Math.floor((total * weight) / sum)));
  const given = parts.slice(0, -1).reduce((a, b) => a + b, 0);
  if (given >= total) throw new Error(`${total} cannot be split into ${count} parts`);
  return [...parts.slice(0, -1), total - given];
};
