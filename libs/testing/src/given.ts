// Given these commands, when that one comes, then the law answers so: the language of the law's specs.
import { builtInCodes, type CodeLists } from '#codes';
import { imbalanceOf, type Posting } from '#bookkeeping';
import { canonical, type LedgerEvent, type NewEvent, type Refusal } from '#eventing';
import {
  Books,
  commandKinds,
  decide,
  eventKinds,
  evolve,
  factsOf,
  parseCommand,
  postingsOf,
  type LawContext,
  type Problem,
  type StatementSummary,
} from '#ledger';
import { moneyText } from '#money';
import { summaryOf } from '#statements';
import { sha256 } from '#transparency';

/** A command in a spec: key, actor and role are filled in from its kind unless stated. */
export interface Asked {
  readonly type: string;
  readonly occurredOn: string;
  readonly data: unknown;
  readonly key?: string;
  readonly actor?: string;
  readonly role?: string;
  readonly submittedBy?: string;
}

export const ask = (
  type: string,
  occurredOn: string,
  data: unknown,
  by: Pick<Asked, 'actor' | 'role' | 'submittedBy'> = {},
): Asked => ({ type, occurredOn, data, ...by });

export type Answer =
  | { readonly kind: 'accepted'; readonly events: readonly LedgerEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] };

/** The books of one unit in a spec. Every accepted event is checked against its schema and its books. */
export class Situation {
  readonly books: Books;
  readonly events: LedgerEvent[] = [];

  constructor(
    readonly ledger: string,
    private readonly today: string,
    private readonly codes: CodeLists = builtInCodes,
  ) {
    this.books = new Books(ledger);
  }

  /** Asks without requiring an answer; an accepted command is folded in. */
  when(asked: Asked): Answer {
    const role = asked.role ?? commandKinds.get(asked.type)?.roles[0] ?? 'handler';
    const actor = asked.actor ?? `${role}-1`;
    const { type, occurredOn, data, key = `key-${this.events.length + 1}` } = asked;
    const parsed = parseCommand({ key, type, occurredOn, data });
    if ('problems' in parsed) return { kind: 'malformed', problems: parsed.problems };
    const context: LawContext = {
      actor,
      role,
      submittedBy: asked.submittedBy ?? actor,
      today: this.today,
      codes: this.codes,
      statementsOf: summaryInSpecs,
    };
    const before = this.books.position;
    const decision = decide(this.books, parsed.command, context);
    if (this.books.position !== before) throw new Error('a decider touched the books');
    if ('refusal' in decision) return { kind: 'refused', refusal: decision.refusal };
    const events = decision.events.map((event) => this.record(event, key, context));
    return { kind: 'accepted', events };
  }

  private record(event: NewEvent, key: string, context: LawContext): LedgerEvent {
    const { actor, role, submittedBy } = context;
    const recorded: LedgerEvent = {
      ...event,
      ledger: this.ledger,
      position: this.books.position + 1,
      recordedAt: '2021-01-01T00:00:00.000Z',
      actor,
      role,
      submittedBy,
      key,
    };
    // What the log keeps is the canonical text: the law must live on what comes back from it.
    const stored = JSON.parse(canonical(recorded)) as LedgerEvent;
    eventKinds.get(stored.type)?.schema.parse(stored.data);
    const unbalanced = imbalanceOf(postingsOf(stored));
    if (unbalanced.size > 0) throw new Error(`${stored.type} does not balance`);
    factsOf(stored);
    evolve(this.books, stored);
    this.checkCoordinates(postingsOf(stored));
    this.events.push(stored);
    return stored;
  }

  /** Money of a fiscal coordinate and what it counts as never part (derivation.md §7 rule 3). */
  private checkCoordinates(postings: readonly Posting[]): void {
    const sums = new Map<string, bigint>();
    for (const { book, coordinate, side, amount } of postings) {
      if (book !== 'budget' || coordinate.fund === 'own') continue;
      const { economic: _economic, governmentEconomic: _government, ...place } = coordinate;
      const key = canonical(place);
      sums.set(key, (sums.get(key) ?? 0n) + (side === 'debit' ? amount : -amount));
    }
    for (const [place, sum] of sums) {
      if (sum !== 0n) throw new Error(`8001 and carry-over part by ${moneyText(sum)} at ${place}`);
    }
  }
}

/**
 * A situation in which these commands were accepted. Throws when one of them is not, with what the law said.
 * `today` is the date in Asia/Shanghai on which the spec runs.
 */
export const given = (
  commands: readonly Asked[],
  { ledger = 'spec-office', today = '2024-12-31', codes = builtInCodes } = {},
): Situation => {
  const situation = new Situation(ledger, today, codes);
  for (const [index, asked] of commands.entries()) {
    const answer = situation.when(asked);
    if (answer.kind !== 'accepted') {
      const about = canonicalAnswer(answer);
      throw new Error(
        `command ${index + 1} of the situation, ${asked.type}, was not accepted: ${about}`,
      );
    }
  }
  return situation;
};

const canonicalAnswer = (answer: Exclude<Answer, { kind: 'accepted' }>): string =>
  answer.kind === 'refused'
    ? `${answer.refusal.code}: ${answer.refusal.sentence.en}`
    : answer.problems.map(({ path, en }) => `${path}: ${en}`).join('; ');

/** The statements as the desk computes them. */
const summaryInSpecs = (books: Books, year: number): StatementSummary | null => {
  const { balances, facts } = books;
  const summary = summaryOf({ year, region: null, balances, facts, codes: builtInCodes });
  if (summary === undefined) return null;
  const { text, ...rest } = summary;
  return { ...rest, digest: sha256(text).toString('hex') };
};

/** One line per posting, as an accountant writes it: `budget Dr 7101 [30201] 1000.00`. */
export const entryTexts = (postings: readonly Posting[]): string[] =>
  postings.map(({ book, side, account, amount, coordinate, phase }) => {
    const economic = coordinate.economic === undefined ? '' : ` [${coordinate.economic}]`;
    const when = phase === 'current' ? '' : ` (${phase})`;
    return `${book} ${side === 'debit' ? 'Dr' : 'Cr'} ${account}${economic} ${moneyText(amount)}${when}`;
  });

/** The postings of what an accepted answer recorded. */
export const postingsIn = (answer: Answer): Posting[] =>
  answer.kind === 'accepted' ? answer.events.flatMap(postingsOf) : [];
