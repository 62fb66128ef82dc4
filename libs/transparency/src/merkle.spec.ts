// The tree against the reference vectors of the certificate-transparency project and against its own definition.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_ROOT,
  Frontier,
  consistencyProof,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  sha256,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEAVES = INPUTS.map((input) => leafHash(hex(input)));

const SECOND_LEAF = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const LEAVES_3_4 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const LEAVES_5_TO_8 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const FIFTH_LEAF = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const LEAVES_7_8 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const LEAVES_5_6 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const root = (size: number): string => ROOTS[size] ?? '';

/** The definition of RFC 9162 §2.1.1, word for word: slow, and independent of the frontier. */
const recursiveRoot = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return sha256('');
  if (leaves.length === 1) return leaves[0] as Buffer;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(recursiveRoot(leaves.slice(0, split)), recursiveRoot(leaves.slice(split)));
};

const manyLeaves = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafHash(`event ${index}`));

describe('the reference vectors', () => {
  it.each(ROOTS.map((expected, size) => ({ size, expected })))(
    'give the root of $size leaves',
    ({ size, expected }) => {
      expect(rootOf(LEAVES.slice(0, size)).toString('hex')).toBe(expected);
      expect(recursiveRoot(LEAVES.slice(0, size)).toString('hex')).toBe(expected);
      expect(Frontier.empty.appendAll(LEAVES.slice(0, size)).root().toString('hex')).toBe(expected);
    },
  );

  it.each([
    { index: 0, size: 1, proof: [] },
    { index: 0, size: 8, proof: [SECOND_LEAF, LEAVES_3_4, LEAVES_5_TO_8] },
    { index: 5, size: 8, proof: [FIFTH_LEAF, LEAVES_7_8, root(4)] },
    { index: 2, size: 3, proof: [root(2)] },
    { index: 1, size: 5, proof: [root(1), LEAVES_3_4, FIFTH_LEAF] },
  ])('prove that leaf $index is among $size', ({ index, size, proof }) => {
    expect(inclusionProof(LEAVES, index, size).map((each) => each.toString('hex'))).toEqual(proof);
    const leaf = LEAVES[index] as Buffer;
    const claim = { leaf, index, size, root: hex(root(size)), proof: proof.map(hex) };
    expect(verifyInclusion(claim)).toBe(true);
  });

  it.each([
    { first: 1, second: 1, proof: [] },
    { first: 1, second: 8, proof: [SECOND_LEAF, LEAVES_3_4, LEAVES_5_TO_8] },
    { first: 6, second: 8, proof: [LEAVES_5_6, LEAVES_7_8, root(4)] },
    { first: 2, second: 5, proof: [LEAVES_3_4, FIFTH_LEAF] },
  ])('prove that $second leaves begin with $first', ({ first, second, proof }) => {
    const proven = consistencyProof(LEAVES, first, second);
    expect(proven.map((each) => each.toString('hex'))).toEqual(proof);
    const firstRoot = hex(root(first));
    const secondRoot = hex(root(second));
    expect(verifyConsistency({ first, second, firstRoot, secondRoot, proof: proof.map(hex) })).toBe(
      true,
    );
  });
});

describe('leaf and node hashes', () => {
  it('differ from the plain hash and from each other, so no node passes for a leaf', () => {
    const left = sha256('left');
    const right = sha256('right');
    expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right));
    expect(leafHash('x')).not.toEqual(sha256('x'));
  });

  it('take text as its UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(leafHash(text)).toEqual(leafHash(Buffer.from(text, 'utf8')));
        expect(leafHash(text)).toEqual(sha256(Buffer.from(`\0${text}`, 'utf8')));
      }),
    );
    expect(leafHash('支出').toString('hex')).toBe(leafHash(Buffer.from('支出')).toString('hex'));
  });
});

describe('the frontier', () => {
  it('has the recursive root at every size', () => {
    const leaves = manyLeaves(130);
    let frontier = Frontier.empty;
    expect(frontier.root()).toEqual(EMPTY_ROOT);
    for (const [index, leaf] of leaves.entries()) {
      frontier = frontier.append(leaf);
      expect(frontier.size).toBe(index + 1);
      expect(frontier.root()).toEqual(recursiveRoot(leaves.slice(0, index + 1)));
    }
  });

  it('is a value: appending leaves the old one as it was', () => {
    const before = Frontier.empty.appendAll(manyLeaves(7));
    const rootBefore = before.root();
    const bytesBefore = before.toBuffer();
    before.append(leafHash('one more'));
    expect(before.size).toBe(7);
    expect(before.root()).toEqual(rootBefore);
    expect(before.toBuffer()).toEqual(bytesBefore);
  });

  it('goes through its bytes at every size, and continues from them', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(50), (size, more) => {
        const leaves = manyLeaves(size + more);
        const kept = Frontier.fromBuffer(
          Frontier.empty.appendAll(leaves.slice(0, size)).toBuffer(),
        );
        expect(kept.size).toBe(size);
        expect(kept.appendAll(leaves.slice(size)).root()).toEqual(recursiveRoot(leaves));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses bytes that cannot be a frontier', () => {
    const bytes = Frontier.empty.appendAll(manyLeaves(5)).toBuffer();
    expect(bytes).toHaveLength(8 + 2 * 32);
    expect(() => Frontier.fromBuffer(bytes.subarray(0, 7))).toThrow('at least 8 bytes, not 7');
    expect(() => Frontier.fromBuffer(bytes.subarray(0, 40))).toThrow('has 72 bytes, not 40');
    const enormous = Buffer.from(bytes);
    enormous.fill(0xff, 0, 8);
    expect(() => Frontier.fromBuffer(enormous)).toThrow('no log has');
  });

  it('refuses a leaf that is not a hash', () => {
    expect(() => Frontier.empty.append(Buffer.from('short'))).toThrow('has 32 bytes, not 5');
  });
});

