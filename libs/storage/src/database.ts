// The front door of the store: opens the database of a home directory or of a URL, brought up to date.
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { poolFor, type RoleConnection } from './connection.js';
import { DatabaseProblem } from './database-problem.js';
import {
  DATABASE_NAME,
  openCluster,
  type Cluster,
  type ClusterOptions,
} from './embedded/cluster.js';
import { PostgresEventLog } from './log/postgres-event-log.js';
import { Projection } from './projection/projection.js';
import { referenceSource } from './reference/data-source.js';
import { roleOf, ROLES, type RoleName } from './roles.js';

/** Where the database is: a home directory with a Postgres of our own, or the URL of another. */
export type DatabasePlace =
  | ClusterOptions
  | {
      /** Login that owns the database, or may become the three roles. */
      readonly url: string;
      /** Logins of the roles, when they are apart. */
      readonly writerUrl?: string;
      readonly readerUrl?: string;
    };

export interface Database {
  /** One pool per role. */
  readonly pools: Readonly<Record<RoleName, pg.Pool>>;
  readonly log: PostgresEventLog;
  readonly projection: Projection;
  /** TypeORM, for reference data only. */
  readonly reference: DataSource;
  /** URL of the owner's login, with its password: not for logs. */
  readonly ownerUrl: string;
  /** Our own server, if it is one. */
  readonly cluster?: Cluster;
  /** Closes the pools, and stops the server when we started it and nobody else uses it. */
  close(): Promise<void>;
}

type Connections = Readonly<Record<RoleName, RoleConnection>>;

/** Opens the database, starting it and bringing its tables up to date when needed. */
export const openDatabase = async (place: DatabasePlace): Promise<Database> => {
  if ('url' in place) {
    await makeRoles(place.url);
    return connectedDatabase({
      owner: { url: place.url, assumesRole: false },
      writer: { url: place.writerUrl ?? place.url, assumesRole: place.writerUrl === undefined },
      reader: { url: place.readerUrl ?? place.url, assumesRole: place.readerUrl === undefined },
    });
  }
  const cluster = await openCluster(place);
  try {
    return await connectedDatabase(connectionsOf(cluster), cluster);
  } catch (error) {
    if (cluster.startedHere) await cluster.stop();
    throw error;
  }
};

/** The three logins of an embedded server, for one of its databases. */
export const connectionsOf = (cluster: Cluster, database = DATABASE_NAME): Connections => {
  const connection = (role: RoleName): RoleConnection => ({
    url: `postgres://${roleOf(role)}:${cluster.credentials[role]}@127.0.0.1:${cluster.port}/${database}`,
    assumesRole: false,
  });
  return { owner: connection('owner'), writer: connection('writer'), reader: connection('reader') };
};

/** Connects to a database whose roles exist, and runs the migrations it lacks. */
export const connectedDatabase = async (
  connections: Connections,
  cluster?: Cluster,
): Promise<Database> => {
  const reference = referenceSource(connections.owner.url);
  await migrate(connections.owner.url, reference);
  const pools = {
    owner: poolFor('owner', connections.owner),
    writer: poolFor('writer', connections.writer),
    reader: poolFor('reader', connections.reader),
  };
  const close = async (): Promise<void> => {
    await Promise.all([...ROLES.map((role) => pools[role].end()), reference.destroy()]);
    if (cluster?.startedHere && !(await isUsedByOthers(connections.owner.url))) {
      await cluster.stop();
    }
  };
  return {
    pools,
    log: new PostgresEventLog(pools),
    projection: new Projection(pools),
    reference,
    ownerUrl: connections.owner.url,
    ...(cluster === undefined ? {} : { cluster }),
    close,
  };
};

// Two processes of ours may start at the same time. The advisory lock belongs to the session, so it goes
// when the process dies; migrations are the one place that takes one.
const MIGRATION_LOCK = 681_204_11;

const migrate = async (ownerUrl: string, reference: DataSource): Promise<void> => {
  const guard = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  // A lost guard is noticed by the next query on it, not by an uncaught event.
  guard.on('error', () => undefined);
  try {
    await guard.connect();
  } catch (error) {
    throw new DatabaseProblem('no-connection', `No connection to Postgres: ${said(error)}`, {
      cause: error,
    });
  }
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await reference.initialize();
    await reference.runMigrations();
  } catch (error) {
    if (reference.isInitialized) await reference.destroy();
    throw new DatabaseProblem(
      (error as { code?: string }).code === '53100' ? 'disk-full' : 'migration-failed',
      `The tables could not be brought up to date: ${said(error)}`,
      { cause: error },
    );
  } finally {
    await guard.end().catch(() => undefined);
  }
};

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes the roles in a Postgres that is not ours; they cannot log in, the login of the URL becomes them. */
const makeRoles = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseProblem('no-connection', `No connection to Postgres: ${said(error)}`, {
      cause: error,
    });
  }
  try {
    for (const role of ['writer', 'reader'] as const) {
      const name = client.escapeIdentifier(roleOf(role));
      const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [roleOf(role)]);
      if (known.rowCount !== 0) continue;
      await client.query(`CREATE ROLE ${name} NOLOGIN`);
      await client.query(`GRANT ${name} TO CURRENT_USER`);
    }
  } catch (error) {
    throw new DatabaseProblem(
      'migration-failed',
      `The roles duzhi_writer and duzhi_reader are missing and cannot be made: ${said(error)}. ` +
        'Create them, and grant them to the login of the URL.',
      { cause: error },
    );
  } finally {
    await client.end();
  }
};

/** Whether another process of ours is connected to the server. Workers of the same user only are visible in full. */
const isUsedByOthers = async (ownerUrl: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const others = await client.query<{ present: boolean }>(
      `SELECT EXISTS (
         SELECT FROM pg_stat_activity
         WHERE usename LIKE 'duzhi\\_%' AND pid <> pg_backend_pid()
       ) AS present`,
    );
    return others.rows[0]?.present === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};
