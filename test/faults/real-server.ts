// A real server process on a home directory of its own, with the clock that depends on ledger and position.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const TEST_CLOCK = '2021-12-31T00:00:00.000Z';
const ROOT = join(import.meta.dirname, '../..');

export interface RealServer {
  readonly url: string;
  /** SIGKILL: nothing is said goodbye to. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it has finished. */
  stop(): Promise<void>;
}

/** Where Postgres may be entered by its system user. */
export const newHome = (): string =>
  join(tmpdir(), `duzhi-fault-${randomBytes(6).toString('hex')}`);

export const environmentOf = (home: string): Readonly<Record<string, string | undefined>> => ({
  ...process.env,
  // Jest's own options must not reach a child.
  NODE_OPTIONS: '',
  DUZHI_HOME: home,
  DUZHI_DATABASE_URL: undefined,
  DUZHI_PORT: '0',
  DUZHI_TEST_CLOCK: TEST_CLOCK,
});

export const startServer = async (home: string): Promise<RealServer> => {
  const loader = join(ROOT, 'libs/testing/src/typescript-loader.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', loader, join(ROOT, 'apps/api/src/main.ts')],
    { env: environmentOf(home), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  const url = await addressOf(child, gone);
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};

const addressOf = (child: ChildProcess, gone: Promise<void>): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/\S+:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void gone.then(() => {
      reject(new Error(`the server ended: ${said}`));
    });
  });

/** Kills the Postgres of a home directory, as its process id file names it; nothing when it is down. */
export const killPostgres = async (home: string, signal: NodeJS.Signals): Promise<void> => {
  const pid = await postmasterOf(home);
  if (pid === null) return;
  try {
    process.kill(pid, signal);
  } catch {
    return;
  }
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
};

const postmasterOf = async (home: string): Promise<number | null> => {
  try {
    const text = await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8');
    const pid = Number(text.split('\n')[0]);
    return Number.isSafeInteger(pid) && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Stops what may still run, and removes the directory. */
export const clearAway = async (home: string): Promise<void> => {
  // SIGQUIT is Postgres' immediate shutdown; it takes its children with it.
  await killPostgres(home, 'SIGQUIT');
  await rm(home, { recursive: true, force: true });
};
