// When the opening balance of a year may be adjusted: for one of six reasons, never silently.
import type { Command, Decision } from '#eventing';
import { transferRefusal } from '../between-ledgers.js';
import type { Books } from '../books.js';
import { firstRefusal } from '../guards.js';
import { functionRefusal } from '../indicator/coordinate.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import type { AdjustOpeningBalanceData } from './commands.js';
import { kindRefusal, lineRefusal, placeRefusal } from './place.js';

/** Which sides a reason has: an error may go either way, but exactly one. */
const SIDES: Readonly<
  Record<AdjustOpeningBalanceData['reason'], 'from' | 'to' | 'both' | 'either'>
> = {
  'error-correction': 'either',
  'prior-year-recovery': 'to',
  'moved-in': 'to',
  'moved-out': 'from',
  'handed-over': 'from',
  'internal-transfer': 'both',
};

/** Accounts exist for these pairs only: own money is neither moved between units nor inside one. */
const POSSIBLE: Readonly<Record<AdjustOpeningBalanceData['kind'], ReadonlySet<string>>> = {
  'carry-over': new Set(Object.keys(SIDES)),
  surplus: new Set(['error-correction', 'prior-year-recovery', 'handed-over', 'internal-transfer']),
  own: new Set(['error-correction', 'prior-year-recovery', 'handed-over']),
};

export const adjustOpeningBalance = (
  books: Books,
  { data, occurredOn }: Command<string, AdjustOpeningBalanceData>,
  context: LawContext,
): Decision => {
  const { year, from, to, reason, kind } = data;
  if (Number(occurredOn.slice(0, 4)) !== year) {
    return refuse('DATE_OUTSIDE_YEAR', { occurredOn, year }, 'occurredOn');
  }
  const refused = firstRefusal(
    () =>
      books.used.has(`adjustment|${data.adjustment}`)
        ? refuse('ID_TAKEN', { id: data.adjustment }, 'data.adjustment')
        : null,
    () =>
      POSSIBLE[kind].has(reason)
        ? null
        : refuse('ADJUSTMENT_NOT_FOR_KIND', { reason, kind }, 'data.reason'),
    () => sidesRefusal(data),
    () => legRefusal(books, data),
    () => (from === undefined ? null : kindRefusal(kind, from, data.heldIn, 'data.from')),
    () => (to === undefined ? null : kindRefusal(kind, to, data.heldIn, 'data.to')),
    () =>
      from !== undefined && to !== undefined && from.fund !== to.fund
        ? refuse('ADJUSTMENT_BETWEEN_FUNDS', { from: from.fund, to: to.fund }, 'data.to')
        : null,
    () => (to === undefined ? null : functionRefusal(to, year, 'data.to.function', context)),
    () => (to === undefined ? null : lineRefusal(books, to, 'data.to')),
    // Quota comes with authority and is cancelled with it (rows 3, 18b): here it would stay for ever.
    () =>
      to !== undefined && data.heldIn === '800101'
        ? refuse('ADJUSTMENT_OF_QUOTA', { heldIn: data.heldIn }, 'data.heldIn')
        : null,
    () => (from === undefined ? null : placeRefusal(books, { ...data, place: from }, 'data.from')),
    () =>
      to?.project !== undefined && !books.projects.has(to.project)
        ? refuse('PROJECT_UNKNOWN', { project: to.project }, 'data.to.project')
        : null,
  );
  if (refused !== null) return refused;
  const facts = { ...data, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'OpeningBalanceAdjusted', version: 1, occurredOn, data: facts }] };
};

/** Carry-over moves between units only in and out. */
const legRefusal = (
  books: Books,
  data: AdjustOpeningBalanceData,
): Extract<Decision, { refusal: unknown }> | null => {
  if (data.transfer === undefined) return null;
  return data.reason === 'moved-in' || data.reason === 'moved-out'
    ? transferRefusal(books, data.transfer, 'data.transfer')
    : refuse('TRANSFER_NOT_FOR_ADJUSTMENT', { reason: data.reason }, 'data.transfer');
};

const sidesRefusal = (
  data: AdjustOpeningBalanceData,
): Extract<Decision, { refusal: unknown }> | null => {
  const wanted = SIDES[data.reason];
  const has = { from: data.from !== undefined, to: data.to !== undefined };
  const fits = {
    from: has.from && !has.to,
    to: has.to && !has.from,
    both: has.from && has.to,
    either: has.from !== has.to,
  }[wanted];
  return fits
    ? null
    : refuse('ADJUSTMENT_SIDES', { reason: data.reason, sides: wanted }, 'data.from');
};
