// A log whose commits go wrong in every way that a real one can, by plan.
import {
  CommitFailed,
  CommitUnknown,
  type Append,
  type CommitResult,
  type EventLog,
  type EventText,
  type Head,
  type KeyInLedger,
  type LoggedEvent,
  type Look,
  type PageOrder,
  type StreamOrder,
} from '#storage';

/**
 * fine · failed: refused before anything was written · contended: other writers move some heads first ·
 * written: done, but the answer is lost · unwritten: not done, and the answer is lost · late: the answer
 * is lost, and the statement arrives when everybody has given it up.
 */
export type CommitFate = 'fine' | 'failed' | 'contended' | 'written' | 'unwritten' | 'late';

export class UnreliableEventLog implements EventLog {
  private late: (readonly Append[])[] = [];
  readonly fates: CommitFate[] = [];

  constructor(
    private readonly log: EventLog,
    private readonly fateOf: (appends: readonly Append[]) => CommitFate,
    /** Moves the heads of some of these ledgers, as another writer would. */
    private readonly contend: (ledgers: readonly string[]) => Promise<void>,
  ) {}

  async commit(appends: readonly Append[]): Promise<CommitResult> {
    const fate = this.fateOf(appends);
    this.fates.push(fate);
    switch (fate) {
      case 'fine':
        return this.log.commit(appends);
      case 'failed':
        throw new CommitFailed('unavailable', 'nothing was recorded: planned failure');
      case 'contended':
        await this.contend(appends.map(({ head }) => head.ledger));
        return this.log.commit(appends);
      case 'written':
        await this.log.commit(appends);
        throw new CommitUnknown('planned loss of an answer');
      case 'unwritten':
        throw new CommitUnknown('planned loss of an answer');
      case 'late':
        this.late.push(appends);
        throw new CommitUnknown('planned loss of an answer');
    }
  }

  async fence(ledgers: readonly string[]): Promise<void> {
    await this.log.fence(ledgers);
    const late = this.late;
    this.late = [];
    for (const appends of late) await this.log.commit(appends);
  }

  look(ledgers: readonly string[], keys: readonly KeyInLedger[]): Promise<Look> {
    return this.log.look(ledgers, keys);
  }

  read(ledger: string, page: PageOrder): Promise<readonly LoggedEvent[]> {
    return this.log.read(ledger, page);
  }

  stream(ledger: string, order: StreamOrder): AsyncIterable<readonly EventText[]> {
    return this.log.stream(ledger, order);
  }

  leaves(ledger: string, from: number, to: number): Promise<readonly Buffer[]> {
    return this.log.leaves(ledger, from, to);
  }

  ledgers(): Promise<readonly Head[]> {
    return this.log.ledgers();
  }
}
