// The typed columns beside the text exist for look-ups only; here they must say what the text says.
import { Notes, type PassResult } from './finding.js';
import type { Ground, Pass } from './pass.js';
import type { SeenEvent } from './seen-event.js';

export class ColumnsPass implements Pass {
  private readonly notes = new Notes('columns');

  constructor(private readonly ground: Ground) {}

  take(events: readonly SeenEvent[]): void {
    for (const { event, row } of events) {
      if ('error' in event) {
        this.notes.miss({
          zh: `第 ${row.position} 号事件的文本无法读取，未与各列核对。`,
          en: `The text of event ${row.position} cannot be read, so its columns were not compared.`,
        });
        continue;
      }
      const { value } = event;
      const compare = (column: string, inText: unknown, inColumn: string | number): void => {
        if (inText === inColumn) return;
        this.notes.find({
          position: row.position,
          place: `event.${column}`,
          what: {
            zh: `列 ${column} 与事件文本不符。`,
            en: `The column ${column} does not agree with the text.`,
          },
          expected: typeof inText === 'string' ? inText : (JSON.stringify(inText) ?? '—'),
          found: String(inColumn),
        });
      };
      compare('ledger_id', value.ledger, this.ground.ledger);
      compare('position', value.position, row.position);
      compare('type', value.type, row.type);
      compare('version', value.version, row.version);
      compare('occurred_on', value.occurredOn, row.occurredOn);
      compare('recorded_at', value.recordedAt, row.recordedAt);
      compare('actor', value.actor, row.actor);
      compare('key', value.key, row.key);
      this.notes.cover('event');
    }
  }

  end(): void {
    return;
  }

  result(): readonly PassResult[] {
    return [this.notes.result()];
  }
}
