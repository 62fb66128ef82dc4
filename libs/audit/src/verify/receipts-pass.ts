// Receipts of accepted commands tile the log without gap or overlap; each says what the log says.
import { canonical } from '#eventing';
import { receiptSeal, type StoredReceipt } from '#storage';
import { HASH_BYTES } from '#transparency';
import type { Cursor } from './cursor.js';
import { Notes, type PassResult } from './finding.js';
import type { Pass } from './pass.js';
import type { SeenEvent } from './seen-event.js';

/** What the desk froze; read without trust. */
interface FrozenOutcome {
  readonly key?: unknown;
  readonly kind?: unknown;
  readonly positions?: unknown;
  readonly events?: unknown;
  readonly recordedAt?: unknown;
  readonly refusal?: unknown;
}

interface OpenReceipt {
  readonly row: StoredReceipt;
  readonly first: number;
  readonly last: number;
  readonly outcome: FrozenOutcome;
  /** Events of it that the log has had so far. */
  met: number;
}

export class ReceiptsPass implements Pass {
  private readonly notes = new Notes('receipts');
  private open: OpenReceipt | null = null;
  /** Positions up to here belong to receipts that were looked at. */
  private tiled = 0;

  constructor(
    private readonly ledger: string,
    private readonly receipts: Cursor<StoredReceipt>,
  ) {}

  async take(events: readonly SeenEvent[]): Promise<void> {
    for (const seen of events) {
      const { position } = seen;
      while (this.open === null || this.open.last < position) {
        const next = await this.nextAccepted();
        if (next === null || next.first > position) break;
        this.finishOpen();
        this.accept(next);
      }
      if (this.open === null || this.open.first > position || this.open.last < position) {
        this.unanswered(seen);
      } else {
        this.compareEvent(this.open, seen);
      }
    }
    this.notes.cover('event', events.length);
  }

  /** What is left names events that are not in the log, or refuses. */
  async end(): Promise<void> {
    for (;;) {
      this.finishOpen();
      const accepted = await this.nextAccepted();
      if (accepted === null) break;
      this.accept(accepted);
    }
    for (;;) {
      if (!this.receipts.isReady) await this.receipts.fill();
      const { row } = this.receipts;
      if (row === undefined) return;
      this.receipts.advance();
      this.refused(row);
    }
  }

  result(): readonly PassResult[] {
    return [this.notes.result()];
  }

  /** Peeks; null when only refusals, or nothing, are left. */
  private async nextAccepted(): Promise<OpenReceipt | null> {
    if (!this.receipts.isReady) await this.receipts.fill();
    const { row } = this.receipts;
    if (row === undefined || row.firstPosition === null) return null;
    const last = row.lastPosition ?? row.firstPosition;
    return { row, first: row.firstPosition, last, outcome: outcomeOf(row), met: 0 };
  }

  private finishOpen(): void {
    if (this.open === null) return;
    const { first, last, met, row } = this.open;
    this.open = null;
    if (met === last - first + 1) return;
    const found = `${met} of ${rangeOf(row)}`;
    this.find(first, row, 'positions', EVENTS_MISSING, rangeOf(row), found);
  }

  private accept(receipt: OpenReceipt): void {
    this.receipts.advance();
    this.open = receipt;
    const { first, last, outcome, row } = receipt;
    this.form(row, outcome);
    const from = this.tiled + 1;
    if (first !== from || last < first || row.lastPosition === null) {
      this.find(first, row, 'positions', POSITIONS_DO_NOT_TILE, `${from}–…`, rangeOf(row));
    }
    this.tiled = Math.max(this.tiled, last);
    const inOutcome = canonicalText(outcome.positions);
    if (outcome.kind !== 'accepted') {
      this.find(first, row, 'outcome.kind', OUTCOME_DIFFERS, 'accepted', String(outcome.kind));
    } else if (inOutcome !== canonicalText([first, last])) {
      this.find(first, row, 'outcome.positions', OUTCOME_DIFFERS, rangeOf(row), inOutcome);
    }
    if (outcome.recordedAt !== row.recordedAt) {
      const found = canonicalText(outcome.recordedAt);
      this.find(first, row, 'outcome.recordedAt', OUTCOME_DIFFERS, row.recordedAt, found);
    }
  }

