// The SQL that fills the projection, one statement a function, with the lock it takes and why.
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import type { Posting } from '#bookkeeping';
import { from as copyFrom } from 'pg-copy-streams';
import { Frontier } from '#transparency';
import { FACT_COLUMNS, factLine, POSTING_COLUMNS, postingLine } from './copy-text.js';
import type { Advance, Checkpoint, Generation, LedgerBehind, ProjectionState } from './rows.js';

type Queryable = Pick<pg.ClientBase, 'query'>;

/** Which generation is read. Takes no lock. */
export const selectState = async (client: Queryable): Promise<ProjectionState> => {
  const { rows } = await client.query<{
    active: Generation;
    blue_version: string | null;
    green_version: string | null;
  }>('SELECT active, blue_version, green_version FROM projection_state');
  const row = rows[0];
  if (row === undefined) throw new Error('the table projection_state has lost its row');
  return { active: row.active, versions: { blue: row.blue_version, green: row.green_version } };
};

/** The state, locked until the end of the transaction: two switches must not meet. */
export const lockState = async (client: Queryable): Promise<ProjectionState> => {
  await client.query('SELECT FROM projection_state FOR UPDATE');
  return selectState(client);
};

/** Says which version of the rules fills a generation. */
export const updateVersion = async (
  client: Queryable,
  generation: Generation,
  version: string,
): Promise<void> => {
  await client.query(`UPDATE projection_state SET ${generation}_version = $1`, [version]);
};

/** From now on this generation is read. */
export const updateActive = async (client: Queryable, generation: Generation): Promise<void> => {
  await client.query('UPDATE projection_state SET active = $1', [generation]);
};

/** Empties a generation that nobody reads. TRUNCATE locks its tables out; their only users are fillers. */
export const truncateGeneration = async (
  client: Queryable,
  generation: Generation,
): Promise<void> => {
  await client.query(`TRUNCATE posting_${generation}, fact_${generation}`);
  await client.query('DELETE FROM projection_checkpoint WHERE generation = $1', [generation]);
};

interface CheckpointRow {
  readonly ledger_id: string;
  readonly position: bigint;
  readonly frontier: Buffer;
  readonly version: string;
  readonly problem: string | null;
}

const checkpointOf = (row: CheckpointRow): Checkpoint => ({
  ledger: row.ledger_id,
  position: Number(row.position),
  frontier: Frontier.fromBuffer(row.frontier),
  version: row.version,
  problem: row.problem,
});

/** Where the projection of some ledgers (null = all) stands in the generation that is read. */
export const selectCheckpoints = async (
  client: Queryable,
  ledgers: readonly string[] | null,
  generation: Generation | null,
): Promise<readonly Checkpoint[]> => {
  const { rows } = await client.query<CheckpointRow>(
    `SELECT ledger_id, position, frontier, version, problem FROM projection_checkpoint
     WHERE generation = coalesce($2, (SELECT active FROM projection_state))
       AND ($1::text[] IS NULL OR ledger_id = ANY($1))
     ORDER BY ledger_id`,
    [ledgers, generation],
  );
  return rows.map(checkpointOf);
};

/** Ledgers whose log is longer than their projection, the longest waiting part first. No lock. */
export const selectBehind = async (
  client: Queryable,
  generation: Generation,
  limit: number,
  without: readonly string[],
): Promise<readonly LedgerBehind[]> => {
  const { rows } = await client.query<{
    id: string;
    size: bigint;
    position: bigint | null;
    frontier: Buffer | null;
  }>(
    `SELECT ledger.id, ledger.size, checkpoint.position, checkpoint.frontier
     FROM ledger
     LEFT JOIN projection_checkpoint AS checkpoint
       ON checkpoint.generation = $1 AND checkpoint.ledger_id = ledger.id
     WHERE ledger.size > coalesce(checkpoint.position, 0) AND ledger.id <> ALL($3::text[])
     ORDER BY ledger.size - coalesce(checkpoint.position, 0) DESC, ledger.id
     LIMIT $2`,
    [generation, limit, without],
  );
  return rows.map((row) => ({
    ledger: row.id,
    size: Number(row.size),
    position: Number(row.position ?? 0n),
    frontier: row.frontier === null ? Frontier.empty : Frontier.fromBuffer(row.frontier),
  }));
};

