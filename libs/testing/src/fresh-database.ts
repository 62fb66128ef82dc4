// A database of its own for a spec: a clone of the migrated template, dropped when the spec is done.
import { randomBytes } from 'node:crypto';
import { connectedDatabase, connectionsOf, type Database } from '#storage';
import { asSuperuser, TEMPLATE, testServer } from './test-server.js';

/** A migrated, empty database, and a `close` that also drops it. */
export const freshDatabase = async (): Promise<Database> => {
  const server = await testServer();
  const name = `spec_${randomBytes(6).toString('hex')}`;
  // 23–45 ms; FILE_COPY needs no WAL for each page, and fsync is off here.
  await asSuperuser(server, (client) =>
    client.query(
      `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER duzhi_owner STRATEGY FILE_COPY`,
    ),
  );
  const database = await connectedDatabase(connectionsOf(server, name));
  const close = async (): Promise<void> => {
    await database.close();
    await asSuperuser(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  };
  return { ...database, close };
};
