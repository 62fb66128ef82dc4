// Questions about a ledger itself: its unit, years, lines, payments, events and documents.
import { latestFacts } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { eventKinds, type Books } from '#ledger';
import type { Fen } from '#money';
import type { LedgerPoint } from '#statements';
import type { EventLog, Head, Projection } from '#storage';
import { QuestionProblem } from '../question-problem.js';
import type { BooksReader } from './books-reader.js';
import type { Points } from './points.js';

export interface LedgerEntry extends LedgerPoint {
  /** Name of the unit; null until it is projected. */
  readonly unit: string | null;
  readonly years: readonly number[];
  readonly lastRecordedAt: string | null;
}

export interface UnitAnswer {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly department: string;
  readonly region: string;
}

export interface YearAnswer {
  readonly year: number;
  readonly regime: string;
  readonly closedMonths: number;
  readonly closed: boolean;
}

/** An indicator line with where its authority stands now, by bucket of the control book. */
export interface LineAnswer {
  readonly line: string;
  readonly year: number;
  readonly fund: string;
  readonly source: string;
  readonly project: string;
  readonly function: string;
  /** Q20 可用指标. */
  readonly available: Fen;
  /** Q30 采购冻结. */
  readonly frozen: Fen;
  /** Q50 支付在途. */
  readonly inTransit: Fen;
  /** Q60 已支付. */
  readonly paid: Fen;
}

export interface LedgerAnswer {
  readonly point: LedgerPoint;
  readonly lastRecordedAt: string | null;
  readonly unit: UnitAnswer | null;
  readonly years: readonly YearAnswer[];
  readonly projects: readonly { readonly project: string; readonly name: string }[];
  readonly lines: readonly LineAnswer[];
  readonly payments: readonly {
    readonly year: number;
    readonly status: string;
    readonly count: number;
    readonly amount: Fen;
  }[];
}

export interface EventsQuestion {
  readonly ledger: string;
  /** Position after which to begin; 0 for the start. */
  readonly after: number;
  readonly limit: number;
}

/** An event as it is stored, with the hash that the tree holds for it. */
export interface EventAnswer {
  readonly event: LedgerEvent;
  /** SHA-256 of the leaf, hexadecimal. */
  readonly leaf: string;
}

export interface EventsAnswer {
  readonly point: LedgerPoint;
  readonly events: readonly EventAnswer[];
  /** `after` of the next page; null at the end. */
  readonly next: number | null;
}

export interface DocumentAnswer {
  readonly point: LedgerPoint;
  readonly document: string;
  /** Every event that names the document, in order. */
  readonly events: readonly LedgerEvent[];
}

export const EVENTS_AT_MOST = 1_000;

const FACTS_AT_ONCE = 8;

/** The office's word for a kind of event. */
export const eventTitleOf = (type: string): string => eventKinds.get(type)?.title ?? type;

const pointOf = ({ ledger, size, frontier }: Head): LedgerPoint => ({
  ledger,
  position: size,
  root: frontier.root().toString('hex'),
});

export class LedgerQueries {
  constructor(
    private readonly log: EventLog,
    private readonly projection: Projection,
    private readonly points: Points,
    private readonly reader: BooksReader,
  ) {}

  /**
   * All ledgers that have events, by id. Names and years are those projected so far: with thousands of
   * ledgers nobody waits for the last of them, or folds a log to read a name.
   */
  async ledgers(): Promise<readonly LedgerEntry[]> {
    const heads = (await this.log.ledgers()).filter(({ size }) => size > 0);
    const entries: LedgerEntry[] = [];
    for (let from = 0; from < heads.length; from += FACTS_AT_ONCE) {
      const some = heads.slice(from, from + FACTS_AT_ONCE);
      entries.push(...(await Promise.all(some.map((head) => this.entryOf(head)))));
    }
    return entries;
  }

