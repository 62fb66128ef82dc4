// What happened to payments and card expenses.
import { z } from 'zod';
import { absoluteOf, fenOf, type Fen } from '#money';
import type { Coordinate, Fact } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { legFact, transfer, type Transfer } from '../between-ledgers.js';
import type { Books } from '../books.js';
import * as field from '../fields.js';
import { eventKind } from '../kinds.js';
import { claimContract, prepay, unclaimContract } from '../procurement/payable.js';
import {
  correctPaymentData,
  endPaymentData,
  reimburseOfficialCardData,
  requestPaymentData,
  returnPaymentData,
  reviewPaymentData,
  settlePaymentData,
} from './commands.js';
import {
  countedDetailsOf,
  countedPart,
  detailFacts,
  detailFields,
  detailsWith,
  settledParts,
} from './details.js';
import * as postings from './postings.js';
import { duplicateKeyOf } from './request-decider.js';
import { againstOf, type Allocation, type PaymentState, type PaymentStatus } from './state.js';
import { threePublicItemOf } from './three-public.js';

/** Where the money stands: enough to derive every entry from the event alone. */
const part = {
  coordinate: field.coordinate,
  economic: field.economicCode,
  governmentEconomic: field.governmentEconomicCode,
  funding: field.funding,
};
const accounts = { spending: field.accountCode, debit: field.accountCode };

export const paymentRequestedData = requestPaymentData.extend({
  year: field.year,
  ...part,
  ...accounts,
  notices: z.array(z.string()).exactOptional(),
});
/** Contract and acceptance that the payment is made against. */
const against = {
  contract: field.id.exactOptional(),
  acceptance: field.id.exactOptional(),
  prepayment: z.boolean().exactOptional(),
  transfer: transfer.exactOptional(),
};
export const paymentEndedData = endPaymentData.extend({
  amount: field.amount,
  year: field.year,
  ...part,
  ...accounts,
  ...against,
});
export const paymentSettledData = settlePaymentData.extend({
  year: field.year,
  ...part,
  ...accounts,
  ...against,
  ...detailFields,
  voucher: field.voucher,
});
export const paymentReturnedData = returnPaymentData.omit({ fromLine: true, toLine: true }).extend({
  year: field.year,
  ...part,
  ...accounts,
  yearClass: z.enum(['same', 'prior']),
  heldIn: z.enum(['800101', '800102', '800103']).exactOptional(),
  /** Carried line that takes the returned authority. */
  target: field.coordinate.exactOptional(),
  transfer: transfer.exactOptional(),
  counted: z.array(countedPart).exactOptional(),
  voucher: field.voucher,
});
export const paymentCorrectedData = correctPaymentData
  .pick({ payment: true, correction: true, amount: true, reason: true })
  .extend({
    year: field.year,
    ...accounts,
    from: z.strictObject(part),
    to: z.strictObject(part),
    counted: z.array(countedPart).exactOptional(),
    voucher: field.voucher,
  });
export const officialCardReimbursedData = reimburseOfficialCardData.extend({
  year: field.year,
  coordinate: field.coordinate,
  governmentEconomic: field.governmentEconomicCode,
  /** Finance account debited, where it is not 5001. */
  debit: field.accountCode.exactOptional(),
  voucher: field.voucher,
});

const paymentOf = (books: Books, id: string): PaymentState => {
  const state = books.payments.get(id);
  if (state === undefined) throw new Error(`payment ${id} was never requested`);
  return state;
};

const step = (
  books: Books,
  id: string,
  status: PaymentStatus,
  duty: string,
  { actor, submittedBy, occurredOn }: LedgerEvent,
): void => {
  const state = paymentOf(books, id);
  const steps = [...state.steps, { duty, actor, submittedBy }];
  books.payments.put(id, { ...state, status, steps, lastStepOn: occurredOn });
};

/** In transit: money of the pool and of the three-public limit is spoken for until settled or given up. */
const claim = (
  books: Books,
  { coordinate, economic, funding }: Omit<Allocation, 'amount'>,
  year: number,
  amount: Fen,
): void => {
  books.reserve(funding, coordinate, amount);
  const item = threePublicItemOf(economic);
  if (item !== null && coordinate.fund !== 'own') books.reserveThreePublic(year, item, amount);
};

