// The handbook is what the catalogue says today, and every command has an example that the law accepts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { examples, handbook, unexampled } from './handbook.js';
import { LawSource } from './guards.js';

describe('the handbook', () => {
  const texts = handbook();

  it.each([...texts])('docs/%s is not stale (npm run docs)', (file, text) => {
    expect(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')).toBe(text);
  });

  it('has an accepted example of every command', () => {
    expect(unexampled()).toEqual([]);
    for (const { answer } of examples().values()) expect(answer.kind).toBe('accepted');
  });

  it('finds the guards of a command through the functions it calls', () => {
    const guards = new LawSource().guards();
    expect(guards.get('RequestPayment')).toEqual(
      expect.arrayContaining(['INDICATOR_EXCEEDED', 'QUOTA_EXCEEDED', 'CONTRACT_REQUIRED']),
    );
    expect(guards.get('OpenBooks')).toEqual([
      'CODE_UNKNOWN',
      'CODE_TOO_COARSE',
      'BOOKS_ALREADY_OPEN',
    ]);
  });
});
