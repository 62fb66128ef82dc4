// What happened in the finance book beyond payments and income.
import { z } from 'zod';
import type { Coordinate } from '#bookkeeping';
import { fenOf } from '#money';
import * as field from '../fields.js';
import { eventKind } from '../kinds.js';
import {
  collectForTreasuryData,
  grantAdvanceData,
  handOverCollectionData,
  postVoucherData,
  reverseVoucherData,
  settleAdvanceData,
} from './commands.js';
import * as postings from './postings.js';

const standing = { year: field.year, voucher: field.voucher };

export const voucherPostedData = postVoucherData.extend(standing);
export const voucherReversedData = reverseVoucherData.extend({
  ...standing,
  lines: z.array(
    z.strictObject({
      account: field.accountCode,
      side: z.enum(['debit', 'credit']),
      amount: field.signedAmount,
      coordinate: field.coordinate,
    }),
  ),
});
export const advanceGrantedData = grantAdvanceData.extend({
  ...standing,
  coordinate: field.coordinate,
});
export const advanceSettledData = settleAdvanceData.extend({
  ...standing,
  coordinate: field.coordinate,
  advanceCoordinate: field.coordinate,
  governmentEconomic: field.governmentEconomicCode,
  spending: field.accountCode,
});
export const collectedForTreasuryData = collectForTreasuryData.extend(standing);
export const collectionHandedOverData = handOverCollectionData.extend(standing);

/** A manual line says only what it is about; fund and line do not apply to it. */
export const coordinateOfLine = (line: {
  readonly project?: string;
  readonly function?: string;
  readonly economic?: string;
}): Coordinate => ({
  ...(line.project === undefined ? {} : { project: line.project }),
  ...(line.function === undefined ? {} : { function: line.function }),
  ...(line.economic === undefined ? {} : { economic: line.economic }),
});

const voucherPosted = eventKind({
  type: 'VoucherPosted',
  version: 1,
  title: '记账凭证已登记',
  schema: voucherPostedData,
  evolve: (books, { data, actor }) => {
    books.manualVouchers.put(data.document, {
      document: data.document,
      year: data.year,
      lines: data.lines.map((line) => ({
        account: line.account,
        side: line.side,
        amount: fenOf(line.amount),
        coordinate: coordinateOfLine(line),
      })),
      reversed: false,
      maker: actor,
    });
  },
  postings: postings.posted,
});

const voucherReversed = eventKind({
  type: 'VoucherReversed',
  version: 1,
  title: '凭证已冲销',
  schema: voucherReversedData,
  evolve: (books, { data }) => {
    const original = books.manualVouchers.get(data.document);
    if (original === undefined) throw new Error(`voucher ${data.document} was never posted`);
    books.manualVouchers.put(data.document, { ...original, reversed: true });
    books.used.put(`voucher-reversal|${data.reversal}`, data.document);
  },
  postings: postings.reversed,
});

const advanceGranted = eventKind({
  type: 'AdvanceGranted',
  version: 1,
  title: '职工借款已支付',
  schema: advanceGrantedData,
  evolve: (books, { data }) => {
    const { advance, coordinate, year } = data;
    const open = fenOf(data.amount);
    books.advances.put(advance, { advance, coordinate, open });
    books.used.put(`bank|${year}|${data.bankVoucher}`, advance);
    // The cash has left, though the budget has not spent it yet.
    books.reserve('cash', coordinate, open);
  },
  postings: postings.advanceGranted,
});

const advanceSettled = eventKind({
  type: 'AdvanceSettled',
  version: 1,
  title: '借款已报销',
  schema: advanceSettledData,
  evolve: (books, { data }) => {
    const advance = books.advances.get(data.advance);
    if (advance === undefined) throw new Error(`advance ${data.advance} was never granted`);
    const settled = fenOf(data.spent) + fenOf(data.returned);
    books.advances.put(data.advance, { ...advance, open: advance.open - settled });
    books.used.put(`advance|${data.settlement}`, data.advance);
    books.reserve('cash', advance.coordinate, -settled);
  },
  postings: postings.advanceSettled,
});

const collectedForTreasury = eventKind({
  type: 'CollectedForTreasury',
  version: 1,
  title: '财政款已代收',
  schema: collectedForTreasuryData,
  evolve: (books, { data }) => {
    const { collection, year } = data;
    books.collections.put(collection, { collection, owed: fenOf(data.amount) });
    books.used.put(`bank|${year}|${data.bankVoucher}`, collection);
  },
  postings: postings.collected,
});

const collectionHandedOver = eventKind({
  type: 'CollectionHandedOver',
  version: 1,
  title: '财政款已上缴',
  schema: collectionHandedOverData,
  evolve: (books, { data }) => {
    const state = books.collections.get(data.collection);
    if (state === undefined) throw new Error(`collection ${data.collection} is unknown`);
    const owed = state.owed - fenOf(data.amount);
    books.collections.put(data.collection, { ...state, owed });
    books.used.put(`bank|${data.year}|${data.bankVoucher}`, data.collection);
  },
  postings: postings.collectionHandedOver,
});

export const voucherEvents = [
  voucherPosted,
  voucherReversed,
  advanceGranted,
  advanceSettled,
  collectedForTreasury,
  collectionHandedOver,
];
