// The desk's queue: bounded, so that senders wait at the door instead of filling the memory.
import type { Entry } from './entry.js';

export class WaitingLine {
  private entries: Entry[] = [];
  private commands = 0;
  private readonly doors: { readonly size: number; readonly open: () => void }[] = [];

  constructor(private readonly capacity: number) {}

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** Ledgers that somebody waits for. */
  ledgers(): ReadonlySet<string> {
    return new Set(this.entries.map((entry) => entry.ledger));
  }

  /** Waits for room, in order of arrival. What is larger than the whole line enters when it is empty. */
  async room(size: number): Promise<void> {
    if (this.doors.length === 0 && this.fits(size)) return;
    await new Promise<void>((open) => {
      this.doors.push({ size, open });
    });
  }

  join(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.entries.push(entry);
      this.commands += entry.submissions.length;
    }
  }

  /** Back to the front, in their order: they were decided before and must be again. */
  returnToFront(entries: readonly Entry[]): void {
    this.entries = [...entries, ...this.entries];
    for (const entry of entries) this.commands += entry.submissions.length;
  }

  /** Takes entries in order up to a number of commands, leaving those of ledgers that are not ready. */
  take(limit: number, isReady: (ledger: string) => boolean): readonly Entry[] {
    const taken: Entry[] = [];
    const left: Entry[] = [];
    let size = 0;
    for (const entry of this.entries) {
      if (size < limit && isReady(entry.ledger)) {
        taken.push(entry);
        size += entry.submissions.length;
      } else left.push(entry);
    }
    this.entries = left;
    this.commands -= size;
    this.openDoors();
    return taken;
  }

  private fits(size: number): boolean {
    return this.commands === 0 || this.commands + size <= this.capacity;
  }

  private openDoors(): void {
    let admitted = 0;
    for (;;) {
      const door = this.doors[0];
      if (
        door === undefined ||
        (this.commands + admitted > 0 && !this.fits(door.size + admitted))
      ) {
        return;
      }
      this.doors.shift();
      admitted += door.size;
      door.open();
    }
  }
}
