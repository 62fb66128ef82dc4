// What must break each check: altered cells, papers and postings of the sample office.
import type { Coordinate, Fact, Posting } from '#bookkeeping';
import type { Outside } from '../checks/check.js';
import { legsOf, wan, type Entry } from './hand-postings.js';
import { SAMPLE_OFFICE, SAMPLE_OFFICE_PAPERS } from './sample-office.js';

/** The sample office with something changed. */
export interface Office {
  readonly postings?: readonly Posting[];
  readonly facts?: readonly Fact[];
  readonly papers?: Outside;
  /** Fen added to cells of the finished statements, by address. */
  readonly cells?: Readonly<Record<string, bigint>>;
  /** The same for the year before. */
  readonly prior?: Readonly<Record<string, bigint>>;
}

const GENERAL: Coordinate = {
  fund: 'general',
  source: 'current',
  nature: 'project',
  project: 'P1',
  function: '2010302',
  line: 'B6',
};
export const FUND: Coordinate = { ...GENERAL, fund: 'fund', function: '2296099', line: 'B12' };

export const posted = (entry: Omit<Entry, 'year' | 'amount'>, year = 2021): readonly Posting[] =>
  legsOf({ ...entry, year, amount: 100n });
/** Only the debit leg: the books no longer balance. */
const oneSided = (
  account: string,
  coordinate: Coordinate,
  book?: 'finance' | 'control',
): Office => {
  const [debit] = posted({
    debit: account,
    credit: '8001',
    coordinate,
    ...(book === undefined ? {} : { book }),
  });
  if (debit === undefined) throw new Error('an entry has two legs');
  return { postings: [...SAMPLE_OFFICE, debit] };
};
const withEntry = (entry: Omit<Entry, 'year' | 'amount'>): Office => ({
  postings: [...SAMPLE_OFFICE, ...posted(entry)],
});

