// What Postgres itself takes: one row a commit from many callers, and rows by unnest in batches of 500.
import type pg from 'pg';
import type { StoredEvent } from '#storage';
import { leafHash } from '#transparency';
import { callRateOf, repeated } from '../figures.js';
import type { Measure } from './measure.js';

export const RAW_COMMIT = 'raw single-row commit, 64 callers';
export const RAW_UNNEST = 'raw unnest, batches of 500';

const CALLERS = 64;
// Of 16, 32 and 64 connections none was quicker than another by more than the noise; 16 as the pools of services.
const CONNECTIONS = 16;
const BATCH = 500;

// The columns and the key of the log's own table, without its checks and triggers.
const TABLE = `
  CREATE TABLE raw_event (
    ledger_id text COLLATE "C" NOT NULL, position bigint NOT NULL, occurred_on date NOT NULL,
    version integer NOT NULL, recorded_at timestamptz NOT NULL, type text NOT NULL,
    actor text NOT NULL, key text NOT NULL, leaf bytea NOT NULL, text text NOT NULL,
    PRIMARY KEY (ledger_id, position)
  )`;

const COLUMNS =
  'ledger_id, position, occurred_on, version, recorded_at, type, actor, key, leaf, text';

export const writingCeilings: Measure = {
  name: 'writing-ceilings',
  needs: [],
  run: async ({ ground, sizes, figures, shelf }) => {
    const pool = ground.pool(await ground.foreign('bench_raw'), CONNECTIONS);
    const events = await shelf.storedEvents();
    figures.add({
      name: RAW_COMMIT,
      unit: 'commits/s',
      runs: await repeated(sizes.runs, () => singleRows(pool, events, sizes.seconds)),
    });
    figures.add({
      name: RAW_UNNEST,
      unit: 'events/s',
      runs: await repeated(sizes.runs, () => batches(pool, events, sizes.seconds)),
    });
  },
};

const emptied = (pool: pg.Pool): Promise<unknown> =>
  pool.query(`DROP TABLE IF EXISTS raw_event; ${TABLE}`);

const singleRows = async (
  pool: pg.Pool,
  events: readonly StoredEvent[],
  seconds: number,
): Promise<number> => {
  await emptied(pool);
  const rows = events.map((event) => ({ event, leaf: leafHash(event.text) }));
  let position = 0;
  return callRateOf(CALLERS, seconds, () => () => {
    const row = rows[position % rows.length];
    if (row === undefined) throw new RangeError('no rows to write');
    position += 1;
    const { event, leaf } = row;
    return pool.query({
      name: 'single-row',
      text: `INSERT INTO raw_event (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        'raw',
        position,
        event.occurredOn,
        event.version,
        event.recordedAt,
        event.type,
        event.actor,
        event.key,
        leaf,
        event.text,
      ],
    });
  });
};

/** One connection: a second one gains nothing while the first keeps both cores busy. */
const batches = async (
  pool: pg.Pool,
  events: readonly StoredEvent[],
  seconds: number,
): Promise<number> => {
  await emptied(pool);
  let from = 0;
  const calls = await callRateOf(1, seconds, () => () => {
    const batch = Array.from({ length: BATCH }, (_, index) => {
      const event = events[(from + index) % events.length];
      if (event === undefined) throw new RangeError('no rows to write');
      return { ...event, position: from + index + 1 };
    });
    from += BATCH;
    return pool.query({
      name: 'batch',
      text: `
        INSERT INTO raw_event (${COLUMNS})
        SELECT 'raw', e.position, e.occurred_on, e.version, e.recorded_at, e.type, e.actor, e.key,
               substring($8::bytea FROM (e.number::integer - 1) * 32 + 1 FOR 32), e.text
        FROM unnest($1::bigint[], $2::date[], $3::integer[], $4::timestamptz[], $5::text[],
                    $6::text[], $7::text[], $9::text[]) WITH ORDINALITY
          AS e(position, occurred_on, version, recorded_at, type, actor, key, text, number)`,
      values: [
        batch.map(({ position }) => position),
        batch.map(({ occurredOn }) => occurredOn),
        batch.map(({ version }) => version),
        batch.map(({ recordedAt }) => recordedAt),
        batch.map(({ type }) => type),
        batch.map(({ actor }) => actor),
        batch.map(({ key }) => key),
        // All hashes as one value: an array of bytea would travel as hexadecimal text.
        Buffer.concat(batch.map(({ text }) => leafHash(text))),
        batch.map(({ text }) => text),
      ],
    });
  });
  return calls * BATCH;
};
