// Units and transfers written by hand, for specs that must not depend on the law.
import { Balances, type Coordinate, type Fact, type Posting } from '#bookkeeping';
import type { Fen } from '#money';
import { legsOf, type Entry } from '../examples/hand-postings.js';
import type { UnitKind } from '../filter.js';
import type { TransferKind, UnitBooks } from './register.js';

export const YEAR = 2021;

export interface HandUnit {
  readonly ledger: string;
  readonly kind: UnitKind;
  readonly entries: readonly Entry[];
  readonly facts: readonly Fact[];
}

const unitFact = (kind: string, text: string): Fact => ({
  ...{ fiscalYear: null, occurredOn: '2020-01-01', kind, subject: '', amount: null, text },
});

/** Books with the names that every unit has. */
export const booksOf = ({ ledger, kind, entries, facts }: HandUnit): UnitBooks => {
  const balances = new Balances();
  const postings: readonly Posting[] = entries.flatMap(legsOf);
  for (const posting of postings) balances.add(posting);
  return {
    ledger,
    balances,
    facts: [
      unitFact('unit.name', `单位${ledger}`),
      unitFact('unit.kind', kind),
      unitFact('unit.department', '示例部门'),
      ...facts,
    ],
  };
};

export interface HandLeg {
  readonly id: string;
  readonly direction: 'out' | 'in';
  readonly kind: TransferKind;
  readonly counterpart: string;
  readonly amount: Fen;
  readonly year?: number;
  readonly document?: string;
  readonly account?: string;
  readonly coordinate?: Coordinate;
}

const ACCOUNTS: Readonly<Record<TransferKind, Readonly<Record<HandLeg['direction'], string>>>> = {
  authority: { out: 'Q10.04', in: 'Q10.04' },
  'carry-over': { out: '810103', in: '810102' },
  subsidy: { out: '7501', in: '6201' },
  remittance: { out: '7401', in: '6301' },
};

export const OWN: Coordinate = { fund: 'own', function: '2050801' };

export const accountOf = ({ kind, direction }: Pick<HandLeg, 'kind' | 'direction'>): string =>
  ACCOUNTS[kind][direction];

/** The fact of one leg, as the law writes it. */
export const legOf = (leg: HandLeg): Fact => ({
  fiscalYear: leg.year ?? YEAR,
  occurredOn: `${leg.year ?? YEAR}-06-30`,
  kind: `transfer.${leg.direction}`,
  subject: `${leg.id}|${leg.document ?? 'D'}`,
  amount: leg.amount,
  text: JSON.stringify({
    kind: leg.kind,
    counterpart: leg.counterpart,
    account: leg.account ?? accountOf(leg),
    coordinate: leg.coordinate ?? OWN,
  }),
});

/** The entries of a leg of money in the budget and the finance book. */
export const entriesOf = (leg: HandLeg): readonly Entry[] => {
  const { amount, year = YEAR, coordinate = OWN } = leg;
  const [account] = [leg.account ?? accountOf(leg)];
  const place = { year, amount, coordinate };
  if (leg.direction === 'out') {
    const spent = { ...place, coordinate: { ...coordinate, economic: '30299' } };
    const cost = account === '7501' ? '5501' : '5401';
    return [
      { ...spent, debit: account, credit: '800102' },
      { ...spent, book: 'finance', debit: cost, credit: '1002' },
    ];
  }
  const revenue = account === '6201' ? '4201' : '4301';
  return [
    { ...place, debit: '800102', credit: account },
    { ...place, book: 'finance', debit: '1002', credit: revenue },
  ];
};

/** Own income of a unit, so that it has money. */
export const income = (amount: Fen, year = YEAR): readonly Entry[] => [
  { year, debit: '800102', credit: '6101', amount, coordinate: OWN },
  { year, book: 'finance', debit: '1002', credit: '4101', amount, coordinate: OWN },
];

/** A unit with income and legs. */
export const handUnit = (
  ledger: string,
  legs: readonly HandLeg[],
  more: Partial<Pick<HandUnit, 'kind' | 'entries' | 'facts'>> = {},
): UnitBooks =>
  booksOf({
    ledger,
    kind: more.kind ?? 'institution',
    entries: [
      ...income(1_000_000n),
      ...legs.filter(({ kind }) => kind === 'subsidy' || kind === 'remittance').flatMap(entriesOf),
      ...(more.entries ?? []),
    ],
    facts: [...legs.map(legOf), ...(more.facts ?? [])],
  });

/** Out of one unit and into another. */
export const pairOf = (
  kind: TransferKind,
  id: string,
  amount: Fen,
  more: Partial<HandLeg> = {},
): readonly [(counterpart: string) => HandLeg, (counterpart: string) => HandLeg] => [
  (counterpart) => ({ ...more, id, kind, amount, counterpart, direction: 'out' }),
  (counterpart) => ({ ...more, id, kind, amount, counterpart, direction: 'in' }),
];
