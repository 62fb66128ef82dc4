// What an audit says: which pass covered how much, and what it found where.
import type { Sentence } from '#eventing';

/** The passes in the order in which they are reported. */
export const PASSES = [
  'positions',
  'texts',
  'hashes',
  'columns',
  'receipts',
  'postings',
  'facts',
  'balance',
  'checkpoint',
] as const;

export type PassName = (typeof PASSES)[number];

/** One disagreement. */
export interface Finding {
  /** Position in the log; null for the head, or for a receipt of a refusal. */
  readonly position: number | null;
  /** Column, entry or key that it is about, as `event.actor` or `posting 3: amount`. */
  readonly place: string;
  readonly what: Sentence;
  readonly expected: string;
  readonly found: string;
}

export interface PassResult {
  readonly pass: PassName;
  /** ok = all of it was looked at and agrees; incomplete = nothing was found, but not all was looked at. */
  readonly status: 'ok' | 'failed' | 'incomplete';
  /** What was looked at, and how many. */
  readonly covered: readonly Coverage[];
  /** The first findings, at most FINDINGS_KEPT. */
  readonly findings: readonly Finding[];
  /** All findings, those that were not kept included. */
  readonly findingCount: number;
  /** Why not everything was looked at; null when it was. */
  readonly missing: Sentence | null;
}

export interface Coverage {
  readonly of: 'event' | 'receipt' | 'posting' | 'fact' | 'book' | 'checkpoint' | 'head';
  readonly count: number;
}

/** Findings kept per pass: a damaged log of a million events must not fill the memory. */
export const FINDINGS_KEPT = 100;

/** Collects what one pass has to say. */
export class Notes {
  private readonly kept: Finding[] = [];
  private readonly counts = new Map<Coverage['of'], number>();
  private total = 0;
  private missing: Sentence | null = null;

  constructor(readonly pass: PassName) {}

  cover(of: Coverage['of'], count = 1): void {
    this.counts.set(of, (this.counts.get(of) ?? 0) + count);
  }

  find(finding: Finding): void {
    this.total += 1;
    if (this.kept.length < FINDINGS_KEPT) this.kept.push(finding);
  }

  /** Two texts that must be alike. */
  compare(
    place: Pick<Finding, 'position' | 'place' | 'what'>,
    expected: string,
    found: string,
  ): void {
    if (expected !== found) this.find({ ...place, expected, found });
  }

  /** Something could not be looked at. The first reason is kept. */
  miss(why: Sentence): void {
    this.missing ??= why;
  }

  result(): PassResult {
    return {
      pass: this.pass,
      status: this.total > 0 ? 'failed' : this.missing !== null ? 'incomplete' : 'ok',
      covered: [...this.counts].map(([of, count]) => ({ of, count })),
      findings: this.kept,
      findingCount: this.total,
      missing: this.missing,
    };
  }
}
