// Postings and facts derived from the events again, against the stored rows one by one; each book sums to zero.
import { imbalanceOf, type Book, type Posting } from '#bookkeeping';
import { moneyText } from '#money';
import {
  FACT_COLUMNS,
  POSTING_COLUMNS,
  factLine,
  postingLine,
  type ProjectionLine,
} from '#storage';
import type { Cursor } from './cursor.js';
import { Notes, type PassResult } from './finding.js';
import { NOT_PROJECTED } from './hashes-pass.js';
import type { Ground, Pass } from './pass.js';
import type { SeenEvent } from './seen-event.js';

type Entry = Pick<Posting, 'book' | 'side' | 'amount'>;

export class ProjectionPass implements Pass {
  private readonly balance = new Notes('balance');
  private readonly postings: Merge;
  private readonly facts: Merge;
  private readonly upTo: number;
  private booksSeen = new Set<Book>();

  constructor(
    private readonly ground: Ground,
    postings: Cursor<ProjectionLine>,
    facts: Cursor<ProjectionLine>,
  ) {
    this.upTo = ground.checkpoint?.position ?? 0;
    this.postings = new Merge(
      new Notes('postings'),
      'posting',
      columnsOf(POSTING_COLUMNS),
      postings,
    );
    this.facts = new Merge(new Notes('facts'), 'fact', columnsOf(FACT_COLUMNS), facts);
  }

  async take(events: readonly SeenEvent[]): Promise<void> {
    const { generation, ledger } = this.ground;
    for (const { derived, position } of events) {
      if (position > this.upTo) return;
      if ('error' in derived) {
        await this.underivable(position, derived.error);
        continue;
      }
      const place = { generation, ledger, position };
      const { postings, facts } = derived.value;
      const stored = await this.postings.compare(
        position,
        postings.map((posting, entry) => postingLine(place, entry, posting).slice(0, -1)),
      );
      // Equal lines say what the postings say; only others have to be read.
      this.sumUp(position, stored === null ? postings : stored.map(entryOf));
      await this.facts.compare(
        position,
        facts.map((fact, entry) => factLine(place, entry, fact).slice(0, -1)),
      );
    }
  }

  async end(): Promise<void> {
    await this.postings.rest();
    await this.facts.rest();
  }

  result(): readonly PassResult[] {
    const { checkpoint, head } = this.ground;
    const all = [this.postings.notes, this.facts.notes, this.balance];
    if (checkpoint === null && (head?.size ?? 0) > 0)
      for (const notes of all) notes.miss(NOT_PROJECTED);
    if (checkpoint !== null && checkpoint.problem !== null) {
      const { position, problem } = checkpoint;
      for (const notes of all) {
        notes.miss({
          zh: `投影停在第 ${position} 号事件之后：${problem}`,
          en: `The projection stands still after event ${position}: ${problem}`,
        });
      }
    }
    this.balance.cover('book', this.booksSeen.size);
    return all.map((notes) => notes.result());
  }

  private async underivable(position: number, error: string): Promise<void> {
    const why = {
      zh: `第 ${position} 号事件无法重新派生分录：${error}`,
      en: `Postings of event ${position} cannot be derived: ${error}`,
    };
    this.postings.notes.miss(why);
    this.facts.notes.miss(why);
    const stored = await this.postings.skip(position);
    await this.facts.skip(position);
    this.sumUp(position, stored.map(entryOf));
  }

  private sumUp(position: number, entries: readonly Entry[]): void {
    this.balance.cover('event');
    for (const { book } of entries) this.booksSeen.add(book);
    for (const [book, difference] of imbalanceOf(entries as readonly Posting[])) {
      this.balance.find({
        position,
        place: `${book} book`,
        what: {
          zh: `${BOOK_WORDS[book] ?? book}借贷不平。`,
          en: `Debits and credits of the ${book} book differ.`,
        },
        expected: '0.00',
        found: moneyText(difference),
      });
    }
  }
}

const BOOK_WORDS: Readonly<Record<string, string>> = {
  control: '指标核算账',
  budget: '预算会计账',
  finance: '财务会计账',
};

const columnsOf = (list: string): readonly string[] => list.split(', ');

const AMOUNT = columnsOf(POSTING_COLUMNS).indexOf('amount');
const BOOK = columnsOf(POSTING_COLUMNS).indexOf('book');
const SIDE = columnsOf(POSTING_COLUMNS).indexOf('side');

