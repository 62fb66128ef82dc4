// What a sender can rely on, whatever the store does.
import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog, type EventLog } from '#storage';
import { SavingsLaw, UnreliableEventLog, type CommitFate } from '#testing';
import { steadyClock } from './clock.js';
import { Desk, type DeskOptions, type SubmitOrder } from './desk.js';
import type { Outcome } from './outcome.js';

const clerk = { user: '张会计', role: 'accountant', mayImport: false };
const order: SubmitOrder = { submitter: clerk };

const command = (key: string, type: string, amount = 1): object => ({
  key,
  type,
  occurredOn: '2021-03-05',
  data: { amount },
});

const opened = (log: EventLog = new MemoryEventLog(), options: DeskOptions = {}) => {
  const law = new SavingsLaw();
  const desk = new Desk(log, law, steadyClock('2021-03-05T00:00:00.000Z'), options);
  return { log, law, desk };
};

const kindsOf = (outcomes: readonly Outcome[]): string[] => outcomes.map(({ kind }) => kind);

describe('the desk', () => {
  it('answers with the positions of the events that a command led to', async () => {
    const { desk } = opened();
    const outcomes = await desk.submit('unit-1', [command('a', 'Deposit', 10)], order);
    expect(outcomes).toEqual([
      {
        key: 'a',
        kind: 'accepted',
        positions: [1, 2],
        events: [
          { position: 1, type: 'Deposited' },
          { position: 2, type: 'Deposited' },
        ],
        recordedAt: '2021-03-05T00:00:02.000Z',
      },
    ]);
  });

  it('stores the whole event as canonical text', async () => {
    const { desk, log } = opened();
    await desk.submit('unit-1', [command('a', 'Deposit', 5)], order);
    const [event] = await log.read('unit-1', { after: 0, limit: 1 });
    expect(event?.text).toBe(
      '{"actor":"张会计","data":{"amount":5},"key":"a","ledger":"unit-1","occurredOn":"2021-03-05",' +
        '"position":1,"recordedAt":"2021-03-05T00:00:01.000Z","role":"accountant",' +
        '"submittedBy":"张会计","type":"Deposited","version":1}',
    );
  });

  it('decides the commands of a batch in turn, each on the books that the one before left', async () => {
    const { desk } = opened();
    const outcomes = await desk.submit(
      'unit-1',
      [
        command('a', 'Withdraw', 3),
        command('b', 'Deposit', 3),
        command('c', 'Withdraw', 3),
        command('d', 'Withdraw', 1),
      ],
      order,
    );
    expect(kindsOf(outcomes)).toEqual(['refused', 'accepted', 'accepted', 'refused']);
  });

  it('answers a key sent again from its receipt, refusals too, though the books have changed', async () => {
    const { desk, log } = opened();
    const [first] = await desk.submit('unit-1', [command('w', 'Withdraw', 3)], order);
    await desk.submit('unit-1', [command('d', 'Deposit', 3)], order);
    const [again] = await desk.submit('unit-1', [command('w', 'Withdraw', 3)], order);
    expect(again).toEqual({ ...first, replayed: true });
    expect((await log.look(['unit-1'], [])).heads.get('unit-1')?.size).toBe(1);
  });

  it('refuses a key sent again with another body, and keeps the first receipt', async () => {
    const { desk } = opened();
    await desk.submit('unit-1', [command('a', 'Deposit', 3)], order);
    const [other] = await desk.submit('unit-1', [command('a', 'Deposit', 5)], order);
    expect(other).toMatchObject({ kind: 'refused', refusal: { code: 'KEY_REUSED' } });
    const [same] = await desk.submit('unit-1', [command('a', 'Deposit', 3)], order);
    expect(same).toMatchObject({ kind: 'accepted', replayed: true });
  });

  it('takes the same key in two ledgers as two commands', async () => {
    const { desk } = opened();
    const answers = await Promise.all(
      ['unit-1', 'unit-2'].map((ledger) => desk.submit(ledger, [command('a', 'Deposit')], order)),
    );
    expect(answers.flat().map((outcome) => 'replayed' in outcome)).toEqual([false, false]);
  });

  it('carries a key out once though it is sent many times at once', async () => {
    const { desk, log } = opened();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => desk.submit('unit-1', [command('a', 'Deposit')], order)),
    );
    const outcomes = answers.flat();
    expect(outcomes.filter((outcome) => !('replayed' in outcome))).toHaveLength(1);
    expect(new Set(kindsOf(outcomes))).toEqual(new Set(['accepted']));
    expect(await log.read('unit-1', { after: 0, limit: 9 })).toHaveLength(1);
  });

  it('fails only the command on which the law throws, and leaves no receipt of it', async () => {
    const { desk, log } = opened();
    const outcomes = await desk.submit(
      'unit-1',
      [command('a', 'Deposit', 3), command('x', 'Break'), command('b', 'Withdraw', 3)],
      order,
    );
    expect(kindsOf(outcomes)).toEqual(['accepted', 'failed', 'accepted']);
    const { receipts } = await log.look([], [{ ledger: 'unit-1', key: 'x' }]);
    expect(receipts).toEqual([]);
  });

  it('answers malformed commands with what is wrong, without a receipt, beside the others', async () => {
    const { desk } = opened();
    const outcomes = await desk.submit(
      'unit-1',
      [{ key: 'q', type: 'Nonsense' }, command('a', 'Deposit'), 17],
      order,
    );
    expect(kindsOf(outcomes)).toEqual(['malformed', 'accepted', 'malformed']);
    expect(outcomes[2]).toMatchObject({ key: null });
    const [later] = await desk.submit('unit-1', [command('q', 'Deposit')], order);
    expect(later).toMatchObject({ kind: 'accepted' });
  });

  it('tells in a dry run what would happen to a whole batch, and records nothing', async () => {
    const { desk, log } = opened();
    const batch = [
      command('a', 'Deposit', 3),
      command('b', 'Withdraw', 3),
      command('c', 'Withdraw'),
    ];
    const dry = await desk.submit('unit-1', batch, { ...order, dryRun: true });
    expect(kindsOf(dry)).toEqual(['accepted', 'accepted', 'refused']);
    expect(dry.every((outcome) => 'dryRun' in outcome)).toBe(true);
    expect((await log.look(['unit-1'], [])).heads.get('unit-1')?.revision).toBe(0);
    const wet = await desk.submit('unit-1', batch, order);
    expect(wet.map((outcome) => ({ ...outcome, dryRun: true }))).toEqual(dry);
  });

  it('records an all-or-nothing batch in one commit', async () => {
    const { desk, log } = opened();
    const batch = Array.from({ length: 50 }, (_, index) => command(`k${index}`, 'Deposit'));
    const outcomes = await desk.submit('unit-1', batch, { ...order, mode: 'all' });
    expect(new Set(kindsOf(outcomes))).toEqual(new Set(['accepted']));
    expect((await log.look(['unit-1'], [])).heads.get('unit-1')).toMatchObject({
      revision: 1,
      size: 50,
    });
  });

  it('records nothing of an all-or-nothing batch with one refusal, and names it', async () => {
    const { desk, log } = opened();
    const outcomes = await desk.submit(
      'unit-1',
      [command('a', 'Deposit', 3), command('b', 'Withdraw', 5), command('c', 'Deposit')],
      { ...order, mode: 'all' },
    );
    expect(kindsOf(outcomes)).toEqual(['withdrawn', 'refused', 'withdrawn']);
    expect(outcomes[0]).toMatchObject({ because: 1 });
    expect((await log.look(['unit-1'], [])).heads.get('unit-1')?.revision).toBe(0);
    const [again] = await desk.submit('unit-1', [command('b', 'Deposit')], order);
    expect(again).toMatchObject({ kind: 'accepted' });
  });

  it('withdraws an all-or-nothing batch with a malformed command', async () => {
    const { desk } = opened();
    const outcomes = await desk.submit('unit-1', [command('a', 'Deposit'), {}], {
      ...order,
      mode: 'all',
    });
    expect(kindsOf(outcomes)).toEqual(['withdrawn', 'malformed']);
  });

  it('lets only importers act under another name, and records who sent it', async () => {
    const { desk, log } = opened();
    const named = { ...command('a', 'Deposit'), actor: '李出纳', role: 'cashier' };
    const [refused] = await desk.submit('unit-1', [named], order);
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'ACTOR_NOT_ALLOWED' } });
    const importer = { user: '导入员', role: 'administrator', mayImport: true };
    const [accepted] = await desk.submit('unit-1', [named], { submitter: importer });
    expect(accepted).toMatchObject({ kind: 'accepted' });
    const [event] = await log.read('unit-1', { after: 0, limit: 1 });
    expect(JSON.parse(event?.text ?? '')).toMatchObject({
      actor: '李出纳',
      role: 'cashier',
      submittedBy: '导入员',
    });
  });

  it('never records an event before the one before it, whatever the clock says', async () => {
    const log = new MemoryEventLog();
    const times = ['2021-03-05T00:00:09.000Z', '2021-03-05T00:00:01.000Z'];
    const clock = { now: () => times[0] ?? '', today: () => '2021-03-05' };
    const desk = new Desk(log, new SavingsLaw(), clock);
    await desk.submit('unit-1', [command('a', 'Deposit')], order);
    times.shift();
    await desk.submit('unit-1', [command('b', 'Deposit')], order);
    const events = await log.read('unit-1', { after: 0, limit: 2 });
    expect(events.map((event) => event.recordedAt)).toEqual([
      '2021-03-05T00:00:09.000Z',
      '2021-03-05T00:00:09.000Z',
    ]);
  });

  it('puts commands that wait during a commit into the next group, over all ledgers', async () => {
    const memory = new MemoryEventLog();
    let commits = 0;
    const slow = new UnreliableEventLog(
      memory,
      () => {
        commits += 1;
        return 'fine';
      },
      () => Promise.resolve(),
    );
    const { desk } = opened(slow);
    await Promise.all(
      ['unit-1', 'unit-2'].map((ledger) => desk.submit(ledger, [command('0', 'Deposit')], order)),
    );
    commits = 0;
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        desk.submit(`unit-${1 + (index % 2)}`, [command(`k${index}`, 'Deposit')], order),
      ),
    );
    expect(commits).toBe(1);
  });

  it('keeps senders waiting at the door when its line is full, and answers them all', async () => {
    const { desk, law } = opened(new MemoryEventLog(), { capacity: 4, groupSize: 2 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        desk.submit('unit-1', [command(`k${index}`, 'Deposit')], order),
      ),
    );
    expect(new Set(kindsOf(answers.flat()))).toEqual(new Set(['accepted']));
    expect(law.made.get('unit-1')?.balance).toBe(60);
  });

  it('evicts idle books when memory is short, and folds them again when they are asked for', async () => {
    const { desk, law } = opened(new MemoryEventLog(), { memory: 250 });
    const first = ['unit-1', 'unit-2', 'unit-3', 'unit-4'];
    for (const ledger of first) await desk.submit(ledger, [command('a', 'Deposit', 3)], order);
    const before = law.made.get('unit-1');
    const [outcome] = await desk.submit('unit-1', [command('b', 'Withdraw', 3)], order);
    expect(outcome).toMatchObject({ kind: 'accepted', positions: [2, 2] });
    expect(law.made.get('unit-1')).not.toBe(before);
  });

  it('fails the commands of a ledger whose log cannot be folded, and serves the others', async () => {
    const memory = new MemoryEventLog();
    const good = opened(memory);
    await good.desk.submit('unit-1', [command('a', 'Deposit')], order);
    const law = new SavingsLaw();
    law.upcast = () => {
      throw new Error('a version from the future');
    };
    const desk = new Desk(memory, law, steadyClock('2021-03-05T00:00:00.000Z'));
    const [broken, fine] = await Promise.all([
      desk.submit('unit-1', [command('b', 'Deposit')], order),
      desk.submit('unit-2', [command('b', 'Deposit')], order),
    ]);
    expect(broken[0]).toMatchObject({
      kind: 'failed',
      message: 'the books of unit-1 cannot be read: a version from the future',
    });
    expect(fine[0]).toMatchObject({ kind: 'accepted' });
  });

  it('answers all that waits before it closes, and takes nothing after', async () => {
    const { desk } = opened();
    const answer = desk.submit('unit-1', [command('a', 'Deposit')], order);
    await desk.close();
    expect(kindsOf(await answer)).toEqual(['accepted']);
    await expect(desk.submit('unit-1', [command('b', 'Deposit')], order)).rejects.toThrow('closed');
  });

  describe.each<[CommitFate, string, boolean]>([
    ['failed', 'failed', false],
    ['contended', 'accepted', false],
    ['written', 'accepted', true],
    ['unwritten', 'accepted', false],
    ['late', 'accepted', false],
  ])('when a commit is %s', (fate, kind, replayed) => {
    it(`answers ${kind}${replayed ? ' from the receipt' : ''}, and records at most once`, async () => {
      const memory = new MemoryEventLog();
      const plan: CommitFate[] = [fate];
      const log = new UnreliableEventLog(
        memory,
        () => plan.shift() ?? 'fine',
        (ledgers) => memory.fence(ledgers),
      );
      const { desk, law } = opened(log);
      const [outcome] = await desk.submit('unit-1', [command('a', 'Deposit', 7)], order);
      expect(outcome?.kind).toBe(kind);
      expect(outcome !== undefined && 'replayed' in outcome).toBe(replayed);
      const events = await memory.read('unit-1', { after: 0, limit: 9 });
      expect(events).toHaveLength(kind === 'accepted' ? 1 : 0);
      expect(law.made.get('unit-1')?.balance).toBe(kind === 'accepted' ? 7 : 0);
    });
  });

  it('folds its books anew after an unknown end, when others have taken the positions', async () => {
    const memory = new MemoryEventLog();
    const other = opened(memory).desk;
    const plan: CommitFate[] = ['unwritten'];
    const log = new UnreliableEventLog(
      memory,
      () => plan.shift() ?? 'fine',
      () => Promise.resolve(),
    );
    log.fence = async (ledgers) => {
      await memory.fence(ledgers);
      // As many events as were lost, of another amount.
      await other.submit('unit-1', [command('theirs', 'Deposit', 1)], order);
    };
    const { desk, law } = opened(log);
    const [outcome] = await desk.submit('unit-1', [command('ours', 'Deposit', 9)], order);
    expect(outcome).toMatchObject({ kind: 'accepted', positions: [2, 2] });
    expect(law.made.get('unit-1')?.balance).toBe(10);
  });

  it('says that the end of a commit is not known when the log stays away', async () => {
    const log = new UnreliableEventLog(
      new MemoryEventLog(),
      () => 'unwritten',
      () => Promise.resolve(),
    );
    log.fence = () => Promise.reject(new Error('no connection'));
    const { desk } = opened(log, { patience: 20 });
    const [outcome] = await desk.submit('unit-1', [command('a', 'Deposit')], order);
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(outcome).toMatchObject({ message: expect.stringContaining('It is not known') });
  });
});
