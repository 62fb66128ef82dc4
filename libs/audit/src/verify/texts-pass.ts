// The stored text is the canonical JSON of what it says: no other spelling can pass for the same event.
import { canonical } from '#eventing';
import { Notes, type PassResult } from './finding.js';
import type { Pass } from './pass.js';
import type { SeenEvent } from './seen-event.js';

export class TextsPass implements Pass {
  private readonly notes = new Notes('texts');

  take(events: readonly SeenEvent[]): void {
    for (const seen of events) {
      const found = seen.text;
      const expected = canonicalOr(seen);
      if (expected === found) continue;
      const at = firstDifference(expected, found);
      this.notes.find({
        position: seen.position,
        place: `event.text[${at}]`,
        what: { zh: '事件文本不是规范 JSON。', en: 'The text is not canonical JSON.' },
        expected: excerptOf(expected, at),
        found: excerptOf(found, at),
      });
    }
    this.notes.cover('event', events.length);
  }

  end(): void {
    return;
  }

  result(): readonly PassResult[] {
    return [this.notes.result()];
  }
}

/** The canonical spelling, or the reason why there is none. */
const canonicalOr = ({ event }: SeenEvent): string => {
  if ('error' in event) return event.error;
  try {
    return canonical(event.value);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const firstDifference = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

const AROUND = 24;

const excerptOf = (text: string, at: number): string => {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
};
