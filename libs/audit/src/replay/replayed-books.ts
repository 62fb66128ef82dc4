// The books of a ledger rebuilt from its log alone, in memory, without any projection.
import { Balances, type Fact } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { factsOf, postingsOf, upcast } from '#ledger';
import type { EventLog } from '#storage';
import { Frontier, leafHash } from '#transparency';

export interface ReplayOrder {
  readonly ledger: string;
  /** The first `upTo` events; absent = all. */
  readonly upTo?: number;
  /** Business dates up to which the books are wanted, YYYY-MM-DD; one fold serves them all. */
  readonly dates: readonly string[];
  /** False leaves the texts unhashed and the root empty: a third faster, for figures only. */
  readonly hashed?: boolean;
  /** Called after each batch with the position reached. */
  readonly onProgress?: (position: number) => void;
}

/** What the books say as of a business date. */
export interface DatedBooks {
  readonly balances: Balances;
  readonly facts: readonly Fact[];
}

export interface ReplayedBooks {
  readonly ledger: string;
  /** Number of events folded. */
  readonly position: number;
  /** Merkle root of their texts as they were read, hexadecimal; empty when they were not hashed. */
  readonly root: string;
  /** Fiscal years that have postings, ascending. */
  readonly years: readonly number[];
  /** By date of the order. */
  readonly asOf: ReadonlyMap<string, DatedBooks>;
}

interface Dated {
  readonly date: string;
  readonly balances: Balances;
  readonly facts: Fact[];
}

/**
 * Folds the log as it streams past: neither events nor postings are kept, so the memory depends on the
 * number of coordinates and not on the length of the log.
 * @throws Error at the first event that is missing, or that this software cannot read
 */
export const replayedBooks = async (
  log: Pick<EventLog, 'stream'>,
  { ledger, upTo, dates, hashed = true, onProgress }: ReplayOrder,
): Promise<ReplayedBooks> => {
  const books = dates.map((date): Dated => ({ date, balances: new Balances(), facts: [] }));
  const years = new Set<number>();
  let frontier = Frontier.empty;
  let folded = 0;
  const order = { after: 0, ...(upTo === undefined ? {} : { upTo }) };
  for await (const batch of log.stream(ledger, order)) {
    batch.forEach(({ position, text }, at) => {
      if (position !== folded + at + 1) {
        throw new Error(`the log of ${ledger} has no event at position ${folded + at + 1}`);
      }
      const event = upcast(JSON.parse(text) as LedgerEvent);
      fold(event, books, years);
    });
    if (hashed) frontier = frontier.appendAll(batch.map(({ text }) => leafHash(text)));
    folded += batch.length;
    onProgress?.(folded);
  }
  return {
    ledger,
    position: folded,
    root: hashed ? frontier.root().toString('hex') : '',
    years: [...years].sort((a, b) => a - b),
    asOf: new Map(books.map(({ date, balances, facts }) => [date, { balances, facts }])),
  };
};

const fold = (event: LedgerEvent, books: readonly Dated[], years: Set<number>): void => {
  for (const posting of postingsOf(event)) {
    years.add(posting.fiscalYear);
    for (const { date, balances } of books) if (posting.occurredOn <= date) balances.add(posting);
  }
  for (const fact of factsOf(event)) {
    for (const { date, facts } of books) if (fact.occurredOn <= date) facts.push(fact);
  }
};
