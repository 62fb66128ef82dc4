// Nobody rewrites the log: not the services by privilege, not the owner by trigger.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '#transparency';
import { freshDatabase } from '#testing';
import type { Database } from '../database.js';
import { emptyHead } from './head.js';

describe('the log is append-only', () => {
  let database: Database;

  beforeAll(async () => {
    database = await freshDatabase();
    await database.log.commit([
      {
        head: emptyHead('unit-1'),
        events: [
          {
            position: 1,
            type: 'PaymentSettled',
            version: 1,
            occurredOn: '2021-03-05',
            recordedAt: '2021-03-05T01:00:00.000Z',
            actor: 'zhang',
            key: 'a',
            text: '{}',
          },
        ],
        receipts: [
          {
            ledger: 'unit-1',
            key: 'a',
            digest: sha256('a'),
            outcome: '{}',
            recordedAt: '2021-03-05T01:00:00.000Z',
            positions: [1, 1],
          },
        ],
      },
    ]);
  });
  afterAll(() => database.close());

  const CHANGES = [
    'UPDATE event SET text = \'{"amount":"1.00"}\'',
    'DELETE FROM event',
    'TRUNCATE event',
    "UPDATE receipt SET outcome = '{}'",
    'DELETE FROM receipt',
    'TRUNCATE receipt',
    'DELETE FROM ledger',
    'TRUNCATE ledger',
  ];

  it.each(CHANGES)('for the writer, who may not: %s', async (change) => {
    await expect(database.pools.writer.query(change)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(CHANGES)('for the owner, whom a trigger stops: %s', async (change) => {
    await expect(database.pools.owner.query(change)).rejects.toThrow('the log is append-only');
  });

  it.each(CHANGES)('for a writer who pretends to migrate: %s', async (change) => {
    await expect(
      database.pools.writer.query(`SET duzhi.migration = 'on'; ${change}`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    "INSERT INTO event SELECT 'unit-1', 2, occurred_on, version, recorded_at, type, actor, key, leaf, text FROM event",
    "UPDATE ledger SET size = 0 WHERE id = 'unit-1'",
    'TRUNCATE posting_blue',
  ])('and the reader only reads: %s', async (change) => {
    await expect(database.pools.reader.query(change)).rejects.toMatchObject({ code: '42501' });
  });

  it('but a migration of the owner may mend it', async () => {
    const client = await database.pools.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query("SET LOCAL duzhi.migration = 'on'");
      const { rowCount } = await client.query("UPDATE event SET text = '{ }'");
      expect(rowCount).toBe(1);
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
    expect(
      (await database.log.read('unit-1', { after: 0, limit: 2 })).map(({ text }) => text),
    ).toEqual(['{}']);
  });
});
