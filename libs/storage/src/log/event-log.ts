// The port of the log: what the desk, the projector and the auditor may ask of any store.
import type { Frontier } from '#transparency';

/** One event as it is stored: the hashed text, and columns for look-ups that must agree with it. */
export interface StoredEvent {
  /** 1, 2, 3 … without gaps, per ledger. */
  readonly position: number;
  readonly type: string;
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly occurredOn: string;
  /** ISO instant, with milliseconds. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly key: string;
  /** Canonical JSON of the whole event. */
  readonly text: string;
}

/** A stored event with the hash that the tree holds for it. */
export interface LoggedEvent extends StoredEvent {
  readonly leaf: Buffer;
}

/** The part of an event that folding needs. */
export interface EventText {
  readonly position: number;
  readonly text: string;
}

/** What the law answered to a key, frozen. */
export interface Receipt {
  readonly ledger: string;
  readonly key: string;
  /** SHA-256 of the request. */
  readonly digest: Buffer;
  /** Canonical JSON of the outcome. */
  readonly outcome: string;
  readonly recordedAt: string;
  /** First and last position of the events it caused; null for a refusal. */
  readonly positions: readonly [number, number] | null;
}

/** The state of a ledger's log. A ledger that nothing was appended to has revision 0. */
export interface Head {
  readonly ledger: string;
  /** +1 per commit, refusals included: what compare-and-set compares. */
  readonly revision: number;
  /** Number of events = the last position. */
  readonly size: number;
  readonly frontier: Frontier;
  readonly lastRecordedAt: string | null;
}

/** What shall be added to one ledger, provided its head is still the one that was decided upon. */
export interface Append {
  readonly head: Head;
  readonly events: readonly StoredEvent[];
  readonly receipts: readonly Receipt[];
}

export interface CommitResult {
  /** New heads of the ledgers that were appended to. */
  readonly won: ReadonlyMap<string, Head>;
  /** Ledgers whose head had moved; nothing of theirs was written. */
  readonly lost: readonly string[];
}

export interface KeyInLedger {
  readonly ledger: string;
  readonly key: string;
}

export interface Look {
  /** A head for each ledger asked for. */
  readonly heads: ReadonlyMap<string, Head>;
  /** The receipts that exist for the keys asked for. */
  readonly receipts: readonly Receipt[];
}

export interface PageOrder {
  /** Position after which to begin; 0 for the start. */
  readonly after: number;
  /** Last position wanted. */
  readonly upTo?: number;
  readonly limit: number;
}

export interface StreamOrder {
  readonly after: number;
  readonly upTo?: number;
}

export interface EventLog {
  /** Heads and receipts as of one moment. */
  look(ledgers: readonly string[], keys: readonly KeyInLedger[]): Promise<Look>;
  /**
   * Appends to many ledgers at once: all that won, or, when it throws, none.
   * @throws CommitFailed when nothing was written
   * @throws CommitUnknown when the answer of the store was lost
   */
  commit(appends: readonly Append[]): Promise<CommitResult>;
  /**
   * Settles an unknown commit: when this returns, an earlier commit upon a head that was read before
   * has either been written or never will be.
   */
  fence(ledgers: readonly string[]): Promise<void>;
  read(ledger: string, page: PageOrder): Promise<readonly LoggedEvent[]>;
  /** The texts in order, in batches, quickly. Stopping early is allowed. */
  stream(ledger: string, order: StreamOrder): AsyncIterable<readonly EventText[]>;
  /** Leaf hashes of the positions from … to, both included. */
  leaves(ledger: string, from: number, to: number): Promise<readonly Buffer[]>;
  /** Heads of all ledgers that have events, by id. */
  ledgers(): Promise<readonly Head[]>;
}

/** Nothing was written. */
export class CommitFailed extends Error {
  override readonly name = 'CommitFailed';

  constructor(
    readonly reason: 'disk-full' | 'unavailable' | 'contention' | 'refused',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** It is not known whether the commit was written: call `fence`, then read the receipts. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

/** @throws RangeError when the positions do not continue the log: a defect of the caller, never stored */
export const assertContinues = ({ head, events }: Append): void => {
  events.forEach((event, index) => {
    if (event.position !== head.size + index + 1) {
      throw new RangeError(
        `ledger ${head.ledger} has ${head.size} events; event ${index + 1} of the append ` +
          `has position ${event.position}`,
      );
    }
  });
};
