// What one group is about to append to one ledger: decided in memory, kept or undone as a whole.
import { canonical, canonicalForm, type LedgerEvent, type NewEvent } from '#eventing';
import type { Append, Head, Receipt, StoredEvent } from '#storage';
import type { Clock } from './clock.js';
import type { Entry } from './entry.js';
import type { Image, Law } from './law.js';
import type { DecidedOutcome, Outcome } from './outcome.js';
import type { Submission, Submitter } from './submission.js';

interface Place {
  readonly books: ReturnType<Image['mark']>;
  readonly events: number;
  readonly receipts: number;
  readonly lastRecordedAt: string | null;
}

type KnownReceipt = Pick<Receipt, 'digest' | 'outcome'>;

/** Books change only in here, between `attempt` and `keep` or `undo`. */
export class Draft<Books extends Image> {
  private readonly events: StoredEvent[] = [];
  private readonly receipts: Receipt[] = [];
  private readonly start: Place;
  private lastRecordedAt: string | null;

  constructor(
    private readonly law: Law<Books>,
    private readonly clock: Clock,
    private readonly head: Head,
    private readonly books: Books,
    /** Receipts by key: of earlier commits, and of this draft as it grows. */
    private readonly known: Map<string, KnownReceipt>,
  ) {
    this.lastRecordedAt = head.lastRecordedAt;
    this.start = this.place();
  }

  /** Decides the commands of an entry in turn; what must not last is undone before this returns. */
  attempt(entry: Entry): readonly Outcome[] {
    const before = this.place();
    const outcomes: Outcome[] = [];
    for (const [index, submission] of entry.submissions.entries()) {
      const outcome = this.outcomeOf(submission, entry.submitter);
      if (entry.together && outcome.kind !== 'accepted') {
        this.goBack(before);
        // The others are not decided any more: without this one's effects they might fail for no fault.
        return entry.submissions.map((other, at) =>
          at === index ? outcome : { key: other.key, kind: 'withdrawn', because: index },
        );
      }
      outcomes.push(outcome);
    }
    if (!entry.dryRun) return outcomes;
    this.goBack(before);
    return outcomes.map((outcome) =>
      outcome.kind === 'accepted' || outcome.kind === 'refused'
        ? { ...outcome, dryRun: true }
        : outcome,
    );
  }

  /** What shall be written, or null when nothing new was decided. */
  append(): Append | null {
    if (this.events.length === 0 && this.receipts.length === 0) return null;
    return { head: this.head, events: this.events, receipts: this.receipts };
  }

  /** After COMMIT. */
  keep(): void {
    this.books.forget();
  }

  /** After a lost head or a failed commit. */
  undo(): void {
    this.goBack(this.start);
    this.books.forget();
  }

  private outcomeOf(submission: Submission, submitter: Submitter): Outcome {
    const { key, digest } = submission;
    const known = this.known.get(key);
    if (known !== undefined) {
      return known.digest.equals(digest)
        ? { ...(JSON.parse(known.outcome) as DecidedOutcome), replayed: true }
        : { key, kind: 'refused', refusal: this.law.refusal('KEY_REUSED', { key }) };
    }
    if (!mayAct(submission, submitter)) {
      const { actor, role } = submission;
      const details = { user: submitter.user, actor, role };
      return { key, kind: 'refused', refusal: this.law.refusal('ACTOR_NOT_ALLOWED', details) };
    }
    const before = this.place();
    try {
      return this.decided(submission);
    } catch (error) {
      // A defect in the law costs the command that met it and nobody else.
      this.goBack(before);
      const message = error instanceof Error ? error.message : String(error);
      return { key, kind: 'failed', message, defect: true };
    }
  }

  private decided(submission: Submission): DecidedOutcome {
    const { command, key } = submission;
    const recordedAt = this.instant();
    const decision = this.law.decide(this.books, command, {
      actor: submission.actor,
      role: submission.role,
      submittedBy: submission.submittedBy,
      today: this.clock.today(recordedAt),
    });
    if ('refusal' in decision) {
      const outcome: DecidedOutcome = { key, kind: 'refused', refusal: decision.refusal };
      this.freeze(submission, outcome, recordedAt, null);
      return outcome;
    }
    const recorded = decision.events.map((event) => this.record(event, submission));
    const [first, last] = [recorded[0], recorded.at(-1)];
    if (first === undefined || last === undefined) {
      throw new Error(`${command.type} was neither refused nor led to an event`);
    }
    const outcome: DecidedOutcome = {
      key,
      kind: 'accepted',
      positions: [first.position, last.position],
      events: recorded.map(({ position, type }) => ({ position, type })),
      recordedAt: last.recordedAt,
    };
    this.freeze(submission, outcome, last.recordedAt, outcome.positions);
    return outcome;
  }

  private record(event: NewEvent, submission: Submission): StoredEvent {
    const { version, type, occurredOn, data } = event;
    const { actor, key, role, submittedBy } = submission;
    const position = this.books.position + 1;
    const recordedAt = this.instant();
    const full: LedgerEvent = {
      ledger: this.head.ledger,
      position,
      type,
      version,
      occurredOn,
      recordedAt,
      actor,
      role,
      submittedBy,
      key,
      data,
    };
    const { text, value } = canonicalForm(full);
    // The books fold what is stored, not what the decider holds: a fold from zero must find the same.
    this.law.evolve(this.books, value as LedgerEvent);
    if (this.books.position !== position) {
      throw new Error(`${type} moved the books to ${this.books.position}, not to ${position}`);
    }
    const stored: StoredEvent = {
      position,
      type,
      version,
      occurredOn,
      recordedAt,
      actor,
      key,
      text,
    };
    this.events.push(stored);
    this.lastRecordedAt = recordedAt;
    return stored;
  }

  private freeze(
    { key, digest }: Submission,
    outcome: DecidedOutcome,
    recordedAt: string,
    positions: readonly [number, number] | null,
  ): void {
    const text = canonical(outcome);
    const { ledger } = this.head;
    this.receipts.push({ ledger, key, digest, outcome: text, recordedAt, positions });
    this.known.set(key, { digest, outcome: text });
    this.lastRecordedAt = recordedAt;
  }

  /** Never before the event before it, whatever the machine's clock does (design §16). */
  private instant(): string {
    const now = this.clock.now(this.head.ledger, this.books.position + 1);
    return this.lastRecordedAt !== null && this.lastRecordedAt > now ? this.lastRecordedAt : now;
  }

  private place(): Place {
    return {
      books: this.books.mark(),
      events: this.events.length,
      receipts: this.receipts.length,
      lastRecordedAt: this.lastRecordedAt,
    };
  }

  private goBack(place: Place): void {
    for (const { key } of this.receipts.splice(place.receipts)) this.known.delete(key);
    this.events.length = place.events;
    this.lastRecordedAt = place.lastRecordedAt;
    this.books.rollback(place.books);
  }
}

/** Only the right to import lets somebody act under another name or role (design §16, Envelope). */
const mayAct = (submission: Submission, submitter: Submitter): boolean =>
  submitter.mayImport ||
  (submission.actor === submitter.user && submission.role === submitter.role);
