// duzhi ledger: which ledgers there are, and what stands in one.
import { Command } from 'commander';
import type { LedgerAnswer } from '#application';
import { yuanText } from '#money';
import { ledgerId, ledgerIn } from '../options.js';
import type { Stage } from '../stage.js';
import { plainTable } from '../text/table-text.js';

export const ledgerCommand = (stage: Stage): Command => {
  const command = new Command('ledger').description('账套 ledgers');
  command
    .command('list')
    .description('列出账套 lists the ledgers')
    .action(
      stage.action(async () => {
        const ledgers = await stage.inOffice((office) => office.ledgers.ledgers());
        if (ledgers.length === 0) {
          stage.write('还没有账套。There is no ledger yet.\n');
          return 0;
        }
        const lines = plainTable(
          ['账套', '单位', '年度', '事件', '最后记录', '默克尔根'],
          ledgers.map(({ ledger, unit, years, position, lastRecordedAt, root }) => [
            ledger,
            unit ?? '',
            years.join(' '),
            String(position),
            lastRecordedAt ?? '',
            root,
          ]),
          new Set([3]),
        );
        stage.write(`${lines.join('\n')}\n`);
        return 0;
      }),
    );
  command
    .command('show')
    .description('一个账套的单位、年度、指标、支付 unit, years, lines and payments of a ledger')
    .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
    .action(
      stage.action(async ({ ledger }: { readonly ledger?: string }) => {
        const answer = await stage.inOffice(async (office) =>
          office.ledgers.ledger(await ledgerIn(office, ledger)),
        );
        stage.write(ledgerText(answer));
        return 0;
      }),
    );
  return command;
};

const ledgerText = (answer: LedgerAnswer): string => {
  const { point, unit, years, lines, payments, projects } = answer;
  const names = new Map(projects.map(({ project, name }) => [project, name]));
  return [
    `账套 ${point.ledger}：${point.position} 个事件，默克尔根 ${point.root}`,
    unit === null
      ? '尚未建账。The books are not open yet.'
      : `${unit.name}（${unit.kind}），主管部门 ${unit.department}，地区 ${unit.region}，编码 ${unit.code}`,
    '',
    ...plainTable(
      ['年度', '支付方式', '已结月份', '状态'],
      years.map(({ year, regime, closedMonths, closed }) => [
        String(year),
        regime,
        String(closedMonths),
        closed ? '已结账' : '未结账',
      ]),
      new Set([2]),
    ),
    '',
    ...plainTable(
      ['指标', '年度', '资金', '来源', '功能科目', '项目', '可用', '冻结', '在途', '已支付'],
      lines.map((line) => [
        line.line,
        String(line.year),
        line.fund,
        line.source,
        line.function,
        names.get(line.project) ?? line.project,
        yuanText(line.available),
        yuanText(line.frozen),
        yuanText(line.inTransit),
        yuanText(line.paid),
      ]),
      new Set([6, 7, 8, 9]),
    ),
    '',
    ...plainTable(
      ['年度', '支付状态', '笔数', '金额'],
      payments.map(({ year, status, count, amount }) => [
        String(year),
        status,
        String(count),
        yuanText(amount),
      ]),
      new Set([2, 3]),
    ),
    '',
  ].join('\n');
};
