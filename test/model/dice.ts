// Seeded chance for the model: the same seed makes the same years on every machine.
import { chanceOf, type Chance } from '../../examples/datong-2021/chance.js';

export class Dice {
  private readonly chance: Chance;

  constructor(seed: number) {
    this.chance = chanceOf(seed);
  }

  /** 0 … n − 1. */
  below(n: number): number {
    return this.chance(n);
  }

  between(low: number, high: number): number {
    return low + this.chance(high - low + 1);
  }

  /** True so often in a hundred. */
  happens(percent: number): boolean {
    return this.chance(100) < percent;
  }

  pick<T>(things: readonly T[]): T {
    const thing = things[this.chance(things.length)];
    if (thing === undefined) throw new Error('nothing to pick from');
    return thing;
  }

  /** One of them, or undefined when there are none. */
  anyOf<T>(things: readonly T[]): T | undefined {
    return things.length === 0 ? undefined : this.pick(things);
  }

  /** Fen from 1 to the most, now and then all of it. */
  amountUpTo(most: number): number {
    if (this.happens(15)) return most;
    return 1 + this.below(most);
  }
}
