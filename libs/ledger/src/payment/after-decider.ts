// After settlement: money that comes back, and codes that were wrong. Nothing is edited, everything is reversed.
import type { Coordinate } from '#bookkeeping';
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books, Funding } from '../books.js';
import { isRefused, openLine } from '../indicator/decider.js';
import type { LineState } from '../indicator/state.js';
import { USE_ACCOUNTS } from '../indicator/use.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import type { CorrectPaymentData, ReturnPaymentData } from './commands.js';
import { bankVoucherRefusal, paymentIn } from './decider.js';
import {
  countedAfterCorrection,
  countedAfterReturn,
  countedDetailsOf,
  detailsRefusal,
} from './details.js';
import { economicRefusal, governmentEconomicOf, threePublicRefusal } from './economic.js';
import { coverRefusal, fundingOf } from './funding.js';
import { lineRefusal } from './request-decider.js';
import type { Allocation, PaymentState } from './state.js';
import { threePublicItemOf } from './three-public.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/** The part of the payment that a return or correction is about. */
const allocationOf = (
  payment: PaymentState,
  line: string | undefined,
  economic: string | undefined,
): Allocation | Refused => {
  const fitting = payment.allocations.filter(
    (each) =>
      each.amount > 0n &&
      (line === undefined || each.coordinate.line === line) &&
      (economic === undefined || each.economic === economic),
  );
  const [only, second] = fitting;
  if (only === undefined) {
    return refuse('PAYMENT_PART_UNKNOWN', { payment: payment.payment }, 'data.fromLine');
  }
  return second === undefined
    ? only
    : refuse('PAYMENT_PART_AMBIGUOUS', { payment: payment.payment }, 'data.fromLine');
};

export const returnPayment = (
  books: Books,
  { data, occurredOn }: Command<string, ReturnPaymentData>,
): Decision => {
  const payment = paymentIn(books, data.payment, ['settled'], occurredOn);
  if ('refusal' in payment) return payment;
  if (books.used.has(`return|${data.return}`)) {
    return refuse('ID_TAKEN', { id: data.return }, 'data.return');
  }
  const part = allocationOf(payment, data.fromLine, data.economic);
  if ('refusal' in part) return part;
  if (fenOf(data.amount) > part.amount) {
    const details = { requested: data.amount, paid: moneyText(part.amount) };
    return refuse('RETURN_EXCEEDS_PAYMENT', details, 'data.amount');
  }
  // A prepayment that an acceptance has used is cost by now: 1214 no longer holds it.
  const prepaid = books.contracts.get(payment.contract ?? '')?.prepaid ?? 0n;
  if (payment.prepayment === true && fenOf(data.amount) > prepaid) {
    const details = { requested: data.amount, paid: moneyText(prepaid) };
    return refuse('RETURN_EXCEEDS_PAYMENT', details, 'data.amount');
  }
  const year = Number(occurredOn.slice(0, 4));
  const used = bankVoucherRefusal(books, year, data.bankVoucher);
  if (used !== null) return used;
  const { coordinate, economic, governmentEconomic, funding } = part;
  const facts = {
    payment: data.payment,
    return: data.return,
    bankVoucher: data.bankVoucher,
    amount: data.amount,
    year,
    coordinate,
    economic,
    governmentEconomic,
    funding,
    spending: payment.spending,
    debit: payment.debit,
    ...(payment.transfer === undefined ? {} : { transfer: payment.transfer }),
    voucher: books.nextVoucher(occurredOn),
  };
  if (year === payment.year) {
    if (data.toLine !== undefined) return refuse('RETURN_LINE_ONLY_PRIOR_YEAR', {}, 'data.toLine');
    const came = { economic, amount: fenOf(data.amount) };
    const counted = countedAfterReturn(payment, payment.allocations, came);
    const same = {
      ...facts,
      yearClass: 'same',
      ...(counted.length === 0 ? {} : { counted }),
    };
    return { events: [{ type: 'PaymentReturned', version: 1, occurredOn, data: same }] };
  }
  const target = returnTarget(books, data, part, occurredOn);
  if ('refusal' in target) return target;
  const regime = books.yearOf(occurredOn)?.regime;
  const prior = {
    ...facts,
    yearClass: 'prior',
    heldIn: heldIn(funding, regime, 'target' in target),
    ...target,
  };
  return { events: [{ type: 'PaymentReturned', version: 1, occurredOn, data: prior }] };
};

/**
 * Row 7: fiscal money comes back as returnable authority, quota as quota of the line that takes it, bank money to
 * the bank. Without such a line quota would stay on last year's, where nothing ever cancels it.
 */
const heldIn = (funding: Funding, regime: string | undefined, taken: boolean): string => {
  if (funding === 'cash') return '800102';
  return funding === 'quota' && regime === 'authorised' && taken ? '800101' : '800103';
};

const returnTarget = (
  books: Books,
  data: ReturnPaymentData,
  part: Allocation,
  occurredOn: string,
): { readonly target?: LineState['coordinate'] } | Refused => {
  if (data.toLine === undefined) return {};
  const line = openLine(books, data.toLine, occurredOn, 'data.toLine');
  if (isRefused(line)) return line;
  if (line.coordinate.source !== 'carried' || !sameMoney(line.coordinate, part.coordinate)) {
    return refuse('RETURN_NEEDS_CARRIED_LINE', { line: data.toLine }, 'data.toLine');
  }
  return { target: line.coordinate };
};

/** Funds never mix, and own money given for a purpose stays with its project (domain.md §5.5 rule 2). */
const sameMoney = (a: Coordinate, b: Coordinate): boolean =>
  a.fund === b.fund &&
  (a.restricted ?? false) === (b.restricted ?? false) &&
  (a.restricted !== true || a.project === b.project);

