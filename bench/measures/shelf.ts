// The ledgers that several measurements read, made when the first of them asks.
import { budgetPostingRules, Projector } from '#application';
import type { Database, StoredEvent } from '#storage';
import { GrowingLedger, storedEvents } from '../books.js';
import type { Ground } from '../ground.js';
import type { Sizes } from '../sizes.js';

export const SMALL = 'small-office';
export const LARGE = 'large-office';

/** Rows for the raw ceilings; they are used again and again under new positions. */
const ROWS = 5_000;

export class Shelf {
  private rows: Promise<readonly StoredEvent[]> | undefined;
  private small: Promise<Database> | undefined;
  private large: GrowingLedger | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly sizes: Sizes,
  ) {}

  /** Events as the log stores them, for what writes without us. */
  storedEvents(): Promise<readonly StoredEvent[]> {
    return (this.rows ??= storedEvents(Math.min(ROWS, this.sizes.small)));
  }

  /** The database with the small ledger, loaded and projected. */
  async smallBooks(): Promise<Database> {
    return (this.small ??= this.loadedSmall());
  }

  /** A database with the large ledger, grown to so many events; it is not projected. */
  async largeBooks(size: number): Promise<Database> {
    const database = await this.ground.database('bench_large');
    this.large ??= new GrowingLedger(database.log, LARGE, this.sizes.large);
    await this.large.growTo(size);
    return database;
  }

  private async loadedSmall(): Promise<Database> {
    const database = await this.ground.database('bench_small');
    const ledger = new GrowingLedger(database.log, SMALL, this.sizes.small);
    await ledger.growTo(this.sizes.small);
    await projected(database);
    return database;
  }
}

/** Projects all that is in the log. */
export const projected = async (database: Database): Promise<void> => {
  const projector = new Projector(database.log, database.projection, budgetPostingRules);
  await projector.catchUp();
  const [problem] = projector.problems;
  if (problem !== undefined) throw new Error(`the projection stands still: ${problem.message}`);
};
