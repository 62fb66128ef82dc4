// When a manual voucher may be posted and reversed. It never touches the budget book, nor the accounts that mirror it.
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText, sumOf } from '#money';
import type { Books } from '../books.js';
import { validCode } from '../guards.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import { unitOn } from '../unit/state.js';
import type { PostVoucherData, ReverseVoucherData } from './commands.js';
import { KIND_ACCOUNTS } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/** Money, quota, returnable authority and income move with their documents, in both books at once. */
const OWNED_BY_DOCUMENTS = /^(1001|1002|1011|1021|1201|4\d{3}|33\d\d|35\d\d|3001)$/;

export const postVoucher = (
  books: Books,
  { data, occurredOn }: Command<string, PostVoucherData>,
  context: LawContext,
): Decision => {
  if (books.manualVouchers.has(data.document)) {
    return refuse('ID_TAKEN', { id: data.document }, 'data.document');
  }
  const year = Number(occurredOn.slice(0, 4));
  for (const [index, line] of data.lines.entries()) {
    const refused = lineRefusal(books, line, `data.lines.${index}`, data, {
      year,
      context,
      occurredOn,
    });
    if (refused !== null) return refused;
  }
  const [debit, credit] = (['debit', 'credit'] as const).map((side) =>
    sumOf(data.lines.filter((line) => line.side === side).map(({ amount }) => fenOf(amount))),
  );
  if (debit !== credit) {
    const details = { debit: moneyText(debit ?? 0n), credit: moneyText(credit ?? 0n) };
    return refuse('VOUCHER_UNBALANCED', details, 'data.lines');
  }
  const facts = { ...data, year, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'VoucherPosted', version: 1, occurredOn, data: facts }] };
};

const lineRefusal = (
  books: Books,
  line: PostVoucherData['lines'][number],
  path: string,
  { kind }: PostVoucherData,
  at: { readonly year: number; readonly context: LawContext; readonly occurredOn: string },
): Refused | null => {
  const { account } = line;
  const known = at.context.codes.list('account', at.year).find(account);
  if (known?.book === 'budget')
    return refuse('VOUCHER_BUDGET_ACCOUNT', { account }, `${path}.account`);
  const unknown = validCode(at.context, 'account', account, at.year, `${path}.account`);
  if (unknown !== null) return unknown;
  if (OWNED_BY_DOCUMENTS.test(account)) {
    return refuse('VOUCHER_ACCOUNT_OF_DOCUMENTS', { account }, `${path}.account`);
  }
  const rule = KIND_ACCOUNTS[kind];
  if (!rule[line.side].test(account)) {
    const details = { account, kind: rule.title, side: line.side === 'debit' ? '借' : '贷' };
    return refuse('VOUCHER_ACCOUNT_NOT_FOR_KIND', details, `${path}.account`);
  }
  const institutionsOnly = account === '5101' || account === '5201';
  if (institutionsOnly && unitOn(books, at.occurredOn).kind !== 'institution') {
    const details = { account, kind: unitOn(books, at.occurredOn).kind };
    return refuse('ACCOUNT_NOT_FOR_UNIT', details, `${path}.account`);
  }
  return (
    (line.function === undefined
      ? null
      : validCode(at.context, 'function', line.function, at.year, `${path}.function`)) ??
    validCode(at.context, 'economic', line.economic, at.year, `${path}.economic`) ??
    (line.project === undefined || books.projects.has(line.project)
      ? null
      : refuse('PROJECT_UNKNOWN', { project: line.project }, `${path}.project`))
  );
};

/** Rule 7: a red entry of the whole voucher, once, by somebody else in the open year. */
export const reverseVoucher = (
  books: Books,
  { data, occurredOn }: Command<string, ReverseVoucherData>,
  context: LawContext,
): Decision => {
  const original = books.manualVouchers.get(data.document);
  if (original === undefined) {
    return refuse('VOUCHER_UNKNOWN', { document: data.document }, 'data.document');
  }
  if (original.reversed) {
    return refuse('VOUCHER_REVERSED', { document: data.document }, 'data.document');
  }
  if (books.used.has(`voucher-reversal|${data.reversal}`)) {
    return refuse('ID_TAKEN', { id: data.reversal }, 'data.reversal');
  }
  const year = Number(occurredOn.slice(0, 4));
  if (original.year !== year) {
    return refuse('VOUCHER_OF_OTHER_YEAR', { year: original.year }, 'occurredOn');
  }
  if (original.maker === context.actor || original.maker === context.submittedBy) {
    const details = { actor: original.maker, duty: '凭证冲销', did: '制单' };
    return refuse('SEPARATION_OF_DUTIES', details);
  }
  const lines = original.lines.map(({ amount, ...rest }) => ({
    ...rest,
    amount: moneyText(-amount),
  }));
  const facts = { ...data, year, lines, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'VoucherReversed', version: 1, occurredOn, data: facts }] };
};
