// Where JSON that was written by hand stops being JSON.
import { describe, expect, it } from '@jest/globals';
import { jsonIn } from './json-text.js';

describe('a JSON text', () => {
  it('is read as its value', () => {
    expect(jsonIn(Buffer.from('{"金额": ["1.00", true]}'))).toEqual({
      value: { 金额: ['1.00', true] },
    });
  });

  it.each([
    ['an unquoted word', '{\n  "a": b\n}', 2, 8, '"b" cannot stand there'],
    ['a comma too many', '{"a": 1,}', 1, 9, '"}" cannot stand there'],
    ['a missing comma', '[1 2]', 1, 4, '"2" cannot stand there'],
    ['a single quote', "{'a': 1}", 1, 2, `"'" cannot stand there`],
    ['a text after the end', '{}\n{}', 2, 1, '"{" cannot stand there'],
    ['a character outside the plane', '[😀]', 1, 2, '"😀" cannot stand there'],
    ['an end too early', '{\n "a": {', 2, 8, 'breaks off at line 2, column 8'],
    ['an open text', '["abc', 1, 6, 'breaks off'],
    ['half a word', '[tru', 1, 5, 'breaks off'],
  ])('with %s is broken there', (_what, text, line, column, sentence) => {
    expect(jsonIn(Buffer.from(text))).toMatchObject({
      problem: { line, column, en: expect.stringContaining(sentence) as unknown },
    });
  });

  it('that is empty says so', () => {
    expect(jsonIn(Buffer.from(' \n'))).toMatchObject({
      problem: { en: 'The body is empty: there is no command.' },
    });
  });

  it('that is not UTF-8 names the place of the first wrong byte', () => {
    const bytes = Buffer.concat([Buffer.from('{\n"预": "'), Buffer.from([0xb1, 0xb2])]);
    expect(jsonIn(bytes)).toMatchObject({
      problem: { line: 2, column: 7, en: expect.stringContaining('UTF-8') as unknown },
    });
  });
});
