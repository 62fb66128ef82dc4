// Command in, terminal text out, on the sample office: the transcripts are what an accountant would see.
// They are written anew with DUZHI_WRITE_TRANSCRIPTS=1; whoever does so says in the commit why the old text was wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeOn, steadyClock } from '#application';
import { freshDatabase } from '#testing';
import { run } from './program.js';

const FOLDER = join(import.meta.dirname, '../transcripts');
const SAMPLE = join(import.meta.dirname, '../../../examples/datong-2021/commands.jsonl');

let database: Awaited<ReturnType<typeof freshDatabase>>;

async function* nothing(): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.alloc(0));
}

/** What the terminal shows, standard output and complaints in one. */
const shown = async (parameters: readonly string[]): Promise<string> => {
  let text = '';
  const exitCode = await run(parameters, {
    // A database by URL: no server is looked for.
    environment: { DUZHI_DATABASE_URL: 'the database of the spec' },
    input: nothing(),
    write: (more) => {
      text += more;
    },
    complain: (more) => {
      text += more;
    },
    isTerminal: false,
    now: () => '2022-01-31T00:00:00.000Z',
    openOffice: () => officeOn(database, { clock: steadyClock('2022-01-31T00:00:00.000Z') }),
  });
  return `${withoutHashes(text)}exit ${exitCode}\n`;
};

/** Hashes change with every word of a form; goldens elsewhere hold them. */
const withoutHashes = (text: string): string =>
  text
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<sha-256>')
    .replaceAll(/([（ ])[0-9a-f]{12}(?=[），])/g, '$1<digest>')
    .replaceAll(/-{64,}/g, '---------')
    .replaceAll(/ +(?=\| <sha-256>)/g, ' ');

/** The words of a command line; quotes keep a word together. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

beforeAll(async () => {
  database = await freshDatabase();
  const posted = await shown([
    'post',
    SAMPLE,
    '--ledger',
    'datong-finance-office',
    '--show',
    'problems',
  ]);
  expect(posted).toMatch(/\d+ accepted, 0 refused\.\nexit 0\n$/);
});
afterAll(() => database.close());

describe('the terminal shows', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const path = join(FOLDER, name);
    const expected = readFileSync(path, 'utf8');
    let found = '';
    for (const [line, parameters] of expected.matchAll(/^\$ duzhi (.*)\n/gm)) {
      found += `${line}${await shown(wordsOf(parameters ?? ''))}\n`;
    }
    if (process.env['DUZHI_WRITE_TRANSCRIPTS'] === '1') writeFileSync(path, found);
    expect(found).toBe(process.env['DUZHI_WRITE_TRANSCRIPTS'] === '1' ? found : expected);
  });
});
