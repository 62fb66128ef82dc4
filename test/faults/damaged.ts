// Damages a database by hand, as somebody with all rights would, and puts it back as it was.
import type { Database } from '#storage';

const GUARDED = ['event', 'receipt', 'ledger'] as const;
const TABLES = [
  ...GUARDED,
  'posting_blue',
  'fact_blue',
  'projection_checkpoint',
  'projection_state',
] as const;

/** Runs statements as the owner with the append-only triggers off. */
const unguarded = async (database: Database, statements: readonly string[]): Promise<void> => {
  const client = await database.pools.owner.connect();
  try {
    await client.query('BEGIN');
    for (const table of GUARDED) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const statement of statements) await client.query(statement);
    for (const table of GUARDED) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};

/** Keeps a copy of every table, once the books are as they should be. */
export const keep = (database: Database): Promise<void> =>
  unguarded(
    database,
    TABLES.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`),
  );

export const damage = (database: Database, ...statements: readonly string[]): Promise<void> =>
  unguarded(database, statements);

export const putBack = (database: Database): Promise<void> =>
  unguarded(
    database,
    TABLES.flatMap((table) => [
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} SELECT * FROM kept_${table}`,
    ]),
  );
