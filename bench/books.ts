// The ledgers that are read by the measurements: loaded through the desk, so with receipts and by the real law.
import { budgetLaw, Desk, steadyClock, type Submitter } from '#application';
import { MemoryEventLog, type EventLog, type StoredEvent } from '#storage';
import { syntheticCommands, type SyntheticCommand } from './synthetic-ledger.js';

/** Actor and role stand in the command, as they do for the doors that there are. */
export const SUBMITTER: Submitter = { user: null, role: '', mayImport: true };

const BATCH = 5_000;
const UNDER_WAY = 2;

/** A ledger that grows from one stream of commands; what was loaded is not held. */
export class GrowingLedger {
  private readonly desk;
  private readonly commands: Iterator<SyntheticCommand>;
  private loaded = 0;

  /** @param size that it will have in the end: the year goes by until then */
  constructor(
    log: EventLog,
    readonly ledger: string,
    size: number,
    seed = 2021,
  ) {
    this.desk = new Desk(log, budgetLaw(), steadyClock('2022-01-15T00:00:00.000Z'));
    this.commands = syntheticCommands(seed, size);
  }

  /** Number of events = number of commands: each leads to one. */
  get size(): number {
    return this.loaded;
  }

  /** Posts commands until there are so many events. @throws Error when the law does not accept one */
  async growTo(size: number): Promise<void> {
    const answers: Promise<void>[] = [];
    while (this.loaded < size) {
      const batch = this.batchOf(Math.min(BATCH, size - this.loaded));
      answers.push(this.post(batch));
      if (answers.length >= UNDER_WAY) await answers.shift();
    }
    await Promise.all(answers);
  }

  private batchOf(size: number): readonly SyntheticCommand[] {
    const batch: SyntheticCommand[] = [];
    while (batch.length < size) {
      const next = this.commands.next();
      if (next.done === true) throw new RangeError(`${this.ledger} was not made for that many`);
      batch.push(next.value);
    }
    this.loaded += batch.length;
    return batch;
  }

  private async post(batch: readonly SyntheticCommand[]): Promise<void> {
    assertAccepted(await this.desk.submit(this.ledger, batch, { submitter: SUBMITTER }));
  }
}

/** @throws Error naming the first answer that is not an acceptance: a bench of refusals measures nothing */
export const assertAccepted = (outcomes: readonly { readonly kind: string }[]): void => {
  const other = outcomes.find(({ kind }) => kind !== 'accepted');
  if (other !== undefined) throw new Error(`not accepted: ${JSON.stringify(other)}`);
};

/** Stored events of a synthetic ledger, decided in memory: the rows that the raw ceilings write. */
export const storedEvents = async (size: number): Promise<readonly StoredEvent[]> => {
  const log = new MemoryEventLog();
  const ledger = new GrowingLedger(log, 'rows', size);
  await ledger.growTo(size);
  return log.read('rows', { after: 0, limit: size });
};
