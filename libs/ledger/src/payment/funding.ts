// Where the money of a payment comes from, and whether there is enough of it.
import type { Decision } from '#eventing';
import { fenOf, moneyText, sumOf, type Fen } from '#money';
import type { Books, Funding } from '../books.js';
import { unclaimed, uncovered } from '../indicator/decider.js';
import type { LineState } from '../indicator/state.js';
import { spentThroughBudget } from '../indicator/use.js';
import { refuse, type RefusalCode } from '../refusal-catalogue.js';
import type { Channel } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/**
 * derivation.md §7 rule 5: a current line paid through the treasury is appropriation, a carried line whose
 * money was recognised last year draws on 财政应返还额度, quota and bank money draw on what was received.
 */
export const fundingOf = (books: Books, line: LineState, channel: Channel): Funding | Refused => {
  const { fund, source } = line.coordinate;
  if (fund === 'own') {
    return channel === 'bank' ? 'cash' : refuse('CHANNEL_NOT_FOR_OWN', { channel }, 'data.channel');
  }
  switch (channel) {
    case 'treasury':
      return source === 'carried' ? 'returnable' : 'appropriation';
    case 'quota':
      return books.years.get(String(line.year))?.regime === 'authorised'
        ? 'quota'
        : refuse('QUOTA_NOT_IN_REGIME', { year: line.year }, 'data.channel');
    case 'bank':
      return 'cash';
  }
};

const POOL_REFUSALS: Readonly<Record<Exclude<Funding, 'appropriation'>, RefusalCode>> = {
  quota: 'QUOTA_EXCEEDED',
  returnable: 'RETURNABLE_EXCEEDED',
  cash: 'CASH_EXCEEDED',
};

/** What a contract has committed is no longer on Q20; the contract itself says how much of it is open. */
const authorityFor = (books: Books, line: LineState, funding: Funding, committed: boolean): Fen => {
  if (funding === 'appropriation') {
    return committed ? uncovered(books, line) : unclaimed(books, line);
  }
  return committed ? books.bucket(line.line, 'Q40') : books.available(line.line);
};

/** The line's authority and, where money is already there, the money must both suffice (rule 1). */
export const coverRefusal = (
  books: Books,
  line: LineState,
  funding: Funding,
  amount: string,
  committed = false,
): Refused | null => {
  const wanted = fenOf(amount);
  const field = 'data.amount';
  const authority = authorityFor(books, line, funding, committed);
  const about = { line: line.line, requested: amount, position: books.position };
  if (wanted > authority) {
    return refuse('INDICATOR_EXCEEDED', { ...about, available: moneyText(authority) }, field);
  }
  if (funding === 'appropriation') return null;
  const money = books.pool(funding, line.coordinate, line.year);
  return wanted > money
    ? refuse(POOL_REFUSALS[funding], { ...about, available: moneyText(money) }, field)
    : null;
};

/**
 * Special funds bear only what they hold. Spending through the budget reaches 8301 at year end, so what the
 * year has already paid that way counts as gone; what is in transit always does.
 */
export const specialFundRefusal = (
  books: Books,
  line: LineState,
  amount: string,
): Refused | null => {
  if (line.use !== 'special-fund') return null;
  const lines = [...books.lines.values()].filter(
    (each) => each.use === 'special-fund' && each.year === line.year,
  );
  const unsettled = spentThroughBudget(line.use, line.year) ? ['Q50', 'Q60'] : ['Q50'];
  const claimed = sumOf(
    lines.flatMap((each) => unsettled.map((bucket) => books.bucket(each.line, bucket))),
  );
  const available = books.specialFundBalance - claimed;
  if (fenOf(amount) <= available) return null;
  const details = { requested: amount, available: moneyText(available) };
  return refuse('SPECIAL_FUND_EXCEEDED', details, 'data.amount');
};
