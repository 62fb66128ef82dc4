// Whose statements these are: name and kind of the unit as they were at the end of the year.
import type { Fact } from '#bookkeeping';
import type { UnitKind } from './filter.js';
import type { UnitNames } from './statements.js';

const KINDS: readonly UnitKind[] = ['administrative', 'civil-service-institution', 'institution'];

/** The unit at the end of the year; the earliest that is known when the books begin later. */
export const unitOf = (facts: readonly Fact[], year: number, kind?: UnitKind): UnitNames => ({
  name: textOf(facts, 'unit.name', year) ?? '',
  kind: kind ?? kindOf(facts, year),
  department: textOf(facts, 'unit.department', year),
  region: textOf(facts, 'unit.region', year),
});

const textOf = (facts: readonly Fact[], kind: string, year: number): string | null => {
  let latest: Fact | null = null;
  let earliest: Fact | null = null;
  for (const fact of facts) {
    if (fact.kind !== kind) continue;
    if (earliest === null || fact.occurredOn < earliest.occurredOn) earliest = fact;
    if (fact.occurredOn > `${year}-12-31`) continue;
    if (latest === null || fact.occurredOn >= latest.occurredOn) latest = fact;
  }
  return (latest ?? earliest)?.text ?? null;
};

const kindOf = (facts: readonly Fact[], year: number): UnitKind => {
  const text = textOf(facts, 'unit.kind', year);
  const kind = KINDS.find((candidate) => candidate === text);
  if (kind === undefined) {
    throw new Error(
      `the kind of unit in ${year} is ${text === null ? 'not known' : `"${text}"`}: ` +
        'the fact unit.kind must be administrative, civil-service-institution or institution',
    );
  }
  return kind;
};
