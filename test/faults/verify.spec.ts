// Every class of byte that is stored is changed once by hand, and verify names the place.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { verify, type Finding, type PassName, type Verification } from '#audit';
import type { Database } from '#storage';
import { freshDatabase } from '#testing';
import { booked, LEDGER, officeCommands } from './booked-office.js';
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

interface Damage {
  readonly byte: string;
  readonly by: readonly string[];
  readonly pass: PassName;
  readonly position: number | null;
  readonly place: string;
  /** All passes that notice. */
  readonly also?: readonly PassName[];
}

const at = (position: number): string => `ledger_id = '${LEDGER}' AND position = ${position}`;
const textOf = (position: number, from: string, to: string): string =>
  `UPDATE event SET text = replace(text, '${from}', '${to}') WHERE ${at(position)}`;

// Position 8 approves the budget, 9 issues the first line; the payments begin at 13: request, review,
// approval, settlement.
const DAMAGES: readonly Damage[] = [
  {
    byte: 'the amount in an event text',
    by: [textOf(16, '"amount":"100.25"', '"amount":"900.25"')],
    pass: 'hashes',
    position: 16,
    place: 'event.leaf',
    also: ['postings'],
  },
];

describe('verify of damaged books', () => {
  it.each(DAMAGES)('names $place at $position when $byte was changed', async (damaged) => {
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