export const correctPayment = (
  books: Books,
  { data, occurredOn }: Command<string, CorrectPaymentData>,
  context: LawContext,
): Decision => {
  const payment = paymentIn(books, data.payment, ['settled'], occurredOn);
  if ('refusal' in payment) return payment;
  if (Number(occurredOn.slice(0, 4)) !== payment.year) {
    return refuse('CORRECTION_OF_OTHER_YEAR', { year: payment.year }, 'occurredOn');
  }
  if (books.used.has(`correction|${data.correction}`)) {
    return refuse('ID_TAKEN', { id: data.correction }, 'data.correction');
  }
  const from = allocationOf(payment, data.fromLine, data.fromEconomic);
  if ('refusal' in from) return from;
  if (fenOf(data.amount) > from.amount) {
    const details = { requested: data.amount, paid: moneyText(from.amount) };
    return refuse('CORRECTION_EXCEEDS_PAYMENT', details, 'data.amount');
  }
  const line = openLine(
    books,
    data.toLine ?? from.coordinate.line ?? '',
    occurredOn,
    'data.toLine',
  );
  if (isRefused(line)) return line;
  const to = correctedPart(books, payment, from, line, { data, occurredOn, context });
  if ('refusal' in to) return to;
  const required = books.years.get(String(payment.year))?.threePublicDetailsRequired === true;
  const missing = detailsRefusal(to.economic, data, { required, held: payment });
  if (missing !== null) return missing;
  const counted = countedAfterCorrection(
    { ...countedDetailsOf(payment), ...countedDetailsOf(data) },
    payment.allocations,
    { from: from.economic, to: to.economic, amount: fenOf(data.amount) },
  );
  const facts = {
    payment: data.payment,
    correction: data.correction,
    amount: data.amount,
    reason: data.reason,
    year: payment.year,
    spending: payment.spending,
    debit: payment.debit,
    from: partOf(from),
    to,
    ...(counted.length === 0 ? {} : { counted }),
    voucher: books.nextVoucher(occurredOn),
  };
  return { events: [{ type: 'PaymentCorrected', version: 1, occurredOn, data: facts }] };
};

const partOf = ({ coordinate, economic, governmentEconomic, funding }: Allocation) => ({
  coordinate,
  economic,
  governmentEconomic,
  funding,
});

/** Where the corrected part stands: the same guards as for a new payment from that line. */
const correctedPart = (
  books: Books,
  payment: PaymentState,
  from: Allocation,
  line: LineState,
  asked: {
    readonly data: CorrectPaymentData;
    readonly occurredOn: string;
    readonly context: LawContext;
  },
): ReturnType<typeof partOf> | Refused => {
  const { data, occurredOn, context } = asked;
  const sameLine = line.line === from.coordinate.line;
  if (line.coordinate.fund !== from.coordinate.fund) {
    const details = { from: from.coordinate.fund ?? '', to: line.coordinate.fund ?? '' };
    return refuse('CORRECTION_BETWEEN_FUNDS', details, 'data.toLine');
  }
  const economic = data.economic ?? from.economic;
  const refused =
    (sameLine ? null : otherLineRefusal(books, payment, from, line)) ??
    economicRefusal(line, economic, data.governmentEconomic, context);
  if (refused !== null) return refused;
  // An item that stays keeps its government code, unless the line prescribes one.
  const kept =
    economic === from.economic && line.coordinate.governmentEconomic === undefined
      ? from.governmentEconomic
      : undefined;
  const stated = data.governmentEconomic ?? kept;
  const governmentEconomic = governmentEconomicOf(
    books,
    line,
    economic,
    stated,
    context,
    occurredOn,
  );
  if (typeof governmentEconomic !== 'string') return governmentEconomic;
  if (sameLine && economic === from.economic && governmentEconomic === from.governmentEconomic) {
    return refuse('CORRECTION_CHANGES_NOTHING', { payment: payment.payment }, 'data.economic');
  }
  const funding = sameLine ? from.funding : fundingOf(books, line, payment.channel);
  if (typeof funding !== 'string') return funding;
  if (!sameLine) {
    const uncovered = coverRefusal(books, line, funding, data.amount);
    if (uncovered !== null) return uncovered;
  }
  // Between two codes of one controlled item nothing is spent that was not spent before.
  if (threePublicItemOf(economic) !== threePublicItemOf(from.economic)) {
    const limited = threePublicRefusal(books, line, economic, data.amount);
    if (limited.refused !== null) return limited.refused;
  }
  return { coordinate: line.coordinate, economic, governmentEconomic, funding };
};

/** Row 8 asks the guards of both lines: what could not be requested there cannot be corrected to there. */
const otherLineRefusal = (
  books: Books,
  payment: PaymentState,
  from: Allocation,
  line: LineState,
): Refused | null => {
  const { contract } = payment;
  if (contract !== undefined) {
    const details = { contract, line: from.coordinate.line ?? '' };
    return refuse('CONTRACT_ON_OTHER_LINE', details, 'data.toLine');
  }
  if (line.procurement) return refuse('CONTRACT_REQUIRED', { line: line.line }, 'data.toLine');
  // The use decides the accounts of spending and cost: they cannot differ within one payment.
  const usual = books.lines.get(from.coordinate.line ?? '')?.use;
  if (usual !== line.use) {
    const words = (use: LineState['use']): string =>
      use === undefined ? '一般支出' : USE_ACCOUNTS[use].title;
    const details = { from: words(usual), to: words(line.use) };
    return refuse('CORRECTION_BETWEEN_USES', details, 'data.toLine');
  }
  return lineRefusal(books, line, 'data.toLine');
};
