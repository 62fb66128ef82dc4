// Statements rebuilt from the log alone against those of the projection, healthy and damaged.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { officeOn } from '#application';
import { comparisonOf, replayedBooks, type Comparison } from '#audit';
import { fenOf } from '#money';
import type { Database } from '#storage';
import { freshDatabase } from '#testing';
import { booked, LEDGER } from './booked-office.js';
import { damage, keep, putBack } from './damaged.js';

const YEAR = 2021;

let database: Database;

beforeAll(async () => {
  database = await freshDatabase();
  await booked(database);
  await keep(database);
});
afterEach(() => putBack(database));
afterAll(() => database.close());

const compared = async (at?: number, asOf = `${YEAR}-12-31`): Promise<Comparison> => {
  const office = await officeOn(database);
  try {
    const place = at === undefined ? {} : { at };
    const material = await office.statements.material({
      ledger: LEDGER,
      year: YEAR,
      asOf,
      ...place,
    });
    const { position } = material.point;
    const order = { ledger: LEDGER, upTo: position, dates: [asOf] };
    const replayed = await replayedBooks(database.log, order);
    const projected = { ...office.statements.drawn(material), balances: material.balances };
    return comparisonOf(replayed, projected, material.codes);
  } finally {
    await office.close();
  }
};

describe('replay', () => {
  it('gives the statements of the projection to the byte, the root among them', async () => {
    const { identical, position, projectedRoot, replayedRoot } = await compared();
    expect(identical).toBe(true);
    expect(position).toBe(24);
    expect(replayedRoot).toBe(projectedRoot);
  });

  it.each([1, 7, 12, 13, 16, 23])('gives them at position %i too', async (at) => {
    expect(await compared(at)).toMatchObject({ identical: true, position: at });
  });

  it.each(['2021-01-24', '2021-02-28', '2021-03-01'])('gives them as of %s too', async (asOf) => {
    expect(await compared(undefined, asOf)).toMatchObject({ identical: true, asOf });
  });

  it('names the cells that a changed posting has falsified', async () => {
    await damage(
      database,
      `UPDATE posting_blue SET amount = amount + 100
       WHERE ledger_id = '${LEDGER}' AND position = 16 AND account = '7101'`,
    );
    const { identical, differences } = await compared();
    expect(identical).toBe(false);
    expect(differences).toContainEqual({
      address: 'T03[2010301].C2',
      replayed: fenOf('303.75'),
      projected: fenOf('304.75'),
    });
  });

  it('does not pass a projection with another root, though all its figures are right', async () => {
    await damage(
      database,
      `UPDATE projection_checkpoint SET frontier = set_byte(frontier, 9, get_byte(frontier, 9) # 1)`,
    );
    const { identical, differences, projectedRoot, replayedRoot } = await compared();
    expect(differences).toEqual([]);
    expect(replayedRoot).not.toBe(projectedRoot);
    expect(identical).toBe(false);
  });

  it('stops at an event that is missing', async () => {
    await damage(database, `DELETE FROM event WHERE ledger_id = '${LEDGER}' AND position = 10`);
    const order = { ledger: LEDGER, dates: [`${YEAR}-12-31`] };
    await expect(replayedBooks(database.log, order)).rejects.toThrow('no event at position 10');
  });
});
