// The handbook is what the catalogue says today, and every command has an example that the law accepts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandKinds, eventKinds, parseCommand, REFUSALS } from '#ledger';
import { POSTING_ROWS } from '../proof/law.js';
import { rowsIn } from '../proof/spoken.js';
import { handbook } from './handbook.js';
import { examples } from './lived.js';

const texts = handbook();
const lived = examples();

const headings = (file: string, level: string): string[] =>
  [...(texts.get(file) ?? '').matchAll(new RegExp(`^${level} (\\S+)$`, 'gm'))].map(
    ([, heading = '']) => heading,
  );

describe('the handbook', () => {
  it.each([...texts])('docs/%s is not stale (npm run docs)', (file, text) => {
    expect(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')).toBe(text);
  });

  it('has every command, every refusal and every event of the catalogue once', () => {
    expect(headings('commands.md', '###').sort()).toEqual([...commandKinds.keys()].sort());
    expect(headings('refusals.md', '###').sort()).toEqual(Object.keys(REFUSALS).sort());
    expect(headings('postings.md', '###').sort()).toEqual([...eventKinds.keys()].sort());
  });

  it('shows every row of entries in every regime that has it', () => {
    const shown = new Set(
      [...(texts.get('postings.md') ?? '').matchAll(/^(.*), (in either regime|before|under).*:$/gm)]
        .map(([, says = '', where = '']): [string[], string] => [rowsIn(says), where])
        .flatMap(([rows, where]) => [
          ...(where === 'under' ? [] : rows.map((row) => `${row} authorised`)),
          ...(where === 'before' ? [] : rows.map((row) => `${row} integrated`)),
        ]),
    );
    const wanted = POSTING_ROWS.flatMap(({ row, regimes }) =>
      regimes.map((regime) => `${row} ${regime}`),
    );
    expect(wanted.filter((each) => !shown.has(each))).toEqual([]);
  });

  it('links only to what it has', () => {
    const anchors = new Set(
      [...texts].flatMap(([file, text]) =>
        [...text.matchAll(/^#+ (\S+)$/gm)].map(([, at = '']) => `${file}#${at.toLowerCase()}`),
      ),
    );
    const links = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([a-z]*(?:\.md)?)#([^)]+)\)/g)].map(
        ([, other = '', at = '']) => `${other === '' ? file : other}#${at}`,
      ),
    );
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });
});

describe('the examples', () => {
  it('are there for every command, and the law accepted them', () => {
    expect([...commandKinds.keys()].filter((type) => !lived.has(type))).toEqual([]);
    for (const { answer } of lived.values()) expect(answer.kind).toBe('accepted');
  });

  it('are printed as commands that the door takes', () => {
    const printed = [...(texts.get('commands.md') ?? '').matchAll(/^```json\n([^`]+)```$/gm)];
    expect(printed).toHaveLength(commandKinds.size);
    for (const [, text = ''] of printed)
      expect(parseCommand(JSON.parse(text))).toHaveProperty('command');
  });
});
