// A server that is told to stop: what was handed in is answered, what hangs is let go.
import { describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { issuedOffice } from '#testing';
import { commandOf, get, postBody, startOffice } from './office.js';

describe('a server that stops', () => {
  it('answers the commands that it has taken first', async () => {
    const office = await startOffice();
    const commands = issuedOffice().map((asked) => commandOf(asked));
    const answer = postBody(office.url, 'unit', commands);
    // Long enough for the request to arrive, not for the first fold, commit and answer.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await office.api.close();
    const { status, body } = await answer.catch(() => ({ status: 0, body: {} }));
    const size = (await office.database.log.look(['unit'], [])).heads.get('unit')?.size ?? 0;
    // Either it came too late and nothing is recorded, or it is recorded whole and answered.
    expect(size).toBe(status === 200 ? commands.length : 0);
    expect(JSON.stringify(body)).not.toContain('"failed"');
    await office.database.close();
  });

  it('does not wait for a stream that nobody ends', async () => {
    const office = await startOffice({ shutdownGrace: 100 });
    const socket = connect(Number(new URL(office.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.write(
      'POST /v1/ledgers/unit/commands HTTP/1.1\r\nhost: here\r\n' +
        'content-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n',
    );
    const [command] = issuedOffice();
    if (command === undefined) throw new Error('the office has no commands');
    const line = `${JSON.stringify(commandOf(command))}\n`;
    const answered = new Promise((resolve) => socket.once('data', resolve));
    socket.write(`${Buffer.byteLength(line).toString(16)}\r\n${line}\r\n`);
    await answered;
    await office.api.close();
    await closed;
    await expect(get(`${office.url}/health/live`)).rejects.toThrow();
    expect((await office.database.log.look(['unit'], [])).heads.get('unit')?.size).toBe(1);
    await office.database.close();
  });
});
