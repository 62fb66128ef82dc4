// A thousand random groups with every fault a commit can have: afterwards the books are what the log says.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemoryEventLog, type Database, type EventLog } from '#storage';
import {
  freshDatabase,
  Savings,
  SavingsLaw,
  seededRandom,
  UnreliableEventLog,
  type CommitFate,
  type SeededRandom,
} from '#testing';
import type { LedgerEvent } from '#eventing';
import { leafHash, Frontier } from '#transparency';
import { steadyClock } from './clock.js';
import { Desk } from './desk.js';
import type { Outcome } from './outcome.js';

const submitter = { user: '张会计', role: 'accountant', mayImport: false };
const LEDGERS = ['unit-1', 'unit-2', 'unit-3', 'unit-4'];

const randomCommand = (random: SeededRandom, keys: number): Record<string, unknown> => ({
  key: `k${random.below(keys)}`,
  type: random.oneOf(['Deposit', 'Deposit', 'Withdraw', 'Withdraw', 'Withdraw', 'Break']),
  occurredOn: '2021-03-05',
  data: { amount: 1 + random.below(20) },
});

/** What the log alone says. */
const foldOf = async (log: EventLog, ledger: string): Promise<Savings> => {
  const books = new Savings(ledger);
  for await (const batch of log.stream(ledger, { after: 0 })) {
    for (const { text } of batch) books.fold(JSON.parse(text) as LedgerEvent);
  }
  return books;
};

interface Sent {
  readonly ledger: string;
  readonly command: Record<string, unknown>;
  readonly outcome: Outcome;
}

const sendGroups = async (
  desk: Desk<Savings>,
  random: SeededRandom,
  groups: number,
  keys: number,
): Promise<Sent[]> => {
  const sent: Sent[] = [];
  for (let group = 0; group < groups; group += 1) {
    await Promise.all(
      Array.from({ length: 1 + random.below(6) }, async () => {
        const ledger = random.oneOf(LEDGERS);
        const commands = Array.from({ length: 1 + random.below(3) }, () =>
          randomCommand(random, keys),
        );
        const mode = random.percent(30) ? 'all' : 'each';
        const dryRun = random.percent(10);
        const outcomes = await desk.submit(ledger, commands, { submitter, mode, dryRun });
        commands.forEach((command, index) => {
          const outcome = outcomes[index];
          if (outcome === undefined) throw new Error('a command without an answer');
          sent.push({ ledger, command, outcome });
        });
      }),
    );
  }
  return sent;
};

/** Everything that must hold of a log after any history. */
const expectSound = async (log: EventLog, sent: readonly Sent[]): Promise<void> => {
  for (const ledger of LEDGERS) {
    const head = (await log.look([ledger], [])).heads.get(ledger);
    const events = await log.read(ledger, { after: 0, limit: 100_000 });
    expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
    expect(head?.size).toBe(events.length);
    expect(head?.frontier.root()).toEqual(
      Frontier.empty.appendAll(events.map(({ text }) => leafHash(text))).root(),
    );
    const books = await foldOf(log, ledger);
    expect(books.balance).toBeGreaterThanOrEqual(0);

    // One effect per key: the events of a key are exactly those its answers name.
    const ours = events.filter(({ key }) => !key.startsWith('foreign-'));
    const byKey = Map.groupBy(ours, ({ key }) => key);
    const accepted = sent.filter(
      ({ ledger: where, outcome }) =>
        where === ledger && outcome.kind === 'accepted' && !('dryRun' in outcome),
    );
    for (const { outcome } of accepted) {
      if (outcome.kind !== 'accepted') continue;
      expect(byKey.get(outcome.key)?.map(({ position, type }) => ({ position, type }))).toEqual(
        outcome.events,
      );
    }
    expect(new Set(accepted.map(({ command }) => command['key']))).toEqual(new Set(byKey.keys()));
  }
};

describe('a thousand random groups with failed, lost, contended and late commits', () => {
  it('leave books equal to a fold of the log from zero, and every answer true', async () => {
    const random = seededRandom(20210305);
    const memory = new MemoryEventLog();
    const other = new Desk(memory, new SavingsLaw(), steadyClock('2021-03-05T00:00:00.000Z'));
    let foreign = 0;
    const fates: CommitFate[] = ['failed', 'contended', 'written', 'unwritten', 'late'];
    const log = new UnreliableEventLog(
      memory,
      () => (random.percent(40) ? random.oneOf(fates) : 'fine'),
      async (ledgers) => {
        // Another desk gets in first, with a deposit of its own.
        const ledger = random.oneOf(ledgers);
        foreign += 1;
        const command = {
          key: `foreign-${foreign}`,
          type: 'Deposit',
          occurredOn: '2021-03-05',
          data: { amount: 1 },
        };
        await other.submit(ledger, [command], { submitter });
      },
    );
    const law = new SavingsLaw();
    const desk = new Desk(log, law, steadyClock('2021-03-05T00:00:00.000Z'), { memory: 6_000 });
    const sent = await sendGroups(desk, random, 1_000, 4_000);
    expect(new Set(log.fates)).toEqual(new Set<CommitFate>(['fine', ...fates]));
    expect(log.fates.length).toBeGreaterThan(1_000);

    // Books that were dropped or evicted are loaded again by a question that changes nothing.
    for (const ledger of LEDGERS) {
      const probe = {
        key: 'probe',
        type: 'Deposit',
        occurredOn: '2021-03-05',
        data: { amount: 1 },
      };
      await desk.submit(ledger, [probe], { submitter, dryRun: true });
      expect(law.made.get(ledger)?.state).toEqual((await foldOf(memory, ledger)).state);
    }
    await expectSound(memory, sent);
  });
});

describe('two desks on one Postgres', () => {
  let database: Database;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('never fork a log, and each sees what the other wrote', async () => {
    const random = seededRandom(7);
    const laws = [new SavingsLaw(), new SavingsLaw()];
    const desks = laws.map(
      (law) => new Desk(database.log, law, steadyClock('2021-03-05T00:00:00.000Z')),
    );
    const sent = await Promise.all(desks.map((desk) => sendGroups(desk, random, 60, 300)));
    await expectSound(database.log, sent.flat());
    for (const [index, desk] of desks.entries()) {
      for (const ledger of LEDGERS) {
        const probe = {
          key: 'probe',
          type: 'Deposit',
          occurredOn: '2021-03-05',
          data: { amount: 1 },
        };
        await desk.submit(ledger, [probe], { submitter, dryRun: true });
        expect(laws[index]?.made.get(ledger)?.state).toEqual(
          (await foldOf(database.log, ledger)).state,
        );
      }
    }
  });
});
