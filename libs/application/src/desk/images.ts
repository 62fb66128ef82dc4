// The books in memory: folded from the log when first needed, caught up, and evicted when idle.
import type { LedgerEvent } from '#eventing';
import type { EventLog, Head } from '#storage';
import type { Image, Law } from './law.js';

/** Images by ledger, the one used longest ago first. */
export class Images<Books extends Image> {
  private readonly held = new Map<string, Books>();

  constructor(
    private readonly log: EventLog,
    private readonly law: Law<Books>,
    /** Sum of weights above which idle images are dropped. */
    private readonly limit: number,
  ) {}

  has(ledger: string): boolean {
    return this.held.has(ledger);
  }

  /** Folds the log of a ledger from its start; the image is held when it is whole. */
  async load(ledger: string): Promise<void> {
    const books = this.law.newBooks(ledger);
    await this.fold(ledger, books);
    this.held.set(ledger, books);
  }

  /** The image at exactly this head: newer events, of other desks, are read and folded. */
  async at(head: Head): Promise<Books> {
    const { ledger, size } = head;
    let books = this.held.get(ledger);
    this.held.delete(ledger);
    // Ahead of the log: the log was put back to an earlier state under our feet.
    if (books === undefined || books.position > size) books = this.law.newBooks(ledger);
    if (books.position < size) await this.fold(ledger, books, size);
    if (books.position !== size) {
      throw new Error(
        `the log of ${ledger} has ${size} events, but ${books.position} could be read`,
      );
    }
    this.held.set(ledger, books);
    return books;
  }

  drop(ledger: string): void {
    this.held.delete(ledger);
  }

  /** Drops images that were used longest ago until the rest fits; never those that are waited for. */
  evict(wanted: { has(ledger: string): boolean }): void {
    let weight = 0;
    for (const books of this.held.values()) weight += books.weight;
    for (const [ledger, books] of this.held) {
      if (weight <= this.limit) return;
      if (wanted.has(ledger)) continue;
      this.held.delete(ledger);
      weight -= books.weight;
    }
  }

  get size(): number {
    return this.held.size;
  }

  private async fold(ledger: string, books: Books, upTo?: number): Promise<void> {
    const order = { after: books.position, ...(upTo === undefined ? {} : { upTo }) };
    for await (const batch of this.log.stream(ledger, order)) {
      for (const { text } of batch) {
        this.law.evolve(books, this.law.upcast(JSON.parse(text) as LedgerEvent));
      }
    }
    books.forget();
  }
}
