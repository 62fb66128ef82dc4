// The SQL that reads the events of some types, for registers of documents of which there are few.
import type pg from 'pg';
import type { EventText } from './event-log.js';

export interface TypesOrder {
  readonly types: readonly string[];
  /** Position of the last event that counts. */
  readonly upTo: number;
}

/** Walks the ledger's range of the primary key: the type is compared in the server, only hits are sent. */
export const selectEventsOfTypes = async (
  client: Pick<pg.ClientBase, 'query'>,
  ledger: string,
  { types, upTo }: TypesOrder,
): Promise<readonly EventText[]> => {
  const { rows } = await client.query<{ position: bigint; text: string }>(
    `SELECT position, text FROM event
     WHERE ledger_id = $1 AND position <= $2 AND type = ANY($3::text[])
     ORDER BY position`,
    [ledger, upTo, types],
  );
  return rows.map(({ position, text }) => ({ position: Number(position), text }));
};
