// A stream of bytes cut into lines, so that a file of any length needs the memory of a few lines.

export interface Line {
  /** From 1, empty lines counted. */
  readonly number: number;
  readonly bytes: Buffer;
}

const LINE_FEED = 0x0a;

/** A line is longer than any command may be; what follows cannot be told apart any more. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';

  constructor(
    readonly line: number,
    readonly limit: number,
  ) {
    super(`line ${line} is longer than ${limit} bytes`);
  }
}

/**
 * The lines of a stream, in batches as they arrive, without their line feeds; empty ones are left out.
 * The last line counts even without a line feed: whether it is whole shows when it is read.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<readonly Line[]> {
  let number = 1;
  let rest: Buffer[] = [];
  let restLength = 0;
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      const tail = chunk.subarray(from, at);
      const bytes = rest.length === 0 ? tail : Buffer.concat([...rest, tail]);
      if (bytes.length > limit) {
        if (lines.length > 0) yield lines;
        throw new LineTooLong(number, limit);
      }
      if (!isEmpty(bytes)) lines.push({ number, bytes });
      rest = [];
      restLength = 0;
      number += 1;
      from = at + 1;
    }
    if (from < chunk.length) {
      rest.push(chunk.subarray(from));
      restLength += chunk.length - from;
    }
    if (lines.length > 0) yield lines;
    if (restLength > limit) throw new LineTooLong(number, limit);
  }
  const bytes = Buffer.concat(rest);
  if (!isEmpty(bytes)) yield [{ number, bytes }];
}

const isEmpty = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
