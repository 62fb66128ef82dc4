// duzhi close on the sample before its year end: the saved commands are posted, and the year stands as proposed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeOn, steadyClock } from '#application';
import { freshDatabase } from '#testing';
import { run } from '../program.js';

const LEDGER = 'datong-finance-office';
const SAMPLE = join(import.meta.dirname, '../../../../examples/datong-2021/commands.jsonl');
const BEFORE_YEAR_END = 1_505;

interface CellText {
  readonly address: string;
  readonly yuan: string;
}

interface Document {
  readonly digest: string;
  readonly closed: boolean;
  readonly closes: boolean;
  readonly settled: boolean;
  readonly items: readonly { readonly kind: string }[];
  readonly tables: readonly {
    readonly rows: readonly { readonly cells: readonly CellText[] }[];
  }[];
}

const cellsOf = ({ tables }: Pick<Document, 'tables'>): readonly string[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ address, yuan }) => `${address} ${yuan}`)),
  );

async function* nothing(): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.alloc(0));
}

describe('duzhi close on books whose year end is to come', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let folder: string;

  const duzhi = async (...parameters: string[]): Promise<{ text: string; exit: number }> => {
    let text = '';
    const say = (more: string): void => {
      text += more;
    };
    const exit = await run(parameters, {
      environment: { DUZHI_DATABASE_URL: 'the database of the spec' },
      input: nothing(),
      write: say,
      complain: say,
      isTerminal: false,
      now: () => '2022-01-31T00:00:00.000Z',
      openOffice: () => officeOn(database, { clock: steadyClock('2022-01-31T00:00:00.000Z') }),
    });
    return { text, exit };
  };
  const close = (...more: string[]) =>
    duzhi('close', '--ledger', LEDGER, '--year', '2021', '--dry-run', ...more);
  const closeDocument = async (...more: string[]): Promise<Document> =>
    JSON.parse((await close('--format', 'json', ...more)).text) as Document;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(join(tmpdir(), 'duzhi-close-'));
    const lines = readFileSync(SAMPLE, 'utf8').split('\n').slice(0, BEFORE_YEAR_END);
    const file = join(folder, 'year.jsonl');
    writeFileSync(file, `${lines.join('\n')}\n`);
    const posted = await duzhi('post', file, '--ledger', LEDGER, '--show', 'problems');
    expect(posted).toMatchObject({ exit: 0 });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });

  it('proposes commands that, once posted, close the year with the very tables that it printed', async () => {
    const [commands, drafts] = [join(folder, 'commands.jsonl'), join(folder, 'drafts.jsonl')];
    const proposed = await closeDocument('--commands', commands, '--drafts', drafts, '--recognise');
    expect(proposed).toMatchObject({ closed: false, closes: true, settled: false });

    const posted = await duzhi('post', commands);
    expect(posted.text).toMatch(/ 0 refused\.\n$/);
    expect(posted.exit).toBe(0);

    const after = await closeDocument();
    expect(after).toMatchObject({ closed: true, closes: true, digest: proposed.digest });
    expect(after.items.map(({ kind }) => kind)).not.toContain('line');
    const statements = await duzhi(
      ...['statements', '--ledger', LEDGER, '--year', '2021', '--format', 'json'],
    );
    const printed = JSON.parse(statements.text) as Document;
    expect(cellsOf(printed)).toEqual(cellsOf(proposed));
    expect(cellsOf(printed).length).toBeGreaterThan(100);
  });

  it('writes drafts that are refused as they stand and accepted when filled in', async () => {
    const file = join(folder, 'drafts.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const reasons = lines.filter((line) => line.includes('"GiveReason"'));
    writeFileSync(join(folder, 'blank.jsonl'), `${reasons.join('\n')}\n`);
    expect(await duzhi('post', join(folder, 'blank.jsonl'))).toMatchObject({ exit: 1 });
    const filled = reasons.map((line) => line.replace('"text":null', '"text":"部分活动改为线上"'));
    writeFileSync(join(folder, 'filled.jsonl'), `${filled.join('\n')}\n`);
    expect(await duzhi('post', join(folder, 'filled.jsonl'))).toMatchObject({ exit: 0 });
    const { items } = await closeDocument();
    expect(items.map(({ kind }) => kind)).toEqual(['assets-report', 'headcount-report']);
  });

  it('ends with 0 when nothing is open any more, and prints the tables when asked', async () => {
    const drafts = readFileSync(join(folder, 'drafts.jsonl'), 'utf8').split('\n');
    const reports = drafts
      .filter((line) => line.includes('"ReportAssets"') || line.includes('"ReportHeadcount"'))
      .map((line) =>
        line.replaceAll(':null', ':0').replace('"purchased":0', '"purchased":0,"rented":true'),
      );
    writeFileSync(join(folder, 'reports.jsonl'), `${reports.join('\n')}\n`);
    expect(await duzhi('post', join(folder, 'reports.jsonl'))).toMatchObject({ exit: 0 });
    const { text, exit } = await close('--tables');
    expect(exit).toBe(0);
    expect(text).toContain('Nothing is left to do.');
    expect(text).toContain('公开03表');
  });

  it('does not write over a file that is there', async () => {
    const { text, exit } = await close('--commands', join(folder, 'commands.jsonl'));
    expect(exit).toBe(2);
    expect(text).toContain('commands.jsonl');
  });
});
