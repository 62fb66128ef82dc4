// Days between dates as the procurement rules count them.

const dayNumber = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Days since 0000-03-01 of the proleptic Gregorian calendar: no clock, no zone.
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + Math.floor((fromMarch * 153 + 2) / 5) + day - 1;
};

export const daysBetween = (earlier: string, later: string): number =>
  dayNumber(later) - dayNumber(earlier);

/** 1 March 0000 was a Wednesday. Monday is 1, Sunday is 7. */
const weekday = (day: number): number => ((day + 2) % 7) + 1;

/** Mondays to Fridays after the first date up to the second; public holidays are not known here. */
export const workingDaysBetween = (earlier: string, later: string): number => {
  const first = dayNumber(earlier);
  const last = dayNumber(later);
  let count = 0;
  for (let day = first + 1; day <= last; day += 1) if (weekday(day) <= 5) count += 1;
  return count;
};
