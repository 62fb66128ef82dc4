// Entries of carry-over and surplus: rows 23–25 of domain.md §5.6 with derivation.md §7 rules 17–19. Whatever
// changes 81xx or 82xx at a coordinate moves 8001 with it there.
import type { Posting } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { fenOf } from '#money';
import type { z } from 'zod';
import { budget, entries, finance, type Pair, type Place } from '../entries.js';
import { mirrorOf } from '../fiscal-year/postings.js';
import type { openingBalanceAdjustedData, surplusHandedOverData } from './events.js';

type Adjusted = LedgerEvent<string, z.output<typeof openingBalanceAdjustedData>>;
type HandedOver = LedgerEvent<string, z.output<typeof surplusHandedOverData>>;

/** Sub-account of 8101, 8102, 8201, 8202 for a reason. */
const accountFor = (
  { reason, kind }: Adjusted['data'],
  { restricted }: { readonly restricted?: boolean },
): string => {
  if (kind === 'own') {
    if (reason === 'handed-over') return restricted === true ? '820102' : '820201';
    return restricted === true ? '820101' : '820201';
  }
  if (kind === 'surplus') {
    if (reason === 'handed-over') return '810202';
    return reason === 'internal-transfer' ? '810203' : '810201';
  }
  switch (reason) {
    case 'error-correction':
    case 'prior-year-recovery':
      return '810101';
    case 'moved-in':
      return '810102';
    case 'moved-out':
      return '810103';
    case 'handed-over':
      return '810104';
    case 'internal-transfer':
      return '810105';
  }
};

/** Errors and recoveries pass through 3501, movements between units and the treasury go to 3001 (rows 7, 23–25). */
const netAssetsFor = (reason: Adjusted['data']['reason']): string =>
  reason === 'error-correction' || reason === 'prior-year-recovery' ? '3501' : '3001';

export const adjusted = (event: Adjusted): Posting[] => {
  const { data, occurredOn } = event;
  const { from, to, heldIn, year, adjustment, voucher } = data;
  const amount = fenOf(data.amount);
  const mirror = mirrorOf(heldIn);
  const netAssets = netAssetsFor(data.reason);
  const place: Place = {
    fiscalYear: year,
    occurredOn,
    phase: 'current',
    document: adjustment,
    voucher,
  };
  if (from !== undefined && to !== undefined) {
    // 单位内部调剂: Dr 810203 (of surplus) or 810105 / Cr 810105, and the money follows.
    return entries(place, [
      budget(accountFor(data, from), '810105', amount, from, to),
      budget(heldIn, heldIn, amount, to, from),
      finance(mirror, mirror, amount, to, from),
    ]);
  }
  const pairs: Pair[] = [];
  if (to !== undefined) {
    pairs.push(budget(heldIn, accountFor(data, to), amount, to));
    pairs.push(finance(mirror, netAssets, amount, to));
  } else if (from !== undefined) {
    pairs.push(budget(accountFor(data, from), heldIn, amount, from));
    pairs.push(finance(netAssets, mirror, amount, from));
  }
  return entries(place, pairs);
};

/** Row 23: Dr 810104 / 810202 / Cr 8001xx; Dr 3001 / Cr 1201. Own money given back: 820102, 820201. */
export const handedOver = (event: HandedOver): Posting[] => {
  const { data, occurredOn } = event;
  const { from, kind, heldIn, year, handOver, voucher } = data;
  const own = from.restricted === true ? '820102' : '820201';
  const account = { 'carry-over': '810104', surplus: '810202', own }[kind];
  const amount = fenOf(data.amount);
  return entries({ fiscalYear: year, occurredOn, phase: 'current', document: handOver, voucher }, [
    budget(account, heldIn, amount, from),
    finance('3001', mirrorOf(heldIn), amount, from),
  ]);
};
