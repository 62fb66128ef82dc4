// What lets a decision be taken back: every change of the books records how to undo it.

/** A place in the journal to go back to. */
export type Mark = number;

export class Journal {
  private readonly undos: (() => void)[] = [];
  private recording = false;

  /** Starts recording; `rollback(mark)` returns the books to this moment. */
  mark(): Mark {
    this.recording = true;
    return this.undos.length;
  }

  rollback(mark: Mark): void {
    while (this.undos.length > mark) this.undos.pop()?.();
  }

  /** Ends recording: what was done is committed and cannot be taken back. */
  forget(): void {
    this.undos.length = 0;
    this.recording = false;
  }

  record(undo: () => void): void {
    if (this.recording) this.undos.push(undo);
  }

  /** False while a log is folded: then no way back needs to be prepared. */
  get isRecording(): boolean {
    return this.recording;
  }
}

/** A map of immutable document states whose changes the journal can take back. */
export class Shelf<State> {
  private readonly states = new Map<string, State>();

  constructor(private readonly journal: Journal) {}

  get(id: string): State | undefined {
    return this.states.get(id);
  }

  has(id: string): boolean {
    return this.states.has(id);
  }

  put(id: string, state: State): void {
    if (this.journal.isRecording) {
      const before = this.states.get(id);
      const known = before !== undefined || this.states.has(id);
      this.journal.record(() => {
        if (known) this.states.set(id, before as State);
        else this.states.delete(id);
      });
    }
    this.states.set(id, state);
  }

  entries(): IterableIterator<[string, State]> {
    return this.states.entries();
  }

  values(): IterableIterator<State> {
    return this.states.values();
  }

  get size(): number {
    return this.states.size;
  }
}

/** Sums by key that forget their zeroes, so that a fold and an undone change leave the same books. */
export class Tally {
  private readonly sums = new Map<string, bigint>();

  constructor(private readonly journal: Journal) {}

  of(key: string): bigint {
    return this.sums.get(key) ?? 0n;
  }

  add(key: string, amount: bigint): void {
    this.change(key, amount);
    if (!this.journal.isRecording) return;
    this.journal.record(() => {
      this.change(key, -amount);
    });
  }

  entries(): IterableIterator<[string, bigint]> {
    return this.sums.entries();
  }

  private change(key: string, amount: bigint): void {
    const sum = (this.sums.get(key) ?? 0n) + amount;
    if (sum === 0n) this.sums.delete(key);
    else this.sums.set(key, sum);
  }
}
