// What a command gets for an answer.
import type { Refusal } from '#eventing';
import type { Problem } from '#ledger';

/** What the law decided; frozen in the receipt as canonical JSON. */
export type DecidedOutcome =
  | {
      readonly key: string;
      readonly kind: 'accepted';
      /** First and last position of its events. */
      readonly positions: readonly [number, number];
      readonly events: readonly { readonly position: number; readonly type: string }[];
      readonly recordedAt: string;
    }
  | { readonly key: string; readonly kind: 'refused'; readonly refusal: Refusal };

export type Outcome =
  | (DecidedOutcome & {
      /** Answered from the receipt of an earlier sending. */
      readonly replayed?: true;
      /** Nothing was recorded: this is what would have happened. */
      readonly dryRun?: true;
    })
  /** Not a command by form; no key may be legible. */
  | {
      readonly key: string | null;
      readonly kind: 'malformed';
      readonly problems: readonly Problem[];
    }
  /** A defect or an outage, not an answer of the law: the same key may be sent again. */
  | {
      readonly key: string;
      readonly kind: 'failed';
      readonly message: string;
      /** The law met a defect of its own: sending again helps only after a repair. */
      readonly defect?: true;
    }
  /** Not carried out, because another command of an all-or-nothing batch was not accepted. */
  | {
      readonly key: string;
      readonly kind: 'withdrawn';
      /** Index in the batch of the command that was not accepted. */
      readonly because: number;
    };
