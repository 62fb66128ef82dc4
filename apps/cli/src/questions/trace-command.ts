// duzhi trace: the events that a printed figure is made of; they sum to it.
import { Command } from 'commander';
import type { CellAnswer } from '#application';
import { wanText, yuanText, type Fen } from '#money';
import type { Cell, Statements } from '#statements';
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
        return sumOf(answer) === answer.cell.amount ? 0 : 1;
      }),
    );

/** Approved limits that the cell prints or adds up: they are facts, not postings. */
const limitsIn = (statements: Statements, cell: Cell): readonly Cell[] =>
  cell.limit !== null
    ? [cell]
    : cell.parts.flatMap((address) => {
        const part = statements.cells.get(address);
        return part === undefined ? [] : limitsIn(statements, part);
      });

/** Sum of all that the cell is said to be made of. */
const sumOf = ({ statements, cell, sum }: CellAnswer): Fen =>
  limitsIn(statements, cell).reduce((total, { amount }) => total + amount, sum);

const traceText = (answer: CellAnswer): string => {
  const { cell, formula, stamp, statements } = answer;
  const limits = limitsIn(statements, cell);
  const head = `${cell.address} = ${yuanText(cell.amount)} 元（${wanText(cell.amount)} 万元）\n${formula}\n`;
  const parts = [
    ...(limits.length > 0 ? [limitsText(answer, limits)] : []),
    ...(answer.count > 0 || limits.length === 0 ? [postingsText(answer)] : []),
  ];
  const sum = sumOf(answer);
  const count = limits.length + answer.count;
  const verdict =
    sum === cell.amount
      ? `${count} 笔合计 ${yuanText(sum)}，与单元格一致。${count} items, their sum is the cell.`
      : `${count} 笔合计 ${yuanText(sum)}，与单元格不符！The sum is not the cell!`;
  return `${head}${parts.join('')}${verdict}\n${stampText(stamp)}`;
};

const limitsText = ({ facts }: CellAnswer, limits: readonly Cell[]): string => {
  const lines = plainTable(
    ['单元格', '批准的限额'],
    limits.map(({ address, amount }) => [address, yuanText(amount)]),
    new Set([1]),
  );
  const history = facts.map(
    ({ occurredOn, kind, amount }) =>
      `  ${occurredOn} ${kind}${amount === null ? '' : ` ${yuanText(amount)}`}\n`,
  );
  return `${lines.join('\n')}\n${history.join('')}`;
};

const postingsText = ({ contributions, count, events }: CellAnswer): string => {
  const lines = plainTable(
    ['位置', '事件', '日期', '单据', '凭证', '经办', '科目', '金额'],
    contributions.map(({ posting, amount }) => {
      const event = events.get(posting.position);
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
  return `${lines.join('\n')}\n${more}`;
};
