// Where an installation keeps its data, and how its processes find the one that serves.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** `DUZHI_HOME`, or the data folder that the platform gives to a user's programs. */
export const homeDirectory = (
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): string => {
  const chosen = environment['DUZHI_HOME'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'duzhi');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'duzhi');
  const data = environment['XDG_DATA_HOME'];
  return join(
    data === undefined || data === '' ? join(homedir(), '.local', 'share') : data,
    'duzhi',
  );
};

export interface RunningServer {
  readonly pid: number;
  /** As `http://127.0.0.1:8080`. */
  readonly url: string;
}

const fileIn = (home: string): string => join(home, 'server.json');

/** Leaves word in the home directory that this process serves it. */
export const announceServer = async (home: string, server: RunningServer): Promise<void> => {
  await writeFile(fileIn(home), `${JSON.stringify(server)}\n`);
};

/** Takes the word back, unless another process has left its own meanwhile. */
export const withdrawServer = async (home: string, pid: number): Promise<void> => {
  if ((await announced(home))?.pid === pid) await rm(fileIn(home), { force: true });
};

/** The server of this home directory, if its process lives; what a killed one left behind is ignored. */
export const runningServer = async (home: string): Promise<RunningServer | undefined> => {
  const server = await announced(home);
  return server !== undefined && isAlive(server.pid) ? server : undefined;
};

const announced = async (home: string): Promise<RunningServer | undefined> => {
  try {
    return JSON.parse(await readFile(fileIn(home), 'utf8')) as RunningServer;
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
