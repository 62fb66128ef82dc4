// duzhi checks: every check formula of a year with both its numbers.
import { Command } from 'commander';
import { yuanText, type Fen } from '#money';
import type { CheckResult } from '#statements';
import { date, fiscalYear, ledgerId, position, type YearOptions } from '../options.js';
import { checkedYear, departmentOption } from './department.js';
import type { ExitCode } from '../problem.js';
import type { Stage } from '../stage.js';
import { stampText } from '../text/statement-text.js';
import { plainTable } from '../text/table-text.js';

interface ChecksOptions extends YearOptions {
  readonly department?: string;
  readonly failed?: true;
}

export const checksCommand = (stage: Stage): Command =>
  new Command('checks')
    .summary('审核公式 the check formulas of a year')
    .description(
      '核对一个年度的全部审核公式；有基本平衡公式不成立时退出码为 1。\n' +
        'Checks all formulas of a year; exit code 1 when one that must hold fails.',
    )
    .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
    .addOption(departmentOption())
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .option('--at <position>', '截至第几号事件 only the first so many events', position)
    .option('--as-of <date>', '截至哪一天 only business dates up to this day', date)
    .option('--failed', '只列不成立的 only those that fail')
    .action(
      stage.action(async (options: ChecksOptions) => {
        const { checks, stamp, unmatched } = await stage.inOffice((office) =>
          checkedYear(office, options),
        );
        const shown = options.failed ? checks.filter(({ state }) => state === 'fails') : checks;
        const lines = shown.length === 0 ? '' : `${checkLines(shown).join('\n')}\n\n`;
        stage.write(`${lines}${summaryOf(checks)}\n${unmatched}${stampText(stamp)}`);
        return exitCodeOf(checks);
      }),
    );

const exitCodeOf = (checks: readonly CheckResult[]): ExitCode =>
  checks.some(({ severity, state }) => severity === 'error' && state === 'fails') ? 1 : 0;

const STATES = { holds: '成立', fails: '不成立', 'not-checked': '未核对' } as const;
const SEVERITIES = { error: '基本平衡', warning: '核实', info: '提示' } as const;

const checkLines = (checks: readonly CheckResult[]): readonly string[] =>
  plainTable(
    ['公式', '类别', '结果', '左', '', '右', '比较', '内容'],
    checks.flatMap((check) => [
      [
        check.id,
        SEVERITIES[check.severity],
        STATES[check.state],
        amountText(check.left),
        check.left === null ? '' : check.relation,
        amountText(check.right),
        check.state === 'not-checked' ? '' : String(check.compared),
        check.reason === null ? check.says : `${check.says}（${check.reason}）`,
      ],
      ...check.failures.map(({ place, left, right }) => [
        '',
        '',
        '  其中',
        amountText(left),
        check.relation,
        amountText(right),
        '',
        place,
      ]),
    ]),
    new Set([3, 5, 6]),
  );

const amountText = (amount: Fen | null): string => (amount === null ? '' : yuanText(amount));

const summaryOf = (checks: readonly CheckResult[]): string => {
  const count = (state: CheckResult['state']): number =>
    checks.filter((check) => check.state === state).length;
  return (
    `共 ${checks.length} 条：成立 ${count('holds')}，不成立 ${count('fails')}，` +
    `未核对 ${count('not-checked')}。` +
    `${checks.length} checks: ${count('holds')} hold, ${count('fails')} fail, ` +
    `${count('not-checked')} not checked.`
  );
};
