// Receptions, trips abroad and vehicles bought: counts that are no money and must come from payments (domain.md §7.2).
import { z } from 'zod';
import type { Fact, Fund } from '#bookkeeping';
import { canonical, type Decision } from '#eventing';
import { fenOf, moneyText, type Fen } from '#money';
import * as field from '../fields.js';
import { refuse } from '../refusal-catalogue.js';
import type { Allocation } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

const count = z.int().min(0).max(100_000);

/** Fields of a payment that say what three-public money was spent on. */
export const detailFields = {
  reception: z
    .strictObject({ batches: count, persons: count, foreign: z.boolean() })
    .meta({ title: '公务接待' })
    .exactOptional(),
  trip: z
    .strictObject({ groups: count, persons: count })
    .meta({ title: '因公出国' })
    .exactOptional(),
  vehicle: z
    .strictObject({ plate: field.text, purchased: z.boolean() })
    .meta({ title: '公务用车' })
    .exactOptional(),
};

export interface PaymentDetails {
  readonly reception?: {
    readonly batches: number;
    readonly persons: number;
    readonly foreign: boolean;
  };
  readonly trip?: { readonly groups: number; readonly persons: number };
  readonly vehicle?: { readonly plate: string; readonly purchased: boolean };
}

const DETAILS = ['reception', 'trip', 'vehicle'] as const;
type Detail = (typeof DETAILS)[number];

const DETAIL_OF_CODE: Readonly<Record<string, Detail>> = {
  '30217': 'reception',
  '30212': 'trip',
  '31013': 'vehicle',
  '30913': 'vehicle',
};

const NEEDED = {
  reception: 'RECEPTION_DETAILS_NEEDED',
  trip: 'TRIP_DETAILS_NEEDED',
  vehicle: 'PURCHASED_VEHICLE_NEEDED',
} as const;

/** A vehicle that merely runs is named and not counted. */
export const countedDetailsOf = ({ reception, trip, vehicle }: PaymentDetails): PaymentDetails => ({
  ...(reception === undefined ? {} : { reception }),
  ...(trip === undefined ? {} : { trip }),
  ...(vehicle?.purchased === true ? { vehicle } : {}),
});

/**
 * Details belong to their item. Where the year asks for them, the item brings them, unless the payment has them
 * already.
 */
export const detailsRefusal = (
  economic: string,
  brought: PaymentDetails,
  { required, held = {} }: { readonly required: boolean; readonly held?: PaymentDetails },
): Refused | null => {
  const needed = DETAIL_OF_CODE[economic];
  const counted = countedDetailsOf(brought);
  for (const detail of DETAILS) {
    if (counted[detail] !== undefined && detail !== needed) {
      return refuse('DETAILS_OF_OTHER_ITEM', { economic }, `data.${detail}`);
    }
  }
  if (!required || needed === undefined) return null;
  return (counted[needed] ?? held[needed]) === undefined
    ? refuse(NEEDED[needed], { economic }, `data.${needed}`)
    : null;
};

/**
 * What of a payment counts from now on. Without details the payment no longer counts: all of it turned out to be
 * something else.
 */
export const countedPart = z.strictObject({
  detail: z.enum(DETAILS),
  amount: field.limit,
  ...detailFields,
});
export type CountedPart = z.output<typeof countedPart>;

const amountOn = (allocations: readonly Allocation[], detail: Detail): Fen =>
  allocations.reduce(
    (sum, { economic, amount }) => (DETAIL_OF_CODE[economic] === detail ? sum + amount : sum),
    0n,
  );

/** Money that came back makes the amount smaller; the guests have come all the same. */
export const countedAfterReturn = (
  held: PaymentDetails,
  allocations: readonly Allocation[],
  { economic, amount }: { readonly economic: string; readonly amount: Fen },
): CountedPart[] => {
  const detail = DETAIL_OF_CODE[economic];
  if (detail === undefined || held[detail] === undefined) return [];
  const left = amountOn(allocations, detail) - amount;
  return [{ detail, amount: moneyText(left), ...only(held, detail) }];
};

/** A correction says what it was in truth: what has moved away entirely never was a reception. */
export const countedAfterCorrection = (
  known: PaymentDetails,
  allocations: readonly Allocation[],
  move: { readonly from: string; readonly to: string; readonly amount: Fen },
): CountedPart[] => {
  const [from, to] = [DETAIL_OF_CODE[move.from], DETAIL_OF_CODE[move.to]];
  if (from === to) return [];
  const parts: CountedPart[] = [];
  if (from !== undefined && known[from] !== undefined) {
    const left = amountOn(allocations, from) - move.amount;
    parts.push({
      detail: from,
      amount: moneyText(left),
      ...(left === 0n ? {} : only(known, from)),
    });
  }
  if (to !== undefined) {
    const reached = amountOn(allocations, to) + move.amount;
    // Nothing to count where nobody asked for the counts.
    if (known[to] !== undefined) {
      parts.push({ detail: to, amount: moneyText(reached), ...only(known, to) });
    }
  }
  return parts;
};

const only = (known: PaymentDetails, detail: Detail): PaymentDetails => {
  const { [detail]: value } = known;
  return value === undefined ? {} : { [detail]: value };
};

/** Details of a payment after some of its parts were counted anew. */
export const detailsWith = (
  held: PaymentDetails,
  parts: readonly CountedPart[],
): PaymentDetails => {
  let known = countedDetailsOf(held);
  for (const part of parts) {
    const { [part.detail]: _before, ...others } = known;
    known = { ...others, ...only(part, part.detail) };
  }
  return known;
};

const KINDS = { reception: 'reception', trip: 'trip', vehicle: 'vehicle.purchased' } as const;

/** One fact per payment and detail; a later one of the same payment takes its place. */
export const detailFacts = (
  parts: readonly CountedPart[],
  place: {
    readonly year: number;
    readonly occurredOn: string;
    readonly payment: string;
    readonly fund: Fund | undefined;
  },
): Fact[] =>
  parts.map((part) => {
    const value = part[part.detail];
    const fund = place.fund ?? 'general';
    return {
      fiscalYear: place.year,
      occurredOn: place.occurredOn,
      kind: KINDS[part.detail],
      subject: place.payment,
      amount: fenOf(part.amount),
      text: value === undefined ? null : canonical({ ...value, fund }),
    };
  });

/** True for a payment that bought a vehicle and does not say which. */
export const isUnnamedPurchase = (
  held: PaymentDetails & { readonly allocations: readonly Allocation[] },
): boolean => held.vehicle === undefined && amountOn(held.allocations, 'vehicle') > 0n;

/** The parts of a payment that has just been settled. */
export const settledParts = (held: PaymentDetails, amount: string): CountedPart[] =>
  DETAILS.filter((detail) => held[detail] !== undefined).map((detail) => ({
    detail,
    amount,
    ...only(held, detail),
  }));
