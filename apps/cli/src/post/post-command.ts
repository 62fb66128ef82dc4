// duzhi post: a file of commands to the desk, with an answer for each line.
import { Command, Option } from 'commander';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { homeDirectory, runningServer } from '#application';
import { ledgerId } from '../options.js';
import { problem, type ExitCode } from '../problem.js';
import type { Stage } from '../stage.js';
import type { Surroundings } from '../surroundings.js';
import { progressBar } from '../text/progress-bar.js';
import { commandLines } from './command-lines.js';
import { deskDoor, type Door } from './door.js';
import { answers, httpDoor } from './http-door.js';
import { outcomeJson, outcomeText, Tally, type Settled } from './outcome-text.js';
import { posted } from './posting.js';

type Show = 'all' | 'problems' | 'none';

interface PostOptions {
  readonly ledger?: string;
  readonly dryRun?: true;
  readonly mode: 'each' | 'all';
  readonly retryRefused?: true;
  readonly out?: string;
  readonly server?: string;
  readonly show?: Show;
}

export const postCommand = (stage: Stage): Command =>
  new Command('post')
    .summary('记账 posts a file of commands')
    .description(
      '逐行办理 JSONL 文件中的命令，每行给出结果。可重复执行：办过的凭回执作答，不会重办。\n' +
        'Posts the commands of a JSONL file and answers each. Running it again does nothing twice.\n' +
        '退出码 exit code：0 全部接受 all accepted · 1 有拒绝或格式错误 some were not · 2 未能执行 could not run',
    )
    .argument('<file>', '文件，- 为标准输入 a file, or - for the standard input')
    .option('--ledger <id>', '行中未写 ledger 时的账套 ledger of lines that name none', ledgerId)
    .option('--dry-run', '试办，不记账 only say what would happen')
    .addOption(
      new Option('--mode <mode>', '逐条或整批 each for itself, or all or nothing')
        .choices(['each', 'all'])
        .default('each'),
    )
    .option('--retry-refused', '早先被拒绝的换键再办 try again what was refused by an earlier run')
    .option('--out <file>', '每行结果另存为 JSONL write each outcome as a line of JSON')
    .option(
      '--server <url>',
      '服务地址；省略则用本机运行的 a server, unless the one that runs here',
    )
    .addOption(
      new Option(
        '--show <which>',
        '打印哪些结果；终端上默认只打印有问题的 which outcomes to print',
      ).choices(['all', 'problems', 'none']),
    )
    .action(stage.action((file: string, options: PostOptions) => post(stage, file, options)));

const post = async (stage: Stage, name: string, options: PostOptions): Promise<ExitCode> => {
  const source = await sourceOf(stage.surroundings, name);
  const file = await outFile(options.out);
  const door = await doorFor(stage.surroundings, options.server);
  const order = {
    mode: options.mode,
    dryRun: options.dryRun === true,
    retryRefused: options.retryRefused === true,
  };
  const show = options.show ?? (stage.surroundings.isTerminal ? 'problems' : 'all');
  const report = new Report(stage, show, file);
  const bar = progressBar(stage.surroundings, '记账');
  try {
    const lines = commandLines(source.chunks, options.ledger);
    for await (const settled of posted(door, lines, order)) {
      await report.take(settled);
      bar.update(source.read(), source.size);
    }
    await door.close();
  } finally {
    bar.stop();
    await report.close();
    stage.write(report.tally.text(order.dryRun));
    await door.close().catch(() => undefined);
  }
  return exitCodeOf(report.tally);
};

const exitCodeOf = (tally: Tally): ExitCode => {
  if (tally.of('failed') > 0) return 2;
  return tally.of('accepted') === tally.total ? 0 : 1;
};

/** Prints and files outcomes, no faster than they can be written. */
class Report {
  readonly tally = new Tally();

  constructor(
    private readonly stage: Stage,
    private readonly show: Show,
    private readonly file: WriteStream | null,
  ) {}

  async take(settled: readonly Settled[]): Promise<void> {
    for (const each of settled) this.tally.count(each);
    const shown = settled.filter(
      ({ outcome }) =>
        this.show === 'all' || (this.show === 'problems' && outcome.kind !== 'accepted'),
    );
    if (shown.length > 0) this.stage.write(shown.map(outcomeText).join(''));
    if (this.file === null || settled.length === 0) return;
    if (!this.file.write(settled.map(outcomeJson).join(''))) await once(this.file, 'drain');
  }

  async close(): Promise<void> {
    if (this.file === null || this.file.closed) return;
    this.file.end();
    await once(this.file, 'close');
  }
}

const outFile = async (out: string | undefined): Promise<WriteStream | null> => {
  if (out === undefined) return null;
  try {
    const file = createWriteStream(out);
    await once(file, 'open');
    return file;
  } catch (error) {
    throw problem(
      `结果文件 ${out} 写不了，没有办理任何命令。`,
      `The file ${out} for the outcomes cannot be written; nothing was carried out.`,
      error,
    );
  }
};

interface Source {
  readonly chunks: AsyncIterable<Buffer>;
  readonly size: number;
  /** Bytes read so far. */
  read(): number;
}

const sourceOf = async ({ input }: Surroundings, file: string): Promise<Source> => {
  if (file === '-') return { chunks: input, size: 0, read: () => 0 };
  try {
    const { size } = await stat(file);
    const stream = createReadStream(file, { highWaterMark: 256 * 1024 });
    await once(stream, 'open');
    return { chunks: stream as AsyncIterable<Buffer>, size, read: () => stream.bytesRead };
  } catch (error) {
    throw problem(
      `文件 ${file} 打不开，没有办理任何命令。`,
      `The file ${file} cannot be opened; nothing was carried out.`,
      error,
    );
  }
};

/** The server named, the one that runs on this home directory, or a desk in this process. */
const doorFor = async (surroundings: Surroundings, server: string | undefined): Promise<Door> => {
  if (server !== undefined) {
    const url = server.replace(/\/+$/, '');
    if (await answers(url)) return httpDoor(url);
    throw problem(`服务 ${url} 没有应答。`, `The server ${url} does not answer.`);
  }
  const { environment } = surroundings;
  if (environment['DUZHI_DATABASE_URL'] === undefined) {
    const running = await runningServer(homeDirectory(environment));
    if (running !== undefined && (await answers(running.url))) return httpDoor(running.url);
  }
  return deskDoor(await surroundings.openOffice());
};
