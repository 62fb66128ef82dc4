// What every event log must do, as specs that each implementation runs.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Frontier, leafHash, sha256 } from '#transparency';
import type { Append, EventLog, Head, Receipt, StoredEvent } from './event-log.js';

interface OpenedLog {
  readonly log: EventLog;
  close(): Promise<void>;
}

const eventAt = (ledger: string, position: number, text = `事件 ${position} of ${ledger}`) =>
  ({
    position,
    type: 'PaymentSettled',
    version: 1,
    occurredOn: '2021-03-05',
    recordedAt: new Date(Date.UTC(2021, 2, 5, 1, 0, 0, position % 1000)).toISOString(),
    actor: '张会计',
    key: `key-${position}`,
    text: JSON.stringify({ ledger, position, text }),
  }) satisfies StoredEvent;

const receiptFor = (
  ledger: string,
  key: string,
  positions: readonly [number, number] | null,
): Receipt => ({
  ledger,
  key,
  digest: sha256(key),
  outcome: JSON.stringify({ key, quote: '"\\\n' }),
  recordedAt: '2021-03-05T01:00:00.000Z',
  positions,
});

const appendOf = (head: Head, count: number): Append => {
  const events = Array.from({ length: count }, (_, index) =>
    eventAt(head.ledger, head.size + index + 1),
  );
  return {
    head,
    events,
    receipts: events.map((event) =>
      receiptFor(head.ledger, event.key, [event.position, event.position]),
    ),
  };
};

