// The desk on a real Postgres whose processes are killed in the middle of commits.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEvent } from '#eventing';
import { openDatabase, type Database } from '#storage';
import { Savings, SavingsLaw, seededRandom } from '#testing';
import { steadyClock } from './clock.js';
import { Desk } from './desk.js';

const submitter = { user: '张会计', role: 'accountant', mayImport: false };
const LEDGERS = ['unit-1', 'unit-2', 'unit-3'];
const SENDERS = 24;
const KEYS_EACH = 60;
const KILLS = 6;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a desk whose Postgres processes are killed in the middle of commits', () => {
  let home: string;
  let database: Database;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'duzhi-outage-'));
    await chmod(home, 0o755);
    // Durable: what was answered before a kill must be there after it.
    database = await openDatabase({ home });
  });

  afterAll(async () => {
    await database.close();
    await rm(home, { recursive: true, force: true });
  });

  /** SIGKILL to a process that serves our commits: Postgres then ends all others and recovers. */
  const killWriter = async (): Promise<boolean> => {
    const { rows } = await database.pools.owner.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE application_name = 'duzhi writer' ORDER BY state = 'active' DESC LIMIT 1`,
    );
    const pid = rows[0]?.pid;
    if (pid === undefined) return false;
    process.kill(pid, 'SIGKILL');
    return true;
  };

  it('carries every key out exactly once, and its books equal the log', async () => {
    const random = seededRandom(11);
    const law = new SavingsLaw();
    const desk = new Desk(database.log, law, steadyClock('2021-03-05T00:00:00.000Z'));
    const answered = new Map<string, { ledger: string; position: number }>();
    // How often a lost answer had to be settled: a spec in which nothing was lost would prove nothing.
    let fences = 0;
    const fence = database.log.fence.bind(database.log);
    database.log.fence = (ledgers) => {
      fences += 1;
      return fence(ledgers);
    };

    const send = async (key: string, ledger: string): Promise<void> => {
      const command = { key, type: 'Deposit', occurredOn: '2021-03-05', data: { amount: 1 } };
      for (;;) {
        const [outcome] = await desk.submit(ledger, [command], { submitter });
        if (outcome?.kind === 'accepted') {
          answered.set(key, { ledger, position: outcome.positions[0] });
          return;
        }
        expect(outcome?.kind).toBe('failed');
        await pause(20);
      }
    };

    let sending = true;
    const senders = Promise.all(
      Array.from({ length: SENDERS }, async (_, sender) => {
        for (let each = 0; each < KEYS_EACH; each += 1) {
          await send(`s${sender}-${each}`, random.oneOf(LEDGERS));
          await pause(random.below(30));
        }
      }),
    ).finally(() => {
      sending = false;
    });
    let kills = 0;
    while (sending && kills < KILLS) {
      await pause(100 + random.below(200));
      if (await killWriter().catch(() => false)) kills += 1;
    }
    await senders;
    expect(kills).toBeGreaterThan(1);

    let total = 0;
    for (const ledger of LEDGERS) {
      const books = new Savings(ledger);
      const keys = new Map<string, number>();
      for await (const batch of database.log.stream(ledger, { after: 0 })) {
        for (const { text } of batch) {
          const event = JSON.parse(text) as LedgerEvent;
          books.fold(event);
          expect(keys.has(event.key)).toBe(false);
          keys.set(event.key, event.position);
        }
      }
      total += keys.size;
      for (const [key, { ledger: where, position }] of answered) {
        if (where === ledger) expect(keys.get(key)).toBe(position);
      }
      const probe = {
        key: 'probe',
        type: 'Deposit',
        occurredOn: '2021-03-05',
        data: { amount: 1 },
      };
      await desk.submit(ledger, [probe], { submitter, dryRun: true });
      expect(law.made.get(ledger)?.state).toEqual(books.state);
    }
    expect(total).toBe(SENDERS * KEYS_EACH);
    expect(answered.size).toBe(total);
    expect(fences).toBeGreaterThan(0);
  }, 120_000);
});
