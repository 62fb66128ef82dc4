// One group: everything decided in memory, appended in one commit, and answered or undone by what became of it.
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
import { failEntry, type Entry } from './entry.js';
import type { Images } from './images.js';
import type { Image, Law } from './law.js';
import type { Outcome } from './outcome.js';
import type { WaitingLine } from './waiting-line.js';

interface Answered {
  readonly entry: Entry;
  readonly outcomes: readonly Outcome[];
}

interface LedgerInGroup<Books extends Image> {
  readonly draft: Draft<Books>;
  readonly answered: Answered[];
}

export interface GroupOptions {
  /** How long to try to settle a commit whose answer was lost, in milliseconds. */
  readonly patience: number;
  /** Called after each commit with the heads it made; must not throw. */
  readonly onCommit: (heads: ReadonlyMap<string, Head>) => void;
}

const NOTHING: CommitResult = { won: new Map(), lost: [] };
const UNKNOWNS_AT_MOST = 5;

/** Entries are settled, or returned to the front of the line to be decided again; none is forgotten. */
export class GroupCommit<Books extends Image> {
  constructor(
    private readonly log: EventLog,
    private readonly law: Law<Books>,
    private readonly clock: Clock,
    private readonly images: Images<Books>,
    private readonly line: WaitingLine,
    private readonly options: GroupOptions,
  ) {}

  async process(group: readonly Entry[]): Promise<void> {
    let drafts: Map<string, LedgerInGroup<Books>>;
    try {
      drafts = await this.draftsFor(group);
    } catch (error) {
      const message = `the log cannot be read: ${said(error)}`;
      // Of a command whose commit had no answer it must not be said that nothing happened.
      for (const entry of group) {
        failEntry(entry, entry.unknowns === 0 ? message : unknownMessage(message));
      }
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
