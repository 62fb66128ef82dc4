// duzhi trial-balance: the three books of a year; each must sum to zero.
import { Command, Option } from 'commander';
import type { NamedTrialBalance } from '#application';
import { yuanText, type Fen } from '#money';
import {
  date,
  fiscalYear,
  ledgerId,
  position,
  yearQuestion,
  type YearOptions,
} from '../options.js';
import type { Stage } from '../stage.js';
import { stampText } from '../text/statement-text.js';
import { plainTable } from '../text/table-text.js';

interface TrialBalanceOptions extends YearOptions {
  readonly book?: NamedTrialBalance['book'];
}

const TITLES: Readonly<Record<NamedTrialBalance['book'], string>> = {
  control: '指标核算账',
  budget: '预算会计账',
  finance: '财务会计账',
};

export const trialBalanceCommand = (stage: Stage): Command =>
  new Command('trial-balance')
    .summary('试算平衡表 trial balances of the three books')
    .description(
      '打印一个年度的试算平衡表，借方为正、贷方为负，单位元；不平时退出码为 1。\n' +
        'Prints trial balances in yuan, debit positive; exit code 1 when a book does not balance.',
    )
    .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .addOption(
      new Option('--book <book>', '只要一本账 one book').choices(['control', 'budget', 'finance']),
    )
    .option('--at <position>', '截至第几号事件 only the first so many events', position)
    .option('--as-of <date>', '截至哪一天 only business dates up to this day', date)
    .action(
      stage.action(async (options: TrialBalanceOptions) => {
        const { trialBalances, stamp } = await stage.inOffice(async (office) =>
          office.statements.trialBalances({
            ...(await yearQuestion(office, options)),
            ...(options.book === undefined ? {} : { books: [options.book] }),
          }),
        );
        for (const balance of trialBalances) stage.write(`${balanceText(balance)}\n`);
        stage.write(stampText(stamp));
        return trialBalances.every(({ difference }) => difference === 0n) ? 0 : 1;
      }),
    );

const balanceText = ({ book, rows, difference }: NamedTrialBalance): string => {
  const sum = (amounts: readonly Fen[]): string =>
    yuanText(amounts.reduce((total, amount) => total + amount, 0n));
  const lines = plainTable(
    ['科目', '名称', '年初余额', '本年发生', '年末余额'],
    [
      ...rows.map(({ account, name, opening, movement, closing }) => [
        account,
        name,
        yuanText(opening),
        yuanText(movement),
        yuanText(closing),
      ]),
      [
        '',
        '合计',
        sum(rows.map(({ opening }) => opening)),
        sum(rows.map(({ movement }) => movement)),
        yuanText(difference),
      ],
    ],
    new Set([2, 3, 4]),
  );
  const verdict = difference === 0n ? '平衡' : `不平，相差 ${yuanText(difference)}`;
  return `${TITLES[book]}（${verdict}）\n${lines.join('\n')}\n`;
};
