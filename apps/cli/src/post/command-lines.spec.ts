// What a file of commands is read as, and where it is said to be wrong.
import { describe, expect, it } from '@jest/globals';
import { commandLines, type ReadLine } from './command-lines.js';

const read = async (pieces: readonly string[], ledger?: string): Promise<readonly ReadLine[]> => {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
  }
  const lines: ReadLine[] = [];
  for await (const line of commandLines(chunks(), ledger)) lines.push(line);
  return lines;
};

describe('a file of commands', () => {
  it('gives one command a line, wherever the pieces of the stream are cut', async () => {
    const whole = '{"key":"a","data":"预算"}\n\r\n{"key":"b"}\n';
    const bytes = Buffer.from(whole);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      async function* halves(): AsyncGenerator<Buffer> {
        yield await Promise.resolve(bytes.subarray(0, cut));
        yield bytes.subarray(cut);
      }
      const lines: ReadLine[] = [];
      for await (const line of commandLines(halves(), 'unit-1')) lines.push(line);
      expect(lines).toEqual([
        { number: 1, ledger: 'unit-1', command: { key: 'a', data: '预算' } },
        { number: 3, ledger: 'unit-1', command: { key: 'b' } },
      ]);
    }
  });

  it('takes the ledger of the line before that of the option, and out of the command', async () => {
    expect(await read(['{"ledger":"unit-2","key":"a"}\n{"key":"b"}'], 'unit-1')).toEqual([
      { number: 1, ledger: 'unit-2', command: { key: 'a' } },
      { number: 2, ledger: 'unit-1', command: { key: 'b' } },
    ]);
  });

  it.each([
    ['no ledger at all', '{"key":"a"}\n', 'ledger', 'names no ledger'],
    ['a ledger that is none', '{"key":"a","ledger":"Unit 1"}\n', 'ledger', 'ledger id has'],
    ['a line that is no JSON', 'not json\n', '', 'not JSON from column 2'],
    ['a comma too many', '{"key":"a",}\n', '', 'not JSON from column 12'],
    ['a word that is none', '{"key":nil}\n', '', 'not JSON from column 9'],
    ['a list', '[]\n', '', 'must be one JSON object'],
    ['a file that breaks off in a text', '{"key":"a', '', 'breaks off here, at column 10'],
    ['a file that breaks off in a word', '{"key":tru', '', 'breaks off here, at column 11'],
    ['an object that is closed nowhere', '{"key":"a"\n', '', 'not JSON from column 11'],
  ])('says what is wrong with %s', async (_what, text, field, sentence) => {
    const [line] = await read([text]);
    expect(line).toMatchObject({ number: 1, field });
    expect(line).toHaveProperty('en', expect.stringContaining(sentence));
  });

  it('says that a line is not UTF-8', async () => {
    async function* latin(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from([0x7b, 0xe9, 0x7d, 0x0a]));
    }
    const lines: ReadLine[] = [];
    for await (const line of commandLines(latin(), 'unit-1')) lines.push(line);
    expect(lines).toMatchObject([{ number: 1, en: 'It is not UTF-8: save the file as UTF-8.' }]);
  });

  it('goes on after a bad line', async () => {
    expect(await read(['oops\n{"key":"b"}\n'], 'unit-1')).toMatchObject([
      { number: 1, field: '' },
      { number: 2, command: { key: 'b' } },
    ]);
  });
});
