// Roots and proofs computed from the leaf hashes of a log, by the recursive definitions of RFC 9162 §2.1.
import { Frontier } from './frontier.js';

/** Merkle tree hash of these leaf hashes; linear. */
export const rootOf = (leaves: readonly Buffer[]): Buffer =>
  Frontier.empty.appendAll(leaves).root();

/** Root of `leaves[from … to)`, by the definition. */
const rangeRoot = (leaves: readonly Buffer[], from: number, to: number): Buffer =>
  from === 0 && to === leaves.length ? rootOf(leaves) : rootOf(leaves.slice(from, to));

/**
 * Hashes that lead from the leaf at `index` (from 0; position − 1) to the root of the first `size`
 * leaves, nearest first (RFC 9162 §2.1.3.1).
 * @param leaves leaf hashes of the log, at least `size` of them
 */
export const inclusionProof = (
  leaves: readonly Buffer[],
  index: number,
  size: number = leaves.length,
): Buffer[] => {
  assertWithin('size', size, 1, leaves.length);
  assertWithin('index', index, 0, size - 1);
  const proof: Buffer[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      proof.push(rangeRoot(leaves, middle, to));
      to = middle;
    } else {
      proof.push(rangeRoot(leaves, from, middle));
      from = middle;
    }
  }
  return proof.reverse();
};

/**
 * Hashes that show that the tree of the first `second` leaves begins with the tree of the first `first`
 * (RFC 9162 §2.1.4.1). Empty when one of them is empty or both are equal.
 */
export const consistencyProof = (
  leaves: readonly Buffer[],
  first: number,
  second: number = leaves.length,
): Buffer[] => {
  assertWithin('second', second, 0, leaves.length);
  assertWithin('first', first, 0, second);
  const proof: Buffer[] = [];
  if (first === 0 || first === second) return proof;
  let from = 0;
  let to = second;
  while (first !== to) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      proof.push(rangeRoot(leaves, middle, to));
      to = middle;
    } else {
      proof.push(rangeRoot(leaves, from, middle));
      from = middle;
    }
  }
  // The first tree's root is known to the verifier; a subtree inside it is not.
  if (from > 0) proof.push(rangeRoot(leaves, from, to));
  return proof.reverse();
};

/** The largest power of two smaller than the size: where RFC 9162 parts a tree. */
const splitOf = (size: number): number => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

const assertWithin = (what: string, value: number, least: number, most: number): void => {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new RangeError(`${what} is ${value}, outside ${least} to ${most}`);
  }
};
