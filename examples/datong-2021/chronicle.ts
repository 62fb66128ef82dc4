// Collects the commands of the sample and puts them into the order in which the office would have sent them.

/** One line of `commands.jsonl`. */
export interface SampleCommand {
  readonly key: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly actor: string;
  readonly role: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Actor = keyof typeof ACTORS;

/** Every duty has its own person, because nobody may take two steps of one document (domain.md §5.5 rule 6). */
const ACTORS = {
  administrator: 'administrator',
  accountant: 'accountant',
  cashier: 'cashier',
  'handler-1': 'handler',
  'handler-2': 'handler',
  'reviewer-1': 'reviewer',
  'approver-1': 'approver',
  'bureau-1': 'budget-bureau',
  'treasury-bank': 'treasury',
} as const;

interface Entry {
  readonly sentOn: string;
  readonly command: SampleCommand;
}

export class Chronicle {
  private readonly entries: Entry[] = [];

  /**
   * @param document what the key is made of, with the step: `PAY-2021-0001/request`
   * @param sentOn when it was sent, if later than it happened, as with entries of the year end
   */
  add(
    document: string,
    type: string,
    occurredOn: string,
    actor: Actor,
    data: Readonly<Record<string, unknown>>,
    sentOn: string = occurredOn,
  ): void {
    const key = `datong-2021/${document}`;
    const role = ACTORS[actor];
    this.entries.push({ sentOn, command: { key, type, occurredOn, actor, role, data } });
  }

  /** By day of sending; of the same day in the order in which they were added. */
  commands(): SampleCommand[] {
    return this.entries
      .map((entry, index) => ({ ...entry, index }))
      .sort((a, b) => (a.sentOn === b.sentOn ? a.index - b.index : a.sentOn < b.sentOn ? -1 : 1))
      .map(({ command }) => command);
  }
}
