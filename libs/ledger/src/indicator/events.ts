// What happened to indicator lines.
import { z } from 'zod';
import type { Fact } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { fenOf } from '#money';
import { legFact } from '../between-ledgers.js';
import type { Books } from '../books.js';
import * as field from '../fields.js';
import { eventKind } from '../kinds.js';
import {
  approveCashPlanData,
  decreaseIndicatorData,
  freezeIndicatorData,
  increaseIndicatorData,
  moveIndicatorData,
  recallIndicatorData,
  receiveCashGrantData,
  receiveQuotaData,
  releaseIndicatorData,
  transferIndicatorData,
} from './commands.js';
import * as postings from './postings.js';
import { newLine, type LineState } from './state.js';
import { USES } from './use.js';

const onLine = { year: field.year, coordinate: field.coordinate };

export const indicatorIssuedData = z.strictObject({
  line: field.id,
  document: field.id,
  kind: z.enum(['original', 'supplement']),
  amount: field.amount,
  procurement: z.boolean(),
  use: z.enum(USES).exactOptional(),
  ...onLine,
});
export const indicatorIncreasedData = increaseIndicatorData.extend(onLine);
export const indicatorDecreasedData = decreaseIndicatorData.extend(onLine);
export const indicatorRecalledData = recallIndicatorData.extend(onLine);
export const indicatorTransferredData = transferIndicatorData.extend({
  year: field.year,
  fromCoordinate: field.coordinate,
  toCoordinate: field.coordinate,
});
export const indicatorMovedData = moveIndicatorData.extend(onLine);
export const indicatorFrozenData = freezeIndicatorData.extend(onLine);
export const indicatorReleasedData = releaseIndicatorData.extend({ line: field.id, ...onLine });
export const quotaData = receiveQuotaData.extend({ ...onLine, voucher: field.voucher });
export const cashGrantReceivedData = receiveCashGrantData.extend({
  ...onLine,
  voucher: field.voucher,
});
export const lineEndedData = z.strictObject({
  line: field.id,
  document: field.id,
  amount: field.amount,
  recognise: z.boolean().exactOptional(),
  ...onLine,
  /** Unused quota that is cancelled (row 18b). */
  fromQuota: field.limit,
  /** Authority recognised as income now (rows 18, 18c). */
  recognised: field.limit,
  /** What stands on 800103 for this amount afterwards. */
  held: field.limit,
  /** Fiscal money in the unit's bank account (实拨) that stays there. */
  cash: field.amount.exactOptional(),
  voucher: field.voucher.exactOptional(),
});
export const indicatorCarriedForwardData = z.strictObject({
  line: field.id,
  from: field.id,
  document: field.id,
  amount: field.amount,
  year: field.year,
  originYear: field.year,
  recognised: field.limit,
  /** Of the amount, what is in the unit's bank account (实拨). */
  cash: field.amount.exactOptional(),
  procurement: z.boolean(),
  use: z.enum(USES).exactOptional(),
  fromCoordinate: field.coordinate,
  coordinate: field.coordinate,
  voucher: field.voucher.exactOptional(),
});

const change = (books: Books, line: string, change: Partial<LineState>): void => {
  const state = books.lines.get(line);
  if (state === undefined) throw new Error(`line ${line} was never issued`);
  books.lines.put(line, { ...state, ...change });
};

const purposeOf = (
  data: Pick<LineState, 'line' | 'year' | 'coordinate' | 'procurement' | 'use'>,
): typeof data => {
  const { line, year, coordinate, procurement, use } = data;
  return { line, year, coordinate, procurement, ...(use === undefined ? {} : { use }) };
};

/** Whoever gives authority may not approve payments from it (domain.md §5.5 rule 6). */
const noteIssuer = (books: Books, line: string, actor: string, submittedBy: string): void => {
  const known = books.lines.get(line)?.issuers ?? [];
  const issuers = [...new Set([...known, actor, submittedBy])];
  if (issuers.length !== known.length) change(books, line, { issuers });
};

