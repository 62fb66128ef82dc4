// No space left on the disk: a clear refusal, nothing half-written, and work goes on when there is room again.
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, cp, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../database.js';
import { CommitUnknown, type Append, type Head, type StoredEvent } from './event-log.js';

const eventAt = (position: number, text: string): StoredEvent => ({
  position,
  type: 'PaymentSettled',
  version: 1,
  occurredOn: '2021-03-05',
  recordedAt: '2021-03-05T01:00:00.000Z',
  actor: 'zhang',
  key: `k${position}`,
  text,
});

/** Text that compression cannot shorten, so that it takes its place on the disk. */
const bulk = (seed: number, length: number): string => {
  let state = seed + 1;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += state.toString(36);
  }
  return JSON.stringify(text);
};

const headOf = async (database: Database): Promise<Head> => {
  const head = (await database.log.look(['unit-1'], [])).heads.get('unit-1');
  if (head === undefined) throw new Error('no head');
  return head;
};

const appendOf = (head: Head, count: number, length: number): Append => ({
  head,
  events: Array.from({ length: count }, (_, index) =>
    eventAt(head.size + index + 1, bulk(head.size + index, length)),
  ),
  receipts: [],
});

describe('a log on a full disk', () => {
  let home: string;
  let open: Database[] = [];
  const opened = async (place: string, durability: 'on' | 'off' = 'on'): Promise<Database> => {
    const database = await openDatabase({ home: place, durability });
    open.push(database);
    return database;
  };
  const closed = async (database: Database): Promise<void> => {
    open = open.filter((each) => each !== database);
    await database.close();
  };

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'duzhi-full-'));
    await chmod(home, 0o755);
  });
  afterEach(async () => {
    for (const database of open) await closed(database);
    await rm(home, { recursive: true, force: true });
  });

  it('refuses a commit for which its table cannot grow, and takes it when there is room', async () => {
    const first = await opened(home, 'off');
    const { rows } = await first.pools.owner.query<{ path: string }>(
      "SELECT pg_relation_filepath('event') AS path",
    );
    await closed(first);
    // /dev/full answers every write as a full disk does; the table has no page yet.
    const table = join(home, 'postgres', rows[0]?.path ?? '');
    await rename(table, `${table}.kept`);
    await symlink('/dev/full', table);

    const full = await opened(home, 'off');
    const head = await headOf(full);
    await expect(full.log.commit([appendOf(head, 1, 100)])).rejects.toMatchObject({
      name: 'CommitFailed',
      reason: 'disk-full',
      message: expect.stringContaining('nothing was recorded: the disk is full'),
    });
    expect(await headOf(full)).toMatchObject({ revision: 0, size: 0 });
    await closed(full);

    await rm(table);
    await rename(`${table}.kept`, table);
    const roomy = await opened(home, 'off');
    const { lost } = await roomy.log.commit([appendOf(await headOf(roomy), 1, 100)]);
    expect(lost).toEqual([]);
    await closed(roomy);
  });

  if (canMount()) {
    describe('that is a small file system of its own', () => {
      const mounted: string[] = [];
      const mount = async (path: string, size: string): Promise<void> => {
        await mkdir(path, { recursive: true });
        execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', path]);
        mounted.push(path);
      };
      afterEach(async () => {
        for (const database of open) await closed(database);
        for (const path of mounted.splice(0)) execFileSync('umount', ['--lazy', path]);
      });

      it('says so when there is no room for a first database', async () => {
        const small = join(home, 'small');
        await mount(small, '8m');
        await expect(openDatabase({ home: small })).rejects.toMatchObject({
          kind: 'disk-full',
          message: `No space left on the disk of ${join(small, 'postgres')}.`,
        });
      });

      it('refuses commits until there is room again, and keeps what it had answered', async () => {
        const small = join(home, 'small');
        await mount(small, '512m');
        const database = await opened(small);
        await database.log.commit([appendOf(await headOf(database), 10, 1_000)]);
        const ballast = join(small, 'ballast');
        expect(() =>
          execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k'], { stdio: 'ignore' }),
        ).toThrow();
        const head = await headOf(database);
        // Few bytes of WAL, many pages: the table is what meets the end of the disk.
        await expect(database.log.commit([appendOf(head, 40, 100_000)])).rejects.toMatchObject({
          reason: 'disk-full',
        });
        await rm(ballast);
        expect(await headOf(database)).toEqual(head);
        const { lost } = await database.log.commit([appendOf(head, 40, 100_000)]);
        expect(lost).toEqual([]);
        expect(await database.log.read('unit-1', { after: 0, limit: 100 })).toHaveLength(50);
        await closed(database);
      });

      it('calls a commit unknown when the write-ahead log cannot grow, and loses nothing answered', async () => {
        const first = await opened(home);
        await closed(first);
        const log = join(home, 'postgres', 'pg_wal');
        const small = join(home, 'wal');
        await mount(small, '64m');
        await cp(log, join(small, 'pg_wal'), { recursive: true });
        execFileSync('chown', ['-R', '--reference', log, join(small, 'pg_wal')]);
        execFileSync('chmod', ['--reference', log, join(small, 'pg_wal')]);
        await rename(log, `${log}.kept`);
        await symlink(join(small, 'pg_wal'), log);

        const database = await opened(home);
        let answered = 0;
        let failure: unknown;
        while (failure === undefined && answered < 5_000) {
          try {
            const { won } = await database.log.commit([
              appendOf(await headOf(database), 20, 50_000),
            ]);
            answered = won.get('unit-1')?.size ?? answered;
          } catch (error) {
            failure = error;
          }
        }
        // A PANIC: Postgres cannot say any more whether the commit is on the disk.
        expect(failure).toBeInstanceOf(CommitUnknown);
        await closed(database);

        execFileSync('mount', ['-o', 'remount,size=512m', small]);
        const again = await opened(home);
        const { size } = await headOf(again);
        expect([answered, answered + 20]).toContain(size);
        expect(await again.log.read('unit-1', { after: 0, limit: 10_000 })).toHaveLength(size);
        await closed(again);
      }, 240_000);
    });
  }
});

/** Only root may mount, and in a container not even root. */
function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const path = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' });
    execFileSync('umount', [path]);
    return true;
  } catch {
    return false;
  } finally {
    execFileSync('rmdir', [path]);
  }
}
