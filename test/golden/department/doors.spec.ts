// The golden department through every door: the office on Postgres, the command line, HTTP, and the page.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { officeOn, steadyClock, type Office } from '#application';
import { jsonOf } from '#statements';
import type { Database } from '#storage';
import { freshDatabase } from '#testing';
import { startApi, type RunningApi } from '../../../apps/api/src/server.js';
import { BODY_LIMIT } from '../../../apps/api/src/settings.js';
import { run } from '../../../apps/cli/src/program.js';
import { GOLDEN_EPOCH } from '../run.js';
import { commandsWithMissingLeg, DEPARTMENT, departmentCommands, MISSING_LEG } from './build.js';
import { transfersText } from './files.js';
import { YEARS } from './plan.js';

const CLOCK = steadyClock(GOLDEN_EPOCH);
const SUBMITTER = { user: null, role: 'importer', mayImport: true };

const stored = (name: string): string =>
  readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

const postAll = async (
  { desk }: Pick<Office, 'desk'>,
  books: ReadonlyMap<string, readonly unknown[]>,
): Promise<void> => {
  for (const [ledger, commands] of books) {
    const outcomes = await desk.submit(ledger, commands, { submitter: SUBMITTER });
    expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  }
};

async function* nothing(): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.alloc(0));
}

/** What the terminal shows on a database, and the exit code. */
const shownOn =
  (database: () => Database) =>
  async (...parameters: readonly string[]): Promise<{ text: string; exitCode: number }> => {
    let text = '';
    const show = (more: string): void => {
      text += more;
    };
    const exitCode = await run(parameters, {
      environment: { DUZHI_DATABASE_URL: 'the database of the spec' },
      input: nothing(),
      write: show,
      complain: show,
      isTerminal: false,
      now: () => GOLDEN_EPOCH,
      openOffice: () => officeOn(database(), { clock: CLOCK }),
    });
    return { text, exitCode };
  };

