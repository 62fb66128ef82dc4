// What every golden year must keep to, whichever way its books come about: the stored bytes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  budgetLaw,
  budgetPostingRules,
  Desk,
  officeOn,
  rebuiltProjection,
  steadyClock,
  type Office,
} from '#application';
import { jsonOf } from '#statements';
import { MemoryEventLog, type Database, type EventLog } from '#storage';
import { freshDatabase } from '#testing';
import { goldenFilesOf, type GoldenFiles } from './files.js';
import { GOLDEN_EPOCH, LedgerRun } from './run.js';
import { storedFilesOf } from './stored.js';
import { goldenYearNamed, type GoldenYear } from './years.js';

const CLOCK = steadyClock(GOLDEN_EPOCH);
const SUBMITTER = { user: null, role: 'importer', mayImport: true };

const textsOf = async (log: EventLog, ledger: string): Promise<string[]> => {
  const texts: string[] = [];
  for await (const batch of log.stream(ledger, { after: 0 })) {
    for (const { text } of batch) texts.push(text);
  }
  return texts;
};

/** Compares file by file, so that a failure names the file and does not print megabytes. */
const expectStored = (year: GoldenYear, made: GoldenFiles): void => {
  const stored = storedFilesOf(year);
  expect([...made.keys()].sort()).toEqual([...stored.keys()].sort());
  const differing = [...made].filter(([name, text]) => stored.get(name) !== text);
  expect(differing.map(([name]) => name)).toEqual([]);
};

const postAll = async (office: Pick<Office, 'desk'>, year: GoldenYear): Promise<void> => {
  const commands = year.commands();
  const outcomes = await office.desk.submit(year.ledger, commands, { submitter: SUBMITTER });
  expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  expect(outcomes).toHaveLength(commands.length);
};

/** Statements as the office answers them, on whatever its projection holds. */
const expectStatements = async (office: Office, year: GoldenYear): Promise<void> => {
  const stored = storedFilesOf(year);
  const { ledger } = year;
  for (const each of year.years) {
    const answer = await office.statements.checks({ ledger, year: each, atLeast: 'head' });
    const text = jsonOf(answer.statements, answer.stamp, answer.checks);
    expect(text === stored.get(`${each}.statements.json`)).toBe(true);
  }
};

const describeInMemory = (year: GoldenYear): void => {
  it('whole, through the law alone', () => {
    expectStored(year, goldenFilesOf(new LedgerRun(year.ledger).post(year.commands()), year.years));
  });

  it('in two halves, the books rebuilt by replay between them', () => {
    const commands = year.commands();
    const half = Math.floor(commands.length / 2);
    const before = new LedgerRun(year.ledger).post(commands.slice(0, half));
    const after = new LedgerRun(year.ledger).replay(before.texts).post(commands.slice(half));
    expectStored(year, goldenFilesOf(after, year.years));
  });

  it('through the desk, on a log in memory', async () => {
    const log = new MemoryEventLog();
    const desk = new Desk(log, budgetLaw(), CLOCK);
    await postAll({ desk }, year);
    await desk.close();
    const texts = await textsOf(log, year.ledger);
    expectStored(year, goldenFilesOf({ ledger: year.ledger, texts }, year.years));
  });

  it('in another time zone and language', async () => {
    const script = fileURLToPath(new URL('./print.ts', import.meta.url));
    const loader = fileURLToPath(
      new URL('../../libs/testing/src/typescript-loader.ts', import.meta.url),
    );
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=source', '--import', loader, script, year.name],
      {
        // Newfoundland is half an hour off and on the day before, Turkish has its own dotless i.
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          TZ: 'America/St_Johns',
          LANG: 'tr_TR.UTF-8',
          LC_ALL: 'tr_TR.UTF-8',
        },
        maxBuffer: 50_000_000,
      },
    );
    const { environment, files } = JSON.parse(stdout) as {
      environment: { timeZone: string; locale: string };
      files: Record<string, string>;
    };
    expect(environment).toEqual({ timeZone: 'America/St_Johns', locale: 'tr-TR' });
    expectStored(year, new Map(Object.entries(files)));
  });
};

const describeOnPostgres = (year: GoldenYear): void => {
  let database: Database;
  let office: Office;

  beforeAll(async () => {
    database = await freshDatabase();
    office = await officeOn(database, { clock: CLOCK });
    await postAll(office, year);
  });
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  it('on Postgres, from the log', async () => {
    const texts = await textsOf(database.log, year.ledger);
    expectStored(year, goldenFilesOf({ ledger: year.ledger, texts }, year.years));
  });

  it('on Postgres, from the projection', () => expectStatements(office, year));

  it('on Postgres, after the projection was made anew', async () => {
    const { log, projection } = database;
    const { active } = await projection.state();
    const report = await rebuiltProjection({ log, projection, rules: budgetPostingRules });
    expect(report).toMatchObject({ differences: [], switched: true });
    expect((await projection.state()).active).not.toBe(active);
    await expectStatements(office, year);
  });

  it('on Postgres, when the whole file is posted a second time', async () => {
    await postAll(office, year);
    const texts = await textsOf(database.log, year.ledger);
    expect(texts).toHaveLength(year.commands().length);
    await expectStatements(office, year);
  });
};

/** One golden year, by every way. The stored files change only by `rewrite.ts`. */
export const describeGoldenYear = (name: string): void => {
  const year = goldenYearNamed(name);
  describe(`the golden year ${name} comes out to the byte`, () => {
    describeInMemory(year);
    describeOnPostgres(year);
  });
};
