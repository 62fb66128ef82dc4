// Staff advances from own cash: the budget spends when the advance is settled, not when it is given (row 12).
import type { Coordinate } from '#bookkeeping';
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books } from '../books.js';
import { isRefused, openLine } from '../indicator/decider.js';
import type { LawContext } from '../kinds.js';
import { bankVoucherRefusal } from '../payment/decider.js';
import { economicRefusal, governmentEconomicOf, threePublicRefusal } from '../payment/economic.js';
import { refuse } from '../refusal-catalogue.js';
import { spendingAccountOf, unitOn } from '../unit/state.js';
import type { GrantAdvanceData, SettleAdvanceData } from './commands.js';

const OWN_CASH: Coordinate = { fund: 'own' };

export const grantAdvance = (
  books: Books,
  { data, occurredOn }: Command<string, GrantAdvanceData>,
): Decision => {
  if (books.advances.has(data.advance))
    return refuse('ID_TAKEN', { id: data.advance }, 'data.advance');
  const year = Number(occurredOn.slice(0, 4));
  const used = bankVoucherRefusal(books, year, data.bankVoucher);
  if (used !== null) return used;
  const cash = books.pool('cash', OWN_CASH, year);
  if (fenOf(data.amount) > cash) {
    const details = { requested: data.amount, available: moneyText(cash) };
    return refuse('CASH_EXCEEDED', details, 'data.amount');
  }
  const coordinate = { ...OWN_CASH, function: unitOn(books, occurredOn).mainFunction };
  const facts = { ...data, year, coordinate, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'AdvanceGranted', version: 1, occurredOn, data: facts }] };
};

export const settleAdvance = (
  books: Books,
  { data, occurredOn }: Command<string, SettleAdvanceData>,
  context: LawContext,
): Decision => {
  const advance = books.advances.get(data.advance);
  if (advance === undefined)
    return refuse('ADVANCE_UNKNOWN', { advance: data.advance }, 'data.advance');
  if (books.used.has(`advance|${data.settlement}`)) {
    return refuse('ID_TAKEN', { id: data.settlement }, 'data.settlement');
  }
  const [spent, returned] = [fenOf(data.spent), fenOf(data.returned)];
  if (spent + returned === 0n || spent + returned > advance.open) {
    const details = { settled: moneyText(spent + returned), open: moneyText(advance.open) };
    return refuse('ADVANCE_DIFFERS', details, 'data.spent');
  }
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  if (line.coordinate.fund !== 'own' || line.use !== undefined) {
    return refuse('ADVANCE_NEEDS_OWN_LINE', { line: data.line }, 'data.line');
  }
  const refused = economicRefusal(line, data.economic, undefined, context);
  if (refused !== null) return refused;
  if (spent > books.available(data.line)) {
    const available = moneyText(books.available(data.line));
    const details = { line: data.line, available, requested: data.spent, position: books.position };
    return refuse('INDICATOR_EXCEEDED', details, 'data.spent');
  }
  const limited = threePublicRefusal(books, line, data.economic, data.spent);
  if (limited.refused !== null) return limited.refused;
  const { economic } = data;
  const government = governmentEconomicOf(books, line, economic, undefined, context, occurredOn);
  if (typeof government !== 'string') return government;
  const facts = {
    ...data,
    year: line.year,
    coordinate: line.coordinate,
    advanceCoordinate: advance.coordinate,
    governmentEconomic: government,
    spending: spendingAccountOf(unitOn(books, occurredOn).kind),
    voucher: books.nextVoucher(occurredOn),
  };
  return { events: [{ type: 'AdvanceSettled', version: 1, occurredOn, data: facts }] };
};
