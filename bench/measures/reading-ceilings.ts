// What can be read at best: the texts by binary COPY, parsed as JSON; the same bytes hashed with SHA-256.
import { hash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '#storage';
import { rateOf, repeated } from '../figures.js';
import type { Measure } from './measure.js';
import { SMALL } from './shelf.js';

export const copyParse = (size: number): string => `COPY binary out + JSON.parse, ${size} events`;
export const COPY_HASH = 'COPY binary out + SHA-256';

export const readingCeilings: Measure = {
  name: 'reading-ceilings',
  needs: [],
  run: async ({ sizes, figures, shelf }) => {
    const database = await shelf.smallBooks();
    figures.add({
      name: copyParse(sizes.small),
      unit: 'events/s',
      runs: await repeated(sizes.runs, () => parsing(database, SMALL, sizes.small)),
    });
    figures.add({
      name: COPY_HASH,
      unit: 'events/s',
      runs: await repeated(sizes.runs, () =>
        rateOf(sizes.small, () =>
          texts(database.pools.reader, SMALL, sizes.small, (bytes) => {
            hash('sha256', bytes, 'buffer');
          }),
        ),
      ),
    });
  },
};

/** Events per second that are read and parsed, and nothing else. */
export const parsing = (database: Database, ledger: string, size: number): Promise<number> =>
  rateOf(size, () =>
    texts(database.pools.reader, ledger, size, (bytes) => {
      JSON.parse(bytes.toString('utf8'));
    }),
  );

const HEADER_BYTES = 19;
// Field count, length of the only field.
const ROW_BYTES = 6;

/** Hands on the text of each event. Nothing of ours: the shortest code that understands one column of binary COPY. */
const texts = async (
  pool: pg.Pool,
  ledger: string,
  size: number,
  take: (bytes: Buffer) => void,
): Promise<void> => {
  const client = await pool.connect();
  let count = 0;
  try {
    const chunks = client.query(
      copyTo(
        `COPY (SELECT text FROM event WHERE ledger_id = '${ledger}' ORDER BY position)
         TO STDOUT (FORMAT binary)`,
      ),
    ) as unknown as AsyncIterable<Buffer>;
    let rest: Buffer = Buffer.alloc(0);
    let skip = HEADER_BYTES;
    for await (const chunk of chunks) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let at = skip;
      while (at + ROW_BYTES <= bytes.length && bytes.readInt16BE(at) > 0) {
        const end = at + ROW_BYTES + bytes.readInt32BE(at + 2);
        if (end > bytes.length) break;
        take(bytes.subarray(at + ROW_BYTES, end));
        count += 1;
        at = end;
      }
      rest = bytes.subarray(Math.min(at, bytes.length));
      skip = Math.max(at - bytes.length, 0);
    }
  } finally {
    client.release();
  }
  if (count !== size) throw new Error(`${count} events were read, not ${size}`);
};
