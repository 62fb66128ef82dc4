// Positions run 1, 2, 3 … to the size in the head, and time never runs back.
import { Notes, type PassResult } from './finding.js';
import type { Ground, Pass } from './pass.js';
import type { SeenEvent } from './seen-event.js';

export class PositionsPass implements Pass {
  private readonly notes = new Notes('positions');
  private last = 0;
  private lastRecordedAt = '';

  constructor(private readonly ground: Ground) {}

  take(events: readonly SeenEvent[]): void {
    for (const { row } of events) {
      if (row.position !== this.last + 1) this.missing(this.last + 1, row.position - 1);
      this.last = row.position;
      if (row.recordedAt < this.lastRecordedAt) {
        this.notes.find({
          position: row.position,
          place: 'event.recorded_at',
          what: {
            zh: '记录时间早于前一事件。',
            en: 'It was recorded before the event that precedes it.',
          },
          expected: `≥ ${this.lastRecordedAt}`,
          found: row.recordedAt,
        });
      }
      this.lastRecordedAt = row.recordedAt;
    }
    this.notes.cover('event', events.length);
  }

  end(): void {
    const { head } = this.ground;
    if (head === undefined) {
      this.notes.find({
        position: null,
        place: 'ledger',
        what: { zh: '账套没有头记录。', en: 'The ledger has no head row.' },
        expected: `size ${this.last}`,
        found: '—',
      });
      return;
    }
    this.notes.cover('head');
    if (head.size > this.last) {
      this.missing(this.last + 1, head.size);
    } else if (head.size < this.last) {
      this.notes.find({
        position: head.size + 1,
        place: 'ledger.size',
        what: {
          zh: '头记录的事件数小于实际事件数。',
          en: 'The head says that there are fewer events than there are.',
        },
        expected: String(this.last),
        found: String(head.size),
      });
    }
    this.compareInstant(head.lastRecordedAt);
  }

  result(): readonly PassResult[] {
    return [this.notes.result()];
  }

  /** A refusal is recorded after the last event, so the head's instant may be later, never earlier. */
  private compareInstant(instant: string | null): void {
    if (this.last === 0 || (instant !== null && instant >= this.lastRecordedAt)) return;
    this.notes.find({
      position: null,
      place: 'ledger.last_recorded_at',
      what: {
        zh: '头记录的最后记录时间早于最后事件。',
        en: 'The head was last recorded before its last event.',
      },
      expected: `≥ ${this.lastRecordedAt}`,
      found: instant ?? '—',
    });
  }

  private missing(from: number, to: number): void {
    this.notes.find({
      position: from,
      place: 'event.position',
      what:
        from === to
          ? { zh: `缺少第 ${from} 号事件。`, en: `Event ${from} is missing.` }
          : { zh: `缺少第 ${from} 至 ${to} 号事件。`, en: `Events ${from} to ${to} are missing.` },
      expected: from === to ? String(from) : `${from}–${to}`,
      found: '—',
    });
  }
}
