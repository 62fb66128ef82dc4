// duzhi serve: the server as a child of this process, the sample books on the first run, and what to do next.
import { Command } from 'commander';
import { fork, type ChildProcess } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { homeDirectory, runningServer } from '#application';
import { problem, type ExitCode } from '../problem.js';
import type { Stage } from '../stage.js';
import { commandLines } from '../post/command-lines.js';
import { httpDoor } from '../post/http-door.js';
import { outcomeText, Tally } from '../post/outcome-text.js';
import { posted } from '../post/posting.js';
import { progressBar } from '../text/progress-bar.js';
import { FirstRun, ledgersOf, whenProjected, type KnownLedger } from './first-run.js';
import { sampleFile, SAMPLE_LEDGER, serverProgram } from './places.js';

interface ServeOptions {
  readonly empty?: true;
  readonly port?: string;
}

export const serveCommand = (stage: Stage): Command =>
  new Command('serve')
    .summary('启动服务 starts the server')
    .description(
      '启动服务（含数据库）；首次运行载入示例账套。Ctrl-C 停止。\n' +
        'Starts the server with its database; the first run loads the sample books. Ctrl-C stops it.',
    )
    .option('--empty', '不载入示例 do not load the sample books')
    .option('--port <number>', '端口，默认 8080 port, 8080 unless given')
    .action(stage.action((options: ServeOptions) => serve(stage, options)));

const serve = async (stage: Stage, { empty, port }: ServeOptions): Promise<ExitCode> => {
  const home = homeDirectory(stage.surroundings.environment);
  const running = await runningServer(home);
  if (running !== undefined) {
    throw problem(
      `服务已在运行：${running.url}（进程 ${running.pid}）。`,
      `The server runs already: ${running.url} (process ${running.pid}).`,
    );
  }
  const server = startServer(stage, port);
  const ended = endOf(server);
  const letGo = forwardSignals(server);
  try {
    const url = await addressOf(server, ended);
    if (empty !== true) await loadSample(stage, home, url);
    stage.write(welcome(url, await ledgersOf(url)));
    return (await ended) === 0 ? 0 : 2;
  } catch (error) {
    server.kill('SIGTERM');
    await ended;
    throw error;
  } finally {
    letGo();
  }
};

const startServer = ({ surroundings }: Stage, port: string | undefined): ChildProcess => {
  const program = serverProgram();
  return fork(program, {
    env: { ...surroundings.environment, ...(port === undefined ? {} : { DUZHI_PORT: port }) },
    // Its own greeting is for those who start it alone; the log goes where ours goes.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
};

const endOf = (server: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    server.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });

/** A terminal sends Ctrl-C to both of us; the server stops in good order and we wait for it. */
const forwardSignals = (server: ChildProcess): (() => void) => {
  const stop = (): void => {
    server.kill('SIGTERM');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
};

const addressOf = (server: ChildProcess, ended: Promise<number>): Promise<string> =>
  Promise.race([
    new Promise<string>((resolve) => {
      server.once('message', (message: { readonly url: string }) => {
        resolve(message.url);
      });
    }),
    ended.then(() => {
      throw problem(
        '服务没有启动：原因见上。',
        'The server did not start: the reason stands above.',
      );
    }),
  ]);

/** Posts the sample into an empty installation; what an interrupted first run has left is completed. */
const loadSample = async (stage: Stage, home: string, url: string): Promise<void> => {
  const file = sampleFile();
  const first = new FirstRun(home, url);
  if (!existsSync(file) || !(await first.begins())) return;
  stage.surroundings.complain('首次运行，载入示例账套……\nFirst run: loading the sample books …\n');
  const door = httpDoor(url);
  const bar = progressBar(stage.surroundings, '示例');
  const tally = new Tally();
  const source = createReadStream(file) as AsyncIterable<Buffer>;
  const order = { mode: 'each', dryRun: false, retryRefused: false } as const;
  for await (const settled of posted(door, commandLines(source, SAMPLE_LEDGER), order)) {
    for (const each of settled) {
      tally.count(each);
      if (each.outcome.kind !== 'accepted') stage.surroundings.complain(outcomeText(each));
    }
    bar.update(tally.total);
  }
  await door.close();
  bar.stop();
  await first.ends();
  await whenProjected(url, SAMPLE_LEDGER);
};

const welcome = (url: string, ledgers: readonly KnownLedger[]): string => {
  const [first] = ledgers;
  const shown = ledgers.find(({ ledger }) => ledger === SAMPLE_LEDGER) ?? first;
  const books = ` --ledger ${shown?.ledger ?? '…'} --year ${shown?.years.at(-1) ?? '…'}`;
  return [
    '',
    `度支已启动。用浏览器打开 ${url}/`,
    `Duzhi is serving. Open ${url}/ in a browser.`,
    '',
    '接着可在另一个终端输入 Then type in another terminal:',
    `  npm run duzhi -- statements${books}     决算报表 the nine tables`,
    `  npm run duzhi -- rates${books} --by project     执行率 execution rates`,
    `  npm run duzhi -- verify     核验账套 verify the books`,
    '  npm run duzhi -- post FILE.jsonl --ledger NAME     记账 post commands',
    '  npm run duzhi -- --help     全部命令 all commands',
    '',
    'Ctrl-C 停止 stops it.',
    '',
  ].join('\n');
};
