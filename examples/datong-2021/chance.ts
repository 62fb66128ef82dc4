// A small seeded generator: the sample must come out the same on every machine and every day.

/** Whole numbers from 0 to `below` − 1, in an order that only the seed decides (mulberry32). */
export type Chance = (below: number) => number;

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};
