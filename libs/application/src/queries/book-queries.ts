// Questions an accountant asks of the books: general ledger, detail ledger, account balances, vouchers.
import type { Book } from '#bookkeeping';
import { bucketOf, type CodeLists } from '#codes';
import type { Fen } from '#money';
import type { LedgerPoint } from '#statements';
import type { BookLine, MonthTurnover, Projection, VoucherEntry } from '#storage';
import {
  accountPagesOf,
  generalAccountOf,
  periodBalanceOf,
  type AccountPage,
  type PeriodBalance,
} from '../books/account-page.js';
import { voucherFaultsOf, type VoucherFault } from '../books/voucher-numbers.js';
import type { CodeShelf } from '../code-shelf.js';
import { QuestionProblem } from '../question-problem.js';
import type { Points } from './points.js';
import { BOOKS, type YearQuestion } from './statement-queries.js';

export interface BookQuestion extends YearQuestion {
  /** Absent = all three. */
  readonly book?: Book;
  /** 1 to 12; absent = the whole year. */
  readonly month?: number;
  /** First digits of the account. */
  readonly account?: string;
}

export interface BookPlace {
  readonly point: LedgerPoint;
  readonly year: number;
  readonly month: number | null;
  readonly asOf: string;
}

export interface NamedPage extends AccountPage {
  readonly name: string;
}

export interface GeneralLedgerAnswer extends BookPlace {
  readonly books: readonly { readonly book: Book; readonly accounts: readonly NamedPage[] }[];
}

/** A line with the balance of its account after it, debit positive. */
export interface RunningLine {
  readonly line: BookLine;
  readonly balance: Fen;
}

export interface DetailPage extends PeriodBalance {
  readonly account: string;
  readonly name: string;
  readonly lines: readonly RunningLine[];
}

export interface DetailLedgerAnswer extends BookPlace {
  readonly books: readonly { readonly book: Book; readonly accounts: readonly DetailPage[] }[];
}

export interface AccountBalance extends PeriodBalance {
  readonly account: string;
  readonly name: string;
}

export interface AccountBalancesAnswer extends BookPlace {
  readonly books: readonly {
    readonly book: Book;
    readonly accounts: readonly AccountBalance[];
    readonly total: PeriodBalance;
  }[];
}

export interface VouchersAnswer extends Omit<BookPlace, 'asOf'> {
  readonly vouchers: readonly VoucherEntry[];
  /** Missing numbers and numbers taken twice; none in sound books. */
  readonly faults: readonly VoucherFault[];
}

export interface VoucherAnswer extends Omit<BookPlace, 'asOf'> {
  readonly entry: VoucherEntry;
  readonly lines: readonly (BookLine & { readonly name: string })[];
}

/** Vouchers are numbered in the order of the log, so a list of them is cut by position and never by date. */
export type VouchersQuestion = Omit<BookQuestion, 'asOf' | 'book' | 'account'>;

export const BOOK_LINES_AT_MOST = 20_000;

export class BookQueries {
  constructor(
    private readonly points: Points,
    private readonly projection: Projection,
    private readonly shelf: CodeShelf,
  ) {}

  /** 总账: accounts of the first level, month by month. */
  async general(question: BookQuestion): Promise<GeneralLedgerAnswer> {
    const { account, month } = question;
    const digits = account === undefined ? {} : { account: generalAccountOf(account) };
    const found = await this.turnovers({ ...question, ...digits });
    return {
      ...found.place,
      books: found.books.map(({ book, turnovers }) => ({
        book,
        accounts: accountPagesOf(turnovers, generalAccountOf).map((page) => ({
          ...page,
          months: page.months.filter(
            (each) => month === undefined || each.month === monthText(question.year, month),
          ),
          name: nameOf(found.codes, book, question.year, page.account),
        })),
      })),
    };
  }

  /** 科目余额表: opening, debit, credit and closing of every account of a year or month. */
  async balances(question: BookQuestion): Promise<AccountBalancesAnswer> {
    const found = await this.turnovers(question);
    const month = monthOf(question);
    return {
      ...found.place,
      books: found.books.map(({ book, turnovers }) => {
        const accounts = accountPagesOf(turnovers)
          .map((page) => ({
            account: page.account,
            name: nameOf(found.codes, book, question.year, page.account),
            ...periodBalanceOf(page, month),
          }))
          .filter(isStirred);
        return { book, accounts, total: totalOf(accounts) };
      }),
    };
  }

  /** 明细账: every line of every account with the balance after it. */
  async detail(question: BookQuestion): Promise<DetailLedgerAnswer> {
    const found = await this.turnovers(question);
    const month = monthOf(question);
    const { ledger, position } = found.place.point;
    let left = BOOK_LINES_AT_MOST;
    const books: DetailLedgerAnswer['books'][number][] = [];
    for (const { book, turnovers } of found.books) {
      const lines = await this.projection.bookLines({
        ...{ ledger, upTo: position, asOf: found.place.asOf, book, year: question.year },
        ...(question.account === undefined ? {} : { account: question.account }),
        ...(month === undefined ? {} : { month }),
        limit: left + 1,
      });
      left -= lines.length;
      if (left < 0) throw tooLong(ledger);
      const byAccount = Map.groupBy(lines, ({ account }) => account);
      books.push({
        book,
        accounts: accountPagesOf(turnovers)
          .map((page) => {
            const period = periodBalanceOf(page, month);
            const lines = running(period.opening, byAccount.get(page.account) ?? []);
            const name = nameOf(found.codes, book, question.year, page.account);
            return { account: page.account, name, ...period, lines };
          })
          .filter((page) => page.lines.length > 0 || isStirred(page)),
      });
    }
    return { ...found.place, books };
  }