/** The money behind ended authority is spoken for; returns the line as it was before. */
const endLine = (books: Books, data: z.output<typeof lineEndedData>): LineState => {
  const state = books.lines.get(data.line);
  if (state === undefined) throw new Error(`line ${data.line} was never issued`);
  const ended = {
    returnable: state.ended.returnable + fenOf(data.held),
    cash: state.ended.cash + fenOf(data.cash ?? '0.00'),
  };
  change(books, data.line, { ended });
  return state;
};

const indicatorIssued = eventKind({
  type: 'IndicatorIssued',
  version: 1,
  title: '指标已下达',
  schema: indicatorIssuedData,
  evolve: (books, { data, actor, submittedBy }) => {
    const { line, year } = data;
    if (!books.lines.has(line)) {
      books.lines.put(line, newLine({ ...purposeOf(data), originYear: year }));
    }
    noteIssuer(books, line, actor, submittedBy);
  },
  postings: postings.issued,
});

const indicatorIncreased = eventKind({
  type: 'IndicatorIncreased',
  version: 1,
  title: '指标已追加',
  schema: indicatorIncreasedData,
  evolve: (books, { data, actor, submittedBy }) => {
    noteIssuer(books, data.line, actor, submittedBy);
  },
  postings: postings.increased,
});

const indicatorDecreased = eventKind({
  type: 'IndicatorDecreased',
  version: 1,
  title: '指标已追减',
  schema: indicatorDecreasedData,
  postings: postings.decreased,
});

const indicatorRecalled = eventKind({
  type: 'IndicatorRecalled',
  version: 1,
  title: '指标已收回',
  schema: indicatorRecalledData,
  postings: postings.recalled,
});

const indicatorTransferred = eventKind({
  type: 'IndicatorTransferred',
  version: 1,
  title: '指标已调剂',
  schema: indicatorTransferredData,
  evolve: (books, { data, actor, submittedBy }) => {
    noteIssuer(books, data.to, actor, submittedBy);
  },
  postings: postings.transferred,
});

const movedLeg = (
  { data, occurredOn }: LedgerEvent<string, z.output<typeof indicatorMovedData>>,
  direction: 'out' | 'in',
): Fact[] => {
  const { transfer, line, year, coordinate } = data;
  const leg = { direction, transfer, kind: 'authority', document: line, year, occurredOn } as const;
  return [legFact({ ...leg, amount: fenOf(data.amount), account: 'Q10.04', coordinate })];
};

const indicatorMovedOut = eventKind({
  type: 'IndicatorMovedOut',
  version: 1,
  title: '指标已调出',
  schema: indicatorMovedData,
  evolve: (books, { data }) => {
    books.used.put(`move|${data.transfer.id}|${data.line}`, data.line);
  },
  postings: postings.movedOut,
  facts: (event) => movedLeg(event, 'out'),
});

const indicatorMovedIn = eventKind({
  type: 'IndicatorMovedIn',
  version: 1,
  title: '指标已调入',
  schema: indicatorMovedData,
  evolve: (books, { data, actor, submittedBy }) => {
    books.used.put(`move|${data.transfer.id}|${data.line}`, data.line);
    noteIssuer(books, data.line, actor, submittedBy);
  },
  postings: postings.movedIn,
  facts: (event) => movedLeg(event, 'in'),
});

const indicatorFrozen = eventKind({
  type: 'IndicatorFrozen',
  version: 1,
  title: '指标已冻结',
  schema: indicatorFrozenData,
  evolve: (books, { data }) => {
    const { freeze, line } = data;
    books.freezes.put(freeze, { freeze, line, remaining: fenOf(data.amount) });
  },
  postings: postings.frozen,
});

