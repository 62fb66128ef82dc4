// What was sent in a row takes effect in that order or not at all, also when the store fails in the middle.
import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '#storage';
import { SavingsLaw, UnreliableEventLog, type CommitFate } from '#testing';
import { steadyClock } from './clock.js';
import { Desk } from './desk.js';
import { Sequence } from './entry.js';
import type { Outcome } from './outcome.js';

const clerk = { user: '张会计', role: 'accountant', mayImport: false };

const command = (key: string, type: string): object => ({
  key,
  type,
  occurredOn: '2021-03-05',
  data: { amount: 1 },
});

/** A desk that decides two commands a group, upon a store with these fates, in turn. */
const deskWith = (fates: readonly CommitFate[]) => {
  const turn = fates[Symbol.iterator]();
  const log = new UnreliableEventLog(
    new MemoryEventLog(),
    () => turn.next().value ?? 'fine',
    () => Promise.resolve(),
  );
  const clock = steadyClock('2021-03-05T00:00:00.000Z');
  return new Desk(log, new SavingsLaw(), clock, { groupSize: 2 });
};

const kindsOf = (outcomes: readonly Outcome[]): string[] => outcomes.map(({ kind }) => kind);
const SIX = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => command(key, 'Deposit'));

describe('commands sent in a row', () => {
  it('fail behind the first that failed, though the store works again', async () => {
    const desk = deskWith(['fine', 'failed', 'fine']);
    const order = { submitter: clerk, sequence: new Sequence() };
    const outcomes = await desk.submit('unit-1', SIX, order);
    expect(kindsOf(outcomes)).toEqual([
      'accepted',
      'accepted',
      'failed',
      'failed',
      'failed',
      'failed',
    ]);
  });

  it('fail as well when they come in a later submission of the same stream', async () => {
    const desk = deskWith(['failed', 'fine']);
    const order = { submitter: clerk, sequence: new Sequence() };
    await desk.submit('unit-1', SIX.slice(0, 2), order);
    expect(kindsOf(await desk.submit('unit-1', SIX.slice(2), order))).toEqual([
      'failed',
      'failed',
      'failed',
      'failed',
    ]);
  });

  it('are all carried out in their order when they are sent again', async () => {
    const desk = deskWith(['fine', 'failed', 'fine']);
    await desk.submit('unit-1', SIX, { submitter: clerk, sequence: new Sequence() });
    const again = await desk.submit('unit-1', SIX, {
      submitter: clerk,
      sequence: new Sequence(),
    });
    expect(
      again.map((outcome) => (outcome.kind === 'accepted' ? outcome.positions[0] : 0)),
    ).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('do not hold back the commands of others', async () => {
    const desk = deskWith(['failed', 'fine']);
    await desk.submit('unit-1', SIX.slice(0, 2), { submitter: clerk, sequence: new Sequence() });
    expect(kindsOf(await desk.submit('unit-1', SIX.slice(2, 3), { submitter: clerk }))).toEqual([
      'accepted',
    ]);
  });
});
