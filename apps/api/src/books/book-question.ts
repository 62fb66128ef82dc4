// What a reader's parameters ask of the account books: year, month, book, account.
import { BOOKS, type BookQuestion, type VouchersQuestion } from '#application';
import {
  numberIn,
  parameterProblem,
  textIn,
  wordIn,
  type Parameters,
} from '../queries/parameters.js';
import { yearQuestion } from '../queries/questions.js';

const MONTHS = { least: 1, most: 12 } as const;

/** Books are asked for as they stand, unless the reader names a position. */
const freshly = <Question extends { readonly at?: number }>(question: Question): Question =>
  question.at === undefined ? { atLeast: 'head', ...question } : question;

export const bookQuestion = (ledger: string, parameters: Parameters): BookQuestion => {
  const month = numberIn(parameters, 'month', MONTHS);
  const book = wordIn(parameters, 'book', BOOKS);
  const account = textIn(parameters, 'account');
  if (account !== undefined && !/^(\d{1,12}|Q\d{0,2}(\.\d{0,2})?)$/.test(account)) {
    throw parameterProblem(
      'account',
      '应为科目代码前几位',
      'must be the first digits of an account',
    );
  }
  return freshly({
    ...yearQuestion(ledger, parameters),
    ...(month === undefined ? {} : { month }),
    ...(book === undefined ? {} : { book }),
    ...(account === undefined ? {} : { account }),
  });
};

export const vouchersQuestion = (ledger: string, parameters: Parameters): VouchersQuestion => {
  if ('asOf' in parameters) {
    throw parameterProblem(
      'asOf',
      '不能用于凭证：编号按记账次序，用 at 指定位置',
      'is not for vouchers, which are numbered in order of recording: use at',
    );
  }
  const month = numberIn(parameters, 'month', MONTHS);
  return freshly({
    ...yearQuestion(ledger, parameters),
    ...(month === undefined ? {} : { month }),
  });
};
