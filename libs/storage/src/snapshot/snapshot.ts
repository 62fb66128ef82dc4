// One moment of the whole database for the auditor: every stream and query sees the same commits.
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { rowsCopiedBy, type RawRow } from '../log/copy-rows.js';
import { FACT_COLUMNS, POSTING_COLUMNS } from '../projection/copy-text.js';
import type { Generation } from '../projection/rows.js';
import { dateOf, instantOf } from './instants.js';
import type {
  EventBytes,
  ProjectionLine,
  StoredCheckpoint,
  StoredHead,
  StoredReceipt,
} from './rows.js';

const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Runs an act in one snapshot. Several streams may be read side by side: each takes a connection of its
 * own that is bound to the same snapshot, so a healthy writer beside it is never seen half-way.
 */
export const inSnapshot = async <T>(
  pool: pg.Pool,
  act: (snapshot: Snapshot) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(BEGIN);
    const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
    return await act(new Snapshot(pool, client, rows[0]?.id ?? ''));
  } finally {
    await client.query('COMMIT').catch((failure: unknown) => {
      broken = failure as Error;
    });
    client.release(broken);
  }
};

export class Snapshot {
  constructor(
    private readonly pool: pg.Pool,
    private readonly client: pg.PoolClient,
    private readonly id: string,
  ) {}

