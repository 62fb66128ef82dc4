// One process at a time may make or start the server of a home directory.
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseProblem } from '../database-problem.js';
import { isAlive } from './postmaster.js';

const POLL_MS = 20;
const DEADLINE_MS = 90_000;

/** Runs the act while no other process runs one for the same home. A lock of a dead process is taken over. */
export const withStartLock = async <T>(home: string, act: () => Promise<T>): Promise<T> => {
  const path = join(home, 'start.lock');
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await taken(path))) {
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    // An empty file is one whose holder has not yet written its id: wait for it.
    if (Number.isInteger(holder) && holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    if (Date.now() > deadline) {
      throw new DatabaseProblem(
        'in-use',
        `Process ${holder} has been starting the database of ${home} for more than a minute. ` +
          `If it hangs, end it and remove ${path}.`,
      );
    }
    await pause(POLL_MS);
  }
  try {
    return await act();
  } finally {
    await rm(path, { force: true });
  }
};

const taken = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};
