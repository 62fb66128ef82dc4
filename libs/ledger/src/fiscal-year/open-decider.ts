// When a fiscal year may be opened, and with what.
import type { Command, Decision } from '#eventing';
import type { Books } from '../books.js';
import { coordinateKey } from '#bookkeeping';
import { validCode } from '../guards.js';
import { functionRefusal } from '../indicator/coordinate.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import { unitOn } from '../unit/state.js';
import type { OpenFiscalYearData, OpeningItem } from './commands.js';
import { openingCoordinate } from './state.js';

export const openFiscalYear = (
  books: Books,
  { data, occurredOn }: Command<string, OpenFiscalYearData>,
  context: LawContext,
): Decision => {
  const { year } = data;
  if (Number(occurredOn.slice(0, 4)) !== year) {
    return refuse('DATE_OUTSIDE_YEAR', { occurredOn, year }, 'occurredOn');
  }
  if (books.years.has(String(year))) return refuse('YEAR_ALREADY_OPEN', { year }, 'data.year');
  const first = books.years.size === 0;
  if (!first) {
    if (!books.years.has(String(year - 1))) {
      return refuse('YEAR_NOT_CONSECUTIVE', { year, previous: year - 1 }, 'data.year');
    }
    // Later years open from the closing balances; what must differ is a named adjustment.
    if (data.opening !== undefined || data.assets !== undefined) {
      return refuse('OPENING_ONLY_IN_FIRST_YEAR', { year }, 'data.opening');
    }
    // At most two years are open at a time, from January until the earlier one is closed.
    const beforeLast = books.years.get(String(year - 2));
    if (beforeLast !== undefined && !beforeLast.closed) {
      return refuse('TOO_MANY_OPEN_YEARS', { year, open: year - 2 }, 'data.year');
    }
  }
  const refused = openingsRefusal(books, occurredOn, data, context) ?? assetsRefusal(data, context);
  if (refused !== null) return refused;
  // A voucher number is taken only by entries: a year that opens without balances has none.
  const posts = (data.opening ?? []).length + (data.assets ?? []).length > 0;
  const facts = { ...data, first, ...(posts ? { voucher: books.nextVoucher(occurredOn) } : {}) };
  return { events: [{ type: 'FiscalYearOpened', version: 1, occurredOn, data: facts }] };
};

type Refused = ReturnType<typeof refuse>;

const openingsRefusal = (
  books: Books,
  occurredOn: string,
  data: OpenFiscalYearData,
  context: LawContext,
): Refused | null => {
  const { kind } = unitOn(books, occurredOn);
  const standing = new Map<string, string>();
  for (const [index, item] of (data.opening ?? []).entries()) {
    const path = `data.opening.${index}`;
    const refused = openingRefusal(item, path, data, context);
    if (refused !== null) return refused;
    if (/^8[34]01/.test(item.as) && kind !== 'institution') {
      return refuse('ACCOUNT_NOT_FOR_UNIT', { account: item.as, kind }, `${path}.as`);
    }
    if (item.line === undefined) continue;
    // A line is one purpose: what two items say of it must agree, or its money could not be found again.
    const place = coordinateKey(openingCoordinate(item));
    if ((standing.get(item.line) ?? place) !== place) {
      return refuse('OPENING_LINE_DIFFERS', { line: item.line }, `${path}.line`);
    }
    standing.set(item.line, place);
  }
  return null;
};

const assetsRefusal = (data: OpenFiscalYearData, context: LawContext): Refused | null => {
  for (const [index, { account }] of (data.assets ?? []).entries()) {
    const path = `data.assets.${index}.account`;
    const refused = validCode(context, 'account', account, data.year, path);
    if (refused !== null) return refused;
    if (!/^[123]/.test(account)) return refuse('ACCOUNT_NOT_FOR_OPENING', { account }, path);
  }
  return null;
};

/** Fiscal money is carried on a line and held as authority; own money is cash (derivation.md §7 rule 2). */
const openingRefusal = (
  item: OpeningItem,
  path: string,
  { year }: OpenFiscalYearData,
  context: LawContext,
): Refused | null => {
  const fiscal = item.fund !== 'own';
  if (fiscal !== /^810[12]/.test(item.as)) {
    return refuse(
      'OPENING_ACCOUNT_OF_OTHER_FUND',
      { fund: item.fund, account: item.as },
      `${path}.as`,
    );
  }
  // Unused quota is cancelled at every year end (row 18b): no year opens with 800101, in either regime.
  if (item.heldIn === '800101' || (!fiscal && item.heldIn !== '800102')) {
    const details = { fund: item.fund, heldIn: item.heldIn };
    return refuse('OPENING_HELD_WRONGLY', details, `${path}.heldIn`);
  }
  if (
    fiscal &&
    (item.line === undefined || item.project === undefined || item.nature === undefined)
  ) {
    return refuse('OPENING_NEEDS_LINE', { fund: item.fund }, `${path}.line`);
  }
  if (fiscal && item.restricted === true) {
    return refuse('RESTRICTED_ONLY_OWN', { fund: item.fund }, `${path}.restricted`);
  }
  // 8201 is money for a purpose and nothing else is.
  const restricted = item.restricted === true;
  if (restricted !== (item.as === '820105') || (restricted && item.project === undefined)) {
    return refuse('RESTRICTED_NEEDS_PROJECT', {}, `${path}.project`);
  }
  return functionRefusal(item, year, `${path}.function`, context);
};
