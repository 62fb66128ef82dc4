// Entries of opening a year, approving its budget and closing it.
import type { Posting } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { fenOf } from '#money';
import type { z } from 'zod';
import { budget, control, entries, finance, type Pair } from '../entries.js';
import type {
  budgetApprovedData,
  fiscalYearOpenedData,
  yearClosedData,
  yearReopenedData,
} from './events.js';
import { openingCoordinate } from './state.js';

/** Account of the finance book that mirrors 8001xx: quota, bank deposit, returnable authority. */
export const MIRROR: Readonly<Record<string, string>> = {
  '800101': '1011',
  '800102': '1002',
  '800103': '1201',
};

export const mirrorOf = (account: string): string => {
  const mirror = MIRROR[account];
  if (mirror === undefined) throw new Error(`no finance account mirrors ${account}`);
  return mirror;
};

/** Opening balances of a ledger's first year (derivation.md §7 rule 2): Dr 8001xx / Cr 81xx, 82xx, 8301, 8401. */
export const openingPostings = ({
  data,
  occurredOn,
}: LedgerEvent<string, z.output<typeof fiscalYearOpenedData>>): Posting[] => {
  const pairs: Pair[] = [];
  for (const item of data.opening ?? []) {
    const { heldIn, as, amount } = item;
    const coordinate = openingCoordinate(item);
    pairs.push(budget(heldIn, as, fenOf(amount), coordinate));
    pairs.push(finance(mirrorOf(heldIn), '3001', fenOf(amount), coordinate));
  }
  for (const { account, amount } of data.assets ?? []) {
    pairs.push(finance(account, '3001', fenOf(amount), {}));
  }
  const { year, voucher = null } = data;
  const place = {
    fiscalYear: year,
    occurredOn,
    phase: 'opening',
    document: String(year),
    voucher,
  } as const;
  return entries(place, pairs);
};

/** Rule 21: approve Dr Q01 / Cr Q10.01. */
export const budgetApprovedPostings = ({
  data,
  occurredOn,
}: LedgerEvent<string, z.output<typeof budgetApprovedData>>): Posting[] =>
  entries(
    { fiscalYear: data.year, occurredOn, phase: 'current', document: data.document, voucher: null },
    data.items.map(({ amount, procurement: _procurement, use: _use, ...coordinate }) =>
      control('Q01', 'Q10.01', fenOf(amount), coordinate),
    ),
  );

/** Rows 20–22: the decider has computed the entries, here they only take sides. */
export const yearClosedPostings = ({
  data,
  occurredOn,
}: LedgerEvent<string, z.output<typeof yearClosedData>>): Posting[] =>
  data.entries.flatMap((entry) => {
    const amount = fenOf(entry.amount);
    const other = entry.againstCoordinate ?? entry.coordinate;
    const make = entry.book === 'budget' ? budget : finance;
    const pair =
      amount > 0n
        ? make(entry.account, entry.against, amount, entry.coordinate, other)
        : make(entry.against, entry.account, -amount, other, entry.coordinate);
    const { year, voucher = null } = data;
    const place = {
      fiscalYear: year,
      occurredOn,
      phase: entry.phase,
      document: String(year),
      voucher,
    };
    return entries(place, [entry.flow === undefined ? pair : { ...pair, flow: entry.flow }]);
  });

/** The closing entries in red: same sides, negative amounts, dated as they were. */
export const yearReopenedPostings = ({
  data,
}: LedgerEvent<string, z.output<typeof yearReopenedData>>): Posting[] =>
  data.entries.map((entry) => {
    const amount = fenOf(entry.amount);
    return {
      fiscalYear: data.year,
      occurredOn: `${data.year}-12-31`,
      phase: entry.phase,
      document: data.document,
      voucher: data.voucher ?? null,
      book: entry.book,
      account: entry.account,
      side: amount > 0n ? 'debit' : 'credit',
      amount: amount > 0n ? -amount : amount,
      coordinate: entry.coordinate,
      ...(entry.flow === undefined ? {} : { flow: entry.flow }),
    };
  });
