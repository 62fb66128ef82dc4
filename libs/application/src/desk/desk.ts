// The desk takes commands of all ledgers, decides them in memory and appends them in groups.
import {
  CommitFailed,
  CommitUnknown,
  type Append,
  type CommitResult,
  type EventLog,
  type Head,
} from '#storage';
import type { Clock } from './clock.js';
import { Draft } from './draft.js';
import { failEntry, type Entry, type Sequence } from './entry.js';
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

interface Answered {
  readonly entry: Entry;
  readonly outcomes: readonly Outcome[];
}

interface LedgerInGroup<Books extends Image> {
  readonly draft: Draft<Books>;
  readonly answered: Answered[];
}

const NOTHING: CommitResult = { won: new Map(), lost: [] };
const LOADS_AT_ONCE = 4;
const UNKNOWNS_AT_MOST = 5;
const LEDGER_ID = /^[a-z0-9-]{1,64}$/;

export class Desk<Books extends Image> {
  private readonly line: WaitingLine;
  private readonly images: Images<Books>;
  private readonly loading = new Set<string>();
  private readonly options: Required<Omit<DeskOptions, 'capacity' | 'memory'>>;
  private running: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly log: EventLog,
    private readonly law: Law<Books>,
    private readonly clock: Clock,
    options: DeskOptions = {},
  ) {
    this.line = new WaitingLine(options.capacity ?? 20_000);
    this.images = new Images(log, law, options.memory ?? 1_000_000_000);
    this.options = {
      groupSize: options.groupSize ?? 5_000,
      patience: options.patience ?? 30_000,
      onCommit: options.onCommit ?? (() => undefined),
    };
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
      const group = this.line.take(this.options.groupSize, (ledger) => this.images.has(ledger));
      if (group.length === 0) return;
      await this.process(group);
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

  private async process(group: readonly Entry[]): Promise<void> {
    let drafts: Map<string, LedgerInGroup<Books>>;
    try {
      drafts = await this.draftsFor(group);
    } catch (error) {
      for (const entry of group) failEntry(entry, `the log cannot be read: ${said(error)}`);
      return;
    }
    for (const entry of group) this.attempt(entry, drafts);
    const appends: Append[] = [];
    for (const { draft } of drafts.values()) {
      const append = draft.append();
      if (append !== null) appends.push(append);
    }
    let result: CommitResult;
    try {
      result = appends.length === 0 ? NOTHING : await this.log.commit(appends);
    } catch (error) {
      await this.recover(drafts, error);
      return;
    }
    this.finish(drafts, new Set(result.lost));
    if (result.won.size > 0) this.options.onCommit(result.won);
  }

  private attempt(entry: Entry, drafts: Map<string, LedgerInGroup<Books>>): void {
    const { ledger } = entry;
    const inGroup = drafts.get(ledger);
    if (inGroup === undefined) return;
    const { sequence } = entry;
    if (sequence?.broken) {
      failEntry(entry, BEHIND_A_FAILURE);
      return;
    }
    try {
      const outcomes = inGroup.draft.attempt(entry);
      if (sequence !== null && outcomes.some(({ kind }) => kind === 'failed')) {
        sequence.broken = true;
      }
      inGroup.answered.push({ entry, outcomes });
    } catch (error) {
      // The books could not be put back as they were: they are thrown away, and the rest begins anew.
      this.images.drop(ledger);
      drafts.delete(ledger);
      failEntry(entry, `the books of ${ledger} had to be dropped: ${said(error)}`);
      this.line.returnToFront(inGroup.answered.map((each) => each.entry));
    }
  }

  /** Reads heads and receipts of the whole group in one query and brings the images to these heads. */
  private async draftsFor(group: readonly Entry[]): Promise<Map<string, LedgerInGroup<Books>>> {
    const ledgers = [...new Set(group.map((entry) => entry.ledger))];
    const keys = group.flatMap(({ ledger, submissions }) =>
      submissions.map(({ key }) => ({ ledger, key })),
    );
    const { heads, receipts } = await this.log.look(ledgers, keys);
    const known = Map.groupBy(receipts, (receipt) => receipt.ledger);
    const drafts = new Map<string, LedgerInGroup<Books>>();
    for (const [ledger, head] of heads) {
      try {
        const books = await this.images.at(head);
        const byKey = new Map(
          (known.get(ledger) ?? []).map((receipt) => [receipt.key, receipt] as const),
        );
        const draft = new Draft(this.law, this.clock, head, books, byKey);
        drafts.set(ledger, { draft, answered: [] });
      } catch (error) {
        for (const entry of group.filter((each) => each.ledger === ledger)) {
          failEntry(entry, `the books of ${ledger} cannot be read: ${said(error)}`);
        }
      }
    }
    return drafts;
  }

  private finish(
    drafts: ReadonlyMap<string, LedgerInGroup<Books>>,
    lost: ReadonlySet<string>,
  ): void {
    for (const [ledger, { draft, answered }] of drafts) {
      if (lost.has(ledger)) {
        this.undo(ledger, draft);
        this.line.returnToFront(answered.map(({ entry }) => entry));
      } else {
        draft.keep();
        for (const { entry, outcomes } of answered) entry.settle(outcomes);
      }
    }
  }

  private undo(ledger: string, draft: Draft<Books>): void {
    try {
      draft.undo();
    } catch {
      // Books that cannot be put back are folded from the log again.
      this.images.drop(ledger);
    }
  }

  private async recover(
    drafts: ReadonlyMap<string, LedgerInGroup<Books>>,
    error: unknown,
  ): Promise<void> {
    const entries = [...drafts.values()].flatMap(({ answered }) =>
      answered.map(({ entry }) => entry),
    );
    if (error instanceof CommitUnknown) {
      for (const ledger of drafts.keys()) this.images.drop(ledger);
      await this.settleUnknown([...drafts.keys()], entries);
      return;
    }
    for (const [ledger, { draft }] of drafts) this.undo(ledger, draft);
    if (error instanceof CommitFailed && error.reason === 'refused' && entries.length > 1) {
      // One entry that the store cannot take must not cost the others their answer.
      for (const entry of entries) await this.process([entry]);
      return;
    }
    for (const entry of entries) failEntry(entry, said(error));
  }

  /**
   * After the fence the commit has happened or never will, and the next look at the receipts tells
   * which: what was recorded is answered from there, the rest is decided again.
   */
  private async settleUnknown(
    ledgers: readonly string[],
    entries: readonly Entry[],
  ): Promise<void> {
    const deadline = Date.now() + this.options.patience;
    for (let pause = 10; ; pause = Math.min(pause * 2, 1_000)) {
      try {
        await this.log.fence(ledgers);
        break;
      } catch (error) {
        if (Date.now() + pause > deadline) {
          for (const entry of entries) failEntry(entry, unknownMessage(said(error)));
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    const again = entries.filter((entry) => {
      entry.unknowns += 1;
      if (entry.unknowns < UNKNOWNS_AT_MOST) return true;
      failEntry(entry, unknownMessage(`${UNKNOWNS_AT_MOST} commits in turn had no answer`));
      return false;
    });
    this.line.returnToFront(again);
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const BEHIND_A_FAILURE =
  'Not carried out, because a command before it in the same stream failed. Send both again.';

const unknownMessage = (cause: string): string =>
  'It is not known whether this was recorded. Send it again with the same key: ' +
  `it will be answered and never carried out twice. (${cause})`;

/** A batch that must go together has a malformed command: the others are withdrawn. */
const withdrawnFor = (
  read: readonly (Submission | Extract<Outcome, { kind: 'malformed' }>)[],
): readonly Outcome[] => {
  const because = read.findIndex((each) => 'kind' in each);
  return read.map((each) =>
    'kind' in each ? each : { key: each.key, kind: 'withdrawn', because },
  );
};
