// The handbook is what the catalogue says today, and every command has an example that the law accepts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandKinds, eventKinds, parseCommand, REFUSALS } from '#ledger';
import { handbook } from './handbook.js';
import { LawSource } from './law-source.js';
import { examples } from './lived.js';
import { DESK_CODES } from './refusals.js';

const texts = handbook();
const law = new LawSource();
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

  it('lead to the events that the source of their deciders names', () => {
    const events = law.events();
    for (const [type, { event }] of lived) expect(events.get(type)).toContain(event);
  });
});

describe('the reading of the law’s source', () => {
  it('finds the guards of a command through the functions and tables it names', () => {
    const guards = law.guards();
    expect(guards.get('RequestPayment')).toEqual(
      expect.arrayContaining([
        ...['INDICATOR_EXCEEDED', 'QUOTA_EXCEEDED', 'CONTRACT_REQUIRED', 'TRIP_DETAILS_NEEDED'],
      ]),
    );
    expect(guards.get('CloseYear')).toContain('WELFARE_FUND_EXCEEDS_SURPLUS');
    expect(guards.get('OpenBooks')).toEqual([
      ...['CODE_UNKNOWN', 'CODE_TOO_COARSE', 'BOOKS_ALREADY_OPEN'],
    ]);
  });

  it('finds who gives each refusal: a decider, the admission of all commands, or the desk', () => {
    const given = new Set([
      ...DESK_CODES,
      ...law.admissionCodes('admission'),
      ...[...law.guards().values()].flat(),
    ]);
    expect(Object.keys(REFUSALS).filter((code) => !given.has(code))).toEqual([]);
    expect(DESK_CODES.filter((code) => [...law.guards().values()].flat().includes(code))).toEqual(
      [],
    );
  });

  it('finds the rules behind every event that moves a book', () => {
    const rules = law.postingRules();
    expect(rules.get('PaymentRequested')).toContain(
      'Rule 21: request Dr Q50 / Cr Q40 of a contract, Q20 otherwise.',
    );
    expect(rules.get('YearClosed')?.join(' ')).toMatch(/Row 20 .*Row 21.*Row 22/);
  });
});