  private async entryOf(head: Head): Promise<LedgerEntry> {
    const { ledger, lastRecordedAt } = head;
    const facts = await this.projection.facts({ ledger, kinds: ['unit.name', 'year.regime'] });
    const years = facts.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]));
    return {
      ...pointOf(head),
      unit: latestFacts(facts).get('|unit.name|')?.text ?? null,
      years: [...new Set(years)].sort((a, b) => a - b),
      lastRecordedAt,
    };
  }

  /** A ledger at the head of its log. */
  async ledger(ledger: string): Promise<LedgerAnswer> {
    const head = await this.points.head(ledger);
    const seen = await this.reader.at(head, (books) => ({
      unit: unitOf(books),
      years: [...books.years.values()].map(({ year, regime, closedMonths, closed }) => ({
        year,
        regime,
        closedMonths,
        closed,
      })),
      projects: [...books.projects.values()].map(({ project, name }) => ({ project, name })),
      lines: linesOf(books),
      payments: paymentsOf(books),
    }));
    return { point: pointOf(head), lastRecordedAt: head.lastRecordedAt, ...seen };
  }

  /** One page of the log. */
  async events({ ledger, after, limit }: EventsQuestion): Promise<EventsAnswer> {
    const head = await this.points.head(ledger);
    const page = { after, upTo: head.size, limit: Math.min(limit, EVENTS_AT_MOST) };
    const logged = await this.log.read(ledger, page);
    const last = logged.at(-1)?.position ?? head.size;
    return {
      point: pointOf(head),
      events: logged.map(({ text, leaf }) => ({
        event: JSON.parse(text) as LedgerEvent,
        leaf: leaf.toString('hex'),
      })),
      next: last < head.size ? last : null,
    };
  }

  /** Events at these positions, in order. */
  async eventsAt(ledger: string, positions: readonly number[]): Promise<readonly LedgerEvent[]> {
    const events: LedgerEvent[] = [];
    for (const position of positions) {
      const page = { after: position - 1, upTo: position, limit: 1 };
      for (const { text } of await this.log.read(ledger, page)) {
        events.push(JSON.parse(text) as LedgerEvent);
      }
    }
    return events;
  }

  /**
   * The life of a document: every event that names it. Reads the whole log, because an event may name a
   * document anywhere in its data, and no index could promise to be complete.
   */
  async document(ledger: string, document: string): Promise<DocumentAnswer> {
    const head = await this.points.head(ledger);
    const quoted = JSON.stringify(document);
    const events: LedgerEvent[] = [];
    for await (const batch of this.log.stream(ledger, { after: 0, upTo: head.size })) {
      for (const { text } of batch) {
        if (!text.includes(quoted)) continue;
        const event = JSON.parse(text) as LedgerEvent;
        if (names(event.data, document)) events.push(event);
      }
    }
    if (events.length > 0) return { point: pointOf(head), document, events };
    throw new QuestionProblem(
      'document-unknown',
      `账套 ${ledger} 中没有编号为 ${document} 的单据。`,
      `No event of ledger ${ledger} names a document ${document}.`,
    );
  }
}

/** True when some member of the data, however deep, is this text. */
const names = (data: unknown, document: string): boolean => {
  if (typeof data === 'string') return data === document;
  if (typeof data !== 'object' || data === null) return false;
  return Object.values(data).some((member) => names(member, document));
};

const unitOf = (books: Books): UnitAnswer | null => {
  const version = books.unit?.versions.at(-1);
  if (books.unit === undefined || version === undefined) return null;
  const { name, kind, department, region } = version;
  return { code: books.unit.unitCode, name, kind, department, region };
};

const linesOf = (books: Books): readonly LineAnswer[] =>
  [...books.lines.values()]
    .map(({ line, year, coordinate }) => ({
      line,
      year,
      fund: coordinate.fund ?? '',
      source: coordinate.source ?? '',
      project: coordinate.project ?? '',
      function: coordinate.function ?? '',
      available: books.bucket(line, 'Q20'),
      frozen: books.bucket(line, 'Q30'),
      inTransit: books.bucket(line, 'Q50'),
      paid: books.bucket(line, 'Q60'),
    }))
    .sort((a, b) => a.year - b.year || (a.line < b.line ? -1 : 1));

const paymentsOf = (books: Books): LedgerAnswer['payments'] => {
  const sums = new Map<string, { year: number; status: string; count: number; amount: Fen }>();
  for (const { year, status, amount } of books.payments.values()) {
    const sum = sums.get(`${year} ${status}`) ?? { year, status, count: 0, amount: 0n };
    sum.count += 1;
    sum.amount += amount;
    sums.set(`${year} ${status}`, sum);
  }
  return [...sums.values()].sort((a, b) => a.year - b.year || (a.status < b.status ? -1 : 1));
};