const indicatorReleased = eventKind({
  type: 'IndicatorReleased',
  version: 1,
  title: '指标已解冻',
  schema: indicatorReleasedData,
  evolve: (books, { data }) => {
    const freeze = books.freezes.get(data.freeze);
    if (freeze === undefined) throw new Error(`freeze ${data.freeze} was never made`);
    const remaining = freeze.remaining - fenOf(data.amount);
    books.freezes.put(data.freeze, { ...freeze, remaining });
  },
  postings: postings.released,
});

const cashPlanApproved = eventKind({
  type: 'CashPlanApproved',
  version: 1,
  title: '用款计划已批复',
  schema: approveCashPlanData.extend({ year: field.year }),
  evolve: (books, { data }) => {
    books.cashPlans.put(`${data.line}|${data.month}`, fenOf(data.amount));
  },
  facts: ({ data, occurredOn }) => {
    const month = `${data.year}-${String(data.month).padStart(2, '0')}`;
    const subject = `${data.line}|${month}`;
    const { year: fiscalYear } = data;
    const amount = fenOf(data.amount);
    return [{ fiscalYear, occurredOn, kind: 'cash-plan', subject, amount, text: month }];
  },
});

const quotaReceived = eventKind({
  type: 'QuotaReceived',
  version: 1,
  title: '授权支付额度已到账',
  schema: quotaData,
  postings: postings.quotaReceived,
});

const quotaRestored = eventKind({
  type: 'QuotaRestored',
  version: 1,
  title: '授权支付额度已恢复',
  schema: quotaData,
  postings: postings.quotaRestored,
});

const cashGrantReceived = eventKind({
  type: 'CashGrantReceived',
  version: 1,
  title: '实拨资金已到账',
  schema: cashGrantReceivedData,
  evolve: (books, { data }) => {
    books.used.put(`bank|${data.year}|${data.bankVoucher}`, data.line);
  },
  postings: postings.cashGrantReceived,
});

const indicatorLapsed = eventKind({
  type: 'IndicatorLapsed',
  version: 1,
  title: '指标年末已注销',
  schema: lineEndedData,
  evolve: (books, { data }) => {
    endLine(books, data);
  },
  postings: postings.lapsed,
});

const indicatorCarriedOut = eventKind({
  type: 'IndicatorCarriedOut',
  version: 1,
  title: '指标年末已结转',
  schema: lineEndedData,
  evolve: (books, { data }) => {
    const state = endLine(books, data);
    change(books, data.line, {
      carriedOut: state.carriedOut + fenOf(data.amount),
      recognised: state.recognised + fenOf(data.held),
      cash: state.cash + fenOf(data.cash ?? '0.00'),
    });
  },
  postings: postings.carriedOut,
});

const indicatorCarriedForward = eventKind({
  type: 'IndicatorCarriedForward',
  version: 1,
  title: '结转指标已下达',
  schema: indicatorCarriedForwardData,
  evolve: (books, { data, actor, submittedBy }) => {
    const { line, from, year, originYear, coordinate } = data;
    books.lines.put(line, newLine({ ...purposeOf(data), originYear }));
    noteIssuer(books, line, actor, submittedBy);
    const group = `${year}|${coordinate.fund ?? ''}|${coordinate.project ?? ''}`;
    books.carriedLines.put(group, [...(books.carriedLines.get(group) ?? []), line]);
    const before = books.lines.get(from);
    if (before === undefined) throw new Error(`line ${from} was never issued`);
    change(books, from, { carriedForward: before.carriedForward + fenOf(data.amount) });
  },
  postings: postings.carriedForward,
});

export const indicatorEvents = [
  indicatorIssued,
  indicatorIncreased,
  indicatorDecreased,
  indicatorRecalled,
  indicatorTransferred,
  indicatorMovedOut,
  indicatorMovedIn,
  indicatorFrozen,
  indicatorReleased,
  cashPlanApproved,
  quotaReceived,
  quotaRestored,
  cashGrantReceived,
  indicatorLapsed,
  indicatorCarriedOut,
  indicatorCarriedForward,
];
