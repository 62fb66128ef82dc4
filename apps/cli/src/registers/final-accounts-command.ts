// duzhi final-accounts: the versions of a year's final accounts, and any two of them compared.
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  changeEventsSheet,
  changesSheet,
  comparisonVerdict,
  isExplained,
  versionsSheet,
} from '#application';
import { fiscalYear, ledgerId, position, yearQuestion, type YearOptions } from '../options.js';
import type { Stage } from '../stage.js';
import { SHEET_FORMATS, writeSheets, type SheetFormat } from '../text/sheet-text.js';

interface ListOptions extends YearOptions {
  readonly format: SheetFormat;
}

interface CompareOptions extends ListOptions {
  readonly versions: readonly [number, number];
}

export const finalAccountsCommand = (stage: Stage): Command => {
  const command = new Command('final-accounts')
    .summary('决算各版本 versions of the final accounts')
    .description(
      '部门决算编报的各版本，以及任意两版逐格比较。\n' +
        'The versions of the final accounts, and any two of them compared cell by cell.',
    );
  const yearly = (each: Command): Command => {
    command.addCommand(each);
    return each
      .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
      .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
      .option('--at <position>', '截至第几号事件 only the first so many events', position)
      .addOption(
        new Option('--format <format>', '格式 format').choices(SHEET_FORMATS).default('text'),
      );
  };
  yearly(new Command('list'))
    .description('列出各版本及其步骤 lists the versions with their steps')
    .action(
      stage.action(async (options: ListOptions) => {
        const answer = await stage.inOffice(async (office) =>
          office.finalAccounts.versions(await yearQuestion(office, options)),
        );
        writeSheets(stage, options.format, answer, [versionsSheet(answer)]);
        return 0;
      }),
    );
  yearly(new Command('compare'))
    .description(
      '比较两版，列出差异和引起差异的事件；不能说明时退出码为 1。\n' +
        'Compares two versions with the events between them; exit code 1 when they do not explain it.',
    )
    .requiredOption('--versions <two>', '两个版本，如 1,2 two versions', versions)
    .action(
      stage.action(async (options: CompareOptions) => {
        const answer = await stage.inOffice(async (office) =>
          office.finalAccounts.comparison({
            ...(await yearQuestion(office, options)),
            versions: options.versions,
          }),
        );
        const sheets = [changesSheet(answer), changeEventsSheet(answer)];
        // CSV is one table.
        writeSheets(
          stage,
          options.format,
          answer,
          options.format === 'csv' ? sheets.slice(0, 1) : sheets,
        );
        stage.surroundings.complain(`${comparisonVerdict(answer)}\n`);
        return isExplained(answer) ? 0 : 1;
      }),
    );
  return command;
};

const versions = (text: string): readonly [number, number] => {
  const [, first, second] = /^([1-9]\d{0,3}),([1-9]\d{0,3})$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined && first !== second) {
    return [Number(first), Number(second)];
  }
  throw new InvalidArgumentError('写两个不同的版本，如 1,2。Write two versions, as 1,2.');
};
