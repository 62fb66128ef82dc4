// In which order lines reach the desk, and what is asked again.
import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '#application';
import type { CommandLine, ReadLine } from './command-lines.js';
import type { Door } from './door.js';
import type { Settled } from './outcome-text.js';
import { posted, type PostingOrder } from './posting.js';

const EACH: PostingOrder = { mode: 'each', dryRun: false, retryRefused: false };

async function* linesOf(lines: readonly ReadLine[]): AsyncGenerator<ReadLine> {
  for (const line of lines) yield await Promise.resolve(line);
}

const line = (number: number, ledger = 'unit-1'): CommandLine => ({
  number,
  ledger,
  command: { key: `k-${number}` },
});

const bad = (number: number): ReadLine => ({ number, field: '', zh: '不对', en: 'wrong' });

const REFUSAL = { code: 'NO', sentence: { zh: '不', en: 'no' }, details: {}, basis: '' };

/** A desk that accepts everything but the keys named, and notes what it was asked. */
class NotingDoor implements Door {
  readonly asked: string[] = [];
  open = 0;
  mostOpen = 0;

  constructor(private readonly refusedBefore: ReadonlySet<string> = new Set()) {}

  lane(ledger: string) {
    return {
      send: async (lines: readonly CommandLine[]): Promise<readonly Outcome[]> => {
        this.open += 1;
        this.mostOpen = Math.max(this.mostOpen, this.open);
        for (const { command } of lines) this.asked.push(`${ledger} ${String(command['key'])}`);
        await new Promise((resolve) => setImmediate(resolve));
        this.open -= 1;
        return lines.map(({ command }) => this.outcomeOf(String(command['key'])));
      },
      close: () => Promise.resolve(),
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private outcomeOf(key: string): Outcome {
    return this.refusedBefore.has(key)
      ? { key, kind: 'refused', refusal: REFUSAL, replayed: true }
      : { key, kind: 'accepted', positions: [1, 1], events: [], recordedAt: '' };
  }
}

const settledBy = async (
  door: Door,
  lines: readonly ReadLine[],
  order: PostingOrder = EACH,
): Promise<readonly Settled[]> => {
  const settled: Settled[] = [];
  for await (const batch of posted(door, linesOf(lines), order)) settled.push(...batch);
  return settled;
};

describe('posting', () => {
  it('sends the lines of a ledger in the order of the file, and answers in that order', async () => {
    const lines = [line(1), line(2, 'unit-2'), bad(3), line(4), line(5)];
    const door = new NotingDoor();
    const settled = await settledBy(door, lines);
    expect(door.asked).toEqual(['unit-1 k-1', 'unit-2 k-2', 'unit-1 k-4', 'unit-1 k-5']);
    expect(settled.map(({ number, outcome }) => `${number} ${outcome.kind}`)).toEqual([
      '1 accepted',
      '2 accepted',
      '3 malformed',
      '4 accepted',
      '5 accepted',
    ]);
  });

  it('keeps several batches under way, and no more than it can remember', async () => {
    const door = new NotingDoor();
    const lines = Array.from({ length: 20_500 }, (_, index) => line(index + 1));
    const settled = await settledBy(door, lines);
    expect(settled.map(({ number }) => number)).toEqual(lines.map(({ number }) => number));
    expect(door.mostOpen).toBeGreaterThan(1);
    expect(door.mostOpen).toBeLessThanOrEqual(6);
  });

  it('asks again under the next key what was refused before, until a key is new', async () => {
    const door = new NotingDoor(new Set(['k-2', 'k-2~2', 'k-3']));
    const settled = await settledBy(door, [line(1), line(2), line(3)], {
      ...EACH,
      retryRefused: true,
    });
    expect(door.asked).toEqual([
      'unit-1 k-1',
      'unit-1 k-2',
      'unit-1 k-3',
      'unit-1 k-2~2',
      'unit-1 k-3~2',
      'unit-1 k-2~3',
    ]);
    expect(settled.map(({ outcome }) => outcome.key)).toEqual(['k-1', 'k-2~3', 'k-3~2']);
  });

  it('leaves refusals alone unless it is told to ask again', async () => {
    const door = new NotingDoor(new Set(['k-1']));
    const [settled] = await settledBy(door, [line(1)]);
    expect(settled?.outcome.kind).toBe('refused');
    expect(door.asked).toHaveLength(1);
  });

  it('sends all of a ledger in one go when it is all or nothing', async () => {
    const door = new NotingDoor();
    const lines = [line(1), line(2, 'unit-2'), line(3)];
    await settledBy(door, lines, { ...EACH, mode: 'all' });
    expect(door.asked).toEqual(['unit-1 k-1', 'unit-1 k-3', 'unit-2 k-2']);
  });

  it('sends nothing when a line of an all-or-nothing file is wrong', async () => {
    const door = new NotingDoor();
    const settled = await settledBy(door, [line(1), bad(2)], { ...EACH, mode: 'all' });
    expect(door.asked).toEqual([]);
    expect(settled.map(({ outcome }) => outcome.kind)).toEqual(['malformed', 'withdrawn']);
  });
});
