// Two servers on one database write to the same ledgers at once: one log each, without fork or gap.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { issuedOffice, requestOf } from '#testing';
import { rootOf } from '#transparency';
import { startApi, type RunningApi } from '../../apps/api/src/server.js';
import {
  answeredJson,
  CLOCK,
  commandOf,
  postBody,
  postLines,
  settingsOn,
  startOffice,
  type TestOffice,
} from './office.js';
import { cutWireTo, type CutWire } from './cut-wire.js';

const LEDGERS = ['unit-a', 'unit-b', 'unit-c'];

describe('two servers on one database', () => {
  let first: TestOffice;
  let wire: CutWire;
  let second: RunningApi;

  beforeAll(async () => {
    first = await startOffice();
    // Pools of its own, as another process would have.
    wire = await cutWireTo(first.database);
    const settings = settingsOn({ database: wire.database, clock: CLOCK });
    second = await startApi(settings, pino({ level: 'silent' }));
    for (const ledger of LEDGERS) {
      const commands = issuedOffice().map((asked) => commandOf(asked));
      expect(await postBody(first.url, ledger, commands)).toMatchObject({ status: 200 });
    }
  });
  afterAll(async () => {
    await second.close();
    await wire.close();
    await first.close();
  });

  const payments = (writer: string, count: number): readonly Record<string, unknown>[] =>
    Array.from({ length: count }, (_, index) =>
      commandOf(requestOf({ payment: `${writer}-${index}`, amount: '1.00' })),
    );

  it('never fork a log', async () => {
    const work = LEDGERS.flatMap((ledger) =>
      [first.url, second.url].flatMap((url, server) => [
        ...payments(`single-${server}`, 15).map(async (command) => {
          const { body } = await postBody(url, ledger, command);
          return [body as Record<string, unknown>];
        }),
        postLines(
          url,
          ledger,
          payments(`stream-${server}`, 60)
            .map((command) => `${JSON.stringify(command)}\n`)
            .join(''),
        ),
      ]),
    );
    const answers = (await Promise.all(work)).flat();
    expect(answers).toHaveLength(LEDGERS.length * 2 * 75);
    expect(answers.filter(({ kind }) => kind !== 'accepted')).toEqual([]);

    for (const ledger of LEDGERS) {
      const head = (await first.database.log.look([ledger], [])).heads.get(ledger);
      const size = issuedOffice().length + 150;
      expect(head?.size).toBe(size);
      const leaves = await first.database.log.leaves(ledger, 1, size);
      expect(head?.frontier.root()).toEqual(rootOf(leaves));
      const logged = await first.database.log.read(ledger, { after: 0, limit: 1_000 });
      expect(logged.map(({ position }) => position)).toEqual(leaves.map((_, at) => at + 1));
    }
  });

  it('both answer the same statements of it, and the same receipts', async () => {
    for (const ledger of LEDGERS) {
      const path = `/v1/ledgers/${ledger}/statements?year=2021&atLeast=head`;
      expect(await answeredJson(first.url + path)).toEqual(await answeredJson(second.url + path));
    }
    const command = commandOf(requestOf({ payment: 'ONCE', amount: '1.00' }));
    const [one, other] = await Promise.all([
      postBody(first.url, 'unit-a', command),
      postBody(second.url, 'unit-a', command),
    ]);
    const frozen = ({ body }: { body: unknown }): object => {
      const { replayed: _replayed, ...answer } = body as { replayed?: true };
      return answer;
    };
    expect(frozen(one)).toEqual(frozen(other));
    expect([one, other].filter(({ body }) => (body as { replayed?: true }).replayed)).toHaveLength(
      1,
    );
  });
});