const paymentRequested = eventKind({
  type: 'PaymentRequested',
  version: 1,
  title: '支付已申请',
  schema: paymentRequestedData,
  evolve: (books, { data, actor, submittedBy, occurredOn }) => {
    const amount = fenOf(data.amount);
    const { coordinate, economic, governmentEconomic, funding } = data;
    const duplicateKey = duplicateKeyOf(data);
    books.payments.put(data.payment, {
      payment: data.payment,
      year: data.year,
      status: 'requested',
      amount,
      channel: data.channel,
      payeeAccount: data.payee.account,
      debit: data.debit,
      spending: data.spending,
      steps: [{ duty: '经办', actor, submittedBy }],
      lastStepOn: occurredOn,
      duplicateKey,
      cardExpense: data.cardExpense ?? null,
      ...againstOf(data),
      ...countedDetailsOf(data),
      allocations: [{ coordinate, economic, governmentEconomic, funding, amount }],
    });
    if (duplicateKey !== null) books.used.put(duplicateKey, data.payment);
    repaidBy(books, data.cardExpense ?? null, data.payment);
    claim(books, data, data.year, amount);
    claimContract(books, data, amount);
  },
  postings: postings.requested,
});

const repaidBy = (books: Books, expense: string | null, payment: string | null): void => {
  const state = expense === null ? undefined : books.cardExpenses.get(expense);
  if (state !== undefined) books.cardExpenses.put(state.expense, { ...state, payment });
};

const paymentReviewed = eventKind({
  type: 'PaymentReviewed',
  version: 1,
  title: '支付已复核',
  schema: reviewPaymentData,
  evolve: (books, event) => {
    step(books, event.data.payment, 'reviewed', '复核', event);
  },
});

const paymentApproved = eventKind({
  type: 'PaymentApproved',
  version: 1,
  title: '支付已审批',
  schema: reviewPaymentData,
  evolve: (books, event) => {
    step(books, event.data.payment, 'approved', '审批', event);
  },
});

const paymentSettled = eventKind({
  type: 'PaymentSettled',
  version: 1,
  title: '支付已确认',
  schema: paymentSettledData,
  evolve: (books, event) => {
    const { data } = event;
    step(books, data.payment, 'settled', '支付确认', event);
    books.used.put(`bank|${data.year}|${data.bankVoucher}`, data.payment);
    claim(books, data, data.year, -fenOf(data.amount));
    if (data.prepayment === true) prepay(books, data.contract ?? '', fenOf(data.amount));
  },
  postings: postings.settled,
  facts: ({ data, occurredOn }) => [
    ...contractFacts(data, occurredOn),
    ...legFacts(data, data.payment, occurredOn, fenOf(data.amount)),
    ...detailFacts(settledParts(data, data.amount), countedAt(data, occurredOn)),
  ],
});

/** Where the counts of a payment belong. */
const countedAt = (
  data: { readonly payment: string; readonly year: number; readonly coordinate: Coordinate },
  occurredOn: string,
) => ({ payment: data.payment, year: data.year, occurredOn, fund: data.coordinate.fund });

const contractFacts = (
  { contract, payment, year, amount }: z.output<typeof paymentSettledData>,
  occurredOn: string,
): Fact[] =>
  contract === undefined
    ? []
    : [
        {
          fiscalYear: year,
          occurredOn,
          kind: 'procurement.payment',
          subject: payment,
          amount: fenOf(amount),
          text: contract,
        },
      ];

/** The out leg of 对附属单位补助 or 上缴上级; a return takes away from it. */
const legFacts = (
  data: {
    readonly transfer?: Transfer;
    readonly year: number;
    readonly spending: string;
    readonly coordinate: Coordinate;
  },
  document: string,
  occurredOn: string,
  amount: Fen,
): Fact[] => {
  const { transfer: of, year, spending: account, coordinate } = data;
  if (of === undefined) return [];
  const kind = account === '7501' ? 'subsidy' : 'remittance';
  const leg = { direction: 'out', transfer: of, kind, document, year, occurredOn } as const;
  return [legFact({ ...leg, amount, account, coordinate })];
};

/** The invoice may be paid and the card expense repaid by another payment. */
const free = (books: Books, { duplicateKey, cardExpense }: PaymentState): void => {
  if (duplicateKey !== null) books.used.put(duplicateKey, '');
  repaidBy(books, cardExpense, null);
};

/** A payment that came to nothing frees its money, its invoice and its card expense. */
const end = (
  books: Books,
  status: PaymentStatus,
  duty: string,
  event: LedgerEvent<string, z.output<typeof paymentEndedData>>,
): void => {
  const { data } = event;
  step(books, data.payment, status, duty, event);
  free(books, paymentOf(books, data.payment));
  claim(books, data, data.year, -fenOf(data.amount));
  claimContract(books, data, -fenOf(data.amount));
};

