// What the projector needs of the law: an event's postings and facts, and a name for these rules.
import type { Fact, Posting } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { factsOf, postingsOf, upcast } from '#ledger';

export interface PostingRules {
  /** Changes whenever the same event would be posted differently: then the projection is made anew. */
  readonly version: string;
  upcast(event: LedgerEvent): LedgerEvent;
  postingsOf(event: LedgerEvent): readonly Posting[];
  factsOf(event: LedgerEvent): readonly Fact[];
}

/** The rules of `#ledger`. Raise the version in the commit that changes what any event posts. */
export const budgetPostingRules: PostingRules = { version: '1', upcast, postingsOf, factsOf };
