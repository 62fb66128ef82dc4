// The sample office in 2020 and 2021 (domain.md §3.6, derivation.md §6): 385.77 and 422.53 万元.
import { sumOf } from '#money';
import type { Fact, Coordinate, Posting } from '#bookkeeping';
import { closingPostings, distributed } from './closing.js';
import {
  indicatorEntries,
  legsOf,
  paymentEntries,
  recognitionEntries,
  wan,
  type Entry,
} from './hand-postings.js';

interface Spending {
  readonly line: string;
  readonly coordinate: Coordinate;
  /** 万元 per economic code. */
  readonly paid: Readonly<Record<string, string>>;
  readonly authority: string;
  readonly carriedOut?: string;
}

const staff = (code: string): Coordinate => ({
  fund: 'general',
  source: 'current',
  nature: 'staff',
  project: 'STAFF',
  function: code,
});
const project = (name: string, code = '2010302'): Coordinate => ({
  fund: 'general',
  source: 'current',
  nature: 'project',
  project: name,
  function: code,
});
const running: Coordinate = { ...staff('2010301'), nature: 'running', project: 'RUNNING' };
const carried = (coordinate: Coordinate): Coordinate => ({ ...coordinate, source: 'carried' });

const SPENDING_2020: readonly Spending[] = [
  { line: 'A1', coordinate: staff('2010301'), paid: { '30101': '210.00' }, authority: '210.00' },
  { line: 'A2', coordinate: running, paid: { '30201': '20.00' }, authority: '20.00' },
  { line: 'A3', coordinate: staff('2080505'), paid: { '30108': '20.00' }, authority: '20.00' },
  {
    line: 'A4',
    coordinate: project('P9'),
    paid: { '30299': '148.69' },
    authority: '160.00',
    carriedOut: '8.09',
  },
  {
    line: 'A5',
    coordinate: carried(project('P9')),
    paid: { '30299': '15.71' },
    authority: '15.71',
  },
];

const SPENDING_2021: readonly Spending[] = [
  {
    line: 'B1',
    coordinate: staff('2010301'),
    paid: {
      '30101': '80.00',
      '30102': '60.37',
      '30103': '30.00',
      '30199': '10.00',
      '30302': '8.00',
      '30309': '2.00',
    },
    authority: '190.37',
  },
  {
    line: 'B2',
    coordinate: running,
    paid: {
      '30201': '5.00',
      '30204': '0.10',
      '30207': '2.00',
      '30226': '3.00',
      '30228': '3.00',
      '30229': '2.00',
      '30231': '2.00',
      '30239': '5.00',
      '30299': '1.38',
      '31002': '2.00',
    },
    authority: '26.00',
  },
  { line: 'B3', coordinate: staff('2080505'), paid: { '30108': '17.04' }, authority: '17.04' },
  { line: 'B4', coordinate: staff('2101101'), paid: { '30110': '8.68' }, authority: '8.68' },
  { line: 'B5', coordinate: staff('2210201'), paid: { '30113': '17.47' }, authority: '17.47' },
  {
    line: 'B6',
    coordinate: project('P1'),
    paid: { '30216': '39.76' },
    authority: '50.00',
    carriedOut: '4.37',
  },
  { line: 'B7', coordinate: project('P2'), paid: { '30211': '23.53' }, authority: '35.00' },
  { line: 'B8', coordinate: project('P3'), paid: { '30227': '11.99' }, authority: '15.00' },
  { line: 'B9', coordinate: project('P9'), paid: { '30299': '38.84' }, authority: '40.00' },
  { line: 'B10', coordinate: carried(project('P9')), paid: { '30299': '8.09' }, authority: '8.09' },
  {
    line: 'B11',
    coordinate: project('P8', '2299999'),
    paid: { '30299': '0.05' },
    authority: '0.05',
  },
  {
    line: 'B12',
    coordinate: { ...project('P7', '2296099'), fund: 'fund' },
    paid: { '31002': '0.02' },
    authority: '0.02',
  },
];

const spendingEntries = (year: number, spending: Spending): readonly Entry[] => {
  const coordinate = { ...spending.coordinate, line: spending.line };
  const kind = coordinate.source === 'carried' ? 'carry-in' : 'original';
  const payments = Object.entries(spending.paid).flatMap(([economic, amount], index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return paymentEntries(year, { ...coordinate, economic }, wan(amount), `${year}-${month}-15`);
  });
  return [
    ...indicatorEntries(year, coordinate, wan(spending.authority), kind),
    ...payments,
    ...(spending.carriedOut === undefined
      ? []
      : recognitionEntries(year, coordinate, wan(spending.carriedOut))),
  ];
};

