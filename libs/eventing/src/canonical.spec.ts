// One value, one text: the restricted RFC 8785 form that is stored and hashed.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, canonicalForm, unreachable, type Json } from './index.js';

const json = fc.letrec<{ value: Json; object: Record<string, Json>; array: Json[] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    tie('array'),
    tie('object'),
  ),
  array: fc.array(tie('value'), { maxLength: 5 }),
  object: fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 5 }),
})).value;

describe('canonical text', () => {
  it.each<[string, unknown, string]>([
    ['text', '支出', '"支出"'],
    ['a number', 42, '42'],
    ['zero', 0, '0'],
    ['a negative number', -7, '-7'],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['the smallest safe integer', Number.MIN_SAFE_INTEGER, '-9007199254740991'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['null', null, 'null'],
    ['an empty object', {}, '{}'],
    ['an empty array', [], '[]'],
    ['an object without prototype', Object.create(null), '{}'],
    [
      'nested values',
      { b: [1, { d: null, c: 'x' }], a: '' },
      '{"a":"","b":[1,{"c":"x","d":null}]}',
    ],
    ['an undefined member', { a: undefined, b: 1 }, '{"b":1}'],
    ['an empty key', { '': 1 }, '{"":1}'],
    ['array order', [3, 1, 2], '[3,1,2]'],
  ])('of %s', (_what, value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it('sorts keys by UTF-16 code units, as in the example of RFC 8785 §3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(value)) as object)).toHaveLength(7);
    // JSON.parse moves integer-like keys forward, so the order is read from the text.
    const order = [...canonical(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('sorts number-like keys as text', () => {
    expect(canonical({ 10: 'a', 9: 'b', 1: 'c' })).toBe('{"1":"c","10":"a","9":"b"}');
  });

  it('keeps members that engines treat apart, wherever they stand', () => {
    const value: unknown = JSON.parse('{"b":{"__proto__":{"x":1},"a":2},"toJSON":"text"}');
    expect(canonical(value)).toBe('{"b":{"__proto__":{"x":1},"a":2},"toJSON":"text"}');
    expect(canonical([{ z: [{ 10: 'a', 9: 'b' }], a: undefined }])).toBe(
      '[{"z":[{"10":"a","9":"b"}]}]',
    );
  });

  it('sorts very many keys as it sorts few', () => {
    const keys = Array.from({ length: 100 }, (_, index) => `k${(index * 37) % 100}`);
    const text = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(text).toBe(
      `{${[...keys]
        .sort()
        .map((key) => `"${key}":0`)
        .join(',')}}`,
    );
  });

  it.each([
    ['\b', '"\\b"'],
    ['\t', '"\\t"'],
    ['\n', '"\\n"'],
    ['\f', '"\\f"'],
    ['\r', '"\\r"'],
    ['"', '"\\""'],
    ['\\', '"\\\\"'],
    ['/', '"/"'],
    ['\u0000', '"\\u0000"'],
    ['\u001f', '"\\u001f"'],
    ['\u007f', '"\u007f"'],
    ['\u2028', '"\u2028"'],
    ['é', '"é"'],
    ['😀', '"😀"'],
  ])('escapes only what RFC 8785 §3.2.2.2 escapes: %j', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ['a float', 0.1],
    ['a number beyond the safe integers', 2 ** 53],
    ['minus zero', -0],
    ['NaN', NaN],
    ['infinity', Infinity],
  ])('does not exist for %s', (_what, value) => {
    expect(() => canonical(value)).toThrow('only safe integers have a canonical form');
    expect(() => canonical({ amount: [value] })).toThrow(TypeError);
  });

  it.each<[string, unknown]>([
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', 'a\udc00b'],
    ['surrogates in the wrong order', '\udc00\ud800'],
    ['a lone surrogate in a key', { '\ud800': 1 }],
  ])('does not exist for %s', (_what, value) => {
    expect(() => canonical(value)).toThrow('text with a lone surrogate has no canonical form');
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['undefined in an array', [undefined]],
    ['a hole in an array', Array.from({ length: 2 }).concat(new Array(1))],
    ['an array of holes', new Array(2)],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a class instance', new (class Payment {})()],
    ['bytes', new Uint8Array(1)],
  ])('does not exist for %s', (_what, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  it('parses back to the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(value);
      }),
    );
  });

  it('comes with its own reading, which shares nothing with the value', () => {
    const nested = { amount: '1.00' };
    const { text, value } = canonicalForm({ z: [nested], gone: undefined, a: null });
    expect(text).toBe('{"a":null,"z":[{"amount":"1.00"}]}');
    expect(value).toStrictEqual({ a: null, z: [{ amount: '1.00' }] });
    expect((value as { z: unknown[] }).z[0]).not.toBe(nested);
    fc.assert(
      fc.property(json, (each) => {
        const form = canonicalForm(each);
        expect(form.text).toBe(canonical(each));
        const read: unknown = JSON.parse(form.text);
        expect(form.value).toStrictEqual(read);
        expect(JSON.stringify(form.value)).toBe(JSON.stringify(read));
      }),
    );
  });

  it('is the same for a parsed copy, whatever the order of members', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
        expect(canonical(mirrored(value))).toBe(canonical(value));
      }),
    );
  });

  it('differs between different values', () => {
    fc.assert(
      fc.property(json, json, (left, right) => {
        const same = canonical(left) === canonical(right);
        expect(same).toBe(JSON.stringify(mirrored(left)) === JSON.stringify(mirrored(right)));
      }),
    );
  });
});

/** The value with the members of every object in a definite order, last first. */
const mirrored = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(mirrored);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value as Record<string, Json>);
  members.sort(([a], [b]) => (a < b ? 1 : -1));
  const copy = Object.create(null) as Record<string, Json>;
  for (const [key, member] of members) copy[key] = mirrored(member);
  return copy;
};

describe('an unhandled case', () => {
  it('fails loudly and names the value', () => {
    const value = { type: 'PaymentForgotten' } as never;
    expect(() => unreachable(value)).toThrow('unhandled case: {"type":"PaymentForgotten"}');
  });
});
