// When books may be opened and what a unit may change.
import type { Command, Decision } from '#eventing';
import type { Books } from '../books.js';
import { validCode } from '../guards.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import type { ChangeUnitData, OpenBooksData } from './commands.js';

export const openBooks = (
  books: Books,
  { data, occurredOn }: Command<string, OpenBooksData>,
  context: LawContext,
): Decision => {
  if (books.unit !== undefined) {
    const name = books.unit.versions.at(-1)?.name ?? '';
    return refuse('BOOKS_ALREADY_OPEN', { ledger: books.ledger, name });
  }
  const year = Number(occurredOn.slice(0, 4));
  const refused = validCode(context, 'function', data.mainFunction, year, 'data.mainFunction');
  if (refused !== null) return refused;
  return { events: [{ type: 'BooksOpened', version: 1, occurredOn, data }] };
};

export const changeUnit = (
  books: Books,
  { data, occurredOn }: Command<string, ChangeUnitData>,
  context: LawContext,
): Decision => {
  const last = books.unit?.versions.at(-1);
  if (last === undefined) return refuse('BOOKS_NOT_OPEN', { ledger: books.ledger });
  if (occurredOn < last.from) {
    return refuse('UNIT_CHANGE_OUT_OF_ORDER', { occurredOn, last: last.from }, 'occurredOn');
  }
  const { reason: _reason, ...changes } = data;
  if (Object.keys(changes).length === 0) return refuse('UNIT_CHANGE_EMPTY', {}, 'data');
  // The kind decides accounts, tables and closing entries: it cannot turn inside a year.
  const year = Number(occurredOn.slice(0, 4));
  if (data.kind !== undefined && data.kind !== last.kind) {
    if (!occurredOn.endsWith('-01-01')) {
      return refuse('UNIT_KIND_CHANGES_AT_YEAR_START', { occurredOn }, 'occurredOn');
    }
    // What is already posted in an open year was posted to the accounts of the old kind.
    if (books.years.has(String(year)))
      return refuse('UNIT_KIND_OF_OPEN_YEAR', { year }, 'data.kind');
  }
  const refused = validCode(context, 'function', data.mainFunction, year, 'data.mainFunction');
  if (refused !== null) return refused;
  return { events: [{ type: 'UnitChanged', version: 1, occurredOn, data }] };
};
