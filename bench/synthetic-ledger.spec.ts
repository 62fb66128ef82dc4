// The generator keeps its promises: every command is legal, the mix is right, the same seed gives the same ledger.
import { describe, expect, it } from '@jest/globals';
import { Situation } from '#testing';
import { dailyCommands, openingCommands, syntheticCommands } from './synthetic-ledger.js';

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['payments', /^(Request|Review|Approve|Settle)Payment$/],
  ['indicators', /Indicator$/],
  ['returns and corrections', /^(Return|Correct)Payment$/],
  ['income', /^RecordIncome$/],
];

describe('the synthetic ledger', () => {
  it('asks only for what the law accepts', () => {
    const situation = new Situation('bench', '2024-12-31');
    for (const command of syntheticCommands(7, 3_000)) {
      const answer = situation.when(command);
      expect(`${command.type} ${answer.kind}`).toBe(`${command.type} accepted`);
    }
    expect(situation.books.position).toBe(3_000);
  });

  it('is accepted however its lanes are interleaved', () => {
    const situation = new Situation('bench', '2024-12-31');
    for (const command of openingCommands()) situation.when(command);
    const lanes = ['A', 'B', 'C'].map((lane, seed) => dailyCommands({ seed, lane, expected: 200 }));
    for (let turn = 0; turn < 600; turn += 1) {
      const command = lanes[(turn * turn) % 3]?.next().value;
      if (command === undefined) throw new Error('a lane ended');
      expect(situation.when(command).kind).toBe('accepted');
    }
  });

  it('has the mix of design §16: 70 % payments, 15 % indicators, 10 % after settlement, 5 % income', () => {
    const lane = dailyCommands({ seed: 1, lane: 'A', expected: 20_000 });
    const counts = new Map<string, number>();
    for (let given = 0; given < 20_000; given += 1) {
      const { type } = lane.next().value;
      const kind = KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? type;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const shares = Object.fromEntries([...counts].map(([kind, n]) => [kind, Math.round(n / 200)]));
    expect(Object.keys(shares).sort()).toEqual(KINDS.map(([kind]) => kind).sort());
    expect(Math.abs((shares['payments'] ?? 0) - 70)).toBeLessThanOrEqual(2);
    expect(Math.abs((shares['indicators'] ?? 0) - 15)).toBeLessThanOrEqual(2);
    expect(Math.abs((shares['returns and corrections'] ?? 0) - 10)).toBeLessThanOrEqual(2);
    expect(Math.abs((shares['income'] ?? 0) - 5)).toBeLessThanOrEqual(2);
  });

  it('is the same for the same seed and another for another', () => {
    const textOf = (seed: number) => JSON.stringify([...syntheticCommands(seed, 500)]);
    expect(textOf(3)).toBe(textOf(3));
    expect(textOf(3)).not.toBe(textOf(4));
  });
});
