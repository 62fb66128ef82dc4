// The steps of a payment after its request: review, approval, settlement, or its end.
import type { Command, Context, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books } from '../books.js';
import { refuse } from '../refusal-catalogue.js';
import type { EndPaymentData, ReviewPaymentData, SettlePaymentData } from './commands.js';
import { countedDetailsOf } from './details.js';
import { cutoffRefusal } from './request-decider.js';
import { againstOf, type PaymentState, type PaymentStatus } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

export const reviewPayment = (
  books: Books,
  { data, occurredOn }: Command<string, ReviewPaymentData>,
  context: Context,
): Decision => {
  const payment = paymentIn(books, data.payment, ['requested'], occurredOn);
  if ('refusal' in payment) return payment;
  const refused = dutiesRefusal(payment, '复核', context);
  if (refused !== null) return refused;
  return { events: [{ type: 'PaymentReviewed', version: 1, occurredOn, data }] };
};

export const approvePayment = (
  books: Books,
  { data, occurredOn }: Command<string, ReviewPaymentData>,
  context: Context,
): Decision => {
  const payment = paymentIn(books, data.payment, ['reviewed'], occurredOn);
  if ('refusal' in payment) return payment;
  const refused = dutiesRefusal(payment, '审批', context);
  if (refused !== null) return refused;
  // Whoever issues authority does not approve spending it (domain.md §5.5 rule 6).
  for (const { coordinate } of payment.allocations) {
    const issuers = books.lines.get(coordinate.line ?? '')?.issuers ?? [];
    const issuer = [context.actor, context.submittedBy].find((each) => issuers.includes(each));
    if (issuer !== undefined) {
      return refuse('SEPARATION_OF_DUTIES', { actor: issuer, duty: '审批', did: '指标下达' });
    }
  }
  return { events: [{ type: 'PaymentApproved', version: 1, occurredOn, data }] };
};

export const settlePayment = (
  books: Books,
  { data, occurredOn }: Command<string, SettlePaymentData>,
  context: Context,
): Decision => {
  const payment = paymentIn(books, data.payment, ['approved'], occurredOn);
  if ('refusal' in payment) return payment;
  const refused = cutoffRefusal(books, occurredOn) ?? dutiesRefusal(payment, '支付确认', context);
  if (refused !== null) return refused;
  if (fenOf(data.amount) !== payment.amount) {
    const details = { settled: data.amount, requested: moneyText(payment.amount) };
    return refuse('SETTLEMENT_DIFFERS', details, 'data.amount');
  }
  const used = bankVoucherRefusal(books, payment.year, data.bankVoucher);
  if (used !== null) return used;
  const facts = {
    ...data,
    ...standing(payment),
    ...countedDetailsOf(payment),
    voucher: books.nextVoucher(occurredOn),
  };
  return { events: [{ type: 'PaymentSettled', version: 1, occurredOn, data: facts }] };
};

export const rejectPayment = (
  books: Books,
  { data, occurredOn }: Command<string, EndPaymentData>,
): Decision => {
  const payment = paymentIn(books, data.payment, ['approved'], occurredOn);
  if ('refusal' in payment) return payment;
  return ended('PaymentRejected', payment, data, occurredOn);
};

export const cancelPayment = (
  books: Books,
  { data, occurredOn }: Command<string, EndPaymentData>,
): Decision => {
  const open: PaymentStatus[] = ['requested', 'reviewed', 'approved'];
  const payment = paymentIn(books, data.payment, open, occurredOn);
  if ('refusal' in payment) return payment;
  return ended('PaymentCancelled', payment, data, occurredOn);
};

const ended = (
  type: string,
  payment: PaymentState,
  data: EndPaymentData,
  occurredOn: string,
): Decision => {
  const facts = { ...data, amount: moneyText(payment.amount), ...standing(payment) };
  return { events: [{ type, version: 1, occurredOn, data: facts }] };
};

/** What an event about an unsettled payment must carry to be understood alone. */
const standing = (payment: PaymentState): object => {
  const [allocation] = payment.allocations;
  if (allocation === undefined) throw new Error(`payment ${payment.payment} stands nowhere`);
  const { coordinate, economic, governmentEconomic, funding } = allocation;
  const { year, spending, debit } = payment;
  const where = { year, coordinate, economic, governmentEconomic, funding, spending, debit };
  return { ...where, ...againstOf(payment) };
};

/** The payment, if it is in one of these states and the step is not before the one that led there. */
export const paymentIn = (
  books: Books,
  id: string,
  statuses: readonly PaymentStatus[],
  occurredOn: string,
): PaymentState | Refused => {
  const payment = books.payments.get(id);
  if (payment === undefined) return refuse('PAYMENT_UNKNOWN', { payment: id }, 'data.payment');
  if (!statuses.includes(payment.status)) {
    const details = {
      payment: id,
      status: STATUS_WORDS[payment.status],
      wanted: statuses.map((status) => STATUS_WORDS[status]),
    };
    return refuse('PAYMENT_IN_OTHER_STATE', details, 'data.payment');
  }
  if (occurredOn < payment.lastStepOn) {
    const details = { occurredOn, last: payment.lastStepOn };
    return refuse('PAYMENT_STEP_OUT_OF_ORDER', details, 'occurredOn');
  }
  if (payment.status !== 'settled' && Number(occurredOn.slice(0, 4)) !== payment.year) {
    return refuse('PAYMENT_OF_OTHER_YEAR', { payment: id, year: payment.year }, 'occurredOn');
  }
  return payment;
};

const STATUS_WORDS: Readonly<Record<PaymentStatus, string>> = {
  requested: '待复核',
  reviewed: '待审批',
  approved: '待支付',
  settled: '已支付',
  rejected: '已退票',
  cancelled: '已作废',
};

/** Nobody who handled the document may take another of its steps (rule 6). */
const dutiesRefusal = (payment: PaymentState, duty: string, context: Context): Refused | null => {
  const names = [context.actor, context.submittedBy];
  const step = payment.steps.find(
    (each) => names.includes(each.actor) || names.includes(each.submittedBy),
  );
  return step === undefined
    ? null
    : refuse('SEPARATION_OF_DUTIES', { actor: context.actor, duty, did: step.duty });
};

export const bankVoucherRefusal = (
  books: Books,
  year: number,
  bankVoucher: string,
): Refused | null => {
  const document = books.used.get(`bank|${year}|${bankVoucher}`);
  return document === undefined
    ? null
    : refuse('BANK_VOUCHER_REUSED', { bankVoucher, document }, 'data.bankVoucher');
};
