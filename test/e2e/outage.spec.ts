// Postgres goes away, also in the middle of a commit: a clear answer, nothing twice, nothing lost.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { freshDatabase, issuedOffice, requestOf } from '#testing';
import { startApi, type RunningApi } from '../../apps/api/src/server.js';
import { cutWireTo, type CutWire } from './cut-wire.js';
import { CLOCK, commandOf, get, postBody, postLines, settingsOn } from './office.js';

describe('when Postgres goes away', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let wire: CutWire;
  let api: RunningApi;

  beforeEach(async () => {
    fresh = await freshDatabase();
    wire = await cutWireTo(fresh);
    const application = { database: wire.database, clock: CLOCK, desk: { patience: 300 } };
    api = await startApi(settingsOn(application), pino({ level: 'silent' }));
    const commands = issuedOffice().map((asked) => commandOf(asked));
    expect(await postBody(api.url, 'unit', commands)).toMatchObject({ status: 200 });
  });
  afterEach(async () => {
    wire.mend();
    await api.close();
    await wire.close();
    await fresh.close();
  });

  const events = async (): Promise<number> =>
    (await fresh.log.look(['unit'], [])).heads.get('unit')?.size ?? 0;

  it('answers 503 with a clear sentence, and carries the command out when it comes again', async () => {
    const command = commandOf(requestOf({ payment: 'P-1' }));
    const before = await events();
    wire.cut();
    const refused = await postBody(api.url, 'unit', command);
    expect(refused).toMatchObject({
      status: 503,
      body: { code: 'NOT_AVAILABLE', key: command['key'] },
    });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(JSON.stringify(refused.body)).not.toMatch(/postgres:\/\//);
    expect(await get(`${api.url}/health/ready`)).toMatchObject({ status: 503 });
    expect(await get(`${api.url}/health/live`)).toMatchObject({ status: 200 });
    expect(await events()).toBe(before);
    wire.mend();
    expect(await postBody(api.url, 'unit', command)).toMatchObject({ status: 200 });
    expect(await events()).toBe(before + 1);
    expect(await get(`${api.url}/health/ready`)).toMatchObject({ status: 200 });
  });

  it.each([
    ['before the commit arrived', false],
    ['after the commit arrived, its answer lost', true],
  ])('records a command once when the wire is cut %s', async (_when, arrives) => {
    const command = commandOf(requestOf({ payment: 'P-2' }));
    const before = await events();
    wire.cutAt('PaymentRequested', arrives);
    expect(await postBody(api.url, 'unit', command)).toMatchObject({
      status: 503,
      body: { code: 'NOT_AVAILABLE', reason: expect.stringMatching(/same key/) as unknown },
    });
    wire.mend();
    const again = await postBody(api.url, 'unit', command);
    expect(again).toMatchObject({ status: 200, body: { kind: 'accepted' } });
    expect((again.body as { replayed?: true }).replayed).toBe(arrives ? true : undefined);
    expect(await events()).toBe(before + 1);
  });

  it('settles an unknown commit by itself when the wire is mended in time', async () => {
    const patient = await startApi(
      settingsOn({ database: wire.database, clock: CLOCK }),
      pino({ level: 'silent' }),
    );
    const before = await events();
    wire.cutAt('PaymentRequested', true);
    setTimeout(() => {
      wire.mend();
    }, 300);
    const command = commandOf(requestOf({ payment: 'P-3' }));
    expect(await postBody(patient.url, 'unit', command)).toMatchObject({
      status: 200,
      body: { kind: 'accepted' },
    });
    expect(await events()).toBe(before + 1);
    await patient.close();
  });

  it('answers each line of a stream, and the same stream again completes it', async () => {
    const commands = Array.from({ length: 50 }, (_, index) =>
      commandOf(requestOf({ payment: `S-${index}`, amount: '1.00' })),
    );
    const text = commands.map((command) => `${JSON.stringify(command)}\n`).join('');
    wire.cut();
    const failed = await postLines(api.url, 'unit', text);
    expect(failed).toHaveLength(50);
    expect(failed.every(({ kind }) => kind === 'failed')).toBe(true);
    wire.mend();
    const done = await postLines(api.url, 'unit', text);
    expect(done.every(({ kind }) => kind === 'accepted')).toBe(true);
  });

  it('answers questions with 503 and answers them when it is back', async () => {
    const url = `${api.url}/v1/ledgers/unit/statements?year=2021&atLeast=head`;
    wire.cut();
    expect(await get(url)).toMatchObject({ status: 503, body: { code: 'NOT_AVAILABLE' } });
    wire.mend();
    expect(await get(url)).toMatchObject({ status: 200 });
  });
});