describe('proofs', () => {
  const leaves = manyLeaves(70);
  const roots = Array.from({ length: 71 }, (_, size) => recursiveRoot(leaves.slice(0, size)));
  const rootAt = (size: number): Buffer => roots[size] as Buffer;

  it('of inclusion verify for every leaf of every size', () => {
    for (let size = 1; size <= 40; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(leaves, index, size);
        const leaf = leaves[index] as Buffer;
        expect(verifyInclusion({ leaf, index, size, root: rootAt(size), proof })).toBe(true);
      }
    }
  });

  it('of consistency verify for every pair of sizes', () => {
    for (let second = 0; second <= 40; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const proof = consistencyProof(leaves, first, second);
        const claim = { first, second, firstRoot: rootAt(first), secondRoot: rootAt(second) };
        expect(verifyConsistency({ ...claim, proof })).toBe(true);
      }
    }
  });

  const flipped = (bytes: Buffer, bit: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
    return copy;
  };
  const place = fc
    .tuple(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(255), fc.nat())
    .map(([size, seed, bit, which]) => ({ size, index: seed % size, bit, which }));

  it('of inclusion fail when any bit of leaf, root or path is flipped', () => {
    fc.assert(
      fc.property(place, ({ size, index, bit, which }) => {
        const leaf = leaves[index] as Buffer;
        const proof = inclusionProof(leaves, index, size);
        const claim = { leaf, index, size, root: rootAt(size), proof };
        expect(verifyInclusion({ ...claim, leaf: flipped(leaf, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(claim.root, bit) })).toBe(false);
        if (proof.length === 0) return;
        const at = which % proof.length;
        const path = proof.with(at, flipped(proof[at] as Buffer, bit));
        expect(verifyInclusion({ ...claim, proof: path })).toBe(false);
      }),
    );
  });

  it('of inclusion fail for another index, a shorter or a longer path', () => {
    fc.assert(
      fc.property(place, ({ size, index, which }) => {
        const leaf = leaves[index] as Buffer;
        const proof = inclusionProof(leaves, index, size);
        const claim = { leaf, index, size, root: rootAt(size), proof };
        const other = which % size;
        if (other !== index) expect(verifyInclusion({ ...claim, index: other })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, leaf] })).toBe(false);
        if (proof.length > 0) {
          expect(verifyInclusion({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
        }
      }),
    );
  });

  it('of consistency fail when any bit of either root or of the path is flipped', () => {
    fc.assert(
      fc.property(place, ({ size: second, index, bit, which }) => {
        const first = index + 1;
        const proof = consistencyProof(leaves, first, second);
        const claim = {
          first,
          second,
          firstRoot: rootAt(first),
          secondRoot: rootAt(second),
          proof,
        };
        const firstRoot = flipped(claim.firstRoot, bit);
        const secondRoot = flipped(claim.secondRoot, bit);
        expect(verifyConsistency({ ...claim, firstRoot })).toBe(false);
        expect(verifyConsistency({ ...claim, secondRoot })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, rootAt(1)] })).toBe(false);
        if (proof.length === 0) return;
        const at = which % proof.length;
        const path = proof.with(at, flipped(proof[at] as Buffer, bit));
        expect(verifyConsistency({ ...claim, proof: path })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
      }),
    );
  });

  it('are refused, not thrown, when sizes or lengths are nonsense', () => {
    const leaf = leaves[0] as Buffer;
    const inclusion = { leaf, index: 0, size: 1, root: leaf, proof: [] };
    expect(verifyInclusion(inclusion)).toBe(true);
    expect(verifyInclusion({ ...inclusion, index: 1 })).toBe(false);
    expect(verifyInclusion({ ...inclusion, index: -1 })).toBe(false);
    expect(verifyInclusion({ ...inclusion, size: 0.5 })).toBe(false);
    expect(verifyInclusion({ ...inclusion, root: leaf.subarray(1) })).toBe(false);
    const consistency = { first: 0, second: 1, firstRoot: EMPTY_ROOT, secondRoot: leaf, proof: [] };
    expect(verifyConsistency(consistency)).toBe(true);
    expect(verifyConsistency({ ...consistency, firstRoot: leaf })).toBe(false);
    expect(verifyConsistency({ ...consistency, first: 2 })).toBe(false);
    expect(verifyConsistency({ ...consistency, first: 1, second: 2 })).toBe(false);
  });

  it('are asked for only within the log', () => {
    expect(() => inclusionProof(leaves, 5, 5)).toThrow('index is 5, outside 0 to 4');
    expect(() => inclusionProof(leaves, 0, 71)).toThrow('size is 71, outside 1 to 70');
    expect(() => inclusionProof(leaves, 0, 0)).toThrow('size is 0, outside 1 to 70');
    expect(() => consistencyProof(leaves, 6, 5)).toThrow('first is 6, outside 0 to 5');
    expect(() => consistencyProof(leaves, 1, 71)).toThrow('second is 71, outside 0 to 70');
  });
});