  private compareEvent(receipt: OpenReceipt, { position, row: event }: SeenEvent): void {
    const { first, last, outcome, row } = receipt;
    receipt.met += 1;
    if (row.key !== event.key) {
      this.find(position, row, 'key', KEY_DIFFERS, event.key, row.key);
    }
    const events: unknown = outcome.events;
    const inOutcome: unknown = Array.isArray(events) ? events[position - first] : undefined;
    const expected = canonicalText({ position, type: event.type });
    if (canonicalText(inOutcome) !== expected) {
      this.find(
        position,
        row,
        'outcome.events',
        OUTCOME_DIFFERS,
        expected,
        canonicalText(inOutcome),
      );
    }
    if (position === last && row.recordedAt !== event.recordedAt) {
      this.find(position, row, 'recorded_at', OUTCOME_DIFFERS, event.recordedAt, row.recordedAt);
    }
  }

  private refused(row: StoredReceipt): void {
    const outcome = outcomeOf(row);
    this.form(row, outcome);
    if (row.lastPosition !== null) {
      this.find(null, row, 'last_position', POSITIONS_DO_NOT_TILE, '—', String(row.lastPosition));
    }
    if (outcome.kind !== 'refused') {
      this.find(null, row, 'outcome.kind', OUTCOME_DIFFERS, 'refused', String(outcome.kind));
    }
  }

  /** What every receipt must have. */
  private form(row: StoredReceipt, outcome: FrozenOutcome): void {
    const position = row.firstPosition;
    this.notes.cover('receipt');
    if (row.digest.length !== HASH_BYTES) {
      const found = `${row.digest.length} bytes`;
      this.find(position, row, 'digest', DIGEST_IS_NO_HASH, `${HASH_BYTES} bytes`, found);
    }
    const positions = [row.firstPosition, row.lastPosition] as const;
    const seal = receiptSeal({ ...row, ledger: this.ledger, positions });
    if (!seal.equals(row.seal)) {
      const found = row.seal.toString('hex');
      this.find(position, row, 'seal', SEAL_BROKEN, seal.toString('hex'), found);
    }
    const expected = canonicalText(outcome);
    if (expected !== row.outcome) {
      this.find(position, row, 'outcome', OUTCOME_NOT_CANONICAL, expected, row.outcome);
    }
    if (outcome.key !== row.key) {
      this.find(position, row, 'outcome.key', OUTCOME_DIFFERS, row.key, canonicalText(outcome.key));
    }
  }

  private unanswered({ position, row }: SeenEvent): void {
    this.notes.find({
      position,
      place: 'receipt',
      what: {
        zh: `命令 ${row.key} 没有回执。`,
        en: `The command ${row.key} that caused the event has no receipt.`,
      },
      expected: row.key,
      found: '—',
    });
  }

  private find(
    position: number | null,
    row: StoredReceipt,
    column: string,
    what: { readonly zh: string; readonly en: string },
    expected: string,
    found: string,
  ): void {
    this.notes.find({ position, place: `receipt ${row.key}: ${column}`, what, expected, found });
  }
}

const POSITIONS_DO_NOT_TILE = {
  zh: '回执的事件位置与前一回执不相衔接。',
  en: 'The positions do not continue those of the receipt before.',
};
const EVENTS_MISSING = {
  zh: '回执所指的事件不全在日志中。',
  en: 'Not all events that the receipt names are in the log.',
};
const OUTCOME_DIFFERS = {
  zh: '回执与日志不符。',
  en: 'The receipt does not say what the log says.',
};
const SEAL_BROKEN = {
  zh: '回执与其校验码不符：键、摘要、结果、时间、位置或校验码被改动过。',
  en: 'The seal does not fit: key, digest, outcome, time, positions or the seal itself was changed.',
};
const OUTCOME_NOT_CANONICAL = {
  zh: '回执结果不是规范 JSON。',
  en: 'The outcome is not canonical JSON.',
};
const KEY_DIFFERS = {
  zh: '事件由另一命令产生，不属于这个回执。',
  en: 'The event was caused by another command than the receipt answers.',
};
const DIGEST_IS_NO_HASH = {
  zh: '请求摘要的长度不对。',
  en: 'The digest of the request has the wrong length.',
};

const rangeOf = (row: StoredReceipt): string =>
  `${row.firstPosition ?? '—'}–${row.lastPosition ?? '—'}`;

const canonicalText = (value: unknown): string => {
  try {
    return value === undefined ? '—' : canonical(value);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const outcomeOf = ({ outcome }: StoredReceipt): FrozenOutcome => {
  try {
    const value: unknown = JSON.parse(outcome);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};
