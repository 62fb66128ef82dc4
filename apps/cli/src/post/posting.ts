// Carries the lines of a file to the desk in batches, several of them under way, and hands on what became of each.
import type { Outcome } from '#application';
import { problem } from '../problem.js';
import { isBad, type CommandLine, type ReadLine } from './command-lines.js';
import type { Door, PostOrder } from './door.js';
import { settledBadLine, settledLine, type Settled } from './outcome-text.js';

export interface PostingOrder extends PostOrder {
  /** A refusal that was given to an earlier sending is asked again under a new key. */
  readonly retryRefused: boolean;
}

const BATCH = 1_000;
/** Enough to keep the desk busy while the next lines are read; it also bounds the memory. */
const BATCHES_UNDER_WAY = 6;
/** As the desk has it: most commands that may be decided as one. */
const TOGETHER_LIMIT = 100_000;

/** What became of the lines, in the order of the file. */
export const posted = (
  door: Door,
  lines: AsyncIterable<ReadLine>,
  order: PostingOrder,
): AsyncGenerator<readonly Settled[]> =>
  order.mode === 'all' || order.dryRun
    ? postedTogether(door, lines, order)
    : postedInTurn(door, lines, order);

async function* postedInTurn(
  door: Door,
  lines: AsyncIterable<ReadLine>,
  order: PostingOrder,
): AsyncGenerator<readonly Settled[]> {
  const underWay: Promise<readonly Settled[]>[] = [];
  const limit = order.retryRefused ? 1 : BATCHES_UNDER_WAY;
  for await (const batch of batchesOf(lines)) {
    const settled = settledBatch(door, batch, order);
    // It is awaited in its turn; until then its failure must not end the process.
    settled.catch(() => undefined);
    underWay.push(settled);
    if (underWay.length >= limit) yield await (underWay.shift() ?? []);
  }
  for (const settled of underWay) yield await settled;
}

/** Lines of one ledger that follow each other, or a bad line alone. */
async function* batchesOf(lines: AsyncIterable<ReadLine>): AsyncGenerator<readonly ReadLine[]> {
  let batch: ReadLine[] = [];
  for await (const line of lines) {
    const [first] = batch;
    const fits =
      first === undefined || (!isBad(first) && !isBad(line) && first.ledger === line.ledger);
    if (!fits || batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
    batch.push(line);
  }
  if (batch.length > 0) yield batch;
}

const settledBatch = async (
  door: Door,
  batch: readonly ReadLine[],
  order: PostingOrder,
): Promise<readonly Settled[]> => {
  const commands = batch.filter((line): line is CommandLine => !isBad(line));
  const [first] = commands;
  if (first === undefined) return batch.filter(isBad).map(settledBadLine);
  const lane = door.lane(first.ledger, order);
  const outcomes = [...(await lane.send(commands))];
  if (order.retryRefused) await askAgain(commands, outcomes, (again) => lane.send(again));
  return commands.map((line, at) => settledLine(line, outcomeAt(outcomes, at)));
};

const outcomeAt = (outcomes: readonly Outcome[], at: number): Outcome => {
  const outcome = outcomes[at];
  if (outcome === undefined) throw new Error('the desk gave fewer answers than it was asked for');
  return outcome;
};

/** What has no legible key never gets as far as being refused. */
const keyOf = ({ command: { key } }: CommandLine): string => (typeof key === 'string' ? key : '');

const ROUNDS = 100;

/**
 * The key of a refusal answers with that refusal for ever, so the command gets another key: `~2`, `~3` …,
 * the same in every run, until one was never refused before.
 */
const askAgain = async (
  lines: readonly CommandLine[],
  outcomes: Outcome[],
  send: (lines: readonly CommandLine[]) => Promise<readonly Outcome[]>,
): Promise<void> => {
  for (let round = 2; round < ROUNDS; round += 1) {
    const places = outcomes.flatMap((outcome, at) =>
      outcome.kind === 'refused' && outcome.replayed === true ? [at] : [],
    );
    if (places.length === 0) return;
    const again = places.flatMap((at): readonly CommandLine[] => {
      const line = lines[at];
      if (line === undefined) return [];
      const key = keyOf(line);
      return [{ ...line, command: { ...line.command, key: `${key}~${round}` } }];
    });
    const answers = await send(again);
    places.forEach((at, index) => {
      outcomes[at] = outcomeAt(answers, index);
    });
  }
};

/** All or nothing, and trials: the commands of a ledger are decided in one go, after the whole file is read. */
async function* postedTogether(
  door: Door,
  lines: AsyncIterable<ReadLine>,
  order: PostingOrder,
): AsyncGenerator<readonly Settled[]> {
  const bad: Settled[] = [];
  const byLedger = new Map<string, CommandLine[]>();
  for await (const line of lines) {
    if (isBad(line)) bad.push(settledBadLine(line));
    else {
      const known = byLedger.get(line.ledger) ?? [];
      known.push(line);
      if (known.length > TOGETHER_LIMIT) throw tooMany();
      byLedger.set(line.ledger, known);
    }
  }
  yield bad;
  const withdrawn = order.mode === 'all' && bad.length > 0;
  for (const [ledger, commands] of byLedger) {
    if (withdrawn) {
      yield commands.map((line) =>
        settledLine(line, {
          key: keyOf(line),
          kind: 'withdrawn',
          because: 0,
        }),
      );
      continue;
    }
    const lane = door.lane(ledger, order);
    const answered = lane.send(commands);
    answered.catch(() => undefined);
    // The server decides when the stream has ended, because only then it has all of them.
    await lane.close();
    const outcomes = await answered;
    yield commands.map((line, at) => settledLine(line, outcomeAt(outcomes, at)));
  }
}

const tooMany = () =>
  problem(
    `全部一起办理或试办时，每个账套至多 ${TOGETHER_LIMIT} 条命令：请分开文件。`,
    `At most ${TOGETHER_LIMIT} commands of a ledger can be carried out together or tried: split the file.`,
  );