/** Describes a log; call it from the spec of an implementation. */
export const describeEventLog = (name: string, open: () => Promise<OpenedLog>): void => {
  describe(name, () => {
    let opened: OpenedLog;
    let number = 0;
    const newLedger = (): string => `unit-${(number += 1)}`;
    const headOf = async (ledger: string): Promise<Head> => {
      const head = (await opened.log.look([ledger], [])).heads.get(ledger);
      if (head === undefined) throw new Error(`no head for ${ledger}`);
      return head;
    };

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    it('answers an empty head for a ledger that nobody wrote to', async () => {
      expect(await headOf('nobody')).toEqual({
        ledger: 'nobody',
        revision: 0,
        size: 0,
        frontier: Frontier.empty,
        lastRecordedAt: null,
      });
    });

    it('gives back each event as it was appended, with the hash of its text', async () => {
      const ledger = newLedger();
      const append = appendOf(await headOf(ledger), 5);
      await opened.log.commit([append]);
      expect(await opened.log.read(ledger, { after: 0, limit: 10 })).toEqual(
        append.events.map((event) => ({ ...event, leaf: leafHash(event.text) })),
      );
    });

    it('moves the head by one revision and as many positions as there are events', async () => {
      const ledger = newLedger();
      const append = appendOf(await headOf(ledger), 3);
      const { won } = await opened.log.commit([append]);
      const head = await headOf(ledger);
      expect(won.get(ledger)).toEqual(head);
      expect(head).toMatchObject({ revision: 1, size: 3 });
      expect(head.lastRecordedAt).toBe(append.events[2]?.recordedAt);
      expect(head.frontier.root()).toEqual(
        Frontier.empty.appendAll(append.events.map((event) => leafHash(event.text))).root(),
      );
    });

    it('counts a commit of refusals only as a revision without events', async () => {
      const ledger = newLedger();
      const head = await headOf(ledger);
      await opened.log.commit([{ head, events: [], receipts: [receiptFor(ledger, 'r', null)] }]);
      expect(await headOf(ledger)).toMatchObject({ revision: 1, size: 0 });
    });

    it('lets one of two writers upon the same head win and writes nothing of the other', async () => {
      const ledger = newLedger();
      const head = await headOf(ledger);
      const results = await Promise.all([
        opened.log.commit([appendOf(head, 2)]),
        opened.log.commit([appendOf(head, 3)]),
      ]);
      expect(results.map((result) => result.lost.length).sort()).toEqual([0, 1]);
      const winner = results.find((result) => result.won.size === 1)?.won.get(ledger);
      expect(await headOf(ledger)).toEqual(winner);
      expect(await opened.log.read(ledger, { after: 0, limit: 10 })).toHaveLength(
        winner?.size ?? -1,
      );
    });

    it('writes the ledgers that won though another in the same commit lost', async () => {
      const [stale, good] = [newLedger(), newLedger()];
      const old = await headOf(stale);
      await opened.log.commit([appendOf(old, 1)]);
      const result = await opened.log.commit([appendOf(old, 4), appendOf(await headOf(good), 2)]);
      expect(result.lost).toEqual([stale]);
      expect([...result.won.keys()]).toEqual([good]);
      expect(await headOf(stale)).toMatchObject({ size: 1 });
      expect(await headOf(good)).toMatchObject({ size: 2 });
      const looked = await opened.log.look(
        [],
        [
          { ledger: stale, key: 'key-4' },
          { ledger: good, key: 'key-2' },
        ],
      );
      expect(looked.receipts.map((receipt) => receipt.ledger)).toEqual([good]);
    });

    it('finds receipts to the byte, by ledger and key', async () => {
      const ledger = newLedger();
      const receipts = [
        receiptFor(ledger, 'accepted', [1, 2]),
        receiptFor(ledger, 'refused', null),
      ];
      const head = await headOf(ledger);
      await opened.log.commit([
        { head, events: [eventAt(ledger, 1), eventAt(ledger, 2)], receipts },
      ]);
      const looked = await opened.log.look(
        [ledger],
        [
          { ledger, key: 'accepted' },
          { ledger, key: 'refused' },
          { ledger, key: 'unknown' },
          { ledger: 'nobody', key: 'accepted' },
        ],
      );
      const byKey = (a: Receipt, b: Receipt): number => (a.key < b.key ? -1 : 1);
      expect([...looked.receipts].sort(byKey)).toEqual(receipts);
    });

    it('refuses an append that leaves a gap, before anything is written', async () => {
      const ledger = newLedger();
      const head = await headOf(ledger);
      await expect(
        opened.log.commit([{ head, events: [eventAt(ledger, 2)], receipts: [] }]),
      ).rejects.toThrow(RangeError);
      expect(await headOf(ledger)).toMatchObject({ revision: 0 });
    });

    it('reads pages, and no further than it is asked to', async () => {
      const ledger = newLedger();
      await opened.log.commit([appendOf(await headOf(ledger), 9)]);
      const positionsOf = async (page: { after: number; limit: number; upTo?: number }) =>
        (await opened.log.read(ledger, page)).map((event) => event.position);
      expect(await positionsOf({ after: 0, limit: 4 })).toEqual([1, 2, 3, 4]);
      expect(await positionsOf({ after: 4, limit: 4 })).toEqual([5, 6, 7, 8]);
      expect(await positionsOf({ after: 4, limit: 4, upTo: 6 })).toEqual([5, 6]);
      expect(await positionsOf({ after: 9, limit: 4 })).toEqual([]);
    });

    it('streams the same texts that it reads, from any place to any place', async () => {
      const ledger = newLedger();
      const append = appendOf(await headOf(ledger), 2_500);
      await opened.log.commit([append]);
      const streamed: { position: number; text: string }[] = [];
      for await (const batch of opened.log.stream(ledger, { after: 3, upTo: 2_400 })) {
        streamed.push(...batch);
      }
      expect(streamed).toEqual(
        append.events.slice(3, 2_400).map(({ position, text }) => ({ position, text })),
      );
    });

    it('lets a reader stop a stream early and goes on working', async () => {
      const ledger = newLedger();
      await opened.log.commit([appendOf(await headOf(ledger), 3_000)]);
      for await (const batch of opened.log.stream(ledger, { after: 0 })) {
        expect(batch[0]?.position).toBe(1);
        break;
      }
      expect(await opened.log.read(ledger, { after: 2_999, limit: 5 })).toHaveLength(1);
    });

    it('gives the leaves of a range, both ends included', async () => {
      const ledger = newLedger();
      const append = appendOf(await headOf(ledger), 6);
      await opened.log.commit([append]);
      expect(await opened.log.leaves(ledger, 2, 4)).toEqual(
        append.events.slice(1, 4).map((event) => leafHash(event.text)),
      );
    });

    it('lists the ledgers that have events', async () => {
      const [first, second] = [newLedger(), newLedger()];
      const head = await headOf(first);
      await opened.log.commit([{ head, events: [], receipts: [receiptFor(first, 'no', null)] }]);
      await opened.log.commit([appendOf(await headOf(second), 1)]);
      const ids = (await opened.log.ledgers()).map((each) => each.ledger);
      expect(ids).toContain(second);
      expect(ids).not.toContain(first);
      expect(ids).toEqual([...ids].sort());
    });

    it('makes commits upon heads read before a fence lose', async () => {
      const ledger = newLedger();
      await opened.log.commit([appendOf(await headOf(ledger), 1)]);
      const before = await headOf(ledger);
      await opened.log.fence([ledger]);
      expect((await opened.log.commit([appendOf(before, 1)])).lost).toEqual([ledger]);
      const after = await headOf(ledger);
      expect(after.size).toBe(1);
      expect((await opened.log.commit([appendOf(after, 1)])).lost).toEqual([]);
    });

    it('stays gapless and hashed right under many writers over many ledgers', async () => {
      const ledgers = [newLedger(), newLedger(), newLedger(), newLedger()];
      const write = async (seed: number): Promise<void> => {
        for (let round = 0; round < 12; round += 1) {
          // Each writer names the ledgers in another order: only a fixed locking order avoids deadlock.
          const order = ledgers.map((_, index) => ledgers[(index * 3 + seed + round) % 4] ?? '');
          const { heads } = await opened.log.look(order, []);
          await opened.log.commit(
            order.flatMap((ledger) => {
              const head = heads.get(ledger);
              return head === undefined
                ? []
                : [{ ...appendOf(head, 1 + (round % 3)), receipts: [] }];
            }),
          );
        }
      };
      await Promise.all([0, 1, 2, 3, 4, 5].map(write));
      for (const ledger of ledgers) {
        const head = await headOf(ledger);
        const events = await opened.log.read(ledger, { after: 0, limit: 10_000 });
        expect(events.map((event) => event.position)).toEqual(events.map((_, index) => index + 1));
        expect(head.size).toBe(events.length);
        expect(head.frontier.root()).toEqual(
          Frontier.empty.appendAll(events.map((event) => leafHash(event.text))).root(),
        );
      }
    });
  });
};
