// Entries of indicators: the control book moves authority between buckets (derivation.md §7 rules 20–22); the
// budget and finance books move only when authority becomes money (rows 3, 18, 18b, 18c, 19).
import type { Posting } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { fenOf } from '#money';
import type { z } from 'zod';
import { budget, control, entries, finance, type Pair, type Place } from '../entries.js';
import type * as events from './events.js';

type Event<S extends z.ZodType> = LedgerEvent<string, z.output<S>>;

const place = (
  { occurredOn }: LedgerEvent,
  fiscalYear: number,
  document: string,
  voucher: string | null = null,
  phase: Place['phase'] = 'current',
): Place => ({ fiscalYear, occurredOn, phase, document, voucher });

/** Rule 21: issue Dr Q20 / Cr Q01 against the approval; a supplement Dr Q20 / Cr Q10.02. */
export const issued = (event: Event<typeof events.indicatorIssuedData>): Posting[] => {
  const { kind, amount, year, line, coordinate } = event.data;
  const origin = kind === 'original' ? 'Q01' : 'Q10.02';
  return entries(place(event, year, line), [control('Q20', origin, fenOf(amount), coordinate)]);
};

/** Rule 21: increase Dr Q20 / Cr Q10.02. */
export const increased = (event: Event<typeof events.indicatorIncreasedData>): Posting[] => {
  const { amount, year, line, coordinate } = event.data;
  return entries(place(event, year, line), [control('Q20', 'Q10.02', fenOf(amount), coordinate)]);
};

/** Rule 21: decrease Dr Q10.03 / Cr Q20. */
export const decreased = (event: Event<typeof events.indicatorDecreasedData>): Posting[] => {
  const { amount, year, line, coordinate } = event.data;
  return entries(place(event, year, line), [control('Q10.03', 'Q20', fenOf(amount), coordinate)]);
};

/** Rule 21: recall Dr Q10.06 / Cr Q20. */
export const recalled = (event: Event<typeof events.indicatorRecalledData>): Posting[] => {
  const { amount, year, line, coordinate } = event.data;
  return entries(place(event, year, line), [control('Q10.06', 'Q20', fenOf(amount), coordinate)]);
};

/** Rule 21: transfer Dr Q10.04 / Cr Q20 of the giving line, Dr Q20 / Cr Q10.04 of the taking line. */
export const transferred = (event: Event<typeof events.indicatorTransferredData>): Posting[] => {
  const { amount, year, document, fromCoordinate, toCoordinate } = event.data;
  return entries(place(event, year, document), [
    control('Q10.04', 'Q20', fenOf(amount), fromCoordinate),
    control('Q20', 'Q10.04', fenOf(amount), toCoordinate),
  ]);
};

/** Rule 21, the giving leg between units: Dr Q10.04 / Cr Q20. */
export const movedOut = (event: Event<typeof events.indicatorMovedData>): Posting[] => {
  const { amount, year, line, coordinate } = event.data;
  return entries(place(event, year, line), [control('Q10.04', 'Q20', fenOf(amount), coordinate)]);
};

/** Rule 21, the taking leg: Dr Q20 / Cr Q10.04. */
export const movedIn = (event: Event<typeof events.indicatorMovedData>): Posting[] => {
  const { amount, year, line, coordinate } = event.data;
  return entries(place(event, year, line), [control('Q20', 'Q10.04', fenOf(amount), coordinate)]);
};

/** domain.md §5.7: freeze Dr Q30 / Cr Q20. */
export const frozen = (event: Event<typeof events.indicatorFrozenData>): Posting[] => {
  const { amount, year, freeze, coordinate } = event.data;
  return entries(place(event, year, freeze), [control('Q30', 'Q20', fenOf(amount), coordinate)]);
};

/** domain.md §5.7: release Dr Q20 / Cr Q30. */
export const released = (event: Event<typeof events.indicatorReleasedData>): Posting[] => {
  const { amount, year, freeze, coordinate } = event.data;
  return entries(place(event, year, freeze), [control('Q20', 'Q30', fenOf(amount), coordinate)]);
};

