// The projection is what the log says, whoever projects it, however often, and never skips money.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Balances } from '#bookkeeping';
import type { Database } from '#storage';
import { freshDatabase, SavingsLaw, savingsPostingRules } from '#testing';
import { Frontier } from '#transparency';
import { steadyClock } from './clock.js';
import { Desk } from './desk.js';
import { projectedEventOf, type Standstill } from './projected.js';
import { Projector, type ProjectorOptions } from './projector.js';
import { rebuiltProjection } from './rebuild.js';

const submitter = { user: '张会计', role: 'accountant', mayImport: false };

describe('the projector', () => {
  let database: Database;
  let sent = 0;

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.close());

  const deposit = async (ledger: string, ...amounts: number[]): Promise<void> => {
    const desk = new Desk(database.log, new SavingsLaw(), steadyClock('2021-03-05T00:00:00.000Z'));
    const commands = amounts.map((amount) => ({
      key: `k${(sent += 1)}`,
      type: 'Deposit',
      occurredOn: `2021-0${1 + (sent % 9)}-05`,
      data: { amount },
    }));
    const outcomes = await desk.submit(ledger, commands, { submitter });
    expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  };

  const projector = (options: ProjectorOptions = {}, rules = savingsPostingRules): Projector =>
    new Projector(database.log, database.projection, rules, options);

  /** The other way to the balances: a fold of the log in memory. */
  const foldedBalances = async (ledger: string, upTo?: number): Promise<Balances> => {
    const balances = new Balances();
    const order = { after: 0, ...(upTo === undefined ? {} : { upTo }) };
    for await (const batch of database.log.stream(ledger, order)) {
      for (const text of batch) {
        const { postings } = projectedEventOf(ledger, text, savingsPostingRules);
        for (const posting of postings) balances.add(posting);
      }
    }
    return balances;
  };

  const expectProjected = async (ledger: string): Promise<void> => {
    const difference = await foldedBalances(ledger);
    for (const balance of await database.projection.balances({ ledger })) {
      difference.include({ ...balance, amount: -balance.amount });
    }
    expect([...difference]).toEqual([]);
    const head = (await database.log.look([ledger], [])).heads.get(ledger);
    const checkpoint = await database.projection.checkpoint(ledger);
    expect(checkpoint).toMatchObject({ position: head?.size, problem: null });
    expect(checkpoint?.frontier.root()).toEqual(head?.frontier.root());
  };

  it('brings every ledger to the end of its log, to the fen and to the root', async () => {
    await deposit('unit-1', 1, 2, 3, 5, 7);
    await deposit('unit-2', 4);
    await projector({ batch: 2 }).catchUp();
    await expectProjected('unit-1');
    await expectProjected('unit-2');
  });

  it('goes on from its checkpoint', async () => {
    await deposit('unit-1', 1, 2);
    await projector().catchUp();
    await deposit('unit-1', 3);
    await projector().catchUp();
    await expectProjected('unit-1');
  });

  it('lets several workers project at once without writing anything twice', async () => {
    for (const ledger of ['unit-1', 'unit-2', 'unit-3']) {
      await deposit(ledger, ...Array.from({ length: 300 }, (_, index) => 15 + 2 * index));
    }
    await Promise.all(
      [projector(), projector({ batch: 50 }), projector({ batch: 7 })].map((each) =>
        each.catchUp(),
      ),
    );
    for (const ledger of ['unit-1', 'unit-2', 'unit-3']) await expectProjected(ledger);
  });

  it('ignores a second delivery of the same events', async () => {
    await deposit('unit-1', 3);
    await projector().catchUp();
    const texts = await database.log.read('unit-1', { after: 0, limit: 1 });
    const events = texts.map((text) => projectedEventOf('unit-1', text, savingsPostingRules));
    const written = await database.projection.write('blue', savingsPostingRules.version, [
      { ledger: 'unit-1', from: 0, to: 1, frontier: Frontier.empty, events },
    ]);
    expect([...written]).toEqual([]);
    await expectProjected('unit-1');
  });

  it('stands still, loudly, at an event whose books do not balance, and serves other ledgers', async () => {
    const standstills: Standstill[] = [];
    await deposit('unit-1', 1, 3, 13, 5);
    await deposit('unit-2', 5);
    const runner = projector({ onStandstill: (standstill) => standstills.push(standstill) });
    await runner.catchUp();
    expect(standstills).toEqual([
      {
        ledger: 'unit-1',
        position: 3,
        message: 'Deposited: the finance book is out of balance by 0.01 yuan',
      },
    ]);
    expect(await database.projection.checkpoint('unit-1')).toMatchObject({
      position: 2,
      problem: 'position 3: Deposited: the finance book is out of balance by 0.01 yuan',
    });
    await expectProjected('unit-2');
  });

  it('resumes at the position it stood still at, once the rules can post it', async () => {
    await deposit('unit-1', 1, 3, 13, 5);
    let broken = true;
    const rules = {
      ...savingsPostingRules,
      postingsOf: (event: Parameters<typeof savingsPostingRules.postingsOf>[0]) =>
        savingsPostingRules
          .postingsOf(event)
          .map((posting) =>
            broken || posting.amount !== 12n ? posting : { ...posting, amount: 13n },
          ),
    };
    const runner = projector({}, rules);
    await runner.catchUp();
    broken = false;
    await runner.catchUp();
    expect(await database.projection.checkpoint('unit-1')).toMatchObject({ position: 2 });
    runner.resume();
    await runner.catchUp();
    expect(await database.projection.checkpoint('unit-1')).toMatchObject({
      position: 4,
      problem: null,
    });
  });

  it('wakes up after commits while it runs', async () => {
    const runner = projector({ idle: 60_000 });
    runner.start();
    await deposit('unit-1', 3);
    runner.wake();
    const deadline = Date.now() + 10_000;
    while ((await database.projection.checkpoint('unit-1')) === undefined) {
      if (Date.now() > deadline) throw new Error('the projector did not wake up');
    }
    await runner.stop();
    await expectProjected('unit-1');
  });

  it('does not add to what other posting rules have made', async () => {
    await deposit('unit-1', 3);
    await projector().catchUp();
    const changed = { ...savingsPostingRules, version: 'savings 2' };
    await expect(projector({}, changed).catchUp()).rejects.toThrow('duzhi projection rebuild');
  });

  describe('a rebuild', () => {
    it('fills the other generation, finds no difference, and takes over', async () => {
      await deposit('unit-1', 1, 2, 3);
      await projector().catchUp();
      const { log, projection } = database;
      const report = await rebuiltProjection({ log, projection, rules: savingsPostingRules });
      expect(report).toEqual({
        generation: 'green',
        ledgers: 1,
        events: 4,
        differences: [],
        switched: true,
      });
      expect((await projection.state()).active).toBe('green');
      await deposit('unit-1', 5);
      await projector().catchUp();
      await expectProjected('unit-1');
    });

    it('shows sum by sum what new rules change, and leaves the old in place when told so', async () => {
      await deposit('unit-1', 3);
      await projector().catchUp();
      const { log, projection } = database;
      const rules = {
        ...savingsPostingRules,
        version: 'savings 2',
        postingsOf: (event: Parameters<typeof savingsPostingRules.postingsOf>[0]) =>
          savingsPostingRules
            .postingsOf(event)
            .map((posting) =>
              posting.account === '1002' ? { ...posting, account: '1011' } : posting,
            ),
      };
      const kept = await rebuiltProjection({ log, projection, rules, accept: () => false });
      expect(
        kept.differences.map(({ balance }) => [balance.account, balance.amount]).sort(),
      ).toEqual([
        ['1002', -3n],
        ['1011', 3n],
      ]);
      expect(kept.switched).toBe(false);
      expect(
        (await projection.balances({ ledger: 'unit-1' })).map(({ account }) => account).sort(),
      ).toEqual(['1002', '4609']);
      const taken = await rebuiltProjection({ log, projection, rules });
      expect(taken.switched).toBe(true);
      expect(
        (await projection.balances({ ledger: 'unit-1' })).map(({ account }) => account).sort(),
      ).toEqual(['1011', '4609']);
    });

    it('never lets a generation take over that is behind what readers have seen', async () => {
      await deposit('unit-1', 1, 3);
      await projector().catchUp();
      await database.projection.beginGeneration(savingsPostingRules.version);
      await expect(database.projection.switchTo('green')).rejects.toThrow(
        'generation green has unit-1 up to position 0, but readers already see position 2',
      );
    });
  });

  describe('the projection, when asked', () => {
    it('sums as of any position', async () => {
      await deposit('unit-1', 1, 3, 5);
      await projector().catchUp();
      const difference = await foldedBalances('unit-1', 2);
      for (const balance of await database.projection.balances({ ledger: 'unit-1', upTo: 2 })) {
        difference.include({ ...balance, amount: -balance.amount });
      }
      expect([...difference]).toEqual([]);
    });

    it('sums up to any business date, and by month', async () => {
      sent = 0;
      await deposit('unit-1', 1, 1, 1); // 5 February, March, April
      await projector().catchUp();
      const until = await database.projection.balances({ ledger: 'unit-1', asOf: '2021-03-05' });
      expect(until.map(({ account, amount }) => [account, amount]).sort()).toEqual([
        ['1002', 2n],
        ['4609', -2n],
      ]);
      const months = await database.projection.balances({ ledger: 'unit-1', months: true });
      expect(
        months
          .filter(({ account }) => account === '1002')
          .map(({ month }) => month)
          .sort(),
      ).toEqual(['2021-02', '2021-03', '2021-04']);
    });

    it('keeps sums beyond 2⁵³ fen exact', async () => {
      await deposit('unit-1', 9_007_199_254_740_991, 9_007_199_254_740_991, 3);
      await projector().catchUp();
      const balances = await database.projection.balances({ ledger: 'unit-1' });
      const total = balances
        .filter(({ account }) => account === '1002')
        .reduce((sum, { amount }) => sum + amount, 0n);
      expect(total).toBe(18_014_398_509_481_985n);
    });

    it('lists the postings behind a condition, page by page', async () => {
      await deposit('unit-1', 1, 3, 5, 7, 9);
      await projector().catchUp();
      const filter = [{ book: 'finance' as const, accounts: ['10'], from: 2021, to: 2021 }];
      const first = await database.projection.postings({ ledger: 'unit-1', filter, limit: 3 });
      const last = first.at(-1);
      if (last === undefined) throw new Error('no postings');
      const rest = await database.projection.postings({
        ledger: 'unit-1',
        filter,
        after: last,
        limit: 3,
      });
      expect(
        [...first, ...rest].map(({ position, account, amount }) => [position, account, amount]),
      ).toEqual([1n, 3n, 5n, 7n, 9n].map((amount, index) => [index + 1, '1002', amount]));
    });

    it('narrows postings by coordinate, and joins several conditions with "or"', async () => {
      await deposit('unit-1', 1, 3, 5);
      await projector().catchUp();
      const amountsOf = async (
        filter: Parameters<typeof database.projection.postings>[0]['filter'],
      ) =>
        (
          await database.projection.postings({
            ledger: 'unit-1',
            limit: 99,
            ...(filter === undefined ? {} : { filter }),
          })
        ).map(({ account, amount }) => `${account} ${amount}`);
      expect(await amountsOf([{ where: { project: 'P0' } }])).toEqual(['1002 3', '4609 3']);
      expect(
        await amountsOf([
          { accounts: ['1002'], where: { project: 'P0', fund: ['own'], nature: ['none'] } },
          { accounts: ['46', '47'], where: { project: 'P2' }, phases: ['current', 'recognise'] },
        ]),
      ).toEqual(['1002 3', '4609 5']);
      expect(await amountsOf([{ where: { fund: ['general'] } }])).toEqual([]);
      expect(await amountsOf([])).toEqual([]);
      expect(await amountsOf(undefined)).toHaveLength(6);
    });

    it('gives facts in the order of the log', async () => {
      await deposit('unit-1', 1, 3);
      await projector().catchUp();
      const facts = await database.projection.facts({ ledger: 'unit-1', kinds: ['last.key'] });
      expect(
        facts.map(({ position, fiscalYear, amount, text }) => [position, fiscalYear, amount, text]),
      ).toEqual([
        [1, null, null, `k${sent - 1}`],
        [2, null, null, `k${sent}`],
      ]);
    });
  });
});
