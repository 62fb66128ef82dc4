// What happened to a fiscal year.
import { z } from 'zod';
import type { Fact } from '#bookkeeping';
import { fenOf } from '#money';
import * as field from '../fields.js';
import { USES } from '../indicator/use.js';
import { eventKind } from '../kinds.js';
import { THREE_PUBLIC_ITEMS, type ThreePublicItem } from '../payment/three-public.js';
import type { Books } from '../books.js';
import {
  adjustThreePublicLimitsData,
  announcePaymentCutoffData,
  approveBudgetData,
  closePeriodData,
  closeYearData,
  openFiscalYearData,
  reopenYearData,
  type OpeningItem,
} from './commands.js';
import {
  budgetApprovedPostings,
  openingPostings,
  yearClosedPostings,
  yearReopenedPostings,
} from './postings.js';
import { newLine } from '../indicator/state.js';
import { openingCoordinate, type FiscalYearState, type ThreePublicLimits } from './state.js';

export const fiscalYearOpenedData = openFiscalYearData.extend({
  first: z.boolean(),
  voucher: field.voucher.exactOptional(),
});

export const budgetApprovedData = approveBudgetData.extend({
  items: z.array(
    field.coordinate.extend({
      amount: field.amount,
      procurement: z.boolean(),
      use: z.enum(USES).exactOptional(),
    }),
  ),
});

/** One closing entry: the debit of `account` at `coordinate`, the credit of `against` (negative turns it round). */
export const closingEntry = z.strictObject({
  phase: z.enum(['close', 'distribute', 'roll']),
  book: z.enum(['budget', 'finance']),
  account: field.accountCode,
  coordinate: field.coordinate,
  against: field.accountCode,
  againstCoordinate: field.coordinate.exactOptional(),
  amount: field.signedAmount,
  flow: z.enum(['allocation', 'coverage']).exactOptional(),
});
export type ClosingEntry = z.output<typeof closingEntry>;

export const yearClosedData = closeYearData.extend({
  voucher: field.voucher.exactOptional(),
  entries: z.array(closingEntry),
});

/** A closing balance taken back: debit positive, as it stood. */
export const yearReopenedData = reopenYearData.extend({
  voucher: field.voucher.exactOptional(),
  entries: z.array(
    closingEntry
      .pick({ phase: true, book: true, account: true, coordinate: true, flow: true })
      .extend({ amount: field.signedAmount }),
  ),
});

const fiscalYearOpened = eventKind({
  type: 'FiscalYearOpened',
  version: 1,
  title: '年度已开账',
  schema: fiscalYearOpenedData,
  evolve: (books, { data }) => {
    books.years.put(String(data.year), {
      year: data.year,
      regime: data.regime,
      threePublicPolicy: data.threePublicPolicy,
      carriedFirst: data.carriedFirst,
      threePublicDetailsRequired: data.threePublicDetails === 'required',
      first: data.first,
      originalLimits: null,
      finalLimits: null,
      lastPaymentOn: null,
      closedMonths: 0,
      closed: false,
    });
    for (const item of data.opening ?? []) takeOpeningLine(books, data.year, item);
  },
  postings: openingPostings,
  facts: ({ data, occurredOn }) => [
    {
      fiscalYear: data.year,
      occurredOn,
      kind: 'year.regime',
      subject: '',
      amount: null,
      text: data.regime,
    },
  ],
});

/** A line of the year before the ledger, known only by what it left; carry-forward takes it from there. */
const takeOpeningLine = (books: Books, year: number, item: OpeningItem): void => {
  const { line, fund } = item;
  if (line === undefined || fund === 'own') return;
  const coordinate = openingCoordinate(item);
  const place = { line, year: year - 1, originYear: year - 1, coordinate, procurement: false };
  const before = books.lines.get(line) ?? newLine(place);
  // Surplus (8102) is not carried forward: it is handed over, or moved back to carry-over first.
  const amount = item.as === '810107' ? fenOf(item.amount) : 0n;
  const inBank = item.heldIn === '800102';
  books.lines.put(line, {
    ...before,
    carriedOut: before.carriedOut + amount,
    recognised: before.recognised + (inBank ? 0n : amount),
    cash: before.cash + (inBank ? amount : 0n),
  });
};

