// Facts of a department: whose statements these are, limits added up, and everything else as the units say it.
import { latestFacts, type Fact } from '#bookkeeping';
import { sumOf } from '#money';
import type { UnitKind } from '../filter.js';
import type { UnitBooks } from './register.js';

export interface DepartmentNames {
  readonly name: string;
  readonly kind: UnitKind;
  readonly region: string | null;
}

/**
 * Limits of the three public expenses are approved for each unit and add up; a unit without an adjustment keeps its
 * original limit (forms.md §7). Line ids are each ledger's own, so nothing else can be merged.
 */
export const departmentFacts = (
  units: readonly UnitBooks[],
  { name, kind, region }: DepartmentNames,
): readonly Fact[] => [
  ...Object.entries({
    'unit.name': name,
    'unit.kind': kind,
    'unit.department': name,
    ...(region === null ? {} : { 'unit.region': region }),
  }).map(([fact, text]) => factOf(fact, text)),
  ...limitsOf(units),
  ...units.flatMap(({ facts }) =>
    facts.filter(({ kind: of }) => !of.startsWith('unit.') && !of.startsWith('three-public.')),
  ),
];

const BEGINNING = '0000-01-01';

const factOf = (kind: string, text: string): Fact => ({
  fiscalYear: null,
  occurredOn: BEGINNING,
  kind,
  subject: '',
  amount: null,
  text,
});

const limitsOf = (units: readonly UnitBooks[]): readonly Fact[] => {
  const held = units.map(({ facts }) =>
    latestFacts(facts.filter(({ kind }) => kind.startsWith('three-public.'))),
  );
  const all = new Map(held.flatMap((facts) => [...facts]));
  return [...all].map(([key, fact]) => ({
    ...fact,
    amount: sumOf(
      held.map((facts) => {
        const own = facts.get(key)?.amount;
        const original = facts.get(key.replace('|three-public.final|', '|three-public.original|'));
        return own ?? original?.amount ?? 0n;
      }),
    ),
  }));
};
