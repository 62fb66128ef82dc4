// What the walk through the log asks of a pass, and what the passes may ask of the snapshot.
import type { Generation, StoredCheckpoint, StoredHead } from '#storage';
import type { PassResult } from './finding.js';
import type { SeenEvent } from './seen-event.js';

/** What is known before the first event is read. */
export interface Ground {
  readonly ledger: string;
  readonly head: StoredHead | undefined;
  readonly generation: Generation;
  readonly checkpoint: StoredCheckpoint | null;
}

export interface Pass {
  /** The next events, in order of position. */
  take(events: readonly SeenEvent[]): void | Promise<void>;
  /** After the last event. A walk that broke off does not get here. */
  end(): void | Promise<void>;
  result(): readonly PassResult[];
}
