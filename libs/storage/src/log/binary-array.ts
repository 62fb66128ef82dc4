// Arrays as Postgres takes them in binary: as text every quotation mark of every event would be escaped.

// Object ids of pg_type; they never change.
const BYTEA = 17;
const INT8 = 20;
const INT4 = 23;
const TEXT = 25;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(2000, 0, 1);

const header = (buffer: Buffer, type: number, length: number, hasNull: boolean): void => {
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(hasNull ? 1 : 0, 4);
  buffer.writeInt32BE(type, 8);
  buffer.writeInt32BE(length, 12);
  // Postgres counts the first element as number one.
  buffer.writeInt32BE(1, 16);
};

/** text[]. 25 µs a command less than as text, of 200; the server reads it faster as well. */
export const textArray = (values: readonly string[]): Buffer => {
  let size = HEADER_BYTES;
  const lengths = values.map((value) => Buffer.byteLength(value));
  for (const length of lengths) size += LENGTH_BYTES + length;
  const buffer = Buffer.allocUnsafe(size);
  header(buffer, TEXT, values.length, false);
  let at = HEADER_BYTES;
  values.forEach((value, index) => {
    at = buffer.writeInt32BE(lengths[index] ?? 0, at);
    at += buffer.write(value, at);
  });
  return buffer;
};

/** bytea[]. */
export const bytesArray = (values: readonly Buffer[]): Buffer => {
  const first = Buffer.allocUnsafe(HEADER_BYTES);
  header(first, BYTEA, values.length, false);
  return Buffer.concat([
    first,
    ...values.flatMap((value) => {
      const length = Buffer.allocUnsafe(LENGTH_BYTES);
      length.writeInt32BE(value.length);
      return [length, value];
    }),
  ]);
};

/** bigint[]; a missing number is NULL. */
export const bigintArray = (values: readonly (number | null)[]): Buffer =>
  numbers(INT8, 8, values, (buffer, value, at) => buffer.writeBigInt64BE(BigInt(value), at));

/** integer[]. */
export const integerArray = (values: readonly number[]): Buffer =>
  numbers(INT4, 4, values, (buffer, value, at) => buffer.writeInt32BE(value, at));

/** date[] of YYYY-MM-DD: days since 2000. */
export const dateArray = (values: readonly string[]): Buffer =>
  numbers(DATE, 4, values.map(daysOf), (buffer, value, at) => buffer.writeInt32BE(value, at));

/** timestamptz[] of ISO instants with milliseconds: microseconds since 2000. */
export const instantArray = (values: readonly (string | null)[]): Buffer =>
  numbers(TIMESTAMPTZ, 8, values.map(millisecondsOf), (buffer, value, at) =>
    buffer.writeBigInt64BE(BigInt(value) * 1000n, at),
  );

const daysOf = (date: string): number => milliseconds(date) / DAY_MS;

const millisecondsOf = (instant: string | null): number | null =>
  instant === null ? null : milliseconds(instant);

const milliseconds = (text: string): number => {
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) throw new RangeError(`neither a date nor an instant: ${text}`);
  return parsed - EPOCH_MS;
};

const numbers = (
  type: number,
  width: number,
  values: readonly (number | null)[],
  write: (buffer: Buffer, value: number, at: number) => number,
): Buffer => {
  const hasNull = values.includes(null);
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + values.length * (LENGTH_BYTES + width));
  header(buffer, type, values.length, hasNull);
  let at = HEADER_BYTES;
  for (const value of values) {
    if (value === null) {
      at = buffer.writeInt32BE(-1, at);
    } else {
      at = buffer.writeInt32BE(width, at);
      at = write(buffer, value, at);
    }
  }
  return buffer.subarray(0, at);
};
