// Rows as the auditor reads them: bytes and columns as they are stored, believed in nothing.

/** The head row; the frontier unread, because it may be damaged. */
export interface StoredHead {
  readonly ledger: string;
  readonly revision: number;
  readonly size: number;
  readonly frontier: Buffer;
  readonly lastRecordedAt: string | null;
}

/** One event row. */
export interface EventBytes {
  readonly position: number;
  /** Hash that the tree holds for it. */
  readonly leaf: Buffer;
  /** The hashed text, in UTF-8. */
  readonly text: Buffer;
  readonly type: string;
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly occurredOn: string;
  /** ISO instant, with milliseconds, or with microseconds when there are any. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly key: string;
}

export interface StoredReceipt {
  readonly key: string;
  readonly digest: Buffer;
  readonly outcome: string;
  readonly recordedAt: string;
  readonly firstPosition: number | null;
  readonly lastPosition: number | null;
  /** Checksum of the rest, as `receiptSeal` makes it. */
  readonly seal: Buffer;
}

/** A row of the projection as the text that COPY writes, without the line end. */
export interface ProjectionLine {
  readonly position: number;
  readonly entry: number;
  readonly line: string;
}

export interface StoredCheckpoint {
  readonly position: number;
  readonly frontier: Buffer;
  readonly version: string;
  readonly problem: string | null;
}
