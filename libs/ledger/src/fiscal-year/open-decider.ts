// When a fiscal year may be opened, and with what.
import type { Command, Decision } from '#eventing';
import type { Books } from '../books.js';
import { validCode } from '../guards.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import { unitOn } from '../unit/state.js';
import type { OpenFiscalYearData, OpeningItem } from './commands.js';

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
  const unit = unitOn(books, occurredOn);
  for (const [index, item] of (data.opening ?? []).entries()) {
    const refused = openingRefusal(item, `data.opening.${index}`, data, context);
    if (refused !== null) return refused;
    if (item.as.startsWith('8301') || item.as.startsWith('8401')) {
      if (unit.kind !== 'institution') {
        return refuse(
          'ACCOUNT_NOT_FOR_UNIT',
          { account: item.as, kind: unit.kind },
          `data.opening.${index}.as`,
        );
      }
    }
  }
  for (const [index, { account }] of (data.assets ?? []).entries()) {
    const refused = validCode(context, 'account', account, year, `data.assets.${index}.account`);
    if (refused !== null) return refused;
    if (!/^[123]/.test(account)) {
      return refuse('ACCOUNT_NOT_FOR_OPENING', { account }, `data.assets.${index}.account`);
    }
  }
  // A voucher number is taken only by entries: a year that opens without balances has none.
  const posts = (data.opening ?? []).length + (data.assets ?? []).length > 0;
  const facts = { ...data, first, ...(posts ? { voucher: books.nextVoucher(occurredOn) } : {}) };
  return { events: [{ type: 'FiscalYearOpened', version: 1, occurredOn, data: facts }] };
};

/** Fiscal money is carried on a line and held as authority; own money is cash (derivation.md §7 rule 2). */
const openingRefusal = (
  item: OpeningItem,
  path: string,
  { year, regime }: OpenFiscalYearData,
  context: LawContext,
): ReturnType<typeof refuse> | null => {
  const fiscal = item.fund !== 'own';
  if (fiscal !== /^810[12]/.test(item.as)) {
    return refuse(
      'OPENING_ACCOUNT_OF_OTHER_FUND',
      { fund: item.fund, account: item.as },
      `${path}.as`,
    );
  }
  if (!fiscal && item.heldIn !== '800102') {
    return refuse(
      'OPENING_HELD_WRONGLY',
      { fund: item.fund, heldIn: item.heldIn },
      `${path}.heldIn`,
    );
  }
  if (item.heldIn === '800101' && regime === 'integrated') {
    return refuse(
      'OPENING_HELD_WRONGLY',
      { fund: item.fund, heldIn: item.heldIn },
      `${path}.heldIn`,
    );
  }
  if (
    fiscal &&
    (item.line === undefined || item.project === undefined || item.nature === undefined)
  ) {
    return refuse('OPENING_NEEDS_LINE', { fund: item.fund }, `${path}.line`);
  }
  if (item.restricted === true && (item.project === undefined || item.as !== '820105')) {
    return refuse('RESTRICTED_NEEDS_PROJECT', {}, `${path}.project`);
  }
  return validCode(context, 'function', item.function, year, `${path}.function`);
};
