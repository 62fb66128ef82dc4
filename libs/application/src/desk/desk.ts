// The desk takes commands of all ledgers, decides them in memory and appends them in groups.
import type { EventLog, Head } from '#storage';
import type { Clock } from './clock.js';
import { failEntry, type Sequence } from './entry.js';
import { GroupCommit } from './group-commit.js';
import { Images } from './images.js';
import type { Image, Law } from './law.js';
import type { Outcome } from './outcome.js';
import { submissionOf, type Submission, type Submitter } from './submission.js';
import { WaitingLine } from './waiting-line.js';

/** Most commands that may be all or nothing together. */
export const TOGETHER_LIMIT = 100_000;

export interface SubmitOrder {
  readonly submitter: Submitter;
  /** `each` (default): every command for itself. `all`: one attempt, one commit. */
  readonly mode?: 'each' | 'all';
  /** Answers what would happen and records nothing. */
  readonly dryRun?: boolean;
  /** The same for all submissions of one stream, whose commands must take effect in order or not at all. */
  readonly sequence?: Sequence;
}

export interface DeskOptions {
  /** Commands that may wait; senders of more wait at the door. */
  readonly capacity?: number;
  /** Commands decided in one group. */
  readonly groupSize?: number;
  /** Rough bytes of books kept in memory. */
  readonly memory?: number;
  /** How long to try to settle a commit whose answer was lost, in milliseconds. */
  readonly patience?: number;
  /** Called after each commit with the heads it made; must not throw. */
  readonly onCommit?: (heads: ReadonlyMap<string, Head>) => void;
}

const LOADS_AT_ONCE = 4;
const LEDGER_ID = /^[a-z0-9-]{1,64}$/;

export class Desk<Books extends Image> {
  private readonly line: WaitingLine;
  private readonly images: Images<Books>;
  private readonly loading = new Set<string>();
  private readonly group: GroupCommit<Books>;
  private readonly groupSize: number;
  private running: Promise<void> | null = null;
  private closed = false;

  constructor(
    log: EventLog,
    private readonly law: Law<Books>,
    clock: Clock,
    options: DeskOptions = {},
  ) {
    this.line = new WaitingLine(options.capacity ?? 20_000);
    this.images = new Images(log, law, options.memory ?? 1_000_000_000);
    this.groupSize = options.groupSize ?? 5_000;
    this.group = new GroupCommit(log, law, clock, this.images, this.line, {
      patience: options.patience ?? 30_000,
      onCommit: options.onCommit ?? (() => undefined),
    });
  }

  /**
   * Answers each command, in order, once its effect (or refusal) is durable.
   * @throws RangeError for a ledger id or a batch that no door should let through
   */
  async submit(
    ledger: string,
    raws: readonly unknown[],
    order: SubmitOrder,
  ): Promise<readonly Outcome[]> {
    if (this.closed) throw new Error('the desk is closed');
    if (!LEDGER_ID.test(ledger)) throw new RangeError(`not a ledger id: ${ledger}`);
    const together = order.mode === 'all';
    if (together && raws.length > TOGETHER_LIMIT) {
      throw new RangeError(
        `${raws.length} commands are too many for all-or-nothing: at most ${TOGETHER_LIMIT}`,
      );
    }
    const read = raws.map((raw) => submissionOf(this.law, raw, order.submitter));
    const sound = read.filter((each): each is Submission => !('kind' in each));
    if (together && sound.length < read.length) return withdrawnFor(read);
    if (sound.length === 0) return read as Outcome[];
    await this.line.room(sound.length);
    const decided = await this.enqueue(ledger, sound, order);
    const inOrder = decided[Symbol.iterator]();
    return read.map((each) => ('kind' in each ? each : (inOrder.next().value as Outcome)));
  }

  /** Lets what waits be decided, and takes nothing more. */
  async close(): Promise<void> {
    this.closed = true;
    while (this.running !== null || !this.line.isEmpty) {
      await (this.running ?? new Promise((resolve) => setImmediate(resolve)));
    }
  }

  private async enqueue(
    ledger: string,
    submissions: readonly Submission[],
    { submitter, mode, dryRun = false, sequence }: SubmitOrder,
  ): Promise<readonly Outcome[]> {
    // A dry run stays together so that its commands see each other's effects before they are undone.
    const portions =
      mode === 'all' || dryRun ? [submissions] : submissions.map((submission) => [submission]);
    const answers = portions.map(
      (portion) =>
        new Promise<readonly Outcome[]>((settle) => {
          this.line.join([
            {
              ledger,
              submissions: portion,
              together: mode === 'all',
              dryRun,
              submitter,
              sequence: sequence ?? null,
              unknowns: 0,
              settle,
            },
          ]);
        }),
    );
    this.wake();
    return (await Promise.all(answers)).flat();
  }

  private wake(): void {
    if (this.running !== null) return;
    this.running = this.run().finally(() => {
      this.running = null;
      // Something may have joined between the last look at the line and now.
      if (this.hasReady()) this.wake();
    });
  }

  private hasReady(): boolean {
    for (const ledger of this.line.ledgers()) {
      if (this.images.has(ledger)) return true;
      if (this.loading.size < LOADS_AT_ONCE && !this.loading.has(ledger)) return true;
    }
    return false;
  }

  private async run(): Promise<void> {
    // One turn of the event loop: commands that arrived together form one group.
    await new Promise((resolve) => setImmediate(resolve));
    for (;;) {
      this.startLoads();
      const group = this.line.take(this.groupSize, (ledger) => this.images.has(ledger));
      if (group.length === 0) return;
      await this.group.process(group);
      this.images.evict(this.line.ledgers());
    }
  }

  // Books that are not in memory are folded beside the groups, so that one long log delays only its own.
  private startLoads(): void {
    for (const ledger of this.line.ledgers()) {
      if (this.loading.size >= LOADS_AT_ONCE) return;
      if (this.images.has(ledger) || this.loading.has(ledger)) continue;
      this.loading.add(ledger);
      void this.images
        .load(ledger)
        .catch((error: unknown) => {
          for (const entry of this.line.take(Infinity, (each) => each === ledger)) {
            failEntry(entry, `the books of ${ledger} cannot be read: ${said(error)}`);
          }
        })
        .finally(() => {
          this.loading.delete(ledger);
          this.wake();
        });
    }
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A batch that must go together has a malformed command: the others are withdrawn. */
const withdrawnFor = (
  read: readonly (Submission | Extract<Outcome, { kind: 'malformed' }>)[],
): readonly Outcome[] => {
  const because = read.findIndex((each) => 'kind' in each);
  return read.map((each) =>
    'kind' in each ? each : { key: each.key, kind: 'withdrawn', because },
  );
};
