// When a year may be closed, and the closing entries that follow from its balances (rows 20–22 of domain.md §5.6).
import { Balances, trialBalanceOf, type Book } from '#bookkeeping';
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books } from '../books.js';
import { refuse } from '../refusal-catalogue.js';
import { unitOn } from '../unit/state.js';
import { closingEntries } from './closing-entries.js';
import type { CloseYearData } from './commands.js';

const IN_TRANSIT = ['Q30', 'Q40', 'Q50'];

export const closeYear = (
  books: Books,
  { data, occurredOn }: Command<string, CloseYearData>,
): Decision => {
  const { year } = data;
  if (occurredOn !== `${year}-12-31`)
    return refuse('DATE_OUTSIDE_YEAR', { occurredOn, year }, 'occurredOn');
  const previous = books.years.get(String(year - 1));
  if (previous !== undefined && !previous.closed) {
    return refuse('PREVIOUS_YEAR_NOT_CLOSED', { year, previous: year - 1 }, 'data.year');
  }
  const unsettled = [...books.lines.values()].filter(
    ({ line, year: of }) =>
      of === year && ['Q20', ...IN_TRANSIT].some((bucket) => books.bucket(line, bucket) !== 0n),
  );
  const [example] = unsettled;
  if (example !== undefined) {
    const held = IN_TRANSIT.reduce((sum, bucket) => sum + books.bucket(example.line, bucket), 0n);
    return refuse('LINES_NOT_SETTLED', {
      count: unsettled.length,
      line: example.line,
      available: moneyText(books.available(example.line)),
      inTransit: moneyText(held),
    });
  }
  if (data.welfareFund !== undefined && unitOn(books, occurredOn).kind !== 'institution') {
    const details = { account: '8301', kind: unitOn(books, occurredOn).kind };
    return refuse('ACCOUNT_NOT_FOR_UNIT', details, 'data.welfareFund');
  }
  for (const book of ['control', 'budget', 'finance'] satisfies Book[]) {
    const { difference } = trialBalanceOf(books.balances, book, year);
    if (difference !== 0n) {
      return refuse('BOOKS_UNBALANCED', { book, difference: moneyText(difference) });
    }
  }
  const entries = closingEntries(balancesUntil(books, year), {
    year,
    unit: unitOn(books, occurredOn),
    finished: finishedProjects(books, occurredOn),
    specialFundLines: specialFundLines(books, year),
    welfareFund: data.welfareFund === undefined ? 0n : fenOf(data.welfareFund),
  });
  if (entries === 'WELFARE_FUND_EXCEEDS_SURPLUS') {
    return refuse(entries, { welfareFund: data.welfareFund ?? '' }, 'data.welfareFund');
  }
  const facts = {
    ...data,
    entries,
    ...(entries.length > 0 ? { voucher: books.nextVoucher(occurredOn) } : {}),
  };
  return { events: [{ type: 'YearClosed', version: 1, occurredOn, data: facts }] };
};

/** Postings of the next year may stand in the books already; they do not belong into this close. */
const balancesUntil = (books: Books, year: number): Balances => {
  const balances = new Balances();
  for (const balance of books.balances) if (balance.fiscalYear <= year) balances.include(balance);
  return balances;
};

const finishedProjects = (books: Books, date: string): ReadonlySet<string> =>
  new Set(
    [...books.projects.values()]
      .filter(({ finishedOn }) => finishedOn !== null && finishedOn <= date)
      .map(({ project }) => project),
  );

/** Lines whose spending of the year the special fund bears (from FY2022). */
const specialFundLines = (books: Books, year: number): ReadonlySet<string> =>
  new Set(
    [...books.lines.values()]
      .filter((line) => line.year === year && line.use === 'special-fund')
      .map(({ line }) => line),
  );
