// The year-end assistant of an office: reads a ledger's books and walks their year end; nothing is written.
import type { Books } from '#ledger';
import type { LedgerPoint } from '#statements';
import type { CodeShelf } from '../code-shelf.js';
import type { Clock } from '../desk/clock.js';
import type { Law } from '../desk/law.js';
import type { BooksReader } from '../queries/books-reader.js';
import type { PointQuestion, Points } from '../queries/points.js';
import { QuestionProblem } from '../question-problem.js';
import type { YearEndChoices } from './proposer.js';
import { yearEndOf, type YearEnd } from './year-end.js';

export interface YearEndQuestion extends PointQuestion {
  readonly year: number;
  readonly choices?: YearEndChoices;
}

export interface YearEndAnswer extends YearEnd {
  /** The books that were looked at: what is proposed holds for these. */
  readonly point: LedgerPoint;
}

export class YearEndAssistant {
  constructor(
    private readonly points: Points,
    private readonly reader: BooksReader,
    private readonly law: Law<Books>,
    private readonly shelf: CodeShelf,
    private readonly clock: Clock,
  ) {}

  /** What is open at the end of the year, what settles it, and the tables as they would be afterwards. */
  async yearEnd({ year, choices = {}, ...question }: YearEndQuestion): Promise<YearEndAnswer> {
    const codes = await this.shelf.refresh();
    const { ledger, position, root } = await this.points.of(question);
    const head = { ...(await this.points.head(ledger)), size: position };
    const today = this.clock.today(this.clock.now(ledger, position + 1));
    const found = await this.reader.at(head, (books) =>
      books.years.has(String(year))
        ? yearEndOf(books, { year, today, choices }, this.law, codes)
        : null,
    );
    if (found === null) throw yearUnknown(ledger, year);
    return { point: { ledger, position, root }, ...found };
  }
}

const yearUnknown = (ledger: string, year: number): QuestionProblem =>
  new QuestionProblem(
    'year-unknown',
    `账套 ${ledger} 没有开 ${year} 年度的账：请核对年度。`,
    `Ledger ${ledger} never opened ${year}: check the year.`,
  );
