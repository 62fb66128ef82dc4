// Where the data directory and the programs lie: with the installation, or where the user "postgres" can go.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { DatabaseProblem } from '../database-problem.js';
import type { Programs } from './programs.js';
import { closedFolderAbove, type SystemUser } from './system-user.js';

/**
 * Root's own folders are closed to everybody else, and Postgres cannot run as root: a newcomer who is root
 * in a container would get no further. Then the data and a copy of the programs lie here.
 */
export const SYSTEM_DIRECTORY = '/var/lib/duzhi';

const POINTER = 'postgres-is-in.txt';

/** The data directory of a home; a file in the home tells where it is when it is not there. */
export const dataDirectoryOf = async (
  home: string,
  user: SystemUser,
  systemDirectory: string,
): Promise<string> => {
  const inHome = join(home, 'postgres');
  const pointer = join(home, POINTER);
  const pointed = await readFile(pointer, 'utf8').catch(() => '');
  if (pointed.trim() !== '') return pointed.trim();
  if ((await closedFolderAbove(inHome, user)) === undefined) return inHome;
  const name = `data-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`;
  const outside = join(systemDirectory, name);
  await assertOpen(outside, inHome, user);
  await writeFile(pointer, `${outside}\n`);
  return outside;
};

/** The programs themselves, or a copy that the user can start; made once for each version. */
export const startablePrograms = async (
  programs: Programs,
  user: SystemUser,
  systemDirectory: string,
): Promise<Programs> => {
  if ((await closedFolderAbove(programs.postgres, user)) === undefined) return programs;
  // …/native/bin/postgres: its libraries and shared files lie beside bin.
  const native = dirname(dirname(programs.postgres));
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(systemDirectory, `postgres-${version}`);
  await assertOpen(copy, programs.postgres, user);
  if (!(await stat(copy).catch(() => null))) {
    const making = `${copy}.${process.pid}`;
    await cp(native, making, { recursive: true, dereference: true });
    // Another process may have been quicker; its copy is as good.
    await rename(making, copy).catch(() => rm(making, { recursive: true, force: true }));
  }
  return {
    initdb: join(copy, relative(native, programs.initdb)),
    postgres: join(copy, relative(native, programs.postgres)),
  };
};

const assertOpen = async (outside: string, wanted: string, user: SystemUser): Promise<void> => {
  const [first, second] = [
    await closedFolderAbove(wanted, user),
    await mkdir(dirname(outside), { recursive: true, mode: 0o755 }).then(
      () => closedFolderAbove(outside, user),
      () => dirname(outside),
    ),
  ];
  if (second === undefined) return;
  throw new DatabaseProblem(
    'not-reachable-directory',
    `Postgres runs as the system user "postgres", which may enter neither ${first ?? wanted} on the way ` +
      `to ${wanted} nor ${second}. Allow one of them (chmod o+x), choose another place with ` +
      'DUZHI_HOME, or do not start as root.',
  );
};
