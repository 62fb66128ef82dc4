// A large file of commands, the root that it must lead to, and a home directory in which to disturb it.
import { expect } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verify } from '#audit';
import { openDatabase, type Database } from '#storage';
import { freshDatabase } from '#testing';
import { booked, LEDGER, morePayments, officeCommands } from './booked-office.js';
import { runOn } from './posting-client.js';
import { clearAway, newHome } from './real-server.js';

const PAYMENTS = 900;

/** All are accepted but one, which is refused. */
export const COMMANDS = [...officeCommands(), ...morePayments('M', PAYMENTS)];
export const FILE = COMMANDS.map((command) => `${JSON.stringify(command)}\n`).join('');
export const ALL_ANSWERED = `${COMMANDS.length - 1} accepted, 1 refused`;

export const post = (path: string, ...more: readonly string[]): readonly string[] => [
  'post',
  path,
  '--ledger',
  LEDGER,
  ...more,
];

const rootIn = async (database: Pick<Database, 'pools'>): Promise<string> => {
  const { passes, root, size } = await verify(database, LEDGER);
  expect(passes.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(size).toBe(COMMANDS.length - 1);
  return root;
};

/** The root of a log that nobody disturbs, made in one process and one go. */
export const undisturbedRoot = async (): Promise<string> => {
  const database = await freshDatabase();
  try {
    await booked(database, COMMANDS);
    return await rootIn(database);
  } finally {
    await database.close();
  }
};

/** What is in the home directory verifies, replays to the same bytes, and has this root. */
export const expectRoot = async (home: string, root: string): Promise<void> => {
  const { exitCode, printed } = await runOn(home, ['replay', '--ledger', LEDGER, '--year', '2021']);
  expect(printed).toContain('identical');
  expect(exitCode).toBe(0);
  const database = await openDatabase({ home });
  try {
    expect(await rootIn(database)).toBe(root);
  } finally {
    await database.close();
  }
};

/** A home directory with the file in it; whatever runs on it is cleared away at the end. */
export const withHome = async (
  act: (home: string, path: string) => Promise<void>,
): Promise<void> => {
  const home = newHome();
  await mkdir(home, { recursive: true });
  const path = join(home, 'commands.jsonl');
  await writeFile(path, FILE);
  try {
    await act(home, path);
  } finally {
    await clearAway(home);
  }
};