const budgetApproved = eventKind({
  type: 'BudgetApproved',
  version: 1,
  title: '部门预算已批复',
  schema: budgetApprovedData,
  evolve: (books, { data }) => {
    books.used.put(`budget|${data.document}`, data.document);
    for (const { amount, procurement, use, ...coordinate } of data.items) {
      const { line } = coordinate;
      if (line === undefined) throw new Error('an approved item without its line');
      const year = data.year;
      books.budgetItems.put(line, {
        line,
        year,
        coordinate,
        amount: fenOf(amount),
        procurement,
        ...(use === undefined ? {} : { use }),
      });
    }
    if (data.threePublic !== undefined) {
      const limits = limitsOf(data.threePublic);
      changeYear(books, data.year, { originalLimits: limits, finalLimits: limits });
    }
  },
  postings: budgetApprovedPostings,
  facts: ({ data, occurredOn }) =>
    data.threePublic === undefined
      ? []
      : [
          ...limitFacts('three-public.original', data.year, occurredOn, data.threePublic),
          ...limitFacts('three-public.final', data.year, occurredOn, data.threePublic),
        ],
});

const threePublicLimitsAdjusted = eventKind({
  type: 'ThreePublicLimitsAdjusted',
  version: 1,
  title: '“三公”经费预算已调整',
  schema: adjustThreePublicLimitsData,
  evolve: (books, { data }) => {
    changeYear(books, data.year, { finalLimits: limitsOf(data.limits) });
  },
  facts: ({ data, occurredOn }) =>
    limitFacts('three-public.final', data.year, occurredOn, data.limits),
});

const paymentCutoffAnnounced = eventKind({
  type: 'PaymentCutoffAnnounced',
  version: 1,
  title: '年末支付截止日已公布',
  schema: announcePaymentCutoffData,
  evolve: (books, { data }) => {
    changeYear(books, data.year, { lastPaymentOn: data.lastPaymentOn });
  },
});

const periodClosed = eventKind({
  type: 'PeriodClosed',
  version: 1,
  title: '月度已结账',
  schema: closePeriodData,
  evolve: (books, { data }) => {
    changeYear(books, data.year, { closedMonths: data.month });
  },
});

const yearClosed = eventKind({
  type: 'YearClosed',
  version: 1,
  title: '年终已结账',
  schema: yearClosedData,
  evolve: (books, { data }) => {
    changeYear(books, data.year, { closedMonths: 12, closed: true });
  },
  postings: yearClosedPostings,
});

const yearReopened = eventKind({
  type: 'YearReopened',
  version: 1,
  title: '已反结账',
  schema: yearReopenedData,
  evolve: (books, { data }) => {
    changeYear(books, data.year, { closedMonths: 11, closed: false });
  },
  postings: yearReopenedPostings,
});

const changeYear = (books: Books, year: number, change: Partial<FiscalYearState>): void => {
  const state = books.years.get(String(year));
  if (state === undefined) throw new Error(`year ${year} was never opened`);
  books.years.put(String(year), { ...state, ...change });
};

type LimitTexts = Readonly<Record<ThreePublicItem, string>>;

const limitsOf = (texts: LimitTexts): ThreePublicLimits => ({
  abroad: fenOf(texts.abroad),
  'vehicle-purchase': fenOf(texts['vehicle-purchase']),
  'vehicle-running': fenOf(texts['vehicle-running']),
  reception: fenOf(texts.reception),
});

const limitFacts = (kind: string, year: number, occurredOn: string, texts: LimitTexts): Fact[] =>
  THREE_PUBLIC_ITEMS.map((item) => ({
    fiscalYear: year,
    occurredOn,
    kind,
    subject: item,
    amount: fenOf(texts[item]),
    text: null,
  }));

export const fiscalYearEvents = [
  fiscalYearOpened,
  budgetApproved,
  threePublicLimitsAdjusted,
  paymentCutoffAnnounced,
  periodClosed,
  yearClosed,
  yearReopened,
];
