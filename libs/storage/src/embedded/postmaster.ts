// One Postgres server over one data directory: is it running, is it ours, start it, stop it.
import { spawn } from 'node:child_process';
import { open, readFile, realpath, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseProblem } from '../database-problem.js';
import type { Programs } from './programs.js';
import type { SystemUser } from './system-user.js';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

interface PidFile extends Postmaster {
  readonly dataDirectory: string;
  readonly status: string;
}

const POLL_MS = 10;
const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 20_000;

/** Lines of postmaster.pid as Postgres writes them (miscadmin.h, LOCK_FILE_LINE_*). */
const pidFileOf = async (dataDirectory: string): Promise<PidFile | undefined> => {
  let text: string;
  try {
    text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n').map((line) => line.trim());
  return {
    pid: Math.abs(Number(lines[0])),
    dataDirectory: lines[1] ?? '',
    port: Number(lines[3]),
    status: lines[7] ?? '',
  };
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

// A process id is used again after a restart of the machine: a living pid alone proves nothing.
const isPostgres = async (pid: number): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  if (platform() !== 'linux') return true;
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('postgres');
  } catch {
    return false;
  }
};

/**
 * The server that already runs over this directory, if there is one, after waiting for one that is
 * just starting or stopping. Removes the pid file of a server that died.
 */
export const runningPostmaster = async (dataDirectory: string): Promise<Postmaster | undefined> => {
  const deadline = Date.now() + START_DEADLINE_MS;
  const ours = await realpath(dataDirectory).catch(() => dataDirectory);
  for (;;) {
    const file = await pidFileOf(dataDirectory);
    if (file === undefined || !Number.isInteger(file.pid) || file.pid === 0) return undefined;
    if (!(await isPostgres(file.pid))) {
      // Postgres refuses to start while the pid in this file lives, even as another program.
      await rm(join(dataDirectory, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (file.dataDirectory !== ours && file.dataDirectory !== dataDirectory) {
      throw new DatabaseProblem(
        'not-ours',
        `${join(dataDirectory, 'postmaster.pid')} names the data directory ${file.dataDirectory}, ` +
          'not the one it lies in. Was the directory copied while its server was running?',
      );
    }
    if (file.status === 'ready') return { pid: file.pid, port: file.port };
    if (Date.now() > deadline) {
      throw new DatabaseProblem(
        'did-not-start',
        `Postgres process ${file.pid} over ${dataDirectory} has been "${file.status}" for a minute.`,
      );
    }
    await pause(POLL_MS);
  }
};

/** A TCP port of the loopback that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });

const settingsOf = (port: number, durability: 'on' | 'off'): string[] => {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    max_wal_size: '4GB',
    // The projector and the log share one machine with Node: no background worker may take a core.
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durability === 'off'
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

export interface StartOrder {
  readonly programs: Programs;
  readonly dataDirectory: string;
  readonly logFile: string;
  readonly user: SystemUser;
  readonly durability: 'on' | 'off';
}

/**
 * Starts a server of its own session, so that Ctrl-C at a terminal reaches us and not it: we end our
 * commits first and stop it then.
 */
export const startPostmaster = async (order: StartOrder): Promise<Postmaster> => {
  let lastWords = '';
  // Two tries more: between finding a free port and using it, another program may take it, and after
  // kill -9 of a server its last children hold its shared memory for a moment.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const started = await startOnce(order, await freePort());
    if (typeof started !== 'string') return started;
    lastWords = started;
    if (!/already in use|could not bind|shared memory block/i.test(lastWords)) break;
    await pause(500);
  }
  const full = /No space left on device/i.test(lastWords);
  throw new DatabaseProblem(
    full ? 'disk-full' : 'did-not-start',
    full
      ? `Postgres cannot start: no space left on the disk of ${order.dataDirectory}.`
      : `Postgres did not start over ${order.dataDirectory}. It said:\n${lastWords}`,
  );
};

const startOnce = async (order: StartOrder, port: number): Promise<Postmaster | string> => {
  const log = await open(order.logFile, 'a');
  const from = (await log.stat()).size;
  try {
    const server = spawn(
      order.programs.postgres,
      ['-D', order.dataDirectory, ...settingsOf(port, order.durability)],
      {
        ...order.user,
        cwd: order.dataDirectory,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
      },
    );
    let ended = false;
    let failure = '';
    server.once('exit', () => (ended = true));
    server.once('error', (error) => {
      failure = error.message;
      ended = true;
    });
    server.unref();
    const deadline = Date.now() + START_DEADLINE_MS;
    while (Date.now() < deadline && !ended) {
      const file = await pidFileOf(order.dataDirectory);
      if (file?.pid === server.pid && file?.status === 'ready') {
        return { pid: file.pid, port };
      }
      await pause(POLL_MS);
    }
    if (!ended && server.pid !== undefined) process.kill(server.pid, 'SIGQUIT');
    const text = await readFile(order.logFile);
    return `${failure}${text.subarray(from).toString('utf8')}`.trim();
  } finally {
    await log.close();
  }
};

/**
 * Stops a server and waits until it is gone. `fast` lets it write its buffers; `immediate` is for tests
 * and for servers that do not answer. A fast stop that hangs, as on a full disk, becomes immediate:
 * what was committed is in the write-ahead log and comes back at the next start.
 */
export const stopPostmaster = async (
  postmaster: Postmaster,
  mode: 'fast' | 'immediate' = 'fast',
): Promise<void> => {
  const { pid } = postmaster;
  if (mode === 'fast' && (await isGoneAfter(pid, 'SIGINT', STOP_DEADLINE_MS))) return;
  if (await isGoneAfter(pid, 'SIGQUIT', STOP_DEADLINE_MS)) return;
  throw new DatabaseProblem('in-use', `Postgres process ${pid} does not stop; end it by hand.`);
};

const isGoneAfter = async (
  pid: number,
  signal: 'SIGINT' | 'SIGQUIT',
  milliseconds: number,
): Promise<boolean> => {
  const deadline = Date.now() + milliseconds;
  try {
    process.kill(pid, signal);
    while (isAlive(pid)) {
      if (Date.now() > deadline) return false;
      await pause(POLL_MS);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
    throw error;
  }
};
