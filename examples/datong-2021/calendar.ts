// Working days of the sample: offices and banks act from Monday to Friday.

const DAY = 86_400_000;

const instantOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

export const dateIn = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The date itself, or the Monday after a weekend. */
export const workingDay = (date: string): string => {
  const instant = instantOf(date);
  const weekday = new Date(instant).getUTCDay();
  const wait = { 0: 1, 6: 2 }[weekday] ?? 0;
  return dateOf(instant + wait * DAY);
};

/** So many calendar days later, moved to a working day. */
export const daysAfter = (date: string, days: number): string =>
  workingDay(dateOf(instantOf(date) + days * DAY));
