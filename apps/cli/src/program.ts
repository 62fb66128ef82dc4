// The command line as a whole: all commands, one way to complain, one exit code.
import { Command, CommanderError } from 'commander';
import { projectionCommand } from './audit/projection-command.js';
import { replayCommand } from './audit/replay-command.js';
import { verifyCommand } from './audit/verify-command.js';
import { bookCommand } from './books/book-command.js';
import { postCommand } from './post/post-command.js';
import { complaintOf, type ExitCode } from './problem.js';
import { checksCommand } from './questions/checks-command.js';
import { codesCommand } from './questions/codes-command.js';
import { ledgerCommand } from './questions/ledger-command.js';
import { ratesCommand } from './questions/rates-command.js';
import { statementsCommand } from './questions/statements-command.js';
import { traceCommand } from './questions/trace-command.js';
import { transfersCommand } from './questions/transfers-command.js';
import { trialBalanceCommand } from './questions/trial-balance-command.js';
import { finalAccountsCommand } from './registers/final-accounts-command.js';
import { procurementCommand } from './registers/procurement-command.js';
import { serveCommand } from './serve/serve-command.js';
import { Stage } from './stage.js';
import type { Surroundings } from './surroundings.js';
import { closeCommand } from './year-end/close-command.js';

/** Runs one command line, given without the names of Node and the program. */
export const run = async (
  parameters: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> => {
  const stage = new Stage(surroundings);
  try {
    await program(stage).parseAsync(parameters, { from: 'user' });
    return stage.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const withStack = surroundings.environment['DUZHI_LOG'] === 'debug';
    surroundings.complain(complaintOf(error, withStack));
    return 2;
  }
};

const program = (stage: Stage): Command => {
  const root = new Command('duzhi')
    .description(
      '度支：预算单位的事件日志账簿。从一张凭证到九张决算报表。\n' +
        'Duzhi: the books of a Chinese budget unit as a log of events, from the voucher to the nine tables.',
    )
    .addHelpText('after', ENVIRONMENT_HELP)
    .helpCommand(false);
  const commands = [
    serveCommand(stage),
    postCommand(stage),
    statementsCommand(stage),
    checksCommand(stage),
    ratesCommand(stage),
    transfersCommand(stage),
    closeCommand(stage),
    bookCommand(stage),
    procurementCommand(stage),
    finalAccountsCommand(stage),
    trialBalanceCommand(stage),
    traceCommand(stage),
    ledgerCommand(stage),
    codesCommand(stage),
    verifyCommand(stage),
    replayCommand(stage),
    projectionCommand(stage),
  ];
  for (const command of commands) root.addCommand(command);
  for (const command of withSubcommands(root)) speak(command, stage);
  return root;
};

const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];

/** Everything commander says goes through the surroundings, and nothing of it ends the process. */
const speak = (command: Command, { surroundings }: Stage): void => {
  command
    .helpOption('-h, --help', '帮助 this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        surroundings.write(text);
      },
      writeErr: (text) => {
        surroundings.complain(text);
      },
      outputError: (text, write) => {
        write(`命令写得不对，用 --help 查看用法。\n${text}`);
      },
    });
};

const ENVIRONMENT_HELP = `
环境变量 Environment:
  DUZHI_HOME           数据目录；默认为用户数据目录 where the data is; the user's data folder unless given
  DUZHI_DATABASE_URL   改用另外的 Postgres another Postgres instead of our own
  DUZHI_PORT           服务端口 port of the server (8080)
  DUZHI_LOG            fatal … trace；debug 时显示出错详情 shows details of failures

退出码 Exit codes: 0 正常 all is well · 1 有不符、拒绝或不成立 something is not · 2 未能执行 could not run`;
