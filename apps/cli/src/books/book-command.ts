// duzhi book: general ledger, detail ledger, account balances and vouchers of a year.
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  balanceSheets,
  BOOKS,
  detailSheets,
  generalSheets,
  voucherListSheet,
  voucherSheet,
  type BookQuestion,
  type VouchersAnswer,
} from '#application';
import {
  date,
  fiscalYear,
  ledgerId,
  position,
  yearQuestion,
  type YearOptions,
} from '../options.js';
import type { ExitCode } from '../problem.js';
import type { Stage } from '../stage.js';
import { SHEET_FORMATS, writeSheets, type SheetFormat } from '../text/sheet-text.js';

interface BookOptions extends YearOptions {
  readonly month?: number;
  readonly account?: string;
  readonly book?: (typeof BOOKS)[number];
  readonly format: SheetFormat;
}

export const bookCommand = (stage: Stage): Command => {
  const command = new Command('book')
    .summary('账簿和凭证 account books and vouchers')
    .description(
      '总账、明细账、科目余额表和记账凭证，单位元。\n' +
        'General ledger, detail ledger, account balances and vouchers, in yuan.',
    );
  accountBook('general', '总账 general ledger').action(
    stage.action(async (options: BookOptions) => {
      const answer = await stage.inOffice(async (office) =>
        office.books.general({ ...(await yearQuestion(office, options)), ...partOf(options) }),
      );
      writeSheets(stage, options.format, answer, generalSheets(answer));
      return 0;
    }),
  );
  accountBook('detail', '明细账 detail ledger').action(
    stage.action(async (options: BookOptions) => {
      const answer = await stage.inOffice(async (office) =>
        office.books.detail({ ...(await yearQuestion(office, options)), ...partOf(options) }),
      );
      writeSheets(stage, options.format, answer, detailSheets(answer));
      return 0;
    }),
  );
  accountBook('balances', '科目余额表 account balances').action(
    stage.action(async (options: BookOptions) => {
      const answer = await stage.inOffice(async (office) =>
        office.books.balances({ ...(await yearQuestion(office, options)), ...partOf(options) }),
      );
      writeSheets(stage, options.format, answer, balanceSheets(answer));
      return 0;
    }),
  );
  yearly(new Command('voucher').argument('[number]', '一张凭证，如 202103-0001 one voucher'))
    .description(
      '记账凭证：列出一年或一月，或打印一张；编号有断号、重号时退出码为 1。\n' +
        'Vouchers of a year or month, or one of them; exit code 1 when a number is missing or taken twice.',
    )
    .action(
      stage.action((number: string | undefined, options: BookOptions) =>
        vouchers(stage, number, options),
      ),
    );
  function accountBook(name: string, description: string): Command {
    return yearly(new Command(name).description(description))
      .option('--account <digits>', '科目代码前几位 first digits of the account', digits)
      .addOption(new Option('--book <book>', '只要一本账 one book').choices(BOOKS))
      .option('--as-of <date>', '截至哪一天 only business dates up to this day', date);
  }
  function yearly(each: Command): Command {
    command.addCommand(each);
    return each
      .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
      .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
      .option('--month <month>', '月份 1 至 12 one month', month)
      .option('--at <position>', '截至第几号事件 only the first so many events', position)
      .addOption(
        new Option('--format <format>', '格式 format').choices(SHEET_FORMATS).default('text'),
      );
  }
  return command;
};

const partOf = ({
  month,
  account,
  book,
}: BookOptions): Pick<BookQuestion, 'month' | 'account' | 'book'> => ({
  ...(month === undefined ? {} : { month }),
  ...(account === undefined ? {} : { account }),
  ...(book === undefined ? {} : { book }),
});

const vouchers = async (
  stage: Stage,
  number: string | undefined,
  options: BookOptions,
): Promise<ExitCode> =>
  stage.inOffice(async (office) => {
    const question = { ...(await yearQuestion(office, options)), ...partOf(options) };
    if (number !== undefined) {
      const answer = await office.books.voucher({ ...question, voucher: number });
      writeSheets(stage, options.format, answer, [voucherSheet(answer)]);
      if (options.format === 'text') {
        const { actor, documents, positions, occurredOn } = answer.entry;
        stage.write(
          `日期 ${occurredOn}，制单 ${actor}，单据 ${documents.join('、')}，事件 ${positions.join('、')}\n`,
        );
      }
      return 0;
    }
    const answer = await office.books.vouchers(question);
    writeSheets(stage, options.format, answer, [voucherListSheet(answer)]);
    // Beside JSON and CSV, which are for programs.
    stage.surroundings.complain(faultsText(answer));
    return answer.faults.length === 0 ? 0 : 1;
  });

const faultsText = ({ vouchers: list, faults }: VouchersAnswer): string => {
  if (faults.length === 0) {
    return `${list.length} 张凭证，编号连续。${list.length} vouchers without a gap.\n`;
  }
  const numbers = (kind: 'missing' | 'taken-twice'): string =>
    faults.flatMap((fault) => (fault.kind === kind ? [fault.voucher] : [])).join('、') || '—';
  return (
    `${list.length} 张凭证，编号有误：缺 ${numbers('missing')}；重 ${numbers('taken-twice')}。` +
    'Voucher numbers are missing or were taken twice.\n'
  );
};

const month = (text: string): number => {
  if (/^([1-9]|1[0-2]|0[1-9])$/.test(text)) return Number(text);
  throw new InvalidArgumentError('月份为 1 至 12。A month from 1 to 12.');
};

const digits = (text: string): string => {
  if (/^(\d{1,12}|Q\d{0,2}(\.\d{0,2})?)$/.test(text)) return text;
  throw new InvalidArgumentError(
    '科目代码是数字，指标分类如 Q20。An account has digits; a bucket is as Q20.',
  );
};