const paymentRejected = eventKind({
  type: 'PaymentRejected',
  version: 1,
  title: '支付已退票',
  schema: paymentEndedData,
  evolve: (books, event) => {
    end(books, 'rejected', '退票', event);
  },
  postings: postings.givenUp,
});

const paymentCancelled = eventKind({
  type: 'PaymentCancelled',
  version: 1,
  title: '支付申请已作废',
  schema: paymentEndedData,
  evolve: (books, event) => {
    end(books, 'cancelled', '作废', event);
  },
  postings: postings.givenUp,
});

const sameAllocation = (a: Omit<Allocation, 'amount'>, b: Omit<Allocation, 'amount'>): boolean =>
  a.coordinate.line === b.coordinate.line &&
  a.economic === b.economic &&
  a.governmentEconomic === b.governmentEconomic &&
  a.funding === b.funding;

/** The allocations with an amount added to one of them, or to a new one. */
const withAmount = (
  allocations: readonly Allocation[],
  place: Omit<Allocation, 'amount'>,
  amount: Fen,
): Allocation[] => {
  if (!allocations.some((each) => sameAllocation(each, place))) {
    const { coordinate, economic, governmentEconomic, funding } = place;
    return [...allocations, { coordinate, economic, governmentEconomic, funding, amount }];
  }
  return allocations.map((each) =>
    sameAllocation(each, place) ? { ...each, amount: each.amount + amount } : each,
  );
};

const paymentReturned = eventKind({
  type: 'PaymentReturned',
  version: 1,
  title: '支付已退回',
  schema: paymentReturnedData,
  evolve: (books, { data, occurredOn }) => {
    const state = paymentOf(books, data.payment);
    books.used.put(`return|${data.return}`, data.payment);
    books.used.put(`bank|${data.year}|${data.bankVoucher}`, data.return);
    const allocations = withAmount(state.allocations, data, -fenOf(data.amount));
    books.payments.put(data.payment, { ...state, allocations, lastStepOn: occurredOn });
    unclaimContract(books, state, fenOf(data.amount));
    // Nothing of it stands any more: the invoice and the card expense are unpaid again.
    if (allocations.every((each) => each.amount === 0n)) free(books, state);
  },
  postings: postings.returned,
  facts: ({ data, occurredOn }) => {
    if (data.yearClass === 'same') {
      return [
        ...legFacts(data, data.return, occurredOn, -fenOf(data.amount)),
        ...detailFacts(data.counted ?? [], countedAt(data, occurredOn)),
      ];
    }
    // 专用结余 is no part of the opening balance that the tables explain (derivation.md §7 rule 14).
    if (data.spending === '8301') return [];
    const fund = data.coordinate.fund ?? '';
    return [
      {
        fiscalYear: data.year,
        occurredOn,
        kind: 'opening-adjustment',
        subject: `收回以前年度支出|${fund}|${data.return}`,
        amount: absoluteOf(fenOf(data.amount)),
        text: data.payment,
      },
    ];
  },
});

const paymentCorrected = eventKind({
  type: 'PaymentCorrected',
  version: 1,
  title: '支付已更正',
  schema: paymentCorrectedData,
  evolve: (books, { data, occurredOn }) => {
    const state = paymentOf(books, data.payment);
    const amount = fenOf(data.amount);
    books.used.put(`correction|${data.correction}`, data.payment);
    const moved = withAmount(withAmount(state.allocations, data.from, -amount), data.to, amount);
    const { reception: _reception, trip: _trip, vehicle: _vehicle, ...rest } = state;
    const details = detailsWith(state, data.counted ?? []);
    const corrected = { ...rest, ...details, allocations: moved, lastStepOn: occurredOn };
    books.payments.put(data.payment, corrected);
  },
  postings: postings.corrected,
  facts: ({ data, occurredOn }) =>
    detailFacts(data.counted ?? [], countedAt({ ...data, ...data.to }, occurredOn)),
});

const officialCardReimbursed = eventKind({
  type: 'OfficialCardReimbursed',
  version: 1,
  title: '公务卡已报销',
  schema: officialCardReimbursedData,
  evolve: (books, { data }) => {
    const { expense, economic } = data;
    const amount = fenOf(data.amount);
    books.cardExpenses.put(expense, { expense, amount, economic, payment: null });
    books.used.put(`card|${data.transaction}`, expense);
  },
  postings: postings.cardReimbursed,
});

export const paymentEvents = [
  paymentRequested,
  paymentReviewed,
  paymentApproved,
  paymentSettled,
  paymentRejected,
  paymentCancelled,
  paymentReturned,
  paymentCorrected,
  officialCardReimbursed,
];
