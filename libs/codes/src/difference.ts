// What an official list changes in the one in use: shown to people before they accept it (domain.md §4.3).
import type { Code } from './code.js';
import type { CodeList } from './code-list.js';

export interface Renaming {
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

export interface Move {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface Difference {
  readonly additions: readonly Code[];
  readonly removals: readonly Code[];
  /** Same code, other name. */
  readonly renames: readonly Renaming[];
  /** Removed codes whose name stands at exactly one new code; they are in additions and removals too. */
  readonly moves: readonly Move[];
}

/**
 * The difference between two lists of one scheme, in code order. Our own codes (D1…D6) are left out: no
 * official list has them.
 */
export const differenceOf = (current: CodeList, proposed: CodeList): Difference => {
  if (current.scheme !== proposed.scheme) {
    throw new RangeError(`the ${proposed.scheme} list cannot replace the ${current.scheme} list`);
  }
  const additions = [...proposed.entries()].filter(({ code }) => !current.has(code));
  const removals = [...current.entries()].filter(
    ({ code }) => !proposed.has(code) && !code.startsWith('D'),
  );
  const renames = [...proposed.entries()].flatMap(({ code, name }) => {
    const former = current.nameOf(code);
    return former === undefined || former === name ? [] : [{ code, from: former, to: name }];
  });
  return { additions, removals, renames, moves: movesOf(additions, removals) };
};

const movesOf = (additions: readonly Code[], removals: readonly Code[]): Move[] => {
  const places = Map.groupBy(additions, ({ name }) => name);
  const former = Map.groupBy(removals, ({ name }) => name);
  return removals.flatMap(({ code, name }) => {
    const targets = places.get(name) ?? [];
    const target = targets[0];
    // 行政运行 stands under most sections: a name that is not unique proves no move.
    if (target === undefined || targets.length > 1 || (former.get(name)?.length ?? 0) > 1)
      return [];
    return [{ name, from: code, to: target.code }];
  });
};
