// The log in Postgres: group commit in one statement, reading by page and by binary COPY.
import pg from 'pg';
import { leafHash } from '#transparency';
import { copiedRows } from './copy-rows.js';
import {
  assertContinues,
  CommitFailed,
  CommitUnknown,
  type Append,
  type CommitResult,
  type EventLog,
  type EventText,
  type Head,
  type KeyInLedger,
  type LoggedEvent,
  type Look,
  type PageOrder,
  type StreamOrder,
} from './event-log.js';
import { headAfter } from './head.js';
import { selectEventsOfTypes, type TypesOrder } from './typed-events.js';
import {
  advanceRevisions,
  appendToLedgers,
  insertHeads,
  selectEvents,
  selectHeads,
  selectLeaves,
  selectLook,
  type AppendWithHead,
} from './statements.js';

export interface EventLogPools {
  readonly writer: pg.Pool;
  /** Pages and streams go here, so that a long replay never takes a connection from the commits. */
  readonly reader: pg.Pool;
}

// deadlock_detected and serialization_failure: the same statement may succeed the next time.
const TRY_AGAIN: ReadonlySet<string> = new Set(['40P01', '40001']);
const ATTEMPTS = 10;
const DISK_FULL = '53100';

export class PostgresEventLog implements EventLog {
  constructor(private readonly pools: EventLogPools) {}

  look(ledgers: readonly string[], keys: readonly KeyInLedger[]): Promise<Look> {
    return selectLook(this.pools.writer, ledgers, keys);
  }

  /** The events of some types only, in order: for kinds of documents of which there are few. */
  ofTypes(ledger: string, order: TypesOrder): Promise<readonly EventText[]> {
    return selectEventsOfTypes(this.pools.reader, ledger, order);
  }

  async commit(appends: readonly Append[]): Promise<CommitResult> {
    appends.forEach(assertContinues);
    if (appends.length === 0) return { won: new Map(), lost: [] };
    const prepared = appends.map((append): AppendWithHead => {
      const leaves = append.events.map((event) => leafHash(event.text));
      return { append, leaves, next: headAfter(append, leaves) };
    });
    await this.registerNew(appends);
    const winners = await this.append(prepared);
    const won = new Map<string, Head>();
    const lost: string[] = [];
    for (const { next } of prepared) {
      if (winners.has(next.ledger)) won.set(next.ledger, next);
      else lost.push(next.ledger);
    }
    return { won, lost };
  }

  async fence(ledgers: readonly string[]): Promise<void> {
    await advanceRevisions(this.pools.writer, ledgers);
  }

  read(ledger: string, page: PageOrder): Promise<readonly LoggedEvent[]> {
    return selectEvents(this.pools.reader, ledger, page);
  }

  async *stream(ledger: string, { after, upTo }: StreamOrder): AsyncIterable<readonly EventText[]> {
    const last = upTo === undefined ? '' : ` AND position <= ${wholeNumber(upTo)}`;
    // 237 k events/s of 600 bytes; keyset pages 128 k; a cursor 194 k.
    const statement =
      `COPY (SELECT position, text FROM event WHERE ledger_id = ${pg.escapeLiteral(ledger)} ` +
      `AND position > ${wholeNumber(after)}${last} ORDER BY position) TO STDOUT (FORMAT binary)`;
    for await (const rows of copiedRows(this.pools.reader, statement)) {
      yield rows.map(([position, text]) => ({
        position: Number(position?.readBigInt64BE() ?? 0n),
        text: text?.toString('utf8') ?? '',
      }));
    }
  }

  leaves(ledger: string, from: number, to: number): Promise<readonly Buffer[]> {
    return selectLeaves(this.pools.reader, ledger, from, to);
  }

  ledgers(): Promise<readonly Head[]> {
    return selectHeads(this.pools.reader);
  }

  private async registerNew(appends: readonly Append[]): Promise<void> {
    const fresh = appends.filter(({ head }) => head.revision === 0).map(({ head }) => head.ledger);
    if (fresh.length === 0) return;
    try {
      await insertHeads(this.pools.writer, fresh);
    } catch (error) {
      // Whatever became of it, the commit itself was not sent: a head row alone means nothing.
      throw failureOf(error);
    }
  }

  private async append(prepared: readonly AppendWithHead[]): Promise<ReadonlySet<string>> {
    for (let attempt = 1; ; attempt += 1) {
      const client = await this.connection();
      let broken: Error | undefined;
      try {
        return await appendToLedgers(client, prepared);
      } catch (error) {
        // The server's word that it failed counts only while the session goes on: after a PANIC the
        // commit record may be on the disk all the same.
        broken = await client.query('SELECT 1').then(
          () => undefined,
          (reason: unknown) => reason as Error,
        );
        if (broken !== undefined) {
          throw new CommitUnknown('the answer of Postgres to a commit was lost', { cause: error });
        }
        if (!TRY_AGAIN.has(codeOf(error)) || attempt === ATTEMPTS) throw failureOf(error);
      } finally {
        client.release(broken);
      }
    }
  }

  private async connection(): Promise<pg.PoolClient> {
    try {
      return await this.pools.writer.connect();
    } catch (error) {
      throw failureOf(error);
    }
  }
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

const failureOf = (error: unknown): CommitFailed => {
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  if (code === DISK_FULL) {
    return new CommitFailed('disk-full', `nothing was recorded: the disk is full (${said})`, {
      cause: error,
    });
  }
  if (TRY_AGAIN.has(code)) {
    return new CommitFailed('contention', `nothing was recorded: ${ATTEMPTS} attempts met others`, {
      cause: error,
    });
  }
  const unreachable = !/^[0-9A-Z]{5}$/.test(code) || /^(08|53|57)/.test(code);
  return new CommitFailed(
    unreachable ? 'unavailable' : 'refused',
    `nothing was recorded: ${said}`,
    { cause: error },
  );
};

const wholeNumber = (position: number): string => {
  if (!Number.isSafeInteger(position)) throw new RangeError(`not a position: ${position}`);
  return String(position);
};
