// Official card (公务卡): the expense is a liability first, the budget spends when the bank is repaid (rows 9, 9b).
import type { Command, Decision } from '#eventing';
import type { Books } from '../books.js';
import { isRefused, openLine } from '../indicator/decider.js';
import { USE_ACCOUNTS } from '../indicator/use.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import type { ReimburseOfficialCardData } from './commands.js';
import { economicRefusal, governmentEconomicOf } from './economic.js';

/** Items on the compulsory card list. Evidence: memory; regions publish their own lists. */
const CARD_ITEMS = new Set(
  ['01', '02', '03', '04', '05', '06', '07', '09', '11', '13', '14', '15', '16', '17', '18'].map(
    (item) => `302${item}`,
  ),
)
  .add('30231')
  .add('30239');

export const reimburseOfficialCard = (
  books: Books,
  { data, occurredOn }: Command<string, ReimburseOfficialCardData>,
  context: LawContext,
): Decision => {
  if (books.cardExpenses.has(data.expense)) {
    return refuse('ID_TAKEN', { id: data.expense }, 'data.expense');
  }
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  if (!CARD_ITEMS.has(data.economic)) {
    return refuse('CARD_ITEM_NOT_ALLOWED', { economic: data.economic }, 'data.economic');
  }
  const refused = economicRefusal(line, data.economic, undefined, context);
  if (refused !== null) return refused;
  if (data.transactionOn > occurredOn) {
    const details = { transactionOn: data.transactionOn, occurredOn };
    return refuse('CARD_TRANSACTION_LATER', details, 'data.transactionOn');
  }
  if (occurredOn > data.dueOn) {
    return refuse('CARD_PAST_DUE', { dueOn: data.dueOn, occurredOn }, 'data.dueOn');
  }
  const earlier = books.used.get(`card|${data.transaction}`);
  if (earlier !== undefined) {
    const details = { transaction: data.transaction, expense: earlier };
    return refuse('CARD_TRANSACTION_REUSED', details, 'data.transaction');
  }
  const { economic } = data;
  const government = governmentEconomicOf(books, line, economic, undefined, context, occurredOn);
  if (typeof government !== 'string') return government;
  const facts = {
    ...data,
    year: line.year,
    coordinate: line.coordinate,
    governmentEconomic: government,
    // What own money is used for decides its cost account, as when it is paid at once (row 2c).
    ...(line.use === undefined ? {} : { debit: USE_ACCOUNTS[line.use].finance }),
    voucher: books.nextVoucher(occurredOn),
  };
  return { events: [{ type: 'OfficialCardReimbursed', version: 1, occurredOn, data: facts }] };
};
