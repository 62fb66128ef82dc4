// duzhi projection rebuild: postings made anew beside those that are read, compared, and taken over.
import { Command } from 'commander';
import { budgetPostingRules, rebuiltProjection, type RebuildReport } from '#application';
import { yuanText } from '#money';
import type { Stage } from '../stage.js';
import { plainTable } from '../text/table-text.js';

export const projectionCommand = (stage: Stage): Command => {
  const command = new Command('projection').description('投影（分录与事实） the projection');
  command
    .command('rebuild')
    .description(
      '从日志重做投影，与现用的比较后切换；重做期间查询照常。\n' +
        'Makes the projection anew from the log, shows what differs, and switches; reading goes on meanwhile.',
    )
    .option('--keep-on-difference', '有差异时不切换 do not switch when something differs')
    .action(
      stage.action(async ({ keepOnDifference }: { readonly keepOnDifference?: true }) => {
        const report = await stage.inOffice(({ database }) =>
          rebuiltProjection({
            log: database.log,
            projection: database.projection,
            rules: budgetPostingRules,
            accept: () => keepOnDifference !== true,
          }),
        );
        stage.write(reportText(report));
        return report.switched ? 0 : 1;
      }),
    );
  return command;
};

const reportText = ({
  differences,
  events,
  generation,
  ledgers,
  switched,
}: RebuildReport): string => {
  const lines =
    differences.length === 0
      ? ['与原投影完全一致。It equals the one that was read before.']
      : plainTable(
          ['账套', '位置', '年度', '账', '科目', '新增金额'],
          differences.map(({ ledger, position, balance }) => [
            ledger,
            String(position),
            String(balance.fiscalYear),
            balance.book,
            balance.account,
            yuanText(balance.amount),
          ]),
          new Set([1, 5]),
        );
  return [
    `重做了 ${ledgers} 个账套、${events} 个事件（${generation}）。${ledgers} ledgers, ${events} events.`,
    ...lines,
    switched
      ? '已切换到新投影。The new one is read from now on.'
      : '没有切换，仍用原投影。Not switched: the old one is still read.',
    '',
  ].join('\n');
};
