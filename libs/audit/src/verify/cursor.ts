// Reads a stream of batches row by row beside another stream, so that two can be merged in flat memory.

export class Cursor<Row> {
  private batch: readonly Row[] = [];
  private at = 0;
  private ended = false;
  private readonly batches: AsyncIterator<readonly Row[]>;

  constructor(batches: AsyncIterable<readonly Row[]>) {
    this.batches = batches[Symbol.asyncIterator]();
  }

  /** True when `row` has the next row, or there is none any more. */
  get isReady(): boolean {
    return this.at < this.batch.length || this.ended;
  }

  /** The next row; undefined at the end. Only when ready. */
  get row(): Row | undefined {
    return this.batch[this.at];
  }

  advance(): void {
    this.at += 1;
  }

  /** Reads on until ready. */
  async fill(): Promise<void> {
    while (!this.isReady) {
      const next = await this.batches.next();
      this.at = 0;
      if (next.done === true) {
        this.ended = true;
        this.batch = [];
      } else {
        this.batch = next.value;
      }
    }
  }

  /** Lets the stream go, read to its end or not. */
  async close(): Promise<void> {
    this.ended = true;
    this.batch = [];
    this.at = 0;
    await this.batches.return?.();
  }
}
