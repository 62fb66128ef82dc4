// From a printed figure back to the entries and events that it is made of.
import type { Fact } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import type { Fen } from '#money';
import {
  contributionOf,
  filterOf,
  formulaOf,
  type Cell,
  type Filter,
  type Stamp,
  type Statements,
} from '#statements';
import type { PostingRow, Projection } from '#storage';
import { QuestionProblem } from '../question-problem.js';
import type { LedgerQueries } from './ledger-queries.js';
import type { ProjectedPoint } from './points.js';
import type { StatementQueries, YearQuestion } from './statement-queries.js';

export interface CellQuestion extends YearQuestion {
  /** As `T03[2010301].C2`. */
  readonly address: string;
  /** Entries to answer with; the sum is over all of them. */
  readonly limit?: number;
}

/** A posting and what it adds to the cell, in fen. */
export interface Contribution {
  readonly posting: PostingRow;
  readonly amount: Fen;
}

export interface CellAnswer {
  readonly stamp: Stamp;
  readonly statements: Statements;
  readonly cell: Cell;
  /** What the cell is, in words. */
  readonly formula: string;
  readonly contributions: readonly Contribution[];
  /** How many postings there are, those not answered included. */
  readonly count: number;
  /** Sum of all contributions: equals the cell, or something is wrong. */
  readonly sum: Fen;
  /** Events of the contributions answered, by position. */
  readonly events: ReadonlyMap<number, LedgerEvent>;
  /** The facts behind a cell that prints a limit. */
  readonly facts: readonly Fact[];
}

const PAGE = 2_000;
const CONTRIBUTIONS_AT_MOST = 2_000;

export class CellQueries {
  constructor(
    private readonly statements: StatementQueries,
    private readonly ledgers: LedgerQueries,
    private readonly projection: Projection,
  ) {}

  /** The entries behind a cell. They sum to it: the answer carries both numbers. */
  async cell(question: CellQuestion): Promise<CellAnswer> {
    const material = await this.statements.material(question);
    const { stamp, statements } = this.statements.drawn(material);
    const cell = statements.cells.get(question.address);
    if (cell === undefined) throw unknownCell(question);
    const limit = Math.min(question.limit ?? CONTRIBUTIONS_AT_MOST, CONTRIBUTIONS_AT_MOST);
    const filter = filterOf(statements, cell);
    const found = await this.contributions(material.point, material.asOf, filter, limit);
    const positions = [...new Set(found.contributions.map(({ posting }) => posting.position))];
    const events = await this.ledgers.eventsAt(question.ledger, positions);
    const { limit: ceiling } = cell;
    return {
      stamp,
      statements,
      cell,
      formula: formulaOf(statements, cell),
      ...found,
      events: new Map(events.map((event) => [event.position, event])),
      facts:
        ceiling === null
          ? []
          : material.facts.filter(
              ({ kind, subject, fiscalYear }) =>
                kind.startsWith('three-public.') &&
                subject === ceiling.subject &&
                fiscalYear === question.year,
            ),
    };
  }

  private async contributions(
    { ledger, position }: ProjectedPoint,
    asOf: string,
    filter: Filter,
    limit: number,
  ): Promise<Pick<CellAnswer, 'contributions' | 'count' | 'sum'>> {
    const contributions: Contribution[] = [];
    let count = 0;
    let sum = 0n;
    if (filter.length === 0) return { contributions, count, sum };
    let after: { position: number; entry: number } | undefined;
    for (;;) {
      const page = await this.projection.postings({
        ledger,
        upTo: position,
        asOf,
        filter,
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const posting of page) {
        const amount = contributionOf(filter, posting);
        sum += amount;
        count += 1;
        if (contributions.length < limit) contributions.push({ posting, amount });
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return { contributions, count, sum };
      after = { position: last.position, entry: last.entry };
    }
  }
}

const unknownCell = ({ ledger, year, address }: CellQuestion): QuestionProblem =>
  new QuestionProblem(
    'cell-unknown',
    `账套 ${ledger} ${year} 年度的报表没有单元格 ${address}。`,
    `The ${year} statements of ledger ${ledger} have no cell ${address}.`,
  );
