// The one text of a value (RFC 8785 restricted): what is stored is what is hashed.

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON: keys sorted by UTF-16 code units, no spaces. Only strings, safe integers, booleans,
 * null, arrays and plain objects; money is text. Undefined members are left out, as JSON.stringify does.
 * @throws TypeError for anything else (floats, bigint, dates, lone surrogates, class instances)
 */
export const canonical = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed())
        throw new TypeError('text with a lone surrogate has no canonical form');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
        throw new TypeError(`only safe integers have a canonical form, not ${value}`);
      }
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? ofArray(value) : ofObject(value);
    default:
      throw new TypeError(`a ${typeof value} has no canonical form`);
  }
};

// Array.from, because map would skip a hole and leave text that is no JSON.
const ofArray = (items: readonly unknown[]): string =>
  `[${Array.from(items, (item) => canonical(item)).join(',')}]`;

const ofObject = (value: object): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('only plain objects have a canonical form');
  }
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${canonical(key)}:${canonical(member)}`;
  }
  return `{${text}}`;
};
