// The walls of the house: reads our own source and fails by file and line where a rule of the house is broken.
import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import {
  circles,
  forbiddenImports,
  impurities,
  misplacedFrontDoors,
  unknownRooms,
  unnamedExports,
} from './house/ladder.js';
import {
  emptyNames,
  longFunctions,
  switchedOff,
  tooLong,
  withoutOpening,
} from './house/manners.js';
import { floats, impureReads } from './house/purity.js';
import { OTHER_FOLDERS, ROOMS, type Room } from './house/rooms.js';
import { importsOf, sourceOf, sourcesBelow } from './house/source.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = sourcesBelow(root, ['libs', 'apps', ...OTHER_FOLDERS]);

describe('the house', () => {
  it('is read at all', () => {
    expect(SOURCES.length).toBeGreaterThan(50);
    expect(SOURCES.flatMap(importsOf).length).toBeGreaterThan(100);
  });

  it('has no room that the table does not know', () => {
    expect(unknownRooms(SOURCES)).toEqual([]);
  });

  it('has one front door per library, and none inside', () => {
    expect(misplacedFrontDoors(SOURCES)).toEqual([]);
  });

  it('keeps the ladder: every import is one that the table allows', () => {
    expect(SOURCES.flatMap((source) => forbiddenImports(source))).toEqual([]);
  });

  it('lets no pure room reach an impure one by any chain of imports', () => {
    expect(impurities(SOURCES)).toEqual([]);
  });

  it('has no rooms that import each other in a circle', () => {
    expect(circles(SOURCES)).toEqual([]);
  });

  it('exports by name only', () => {
    expect(SOURCES.flatMap(unnamedExports)).toEqual([]);
  });

  it('reads neither clock nor chance nor surroundings in a pure room', () => {
    expect(SOURCES.flatMap((source) => impureReads(source))).toEqual([]);
  });

  it('keeps money out of binary fractions', () => {
    expect(SOURCES.flatMap((source) => floats(source))).toEqual([]);
  });

  it('keeps every file within its length', () => {
    expect(SOURCES.flatMap(tooLong)).toEqual([]);
  });

  it('keeps every function within one sight', () => {
    expect(SOURCES.flatMap(longFunctions)).toEqual([]);
  });

  it('opens every file with a sentence that says what it is for', () => {
    expect(SOURCES.flatMap(withoutOpening)).toEqual([]);
  });

  it('gives no name that says nothing', () => {
    expect(SOURCES.flatMap(emptyNames)).toEqual([]);
  });

  it('has nothing switched off, put off or left out', () => {
    expect(SOURCES.flatMap(switchedOff)).toEqual([]);
  });
});

describe('the table of rooms', () => {
  it('lets pure rooms import pure rooms only', () => {
    const pureNames = ROOMS.filter(({ pure }) => pure).map(({ folder }) => folder.slice(5));
    for (const room of ROOMS.filter(({ pure }) => pure)) {
      expect(room.rooms.filter((name) => !pureNames.includes(name))).toEqual([]);
    }
  });

  it('names only rooms that it has', () => {
    const names = new Set(ROOMS.map(({ folder }) => folder.slice(folder.indexOf('/') + 1)));
    expect(ROOMS.flatMap(({ rooms }) => rooms).filter((name) => !names.has(name))).toEqual([]);
  });
});

