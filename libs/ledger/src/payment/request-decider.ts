// When a payment may be requested: the place where most mistakes are caught.
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import { transferRefusal } from '../between-ledgers.js';
import type { Books } from '../books.js';
import { firstRefusal } from '../guards.js';
import { isPayItem } from '../indicator/coordinate.js';
import { isRefused, openLine } from '../indicator/decider.js';
import type { LineState } from '../indicator/state.js';
import type { LawContext } from '../kinds.js';
import { contractRefusal } from '../procurement/payable.js';
import { refuse } from '../refusal-catalogue.js';
import { unitOn } from '../unit/state.js';
import type { RequestPaymentData } from './commands.js';
import { detailsRefusal } from './details.js';
import { economicRefusal, governmentEconomicOf, threePublicRefusal } from './economic.js';
import { debitRefusal } from './finance-account.js';
import { coverRefusal, fundingOf, specialFundRefusal } from './funding.js';
import { accountsOf } from './spending.js';

type Refused = Extract<Decision, { refusal: unknown }>;

export const requestPayment = (
  books: Books,
  { data, occurredOn }: Command<string, RequestPaymentData>,
  context: LawContext,
): Decision => {
  if (books.payments.has(data.payment)) {
    return refuse('ID_TAKEN', { id: data.payment }, 'data.payment');
  }
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const refused = firstRefusal(
    () => cutoffRefusal(books, occurredOn),
    () => lineRefusal(books, line),
    () => contractRefusal(books, line, data),
    () => legRefusal(books, line, data),
    () => payeeRefusal(books, data),
    () => duplicateRefusal(books, data),
    () => cardRefusal(books, data),
    () => economicRefusal(line, data.economic, data.governmentEconomic, context),
    () => {
      const required = books.years.get(String(line.year))?.threePublicDetailsRequired === true;
      return detailsRefusal(data.economic, data, { required });
    },
    () => debitRefusal(data.debit, unitOn(books, occurredOn).kind),
  );
  if (refused !== null) return refused;
  const funding = fundingOf(books, line, data.channel);
  if (typeof funding !== 'string') return funding;
  const uncovered =
    coverRefusal(books, line, funding, data.amount, data.contract !== undefined) ??
    specialFundRefusal(books, line, data.amount);
  if (uncovered !== null) return uncovered;
  const limited = threePublicRefusal(books, line, data.economic, data.amount);
  if (limited.refused !== null) return limited.refused;
  const governmentEconomic = governmentEconomicOf(
    books,
    line,
    data.economic,
    data.governmentEconomic,
    context,
    occurredOn,
  );
  if (typeof governmentEconomic !== 'string') return governmentEconomic;
  const notices = [
    ...(limited.notice === null ? [] : [limited.notice]),
    ...(line.coordinate.nature === 'project' && isPayItem(data.economic)
      ? ['PAY_ITEM_FROM_PROJECT']
      : []),
  ];
  const facts = {
    ...data,
    governmentEconomic,
    year: line.year,
    coordinate: line.coordinate,
    funding,
    ...accountsOf(books, line, data, occurredOn),
    ...(notices.length === 0 ? {} : { notices }),
  };
  return { events: [{ type: 'PaymentRequested', version: 1, occurredOn, data: facts }] };
};

/** The finance bureau announces each December the last day of payments (rule 13). */
export const cutoffRefusal = (books: Books, occurredOn: string): Refused | null => {
  const last = books.yearOf(occurredOn)?.lastPaymentOn ?? null;
  return last !== null && occurredOn > last
    ? refuse('PAYMENT_CUTOFF_PASSED', { occurredOn, lastPaymentOn: last }, 'occurredOn')
    : null;
};

/** The project goes on, and what must be spent before it is spent. */
export const lineRefusal = (books: Books, line: LineState, path = 'data.line'): Refused | null => {
  const { fund, project, source } = line.coordinate;
  const state = books.projects.get(project ?? '');
  if (state !== undefined && state.finishedOn !== null) {
    const { finishedOn } = state;
    return refuse('PROJECT_FINISHED', { project: state.project, finishedOn }, path);
  }
  // Rule 4: where the bureau so orders, last year's money of a project is spent before this year's.
  if (books.years.get(String(line.year))?.carriedFirst !== true || source === 'carried')
    return null;
  const carried = books.carriedLines.get(`${line.year}|${fund ?? ''}|${project ?? ''}`) ?? [];
  const open = carried.find((each) => each !== line.line && books.available(each) > 0n);
  if (open === undefined || carried.includes(line.line)) return null;
  const available = moneyText(books.available(open));
  return refuse('CARRIED_MONEY_FIRST', { line: line.line, carried: open, available }, path);
};

/** Only 对附属单位补助 and 上缴上级 have another unit of ours on the other side. */
const legRefusal = (books: Books, line: LineState, data: RequestPaymentData): Refused | null => {
  if (data.transfer === undefined) return null;
  return line.use === 'to-affiliates' || line.use === 'to-superior'
    ? transferRefusal(books, data.transfer, 'data.transfer')
    : refuse('TRANSFER_NOT_FOR_PAYMENT', { line: line.line }, 'data.transfer');
};

const payeeRefusal = (books: Books, { payee }: RequestPaymentData): Refused | null => {
  const unit = books.unit;
  const own = unit?.ownAccounts.includes(payee.account) ?? false;
  const allowed = unit?.allowedOwnAccounts.includes(payee.account) ?? false;
  return own && !allowed
    ? refuse('PAYEE_IS_OWN_ACCOUNT', { account: payee.account }, 'data.payee.account')
    : null;
};

/** Same payee, amount and invoice: paid twice, unless the first one came to nothing. */
export const duplicateKeyOf = (data: RequestPaymentData): string | null =>
  data.invoice === undefined
    ? null
    : `invoice|${data.payee.account}|${data.amount}|${data.invoice}`;

const duplicateRefusal = (books: Books, data: RequestPaymentData): Refused | null => {
  const key = duplicateKeyOf(data);
  const earlier = key === null ? undefined : books.used.get(key);
  return earlier === undefined || earlier === ''
    ? null
    : refuse(
        'PAYMENT_DUPLICATED',
        { payment: earlier, invoice: data.invoice ?? '' },
        'data.invoice',
      );
};

/** Row 9b: repayment of a card expense is of the same amount and item, once. */
const cardRefusal = (books: Books, data: RequestPaymentData): Refused | null => {
  if (data.cardExpense === undefined) {
    return data.settlement === 'card'
      ? refuse('CARD_EXPENSE_NEEDED', {}, 'data.cardExpense')
      : null;
  }
  const expense = books.cardExpenses.get(data.cardExpense);
  if (expense === undefined) {
    return refuse('CARD_EXPENSE_UNKNOWN', { expense: data.cardExpense }, 'data.cardExpense');
  }
  if (expense.payment !== null) {
    const details = { expense: expense.expense, payment: expense.payment };
    return refuse('CARD_EXPENSE_REPAID', details, 'data.cardExpense');
  }
  const agrees = expense.amount === fenOf(data.amount) && expense.economic === data.economic;
  if (agrees) return null;
  const details = { amount: moneyText(expense.amount), economic: expense.economic };
  return refuse('CARD_EXPENSE_DIFFERS', details, 'data.amount');
};
