// What happened to the unit itself.
import type { Fact } from '#bookkeeping';
import { eventKind } from '../kinds.js';
import { changeUnitData, openBooksData } from './commands.js';
import type { UnitState } from './state.js';

const booksOpened = eventKind({
  type: 'BooksOpened',
  version: 1,
  title: '已建账',
  schema: openBooksData,
  evolve: (books, { data, occurredOn }) => {
    const { unitCode, name, kind, department, region, mainFunction } = data;
    const state: UnitState = {
      unitCode,
      versions: [{ from: occurredOn, name, kind, department, region, mainFunction }],
      ownAccounts: data.ownAccounts ?? [],
      allowedOwnAccounts: data.allowedOwnAccounts ?? [],
    };
    books.units.put('', state);
  },
  facts: ({ data, occurredOn }) => unitFacts(data, occurredOn),
});

const unitChanged = eventKind({
  type: 'UnitChanged',
  version: 1,
  title: '单位信息已变更',
  schema: changeUnitData,
  evolve: (books, { data, occurredOn }) => {
    const unit = books.unit;
    const last = unit?.versions.at(-1);
    if (unit === undefined || last === undefined) throw new Error('a unit that was never opened');
    const { reason: _reason, ownAccounts, allowedOwnAccounts, ...changes } = data;
    books.units.put('', {
      ...unit,
      versions: [...unit.versions, { ...last, ...changes, from: occurredOn }],
      ownAccounts: ownAccounts ?? unit.ownAccounts,
      allowedOwnAccounts: allowedOwnAccounts ?? unit.allowedOwnAccounts,
    });
  },
  facts: ({ data, occurredOn }) => unitFacts(data, occurredOn),
});

const FACT_KINDS = {
  unitCode: 'unit.code',
  name: 'unit.name',
  kind: 'unit.kind',
  department: 'unit.department',
  region: 'unit.region',
  mainFunction: 'unit.main-function',
} as const;

const unitFacts = (data: Readonly<Record<string, unknown>>, occurredOn: string): Fact[] =>
  Object.entries(FACT_KINDS).flatMap(([member, kind]) => {
    const text = data[member];
    return typeof text === 'string'
      ? [{ fiscalYear: null, occurredOn, kind, subject: '', amount: null, text }]
      : [];
  });

export const unitEvents = [booksOpened, unitChanged];
