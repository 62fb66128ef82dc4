// duzhi close: what is open at the end of a year, the commands that settle it, the tables as they would be.
import { Command, InvalidArgumentError, Option } from 'commander';
import { writeFile } from 'node:fs/promises';
import {
  commandLine,
  draftCommands,
  isRole,
  isSettled,
  readyCommands,
  ROLES,
  yearEndDocument,
  type Carrying,
  type ProposedCommand,
  type Role,
  type YearEndAnswer,
} from '#application';
import { isMoneyText } from '#money';
import { fiscalYear, ledgerId, ledgerIn, position } from '../options.js';
import { problem, type ExitCode } from '../problem.js';
import type { Stage } from '../stage.js';
import { yearEndText } from './close-text.js';

interface CloseOptions {
  readonly ledger?: string;
  readonly year: number;
  readonly dryRun?: true;
  readonly at?: number;
  readonly carry: Carrying;
  readonly recognise?: true;
  readonly welfareFund?: string;
  readonly actor: Actors;
  readonly commands?: string;
  readonly drafts?: string;
  readonly tables?: true;
  readonly format: 'text' | 'json';
}

type Actors = Readonly<Partial<Record<Role, string>>>;

export const closeCommand = (stage: Stage): Command =>
  new Command('close')
    .summary('年终结账助手 the year-end assistant')
    .description(
      '逐项列出年末未了事项和办理命令，并在内存中试办，打印结账后的报表；不记账，命令用 duzhi post 办理。\n' +
        'Lists what is open at the end of a year with the command that settles it, tries the commands in memory and\n' +
        'prints the tables as they would be. Nothing is recorded: post the commands with duzhi post.\n' +
        '退出码 exit code：0 无未了事项 nothing is open · 1 有 something is · 2 未能执行 could not run',
    )
    .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .option('--dry-run', '必写：只试办 must be given: nothing is recorded')
    .option('--at <position>', '截至第几号事件 only the first so many events', position)
    .addOption(
      new Option(
        '--carry <which>',
        '未用指标结转哪些 which unused authority is carried: none, that of projects, all',
      )
        .choices(['none', 'projects', 'all'])
        .default('projects'),
    )
    .option('--recognise', '一体化：财政按权责发生制列支 the bureau recognises what is carried')
    .option('--welfare-fund <yuan>', '提取职工福利基金 welfare fund of an institution', yuan)
    .option(
      '--actor <role=id>',
      '经办人，可多次 who acts in a role, as accountant=wang-1; may be repeated',
      actors,
      {},
    )
    .option(
      '--commands <file>',
      '可直接办理的命令存为 JSONL commands that can be posted as they are',
    )
    .option('--drafts <file>', '须填写的命令存为 JSONL commands with blanks (null) to be filled in')
    .option('--tables', '打印结账后的各表 print the tables after closing')
    .addOption(
      new Option('--format <format>', '格式 format').choices(['text', 'json']).default('text'),
    )
    .action(stage.action((options: CloseOptions) => close(stage, options)));

const close = async (stage: Stage, options: CloseOptions): Promise<ExitCode> => {
  if (options.dryRun !== true) {
    throw problem(
      '本命令只试办：请加 --dry-run，用 --commands 存下命令，再用 duzhi post 办理。',
      'This command only proposes: add --dry-run, save the commands with --commands and post them with duzhi post.',
    );
  }
  const answer = await stage.inOffice(async (office) =>
    office.yearEnds.yearEnd({
      ledger: await ledgerIn(office, options.ledger),
      year: options.year,
      ...(options.at === undefined ? { atLeast: 'head' as const } : { at: options.at }),
      choices: {
        actors: options.actor,
        carrying: options.carry,
        ...(options.recognise === true ? { recognise: true } : {}),
        ...(options.welfareFund === undefined ? {} : { welfareFund: options.welfareFund }),
      },
    }),
  );
  await save(answer, options.commands, readyCommands(answer));
  await save(answer, options.drafts, draftCommands(answer));
  stage.write(
    options.format === 'json'
      ? `${JSON.stringify(yearEndDocument(answer), null, 2)}\n`
      : yearEndText(answer, options.tables === true),
  );
  return isSettled(answer) ? 0 : 1;
};

/** A file that is there already may have been filled in by hand: it is not written over. */
const save = async (
  { point }: YearEndAnswer,
  file: string | undefined,
  commands: readonly ProposedCommand[],
): Promise<void> => {
  if (file === undefined) return;
  const text = commands.map((command) => `${commandLine(point.ledger, command)}\n`).join('');
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw problem(
      `不能写入文件“${file}”；文件已存在的，请另取文件名。`,
      `The file “${file}” could not be written (${reason}); give another name when it exists already.`,
      error,
    );
  }
};

const yuan = (text: string): string => {
  if (isMoneyText(text)) return text;
  throw new InvalidArgumentError('金额写作 1234.56。Write an amount as 1234.56.');
};

/** Commander hands in one value at a time with what was gathered before. */
const actors = (text: string, before: Actors): Actors => {
  const [role = '', actor = '', ...more] = text.split('=');
  if (isRole(role) && /^[A-Za-z0-9._-]{1,64}$/.test(actor) && more.length === 0) {
    return { ...before, [role]: actor };
  }
  throw new InvalidArgumentError(
    `写作 岗位=编号，岗位为 ${Object.keys(ROLES).join('、')}。Write role=id.`,
  );
};
