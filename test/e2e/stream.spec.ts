// Commands one a line: answered in order by line, tried without trace, and safe to send again when it broke off.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { issuedOffice, requestOf, settledPayment, type Asked } from '#testing';
import {
  answeredJson,
  commandOf,
  get,
  postBody,
  postLines,
  startOffice,
  type TestOffice,
} from './office.js';

const year = (payments: number): readonly Asked[] => [
  ...issuedOffice(),
  ...Array.from({ length: payments }, (_, index) =>
    settledPayment({ payment: `PAY-${index}`, amount: '10.00' }),
  ).flat(),
];

const commandsOf = (asked: readonly Asked[]): readonly Record<string, unknown>[] =>
  asked.map((each, index) => commandOf(each, `line-${index}`));

const textOf = (commands: readonly unknown[]): string =>
  commands.map((command) => `${JSON.stringify(command)}\n`).join('');

describe('a stream of commands', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  const headOf = async (ledger: string): Promise<{ position: number; root: string }> => {
    const answer = await answeredJson(`${office.url}/v1/ledgers/${ledger}`);
    return (answer as { point: { position: number; root: string } }).point;
  };

  it('is answered line by line, in order', async () => {
    const commands = commandsOf(year(300));
    const answers = await postLines(office.url, 'unit', textOf(commands));
    expect(answers.map(({ line }) => line)).toEqual(commands.map((_, index) => index + 1));
    expect(answers.map(({ key }) => key)).toEqual(commands.map(({ key }) => key));
    expect(answers.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  });

  it('names the line and column of what is no JSON, and goes on', async () => {
    const [open, ...rest] = commandsOf(issuedOffice());
    const text = `${JSON.stringify(open)}\n\n{"key": oops}\n${textOf(rest.slice(0, 1))}`;
    const answers = await postLines(office.url, 'unit', text);
    expect(answers).toMatchObject([
      { line: 1, kind: 'accepted' },
      {
        line: 3,
        kind: 'malformed',
        key: null,
        problems: [{ en: expect.stringMatching(/column 9/) }],
      },
      { line: 4, kind: 'accepted' },
    ]);
  });

  it('takes a last line without a line feed, and tells when it is not whole', async () => {
    const [open, next] = commandsOf(issuedOffice());
    const whole = JSON.stringify(next);
    const broken = await postLines(office.url, 'unit', `${textOf([open])}${whole.slice(0, -20)}`);
    expect(broken).toMatchObject([{ kind: 'accepted' }, { line: 2, kind: 'malformed' }]);
    const answers = await postLines(office.url, 'unit', `${textOf([open])}${whole}`);
    expect(answers).toMatchObject([{ replayed: true }, { line: 2, kind: 'accepted' }]);
  });

  it('answers the first line before the second is sent', async () => {
    const commands = commandsOf(issuedOffice()).slice(0, 2);
    const { port } = new URL(office.url);
    const socket = connect(Number(port), '127.0.0.1');
    let received = '';
    const has = (pattern: RegExp): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(received)) resolve();
        };
        socket.on('data', look);
        socket.on('close', () => reject(new Error(`closed after: ${received}`)));
        look();
      });
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
    });
    const send = (text: string): void => {
      const bytes = Buffer.from(text);
      socket.write(`${bytes.length.toString(16)}\r\n`);
      socket.write(bytes);
      socket.write('\r\n');
    };
    socket.write(
      'POST /v1/ledgers/unit/commands HTTP/1.1\r\nhost: here\r\n' +
        'content-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    send(textOf(commands.slice(0, 1)));
    await has(/"line":1,.*"accepted"/);
    send(textOf(commands.slice(1)));
    await has(/"line":2,.*"accepted"/);
    socket.destroy();
  });

  it('keeps what came whole when it breaks off, and the same stream again completes it', async () => {
    const commands = commandsOf(year(200));
    const text = Buffer.from(textOf(commands));
    const undisturbed = await postLines(office.url, 'whole', text.toString('utf8'));
    expect(undisturbed.filter(({ kind }) => kind !== 'accepted')).toEqual([]);

    const cut = Math.floor(text.length * 0.6);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(office.url).port), '127.0.0.1', () => {
        socket.write(
          'POST /v1/ledgers/broken/commands HTTP/1.1\r\nhost: here\r\n' +
            `content-type: application/x-ndjson\r\ncontent-length: ${text.length}\r\n\r\n`,
        );
        socket.write(text.subarray(0, cut), () => {
          setTimeout(() => socket.destroy(), 50);
        });
      });
      socket.resume();
      socket.on('close', () => resolve());
    });

    const again = await postLines(office.url, 'broken', text.toString('utf8'));
    expect(again.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
    const replayed = again.filter((answer) => answer['replayed'] === true).length;
    // Nothing of the line that was cut in two, everything of those before it that had been decided.
    expect(replayed).toBeLessThanOrEqual(
      text.subarray(0, cut).filter((byte) => byte === 10).length,
    );
    expect((await headOf('broken')).position).toBe((await headOf('whole')).position);
    const last = await get(`${office.url}/v1/ledgers/broken/events?after=${commands.length - 1}`);
    expect(last.body).toMatchObject({ next: null });
  });

  it('tries all lines together without leaving a trace, and answers as the real run would', async () => {
    const commands = commandsOf([
      ...year(20),
      requestOf({ payment: 'TOO-MUCH', amount: '99999999.00' }),
      requestOf({ payment: 'PAY-1' }),
    ]);
    const tried = await postLines(office.url, 'unit', textOf(commands), '?dryRun=true');
    expect(await get(`${office.url}/v1/ledgers/unit`)).toMatchObject({
      status: 404,
      body: { code: 'LEDGER_UNKNOWN' },
    });
    const done = await postLines(office.url, 'unit', textOf(commands));
    expect(tried.map(({ dryRun: _dryRun, ...answer }) => answer)).toEqual(done);
    expect(done.at(-2)).toMatchObject({ kind: 'refused' });
    expect(tried.every(({ dryRun }) => dryRun === true)).toBe(true);
  });

  it('carries out all lines together or none', async () => {
    const commands = commandsOf(year(5));
    const spoilt = [...commands, commandOf(requestOf({ payment: 'X', amount: '99999999.00' }))];
    const refused = await postLines(office.url, 'unit', textOf(spoilt), '?mode=all');
    expect(refused.at(-1)).toMatchObject({ kind: 'refused' });
    expect(refused.slice(0, -1).every(({ kind }) => kind === 'withdrawn')).toBe(true);
    const accepted = await postLines(office.url, 'unit', textOf(commands), '?mode=all');
    expect(accepted.every(({ kind }) => kind === 'accepted')).toBe(true);
  });

  it('withdraws all lines together when one of them is no JSON', async () => {
    const text = `${textOf(commandsOf(issuedOffice()).slice(0, 2))}{"key":\n`;
    expect(await postLines(office.url, 'unit', text, '?mode=all')).toMatchObject([
      { line: 1, kind: 'withdrawn', because: 2 },
      { line: 2, kind: 'withdrawn', because: 2 },
      { line: 3, kind: 'malformed' },
    ]);
  });

  it('answers what came before a line that is too long', async () => {
    const small = await startOffice({ bodyLimit: 2_000 });
    try {
      const [open] = commandsOf(issuedOffice());
      const text = `${textOf([open])}{"key":"${'x'.repeat(5_000)}"}\n`;
      expect(await postLines(small.url, 'unit', text)).toMatchObject([
        { line: 1, kind: 'accepted' },
        { line: 2, kind: 'malformed', problems: [{ en: expect.stringMatching(/2000 bytes/) }] },
      ]);
    } finally {
      await small.close();
    }
  });

  it('equals the same commands sent one by one', async () => {
    const commands = commandsOf(year(3));
    await postLines(office.url, 'streamed', textOf(commands));
    for (const command of commands) await postBody(office.url, 'single', command);
    const events = async (ledger: string): Promise<unknown> =>
      (
        (await answeredJson(`${office.url}/v1/ledgers/${ledger}/events?limit=1000`)) as {
          events: { event: Record<string, unknown> }[];
        }
      ).events.map(({ event }) => ({ ...event, ledger: '' }));
    expect(await events('streamed')).toEqual(await events('single'));
  });
});
