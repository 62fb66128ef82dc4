// The calendar of a year: the last payment day and the closing of months.
import type { Command, Decision } from '#eventing';
import type { Books } from '../books.js';
import { refuse } from '../refusal-catalogue.js';
import type { AnnouncePaymentCutoffData, ClosePeriodData } from './commands.js';

export const announcePaymentCutoff = (
  books: Books,
  { data, occurredOn }: Command<string, AnnouncePaymentCutoffData>,
): Decision => {
  const { year, lastPaymentOn } = data;
  const state = books.years.get(String(year));
  if (state === undefined) return refuse('YEAR_NOT_OPEN', { year }, 'data.year');
  if (state.closed) return refuse('YEAR_CLOSED', { year }, 'data.year');
  if (Number(lastPaymentOn.slice(0, 4)) !== year) {
    return refuse('DATE_OUTSIDE_YEAR', { occurredOn: lastPaymentOn, year }, 'data.lastPaymentOn');
  }
  return { events: [{ type: 'PaymentCutoffAnnounced', version: 1, occurredOn, data }] };
};

export const closePeriod = (
  books: Books,
  { data, occurredOn }: Command<string, ClosePeriodData>,
): Decision => {
  const { year, month } = data;
  const state = books.years.get(String(year));
  if (state === undefined) return refuse('YEAR_NOT_OPEN', { year }, 'data.year');
  if (state.closed) return refuse('YEAR_CLOSED', { year }, 'data.year');
  if (month !== state.closedMonths + 1) {
    const next = state.closedMonths + 1;
    return refuse('PERIOD_OUT_OF_ORDER', { year, month, next }, 'data.month');
  }
  // December is closed by closing the year: year-end entries are dated 31 December.
  if (month === 12) return refuse('DECEMBER_CLOSES_WITH_YEAR', { year }, 'data.month');
  if (occurredOn < lastDayOf(year, month)) {
    return refuse('PERIOD_NOT_OVER', { year, month, occurredOn }, 'occurredOn');
  }
  return { events: [{ type: 'PeriodClosed', version: 1, occurredOn, data }] };
};

const lastDayOf = (year: number, month: number): string => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return `${year}-${String(month).padStart(2, '0')}-${days ?? 31}`;
};
