// Checks of proofs by someone who holds only roots: the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2.
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hash.js';

export interface InclusionClaim {
  /** Hash of the leaf that is said to be in the log. */
  readonly leaf: Uint8Array;
  /** Its index, from 0: the position of the event less one. */
  readonly index: number;
  /** Number of leaves under `root`. */
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

export interface ConsistencyClaim {
  /** Sizes of the earlier and the later tree. */
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** True when the proof shows that the leaf stands at that index under that root. */
export const verifyInclusion = (claim: InclusionClaim): boolean => {
  const { index, size } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![claim.leaf, claim.root, ...claim.proof].every(isHash)) return false;
  let node = index;
  let last = size - 1;
  let root = claim.leaf;
  for (const sibling of claim.proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      root = nodeHash(sibling, root);
      // A node without a right neighbour is carried up unchanged until it is a right child.
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      root = nodeHash(root, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equal(root, claim.root);
};

/** True when the proof shows that the later tree begins with all leaves of the earlier one, unchanged. */
export const verifyConsistency = (claim: ConsistencyClaim): boolean => {
  const { first, second, firstRoot, secondRoot, proof } = claim;
  if (!isCount(first) || !isCount(second) || first > second) return false;
  if (![firstRoot, secondRoot, ...proof].every(isHash)) return false;
  if (first === second) return proof.length === 0 && equal(firstRoot, secondRoot);
  if (first === 0) return proof.length === 0 && equal(firstRoot, EMPTY_ROOT);
  return climb(claim);
};

/** Rebuilds both roots from the proof; only for 0 < first < second. */
const climb = ({ first, second, firstRoot, secondRoot, proof }: ConsistencyClaim): boolean => {
  // When the earlier tree is perfect, its root is the first node of the path and is left out of the proof.
  const path = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof;
  const start = path[0];
  if (start === undefined) return false;
  let node = first - 1;
  let last = second - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let earlier = start;
  let later = start;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      earlier = nodeHash(sibling, earlier);
      later = nodeHash(sibling, later);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      later = nodeHash(later, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equal(earlier, firstRoot) && equal(later, secondRoot);
};

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_BYTES;

// Sizes may exceed 2³², so no bit operators.
const half = (value: number): number => Math.floor(value / 2);

const isPowerOfTwo = (value: number): boolean => {
  let rest = value;
  while (rest % 2 === 0 && rest > 1) rest = half(rest);
  return rest === 1;
};

const equal = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;
