// Commands one a line in, answers one a line out, in the same order, with several batches under way.
import { TOGETHER_LIMIT, type Outcome } from '#application';
import { jsonIn } from './json-text.js';
import { LineTooLong, linesOf, type Line } from './lines.js';

/** Hands commands to the desk. */
export type Submit = (raws: readonly unknown[]) => Promise<readonly Outcome[]>;

const LINES_AT_ONCE = 1_000;
// Enough to keep the desk busy while answers are written; the reader waits when as many are unanswered.
const LINES_UNDER_WAY = 8_000;

interface Read {
  readonly line: number;
  /** Undefined when the line is no JSON; then the answer is known already. */
  readonly raw?: unknown;
  readonly answer?: Outcome;
}

/**
 * Each command for itself: every answer is sent as soon as it and those before it are known, so a sender
 * may wait for it. Ends when the stream ends or breaks off.
 */
export async function* answersInTurn(
  chunks: AsyncIterable<Buffer>,
  submit: Submit,
  lineLimit: number,
): AsyncGenerator<string> {
  const underWay = new UnderWay(LINES_UNDER_WAY);
  const reading = (async () => {
    try {
      for await (const lines of batchesOf(linesOf(chunks, lineLimit))) {
        await underWay.room();
        underWay.add(answersTo(lines.map(readingOf), submit), lines.length);
      }
    } catch (error) {
      if (!(error instanceof LineTooLong)) throw error;
      underWay.add(Promise.resolve(answerText(error.line, tooLong(error))), 1);
    } finally {
      underWay.end();
    }
  })();
  // It is awaited below; until then its failure must not end the process.
  reading.catch(() => undefined);
  for await (const answers of underWay) yield answers;
  await reading;
}

/** All of them in one go, for `mode=all` and dry runs, whose commands must see each other. */
export async function* answersTogether(
  chunks: AsyncIterable<Buffer>,
  submit: Submit,
  lineLimit: number,
): AsyncGenerator<string> {
  const readings: Read[] = [];
  try {
    for await (const lines of linesOf(chunks, lineLimit)) {
      readings.push(...lines.map(readingOf));
      if (readings.length > TOGETHER_LIMIT) {
        yield answerText(readings[TOGETHER_LIMIT]?.line ?? 0, tooMany());
        return;
      }
    }
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    yield answerText(error.line, tooLong(error));
    return;
  }
  yield await answersTo(readings, submit);
}

async function* batchesOf(
  arrivals: AsyncIterable<readonly Line[]>,
): AsyncGenerator<readonly Line[]> {
  for await (const lines of arrivals) {
    for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
      yield lines.slice(from, from + LINES_AT_ONCE);
    }
  }
}

const readingOf = ({ number, bytes }: Line): Read => {
  const reading = jsonIn(bytes);
  if ('value' in reading) return { line: number, raw: reading.value };
  const { column } = reading.problem;
  const problem = {
    path: '',
    zh: `第 ${number} 行第 ${column} 列不是合法的 JSON，或内容不完整。`,
    en: `Line ${number} is not JSON at column ${column}, or breaks off there.`,
  };
  return { line: number, answer: { key: null, kind: 'malformed', problems: [problem] } };
};

const answersTo = async (readings: readonly Read[], submit: Submit): Promise<string> => {
  // In `mode=all` a line that is no JSON must withdraw the others: the desk gets it as no command.
  const outcomes = await submit(readings.map(({ raw }) => raw ?? null)).catch(
    (error: unknown): readonly Outcome[] => readings.map(() => failed(error)),
  );
  return readings
    .map(({ line, answer }, index) => {
      const outcome = answer ?? outcomes[index];
      return outcome === undefined ? '' : answerText(line, outcome);
    })
    .join('');
};

const answerText = (line: number, outcome: Outcome): string =>
  `${JSON.stringify({ line, ...outcome })}\n`;

const failed = (error: unknown): Outcome => ({
  key: '',
  kind: 'failed',
  message: error instanceof Error ? error.message : String(error),
});

const tooLong = ({ line, limit }: LineTooLong): Outcome => ({
  key: null,
  kind: 'malformed',
  problems: [
    {
      path: '',
      zh: `第 ${line} 行超过 ${limit} 字节，从此行起没有受理。`,
      en: `Line ${line} is longer than ${limit} bytes; nothing from there on was taken.`,
    },
  ],
});

const tooMany = (): Outcome => ({
  key: null,
  kind: 'malformed',
  problems: [
    {
      path: '',
      zh: `全部一起办理或试办时至多 ${TOGETHER_LIMIT} 条命令：请分开发送。`,
      en: `At most ${TOGETHER_LIMIT} commands can be carried out together or tried: send them in parts.`,
    },
  ],
});

/** Answers in the order of their questions, at most so many lines unanswered. */
class UnderWay implements AsyncIterable<string> {
  private readonly answers: { readonly text: Promise<string>; readonly lines: number }[] = [];
  private lines = 0;
  private ended = false;
  private changed: () => void = () => undefined;
  private change: Promise<void> = this.nextChange();

  constructor(private readonly limit: number) {}

  add(text: Promise<string>, lines: number): void {
    this.answers.push({ text, lines });
    this.lines += lines;
    this.changed();
  }

  end(): void {
    this.ended = true;
    this.changed();
  }

  /** Waits until fewer lines than the limit are unanswered. */
  async room(): Promise<void> {
    while (this.lines >= this.limit && !this.ended) await this.change;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    try {
      for (;;) {
        const next = this.answers.shift();
        if (next !== undefined) {
          const text = await next.text;
          this.lines -= next.lines;
          this.changed();
          yield text;
        } else if (this.ended) return;
        else await this.change;
      }
    } finally {
      // Nobody reads the answers any more: the reader must not wait for room for ever.
      this.end();
    }
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.changed = () => {
        this.change = this.nextChange();
        resolve();
      };
    });
  }
}
