// One event row as the passes see it: its text is decoded, parsed and hashed once for all of them.
import type { LedgerEvent } from '#eventing';
import { postingsOf, factsOf, upcast } from '#ledger';
import type { Fact, Posting } from '#bookkeeping';
import type { EventBytes } from '#storage';
import { leafHash } from '#transparency';

type Made<T> = { readonly value: T } | { readonly error: string };

/** What the posting rules make of an event. */
export interface Derived {
  readonly postings: readonly Posting[];
  readonly facts: readonly Fact[];
}

export class SeenEvent {
  private knownText: string | undefined;
  private knownHash: Buffer | undefined;
  private knownEvent: Made<LedgerEvent> | undefined;
  private knownDerived: Made<Derived> | undefined;

  constructor(readonly row: EventBytes) {}

  get position(): number {
    return this.row.position;
  }

  get text(): string {
    return (this.knownText ??= this.row.text.toString('utf8'));
  }

  /** Hash of the text, whatever the row says it is. */
  get hash(): Buffer {
    return (this.knownHash ??= leafHash(this.row.text));
  }

  /** The event in the text, or why there is none. */
  get event(): Made<LedgerEvent> {
    return (this.knownEvent ??= made(() => {
      const value: unknown = JSON.parse(this.text);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new Error('the text is no JSON object');
      }
      return value as LedgerEvent;
    }));
  }

  /** Its postings and facts by the rules of this software, or why they cannot be made. */
  get derived(): Made<Derived> {
    return (this.knownDerived ??= made(() => {
      const { event } = this;
      if ('error' in event) throw new Error(event.error);
      const current = upcast(event.value);
      return { postings: postingsOf(current), facts: factsOf(current) };
    }));
  }
}

const made = <T>(make: () => T): Made<T> => {
  try {
    return { value: make() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};