describe('the golden department on Postgres', () => {
  let database: Database;
  let office: Office;
  let api: RunningApi;
  const shown = shownOn(() => database);
  const got = async (path: string): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${api.url}${encodeURI(path)}`);
    return { status: answer.status, text: await answer.text() };
  };

  beforeAll(async () => {
    database = await freshDatabase();
    office = await officeOn(database, { clock: CLOCK });
    await postAll(office, departmentCommands());
    // A unit of another department stands beside it and must not count.
    const [beside] = departmentCommands().get('edu-school') ?? [];
    const books = { ...beside?.data, department: '示例区卫生健康局' };
    await postAll(office, new Map([['health-office', [{ ...beside, data: books }]]]));
    api = await startApi(
      {
        ...{ host: '127.0.0.1', port: 0, bodyLimit: BODY_LIMIT, logLevel: 'silent' },
        application: { database, clock: CLOCK },
      },
      pino({ level: 'silent' }),
    );
  });
  afterAll(async () => {
    await api.close();
    await office.close();
    await database.close();
  });

  it.each(YEARS)('gives the stored bytes of %i from the projection', async (year) => {
    const answer = await office.departments.department({ department: DEPARTMENT, year });
    const { statements, checks } = answer.consolidation;
    expect(jsonOf(statements, answer.stamp, checks) === stored(`${year}.statements.json`)).toBe(
      true,
    );
    expect(transfersText(answer.consolidation)).toBe(stored(`${year}.transfers.json`));
  });

  it('gives the same bytes for the positions of a stamp, whatever is recorded later', async () => {
    const question = { department: DEPARTMENT, year: 2021 };
    const first = await office.departments.department(question);
    const later = {
      ...{ key: 'later', type: 'ChangeUnit', occurredOn: '2021-12-30', actor: 'administrator' },
      ...{ role: 'administrator', data: { name: '更名中学', reason: '更名' } },
    };
    const ledgers = first.stamp.ledgers.map(({ ledger, position: at }) => ({ ledger, at }));
    await postAll(office, new Map([['edu-school', [later]]]));
    const again = await office.departments.department({ ...question, ledgers });
    expect(again.stamp).toEqual(first.stamp);
    expect(jsonOf(again.consolidation.statements, again.stamp)).toBe(
      jsonOf(first.consolidation.statements, first.stamp),
    );
    const now = await office.departments.department(question);
    expect(now.stamp).not.toEqual(first.stamp);
  });

  it('knows the units by the department that they name as of the date', async () => {
    const members = await office.departments.members({ department: DEPARTMENT, year: 2021 });
    expect(members.map(({ ledger }) => ledger)).toEqual([
      ...['edu-bureau', 'edu-college', 'edu-inspectorate', 'edu-media', 'edu-school'],
    ]);
    await expect(
      office.departments.members({ department: '没有这个部门', year: 2021 }),
    ).rejects.toMatchObject({ kind: 'department-unknown' });
    await expect(
      office.departments.members({ department: DEPARTMENT, year: 2019 }),
    ).rejects.toMatchObject({ kind: 'department-unknown' });
  });

  it('answers on the command line with exit code 0', async () => {
    const department = ['--department', DEPARTMENT, '--year', '2021'];
    const transfers = await shown('transfers', ...department);
    expect(transfers.exitCode).toBe(0);
    expect(transfers.text).toMatch(/GJ-2021-01 +\| 结转结余调拨 +\| edu-media +\| +30,000\.00/);
    expect(transfers.text).toMatch(/SBZ-2021-09 .*部门以外/);
    const checks = await shown('checks', ...department, '--failed');
    expect(checks.exitCode).toBe(0);
    expect(checks.text).toContain('不成立 0');
    const statements = await shown('statements', ...department, '--table', '01');
    expect(statements.text).toContain('部门：示例区教育局');
    const rates = await shown('rates', ...department, '--rate', 'budget-execution', '--by', 'unit');
    expect(rates.exitCode).toBe(0);
    expect(rates.text).toContain('edu-inspectorate');
  });

  it('answers over HTTP: statements, checks by unit, transfers with eliminations', async () => {
    // One unit has recorded more by now; the positions of the stored stamp still give the stored bytes.
    const { ledgers } = JSON.parse(stored('log.json')) as {
      ledgers: readonly { ledger: string; events: number }[];
    };
    const positions = ledgers.map(({ ledger, events }) => `${ledger}@${events}`).join(',');
    const statements = await got(
      `/v1/departments/${DEPARTMENT}/statements?year=2020&ledgers=${positions}`,
    );
    expect(statements.text === stored('2020.statements.json')).toBe(true);
    const checks = await got(`/v1/departments/${DEPARTMENT}/checks?year=2021`);
    expect(JSON.parse(checks.text)).toMatchObject({
      units: [{ ledger: 'edu-bureau', failing: [] }, {}, {}, {}, {}],
    });
    const transfers = await got(`/v1/departments/${DEPARTMENT}/transfers?year=2021`);
    expect(JSON.parse(transfers.text)).toMatchObject({
      eliminations: [{ transfer: 'BZ-2021-01', amount: '250000.00', spending: '7501' }, {}, {}],
    });
    const csv = await got(`/v1/departments/${DEPARTMENT}/statements?year=2021&format=csv`);
    expect(csv.text).toContain('T01,收入支出决算总表');
    const some = await got(
      `/v1/departments/${DEPARTMENT}/checks?year=2021&ledgers=edu-bureau@119,edu-inspectorate`,
    );
    expect(JSON.parse(some.text)).toMatchObject({
      stamp: { ledgers: [{ ledger: 'edu-bureau', position: 119 }, { ledger: 'edu-inspectorate' }] },
    });
  });

  it.each([
    [`/v1/departments/没有/statements?year=2021`, 404, 'DEPARTMENT_UNKNOWN'],
    [`/v1/departments/${DEPARTMENT}/checks`, 400, 'PARAMETER_MALFORMED'],
    [`/v1/departments/${DEPARTMENT}/checks?year=2021&ledgers=a@1@2`, 400, 'PARAMETER_MALFORMED'],
    [`/v1/departments/${DEPARTMENT}/checks?year=2021&ledgers=A`, 400, 'LEDGER_ID_MALFORMED'],
    [`/v1/departments/${DEPARTMENT}/checks?year=2021&ledgers=nowhere`, 404, 'LEDGER_UNKNOWN'],
  ])('says what is wrong with %s', async (path, status, code) => {
    const answer = await got(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ code });
  });

  it('has a page with units, transfers, eliminations and tables, one link from each unit', async () => {
    const page = await got(`/departments/${DEPARTMENT}/years/2021?prior=1`);
    expect(page.status).toBe(200);
    for (const part of ['BZ-2021-01', '已核对', '抵销（元）', '250,000.00', 'C-04', '公开01表']) {
      expect(page.text).toContain(part);
    }
    expect(page.text).not.toContain('没有核对上');
    const unit = await got('/ledgers/edu-college');
    expect(unit.text).toContain(`/departments/${encodeURIComponent(DEPARTMENT)}/years/2021`);
  });
});

describe('the golden department with one leg missing, on Postgres', () => {
  let database: Database;
  const shown = shownOn(() => database);

  beforeAll(async () => {
    database = await freshDatabase();
    const office = await officeOn(database, { clock: CLOCK });
    await postAll(office, commandsWithMissingLeg());
    await office.close();
  });
  afterAll(() => database.close());

  it.each(['statements', 'checks', 'rates', 'transfers'])(
    'ends duzhi %s with exit code 1 and names the leg',
    async (command) => {
      const { text, exitCode } = await shown(command, '--department', DEPARTMENT, '--year', '2021');
      expect(exitCode).toBe(1);
      expect(text).toMatch(
        new RegExp(
          `${MISSING_LEG} .*edu-school .*60,000\\.00.*示例区教师进修学院没有登记同号的转入`,
        ),
      );
    },
  );

  it('does not block the unit: its checks end with exit code 0', async () => {
    for (const ledger of ['edu-college', 'edu-school']) {
      const { exitCode } = await shown('checks', '--ledger', ledger, '--year', '2021');
      expect([ledger, exitCode]).toEqual([ledger, 0]);
    }
  });
});
