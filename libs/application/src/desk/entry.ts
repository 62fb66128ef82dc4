// What stands in the desk's queue: commands of one ledger that are decided in one go.
import type { Outcome } from './outcome.js';
import type { Submission, Submitter } from './submission.js';

export interface Entry {
  readonly ledger: string;
  /** One command, or a batch that stays together. */
  readonly submissions: readonly Submission[];
  /** All or nothing. */
  readonly together: boolean;
  readonly dryRun: boolean;
  readonly submitter: Submitter;
  /** How often a commit with this entry had an unknown end. */
  unknowns: number;
  settle(outcomes: readonly Outcome[]): void;
}

/** Every command of the entry failed for the same reason. */
export const failEntry = (entry: Entry, message: string): void => {
  entry.settle(entry.submissions.map(({ key }) => ({ key, kind: 'failed', message })));
};