/** For each check the alterations that must break it. */
export const ALTERATIONS: Readonly<Record<string, readonly Office[]>> = {
  'I-01-1': [{ cells: { 'T01.R4': 1n } }, oneSided('6701', {})],
  'I-01-2': [
    { cells: { 'T01.R32': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, function: '2300102', economic: '30299' },
    }),
  ],
  'I-01-3': [{ cells: { 'T01.R31': 1n } }],
  'I-01-4': [{ cells: { 'T01.R59': 1n } }],
  // Money leaves the scope of 结转和结余 with no flow: the closing balance falls, nothing else changes.
  'I-01-5': [withEntry({ debit: '8701', credit: '8301' }), { cells: { 'T01.R31': 1n } }],
  'I-01-6': [
    withEntry({ debit: '800102', credit: '6101', coordinate: { fund: 'own' } }),
    withEntry({ debit: '800102', credit: '6401', coordinate: { fund: 'own' } }),
    withEntry({ debit: '800102', credit: '6301', coordinate: { fund: 'own' } }),
    withEntry({ debit: '820204', credit: '8701', flow: 'coverage' }),
    withEntry({ debit: '8701', credit: '820204', flow: 'allocation' }),
  ],
  'I-01-7': [{ cells: { 'T01.R8': -wan('1.00') } }, { cells: { 'T01.R54': -wan('1.00') } }],
  'I-01-8': [
    { cells: { 'T03.Σ.C3': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { fund: 'general', function: '2010301' },
    }),
  ],
  'I-02-1': [{ cells: { 'T02[201].C7': 1n } }, oneSided('6701', { function: '2010301' })],
  'I-02-2': [{ cells: { 'T02[2010302].C2': 1n } }, { cells: { 'T02.Σ.C7': 1n } }],
  'I-03-1': [
    { cells: { 'T03[2010301].C1': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { fund: 'general', function: '2010301' },
    }),
  ],
  'I-03-2': [
    { cells: { 'T03[20103].C2': 1n } },
    withEntry({ debit: '7101', credit: '6001', coordinate: { ...GENERAL, function: '20103' } }),
  ],
  'I-04-1': [{ cells: { 'T04.R3': 1n } }, oneSided('6001', {})],
  'I-04-2': [{ cells: { 'T04.R30': 1n } }],
  'I-04-3': [{ cells: { 'T04.R32': 1n } }],
  'I-04-4': [{ cells: { 'T04.R33.C3': 1n } }, { cells: { 'T04.R60.C2': 1n } }],
  'I-04-5': [
    { cells: { 'T04.R59.C4': 1n } },
    withEntry({ debit: '7101', credit: '6001', coordinate: { ...GENERAL, function: '2300102' } }),
  ],
  'I-04-6': [{ cells: { 'T04.R64.C5': 1n } }],
  // An adjustment of the opening balance in a closing phase reaches only the closing balance.
  'I-04-7': [
    withEntry({ debit: '800103', credit: '810101', coordinate: GENERAL, phase: 'close' }),
    { cells: { 'T04.R1': 1n } },
  ],
  'I-04-8': [
    withEntry({ debit: '7101', credit: '6001', coordinate: { ...GENERAL, fund: 'capital' } }),
    withEntry({ debit: '7101', credit: '6001', coordinate: { ...GENERAL, function: '2340101' } }),
  ],
  'I-05-1': [
    { cells: { 'T05[208].C2': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { fund: 'general', function: '2010301' },
    }),
  ],
  'I-05-1b': [{ cells: { 'T05[208].C2': 1n } }],
  'I-06-1': [
    { cells: { 'T06[30101]': 1n } },
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, nature: 'running', economic: '302' },
    }),
  ],
  'I-06-2': [{ cells: { 'T06.staff': 1n } }],
  'I-06-3': [{ cells: { 'T06.running': 1n } }],
  'I-07-1': [
    { cells: { 'T07.C1': 1n } },
    { cells: { 'T07.C4': 1n } },
    { cells: { 'T07.C7': 1n } },
    { cells: { 'T07.C11': 1n } },
  ],
  'I-07-2': [
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, economic: '30217' },
    }),
  ],
  'I-08-1': [
    { cells: { 'T08[2296099].C2': 1n } },
    withEntry({ debit: '800103', credit: '810101', coordinate: FUND, phase: 'close' }),
  ],
  'I-08-1b': [
    { cells: { 'T08[2296099].C4': 1n } },
    withEntry({ debit: '7101', credit: '6001', coordinate: { fund: 'fund', function: '2296099' } }),
  ],
  'I-08-1c': [{ cells: { 'T08[22960].C6': 1n } }],
  'I-09-1': [
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { fund: 'capital', function: '2230105' },
    }),
  ],
  'I-09-1b': [
    withEntry({ debit: '7101', credit: '6001', coordinate: { fund: 'capital', function: '223' } }),
  ],
  'X-01-02': [oneSided('6001', { fund: 'general' })],
  'X-01-02b': [oneSided('6001', { fund: 'general' }), { cells: { 'T02.Σ.C7': 1n } }],
  'X-01-03': [oneSided('7101', { fund: 'general' })],
  'X-01-03b': [{ cells: { 'T01.R39': 1n } }],
  'X-01-04': [{ cells: { 'T04.R2': 1n } }],
  'X-01-04b': [{ cells: { 'T04.R40.C2': 1n } }],
  'X-01-04c': [
    { cells: { 'T01.R29': -wan('1.00') } },
    { cells: { 'T01.R60': -wan('1.00') } },
    { cells: { 'T01.R31': -wan('1.00') } },
  ],
  'X-02-04': [{ cells: { 'T02.Σ.C2': 1n } }, oneSided('6001', { fund: 'general' })],
  'X-03-04': [{ cells: { 'T04.R59.C2': 1n } }],
  'X-NF': [{ cells: { 'T01.R60': 1n } }, withEntry({ debit: '8701', credit: '8301' })],
  'X-04-05': [{ cells: { 'T05.Σ.C1': 1n } }, { cells: { 'T05[221].C1': 1n } }],
  'X-04-08': [
    { cells: { 'T08.Σ.C1': 1n } },
    { cells: { 'T08.Σ.C2': 1n } },
    { cells: { 'T08.Σ.C3': 1n } },
    { cells: { 'T08.Σ.C6': 1n } },
  ],
  'X-04-09': [oneSided('7101', { fund: 'capital' })],
  'X-03-05': [{ cells: { 'T05[2010301].C2': 1n } }],
  'X-03-05b': [{ cells: { 'T08[2296099].C5': 1n } }],
  'X-05-06': [
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, nature: 'running', economic: '30902' },
    }),
  ],
  'X-RUN': [
    withEntry({
      debit: '7101',
      credit: '6001',
      coordinate: { ...GENERAL, nature: 'staff', economic: '30201' },
    }),
  ],
  'X-PRJ': [{ cells: { 'T03.Σ.C3': 1n } }],
  'X-PERF': [
    {
      papers: {
        ...SAMPLE_OFFICE_PAPERS,
        selfEvaluations: [{ project: 'P1', executed: wan('122.29') }],
      },
    },
  ],
  'X-06-07': [
    { cells: { 'T06[30212]': 1n } },
    { cells: { 'T06[30231]': 1n } },
    { cells: { 'T06[30217]': 1n } },
    { cells: { 'T06[31013]': 1n } },
  ],
  'X-07-E': [{ cells: { 'T07.C8': 1n } }, { cells: { 'T07.C12': -1n } }],
  'X-07-0': [{ cells: { 'T07.C7': -wan('2.00') } }],
  'Y-1': [
    { prior: { 'T01.R60': 1n } },
    withEntry({ debit: '800103', credit: '810101', coordinate: GENERAL }),
  ],
  'Y-2': [{ prior: { 'T04.R60.C4': 1n } }, { cells: { 'T04.R31': 1n } }],
  'Y-3': [{ prior: { 'T08[2296099].C6': 1n } }, { cells: { 'T08.Σ.C1': 1n } }],
  'Y-4': [
    {
      papers: {
        ...SAMPLE_OFFICE_PAPERS,
        quotedPriorYear: [{ address: 'T04.R32', amount: wan('406.78') }],
      },
    },
  ],
  'Y-5': [{ papers: { ...SAMPLE_OFFICE_PAPERS, reasonsGiven: ['T07.C7'] } }],
  'Y-6': [{ prior: { 'T01.R31': -wan('8.14') } }, { prior: { 'T04.R32': -wan('8.10') } }],
  'B-1': [
    {
      papers: {
        ...SAMPLE_OFFICE_PAPERS,
        budgetApproval: SAMPLE_OFFICE_PAPERS.budgetApproval.slice(1),
      },
    },
    withEntry({ book: 'control', debit: 'Q20', credit: 'Q10.01', coordinate: GENERAL }),
  ],
  'B-2': [
    oneSided('Q20', GENERAL, 'control'),
    withEntry({ book: 'control', debit: 'Q20', credit: 'Q10.08', coordinate: GENERAL }),
    withEntry({
      book: 'control',
      debit: 'Q20',
      credit: 'Q20',
      coordinate: GENERAL,
      creditCoordinate: { ...GENERAL, line: 'B7' },
    }),
  ],
  'B-3': [
    withEntry({
      book: 'control',
      debit: 'Q60',
      credit: 'Q20',
      coordinate: { ...GENERAL, project: 'P8', line: 'B11' },
    }),
  ],
  'B-4': [
    withEntry({ book: 'control', debit: 'Q60', credit: 'Q50', coordinate: GENERAL }),
    withEntry({ debit: '7101', credit: '6001', coordinate: GENERAL }),
  ],
  'B-5': [withEntry({ debit: '7101', credit: '6001', coordinate: GENERAL })],
  'B-6': [
    oneSided('7101', GENERAL),
    withEntry({
      debit: '7101',
      credit: '800103',
      coordinate: GENERAL,
      creditCoordinate: FUND,
    }),
  ],
  'B-7': [
    withEntry({ book: 'control', debit: 'Q60', credit: 'Q50', coordinate: GENERAL }),
    {
      papers: {
        ...SAMPLE_OFFICE_PAPERS,
        treasuryStatement: SAMPLE_OFFICE_PAPERS.treasuryStatement.slice(1),
      },
    },
  ],
  'B-8': [withEntry({ book: 'finance', debit: '5001', credit: '1201' })],
  'B-9': [withEntry({ debit: '800101', credit: '6001', coordinate: GENERAL })],
  'B-10': [
    withEntry({
      debit: '7101',
      credit: '800103',
      coordinate: GENERAL,
      creditCoordinate: { ...GENERAL, project: 'P2' },
    }),
  ],
  'I-01-9': [withEntry({ debit: '7101', credit: '6001', coordinate: GENERAL })],
};
