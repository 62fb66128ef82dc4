// Runs commands through the law in memory, without desk or store: the plainest way from commands to events.
import { statementSummaryOf } from '#application';
import { Balances, type Fact, type Posting } from '#bookkeeping';
import { builtInCodes } from '#codes';
import { canonical, type Command, type LedgerEvent, type NewEvent } from '#eventing';
import { Books, decide, evolve, factsOf, parseCommand, postingsOf } from '#ledger';
import { Frontier, leafHash } from '#transparency';

/** The instant from which the clock of the goldens counts, one second a position. */
export const GOLDEN_EPOCH = '2022-02-01T00:00:00.000Z';
export const GOLDEN_TODAY = '2022-02-01';

export const goldenInstant = (position: number): string =>
  new Date(Date.parse(GOLDEN_EPOCH) + position * 1000).toISOString();

export class LedgerRun {
  readonly books: Books;
  /** Canonical text of each event, in order: what a log would store. */
  readonly texts: string[] = [];

  constructor(
    readonly ledger: string,
    private readonly onEvent: (event: LedgerEvent, postings: readonly Posting[]) => void = () =>
      undefined,
  ) {
    this.books = new Books(ledger);
  }

  /** Decides and folds commands in order. @throws Error when one is malformed or refused */
  post(commands: Iterable<unknown>): this {
    for (const raw of commands) this.postOne(raw);
    return this;
  }

  /** Folds events that were decided earlier. */
  replay(texts: Iterable<string>): this {
    for (const text of texts) this.fold(text);
    return this;
  }

  private postOne(raw: unknown): void {
    const parsed = parseCommand(raw);
    if ('problems' in parsed) {
      throw new Error(`${JSON.stringify(raw)} is malformed: ${JSON.stringify(parsed.problems)}`);
    }
    const { command } = parsed;
    const { actor = '', role = '' } = command;
    const decision = decide(this.books, command, {
      actor,
      role,
      submittedBy: actor,
      today: GOLDEN_TODAY,
      codes: builtInCodes,
      statementsOf: (books, year) => statementSummaryOf(books, year, builtInCodes),
    });
    if ('refusal' in decision) {
      const { code, sentence } = decision.refusal;
      throw new Error(`${command.key} is refused, ${code}: ${sentence.en}`);
    }
    for (const event of decision.events) this.fold(this.recorded(command, event));
  }

  private recorded({ key, actor = '', role = '' }: Command, event: NewEvent): string {
    const position = this.books.position + 1;
    return canonical({
      ...event,
      ledger: this.ledger,
      position,
      recordedAt: goldenInstant(position),
      actor,
      role,
      submittedBy: actor,
      key,
    });
  }

  private fold(text: string): void {
    const event = JSON.parse(text) as LedgerEvent;
    evolve(this.books, event);
    this.texts.push(text);
    this.onEvent(event, postingsOf(event));
  }
}

/** Root of the Merkle tree over the events, hexadecimal. */
export const rootOf = (texts: readonly string[]): string =>
  Frontier.empty
    .appendAll(texts.map((text) => leafHash(Buffer.from(text, 'utf8'))))
    .root()
    .toString('hex');

/** What the books say as of a business date, summed afresh from the events alone. */
export const booksAsOf = (
  texts: readonly string[],
  asOf: string,
  options: { readonly months?: boolean } = {},
): { readonly balances: Balances; readonly facts: readonly Fact[] } => {
  const balances = new Balances(options);
  const facts: Fact[] = [];
  for (const text of texts) {
    const event = JSON.parse(text) as LedgerEvent;
    for (const posting of postingsOf(event)) if (posting.occurredOn <= asOf) balances.add(posting);
    for (const fact of factsOf(event)) if (fact.occurredOn <= asOf) facts.push(fact);
  }
  return { balances, facts };
};
