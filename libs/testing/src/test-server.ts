// One embedded Postgres for a whole Jest run, shared by its workers and gone when the run ends.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connectedDatabase, connectionsOf, openCluster, type Cluster } from '#storage';

// A worker is a child with a channel to the run; in band the run is this process.
const runId = process.send === undefined ? process.pid : process.ppid;

let cluster: Promise<Cluster> | undefined;

/** The server of this run; the first spec that asks starts it. */
export const testServer = (): Promise<Cluster> => (cluster ??= start());

const start = async (): Promise<Cluster> => {
  const home = join(tmpdir(), `duzhi-specs-${runId}`);
  const started = await openCluster({ home, durability: 'off' });
  if (started.startedHere) guard(started.pid, home);
  await makeTemplate(started);
  return started;
};

// A child of its own, because a run may be killed, and Jest has no moment after its last worker that
// survives kill -9. It watches the run and clears up after it.
const guard = (postmaster: number, home: string): void => {
  const watch = `
    const alive = (pid) => { try { process.kill(pid, 0); return true } catch { return false } };
    const timer = setInterval(() => {
      if (alive(${runId})) return;
      if (alive(${postmaster})) { try { process.kill(${postmaster}, 'SIGQUIT') } catch {} return }
      require('node:fs').rmSync(${JSON.stringify(home)}, { recursive: true, force: true });
      clearInterval(timer);
    }, 250);`;
  spawn(process.execPath, ['-e', watch], { detached: true, stdio: 'ignore' }).unref();
};

export const superuserUrl = (server: Cluster, database = 'postgres'): string =>
  `postgres://postgres:${server.credentials.superuser}@127.0.0.1:${server.port}/${database}`;

/** Runs one statement as the superuser, in the database that every server has. */
export const asSuperuser = async <T>(
  server: Cluster,
  act: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString: superuserUrl(server) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};

export const TEMPLATE = 'duzhi';
const TEMPLATE_LOCK = 681_204_12;

const makeTemplate = (server: Cluster): Promise<void> =>
  asSuperuser(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rows } = await client.query<{ datistemplate: boolean }>(
      'SELECT datistemplate FROM pg_database WHERE datname = $1',
      [TEMPLATE],
    );
    if (rows[0]?.datistemplate === true) return;
    const database = await connectedDatabase(connectionsOf(server, TEMPLATE));
    await database.close();
    await client.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true`);
  });
