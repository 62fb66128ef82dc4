// The one text of a value (RFC 8785 restricted): what is stored is what is hashed.

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON: keys sorted by UTF-16 code units, no spaces. Only strings, safe integers, booleans,
 * null, arrays and plain objects; money is text. Undefined members are left out, as JSON.stringify does.
 * @throws TypeError for anything else (floats, bigint, dates, lone surrogates, class instances)
 */
export const canonical = (value: unknown): string => canonicalForm(value).text;

/** A value's canonical text, and what reading that text gives: a copy of the value, without undefined members. */
export interface CanonicalForm {
  readonly text: string;
  readonly value: unknown;
}

/**
 * The canonical text together with its reading, which falls off on the way: parsing it again would cost as much
 * as spelling it.
 * @throws TypeError as `canonical` does
 */
export const canonicalForm = (value: unknown): CanonicalForm => {
  const order = { kept: true };
  const ordered = orderedValue(value, order);
  if (order.kept) return { text: JSON.stringify(ordered), value: ordered };
  const text = spelled(value);
  return { text, value: JSON.parse(text) as unknown };
};

/**
 * The value with its members in canonical order: spelling that natively takes 4.4 µs for an event of 480 bytes,
 * spelling each member ourselves 10.5 µs.
 * @param order says afterwards whether the engine kept the order of all members
 */
const orderedValue = (value: unknown, order: { kept: boolean }): unknown => {
  switch (typeof value) {
    case 'string':
      return wellFormed(value);
    case 'number':
      return safe(value);
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return value;
      return Array.isArray(value) ? orderedItems(value, order) : orderedMembers(value, order);
    default:
      throw new TypeError(`a ${typeof value} has no canonical form`);
  }
};

// By index, because map would skip a hole and leave text that is no JSON.
const orderedItems = (items: readonly unknown[], order: { kept: boolean }): unknown[] => {
  const ordered: unknown[] = [];
  for (let at = 0; at < items.length; at += 1) ordered.push(orderedValue(items[at], order));
  return ordered;
};

const orderedMembers = (value: object, order: { kept: boolean }): object => {
  const ordered: Record<string, unknown> = {};
  for (const key of sortedKeys(value)) {
    const member = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    if (escapesOrder(key)) order.kept = false;
    ordered[wellFormed(key)] = orderedValue(member, order);
  }
  return ordered;
};

/** Engines put number-like members first whatever their order, and `__proto__` is no member when assigned. */
const escapesOrder = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || key === '__proto__';
};

/** The keys in order of their code units. By insertion: they are few, and Array.sort takes twice as long. */
const sortedKeys = (value: object): string[] => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('only plain objects have a canonical form');
  }
  const keys = Object.keys(value);
  if (keys.length > FEW) return keys.sort();
  for (let from = 1; from < keys.length; from += 1) {
    const key = keys[from] as string;
    let at = from - 1;
    for (; at >= 0 && (keys[at] as string) > key; at -= 1) keys[at + 1] = keys[at] as string;
    keys[at + 1] = key;
  }
  return keys;
};

const FEW = 32;

/** The canonical text member by member, for the objects whose order no engine keeps. */
const spelled = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(spelled).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = value as Record<string, unknown>;
  return `{${sortedKeys(value)
    .filter((key) => members[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${spelled(members[key])}`)
    .join(',')}}`;
};

const wellFormed = (text: string): string => {
  if (text.isWellFormed()) return text;
  throw new TypeError('text with a lone surrogate has no canonical form');
};

const safe = (number: number): number => {
  if (Number.isSafeInteger(number) && !Object.is(number, -0)) return number;
  throw new TypeError(`only safe integers have a canonical form, not ${number}`);
};
