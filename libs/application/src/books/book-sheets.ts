// Account books as sheets: titles, columns and rows in the words of the office.
import type { Book, Coordinate } from '#bookkeeping';
import { yuanText, type Fen } from '#money';
import type {
  AccountBalancesAnswer,
  DetailLedgerAnswer,
  GeneralLedgerAnswer,
  VoucherAnswer,
  VouchersAnswer,
} from '../queries/book-queries.js';
import { eventTitleOf } from '../queries/ledger-queries.js';
import { columnsOf, type Sheet } from './sheet.js';

export const BOOK_WORDS: Readonly<Record<Book, string>> = {
  control: '指标核算',
  budget: '预算会计',
  finance: '财务会计',
};

const FUND_WORDS: Readonly<Record<NonNullable<Coordinate['fund']>, string>> = {
  general: '一般公共预算',
  fund: '政府性基金',
  capital: '国有资本经营',
  own: '单位资金',
};

/** Direction and amount of a balance, as account pages print them: 借, 贷 or 平. */
const balanceTexts = (balance: Fen): readonly [string, string] => {
  if (balance === 0n) return ['平', yuanText(0n)];
  return balance > 0n ? ['借', yuanText(balance)] : ['贷', yuanText(-balance)];
};

const titleOf = (name: string, book: Book, account: string, accountName: string): string =>
  `${name} ${BOOK_WORDS[book]} ${account} ${accountName}`.trimEnd();

const monthRow = (
  month: string,
  words: string,
  debit: Fen,
  credit: Fen,
  balance: Fen,
): readonly string[] => [
  `${Number(month.slice(5))}月`,
  words,
  yuanText(debit),
  yuanText(credit),
  ...balanceTexts(balance),
];

/** 总账: a page per account of the first level. */
export const generalSheets = ({ books }: GeneralLedgerAnswer): readonly Sheet[] =>
  books.flatMap(({ book, accounts }) =>
    accounts.map(({ account, name, opening, months }) => ({
      title: titleOf('总账', book, account, name),
      columns: columnsOf('月份', '摘要', '#借方', '#贷方', '方向', '#余额'),
      rows: [
        ['', '年初余额', '', '', ...balanceTexts(opening)],
        ...months.flatMap(({ month, debit, credit, debitToDate, creditToDate, balance }) => [
          monthRow(month, '本月合计', debit, credit, balance),
          monthRow(month, '本年累计', debitToDate, creditToDate, balance),
        ]),
      ],
    })),
  );

const placeText = ({ fund, function: item, economic, project }: Coordinate): string =>
  [fund === undefined ? undefined : FUND_WORDS[fund], item, economic, project]
    .filter((part) => part !== undefined)
    .join('／');

/** 明细账: a page per account, a row per line. */
export const detailSheets = ({ books, month }: DetailLedgerAnswer): readonly Sheet[] =>
  books.flatMap(({ book, accounts }) =>
    accounts.map(({ account, name, opening, debit, credit, closing, lines }) => ({
      title: titleOf('明细账', book, account, name),
      columns: columnsOf('日期', '凭证', '单据', '摘要', '核算', '#借方', '#贷方', '方向', '#余额'),
      rows: [
        [
          '',
          '',
          '',
          month === null ? '年初余额' : '月初余额',
          '',
          '',
          '',
          ...balanceTexts(opening),
        ],
        ...lines.map(({ line, balance }) => [
          line.occurredOn,
          line.voucher ?? '',
          line.document,
          eventTitleOf(line.type),
          placeText(line.coordinate),
          line.side === 'debit' ? yuanText(line.amount) : '',
          line.side === 'credit' ? yuanText(line.amount) : '',
          ...balanceTexts(balance),
        ]),
        [
          ...['', '', '', month === null ? '本年合计' : '本月合计', ''],
          ...[yuanText(debit), yuanText(credit), ...balanceTexts(closing)],
        ],
      ],
    })),
  );

/** 科目余额表: a sheet per book; both sides of the total are equal. */
export const balanceSheets = ({ books, year, month }: AccountBalancesAnswer): readonly Sheet[] =>
  books.map(({ book, accounts, total }) => ({
    title: `科目余额表 ${BOOK_WORDS[book]} ${month === null ? `${year}年` : `${year}年${month}月`}`,
    columns: columnsOf(
      ...['科目', '名称', '方向', '#期初余额', '#借方发生', '#贷方发生', '方向', '#期末余额'],
    ),
    rows: [
      ...accounts.map(({ account, name, opening, debit, credit, closing }) => [
        ...[account, name, ...balanceTexts(opening), yuanText(debit), yuanText(credit)],
        ...balanceTexts(closing),
      ]),
      [
        ...['', '合计', ...balanceTexts(total.opening), yuanText(total.debit)],
        ...[yuanText(total.credit), ...balanceTexts(total.closing)],
      ],
    ],
  }));

/** 凭证 of a period, one a row. */
export const voucherListSheet = ({ year, month, vouchers }: VouchersAnswer): Sheet => ({
  title: `记账凭证 ${month === null ? `${year}年` : `${year}年${month}月`}`,
  columns: columnsOf('凭证', '日期', '事由', '单据', '制单', '#分录', '#预算会计', '#财务会计'),
  rows: vouchers.map((entry) => [
    entry.voucher,
    entry.occurredOn,
    eventTitleOf(entry.type),
    entry.documents.join('、'),
    entry.actor,
    String(entry.lines),
    yuanText(entry.budget),
    yuanText(entry.finance),
  ]),
});

/** One voucher, its lines in both books. */
export const voucherSheet = ({ entry, lines }: VoucherAnswer): Sheet => ({
  title: `记账凭证 ${entry.voucher}`,
  columns: columnsOf('账簿', '科目', '名称', '核算', '#借方', '#贷方'),
  rows: lines.map(({ book, account, name, coordinate, side, amount }) => [
    BOOK_WORDS[book],
    account,
    name,
    placeText(coordinate),
    side === 'debit' ? yuanText(amount) : '',
    side === 'credit' ? yuanText(amount) : '',
  ]),
});
