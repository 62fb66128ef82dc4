// A stream cut anywhere gives the same lines.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf, LineTooLong } from './lines.js';

async function* chunksOf(pieces: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

const read = async (
  pieces: readonly Uint8Array[],
  limit = 1_000,
): Promise<readonly (readonly [number, string])[]> => {
  const lines: [number, string][] = [];
  for await (const batch of linesOf(chunksOf(pieces), limit)) {
    for (const { number, bytes } of batch) lines.push([number, bytes.toString('utf8')]);
  }
  return lines;
};

describe('the lines of a stream', () => {
  it('are the same wherever it is cut', async () => {
    const line = fc.constantFrom('', ' ', '{"a":1}', '{"名":"预算"}\r', 'x'.repeat(50));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 12 }),
        fc.array(fc.nat(200), { maxLength: 6 }),
        fc.boolean(),
        async (texts, cuts, ended) => {
          const bytes = Buffer.from(texts.join('\n') + (ended ? '\n' : ''));
          const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length];
          places.sort((a, b) => a - b);
          const pieces = places.slice(1).map((to, at) => bytes.subarray(places[at], to));
          const expected = texts.flatMap((text, index) =>
            text.trim() === '' ? [] : [[index + 1, text] as const],
          );
          expect(await read(pieces)).toEqual(expected);
        },
      ),
    );
  });

  it('are bounded, and those before the one too long still come', async () => {
    const lines: number[] = [];
    const reading = async (): Promise<void> => {
      const pieces = [Buffer.from('ok\n'), Buffer.from('y'.repeat(20)), Buffer.from('z\nok\n')];
      for await (const batch of linesOf(chunksOf(pieces), 10)) {
        lines.push(...batch.map(({ number }) => number));
      }
    };
    await expect(reading()).rejects.toEqual(new LineTooLong(2, 10));
    expect(lines).toEqual([1]);
  });
});
