// The Postgres of a home directory in good and bad days: first use, adoption, kill -9, wrong places.
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startChild } from '#testing';
import { openDatabase, type Database } from '../database.js';
import { emptyHead } from '../log/head.js';
import { startablePrograms } from './places.js';
import { isAlive } from './postmaster.js';
import { installedPrograms } from './programs.js';
import { postgresUser } from './system-user.js';

const isRoot = process.getuid?.() === 0;

describe('the embedded Postgres', () => {
  let home: string;
  let open: Database[];

  // Made once and copied: initdb is most of a second.
  let template: string;

  beforeAll(async () => {
    template = await mkdtemp(join(tmpdir(), 'duzhi-template-'));
    await chmod(template, 0o755);
    const database = await openDatabase({ home: template, durability: 'off' });
    await database.close();
  });
  afterAll(() => rm(template, { recursive: true, force: true }));

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'duzhi-home-'));
    execFileSync('cp', ['-a', `${template}/.`, home]);
    open = [];
  });

  afterEach(async () => {
    for (const database of open) await database.close();
    const pid = await postmasterPid();
    if (pid !== null && isAlive(pid)) process.kill(pid, 'SIGQUIT');
    while (pid !== null && isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
    await rm(home, { recursive: true, force: true });
  });

  const opened = async (durability: 'on' | 'off' = 'off'): Promise<Database> => {
    const database = await openDatabase({ home, durability });
    open.push(database);
    return database;
  };

  const closed = async (database: Database): Promise<void> => {
    open.splice(open.indexOf(database), 1);
    await database.close();
  };

  const postmasterPid = async (): Promise<number | null> => {
    try {
      return Number(
        (await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
      );
    } catch {
      return null;
    }
  };

  const append = async (database: Database, ledger: string): Promise<void> => {
    const head = (await database.log.look([ledger], [])).heads.get(ledger) ?? emptyHead(ledger);
    const { lost } = await database.log.commit([
      {
        head,
        events: [
          {
            position: head.size + 1,
            type: 'PaymentSettled',
            version: 1,
            occurredOn: '2021-03-05',
            recordedAt: '2021-03-05T01:00:00.000Z',
            actor: 'zhang',
            key: `k${head.size}`,
            text: '{}',
          },
        ],
        receipts: [],
      },
    ]);
    expect(lost).toEqual([]);
  };

  it('is made on first use, and keeps what was written over a restart', async () => {
    const place = { home: join(home, 'new'), durability: 'off' as const };
    const first = await openDatabase(place);
    open.push(first);
    await append(first, 'unit-1');
    await closed(first);
    const second = await openDatabase(place);
    open.push(second);
    expect(second.cluster?.startedHere).toBe(true);
    expect(await second.log.read('unit-1', { after: 0, limit: 9 })).toHaveLength(1);
  });

  it('keeps its passwords where only their owner reads them, one for each role', async () => {
    await opened();
    const path = join(home, 'credentials.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const passwords = Object.values(JSON.parse(await readFile(path, 'utf8')) as object);
    expect(new Set(passwords).size).toBe(4);
  });

  it('listens on the loopback only, with durable commits unless a test asks otherwise', async () => {
    const database = await openDatabase({ home });
    open.push(database);
    const { rows } = await database.pools.owner.query(
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('server_encoding') AS encoding`,
    );
    expect(rows).toEqual([{ addresses: '127.0.0.1', fsync: 'on', commit: 'on', encoding: 'UTF8' }]);
  });

  it('is stopped by who started it', async () => {
    const database = await opened();
    const pid = await postmasterPid();
    await closed(database);
    expect(pid !== null && isAlive(pid)).toBe(false);
  });

  it('is shared with who finds it running, and outlives them', async () => {
    const first = await opened();
    const second = await opened();
    expect(second.cluster).toMatchObject({ startedHere: false, pid: first.cluster?.pid });
    await append(second, 'unit-1');
    await closed(second);
    expect(await first.log.read('unit-1', { after: 0, limit: 9 })).toHaveLength(1);
  });

  it('is not stopped by who started it while others use it', async () => {
    const first = await opened();
    const second = await opened();
    await append(second, 'unit-1');
    await closed(first);
    expect(await second.log.read('unit-1', { after: 0, limit: 9 })).toHaveLength(1);
  });

  it('is started once though many ask at the same time', async () => {
    const databases = await Promise.all([opened(), opened(), opened()]);
    expect(new Set(databases.map(({ cluster }) => cluster?.pid)).size).toBe(1);
    expect(databases.filter(({ cluster }) => cluster?.startedHere)).toHaveLength(1);
  });

  it('is adopted when kill -9 of its process has left it an orphan', async () => {
    const child = startChild(join(import.meta.dirname, 'orphan-maker.ts'), home);
    const pid = Number(await child.line());
    await child.kill();
    expect(isAlive(pid)).toBe(true);
    const database = await opened();
    expect(database.cluster).toMatchObject({ startedHere: false, pid });
    expect(await database.log.read('orphan', { after: 0, limit: 9 })).toHaveLength(1);
  });

  it('is started again when it was killed itself, and its pid file names another program now', async () => {
    const first = await opened('on');
    await append(first, 'unit-1');
    const pid = await postmasterPid();
    if (pid === null) throw new Error('no postmaster');
    process.kill(pid, 'SIGQUIT');
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
    open.length = 0;
    await first.close();
    const stale = [process.pid, join(home, 'postgres'), 0, 5432, '', '127.0.0.1', '', 'ready'];
    await writeFile(join(home, 'postgres', 'postmaster.pid'), `${stale.join('\n')}\n`);
    const second = await opened();
    expect(second.cluster?.startedHere).toBe(true);
    expect(await second.log.read('unit-1', { after: 0, limit: 9 })).toHaveLength(1);
  });

  it('refuses a server whose password is not ours', async () => {
    const first = await opened();
    const path = join(home, 'credentials.json');
    const kept = await readFile(path, 'utf8');
    await writeFile(path, kept.replaceAll(/": ".{8}/g, '": "xxxxxxxx'));
    await expect(openDatabase({ home })).rejects.toMatchObject({ kind: 'not-ours' });
    await writeFile(path, kept);
    await append(first, 'unit-1');
  });

  it('refuses a data directory that was copied while its server ran', async () => {
    await opened();
    const copy = `${home}-copy`;
    try {
      execFileSync('cp', ['-a', home, copy]);
      await expect(openDatabase({ home: copy })).rejects.toMatchObject({ kind: 'not-ours' });
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });

  it('lives where its user can go when root starts it from a folder that only root may enter', async () => {
    const barred = join(home, 'barred');
    await mkdir(barred, { mode: 0o700 });
    const place = { home: join(barred, 'inner'), systemDirectory: join(home, 'system') };
    const first = await openDatabase({ ...place, durability: 'off' });
    open.push(first);
    expect(dirname(first.cluster?.dataDirectory ?? '')).toBe(
      isRoot ? join(home, 'system') : join(barred, 'inner'),
    );
    await append(first, 'unit-1');
    await closed(first);
    const second = await openDatabase({ ...place, durability: 'off' });
    open.push(second);
    expect(await second.log.read('unit-1', { after: 0, limit: 9 })).toHaveLength(1);
  });

  if (isRoot) {
    it('says which folders bar the way when there is nowhere to go', async () => {
      const barred = join(home, 'barred');
      await mkdir(barred, { mode: 0o700 });
      const place = { home: join(barred, 'inner'), systemDirectory: join(barred, 'system') };
      await expect(openDatabase(place)).rejects.toMatchObject({
        kind: 'not-reachable-directory',
        message: expect.stringContaining(`may enter neither ${barred} on the way to`),
      });
    });

    it('copies its programs to where its user can start them', async () => {
      const barred = join(home, 'barred');
      const programs = await installedPrograms();
      await mkdir(barred, { mode: 0o700 });
      await cp(dirname(dirname(dirname(programs.postgres))), join(barred, 'package'), {
        recursive: true,
      });
      const moved = join(barred, 'package', 'native', 'bin');
      const copied = await startablePrograms(
        { initdb: join(moved, 'initdb'), postgres: join(moved, 'postgres') },
        await postgresUser(),
        join(home, 'system'),
      );
      expect(copied.postgres.startsWith(join(home, 'system', 'postgres-'))).toBe(true);
      const { uid, gid } = await postgresUser();
      const version = execFileSync(copied.postgres, ['--version'], {
        encoding: 'utf8',
        cwd: '/',
        ...(uid === undefined ? {} : { uid }),
        ...(gid === undefined ? {} : { gid }),
      });
      expect(version).toContain('(PostgreSQL) 18');
    });
  }

  it('says that a home which is a file cannot be used', async () => {
    await writeFile(join(home, 'file'), '');
    await expect(openDatabase({ home: join(home, 'file') })).rejects.toMatchObject({
      kind: 'not-writable',
      message: expect.stringContaining('DUZHI_HOME'),
    });
  });
});
