// Commands over HTTP: one stream of lines per ledger, so that the order of the file is the order of the desk.
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Outcome } from '#application';
import { Problem, problem } from '../problem.js';
import type { CommandLine } from './command-lines.js';
import type { Door, Lane, PostOrder } from './door.js';

/** Ledgers with an open stream; a file over more ledgers closes the one used longest ago. */
const LANES = 16;

/** @param url of the server, as `http://127.0.0.1:8080` */
export const httpDoor = (url: string): Door => {
  const lanes = new Map<string, HttpLane>();
  const closing = new Map<string, Promise<void>>();
  return {
    lane: (ledger, order) => {
      const known = lanes.get(ledger);
      lanes.delete(ledger);
      // A second stream of a ledger begins when the first is answered to its end, or it might overtake it.
      const lane = known ?? new HttpLane(url, ledger, order, closing.get(ledger));
      lanes.set(ledger, lane);
      const [oldest] = lanes;
      if (lanes.size > LANES && oldest !== undefined) {
        lanes.delete(oldest[0]);
        closing.set(oldest[0], oldest[1].close());
      }
      return lane;
    },
    close: async () => {
      await Promise.all([...closing.values(), ...[...lanes.values()].map((lane) => lane.close())]);
    },
  };
};

/** Whether a server answers there: the one that left its address may have been killed. */
export const answers = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asking = request(`${url}/health/live`, { timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => {
      resolve(false);
    });
    asking.end();
  });

interface Waiting {
  readonly count: number;
  readonly outcomes: Outcome[];
  resolve(outcomes: readonly Outcome[]): void;
  reject(error: unknown): void;
}

class HttpLane implements Lane {
  private readonly asking: ClientRequest;
  private readonly waiting: Waiting[] = [];
  private readonly ended: Promise<void>;
  private failure: Error | null = null;

  constructor(
    url: string,
    ledger: string,
    { mode, dryRun }: PostOrder,
    private before: Promise<void> = Promise.resolve(),
  ) {
    const place = `${url}/v1/ledgers/${ledger}/commands?mode=${mode}&dryRun=${dryRun}`;
    const headers = { 'content-type': 'application/x-ndjson' };
    this.asking = request(place, { method: 'POST', headers });
    this.ended = new Promise((resolve) => {
      this.asking.on('response', (response) => {
        this.read(response)
          .catch((error: unknown) => {
            this.fail(error);
          })
          .finally(resolve);
      });
      this.asking.on('error', (error) => {
        this.fail(cutOff(error));
        resolve();
      });
    });
  }

  async send(lines: readonly CommandLine[]): Promise<readonly Outcome[]> {
    if (this.failure !== null) throw this.failure;
    const answered = new Promise<readonly Outcome[]>((resolve, reject) => {
      this.waiting.push({ count: lines.length, outcomes: [], resolve, reject });
    });
    const text = lines.map(({ command }) => `${JSON.stringify(command)}\n`).join('');
    // What is sent must stay in order, also while an older stream is being closed.
    this.before = this.before.then(() => {
      this.asking.write(text);
    });
    return answered;
  }

  async close(): Promise<void> {
    await this.before;
    this.asking.end();
    await this.ended;
  }

  private async read(response: IncomingMessage): Promise<void> {
    if (response.statusCode !== 200) throw await refusalOf(response);
    let rest = '';
    response.setEncoding('utf8');
    try {
      for await (const chunk of response as AsyncIterable<string>) {
        const parts = (rest + chunk).split('\n');
        rest = parts.pop() ?? '';
        for (const part of parts) this.take(JSON.parse(part) as Outcome);
      }
    } catch (error) {
      throw cutOff(error);
    }
    if (this.waiting.length > 0) throw cutOff(undefined);
  }

  private take(outcome: Outcome): void {
    const [first] = this.waiting;
    if (first === undefined) throw new Error('the server gave more answers than it was asked for');
    first.outcomes.push(outcome);
    if (first.outcomes.length < first.count) return;
    this.waiting.shift();
    first.resolve(first.outcomes);
  }

  private fail(error: unknown): void {
    this.failure ??= error instanceof Error ? error : new Error(String(error));
    for (const waiting of this.waiting.splice(0)) waiting.reject(this.failure);
  }
}

const cutOff = (cause: unknown): Problem =>
  problem(
    '与服务的连接中断。请重新执行同一命令：已办的凭回执作答，不会重办。',
    'The connection to the server broke off. Run the same again: what was done is answered from its receipt.',
    cause,
  );

/** The server's own two sentences (RFC 9457 document), or its status. */
const refusalOf = async (response: IncomingMessage): Promise<Problem> => {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response as AsyncIterable<string>) text += chunk;
  try {
    const { sentence } = JSON.parse(text) as { sentence: { zh: string; en: string } };
    return problem(sentence.zh, sentence.en);
  } catch {
    const status = response.statusCode ?? 0;
    return problem(`服务拒绝受理（${status}）。`, `The server refused (${status}).`);
  }
};
