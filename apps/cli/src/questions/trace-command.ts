// duzhi trace: the events that a printed figure is made of; they sum to it.
import { Command } from 'commander';
import type { CellAnswer } from '#application';
import { wanText, yuanText } from '#money';
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

export const traceCommand = (stage: Stage): Command =>
  new Command('trace')
    .summary('追溯单元格 the events behind a cell')
    .description(
      '列出一个单元格由哪些事件构成，逐笔相加等于该数；不等时退出码为 1。\n' +
        'Lists the events behind a cell; they sum to it, or the exit code is 1.',
    )
    .argument('<cell>', '单元格地址，如 "T03[2010301].C2" address of a cell')
    .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .option('--at <position>', '截至第几号事件 only the first so many events', position)
    .option('--as-of <date>', '截至哪一天 only business dates up to this day', date)
    .action(
      stage.action(async (address: string, options: YearOptions) => {
        const answer = await stage.inOffice(async (office) =>
          office.cells.cell({ ...(await yearQuestion(office, options)), address }),
        );
        stage.write(traceText(answer));
        return isWhole(answer) ? 0 : 1;
      }),
    );

/** A cell that prints a limit is a fact, not a sum of postings. */
const isWhole = ({ cell, sum }: CellAnswer): boolean => cell.limit !== null || sum === cell.amount;

const traceText = (answer: CellAnswer): string => {
  const { cell, formula, contributions, count, facts, stamp, sum } = answer;
  const head = `${cell.address} = ${yuanText(cell.amount)} 元（${wanText(cell.amount)} 万元）\n${formula}\n`;
  if (cell.limit !== null) {
    const lines = plainTable(
      ['日期', '事实', '金额'],
      facts.map(({ occurredOn, kind, amount }) => [
        occurredOn,
        kind,
        amount === null ? '' : yuanText(amount),
      ]),
      new Set([2]),
    );
    return `${head}${lines.join('\n')}\n${stampText(stamp)}`;
  }
  const lines = plainTable(
    ['位置', '事件', '日期', '单据', '凭证', '经办', '科目', '金额'],
    contributions.map(({ posting, amount }) => {
      const event = answer.events.get(posting.position);
      return [
        String(posting.position),
        event?.type ?? '',
        posting.occurredOn,
        posting.document,
        posting.voucher ?? '',
        event?.actor ?? '',
        posting.account,
        yuanText(amount),
      ];
    }),
    new Set([0, 7]),
  );
  const more =
    count > contributions.length
      ? `另有 ${count - contributions.length} 笔未列出。${count - contributions.length} more are not shown.\n`
      : '';
  const verdict =
    sum === cell.amount
      ? `${count} 笔合计 ${yuanText(sum)}，与单元格一致。${count} postings, the sum is the cell.`
      : `${count} 笔合计 ${yuanText(sum)}，与单元格不符！The sum is not the cell!`;
  return `${head}${lines.join('\n')}\n${more}${verdict}\n${stampText(stamp)}`;
};
