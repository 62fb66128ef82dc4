// A checksum over a whole receipt: no tree holds receipts, so nothing else would notice a changed digest.
import { sha256 } from '#transparency';
import type { Receipt } from './event-log.js';

/** What is sealed: the receipt with its positions as they are stored. */
export type Sealed = Pick<Receipt, 'ledger' | 'key' | 'digest' | 'outcome' | 'recordedAt'> & {
  readonly positions: readonly [number | null, number | null] | null;
};

/**
 * SHA-256 over all columns. None but the last can contain a line feed, so no two receipts have one text.
 * It shows that a receipt was changed, not that it was changed with care: whoever may write can seal anew.
 */
export const receiptSeal = (receipt: Sealed): Buffer => {
  const { ledger, key, digest, outcome, recordedAt, positions } = receipt;
  const range = `${positions?.[0] ?? ''}-${positions?.[1] ?? ''}`;
  return sha256(
    `${ledger}\n${key}\n${digest.toString('hex')}\n${recordedAt}\n${range}\n${outcome}`,
  );
};
