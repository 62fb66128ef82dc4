// Postgres gone in the middle, the line cut, half a file: a clear answer, nothing half-written, and the same again.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import {
  ALL_ANSWERED,
  COMMANDS,
  expectRoot,
  FILE,
  post,
  undisturbedRoot,
  withHome,
} from './disturbed.js';
import { runOn } from './posting-client.js';
import { killPostgres, startServer } from './real-server.js';

let root = '';

beforeAll(async () => {
  root = await undisturbedRoot();
});

/** A way to the server that breaks when so many bytes of answers have come through. */
const fragileWay = async (url: string, bytes: number) => {
  const { hostname, port } = new URL(url);
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let passed = 0;
    near.pipe(far);
    far.on('data', (chunk: Buffer) => {
      passed += chunk.length;
      if (passed < bytes) near.write(chunk);
      else near.resetAndDestroy();
    });
    far.on('end', () => near.end());
    near.on('close', () => far.destroy());
    for (const socket of [near, far]) socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

describe('a file that is posted while', () => {
  it('Postgres stops in the middle of commits can be posted again', async () => {
    await withHome(async (home, path) => {
      let stopping = Promise.resolve();
      let stopped = false;
      const { exitCode, printed } = await runOn(home, post(path), (count) => {
        if (count < 500 || stopped) return;
        stopped = true;
        stopping = killPostgres(home, 'SIGQUIT');
      });
      await stopping;
      expect(exitCode).toBe(2);
      // In order or not at all: after the first that failed nothing was accepted.
      const kinds = [...printed.matchAll(/第 \d+ 行 \S+ (accepted|failed)/g)].map(
        ([, kind]) => kind,
      );
      expect(kinds.indexOf('failed')).toBeGreaterThan(0);
      expect(kinds.slice(kinds.indexOf('failed'))).not.toContain('accepted');

      const { printed: again } = await runOn(home, post(path, '--show', 'none'));
      expect(again).toContain(ALL_ANSWERED);
      await expectRoot(home, root);
    });
  }, 60_000);

  it('the connection is cut can be posted again', async () => {
    await withHome(async (home, path) => {
      const server = await startServer(home);
      const way = await fragileWay(server.url, 200_000);
      const cut = await runOn(home, post(path, '--server', way.url));
      expect(cut.exitCode).toBe(2);
      expect(cut.complaint).toContain('The connection to the server broke off');
      await way.close();

      const { printed } = await runOn(home, post(path, '--show', 'none'));
      expect(printed).toContain(ALL_ANSWERED);
      await server.stop();
      await expectRoot(home, root);
    });
  }, 60_000);

  it('it is only half there can be posted whole', async () => {
    await withHome(async (home, path) => {
      const half = Math.floor(FILE.length / 2);
      await writeFile(path, FILE.slice(0, half));
      const broken = await runOn(home, post(path, '--show', 'problems'));
      const line = FILE.slice(0, half).split('\n').length;
      expect(broken.exitCode).toBe(1);
      expect(broken.printed).toContain(`第 ${line} 行 格式不对 malformed`);
      expect(broken.printed).toContain('The file breaks off here');

      await writeFile(path, FILE);
      const { printed } = await runOn(home, post(path, '--show', 'none'));
      expect(printed).toContain(ALL_ANSWERED);
      expect(printed).toMatch(/\d+ of these answered from receipts/);
      await expectRoot(home, root);
    });
  }, 60_000);

  it('another posts the same file too is recorded once', async () => {
    await withHome(async (home, path) => {
      const both = await Promise.all([
        runOn(home, post(path, '--show', 'none')),
        runOn(home, post(path, '--show', 'none')),
      ]);
      for (const { printed } of both) expect(printed).toContain(ALL_ANSWERED);
      expect(COMMANDS.length).toBeGreaterThan(3_000);
      await expectRoot(home, root);
    });
  }, 60_000);
});
