// Entries of the finance book beyond payments: rows 10–13, 15 and 17 of domain.md §5.6.
import type { Posting } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { fenOf } from '#money';
import type { z } from 'zod';
import { budget, control, entries, finance, type Pair, type Place } from '../entries.js';
import { coordinateOfLine } from './events.js';
import type * as events from './events.js';

type Event<S extends z.ZodType> = LedgerEvent<string, z.output<S>>;

const place = (
  { occurredOn }: LedgerEvent,
  { year, voucher }: { readonly year: number; readonly voucher: string },
  document: string,
): Place => ({ fiscalYear: year, occurredOn, phase: 'current', document, voucher });

/** Rows 10, 11, 15 and their like: as written, in the finance book alone. */
export const posted = (event: Event<typeof events.voucherPostedData>): Posting[] => {
  const { data } = event;
  const where = place(event, data, data.document);
  return data.lines.map((line) => ({
    ...where,
    book: 'finance',
    account: line.account,
    side: line.side,
    amount: fenOf(line.amount),
    coordinate: coordinateOfLine(line),
  }));
};

/** The same lines in red. */
export const reversed = (event: Event<typeof events.voucherReversedData>): Posting[] => {
  const { data } = event;
  const where = place(event, data, data.reversal);
  return data.lines.map((line) => ({
    ...where,
    book: 'finance',
    ...line,
    amount: fenOf(line.amount),
  }));
};

/** Row 12: Dr 1218 / Cr 1002, nothing in the budget book. */
export const advanceGranted = (event: Event<typeof events.advanceGrantedData>): Posting[] => {
  const { data } = event;
  return entries(place(event, data, data.advance), [
    finance('1218', '1002', fenOf(data.amount), data.coordinate),
  ]);
};

/** Row 12: Dr 7101 / Cr 800102 and Dr 5001 / Cr 1218 for what was spent, Dr 1002 / Cr 1218 for the rest. */
export const advanceSettled = (event: Event<typeof events.advanceSettledData>): Posting[] => {
  const { data } = event;
  const [spent, returned] = [fenOf(data.spent), fenOf(data.returned)];
  const { economic, governmentEconomic, advanceCoordinate } = data;
  const where = { ...data.coordinate, economic, governmentEconomic };
  const pairs: Pair[] = [
    control('Q60', 'Q20', spent, data.coordinate),
    budget(data.spending, '800102', spent, where),
    finance('5001', '1218', spent, where, advanceCoordinate),
    finance('1002', '1218', returned, advanceCoordinate),
  ].filter(({ amount }) => amount !== 0n);
  return entries(place(event, data, data.settlement), pairs);
};

/** Row 17: Dr 1002 / Cr 2103. */
export const collected = (event: Event<typeof events.collectedForTreasuryData>): Posting[] => {
  const { data } = event;
  return entries(place(event, data, data.collection), [
    finance('1002', '2103', fenOf(data.amount), {}),
  ]);
};

/** Row 17: Dr 2103 / Cr 1002. */
export const collectionHandedOver = (
  event: Event<typeof events.collectionHandedOverData>,
): Posting[] => {
  const { data } = event;
  return entries(place(event, data, data.collection), [
    finance('2103', '1002', fenOf(data.amount), {}),
  ]);
};