/** Row 3: authorised quota arrives. */
export const quotaReceived = (event: Event<typeof events.quotaData>): Posting[] => {
  const { amount, year, document, coordinate, voucher } = event.data;
  return entries(place(event, year, document, voucher), [
    budget('800101', '6001', fenOf(amount), coordinate),
    finance('1011', '4001', fenOf(amount), coordinate),
  ]);
};

/** Row 19: next year's quota restored from returnable authority. */
export const quotaRestored = (event: Event<typeof events.quotaData>): Posting[] => {
  const { amount, year, document, coordinate, voucher } = event.data;
  return entries(place(event, year, document, voucher), [
    budget('800101', '800103', fenOf(amount), coordinate),
    finance('1011', '1201', fenOf(amount), coordinate),
  ]);
};

/** Fiscal money paid into the unit's bank account (实拨): income when it arrives (derivation.md §7 rule 24). */
export const cashGrantReceived = (event: Event<typeof events.cashGrantReceivedData>): Posting[] => {
  const { amount, year, bankVoucher, coordinate, voucher } = event.data;
  return entries(place(event, year, bankVoucher, voucher), [
    budget('800102', '6001', fenOf(amount), coordinate),
    finance('1002', '4001', fenOf(amount), coordinate),
  ]);
};

/** Rows 18, 18b, 18c: quota cancelled and authority recognised at year end. */
const recognitionPairs = ({ data }: Event<typeof events.lineEndedData>): Pair[] => {
  const { coordinate } = data;
  const [quota, recognised] = [fenOf(data.fromQuota), fenOf(data.recognised)];
  return [
    budget('800103', '800101', quota, coordinate),
    finance('1201', '1011', quota, coordinate),
    budget('800103', '6001', recognised, coordinate),
    finance('1201', '4001', recognised, coordinate),
  ].filter(({ amount }) => amount !== 0n);
};

const ended = (event: Event<typeof events.lineEndedData>, bucket: 'Q70.1' | 'Q70.2'): Posting[] => {
  const { amount, year, line, coordinate, voucher } = event.data;
  return [
    ...entries(place(event, year, line), [control(bucket, 'Q20', fenOf(amount), coordinate)]),
    ...entries(place(event, year, line, voucher ?? null, 'recognise'), recognitionPairs(event)),
  ];
};

/** Rule 21: lapse Dr Q70.1 / Cr Q20. */
export const lapsed = (event: Event<typeof events.lineEndedData>): Posting[] =>
  ended(event, 'Q70.1');

/** Rule 21: carry-out Dr Q70.2 / Cr Q20. */
export const carriedOut = (event: Event<typeof events.lineEndedData>): Posting[] =>
  ended(event, 'Q70.2');

/**
 * Rule 21: carry-in Dr Q20 / Cr Q10.05. Money that is there moves to the new line, and to a renamed item, on 8001
 * and 8101 alike and in phase opening, so that the invariant of rule 3 holds per coordinate (rule 2).
 */
export const carriedForward = (
  event: Event<typeof events.indicatorCarriedForwardData>,
): Posting[] => {
  const { amount, year, line, coordinate, fromCoordinate, recognised, voucher } = event.data;
  const [returnable, cash] = [fenOf(recognised), fenOf(event.data.cash ?? '0.00')];
  const moves = [
    budget('800103', '800103', returnable, coordinate, fromCoordinate),
    budget('800102', '800102', cash, coordinate, fromCoordinate),
    budget('810107', '810107', returnable + cash, fromCoordinate, coordinate),
    finance('1201', '1201', returnable, coordinate, fromCoordinate),
    finance('1002', '1002', cash, coordinate, fromCoordinate),
  ].filter((pair) => pair.amount !== 0n);
  return [
    ...entries(place(event, year, line), [control('Q20', 'Q10.05', fenOf(amount), coordinate)]),
    ...entries(place(event, year, line, voucher ?? null, 'opening'), moves),
  ];
};
