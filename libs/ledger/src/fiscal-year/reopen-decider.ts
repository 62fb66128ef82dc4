// Before its final accounts are approved a closed year may be opened again: its closing entries are taken back in red.
import { coordinateKey, type Balance } from '#bookkeeping';
import type { Command, Decision } from '#eventing';
import { moneyText } from '#money';
import type { Books } from '../books.js';
import { refuse } from '../refusal-catalogue.js';
import type { ReopenYearData } from './commands.js';

export const reopenYear = (
  books: Books,
  { data, occurredOn }: Command<string, ReopenYearData>,
): Decision => {
  const { year } = data;
  const state = books.years.get(String(year));
  if (state === undefined) return refuse('YEAR_NOT_OPEN', { year }, 'data.year');
  if (!state.closed) return refuse('YEAR_STILL_OPEN', { year }, 'data.year');
  if (books.years.get(String(year + 1))?.closed === true) {
    return refuse('NEXT_YEAR_CLOSED', { year, next: year + 1 }, 'data.year');
  }
  // At most two years are open at a time.
  if (books.years.has(String(year + 2))) {
    return refuse('TOO_MANY_OPEN_YEARS', { year, open: year + 1 }, 'data.year');
  }
  const accounts = books.finalAccounts.get(String(year));
  if (accounts?.status === 'approved' || accounts?.status === 'published') {
    return refuse('FINAL_ACCOUNTS_APPROVED', { year, version: accounts.version }, 'data.year');
  }
  const entries = [...books.balances]
    .filter((balance) => balance.fiscalYear === year && isClosing(balance))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map(({ phase, book, account, coordinate, amount, flow }) => ({
      phase,
      book,
      account,
      coordinate,
      amount: moneyText(amount),
      ...(flow === undefined ? {} : { flow }),
    }));
  const facts = {
    ...data,
    entries,
    ...(entries.length > 0 ? { voucher: books.nextVoucher(`${year}-12-31`) } : {}),
  };
  return { events: [{ type: 'YearReopened', version: 1, occurredOn, data: facts }] };
};

const isClosing = ({ phase }: Balance): boolean =>
  phase === 'close' || phase === 'distribute' || phase === 'roll';

/** A fixed order, so that equal books reopen with equal bytes. */
const orderOf = ({ phase, book, account, flow, coordinate }: Balance): string =>
  `${book}|${phase}|${account}|${flow ?? ''}|${coordinateKey(coordinate)}`;
