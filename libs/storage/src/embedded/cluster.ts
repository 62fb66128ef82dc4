// The Postgres of a home directory: made on first use, started when it is down, adopted when it runs.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { DatabaseProblem } from '../database-problem.js';
import { ROLES, type RoleName } from '../roles.js';
import { dataDirectoryOf, startablePrograms, SYSTEM_DIRECTORY } from './places.js';
import { installedPrograms, type Programs } from './programs.js';
import {
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.js';
import { withStartLock } from './start-lock.js';
import { postgresUser, type SystemUser } from './system-user.js';

const run = promisify(execFile);

export const DATABASE_NAME = 'duzhi';
const SUPERUSER = 'postgres';

/** Passwords of the superuser and of the three roles; kept in a file that only its owner can read. */
export type Credentials = Readonly<Record<RoleName | 'superuser', string>>;

export interface Cluster {
  readonly port: number;
  readonly pid: number;
  readonly credentials: Credentials;
  /** False when the server ran before us: then somebody else stops it. */
  readonly startedHere: boolean;
  readonly dataDirectory: string;
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

export interface ClusterOptions {
  /** Directory of this installation; made when missing. */
  readonly home: string;
  /** 'off' loses data when the machine fails: for tests only. */
  readonly durability?: 'on' | 'off';
  /** Where data and programs go when root starts us from folders that only root may enter. */
  readonly systemDirectory?: string;
}

/** The running server of a home directory, with the database and the three roles in it. */
export const openCluster = async (options: ClusterOptions): Promise<Cluster> => {
  const home = resolve(options.home);
  const durability = options.durability ?? 'on';
  await makeHome(home);
  return withStartLock(home, async () => {
    const user = await postgresUser();
    const systemDirectory = options.systemDirectory ?? SYSTEM_DIRECTORY;
    const dataDirectory = await dataDirectoryOf(home, user, systemDirectory);
    const credentials = await credentialsOf(home);
    const running = await answering(await runningPostmaster(dataDirectory), credentials);
    const programs = await startablePrograms(await installedPrograms(), user, systemDirectory);
    if (running === undefined) {
      await initialise({ programs, dataDirectory, user, credentials, durability });
    }
    const postmaster =
      running ??
      (await startPostmaster({
        programs,
        dataDirectory,
        logFile: join(home, 'postgres.log'),
        user,
        durability,
      }));
    await makeDatabase(postmaster, credentials);
    return {
      ...postmaster,
      credentials,
      dataDirectory,
      startedHere: running === undefined,
      stop: (mode = 'fast') => stopPostmaster(postmaster, mode),
    };
  });
};

const makeHome = async (home: string): Promise<void> => {
  try {
    await mkdir(home, { recursive: true });
    await writeFile(join(home, '.writable'), '');
    await rm(join(home, '.writable'));
  } catch (error) {
    throw problemOf(error, home);
  }
};

const problemOf = (error: unknown, path: string): DatabaseProblem => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') {
    return new DatabaseProblem('disk-full', `No space left on the disk of ${path}.`, {
      cause: error,
    });
  }
  return new DatabaseProblem(
    'not-writable',
    `The directory ${path} cannot be used (${code ?? String(error)}). ` +
      'Choose another with DUZHI_HOME, or give this user the right to write there.',
    { cause: error },
  );
};

const credentialsOf = async (home: string): Promise<Credentials> => {
  const path = join(home, 'credentials.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Credentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw problemOf(error, path);
  }
  const made = Object.fromEntries(
    ['superuser', ...ROLES].map((role) => [role, randomBytes(24).toString('base64url')]),
  ) as Credentials;
  try {
    await writeFile(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw problemOf(error, path);
  }
  return made;
};

/** An orphan of an earlier run is adopted when it answers to our password, and stopped when it does not. */
const answering = async (
  running: Postmaster | undefined,
  credentials: Credentials,
): Promise<Postmaster | undefined> => {
  if (running === undefined) return undefined;
  try {
    const client = await superuserClient(running.port, credentials, 'postgres');
    await client.end();
    return running;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new DatabaseProblem(
        'not-ours',
        `The Postgres on port ${running.port} (process ${running.pid}) does not accept the password ` +
          'in credentials.json: the file and the data directory do not belong together.',
        { cause: error },
      );
    }
    await stopPostmaster(running, 'immediate');
    return undefined;
  }
};

const superuserClient = async (
  port: number,
  credentials: Credentials,
  database: string,
): Promise<pg.Client> => {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: credentials.superuser,
    database,
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  return client;
};

interface Initialisation {
  readonly programs: Programs;
  readonly dataDirectory: string;
  readonly user: SystemUser;
  readonly credentials: Credentials;
  readonly durability: 'on' | 'off';
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const initialise = async (order: Initialisation): Promise<void> => {
  const { dataDirectory, user } = order;
  if (await exists(dataDirectory)) return;
  // Made beside its place and moved there when whole: a run that was killed leaves nothing to repair.
  const making = `${dataDirectory}.making`;
  const passwordFile = `${dataDirectory}.password`;
  try {
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { mode: 0o700 });
    await writeFile(passwordFile, `${order.credentials.superuser}\n`, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) {
      await chown(making, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    await run(order.programs.initdb, initdbArguments(making, passwordFile, order.durability), {
      ...user,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    });
    await rename(making, dataDirectory);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    const said = String((error as { stderr?: string }).stderr ?? error);
    if (/No space left on device|ENOSPC/i.test(said)) {
      throw new DatabaseProblem('disk-full', `No space left on the disk of ${dataDirectory}.`, {
        cause: error,
      });
    }
    throw new DatabaseProblem('did-not-start', `initdb failed in ${dataDirectory}:\n${said}`, {
      cause: error,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
};

// The builtin provider sorts by code point and is the same on every machine; that of the C library is not.
const initdbArguments = (
  directory: string,
  passwordFile: string,
  durability: 'on' | 'off',
): string[] => [
  `--pgdata=${directory}`,
  `--username=${SUPERUSER}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  ...(durability === 'off' ? ['--no-sync'] : []),
];

/** Makes the roles and the database where they are missing: also after a start that was cut short. */
const makeDatabase = async (postmaster: Postmaster, credentials: Credentials): Promise<void> => {
  const client = await superuserClient(postmaster.port, credentials, 'postgres');
  try {
    const known = await client.query<{ present: boolean }>(
      'SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1) AS present',
      [DATABASE_NAME],
    );
    if (known.rows[0]?.present === true) return;
    for (const role of ROLES) {
      const name = client.escapeIdentifier(`duzhi_${role}`);
      const password = client.escapeLiteral(credentials[role]);
      const present = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [
        `duzhi_${role}`,
      ]);
      if (present.rowCount === 0) await client.query(`CREATE ROLE ${name} LOGIN`);
      await client.query(`ALTER ROLE ${name} PASSWORD ${password}`);
    }
    await client.query(`CREATE DATABASE ${DATABASE_NAME} OWNER duzhi_owner`);
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE_NAME} FROM PUBLIC`);
    await client.query(
      `GRANT CONNECT, TEMPORARY ON DATABASE ${DATABASE_NAME} TO duzhi_writer, duzhi_reader`,
    );
  } finally {
    await client.end();
  }
};
