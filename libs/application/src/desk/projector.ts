// Keeps the projection up with the log: reads from each ledger's checkpoint, posts, writes in batches.
import type { Advance, EventLog, Generation, LedgerBehind, Projection } from '#storage';
import type { PostingRules } from './posting-rules.js';
import { advancesOf, type Standstill } from './projected.js';

export interface ProjectorOptions {
  /** Told of everything that keeps a ledger, or the whole projection, from moving. */
  readonly onStandstill?: (standstill: Standstill) => void;
  /** Told of outages; the projector tries again. */
  readonly onError?: (error: unknown) => void;
  /** Events in one transaction. */
  readonly batch?: number;
  /** How often to look for commits that nobody woke us for, in milliseconds. */
  readonly idle?: number;
}

const LEDGERS_AT_ONCE = 200;
const RETRY_MS = 1_000;

export class Projector {
  private readonly standstills = new Map<string, Standstill>();
  private readonly options: Required<ProjectorOptions>;
  private loop: Promise<void> | null = null;
  private stopping = false;
  private alarm: (() => void) | null = null;
  private woken = false;

  constructor(
    private readonly log: EventLog,
    private readonly projection: Projection,
    private readonly rules: PostingRules,
    options: ProjectorOptions = {},
  ) {
    this.options = {
      onStandstill: options.onStandstill ?? (() => undefined),
      onError: options.onError ?? (() => undefined),
      batch: options.batch ?? 2_000,
      idle: options.idle ?? 1_000,
    };
  }

  /** Begins to run until `stop`. */
  start(): void {
    this.loop ??= this.run();
  }

  /** Ends after the write under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.loop;
  }

  /** Something was committed. */
  wake(): void {
    this.woken = true;
    this.alarm?.();
  }

  /** Where ledgers stand still, and why. */
  get problems(): readonly Standstill[] {
    return [...this.standstills.values()];
  }

  /** Tries again where ledgers stand still, as after an update of the software. */
  resume(): void {
    this.standstills.clear();
    this.wake();
  }

  /**
   * Projects all that is in the log into a generation (absent = the one that is read), but for ledgers
   * that stand still. Several processes may do so at once: each ledger is written by one at a time.
   */
  async catchUp(into?: Generation): Promise<void> {
    const generation = into ?? (await this.projection.state()).active;
    if (!(await this.projection.adopt(generation, this.rules.version))) {
      throw new Error(
        `generation ${generation} of the projection was made by other posting rules than version ` +
          `${this.rules.version} of this software: run \`duzhi projection rebuild\``,
      );
    }
    for (;;) {
      const behind = await this.projection.behind(generation, LEDGERS_AT_ONCE, [
        ...this.standstills.keys(),
      ]);
      if (behind.length === 0) return;
      const moved = await this.project(generation, behind);
      // All that is behind is being written by others: leave them the time.
      if (!moved) await new Promise((resolve) => setTimeout(resolve, 5));
      if (this.stopping) return;
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      let pause = this.options.idle;
      try {
        await this.catchUp();
      } catch (error) {
        this.options.onError(error);
        pause = RETRY_MS;
      }
      if (!this.woken) await this.sleep(pause);
    }
  }

  private async sleep(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.alarm = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.alarm = null;
  }

  /** While one batch is being written the next is read and posted. @returns whether anything moved */
  private async project(generation: Generation, behind: readonly LedgerBehind[]): Promise<boolean> {
    const writes = new WriteBehind((advances) =>
      this.projection.write(generation, this.rules.version, advances),
    );
    for (const ledger of behind) {
      if (this.stopping) break;
      const texts = this.log.stream(ledger.ledger, { after: ledger.position, upTo: ledger.size });
      for await (const step of advancesOf(ledger, texts, this.rules, this.options.batch)) {
        if ('message' in step) {
          await writes.flush();
          await this.standStill(generation, step);
        } else {
          await writes.add(step, this.options.batch);
        }
        // Another worker has taken this ledger over: what we would read further is in vain.
        if (writes.wasRefused(ledger.ledger) || this.stopping) break;
      }
    }
    await writes.flush();
    return writes.moved;
  }

  private async standStill(generation: Generation, standstill: Standstill): Promise<void> {
    const { ledger, position, message } = standstill;
    this.standstills.set(ledger, standstill);
    await this.projection.stop(
      generation,
      ledger,
      this.rules.version,
      `position ${position}: ${message}`,
    );
    this.options.onStandstill(standstill);
  }
}

/** Collects advances and writes a full batch while the caller prepares the next one. */
class WriteBehind {
  private pending: Advance[] = [];
  private events = 0;
  private writing: Promise<void> = Promise.resolve();
  private readonly refused = new Set<string>();
  moved = false;

  constructor(
    private readonly write: (advances: readonly Advance[]) => Promise<ReadonlySet<string>>,
  ) {}

  async add(advance: Advance, size: number): Promise<void> {
    this.pending.push(advance);
    this.events += advance.events.length;
    if (this.events >= size) await this.send();
  }

  wasRefused(ledger: string): boolean {
    return this.refused.has(ledger);
  }

  async flush(): Promise<void> {
    await this.send();
    await this.writing;
  }

  private async send(): Promise<void> {
    const advances = this.pending;
    this.pending = [];
    this.events = 0;
    // One write at a time: the next batch of a ledger continues what this one writes.
    await this.writing;
    if (advances.length === 0) return;
    this.writing = this.write(advances).then((written) => {
      for (const { ledger } of advances) {
        if (written.has(ledger)) this.moved = true;
        else this.refused.add(ledger);
      }
    });
    // Its failure is thrown where it is awaited next, which may be some events later.
    this.writing.catch(() => undefined);
  }
}