  /** Every ledger that anything is stored of, by id, whether or not it has a head. */
  async ledgers(): Promise<readonly string[]> {
    // A loose index scan: one look into the primary key per ledger, not per event.
    const { rows } = await this.client.query<{ id: string }>(
      `WITH RECURSIVE known AS (
         (SELECT ledger_id FROM event ORDER BY ledger_id LIMIT 1)
         UNION ALL
         SELECT (SELECT ledger_id FROM event WHERE event.ledger_id > known.ledger_id
                 ORDER BY ledger_id LIMIT 1)
         FROM known WHERE known.ledger_id IS NOT NULL
       )
       SELECT ledger_id AS id FROM known WHERE ledger_id IS NOT NULL
       UNION SELECT id FROM ledger ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  async head(ledger: string): Promise<StoredHead | undefined> {
    const { rows } = await this.client.query<{
      id: string;
      revision: bigint;
      size: bigint;
      frontier: Buffer;
      last_recorded_at: string | null;
    }>('SELECT id, revision, size, frontier, last_recorded_at FROM ledger WHERE id = $1', [ledger]);
    const row = rows[0];
    return row === undefined
      ? undefined
      : {
          ledger: row.id,
          revision: Number(row.revision),
          size: Number(row.size),
          frontier: row.frontier,
          lastRecordedAt: row.last_recorded_at,
        };
  }

  /**
   * All event rows of a ledger in order of position.
   * @param wanted `hashed`: position, leaf and text only, for which the server needs half the time
   */
  async *events(
    ledger: string,
    wanted: 'whole' | 'hashed' = 'whole',
  ): AsyncGenerator<readonly EventBytes[]> {
    const columns =
      wanted === 'whole' ? ', type, version, occurred_on, recorded_at, actor, key' : '';
    const statement =
      `COPY (SELECT position, leaf, text${columns} FROM event WHERE ledger_id = ${pg.escapeLiteral(ledger)} ORDER BY position) ` +
      'TO STDOUT (FORMAT binary)';
    for await (const rows of this.rows(statement)) yield rows.map((row) => new EventRow(row));
  }

  /** All receipts: those of events in order of their first position, then those of refusals, by key. */
  async *receipts(ledger: string): AsyncGenerator<readonly StoredReceipt[]> {
    const statement =
      'COPY (SELECT key, digest, outcome, recorded_at, first_position, last_position, seal ' +
      `FROM receipt WHERE ledger_id = ${pg.escapeLiteral(ledger)} ` +
      'ORDER BY first_position NULLS LAST, last_position, key) TO STDOUT (FORMAT binary)';
    for await (const rows of this.rows(statement)) yield rows.map(receiptOf);
  }

  /** Which generation of the projection is read, and how far it has this ledger. */
  async checkpoint(
    ledger: string,
  ): Promise<{ readonly generation: Generation; readonly checkpoint: StoredCheckpoint | null }> {
    const { rows } = await this.client.query<{
      active: Generation;
      position: bigint | null;
      frontier: Buffer;
      version: string;
      problem: string | null;
    }>(
      `SELECT active, position, frontier, version, problem
       FROM projection_state
       LEFT JOIN projection_checkpoint ON generation = active AND ledger_id = $1`,
      [ledger],
    );
    const row = rows[0];
    if (row === undefined) throw new Error('the table projection_state has lost its row');
    const { active: generation, position, frontier, version, problem } = row;
    return {
      generation,
      checkpoint:
        position === null ? null : { position: Number(position), frontier, version, problem },
    };
  }

  /** Posting rows of a generation in the order of the log, as `postingLine` writes them. */
  postings(ledger: string, generation: Generation): AsyncIterable<readonly ProjectionLine[]> {
    return this.projectionLines('posting', POSTING_COLUMNS, ledger, generation);
  }

  /** Fact rows, as `factLine` writes them. */
  facts(ledger: string, generation: Generation): AsyncIterable<readonly ProjectionLine[]> {
    return this.projectionLines('fact', FACT_COLUMNS, ledger, generation);
  }

  private async *projectionLines(
    table: 'posting' | 'fact',
    columns: string,
    ledger: string,
    generation: Generation,
  ): AsyncGenerator<readonly ProjectionLine[]> {
    const statement =
      `COPY (SELECT ${columns} FROM ${table} WHERE generation = '${generation}' ` +
      `AND ledger_id = ${pg.escapeLiteral(ledger)} ORDER BY position, entry) TO STDOUT`;
    for await (const lines of this.lines(statement)) yield lines.map(projectionLineOf);
  }

  private async *rows(statement: string): AsyncGenerator<readonly RawRow[]> {
    yield* this.onClient((client) => rowsCopiedBy(client, statement));
  }

  private async *lines(statement: string): AsyncGenerator<readonly string[]> {
    yield* this.onClient((client) => linesCopiedBy(client, statement));
  }

  /** A connection bound to the snapshot; a stream that is not read to its end closes it. */
  private async *onClient<T>(read: (client: pg.PoolClient) => AsyncIterable<T>): AsyncGenerator<T> {
    const client = await this.pool.connect();
    let whole = false;
    try {
      await client.query(BEGIN);
      await client.query(`SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(this.id)}`);
      // Sorting a million receipts in the default 4 MB goes through many small files.
      await client.query("SET LOCAL work_mem = '64MB'");
      yield* read(client);
      await client.query('COMMIT');
      whole = true;
    } finally {
      client.release(!whole);
    }
  }
}

const numberOf = (bytes: Buffer | null | undefined): number =>
  Number(bytes?.readBigInt64BE() ?? 0n);
const textOf = (bytes: Buffer | null | undefined): string => bytes?.toString('utf8') ?? '';
const NOTHING = Buffer.alloc(0);

/** Decodes a column only when it is asked for: hashing alone needs two of the nine. */
class EventRow implements EventBytes {
  readonly position: number;
  private instant: string | undefined;

  constructor(private readonly row: RawRow) {
    this.position = numberOf(row[0]);
  }

  get leaf(): Buffer {
    return this.row[1] ?? NOTHING;
  }

  get text(): Buffer {
    return this.row[2] ?? NOTHING;
  }

  get type(): string {
    return textOf(this.row[3]);
  }

  get version(): number {
    return this.row[4]?.readInt32BE() ?? 0;
  }

  get occurredOn(): string {
    const bytes = this.row[5];
    return bytes ? dateOf(bytes) : '';
  }

  get recordedAt(): string {
    const bytes = this.row[6];
    return (this.instant ??= bytes ? instantOf(bytes) : '');
  }

  get actor(): string {
    return textOf(this.row[7]);
  }

  get key(): string {
    return textOf(this.row[8]);
  }
}

const receiptOf = (row: RawRow): StoredReceipt => {
  const [key, digest, outcome, recordedAt, first, last, seal] = row;
  return {
    key: textOf(key),
    digest: digest ?? NOTHING,
    outcome: textOf(outcome),
    recordedAt: recordedAt ? instantOf(recordedAt) : '',
    firstPosition: first ? numberOf(first) : null,
    lastPosition: last ? numberOf(last) : null,
    seal: seal ?? NOTHING,
  };
};

/** Position and entry are the third and fourth field of both line forms. */
const projectionLineOf = (line: string): ProjectionLine => {
  const second = line.indexOf('\t', line.indexOf('\t') + 1);
  const third = line.indexOf('\t', second + 1);
  const fourth = line.indexOf('\t', third + 1);
  return {
    position: Number(line.slice(second + 1, third)),
    entry: Number(line.slice(third + 1, fourth)),
    line,
  };
};

/** Lines of COPY's text form, in batches as they arrive; a line feed inside a field is escaped. */
async function* linesCopiedBy(
  client: pg.PoolClient,
  statement: string,
): AsyncGenerator<readonly string[]> {
  const chunks = client.query(copyTo(statement)) as unknown as AsyncIterable<Buffer>;
  let rest: Buffer = NOTHING;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(0x0a) + 1;
    rest = bytes.subarray(end);
    if (end > 0) yield bytes.toString('utf8', 0, end - 1).split('\n');
  }
}
