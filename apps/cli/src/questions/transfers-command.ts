// duzhi transfers: what units of a department gave to each other, matched leg by leg, and what is eliminated.
import { Command } from 'commander';
import { date, fiscalYear } from '../options.js';
import type { Stage } from '../stage.js';
import { stampText } from '../text/statement-text.js';
import { eliminationsText, registerText, unmatchedText } from '../text/transfer-text.js';
import { departmentAnswer, departmentExitCode } from './department.js';

interface TransfersOptions {
  readonly department: string;
  readonly year: number;
  readonly asOf?: string;
}

export const transfersCommand = (stage: Stage): Command =>
  new Command('transfers')
    .summary('单位间往来 transfers between the units of a department')
    .description(
      '逐笔核对一个部门各单位之间的往来，列出抵销；有未核对上的往来时退出码为 1。\n' +
        'Matches the transfers between the units of a department; exit code 1 when a leg lacks its counterpart.',
    )
    .requiredOption('--department <name>', '部门名称 name of the department')
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .option('--as-of <date>', '截至哪一天 only business dates up to this day', date)
    .action(
      stage.action(async (question: TransfersOptions) => {
        const answer = await stage.inOffice((office) => departmentAnswer(office, question));
        const { consolidation, stamp } = answer;
        stage.write(`${registerText(consolidation.transfers)}\n`);
        stage.write(`${eliminationsText(consolidation.eliminations)}\n`);
        const unmatched = unmatchedText(consolidation);
        if (unmatched !== '') stage.write(`${unmatched}\n`);
        stage.write(stampText(stamp));
        return departmentExitCode(answer);
      }),
    );
