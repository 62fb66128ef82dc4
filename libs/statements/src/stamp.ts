// What a statement was made from: the same stamp must give the same bytes on any machine.

export interface LedgerPoint {
  readonly ledger: string;
  /** The first `position` events are in it. */
  readonly position: number;
  /** Merkle root of the log at that size, hexadecimal. */
  readonly root: string;
}

export interface Stamp {
  readonly ledgers: readonly LedgerPoint[];
  readonly year: number;
  /** Postings dated up to this day count, YYYY-MM-DD. */
  readonly asOf: string;
  readonly formSet: { readonly id: string; readonly digest: string };
  readonly codeListDigest: string;
  readonly projectionVersion: string;
}