// The rules themselves, each broken once: a wall that nothing can run into is no wall.
describe('the rules object to', () => {
  it.each([
    ['libs/money/src/fen.ts', "import { x } from '#codes';", 'libs/money may not import codes'],
    ['libs/ledger/src/law.ts', "import type { x } from '#storage';", 'may not import storage'],
    ['libs/ledger/src/law.ts', "export { x } from '#statements';", 'may not import statements'],
    ['libs/ledger/src/law.ts', "const x = await import('#storage');", 'may not import storage'],
    ['libs/ledger/src/law.ts', "type X = import('#storage').X;", 'may not import storage'],
    ['libs/ledger/src/law.ts', "import dayjs from 'dayjs';", 'libs/ledger may not use it'],
    ['libs/ledger/src/law.ts', "import fs from 'node:fs';", 'libs/ledger may not use it'],
    ['libs/statements/src/t.ts', "import { z } from 'zod';", 'libs/statements may not use it'],
    ['libs/transparency/src/h.ts', "import 'node:fs';", 'libs/transparency may not use it'],
    ['libs/storage/src/log.ts', "import { law } from '#ledger';", 'may not import ledger'],
    ['libs/audit/src/a.ts', "import '@nestjs/common';", 'libs/audit may not use it'],
    ['libs/application/src/d.ts', "import pg from 'pg';", 'libs/application may not use it'],
    ['libs/application/src/d.ts', "import 'typeorm/x.js';", 'libs/application may not use it'],
    ['apps/api/src/m.ts', "import { x } from '../../cli/src/x.js';", 'by their front door'],
    ['apps/api/src/m.ts', "import { x } from '#storage';", 'apps/api may not import storage'],
    ['libs/money/src/fen.ts', "import { x } from '../../codes/src/x.js';", 'by their front door'],
    ['libs/money/src/fen.ts', "import { x } from '#money';", 'not the own front door'],
    ['libs/money/src/fen.ts', "import { x } from './index.js';", 'not the own front door'],
    ['libs/money/src/deep/fen.ts', "import { x } from '../index.js';", 'not the own front door'],
    ['libs/bookkeeping/src/a.ts', "import { x } from '#money/fen';", 'no side doors'],
    ['libs/money/src/fen.ts', "import { x } from './rate';", 'with its ending .js'],
    ['libs/money/src/fen.spec.ts', "import { x } from '#ledger';", 'may not import ledger'],
    ['libs/money/src/fen.spec.ts', "import pg from 'pg';", 'libs/money may not use it'],
  ])('an import in %s: %s', (path, text, objection) => {
    const found = forbiddenImports(sourceOf(path, text));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:1 imports `);
    expect(found[0]).toContain(objection);
  });

  it.each([
    ['libs/transparency/src/h.ts', "import { hash } from 'node:crypto';"],
    ['libs/ledger/src/law.ts', "import { z } from 'zod';"],
    ['libs/storage/src/log.ts', "import pg from 'pg'; import 'node:fs/promises';"],
    ['libs/application/src/d.ts', "import '@nestjs/common'; import { x } from '#ledger';"],
    ['libs/money/src/fen.spec.ts', "import 'fast-check'; import { x } from './index.js';"],
    ['libs/ledger/src/law.spec.ts', "import { x } from '#testing'; import 'node:fs';"],
    ['libs/codes/data/build.ts', "import 'node:fs';"],
    ['test/any.spec.ts', "import pg from 'pg';"],
  ])('nothing in %s: %s', (path, text) => {
    expect(forbiddenImports(sourceOf(path, text))).toEqual([]);
  });

  it('a chain from a pure room to an impure one, and a circle', () => {
    const room = (name: string, pure: boolean, rooms: string[]): Room => ({
      folder: `libs/${name}`,
      pure,
      rooms,
      packages: [],
    });
    const rooms = [room('a', true, ['b']), room('b', true, ['c']), room('c', false, ['a'])];
    const sources = [
      sourceOf('libs/a/src/x.ts', "import '#b';"),
      sourceOf('libs/b/src/x.ts', "import '#c'; import 'left-pad';"),
      sourceOf('libs/c/src/x.ts', "import '#a';"),
      sourceOf('libs/a/src/x.spec.ts', "import '#c';"),
    ];
    expect(impurities(sources, rooms)).toEqual([
      'libs/a → libs/b → libs/c',
      'libs/a → libs/b → left-pad',
      'libs/b → libs/c',
      'libs/b → left-pad',
    ]);
    expect(circles(sources, rooms)).toEqual(['libs/a → libs/b → libs/c → libs/a']);
  });

  it.each([
    ['const x = new Date();', 'reads the clock'],
    ['const x = Date();', 'reads the clock'],
    ['const x = Date.now();', 'uses Date.now'],
    ['const x = Math.random();', 'uses Math.random'],
    ['const x = process.env.HOME;', 'uses process'],
    ['const x = globalThis.x;', 'uses globalThis'],
    ['const x = { process };', 'uses process'],
    ["console.log('x');", 'uses console'],
    ["const x = n.toLocaleString('zh');", 'uses n.toLocaleString'],
    ['const x = a.name.localeCompare(b);', 'uses ….localeCompare'],
    ["const x = new Intl.NumberFormat('zh');", 'uses Intl'],
    ['const x = date.getFullYear();', 'uses date.getFullYear'],
    ['setTimeout(f, 1);', 'uses setTimeout'],
    ['const x = crypto.randomUUID();', 'uses crypto'],
    ['const x = import.meta.url;', 'uses import.meta'],
    ["const x = Buffer.from('');", 'uses Buffer'],
  ])('a pure room with %s', (text, objection) => {
    const found = impureReads(sourceOf('libs/ledger/src/law.ts', text));
    expect(found).toEqual([expect.stringContaining(`libs/ledger/src/law.ts:1 ${objection}`)]);
    expect(impureReads(sourceOf('libs/storage/src/log.ts', text))).toEqual([]);
    expect(impureReads(sourceOf('libs/ledger/src/law.spec.ts', text))).toEqual([]);
  });

  it.each([
    'const x = new Date(Date.UTC(2021, 0, 1)).getUTCDay();',
    'const x = state.process;',
    'const x = { console: 1 };',
    'const f = (performance: string) => performance;',
    'interface X { readonly process: string }',
  ])('nothing in a pure room with %s', (text) => {
    expect(impureReads(sourceOf('libs/ledger/src/law.ts', text))).toEqual([]);
  });

  it.each([
    ["const x = parseFloat('1');", 'uses parseFloat'],
    ["const x = Number.parseFloat('1');", 'uses Number.parseFloat'],
    ['const x = (y / z).toFixed(2);', 'uses ….toFixed'],
    ['const x = Math.round(y);', 'uses Math.round'],
    ['const x = Number(amount);', 'makes a Number of a whole value'],
    ['const x = Number(total.amount);', 'makes a Number of a whole value'],
    ['const x = y * 0.01;', 'writes the fraction 0.01'],
  ])('fractions near money: %s', (text, objection) => {
    const found = floats(sourceOf('libs/execution/src/rate.ts', text));
    expect(found).toEqual([expect.stringContaining(objection)]);
  });

  it('no number that is read from a piece of a text', () => {
    const text = 'const x = [Number(date.slice(0, 4)), Number(match[1]), 1e3];';
    expect(floats(sourceOf('libs/ledger/src/law.ts', text))).toEqual([]);
  });

  it.each([
    ['export default 1;', 'exports without a name'],
    ['export default function () {}', 'exports a default'],
    ['export default class {}', 'exports a default'],
    ["export { x as default } from './x.js';", 'exports a default'],
    ["export * from './x.js';", 'exports all of a file'],
    ["export * as x from './x.js';", 'exports all of a file'],
  ])('an export without a name of its own: %s', (text, objection) => {
    expect(unnamedExports(sourceOf('libs/money/src/fen.ts', text))).toEqual([
      `libs/money/src/fen.ts:1 ${objection}`,
    ]);
  });

  it('a front door that is more than a list', () => {
    const text = "export { x } from './x.js';\nexport const y = 1;";
    expect(unnamedExports(sourceOf('libs/money/src/index.ts', text))).toEqual([
      'libs/money/src/index.ts:2 is no export: a front door only lists names',
    ]);
  });

  it('front doors that are missing or too many, and rooms that nobody knows', () => {
    const sources = ['libs/money/src/fen.ts', 'libs/codes/src/data/index.ts', 'apps/tv/src/m.ts'];
    const parsed = sources.map((path) => sourceOf(path, ''));
    expect(misplacedFrontDoors(parsed)).toEqual([
      'libs/money/src/index.ts is missing',
      'libs/codes/src/index.ts is missing',
      'libs/codes/src/data/index.ts is one too many',
    ]);
    expect(unknownRooms(parsed)).toEqual(['apps/tv']);
  });

  it('a file that is too long, unless it is data', () => {
    const text = '// x\n'.repeat(401);
    expect(tooLong(sourceOf('libs/money/src/fen.ts', text))).toHaveLength(1);
    expect(tooLong(sourceOf('libs/money/src/fen.ts', '// x\n'.repeat(400)))).toEqual([]);
    expect(tooLong(sourceOf('libs/codes/src/data/list.ts', text))).toEqual([]);
    expect(tooLong(sourceOf('libs/codes/src/list.ts', `// Generated from x\n${text}`))).toEqual([]);
  });

  it('a function that is too long, outside of specs', () => {
    const text = `// x\nconst f = () => {\n${'g();\n'.repeat(69)}};`;
    const found = ['libs/money/src/fen.ts:2 is a function of 71 lines'];
    expect(longFunctions(sourceOf('libs/money/src/fen.ts', text))).toEqual(found);
    expect(longFunctions(sourceOf('libs/money/src/fen.ts', text.replace('g();\n', '')))).toEqual(
      [],
    );
    expect(longFunctions(sourceOf('libs/money/src/fen.spec.ts', text))).toEqual([]);
  });

  it('a file that does not say what it is for', () => {
    expect(withoutOpening(sourceOf('libs/money/src/fen.ts', 'const x = 1;'))).toHaveLength(1);
    expect(withoutOpening(sourceOf('libs/money/src/fen.ts', '// Money.\n'))).toEqual([]);
    expect(withoutOpening(sourceOf('libs/money/src/index.ts', "export { x } from '';"))).toEqual(
      [],
    );
  });

  it.each([
    ['libs/money/src/utils.ts', '', 'has a name'],
    ['libs/shared/src/x.ts', '', 'has a name'],
    ['libs/money/src/x.ts', 'class BaseDecider {}', 'BaseDecider says nothing'],
    ['libs/money/src/x.ts', 'const moneyHelpers = 1;', 'moneyHelpers says nothing'],
    ['libs/money/src/x.ts', 'interface PaymentDTO {}', 'PaymentDTO says nothing'],
    ['libs/money/src/x.ts', 'const maxAmt = 1;', 'maxAmt says nothing'],
    ['apps/api/src/x.ts', 'const f = (ctx: X) => 1;', 'ctx says nothing'],
    ['libs/money/src/x.ts', 'class LedgerService {}', 'LedgerService says nothing'],
    ['libs/money/src/x.ts', 'class X { eventManager() {} }', 'eventManager says nothing'],
  ])('the name in %s %s', (path, text, objection) => {
    expect(emptyNames(sourceOf(path, text))).toEqual([expect.stringContaining(objection)]);
  });

  it('no name that only contains such a word', () => {
    const text = 'const database = 1; const basedOn = 2; const commonly = 3;';
    expect(emptyNames(sourceOf('libs/storage/src/database.ts', text))).toEqual([]);
    expect(emptyNames(sourceOf('apps/api/src/x.ts', 'class LedgerService {}'))).toEqual([]);
  });

  it.each([
    ['// eslint-' + 'disable-next-line', 'says eslint-' + 'disable'],
    ['const x = 1; // @ts-' + 'ignore', 'says @ts-' + 'ignore'],
    ['/** TO' + 'DO: later */', 'says TO' + 'DO'],
    ["it.skip('x', f);", 'leaves specs out'],
    ["describe.only('x', f);", 'leaves specs out'],
    ["xit('x', f);", 'leaves specs out'],
  ])('what is switched off: %s', (text, objection) => {
    expect(switchedOff(sourceOf('libs/money/src/x.spec.ts', text))).toEqual([
      `libs/money/src/x.spec.ts:1 ${objection}`,
    ]);
  });
});
