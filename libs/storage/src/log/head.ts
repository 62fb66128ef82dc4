// How a head begins and how an append moves it; the same for every store.
import { Frontier } from '#transparency';
import type { Append, Head } from './event-log.js';

/** The head of a ledger that nothing was appended to. */
export const emptyHead = (ledger: string): Head => ({
  ledger,
  revision: 0,
  size: 0,
  frontier: Frontier.empty,
  lastRecordedAt: null,
});

/** The head after an append whose events have these leaf hashes. */
export const headAfter = ({ head, events, receipts }: Append, leaves: readonly Buffer[]): Head => ({
  ledger: head.ledger,
  revision: head.revision + 1,
  size: head.size + events.length,
  frontier: head.frontier.appendAll(leaves),
  lastRecordedAt:
    events.at(-1)?.recordedAt ?? latest(head.lastRecordedAt, receipts.at(-1)?.recordedAt),
});

const latest = (known: string | null, other: string | undefined): string | null =>
  other === undefined || (known !== null && known > other) ? known : other;
