// Nine tables from SQL: of the sample office, once warm, and of a ledger-year with very many postings.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { budgetLaw, Desk, officeOn, steadyClock, type Office } from '#application';
import type { Database } from '#storage';
import { assertAccepted, SUBMITTER } from '../books.js';
import { millisecondsOf, rateOf, repeated } from '../figures.js';
import { ROOT } from '../programs.js';
import { YEAR } from '../synthetic-plan.js';
import type { Measure } from './measure.js';
import { LARGE, projected, SMALL } from './shelf.js';

const SAMPLE = 'datong-2021';
/** The compiler of the engine needs so many before it leaves the code alone. */
const WARM_UP = 100;
/** A sample's tables are made so often in one run that the clock can tell. */
const TIMES = 10;

export const GROUP_BY = 'SQL group-by over typed rows';

export const tables: Measure = {
  name: 'tables',
  needs: [],
  run: async ({ ground, sizes, figures }) => {
    const database = await ground.database('bench_sample');
    const desk = new Desk(database.log, budgetLaw(), steadyClock('2022-02-15T00:00:00.000Z'));
    const file = await readFile(join(ROOT, 'examples', SAMPLE, 'commands.jsonl'), 'utf8');
    const commands = file
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
    assertAccepted(await desk.submit(SAMPLE, commands, { submitter: SUBMITTER }));
    await desk.close();
    await projected(database);
    await inOffice(database, async (office) => {
      for (let turn = 0; turn < WARM_UP; turn += 1) await nineTables(office, SAMPLE);
      const runs = await repeated(sizes.runs, async () => {
        const total = await millisecondsOf(async () => {
          for (let turn = 0; turn < TIMES; turn += 1) await nineTables(office, SAMPLE);
        });
        return total / TIMES;
      });
      const name = 'nine tables of the sample from SQL, warm';
      figures.add({ name, unit: 'ms', runs, aim: { atMost: 20 } });
    });
  },
};

export const largeTables: Measure = {
  name: 'large-tables',
  needs: [],
  run: async ({ sizes, figures, shelf }) => {
    const small = await shelf.smallBooks();
    const perEvent = (await postingCount(small, SMALL)) / sizes.small;
    const size = Math.min(Math.ceil(sizes.postings / perEvent), sizes.large);
    const database = await shelf.largeBooks(size);
    await projected(database);
    const postings = await postingCount(database, LARGE);
    const groupBy =
      'SELECT account, sum(amount) FROM posting WHERE ledger_id = $1 GROUP BY account';
    figures.add({
      name: GROUP_BY,
      unit: 'rows/s',
      runs: await repeated(sizes.runs, () =>
        rateOf(postings, () => database.pools.reader.query(groupBy, [LARGE])),
      ),
    });
    await inOffice(database, async (office) => {
      const runs = await repeated(sizes.runs, () =>
        millisecondsOf(() => nineTables(office, LARGE)),
      );
      const name = `nine tables of ${Math.round(postings / 1000)} thousand postings from SQL`;
      figures.add({ name, unit: 'ms', runs, aim: { atMost: 1_500 } });
      figures.add({
        name: '… the same in postings a second',
        unit: 'rows/s',
        runs: runs.map((milliseconds) => (postings / milliseconds) * 1000),
        of: GROUP_BY,
      });
    });
  },
};

const nineTables = async (office: Office, ledger: string): Promise<void> => {
  const { statements } = await office.statements.statements({ ledger, year: YEAR });
  if (statements.tables.length !== 9) throw new Error('these are not nine tables');
};

const inOffice = async (
  database: Database,
  act: (office: Office) => Promise<void>,
): Promise<void> => {
  const office = await officeOn(database);
  try {
    await act(office);
  } finally {
    await office.close();
  }
};

const postingCount = async ({ pools }: Database, ledger: string): Promise<number> => {
  const { rows } = await pools.reader.query<{ count: bigint }>(
    `SELECT count(*) FROM posting
     WHERE generation = (SELECT active FROM projection_state) AND ledger_id = $1`,
    [ledger],
  );
  return Number(rows[0]?.count ?? 0n);
};
