// Questions that many deciders ask of the books, with the refusal that answers them.
import type { Scheme } from '#codes';
import type { Command, Decision } from '#eventing';
import type { Books } from './books.js';
import type { CommandKind, LawContext } from './kinds.js';
import { refuse } from './refusal-catalogue.js';
import { isRole, ROLES } from './roles.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/** The first refusal of a list of questions, asked in order. */
export const firstRefusal = (...questions: (() => Refused | null)[]): Refused | null => {
  for (const question of questions) {
    const refused = question();
    if (refused !== null) return refused;
  }
  return null;
};

/** What holds before any decider is asked: role, date, open year and month. */
export const admission = (
  kind: CommandKind,
  books: Books,
  command: Command,
  context: LawContext,
): Refused | null => {
  const { role, today } = context;
  if (!isRole(role) || !kind.roles.includes(role)) {
    const allowed = kind.roles.map((each) => ROLES[each]);
    const name = isRole(role) ? ROLES[role] : role;
    return refuse('ROLE_NOT_ALLOWED', { role: name, title: kind.title, type: kind.type, allowed });
  }
  const { occurredOn } = command;
  if (occurredOn > today) {
    return refuse('OCCURRED_IN_FUTURE', { occurredOn, today }, 'occurredOn');
  }
  if (kind.type !== 'OpenBooks' && books.unit === undefined) {
    return refuse('BOOKS_NOT_OPEN', { ledger: books.ledger });
  }
  if (kind.dated === 'any') return null;
  if (kind.dated === 'year-end' && !occurredOn.endsWith('-12-31')) {
    const { title, type } = kind;
    return refuse('YEAR_END_ONLY', { title, type, occurredOn }, 'occurredOn');
  }
  return openPeriod(books, occurredOn);
};

/** The date lies in an open month of an open year. */
export const openPeriod = (books: Books, date: string): Refused | null => {
  const state = books.yearOf(date);
  const year = Number(date.slice(0, 4));
  if (state === undefined) return refuse('YEAR_NOT_OPEN', { year }, 'occurredOn');
  if (state.closed) return refuse('YEAR_CLOSED', { year }, 'occurredOn');
  const month = Number(date.slice(5, 7));
  if (month <= state.closedMonths) return refuse('PERIOD_CLOSED', { year, month }, 'occurredOn');
  return null;
};

const SCHEME_WORDS: Partial<Record<Scheme, string>> = {
  function: '支出功能分类',
  economic: '部门预算支出经济分类',
  'government-economic': '政府预算支出经济分类',
};

/** The code exists in that year's list and has nothing below it. */
export const validCode = (
  context: LawContext,
  scheme: Scheme,
  code: string | undefined,
  year: number,
  field: string,
): Refused | null => {
  if (code === undefined) return null;
  const list = context.codes.list(scheme, year);
  const known = list.find(code);
  if (known === undefined) {
    return refuse('CODE_UNKNOWN', { code, year, scheme: SCHEME_WORDS[scheme] ?? scheme }, field);
  }
  if (!list.isLeaf(code)) return refuse('CODE_TOO_COARSE', { code, name: known.name, year }, field);
  return null;
};
