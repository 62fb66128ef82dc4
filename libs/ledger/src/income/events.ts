// What happened to income.
import { fenOf } from '#money';
import * as field from '../fields.js';
import { eventKind } from '../kinds.js';
import { recordIncomeData, reverseIncomeData } from './commands.js';
import { recorded, reversed } from './postings.js';

const standing = { year: field.year, coordinate: field.coordinate, voucher: field.voucher };

export const incomeRecordedData = recordIncomeData.extend(standing);
export const incomeReversedData = reverseIncomeData.extend({
  kind: recordIncomeData.shape.kind,
  ...standing,
});

const incomeRecorded = eventKind({
  type: 'IncomeRecorded',
  version: 1,
  title: '收入已确认',
  schema: incomeRecordedData,
  evolve: (books, { data }) => {
    const { income, year, kind, coordinate } = data;
    books.incomes.put(income, { income, year, kind, coordinate, remaining: fenOf(data.amount) });
    books.used.put(`bank|${year}|${data.bankVoucher}`, income);
  },
  postings: recorded,
});

const incomeReversed = eventKind({
  type: 'IncomeReversed',
  version: 1,
  title: '收入已冲销',
  schema: incomeReversedData,
  evolve: (books, { data }) => {
    const income = books.incomes.get(data.income);
    if (income === undefined) throw new Error(`income ${data.income} was never recorded`);
    const remaining = income.remaining - fenOf(data.amount);
    books.incomes.put(data.income, { ...income, remaining });
    books.used.put(`reversal|${data.reversal}`, data.income);
  },
  postings: reversed,
});

export const incomeEvents = [incomeRecorded, incomeReversed];
