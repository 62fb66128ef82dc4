// Double entries written by hand, for examples and specs that must not depend on the law.
import type { Fen } from '#money';
import type { Book, Coordinate, Flow, Phase, Posting } from '#bookkeeping';

export interface Entry {
  readonly year: number;
  readonly on?: string;
  readonly phase?: Phase;
  readonly book?: Book;
  readonly debit: string;
  readonly credit: string;
  readonly amount: Fen;
  readonly coordinate?: Coordinate;
  readonly creditCoordinate?: Coordinate;
  readonly flow?: Flow;
}

/** 万元 with up to two decimals as fen: wan('385.77'). */
export const wan = (text: string): Fen => {
  const [whole = '0', fraction = ''] = text.split('.');
  const negative = whole.startsWith('-');
  const hundredths = BigInt(whole.replace('-', '') + fraction.padEnd(2, '0'));
  return (negative ? -hundredths : hundredths) * 10_000n;
};

/** Where the money lies, without what it was spent on. */
export const withoutEconomic = (coordinate: Coordinate): Coordinate => {
  const rest: { -readonly [Member in keyof Coordinate]: Coordinate[Member] } = { ...coordinate };
  delete rest.economic;
  delete rest.governmentEconomic;
  return rest;
};

/** Both legs of an entry; economic codes stay on spending and in the control book. */
export const legsOf = (entry: Entry): readonly [Posting, Posting] => {
  const { year, book = 'budget', phase = 'current', coordinate = {} } = entry;
  const leg = (side: 'debit' | 'credit', account: string, place: Coordinate): Posting => ({
    fiscalYear: year,
    occurredOn: entry.on ?? `${year}-06-30`,
    phase,
    book,
    account,
    side,
    amount: entry.amount,
    document: 'by-hand',
    voucher: null,
    coordinate: book === 'control' || /^[57]/.test(account) ? place : withoutEconomic(place),
    ...(entry.flow === undefined ? {} : { flow: entry.flow }),
  });
  return [
    leg('debit', entry.debit, coordinate),
    leg('credit', entry.credit, entry.creditCoordinate ?? coordinate),
  ];
};

/** Indicator approved, issued and (paid) spent; the rest stays available. */
export const indicatorEntries = (
  year: number,
  coordinate: Coordinate,
  authority: Fen,
  kind: 'original' | 'carry-in',
): readonly Entry[] => {
  const entry = { year, book: 'control', amount: authority, coordinate } as const;
  return kind === 'carry-in'
    ? [{ ...entry, debit: 'Q20', credit: 'Q10.05' }]
    : [
        { ...entry, debit: 'Q01', credit: 'Q10.01' },
        { ...entry, debit: 'Q20', credit: 'Q01' },
      ];
};

/** A payment in all three books; carried money was recognised a year ago and is no income now. */
export const paymentEntries = (
  year: number,
  coordinate: Coordinate,
  amount: Fen,
  on: string,
): readonly Entry[] => {
  const carried = coordinate.source === 'carried';
  const line = withoutEconomic(coordinate);
  const place = { year, on, amount };
  return [
    { ...place, book: 'control', debit: 'Q50', credit: 'Q20', coordinate: line },
    { ...place, book: 'control', debit: 'Q60', credit: 'Q50', coordinate: line },
    { ...place, debit: '7101', credit: carried ? '800103' : '6001', coordinate },
    { ...place, book: 'finance', debit: '5001', credit: carried ? '1201' : '4001', coordinate },
  ];
};

/** Year-end recognition of unused authority (domain.md §5.6 row 18). */
export const recognitionEntries = (
  year: number,
  coordinate: Coordinate,
  amount: Fen,
): readonly Entry[] => {
  const place = { year, on: `${year}-12-31`, phase: 'recognise', amount, coordinate } as const;
  return [
    { ...place, debit: '800103', credit: '6001' },
    { ...place, book: 'finance', debit: '1201', credit: '4001' },
    { ...place, phase: 'close', book: 'control', debit: 'Q70.2', credit: 'Q20' },
  ];
};
