// Time progress (序时进度): how much of the year has passed, in months or in days.
import { rateOf, type Rate } from '#money';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** @throws RangeError when the text is no date of the calendar */
export const dayOf = (date: string): Day => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError(`${date} is not a date as 2021-06-30`);
  }
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    throw new RangeError(`${date} is no day of the calendar`);
  }
  return { year, month, day };
};

/** Months elapsed ÷ 12 at a date of the year; a month has elapsed at the end of its last day. */
export const monthProgressOf = (date: string, year: number): Rate => {
  const { month, day, ...at } = dayOf(date);
  if (at.year !== year) return rateOf(at.year < year ? 0n : 12n, 12n);
  return rateOf(BigInt(day === daysIn(year, month) ? month : month - 1), 12n);
};

/** Days elapsed ÷ 365 or 366, the date itself included. */
export const dayProgressOf = (date: string, year: number): Rate => {
  const { month, day, ...at } = dayOf(date);
  const all = BigInt(isLeap(year) ? 366 : 365);
  if (at.year !== year) return rateOf(at.year < year ? 0n : all, all);
  let elapsed = day;
  for (let before = 1; before < month; before += 1) elapsed += daysIn(year, before);
  return rateOf(BigInt(elapsed), all);
};

/** `2021-02` → `2021-02-28`. */
export const lastDayOf = (month: string): string => {
  const { year, month: number } = dayOf(`${month}-01`);
  return `${month}-${String(daysIn(year, number)).padStart(2, '0')}`;
};
