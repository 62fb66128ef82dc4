// What happened to income.
import type { Coordinate, Fact } from '#bookkeeping';
import { fenOf, type Fen } from '#money';
import { legFact, transfer, type Transfer } from '../between-ledgers.js';
import * as field from '../fields.js';
import { eventKind } from '../kinds.js';
import { recordIncomeData, reverseIncomeData } from './commands.js';
import { recorded, reversed } from './postings.js';
import { INCOME_ACCOUNTS, type IncomeKind } from './state.js';

const standing = { year: field.year, coordinate: field.coordinate, voucher: field.voucher };

export const incomeRecordedData = recordIncomeData.extend(standing);
export const incomeReversedData = reverseIncomeData.extend({
  kind: recordIncomeData.shape.kind,
  transfer: transfer.exactOptional(),
  ...standing,
});

const incomeRecorded = eventKind({
  type: 'IncomeRecorded',
  version: 1,
  title: '收入已确认',
  schema: incomeRecordedData,
  evolve: (books, { data }) => {
    const { income, year, kind, coordinate } = data;
    books.incomes.put(income, {
      income,
      year,
      kind,
      coordinate,
      remaining: fenOf(data.amount),
      ...(data.transfer === undefined ? {} : { transfer: data.transfer }),
    });
    books.used.put(`bank|${year}|${data.bankVoucher}`, income);
  },
  postings: recorded,
  facts: ({ data, occurredOn }) => legFacts(data, data.income, occurredOn, fenOf(data.amount)),
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
  facts: ({ data, occurredOn }) => legFacts(data, data.reversal, occurredOn, -fenOf(data.amount)),
});

/** The in leg of 上级补助 or 附属单位上缴; a reversal takes away from it. */
const legFacts = (
  data: {
    readonly transfer?: Transfer;
    readonly kind: IncomeKind;
    readonly year: number;
    readonly coordinate: Coordinate;
  },
  document: string,
  occurredOn: string,
  amount: Fen,
): Fact[] => {
  const { transfer: of, year, coordinate } = data;
  if (of === undefined) return [];
  const kind = data.kind === 'superior-subsidy' ? 'subsidy' : 'remittance';
  const account = INCOME_ACCOUNTS[data.kind].budget;
  const leg = { direction: 'in', transfer: of, kind, document, year, occurredOn } as const;
  return [legFact({ ...leg, amount, account, coordinate })];
};

export const incomeEvents = [incomeRecorded, incomeReversed];
