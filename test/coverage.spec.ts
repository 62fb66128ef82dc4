// Proof of coverage: whatever the law can decide, post, refuse, check or rate is named by a spec that runs.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RATES } from '#execution';
import { commandKinds, eventKinds, REFUSALS } from '#ledger';
import { CHECKS } from '#statements';
import { BUCKET_MOVES, BUSINESS_RULES, POSTING_ROWS } from './proof/law.js';
import { regimesIn, rowsIn, spokenIn } from './proof/spoken.js';
import { OTHER_FOLDERS } from './house/rooms.js';
import { sourceOf, sourcesBelow } from './house/source.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = sourcesBelow(root, ['libs', 'apps', ...OTHER_FOLDERS]);
const SPOKEN = spokenIn(SOURCES);

const unspoken = (ids: Iterable<string>): string[] =>
  [...ids].filter((id) => !SPOKEN.words.has(id));

describe('a spec names', () => {
  it('every command', () => {
    expect(unspoken(commandKinds.keys())).toEqual([]);
  });

  it('every event', () => {
    expect(unspoken(eventKinds.keys())).toEqual([]);
  });

  it('every refusal', () => {
    expect(unspoken(Object.keys(REFUSALS))).toEqual([]);
  });

  it('every check of statements', () => {
    expect(unspoken(CHECKS.map(({ id }) => id))).toEqual([]);
  });

  it('every execution rate', () => {
    expect(unspoken(RATES.map(({ name }) => name))).toEqual([]);
  });

  it('every row of entries in every regime that has it', () => {
    const missing = POSTING_ROWS.flatMap(({ row, says, regimes }) =>
      regimes
        .filter((regime) => !SPOKEN.rows.has(`${row} ${regime}`))
        .map((regime) => `row ${row} (${says}), ${regime}`),
    );
    expect(missing).toEqual([]);
  });

  it('every move between buckets', () => {
    expect(BUCKET_MOVES.filter(([, move]) => !SPOKEN.moves.has(move))).toEqual([]);
  });

  it('every business rule', () => {
    expect(BUSINESS_RULES.filter((rule) => !SPOKEN.businessRules.has(rule))).toEqual([]);
  });
});

describe('the lists of the law', () => {
  it.each(POSTING_ROWS.map(({ row, livesIn }) => [row, livesIn]))(
    'row %s lives in %s, whose comments say so',
    (row, livesIn) => {
      expect(rowsIn(readFileSync(join(root, livesIn), 'utf8'))).toContain(row);
    },
  );

  it('are not empty, and say nothing twice', () => {
    for (const ids of [
      [...commandKinds.keys()],
      [...eventKinds.keys()],
      Object.keys(REFUSALS),
      CHECKS.map(({ id }) => id),
      RATES.map(({ name }): string => name),
      POSTING_ROWS.map(({ row }) => row),
      BUCKET_MOVES.map(([, move]) => move),
    ]) {
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

// The reading itself: a proof that would find anything proves nothing.
describe('the reading of specs', () => {
  const spoken = spokenIn([
    sourceOf(
      'libs/x/src/x.spec.ts',
      [
        "describe('quota, authorised regime', () => {",
        "  it('arrives (rows 3 and 4), see 5.5-2', () => { refused('CODE_A'); });",
        '});',
        "it.each([['return (row 6)', 'authorised']])('%s', () => {});",
        "it('pays (row 2)', () => { list('control Dr Q50 1.00',\n 'control Cr Q20 1.00'); });",
        "it('closes (rows 20–22, both regimes): Dr Q20 / Cr Q01', () => {});",
        "const BOTH = ['authorised', 'integrated'] as const;",
        "describe.each(BOTH)('%s', () => { it('opens (row 23)', () => {}); });",
        "plainly('row 99');",
      ].join('\n'),
    ),
    sourceOf('libs/x/src/x.ts', "export const CODE_B = 'row 98';"),
    sourceOf('test/coverage.spec.ts', "const CODE_C = 'row 97';"),
  ]);

  it('finds rows in titles, with the regime of what is around them', () => {
    expect([...spoken.rows].sort()).toEqual([
      '2 integrated',
      ...['20', '21', '22', '23'].flatMap((row) => [`${row} authorised`, `${row} integrated`]),
      ...['3', '4', '6'].map((row) => `${row} authorised`),
    ]);
  });

  it('finds moves in titles and in expected entries, and rules in titles', () => {
    expect([...spoken.moves].sort()).toEqual(['Q20 / Q01', 'Q50 / Q20']);
    expect([...spoken.businessRules]).toEqual(['5.5-2']);
  });

  it('takes words of specs only, whole', () => {
    expect(['CODE_A', 'CODE', 'CODE_B', 'CODE_C'].filter((word) => spoken.words.has(word))).toEqual(
      ['CODE_A'],
    );
  });

  it('reads lists, ranges and letters of rows', () => {
    expect(rowsIn('Rows 2, 4 and 9b; row 18d')).toEqual([
      '2',
      '2',
      '4',
      '4',
      '9b',
      '9b',
      '18d',
      '18d',
    ]);
    expect(rowsIn('rows 20–22')).toEqual(['20', '22', '21']);
    expect(regimesIn('a title')).toEqual(['integrated']);
  });
});
