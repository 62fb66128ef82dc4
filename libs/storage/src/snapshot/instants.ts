// Dates and instants as COPY's binary form has them: counted from the first day of 2000.

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(2000, 0, 1);
/** The numbers that stand for infinity. */
const LAST_DAY = 0x7fff_ffff;

const days = new Map<number, string>();

/** YYYY-MM-DD of four bytes of days. A ledger has few dates, so each is written out once. */
export const dateOf = (bytes: Buffer): string => {
  const day = bytes.readInt32BE();
  const known = days.get(day);
  if (known !== undefined) return known;
  const text =
    Math.abs(day) >= LAST_DAY
      ? 'infinity'
      : new Date(EPOCH_MS + day * DAY_MS).toISOString().slice(0, 10);
  if (days.size < 100_000) days.set(day, text);
  return text;
};

/** ISO instant of eight bytes of microseconds; three more digits only when they are not zero. */
export const instantOf = (bytes: Buffer): string => {
  const microseconds = bytes.readBigInt64BE();
  const milliseconds = Number(microseconds / 1000n);
  const rest = Number(microseconds % 1000n);
  const instant = new Date(EPOCH_MS + milliseconds);
  if (Number.isNaN(instant.getTime())) return 'infinity';
  const text = instant.toISOString();
  return rest === 0 ? text : `${text.slice(0, -1)}${String(Math.abs(rest)).padStart(3, '0')}Z`;
};
