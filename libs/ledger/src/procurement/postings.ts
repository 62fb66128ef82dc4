// Entries of procurement: frozen → committed in the control book (domain.md §5.7), accepted and unpaid in the
// finance book (rows 11 and 13 of §5.6). Nothing here touches the budget book: it spends when money is paid.
import type { Posting } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { fenOf } from '#money';
import type { z } from 'zod';
import { control, entries, finance, type Pair, type Place } from '../entries.js';
import type * as events from './events.js';

type Event<S extends z.ZodType> = LedgerEvent<string, z.output<S>>;

const place = (
  { occurredOn }: LedgerEvent,
  fiscalYear: number,
  document: string,
  voucher: string | null = null,
): Place => ({ fiscalYear, occurredOn, phase: 'current', document, voucher });

/** Plan: Dr Q30 / Cr Q20. */
export const filed = (event: Event<typeof events.procurementPlanFiledData>): Posting[] => {
  const { plan, year, amount, coordinate } = event.data;
  return entries(place(event, year, plan), [control('Q30', 'Q20', fenOf(amount), coordinate)]);
};

/** Rest of a plan: Dr Q20 / Cr Q30. */
export const planReleased = (
  event: Event<typeof events.procurementPlanReleasedData>,
): Posting[] => {
  const { plan, year, amount, coordinate } = event.data;
  return entries(place(event, year, plan), [control('Q20', 'Q30', fenOf(amount), coordinate)]);
};

/** Contract: Dr Q40 / Cr Q30. */
export const signed = (event: Event<typeof events.contractSignedData>): Posting[] => {
  const { contract, year, amount, coordinate } = event.data;
  return entries(place(event, year, contract), [control('Q40', 'Q30', fenOf(amount), coordinate)]);
};

/** Addition: Dr Q40 / Cr Q20; reduction: Dr Q20 / Cr Q40. */
export const amended = (event: Event<typeof events.contractAmendedData>): Posting[] => {
  const { amendment, year, amount, direction, coordinate } = event.data;
  const [debit, credit] = direction === 'increase' ? ['Q40', 'Q20'] : ['Q20', 'Q40'];
  return entries(place(event, year, amendment), [
    control(debit ?? '', credit ?? '', fenOf(amount), coordinate),
  ]);
};

/** Termination, and release at year end (derivation.md §7 rule 22): Dr Q20 / Cr Q40. */
export const commitmentEnded = (event: Event<typeof events.commitmentEndedData>): Posting[] => {
  const { contract, year, amount, coordinate } = event.data;
  if (fenOf(amount) === 0n) return [];
  return entries(place(event, year, contract), [control('Q20', 'Q40', fenOf(amount), coordinate)]);
};

/** Committed again in the new year: Dr Q40 / Cr Q20. */
export const renewed = (event: Event<typeof events.commitmentRenewedData>): Posting[] => {
  const { contract, year, amount, coordinate } = event.data;
  return entries(place(event, year, contract), [control('Q40', 'Q20', fenOf(amount), coordinate)]);
};

/** Row 13: Dr 5001 / 1302 / 1601 / Cr 2302; row 11: what was prepaid comes from 1214. */
export const accepted = (event: Event<typeof events.acceptanceRecordedData>): Posting[] => {
  const { data } = event;
  if (data.voucher === undefined) return [];
  const { economic, governmentEconomic } = data;
  const coordinate = { ...data.coordinate, economic, governmentEconomic };
  const prepaid = fenOf(data.prepaid);
  const owed = fenOf(data.amount) - prepaid;
  const pairs: Pair[] = [
    finance(data.debit, '1214', prepaid, coordinate),
    finance(data.debit, '2302', owed, coordinate),
  ].filter(({ amount }) => amount !== 0n);
  return entries(place(event, data.year, data.acceptance, data.voucher), pairs);
};
