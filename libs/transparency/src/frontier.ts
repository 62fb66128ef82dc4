// The right edge of the tree: all that is needed to append to a log and to name its root.
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hash.js';

const SIZE_BYTES = 8;

/**
 * The roots of the perfect subtrees that make up a tree, largest first; as many as its size has one bits.
 * A value: `append` answers a new frontier and leaves this one as it was, so an append that is rolled
 * back leaves nothing to undo.
 */
export class Frontier {
  static readonly empty = new Frontier(0, []);

  private constructor(
    /** Number of leaves. */
    readonly size: number,
    private readonly subtrees: readonly Buffer[],
  ) {}

  /** The frontier with one more leaf (a leaf hash). About two hashes, amortised. */
  append(leaf: Buffer): Frontier {
    return this.appendAll([leaf]);
  }

  /** The frontier with these leaf hashes added in order. */
  appendAll(leaves: Iterable<Buffer>): Frontier {
    const subtrees = [...this.subtrees];
    let size = this.size;
    for (const leaf of leaves) {
      assertHash(leaf);
      let subtree = leaf;
      // Each trailing one bit of the old size is a perfect subtree that the new leaf completes.
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        subtree = nodeHash(lastOf(subtrees), subtree);
        subtrees.pop();
      }
      subtrees.push(subtree);
      size += 1;
    }
    return new Frontier(size, subtrees);
  }

  /** Merkle tree hash of all leaves so far. */
  root(): Buffer {
    let root: Buffer | undefined;
    for (let at = this.subtrees.length - 1; at >= 0; at -= 1) {
      const subtree = this.subtrees[at] as Buffer;
      root = root === undefined ? subtree : nodeHash(subtree, root);
    }
    return root ?? EMPTY_ROOT;
  }

  /** Size as eight bytes, big end first, then the subtree roots, largest first. */
  toBuffer(): Buffer {
    const size = Buffer.alloc(SIZE_BYTES);
    size.writeBigUInt64BE(BigInt(this.size));
    return Buffer.concat([size, ...this.subtrees]);
  }

  /**
   * Reads what `toBuffer` wrote.
   * @throws RangeError when the bytes cannot be a frontier: the number of hashes follows from the size
   */
  static fromBuffer(bytes: Uint8Array): Frontier {
    const buffer = Buffer.from(bytes);
    if (buffer.length < SIZE_BYTES) {
      throw new RangeError(`a frontier has at least ${SIZE_BYTES} bytes, not ${buffer.length}`);
    }
    const size = Number(buffer.readBigUInt64BE());
    if (!Number.isSafeInteger(size)) throw new RangeError(`no log has ${size} leaves`);
    const expected = SIZE_BYTES + onesOf(size) * HASH_BYTES;
    if (buffer.length !== expected) {
      throw new RangeError(
        `a frontier of ${size} leaves has ${expected} bytes, not ${buffer.length}`,
      );
    }
    const subtrees: Buffer[] = [];
    for (let at = SIZE_BYTES; at < buffer.length; at += HASH_BYTES) {
      subtrees.push(buffer.subarray(at, at + HASH_BYTES));
    }
    return new Frontier(size, subtrees);
  }
}

const assertHash = (leaf: Buffer): void => {
  if (leaf.length !== HASH_BYTES) {
    throw new RangeError(`a leaf hash has ${HASH_BYTES} bytes, not ${leaf.length}`);
  }
};

const lastOf = (subtrees: readonly Buffer[]): Buffer => {
  const last = subtrees.at(-1);
  if (last === undefined)
    throw new RangeError('the frontier holds fewer subtrees than its size says');
  return last;
};

/** How many one bits a size has. Sizes may exceed 2³², so no bit operators. */
const onesOf = (size: number): number => {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
};