/** Bank interest kept by the unit, without a purpose, on its main function item. */
const interestEntries = (year: number): readonly Entry[] => {
  const place = {
    year,
    on: `${year}-12-21`,
    amount: wan('0.04'),
    coordinate: { fund: 'own', function: '2010301' },
  } as const;
  return [
    { ...place, debit: '800102', credit: '6609' },
    { ...place, book: 'finance', debit: '1002', credit: '4604' },
  ];
};

const openingEntries: readonly Entry[] = [
  {
    year: 2020,
    on: '2020-01-01',
    phase: 'opening',
    debit: '800103',
    credit: '810107',
    amount: wan('15.71'),
    coordinate: { ...carried(project('P9')), line: 'A5' },
  },
  {
    year: 2020,
    on: '2020-01-01',
    phase: 'opening',
    book: 'finance',
    debit: '1201',
    credit: '3001',
    amount: wan('15.71'),
  },
];

const yearPostings = (year: number, spending: readonly Spending[]): readonly Posting[] =>
  [...spending.flatMap((item) => spendingEntries(year, item)), ...interestEntries(year)].flatMap(
    legsOf,
  );

const closed = (postings: readonly Posting[], year: number): readonly Posting[] => [
  ...closingPostings(postings, year),
  ...distributed(year, '8501', '820204', wan('0.04')),
];

const opening = openingEntries.flatMap(legsOf);
const year2020 = yearPostings(2020, SPENDING_2020);
const year2021 = yearPostings(2021, SPENDING_2021);

/** 2020 closed; 2021 with everything but its closing entries. */
export const SAMPLE_OFFICE_OPEN: readonly Posting[] = [
  ...opening,
  ...year2020,
  ...closed(year2020, 2020),
  ...year2021,
];

/** Both years closed. */
export const SAMPLE_OFFICE: readonly Posting[] = [...SAMPLE_OFFICE_OPEN, ...closed(year2021, 2021)];

const fact = (kind: string, rest: Partial<Fact>): Fact => ({
  fiscalYear: null,
  occurredOn: '2020-01-01',
  kind,
  subject: '',
  amount: null,
  text: null,
  ...rest,
});

export const SAMPLE_OFFICE_FACTS: readonly Fact[] = [
  fact('unit.name', { text: '金融工作办公室' }),
  fact('unit.kind', { text: 'administrative' }),
  fact('unit.department', { text: '市政府办公室' }),
  fact('unit.region', { text: '140200' }),
  fact('unit.main-function', { text: '2010301' }),
  fact('project.name', { subject: 'P1', text: '防范处置非法集资' }),
  fact('project.name', { subject: 'P2', text: '金融工作经费' }),
  fact('project.name', { subject: 'P3', text: '银企对接经费' }),
  fact('three-public.original', {
    fiscalYear: 2021,
    subject: 'vehicle-running',
    amount: wan('3.00'),
  }),
  fact('three-public.final', {
    fiscalYear: 2021,
    subject: 'vehicle-running',
    amount: wan('2.50'),
  }),
];

/** What the office's papers say besides its books in 2021. */
export const SAMPLE_OFFICE_PAPERS = {
  budgetApproval: SPENDING_2021.filter(({ coordinate }) => coordinate.source === 'current').map(
    ({ coordinate, authority }) => ({
      project: coordinate.project ?? '',
      function: coordinate.function ?? '',
      amount: wan(authority),
    }),
  ),
  treasuryStatement: SPENDING_2021.map(({ coordinate, paid }) => ({
    fund: coordinate.fund ?? 'general',
    function: coordinate.function ?? '',
    amount: sumOf(Object.values(paid).map(wan)),
  })),
  selfEvaluations: [
    { project: 'P1', executed: wan('39.76') },
    { project: 'P2', executed: wan('23.53') },
    { project: 'P3', executed: wan('11.99') },
  ],
  quotedPriorYear: [{ address: 'T01.R31', amount: wan('422.53') }],
  reasonsGiven: ['T06.running', 'T07.C7'],
};
