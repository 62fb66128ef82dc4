// What stands in the desk's queue: commands of one ledger that are decided in one go.
import type { Outcome } from './outcome.js';
import type { Submission, Submitter } from './submission.js';

/**
 * Commands that were sent one after the other and mean it: when one of them fails, those behind it fail too.
 * Else an outage in the middle of a file would leave out a step and have the law refuse the next ones.
 */
export class Sequence {
  broken = false;
}

export interface Entry {
  readonly ledger: string;
  /** One command, or a batch that stays together. */
  readonly submissions: readonly Submission[];
  /** All or nothing. */
  readonly together: boolean;
  readonly dryRun: boolean;
  readonly submitter: Submitter;
  /** Null for commands that stand for themselves. */
  readonly sequence: Sequence | null;
  /** How often a commit with this entry had an unknown end. */
  unknowns: number;
  settle(outcomes: readonly Outcome[]): void;
}

/** Every command of the entry failed for the same reason. */
export const failEntry = (entry: Entry, message: string): void => {
  if (entry.sequence !== null) entry.sequence.broken = true;
  entry.settle(entry.submissions.map(({ key }) => ({ key, kind: 'failed', message })));
};