/** Makes missing checkpoint rows, in a transaction of its own and by id, so that the lock finds them. */
export const insertCheckpoints = async (
  client: Queryable,
  generation: Generation,
  ledgers: readonly string[],
  version: string,
): Promise<void> => {
  await client.query(
    `INSERT INTO projection_checkpoint (generation, ledger_id, frontier, version)
     SELECT $1, id, $3, $4 FROM unnest($2::text[]) AS new(id) ORDER BY id
     ON CONFLICT DO NOTHING`,
    [generation, ledgers, Frontier.empty.toBuffer(), version],
  );
};

/**
 * Claims checkpoint rows by id. SKIP LOCKED: a ledger that another worker is writing is left to it. Who
 * gets the row sees what the other wrote, so a second delivery finds the position moved on.
 */
export const claimCheckpoints = async (
  client: Queryable,
  generation: Generation,
  ledgers: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ ledger_id: string; position: bigint }>(
    `SELECT ledger_id, position FROM projection_checkpoint
     WHERE generation = $1 AND ledger_id = ANY($2::text[])
     ORDER BY ledger_id FOR UPDATE SKIP LOCKED`,
    [generation, ledgers],
  );
  return new Map(rows.map((row) => [row.ledger_id, Number(row.position)]));
};

/** Moves claimed checkpoints on, and takes back what was said about a problem. */
export const updateCheckpoints = async (
  client: Queryable,
  generation: Generation,
  advances: readonly Advance[],
  version: string,
): Promise<void> => {
  await client.query(
    `UPDATE projection_checkpoint AS checkpoint
     SET position = moved.position, frontier = moved.frontier, version = $5, problem = NULL
     FROM unnest($2::text[], $3::bigint[], $4::bytea[]) AS moved(ledger_id, position, frontier)
     WHERE checkpoint.generation = $1 AND checkpoint.ledger_id = moved.ledger_id`,
    [
      generation,
      advances.map(({ ledger }) => ledger),
      advances.map(({ to }) => to),
      advances.map(({ frontier }) => frontier.toBuffer()),
      version,
    ],
  );
};

/** Writes down why a ledger's projection stands still. */
export const updateProblem = async (
  client: Queryable,
  generation: Generation,
  ledger: string,
  problem: string,
): Promise<void> => {
  await client.query(
    'UPDATE projection_checkpoint SET problem = $3 WHERE generation = $1 AND ledger_id = $2',
    [generation, ledger, problem],
  );
};

/** COPY straight into the partition: routing rows through the parent costs a tenth more. */
export const copyPostings = async (
  client: pg.ClientBase,
  generation: Generation,
  advances: readonly Advance[],
): Promise<void> => {
  let text = '';
  for (const { ledger, events } of advances) {
    for (const { position, postings } of events) {
      const place = { generation, ledger, position };
      for (let entry = 0; entry < postings.length; entry += 1) {
        text += postingLine(place, entry, postings[entry] as Posting);
      }
    }
  }
  await copied(client, `COPY posting_${generation} (${POSTING_COLUMNS}) FROM STDIN`, text);
};

export const copyFacts = async (
  client: pg.ClientBase,
  generation: Generation,
  advances: readonly Advance[],
): Promise<void> => {
  let text = '';
  for (const { ledger, events } of advances) {
    for (const { position, facts } of events) {
      const place = { generation, ledger, position };
      facts.forEach((fact, entry) => (text += factLine(place, entry, fact)));
    }
  }
  await copied(client, `COPY fact_${generation} (${FACT_COLUMNS}) FROM STDIN`, text);
};

const copied = async (client: pg.ClientBase, statement: string, text: string): Promise<void> => {
  if (text === '') return;
  const stream = client.query(copyFrom(statement));
  stream.end(Buffer.from(text));
  await finished(stream);
};
