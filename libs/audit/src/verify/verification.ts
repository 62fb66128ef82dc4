// verify: one walk through one snapshot of a ledger, watched by all passes at once, in flat memory.
import { inSnapshot, type Database, type EventBytes, type Snapshot } from '#storage';
import { Frontier } from '#transparency';
import { ColumnsPass } from './columns-pass.js';
import { Cursor } from './cursor.js';
import { PASSES, type PassName, type PassResult } from './finding.js';
import { HashesPass } from './hashes-pass.js';
import type { Ground, Pass } from './pass.js';
import { PositionsPass } from './positions-pass.js';
import { ProjectionPass } from './projection-pass.js';
import { ReceiptsPass } from './receipts-pass.js';
import { SeenEvent } from './seen-event.js';
import { TextsPass } from './texts-pass.js';

export interface Verification {
  readonly ledger: string;
  /** Number of events that were walked through. */
  readonly size: number;
  /** Merkle root of the texts that were read, hexadecimal: compare it with one kept elsewhere. */
  readonly root: string;
  readonly passes: readonly PassResult[];
  /** True only when every pass is ok: what is incomplete has not passed. */
  readonly passed: boolean;
}

export interface VerifyOptions {
  /** Absent = all passes. */
  readonly passes?: readonly PassName[];
  /** Called after each batch with the number of events walked through and the size in the head. */
  readonly onProgress?: (done: number, size: number) => void;
}

/** Ledgers of which anything is stored, whether or not it is whole. */
export const verifiableLedgers = (database: Pick<Database, 'pools'>): Promise<readonly string[]> =>
  inSnapshot(database.pools.reader, (snapshot) => snapshot.ledgers());

/**
 * Verifies what is stored of a ledger against the texts of its log. Reads only. Rewriting texts, leaves,
 * frontier, receipts and postings all together is consistent and shows only against a root kept elsewhere.
 */
export const verify = (
  database: Pick<Database, 'pools'>,
  ledger: string,
  options: VerifyOptions = {},
): Promise<Verification> =>
  inSnapshot(database.pools.reader, (snapshot) => verified(snapshot, ledger, options));

const verified = async (
  snapshot: Snapshot,
  ledger: string,
  { passes = PASSES, onProgress }: VerifyOptions,
): Promise<Verification> => {
  const head = await snapshot.head(ledger);
  const { generation, checkpoint } = await snapshot.checkpoint(ledger);
  const ground: Ground = { ledger, head, generation, checkpoint };
  const wanted = new Set(passes);
  const hashes = new HashesPass(ground);
  const streams = new Streams(snapshot, ground);
  const watching = passesOf(ground, wanted, hashes, streams);
  let size = 0;
  let broken: unknown;
  try {
    const columns = passes.every((pass) => HASHED_ONLY.has(pass)) ? 'hashed' : 'whole';
    for await (const rows of snapshot.events(ledger, columns)) {
      const events = rows.map((row: EventBytes) => new SeenEvent(row));
      for (const pass of watching) await pass.take(events);
      size += events.length;
      onProgress?.(size, head?.size ?? size);
    }
    for (const pass of watching) await pass.end();
  } catch (error) {
    broken = error;
  } finally {
    await streams.close();
  }
  const results = watching
    .flatMap((pass) => pass.result())
    .filter(({ pass }) => wanted.has(pass))
    .map((result) => (broken === undefined ? result : brokenOff(result, broken)))
    .sort((a, b) => PASSES.indexOf(a.pass) - PASSES.indexOf(b.pass));
  return {
    ledger,
    size,
    root: wanted.has('hashes') ? hashes.root : Frontier.empty.root().toString('hex'),
    passes: results,
    passed: results.every(({ status }) => status === 'ok'),
  };
};

/** Passes that look at text and leaf only. */
const HASHED_ONLY: ReadonlySet<PassName> = new Set(['texts', 'hashes', 'checkpoint']);

const passesOf = (
  ground: Ground,
  wanted: ReadonlySet<PassName>,
  hashes: HashesPass,
  streams: Streams,
): readonly Pass[] => {
  const any = (...names: readonly PassName[]): boolean => names.some((name) => wanted.has(name));
  return [
    ...(any('positions') ? [new PositionsPass(ground)] : []),
    ...(any('texts') ? [new TextsPass()] : []),
    ...(any('hashes', 'checkpoint') ? [hashes] : []),
    ...(any('columns') ? [new ColumnsPass(ground)] : []),
    ...(any('receipts') ? [new ReceiptsPass(ground.ledger, streams.receipts())] : []),
    ...(any('postings', 'facts', 'balance')
      ? [new ProjectionPass(ground, streams.postings(), streams.facts())]
      : []),
  ];
};

/** The streams that are read beside the events; closed together, whatever happened. */
class Streams {
  private readonly open: Cursor<never>[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly ground: Ground,
  ) {}

  receipts() {
    return this.keep(new Cursor(this.snapshot.receipts(this.ground.ledger)));
  }

  postings() {
    return this.keep(
      new Cursor(this.snapshot.postings(this.ground.ledger, this.ground.generation)),
    );
  }

  facts() {
    return this.keep(new Cursor(this.snapshot.facts(this.ground.ledger, this.ground.generation)));
  }

  async close(): Promise<void> {
    for (const cursor of this.open) await cursor.close().catch(() => undefined);
  }

  private keep<Row>(cursor: Cursor<Row>): Cursor<Row> {
    this.open.push(cursor as Cursor<never>);
    return cursor;
  }
}

const brokenOff = (result: PassResult, error: unknown): PassResult => {
  const said = error instanceof Error ? error.message : String(error);
  return {
    ...result,
    status: result.findingCount > 0 ? 'failed' : 'incomplete',
    missing: {
      zh: `读取中断，其余未核对：${said}`,
      en: `Reading broke off, the rest was not looked at: ${said}`,
    },
  };
};
