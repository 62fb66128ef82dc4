// A public institution in three years that end differently (derivation.md §7, test figures).
import type { Fact, Coordinate, Posting } from '#bookkeeping';
import { closingPostings, distributed } from './closing.js';
import { legsOf, wan, type Entry } from './hand-postings.js';

const YEAR = 2021;
const FISCAL: Coordinate = {
  fund: 'general',
  source: 'current',
  nature: 'staff',
  project: 'STAFF',
  function: '2050205',
  line: 'F1',
};
const OWN: Coordinate = { fund: 'own', nature: 'running', function: '2050205' };
const RESTRICTED: Coordinate = {
  fund: 'own',
  nature: 'project',
  function: '2050205',
  project: 'R1',
  restricted: true,
};

const entry = (debit: string, credit: string, amount: string, coordinate: Coordinate): Entry => ({
  year: YEAR,
  debit,
  credit,
  amount: wan(amount),
  coordinate,
});
const openingEntry = (debit: string, credit: string, amount: string, at: Coordinate): Entry => ({
  ...entry(debit, credit, amount, at),
  on: `${YEAR}-01-01`,
  phase: 'opening',
});

const spent = (own: string, operating: string): readonly Posting[] =>
  [
    openingEntry('800103', '810107', '5.00', FISCAL),
    openingEntry('800102', '820105', '3.00', RESTRICTED),
    openingEntry('800102', '820204', '40.00', { fund: 'own' }),
    openingEntry('800102', '8301', '6.00', { fund: 'own' }),
    entry('7201', '6001', '96.80', { ...FISCAL, economic: '30101' }),
    { ...entry('800103', '6001', '3.20', FISCAL), phase: 'recognise' } satisfies Entry,
    entry('800102', '6101', '10.00', RESTRICTED),
    entry('7201', '800102', '10.00', { ...RESTRICTED, economic: '30226' }),
    entry('800102', '6101', '50.50', OWN),
    entry('7201', '800102', own, { ...OWN, economic: '30201' }),
    entry('800102', '6401', '25.00', OWN),
    entry('7301', '800102', operating, { ...OWN, economic: '30201' }),
  ].flatMap(legsOf);

const year = (
  open: readonly Posting[],
  yearEnd: readonly (readonly Posting[])[],
): { readonly open: readonly Posting[]; readonly closed: readonly Posting[] } => ({
  open,
  closed: [...open, ...closingPostings(open, YEAR), ...yearEnd.flat()],
});

/** Other money 12.00 and operating profit 5.00: 17.00 to distribute. */
export const WITH_SURPLUS = year(spent('38.50', '20.00'), [
  distributed(YEAR, '8501', '8701', wan('12.00')),
  distributed(YEAR, '8401', '8701', wan('5.00')),
  distributed(YEAR, '8701', '8301', wan('3.00'), 'allocation'),
  distributed(YEAR, '8701', '820204', wan('14.00'), 'allocation'),
]);

/** Other money −5.00, operating profit 2.00 of which 0.80 tax: 3.80 covered from earlier surplus. */
export const WITH_SHORTFALL = year(spent('55.50', '23.00'), [
  distributed(YEAR, '8501', '8701', wan('-5.00')),
  distributed(YEAR, '8401', '8701', wan('2.00')),
  distributed(YEAR, '8701', '820204', wan('0.80'), 'allocation'),
  distributed(YEAR, '820204', '8701', wan('3.80'), 'coverage'),
]);

/** An operating loss of 21.00 stays in 8401. */
export const WITH_OPERATING_LOSS = year(spent('42.50', '46.00'), [
  distributed(YEAR, '8501', '8701', wan('8.00')),
  distributed(YEAR, '8701', '820204', wan('8.00'), 'allocation'),
]);

export const INSTITUTION_FACTS: readonly Fact[] = [
  ['unit.name', '实验中学'],
  ['unit.kind', 'institution'],
].map(([kind = '', text = '']) => ({
  fiscalYear: null,
  occurredOn: '2021-01-01',
  kind,
  subject: '',
  amount: null,
  text,
}));
