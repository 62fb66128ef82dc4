// Reads COPY … TO STDOUT (FORMAT binary) as rows of raw fields: the quickest way out of Postgres.
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Raw bytes of each column; null is NULL. */
export type RawRow = readonly (Buffer | null)[];

const SIGNATURE_BYTES = 11;
const HEADER_BYTES = SIGNATURE_BYTES + 4 + 4;

/**
 * Rows of a COPY statement in batches as they arrive. The statement cannot have bound parameters, so
 * its caller escapes what it puts in. Stopping early closes the connection: the rest would still come.
 */
export async function* copiedRows(
  pool: pg.Pool,
  statement: string,
): AsyncGenerator<readonly RawRow[]> {
  const client = await pool.connect();
  let whole = false;
  try {
    yield* rowsCopiedBy(client, statement);
    whole = true;
  } finally {
    client.release(!whole);
  }
}

/** The same on a connection of the caller, who must close it when the rows were not read to the end. */
export async function* rowsCopiedBy(
  client: pg.PoolClient,
  statement: string,
): AsyncGenerator<readonly RawRow[]> {
  const chunks = client.query(copyTo(statement)) as unknown as AsyncIterable<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  let headerRead = false;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    if (!headerRead) {
      if (bytes.length < HEADER_BYTES) {
        rest = bytes;
        continue;
      }
      // The extension area is empty in every Postgres so far, but its length is there to be obeyed.
      from = HEADER_BYTES + bytes.readInt32BE(SIGNATURE_BYTES + 4);
      headerRead = true;
    }
    const { rows, end } = rowsOf(bytes, from);
    rest = bytes.subarray(end);
    if (rows.length > 0) yield rows;
  }
}

/** The complete rows of a piece of the stream, and where they end. */
const rowsOf = (bytes: Buffer, from: number): { rows: RawRow[]; end: number } => {
  const rows: RawRow[] = [];
  let end = from;
  for (;;) {
    if (end + 2 > bytes.length) return { rows, end };
    const fieldCount = bytes.readInt16BE(end);
    // −1 is the trailer; nothing follows it.
    if (fieldCount < 0) return { rows, end: bytes.length };
    const row: (Buffer | null)[] = [];
    let at = end + 2;
    for (let field = 0; field < fieldCount; field += 1) {
      if (at + 4 > bytes.length) return { rows, end };
      const length = bytes.readInt32BE(at);
      at += 4;
      if (length < 0) {
        row.push(null);
        continue;
      }
      if (at + length > bytes.length) return { rows, end };
      row.push(bytes.subarray(at, at + length));
      at += length;
    }
    rows.push(row);
    end = at;
  }
};
