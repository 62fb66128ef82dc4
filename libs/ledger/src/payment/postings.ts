// Entries of payments: rows 2, 4, 5, 6, 7, 8, 9, 9b, 2c of domain.md §5.6 with derivation.md §7 rules 5–10.
import type { Coordinate, Posting } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { fenOf, type Fen } from '#money';
import type { z } from 'zod';
import { withoutEconomic, type Funding } from '../books.js';
import { budget, control, entries, finance, type Pair, type Place } from '../entries.js';
import { mirrorOf } from '../fiscal-year/postings.js';
import type * as events from './events.js';

type Event<S extends z.ZodType> = LedgerEvent<string, z.output<S>>;

/** Rule 5: the opposite leg in the budget and the finance book. */
const OPPOSITE: Readonly<Record<Funding, { readonly budget: string; readonly finance: string }>> = {
  appropriation: { budget: '6001', finance: '4001' },
  quota: { budget: '800101', finance: '1011' },
  returnable: { budget: '800103', finance: '1201' },
  cash: { budget: '800102', finance: '1002' },
};

interface Part {
  readonly coordinate: Coordinate;
  readonly economic: string;
  readonly governmentEconomic: string;
  readonly funding: Funding;
}

/** The line's coordinate with the codes that the payment itself carries. */
const spendingPlace = ({ coordinate, economic, governmentEconomic }: Part): Coordinate => ({
  ...coordinate,
  economic,
  governmentEconomic,
});

const place = (
  { occurredOn }: LedgerEvent,
  fiscalYear: number,
  document: string,
  voucher: string | null,
): Place => ({ fiscalYear, occurredOn, phase: 'current', document, voucher });

/** Spending and cost against the leg that pays; a negative amount reverses exactly that (rule 7). */
const spent = (
  part: Part,
  accounts: { readonly spending: string; readonly debit: string },
  amount: Fen,
): Pair[] => {
  const where = spendingPlace(part);
  const opposite = OPPOSITE[part.funding];
  return [
    budget(accounts.spending, opposite.budget, amount, where),
    finance(accounts.debit, opposite.finance, amount, where),
  ];
};

/** Rule 21: request Dr Q50 / Cr Q40 of a contract, Q20 otherwise. */
export const requested = (event: Event<typeof events.paymentRequestedData>): Posting[] => {
  const { payment, year, amount, coordinate } = event.data;
  const from = event.data.contract === undefined ? 'Q20' : 'Q40';
  const moved = control('Q50', from, fenOf(amount), coordinate);
  return entries(place(event, year, payment, null), [moved]);
};

/** Rule 21: rejection and cancellation reverse the request exactly. */
export const givenUp = (event: Event<typeof events.paymentEndedData>): Posting[] => {
  const { payment, year, amount, coordinate } = event.data;
  const back = event.data.contract === undefined ? 'Q20' : 'Q40';
  const moved = control(back, 'Q50', fenOf(amount), coordinate);
  return entries(place(event, year, payment, null), [moved]);
};

/** Rows 2, 4, 5, 2c, 9b, 11, 13, 14: the event says which leg pays and what is debited. */
export const settled = (event: Event<typeof events.paymentSettledData>): Posting[] => {
  const { data } = event;
  const amount = fenOf(data.amount);
  return entries(place(event, data.year, data.payment, data.voucher), [
    control('Q60', 'Q50', amount, data.coordinate),
    ...spent(data, data, amount),
  ]);
};

/** Row 6 in the same year: a red entry on the accounts that paid. Row 7 of a prior year: an adjustment. */
export const returned = (event: Event<typeof events.paymentReturnedData>): Posting[] => {
  const { data } = event;
  const amount = fenOf(data.amount);
  const where = place(event, data.year, data.return, data.voucher);
  if (data.yearClass === 'same') {
    return entries(where, [
      control('Q20', 'Q60', amount, data.coordinate),
      ...spent(data, data, -amount),
    ]);
  }
  const heldIn = data.heldIn ?? '800103';
  const target = withoutEconomic(data.target ?? data.coordinate);
  return entries(where, [
    ...(data.target === undefined ? [] : [control('Q20', 'Q10.07', amount, data.target)]),
    budget(heldIn, adjustmentAccountOf(data), amount, target),
    // Row 7: cost of a closed year went into surplus; an asset, prepayment or liability stands as it was.
    data.debit.startsWith('5')
      ? finance(mirrorOf(heldIn), '3501', amount, target)
      : finance(mirrorOf(heldIn), data.debit, amount, target, data.coordinate),
  ]);
};

/**
 * 年初余额调整 of fiscal carry-over, of own money with a purpose, of other own money (rule 8). What 专用结余 paid
 * directly goes back to it: it stands outside 结转和结余 and has no adjustment of its own (rule 14).
 */
const adjustmentAccountOf = ({
  spending,
  coordinate: { fund, restricted },
}: Event<typeof events.paymentReturnedData>['data']): string => {
  if (fund !== 'own') return '810101';
  if (spending === '8301') return spending;
  return restricted === true ? '820101' : '820201';
};

/** Row 8 with rule 9: both legs move when the line changes, spending alone when only economic codes do. */
export const corrected = (event: Event<typeof events.paymentCorrectedData>): Posting[] => {
  const { data } = event;
  const { from, to, year, correction, voucher } = data;
  const amount = fenOf(data.amount);
  const where = place(event, year, correction, voucher);
  if (from.coordinate.line === to.coordinate.line) {
    return [
      ...moved(where, 'budget', data.spending, from, to, amount),
      ...(data.debit.startsWith('5') ? moved(where, 'finance', data.debit, from, to, amount) : []),
    ];
  }
  return entries(where, [
    control('Q20', 'Q60', amount, from.coordinate),
    control('Q60', 'Q20', amount, to.coordinate),
    ...spent(from, data, -amount),
    ...spent(to, data, amount),
  ]);
};

/** A red debit at the wrong codes and a debit at the right ones; the account opposite does not move. */
const moved = (
  { fiscalYear, occurredOn, phase, document, voucher }: Place,
  book: 'budget' | 'finance',
  account: string,
  from: Part,
  to: Part,
  amount: Fen,
): Posting[] =>
  [
    { coordinate: spendingPlace(from), amount: -amount },
    { coordinate: spendingPlace(to), amount },
  ].map((leg) => ({
    fiscalYear,
    occurredOn,
    phase,
    document,
    voucher,
    book,
    account,
    side: 'debit',
    ...leg,
  }));

/** Row 9: a liability to the bank, nothing in the budget book until it is repaid. */
export const cardReimbursed = (
  event: Event<typeof events.officialCardReimbursedData>,
): Posting[] => {
  const { year, expense, amount, coordinate, economic, governmentEconomic, voucher } = event.data;
  const where = { ...coordinate, economic, governmentEconomic };
  const pair = finance(event.data.debit ?? '5001', '2307', fenOf(amount), where);
  return entries(place(event, year, expense, voucher), [pair]);
};
