// Two versions of final accounts on Postgres: the year is reopened, an income is added, it is compiled again.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandKinds } from '#ledger';
import { ask, freshDatabase, issuedOffice, livedThrough, type Asked } from '#testing';
import { changesSheet, comparisonVerdict, isExplained } from '../books/final-accounts-sheets.js';
import { steadyClock } from '../desk/clock.js';
import { officeOn, type Office } from '../office.js';
import type { CellChange } from './final-accounts-queries.js';

const NOBODY = { user: null, role: '', mayImport: true } as const;
const LEDGER = 'unit';

/** Everything up to the second compilation, with 25.00 of income found in the reopened year. */
const history = (): readonly Asked[] => {
  const beginning = issuedOffice({ regime: 'authorised' });
  const lived = livedThrough(beginning).answers.map(({ asked }) => asked);
  const reopened = lived.findIndex(({ type }) => type === 'ReopenYear');
  const compiled = lived.findLastIndex(({ type }) => type === 'CompileFinalAccounts');
  const found = ask('RecordIncome', '2021-12-31', {
    ...{ income: 'I-LATE', kind: 'interest', amount: '25.00', function: '2010301' },
    ...{ payer: '某银行', bankVoucher: 'BI-LATE' },
  });
  return [
    ...beginning,
    ...lived.slice(0, reopened + 1),
    found,
    ...lived.slice(reopened + 1, compiled + 1),
    ask('ReviewFinalAccounts', '2022-02-10', {
      ...{ year: 2021, version: 2, result: 'returned', opinion: '请补充说明' },
    }),
  ];
};

describe('the versions of final accounts', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let office: Office;
  const question = { ledger: LEDGER, year: 2021, atLeast: 'head' } as const;

  beforeAll(async () => {
    database = await freshDatabase();
    office = await officeOn(database, { clock: steadyClock('2022-09-30T00:00:00.000Z') });
    const commands = history().map((asked, index) => {
      const role = asked.role ?? commandKinds.get(asked.type)?.roles[0] ?? 'handler';
      const { type, occurredOn, data, actor = `${role}-1` } = asked;
      return { key: `k-${index}`, type, occurredOn, actor, role, data };
    });
    const outcomes = await office.desk.submit(LEDGER, commands, { submitter: NOBODY });
    expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  });
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  it('are kept with their steps and reasons', async () => {
    const { versions } = await office.finalAccounts.versions(question);
    expect(versions).toMatchObject([
      { version: 1, reason: null, steps: [{ step: 'compiled' }] },
      {
        version: 2,
        reason: '说明',
        steps: [{ step: 'compiled' }, { step: 'returned', says: '请补充说明' }],
      },
    ]);
    expect(versions[0]?.digest).not.toBe(versions[1]?.digest);
  });

  it('are known only from the position at which they were compiled', async () => {
    const [, second] = (await office.finalAccounts.versions(question)).versions;
    const before = { ledger: LEDGER, year: 2021, at: (second?.position ?? 2) - 1 };
    expect((await office.finalAccounts.versions(before)).versions).toHaveLength(1);
    expect(await office.finalAccounts.versions({ ...question, year: 2020 })).toMatchObject({
      versions: [],
    });
  });

  it('differ in the cells that the late income belongs to, by its amount', async () => {
    const answer = await office.finalAccounts.comparison({ ...question, versions: [1, 2] });
    const { from, to, changes, events } = answer;
    expect([from.reproduced, to.reproduced, isExplained(answer)]).toEqual([true, true, true]);
    const changeAt = (address: string): CellChange | undefined =>
      changes.find((each) => each.address === address);
    expect(changeAt('T02.Σ.C1')).toMatchObject({
      ...{ table: '收入决算表', after: (changeAt('T02.Σ.C1')?.before ?? 0n) + 25_00n },
      posted: 25_00n,
    });
    expect(new Set(changes.map(({ before, after }) => after - before))).toEqual(new Set([25_00n]));
    const income = events.find(({ type }) => type === 'IncomeRecorded');
    expect(income?.data).toMatchObject({ income: 'I-LATE' });
    expect(changeAt('T02.Σ.C1')?.positions).toEqual([income?.position]);
    expect(events.map(({ type }) => type)).toContain('IncomeRecorded');
    expect(comparisonVerdict(answer)).toContain(`${changes.length} 个单元格不同`);
    expect(changesSheet(answer).rows[0]?.[6]).toBe('25.00');
  });

  it('compared the other way round differ by the opposite', async () => {
    const answer = await office.finalAccounts.comparison({ ...question, versions: [2, 1] });
    expect(isExplained(answer)).toBe(true);
    expect(new Set(answer.changes.map(({ before, after }) => after - before))).toEqual(
      new Set([-25_00n]),
    );
  });

  it('that do not exist are named, with those that do', async () => {
    await expect(
      office.finalAccounts.comparison({ ...question, versions: [1, 3] }),
    ).rejects.toMatchObject({
      kind: 'version-unknown',
      en: expect.stringContaining('1, 2') as unknown,
    });
  });

  it('are no longer explained when postings between them are lost', async () => {
    await database.pools.owner.query(
      "DELETE FROM posting WHERE ledger_id = $1 AND document = 'I-LATE' AND account = '6609'",
      [LEDGER],
    );
    const answer = await office.finalAccounts.comparison({ ...question, versions: [1, 2] });
    expect(answer.to.reproduced).toBe(false);
    expect(isExplained(answer)).toBe(false);
    expect(comparisonVerdict(answer)).toContain('第 2 版');
  });
});
