// The statements of the hot path are planned once, on empty tables, and must stay quick when these have grown.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '#transparency';
import { freshDatabase } from '#testing';
import type { Database } from '../database.js';
import { emptyHead } from './head.js';

describe('the plans of the hot path', () => {
  let database: Database;

  beforeAll(async () => {
    database = await freshDatabase();
  });

  afterAll(() => database.close());

  const planOf = async (statement: string): Promise<string> => {
    // The pool hands out the connection that was given back last, which has the statements.
    const { rows } = await database.pools.writer.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE ${statement}`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  it('find heads and receipts by their keys, each key for itself', async () => {
    await database.log.look(['unit-1'], [{ ledger: 'unit-1', key: 'a' }]);
    const plan = await planOf("look('{unit-1}', '{unit-1}', '{a}')");
    expect(plan).toMatch(/Index Scan using receipt_pkey/);
    expect(plan).toMatch(/Nested Loop/);
    expect(plan).not.toMatch(/Seq Scan|Hash Join|Merge Join/);
  });

  it('find the heads to lock by their ids', async () => {
    const recordedAt = '2021-03-05T01:00:00.000Z';
    const receipt = { ledger: 'unit-1', key: 'a', digest: sha256('a'), outcome: '{}', recordedAt };
    const receipts = [{ ...receipt, positions: null }];
    await database.log.commit([{ head: emptyHead('unit-1'), events: [], receipts }]);
    const { rows } = await database.pools.writer.query<{ count: bigint }>(
      "SELECT cardinality(parameter_types) AS count FROM pg_prepared_statements WHERE name = 'append'",
    );
    const nothing = Array.from({ length: Number(rows[0]?.count) }, () => 'NULL').join(', ');
    const plan = await planOf(`append(${nothing})`);
    expect(plan).toMatch(/ on ledger/);
    expect(plan).not.toMatch(/Seq Scan/);
  });
});