const entryOf = ({ line }: ProjectionLine): Entry => {
  const fields = line.split('\t');
  return {
    book: (fields[BOOK] ?? '') as Book,
    side: fields[SIDE] === 'debit' ? 'debit' : 'credit',
    amount: BigInt(fields[AMOUNT] ?? '0'),
  };
};

/** Derived lines against stored ones, event by event. */
class Merge {
  constructor(
    readonly notes: Notes,
    private readonly of: 'posting' | 'fact',
    private readonly columns: readonly string[],
    private readonly stored: Cursor<ProjectionLine>,
  ) {}

  /** @returns the stored rows of the event when they differ from the derived ones, else null */
  async compare(
    position: number,
    expected: readonly string[],
  ): Promise<readonly ProjectionLine[] | null> {
    const found = await this.rowsUpTo(position);
    this.notes.cover(this.of, found.length);
    if (found.length === expected.length && found.every(({ line }, at) => line === expected[at])) {
      return null;
    }
    const byEntry = new Map<number, ProjectionLine>();
    for (const row of found) {
      const wanted = row.position === position ? expected[row.entry] : undefined;
      if (wanted === undefined || byEntry.has(row.entry)) this.extra(row);
      else {
        byEntry.set(row.entry, row);
        this.compareFields(row, wanted);
      }
    }
    expected.forEach((line, entry) => {
      if (!byEntry.has(entry)) this.absent(position, entry, line);
    });
    return found.filter((row) => row.position === position);
  }

  /** The stored rows of an event that cannot be derived. */
  async skip(position: number): Promise<readonly ProjectionLine[]> {
    return (await this.rowsUpTo(position)).filter((row) => row.position === position);
  }

  /** Rows beyond the last event or beyond the checkpoint. */
  async rest(): Promise<void> {
    for (const row of await this.rowsUpTo(Infinity)) {
      this.notes.cover(this.of);
      this.extra(row);
    }
  }

  private async rowsUpTo(position: number): Promise<readonly ProjectionLine[]> {
    const rows: ProjectionLine[] = [];
    for (;;) {
      if (!this.stored.isReady) await this.stored.fill();
      const { row } = this.stored;
      if (row === undefined || row.position > position) return rows;
      rows.push(row);
      this.stored.advance();
    }
  }

  private compareFields(row: ProjectionLine, wanted: string): void {
    if (row.line === wanted) return;
    const found = row.line.split('\t');
    const expected = wanted.split('\t');
    this.columns.forEach((column, at) => {
      this.notes.compare(
        {
          position: row.position,
          place: `${this.of} ${row.entry}: ${column}`,
          what: {
            zh: `存储的${WORDS[this.of]}与由事件重新派生的不符。`,
            en: `The stored ${this.of} differs from the one derived from the event.`,
          },
        },
        shown(column, expected[at]),
        shown(column, found[at]),
      );
    });
  }

  private extra(row: ProjectionLine): void {
    this.notes.find({
      position: row.position,
      place: `${this.of} ${row.entry}`,
      what: {
        zh: `多出一条事件没有产生的${WORDS[this.of]}。`,
        en: `There is a ${this.of} that no event has led to.`,
      },
      expected: '—',
      found: summaryOf(row.line),
    });
  }

  private absent(position: number, entry: number, line: string): void {
    this.notes.find({
      position,
      place: `${this.of} ${entry}`,
      what: { zh: `缺少一条${WORDS[this.of]}。`, en: `A ${this.of} is missing.` },
      expected: summaryOf(line),
      found: '—',
    });
  }
}

const WORDS = { posting: '分录', fact: '事实' } as const;

/** Amounts are stored in fen and shown in yuan, as everywhere. */
const shown = (column: string, value: string | undefined): string => {
  if (value === undefined || value === '\\N') return '—';
  return column === 'amount' && /^-?\d+$/.test(value) ? moneyText(BigInt(value)) : value;
};

/** All fields after generation, ledger, position and entry. */
const summaryOf = (line: string): string =>
  line
    .split('\t')
    .slice(4)
    .map((value) => (value === '\\N' ? '' : value))
    .join(' ')
    .replace(/ +/g, ' ')
    .trim();