  /** 记账凭证 of a year or month, with the numbers that are missing. */
  async vouchers(question: VouchersQuestion): Promise<VouchersAnswer> {
    const { year, month } = question;
    const { ledger, position, root } = await this.points.of(question);
    const prefix = month === undefined ? String(year) : monthText(year, month).replace('-', '');
    const vouchers = await this.projection.vouchers({
      ...{ ledger, upTo: position, prefix, limit: BOOK_LINES_AT_MOST + 1 },
    });
    if (vouchers.length > BOOK_LINES_AT_MOST) throw tooLong(ledger);
    return {
      ...{ point: { ledger, position, root }, year, month: month ?? null, vouchers },
      faults: voucherFaultsOf(vouchers),
    };
  }

  /** One voucher with its lines in both books. */
  async voucher(question: VouchersQuestion & { readonly voucher: string }): Promise<VoucherAnswer> {
    const { year, month = null, voucher } = question;
    const [point, codes] = await Promise.all([this.points.of(question), this.shelf.refresh()]);
    const { ledger, position, root } = point;
    const range = { ledger, upTo: position, prefix: voucher };
    const [entries, lines] = await Promise.all([
      this.projection.vouchers({ ...range, limit: BOOK_LINES_AT_MOST }),
      this.projection.voucherLines(range),
    ]);
    // A number is also the beginning of longer ones.
    const entry = entries.find((each) => each.voucher === voucher);
    if (entry === undefined) throw unknownVoucher(ledger, voucher);
    return {
      ...{ point: { ledger, position, root }, year, month, entry },
      lines: lines.map((line) => ({
        ...line,
        name: nameOf(codes, line.book, line.fiscalYear, line.account),
      })),
    };
  }

  private async turnovers(question: BookQuestion): Promise<{
    readonly place: BookPlace;
    readonly codes: CodeLists;
    readonly books: readonly {
      readonly book: Book;
      readonly turnovers: readonly MonthTurnover[];
    }[];
  }> {
    const { year, month, book, account } = question;
    const asOf = question.asOf ?? `${year}-12-31`;
    const [point, codes] = await Promise.all([this.points.of(question), this.shelf.refresh()]);
    const { ledger, position, root } = point;
    const range = {
      ...{ ledger, upTo: position, asOf, year },
      ...(account === undefined ? {} : { account }),
    };
    const books = await Promise.all(
      (book === undefined ? BOOKS : [book]).map(async (each) => ({
        book: each,
        turnovers: await this.projection.turnovers({ ...range, book: each }),
      })),
    );
    const place = { point: { ledger, position, root }, year, month: month ?? null, asOf };
    return { place, codes, books };
  }
}

const monthText = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}`;

const monthOf = ({ year, month }: BookQuestion): string | undefined =>
  month === undefined ? undefined : monthText(year, month);

const nameOf = (codes: CodeLists, book: Book, year: number, account: string): string =>
  (book === 'control' ? bucketOf(account)?.name : codes.list('account', year).nameOf(account)) ??
  '';

/** An account without balance or movement is no row of the period. */
const isStirred = ({ opening, debit, credit }: PeriodBalance): boolean =>
  opening !== 0n || debit !== 0n || credit !== 0n;

const running = (opening: Fen, lines: readonly BookLine[]): readonly RunningLine[] => {
  let balance = opening;
  return lines.map((line) => {
    balance += line.side === 'debit' ? line.amount : -line.amount;
    return { line, balance };
  });
};

const totalOf = (accounts: readonly PeriodBalance[]): PeriodBalance =>
  accounts.reduce(
    (sum, { opening, debit, credit, closing }) => ({
      opening: sum.opening + opening,
      debit: sum.debit + debit,
      credit: sum.credit + credit,
      closing: sum.closing + closing,
    }),
    { opening: 0n, debit: 0n, credit: 0n, closing: 0n },
  );

const tooLong = (ledger: string): QuestionProblem =>
  new QuestionProblem(
    'book-too-long',
    `账套 ${ledger} 所查账页超过 ${BOOK_LINES_AT_MOST} 行：请限定月份、科目或账簿再查。`,
    `The book of ${ledger} has more than ${BOOK_LINES_AT_MOST} lines: ask for a month, an account or one book.`,
  );

const unknownVoucher = (ledger: string, voucher: string): QuestionProblem =>
  new QuestionProblem(
    'voucher-unknown',
    `账套 ${ledger} 没有编号为 ${voucher} 的凭证：编号写作 202103-0001，可先列出该月凭证。`,
    `Ledger ${ledger} has no voucher ${voucher}: write it as 202103-0001, or list the month first.`,
  );
