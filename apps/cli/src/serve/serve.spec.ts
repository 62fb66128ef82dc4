// The newcomer's first minute: serve, read what it says, do it, stop it, and find everything again.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, type ChildProgram } from '#testing';
import { ledgersOf } from './first-run.js';
import { SAMPLE_LEDGER } from './places.js';

const home = join(tmpdir(), `duzhi-serve-${randomBytes(6).toString('hex')}`);
const before = { home: process.env['DUZHI_HOME'], url: process.env['DUZHI_DATABASE_URL'] };
const sample = join(import.meta.dirname, '../../../../examples/datong-2021/commands.jsonl');

const restore = (name: string, value: string | undefined): void => {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
};

beforeAll(() => {
  process.env['DUZHI_HOME'] = home;
  delete process.env['DUZHI_DATABASE_URL'];
});
afterAll(async () => {
  restore('DUZHI_HOME', before.home);
  restore('DUZHI_DATABASE_URL', before.url);
  await rm(home, { recursive: true, force: true });
});

interface Served {
  readonly program: ChildProgram;
  readonly url: string;
  readonly said: string;
}

/** Serves until the welcome is printed to its end. */
const serve = async (...options: readonly string[]): Promise<Served> => {
  const main = join(import.meta.dirname, '../main.ts');
  const program = startChild(main, 'serve', '--port', '0', ...options);
  const lines: string[] = [];
  while (!lines.at(-1)?.startsWith('Ctrl-C')) lines.push(await program.line());
  const said = lines.join('\n');
  return { program, said, url: /http:\/\/[^/]+/.exec(said)?.[0] ?? '' };
};

const stop = async ({ program }: Served): Promise<void> => {
  program.process.kill('SIGINT');
  expect(await program.ended).toBe(0);
  expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
};

describe('duzhi serve', () => {
  it('serves an empty installation when it is told to', async () => {
    const served = await serve('--empty');
    expect(await ledgersOf(served.url)).toEqual([]);
    await stop(served);
  });

  it('loads the sample on the first run, shows it, and says what to type next', async () => {
    const served = await serve();
    const commands = (await readFile(sample, 'utf8')).trimEnd().split('\n').length;
    expect(await ledgersOf(served.url)).toMatchObject([
      { ledger: SAMPLE_LEDGER, position: commands, years: [2020, 2021] },
    ]);
    expect(served.said).toContain(`statements --ledger ${SAMPLE_LEDGER} --year 2021`);
    const page = await fetch(`${served.url}/`);
    expect(await page.text()).toContain('大同市人民政府金融工作办公室');
    await stop(served);
  });

  it('keeps what is there, and completes a sample whose loading was cut short', async () => {
    await writeFile(join(home, 'sample-being-loaded'), '');
    const served = await serve();
    expect(await ledgersOf(served.url)).toHaveLength(1);
    expect(existsSync(join(home, 'sample-being-loaded'))).toBe(false);
    await stop(served);
  });

  it('does not serve one installation twice', async () => {
    const served = await serve();
    const second = startChild(join(import.meta.dirname, '../main.ts'), 'serve', '--port', '0');
    expect(await second.ended).toBe(2);
    await stop(served);
  });

  it('leaves no server behind when it is killed', async () => {
    const served = await serve();
    await served.program.kill();
    const answers = (): Promise<boolean> =>
      fetch(`${served.url}/health/live`).then(
        () => true,
        () => false,
      );
    const deadline = Date.now() + 10_000;
    while ((await answers()) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await answers()).toBe(false);
    while (existsSync(join(home, 'postgres', 'postmaster.pid')) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
