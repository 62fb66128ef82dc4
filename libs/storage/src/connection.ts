// Pools of Postgres connections, one per role, with the types that money and dates need.
import pg from 'pg';
import { roleOf, type RoleName } from './roles.js';

// Object ids of pg_type; they never change.
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const parsers = new Map<number, (text: string) => unknown>([
  // Amounts are bigint: never a float, and never text by accident.
  [INT8, (text) => BigInt(text)],
  // A business date has no time zone: it stays YYYY-MM-DD.
  [DATE, (text) => text],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ??
    (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser,
};

const POOL_SIZE: Readonly<Record<RoleName, number>> = { owner: 2, writer: 10, reader: 10 };

export interface RoleConnection {
  readonly url: string;
  /** True when the login of the URL is not the role itself but a member of it. */
  readonly assumesRole: boolean;
}

/** A pool for one role. An idle connection that the server cuts is dropped quietly; its users get the error. */
export const poolFor = (role: RoleName, { url, assumesRole }: RoleConnection): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE[role],
    types,
    application_name: `duzhi ${role}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: [
      '-c timezone=UTC',
      // The statements of the hot path are few and named; planning them anew cost a group of 8 0.8 ms of the server, of 1.9.
      // Made while the tables are still empty, such a plan would scan them and be kept: they are all read by their keys.
      ...(role === 'writer'
        ? ['-c plan_cache_mode=force_generic_plan', '-c enable_seqscan=off']
        : []),
      ...(assumesRole ? [`-c role=${roleOf(role)}`] : []),
    ].join(' '),
  });
  // Without a listener an idle connection's end would end the process.
  pool.on('error', () => undefined);
  // So would that of one in use between two queries; its user learns of it from the next.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
};

/** Runs the act in one transaction of one connection; whatever it throws rolls back. */
export const inTransaction = async <T>(
  pool: pg.Pool,
  act: (client: pg.PoolClient) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await act(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken = failure as Error;
    });
    throw error;
  } finally {
    client.release(broken);
  }
};
