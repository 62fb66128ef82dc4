// One classification of one fiscal year, with look-ups that do not depend on its length.
import type { Code, Scheme } from './code.js';

const NONE: readonly Code[] = [];

export class CodeList {
  private readonly byCode = new Map<string, Code>();
  private readonly byParent = new Map<string | null, Code[]>();

  /** @throws RangeError when a code stands twice */
  constructor(
    readonly scheme: Scheme,
    /** The fiscal year it holds for. */
    readonly year: number,
    codes: Iterable<Code>,
  ) {
    for (const code of [...codes].sort((a, b) => (a.code < b.code ? -1 : 1))) {
      if (this.byCode.has(code.code)) {
        throw new RangeError(`${scheme} list of ${year}: ${code.code} stands twice`);
      }
      this.byCode.set(code.code, code);
      const siblings = this.byParent.get(code.parent);
      if (siblings === undefined) this.byParent.set(code.parent, [code]);
      else siblings.push(code);
    }
  }

  get size(): number {
    return this.byCode.size;
  }

  find(code: string): Code | undefined {
    return this.byCode.get(code);
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  /** Official name, or undefined when the list has no such code. */
  nameOf(code: string): string | undefined {
    return this.byCode.get(code)?.name;
  }

  parentOf(code: string): Code | undefined {
    const parent = this.byCode.get(code)?.parent;
    return parent === null || parent === undefined ? undefined : this.byCode.get(parent);
  }

  /** The codes it rolls up to, nearest first: 款, then 类, for an 项. */
  ancestorsOf(code: string): Code[] {
    const ancestors: Code[] = [];
    for (let next = this.parentOf(code); next !== undefined; next = this.parentOf(next.code)) {
      ancestors.push(next);
    }
    return ancestors;
  }

  /** In code order; the classes for null. */
  childrenOf(code: string | null): readonly Code[] {
    return this.byParent.get(code) ?? NONE;
  }

  /**
   * True for a code that amounts may stand on. Not every 款 has 项 (some fund codes have none, domain.md
   * §1.10), so the number of digits does not tell.
   */
  isLeaf(code: string): boolean {
    return this.byCode.has(code) && !this.byParent.has(code);
  }

  /** All codes, in code order. */
  entries(): IterableIterator<Code> {
    return this.byCode.values();
  }
}
