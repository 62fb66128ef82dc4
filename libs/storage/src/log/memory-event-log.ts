// The log in memory: for specs and trials, with the same contract as the one in Postgres.
import { leafHash } from '#transparency';
import {
  assertContinues,
  type Append,
  type CommitResult,
  type EventLog,
  type EventText,
  type Head,
  type KeyInLedger,
  type LoggedEvent,
  type Look,
  type PageOrder,
  type Receipt,
  type StreamOrder,
} from './event-log.js';
import { emptyHead, headAfter } from './head.js';

interface Shelf {
  head: Head;
  readonly events: LoggedEvent[];
  readonly receipts: Map<string, Receipt>;
}

const BATCH = 1_000;

export class MemoryEventLog implements EventLog {
  private readonly shelves = new Map<string, Shelf>();

  look(ledgers: readonly string[], keys: readonly KeyInLedger[]): Promise<Look> {
    const heads = new Map(
      ledgers.map((ledger) => [ledger, this.shelves.get(ledger)?.head ?? emptyHead(ledger)]),
    );
    const receipts = keys.flatMap(({ ledger, key }) => {
      const receipt = this.shelves.get(ledger)?.receipts.get(key);
      return receipt === undefined ? [] : [receipt];
    });
    return Promise.resolve({ heads, receipts });
  }

  async commit(appends: readonly Append[]): Promise<CommitResult> {
    appends.forEach(assertContinues);
    await Promise.resolve();
    const won = new Map<string, Head>();
    const lost: string[] = [];
    for (const append of appends) {
      const { ledger } = append.head;
      const shelf = this.shelfOf(ledger);
      if (shelf.head.revision !== append.head.revision) {
        lost.push(ledger);
        continue;
      }
      const leaves = append.events.map((event) => leafHash(event.text));
      append.events.forEach((event, index) => {
        shelf.events.push({ ...event, leaf: leaves[index] ?? leafHash(event.text) });
      });
      for (const receipt of append.receipts) shelf.receipts.set(receipt.key, receipt);
      shelf.head = headAfter(append, leaves);
      won.set(ledger, shelf.head);
    }
    return { won, lost };
  }

  fence(ledgers: readonly string[]): Promise<void> {
    for (const ledger of ledgers) {
      const shelf = this.shelfOf(ledger);
      shelf.head = { ...shelf.head, revision: shelf.head.revision + 1 };
    }
    return Promise.resolve();
  }

  read(ledger: string, { after, upTo, limit }: PageOrder): Promise<readonly LoggedEvent[]> {
    const end = Math.min(after + limit, upTo ?? Infinity);
    return Promise.resolve(this.shelves.get(ledger)?.events.slice(after, end) ?? []);
  }

  async *stream(ledger: string, { after, upTo }: StreamOrder): AsyncIterable<readonly EventText[]> {
    const last = Math.min(this.shelves.get(ledger)?.events.length ?? 0, upTo ?? Infinity);
    for (let from = after; from < last; from += BATCH) {
      const page = await this.read(ledger, { after: from, limit: BATCH, upTo: last });
      yield page.map(({ position, text }) => ({ position, text }));
    }
  }

  leaves(ledger: string, from: number, to: number): Promise<readonly Buffer[]> {
    const events = this.shelves.get(ledger)?.events.slice(Math.max(from, 1) - 1, to) ?? [];
    return Promise.resolve(events.map((event) => event.leaf));
  }

  ledgers(): Promise<readonly Head[]> {
    const heads = [...this.shelves.values()].map((shelf) => shelf.head);
    return Promise.resolve(
      heads.filter((head) => head.size > 0).sort((a, b) => (a.ledger < b.ledger ? -1 : 1)),
    );
  }

  private shelfOf(ledger: string): Shelf {
    const known = this.shelves.get(ledger);
    if (known !== undefined) return known;
    const made: Shelf = { head: emptyHead(ledger), events: [], receipts: new Map() };
    this.shelves.set(ledger, made);
    return made;
  }
}
