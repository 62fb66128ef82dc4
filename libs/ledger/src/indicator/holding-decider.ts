// When authority may be frozen and released, planned by month, and sent to the unit as quota or cash.
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books } from '../books.js';
import { refuse } from '../refusal-catalogue.js';
import type {
  ApproveCashPlanData,
  FreezeIndicatorData,
  ReceiveCashGrantData,
  ReceiveQuotaData,
  ReleaseIndicatorData,
} from './commands.js';
import { isRefused, openLine, unclaimed, uncovered } from './decider.js';
import type { LineState } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

const beyondAuthority = (
  books: Books,
  line: LineState,
  amount: string,
  available = unclaimed(books, line),
): Refused | null => {
  if (fenOf(amount) <= available) return null;
  const details = { line: line.line, available: moneyText(available), requested: amount };
  return refuse('INDICATOR_EXCEEDED', { ...details, position: books.position }, 'data.amount');
};

export const freezeIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, FreezeIndicatorData>,
): Decision => {
  if (books.freezes.has(data.freeze)) return refuse('ID_TAKEN', { id: data.freeze }, 'data.freeze');
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const refused = beyondAuthority(books, line, data.amount);
  if (refused !== null) return refused;
  const facts = { ...data, year: line.year, coordinate: line.coordinate };
  return { events: [{ type: 'IndicatorFrozen', version: 1, occurredOn, data: facts }] };
};

export const releaseIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, ReleaseIndicatorData>,
): Decision => {
  const freeze = books.freezes.get(data.freeze);
  if (freeze === undefined) return refuse('FREEZE_UNKNOWN', { freeze: data.freeze }, 'data.freeze');
  const line = openLine(books, freeze.line, occurredOn, 'data.freeze');
  if (isRefused(line)) return line;
  if (fenOf(data.amount) > freeze.remaining) {
    const details = { requested: data.amount, frozen: moneyText(freeze.remaining) };
    return refuse('RELEASE_EXCEEDS_FREEZE', details, 'data.amount');
  }
  const facts = { ...data, line: line.line, year: line.year, coordinate: line.coordinate };
  return { events: [{ type: 'IndicatorReleased', version: 1, occurredOn, data: facts }] };
};

export const approveCashPlan = (
  books: Books,
  { data, occurredOn }: Command<string, ApproveCashPlanData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const planned = months
    .filter((month) => month !== data.month)
    .reduce((sum, month) => sum + (books.cashPlans.get(`${data.line}|${month}`) ?? 0n), 0n);
  // The line's whole authority of the year: what is left of it, used, and claimed.
  const authority = ['Q20', 'Q30', 'Q40', 'Q50', 'Q60'].reduce(
    (sum, bucket) => sum + books.bucket(data.line, bucket),
    0n,
  );
  if (planned + fenOf(data.amount) > authority) {
    const details = {
      line: data.line,
      planned: moneyText(planned + fenOf(data.amount)),
      authority: moneyText(authority),
    };
    return refuse('PLAN_EXCEEDS_INDICATOR', details, 'data.amount');
  }
  const facts = { ...data, year: line.year };
  return { events: [{ type: 'CashPlanApproved', version: 1, occurredOn, data: facts }] };
};

export const receiveQuota = (
  books: Books,
  { data, occurredOn }: Command<string, ReceiveQuotaData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const refused = quotaRefusal(books, line, occurredOn);
  if (refused !== null) return refused;
  if (line.coordinate.source === 'carried') {
    return refuse('QUOTA_OF_CARRIED_LINE', { line: data.line }, 'data.line');
  }
  return (
    beyondAuthority(books, line, data.amount, uncovered(books, line)) ??
    held('QuotaReceived', books, line, occurredOn, data)
  );
};

/** Row 19: the bureau gives last year's returnable authority back as quota. */
export const restoreQuota = (
  books: Books,
  { data, occurredOn }: Command<string, ReceiveQuotaData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const refused = quotaRefusal(books, line, occurredOn);
  if (refused !== null) return refused;
  const returnable = books.pool('returnable', line.coordinate);
  if (fenOf(data.amount) > returnable) {
    const details = { line: data.line, requested: data.amount, available: moneyText(returnable) };
    return refuse('RETURNABLE_EXCEEDED', details, 'data.amount');
  }
  const beyond = beyondAuthority(books, line, data.amount, uncovered(books, line));
  if (beyond !== null) return beyond;
  return held('QuotaRestored', books, line, occurredOn, data);
};

export const receiveCashGrant = (
  books: Books,
  { data, occurredOn }: Command<string, ReceiveCashGrantData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  if (line.coordinate.fund === 'own')
    return refuse('GRANT_ON_OWN_LINE', { line: data.line }, 'data.line');
  if (line.coordinate.source === 'carried') {
    return refuse('QUOTA_OF_CARRIED_LINE', { line: data.line }, 'data.line');
  }
  const used = `bank|${line.year}|${data.bankVoucher}`;
  if (books.used.has(used)) {
    const details = { bankVoucher: data.bankVoucher, document: books.used.get(used) ?? '' };
    return refuse('BANK_VOUCHER_REUSED', details, 'data.bankVoucher');
  }
  return (
    beyondAuthority(books, line, data.amount, uncovered(books, line)) ??
    held('CashGrantReceived', books, line, occurredOn, data)
  );
};

/** Quota exists only before the integrated system, and only for fiscal money. */
const quotaRefusal = (books: Books, line: LineState, occurredOn: string): Refused | null => {
  if (books.yearOf(occurredOn)?.regime !== 'authorised') {
    return refuse('QUOTA_NOT_IN_REGIME', { year: line.year }, 'data.line');
  }
  return line.coordinate.fund === 'own'
    ? refuse('GRANT_ON_OWN_LINE', { line: line.line }, 'data.line')
    : null;
};

const held = (
  type: string,
  books: Books,
  line: LineState,
  occurredOn: string,
  data: object,
): Decision => {
  const voucher = books.nextVoucher(occurredOn);
  const facts = { ...data, year: line.year, coordinate: line.coordinate, voucher };
  return { events: [{ type, version: 1, occurredOn, data: facts }] };
};
