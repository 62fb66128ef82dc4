// When income may be recorded and reversed.
import type { Coordinate } from '#bookkeeping';
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import { transferRefusal } from '../between-ledgers.js';
import type { Books } from '../books.js';
import { validCode } from '../guards.js';
import type { LawContext } from '../kinds.js';
import { bankVoucherRefusal } from '../payment/decider.js';
import { refuse } from '../refusal-catalogue.js';
import { unitOn } from '../unit/state.js';
import type { RecordIncomeData, ReverseIncomeData } from './commands.js';
import { INCOME_ACCOUNTS } from './state.js';

export const recordIncome = (
  books: Books,
  { data, occurredOn }: Command<string, RecordIncomeData>,
  context: LawContext,
): Decision => {
  if (books.incomes.has(data.income)) return refuse('ID_TAKEN', { id: data.income }, 'data.income');
  const year = Number(occurredOn.slice(0, 4));
  const { title, institutionsOnly } = INCOME_ACCOUNTS[data.kind];
  const unit = unitOn(books, occurredOn);
  if (institutionsOnly && unit.kind !== 'institution') {
    return refuse('INCOME_NOT_FOR_UNIT', { kind: title, unit: unit.name }, 'data.kind');
  }
  const refused =
    legRefusal(books, data) ?? validCode(context, 'function', data.function, year, 'data.function');
  if (refused !== null) return refused;
  if (data.project !== undefined && !books.projects.has(data.project)) {
    return refuse('PROJECT_UNKNOWN', { project: data.project }, 'data.project');
  }
  if (data.restricted === true && data.project === undefined) {
    return refuse('RESTRICTED_NEEDS_PROJECT', {}, 'data.project');
  }
  const used = bankVoucherRefusal(books, year, data.bankVoucher);
  if (used !== null) return used;
  const coordinate: Coordinate = {
    fund: 'own',
    function: data.function,
    ...(data.project === undefined ? {} : { project: data.project }),
    ...(data.restricted === true ? { restricted: true } : {}),
  };
  const facts = { ...data, year, coordinate, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'IncomeRecorded', version: 1, occurredOn, data: facts }] };
};

/** Only 上级补助 and 附属单位上缴 have another unit of ours on the other side. */
const legRefusal = (
  books: Books,
  data: RecordIncomeData,
): Extract<Decision, { refusal: unknown }> | null => {
  if (data.transfer === undefined) return null;
  return data.kind === 'superior-subsidy' || data.kind === 'affiliate'
    ? transferRefusal(books, data.transfer, 'data.transfer')
    : refuse(
        'TRANSFER_NOT_FOR_INCOME',
        { kind: INCOME_ACCOUNTS[data.kind].title },
        'data.transfer',
      );
};

/** A reversal is a red entry: same accounts, negative amount, never more than is left (domain.md §5.5 rule 7). */
export const reverseIncome = (
  books: Books,
  { data, occurredOn }: Command<string, ReverseIncomeData>,
): Decision => {
  const income = books.incomes.get(data.income);
  if (income === undefined) return refuse('INCOME_UNKNOWN', { income: data.income }, 'data.income');
  if (income.year !== Number(occurredOn.slice(0, 4))) {
    return refuse('INCOME_OF_OTHER_YEAR', { year: income.year }, 'occurredOn');
  }
  if (books.used.has(`reversal|${data.reversal}`)) {
    return refuse('ID_TAKEN', { id: data.reversal }, 'data.reversal');
  }
  if (fenOf(data.amount) > income.remaining) {
    const details = { requested: data.amount, remaining: moneyText(income.remaining) };
    return refuse('REVERSAL_EXCEEDS_INCOME', details, 'data.amount');
  }
  const cash = books.pool('cash', income.coordinate, income.year);
  if (fenOf(data.amount) > cash) {
    const details = { line: data.income, requested: data.amount, available: moneyText(cash) };
    return refuse('CASH_EXCEEDED', details, 'data.amount');
  }
  const { kind, year, coordinate, transfer } = income;
  const leg = transfer === undefined ? {} : { transfer };
  const facts = { ...data, kind, year, coordinate, ...leg, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'IncomeReversed', version: 1, occurredOn, data: facts }] };
};
