// Every class of byte that is stored is changed once by hand, and verify names the place.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { verify, type Finding, type PassName, type Verification } from '#audit';
import type { Database } from '#storage';
import { freshDatabase } from '#testing';
import { booked, LEDGER, morePayments, officeCommands } from './booked-office.js';
import { DAMAGES } from './damages.js';
import { damage, keep, putBack } from './damaged.js';

let database: Database;

beforeAll(async () => {
  database = await freshDatabase();
  const outcomes = await booked(database);
  expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(outcomes.length - 1);
  await keep(database);
});
afterEach(() => putBack(database));
afterAll(() => database.close());

const failedPasses = ({ passes }: Verification): readonly PassName[] =>
  passes.filter(({ status }) => status === 'failed').map(({ pass }) => pass);

const findingOf = (verification: Verification, pass: PassName): Finding | undefined =>
  verification.passes.find((each) => each.pass === pass)?.findings[0];

describe('verify of healthy books', () => {
  it('passes, and says what each pass covered', async () => {
    const verification = await verify(database, LEDGER);
    expect(verification.passed).toBe(true);
    const size = verification.size;
    expect(size).toBeGreaterThan(20);
    const covered = Object.fromEntries(
      verification.passes.map(({ pass, covered }) => [
        pass,
        Object.fromEntries(covered.map(({ of, count }) => [of, count])),
      ]),
    );
    expect(covered).toMatchObject({
      positions: { event: size, head: 1 },
      texts: { event: size },
      hashes: { event: size, head: 1 },
      columns: { event: size },
      receipts: { event: size, receipt: officeCommands().length },
      balance: { event: size, book: 3 },
      checkpoint: { checkpoint: 1 },
    });
    expect(covered['postings']?.['posting']).toBeGreaterThan(size);
    expect(covered['facts']?.['fact']).toBeGreaterThan(5);
  });

  it('runs only the passes asked for', async () => {
    const { passes } = await verify(database, LEDGER, { passes: ['hashes'] });
    expect(passes.map(({ pass }) => pass)).toEqual(['hashes']);
  });

  it('says that nothing is projected instead of passing', async () => {
    await damage(
      database,
      'DELETE FROM projection_checkpoint',
      'DELETE FROM posting_blue',
      'DELETE FROM fact_blue',
    );
    const verification = await verify(database, LEDGER);
    expect(verification.passed).toBe(false);
    expect(failedPasses(verification)).toEqual([]);
    expect(
      verification.passes.filter(({ status }) => status === 'incomplete').map(({ pass }) => pass),
    ).toEqual(['postings', 'facts', 'balance', 'checkpoint']);
  });
});

describe('verify of damaged books', () => {
  it.each(DAMAGES)('names $place at position $position when changed: $byte', async (damaged) => {
    await damage(database, ...damaged.by);
    const verification = await verify(database, LEDGER);
    expect(verification.passed).toBe(false);
    expect(findingOf(verification, damaged.pass)).toMatchObject({
      position: damaged.position,
      place: damaged.place,
    });
    expect(failedPasses(verification)).toEqual(expect.arrayContaining([...(damaged.also ?? [])]));
  });
});

describe('verify beside a writer', () => {
  it('does not take a healthy commit or a projection under way for damage', async () => {
    let writing = true;
    const writer = (async () => {
      for (let round = 0; round < 8; round += 1) {
        await booked(database, morePayments(`R${round}`, 40));
      }
      writing = false;
    })();
    let verifications = 0;
    while (writing) {
      const verification = await verify(database, LEDGER);
      expect(verification.passes.flatMap(({ findings }) => findings)).toEqual([]);
      expect(verification.passed).toBe(true);
      verifications += 1;
    }
    await writer;
    expect(verifications).toBeGreaterThan(2);
    expect((await verify(database, LEDGER)).size).toBe(24 + 8 * 40 * 4);
  });
});
