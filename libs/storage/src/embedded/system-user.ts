// Postgres refuses to run as root: finds or makes the system user that it runs as instead.
import { execFile } from 'node:child_process';
import { lstat, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseProblem } from '../database-problem.js';

const run = promisify(execFile);

/** Empty when this process is not root: then Postgres runs as the same user. */
export interface SystemUser {
  readonly uid?: number;
  readonly gid?: number;
}

const NAME = 'postgres';

/** The user that Postgres shall run as. Asks the system for one only when we are root. */
export const postgresUser = async (): Promise<SystemUser> => {
  if (process.getuid?.() !== 0) return {};
  const known = await entryOf(NAME);
  if (known !== undefined) return known;
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', NAME]);
  } catch {
    // Alpine has adduser only; when that fails too, the entry is missing and we say so.
    await run('adduser', ['-S', '-D', '-H', NAME]).catch(() => undefined);
  }
  const made = await entryOf(NAME);
  if (made !== undefined) return made;
  throw new DatabaseProblem(
    'no-system-user',
    'Postgres cannot run as root, and no system user named "postgres" exists or could be made. ' +
      'Run `useradd --system postgres`, or start Duzhi as another user.',
  );
};

const entryOf = async (name: string): Promise<SystemUser | undefined> => {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
  return fields === undefined ? undefined : { uid: Number(fields[2]), gid: Number(fields[3]) };
};

/** The first folder on the way to a path that the user may not enter, if any. */
export const closedFolderAbove = async (
  path: string,
  user: SystemUser,
): Promise<string | undefined> => {
  if (user.uid === undefined) return undefined;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const entry = await lstat(folder);
    const entered =
      entry.uid === user.uid
        ? entry.mode & 0o100
        : entry.gid === user.gid
          ? entry.mode & 0o010
          : entry.mode & 0o001;
    if (entered === 0) return folder;
    if (folder === dirname(folder)) return undefined;
  }
};
