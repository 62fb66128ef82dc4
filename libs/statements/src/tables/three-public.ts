// “三公”经费支出决算表: trips abroad, official vehicles and receptions against their limits.
import type { Column, Limit, Table } from '../table.js';
import { EXPENDITURE } from './sums-of-the-year.js';

/** Departmental economic codes of the three public expenses (domain.md §7.2); 30239 is not one. */
export const THREE_PUBLIC_CODES: Readonly<Record<Limit['subject'], readonly string[]>> = {
  abroad: ['30212'],
  'vehicle-purchase': ['30913', '31013'],
  'vehicle-running': ['30231'],
  reception: ['30217'],
};

const limit = (subject: Limit['subject']): Column => ({
  id: `budget-${subject}`,
  limit: { subject },
});

const actual = (subject: Limit['subject']): Column => ({
  id: `actual-${subject}`,
  sums: [EXPENDITURE],
  where: { economic: THREE_PUBLIC_CODES[subject] },
});

/** The fund scope comes from the form set: general budget to FY2021, all fiscal money from FY2022. */
export const threePublic: Table = {
  name: 'three-public',
  columns: [
    { id: 'budget-total', addUp: ['budget-abroad', 'budget-vehicles', 'budget-reception'] },
    limit('abroad'),
    { id: 'budget-vehicles', addUp: ['budget-vehicle-purchase', 'budget-vehicle-running'] },
    limit('vehicle-purchase'),
    limit('vehicle-running'),
    limit('reception'),
    { id: 'actual-total', addUp: ['actual-abroad', 'actual-vehicles', 'actual-reception'] },
    actual('abroad'),
    { id: 'actual-vehicles', addUp: ['actual-vehicle-purchase', 'actual-vehicle-running'] },
    actual('vehicle-purchase'),
    actual('vehicle-running'),
    actual('reception'),
  ],
  rows: { kind: 'lines', lines: [{ id: 'amounts' }] },
};
