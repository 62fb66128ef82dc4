// Execution rates over any dimensions: always the ratio of sums, never the mean of ratios.
import { percentOf, percentText, rateOf, type Fen, type Rate } from '#money';
import type { CodeLists } from '#codes';
import type { Balance, Coordinate, Fact } from '#bookkeeping';
import {
  labelOf,
  LedgerNames,
  valueOf,
  type Dimension,
  type DimensionValues,
} from './dimensions.js';
import { Plans } from './plans.js';
import {
  rateNamed,
  type PostingTerm,
  type RateAmount,
  type RateDefinition,
  type RateName,
  type StatementFigure,
} from './rates.js';
import { dayOf, dayProgressOf, lastDayOf, monthProgressOf } from './time-progress.js';

/** A figure of a ledger's final accounts, as the statements computed it. */
export interface StatementAmount {
  readonly figure: StatementFigure;
  /** Which of the three public expenses; absent for closing balance and total. */
  readonly item?: string;
  readonly amount: Fen;
}

export interface LedgerBooks {
  readonly ledger: string;
  /** Balances that keep months; without months everything counts as early as January. */
  readonly balances: Iterable<Balance>;
  readonly facts: Iterable<Fact>;
  /** Only for carry-over and the three public expenses. */
  readonly figures?: readonly StatementAmount[];
}

export interface RateQuestion {
  readonly rate: RateName;
  readonly ledgers: readonly LedgerBooks[];
  readonly year: number;
  /** Facts up to this day count, YYYY-MM-DD; whole months of postings are taken. */
  readonly date: string;
  /** In the order in which rows are sorted; none = one row over everything. */
  readonly by: readonly Dimension[];
  /** Only amounts with these values. */
  readonly only?: DimensionValues;
  readonly codes: Pick<CodeLists, 'list'>;
  readonly time?: 'months' | 'days';
}

export interface RateRow {
  readonly values: DimensionValues;
  /** The office's words for the values. */
  readonly labels: DimensionValues;
  readonly numerator: Fen;
  readonly denominator: Fen;
  readonly rate: Rate;
  /** “79.52%”, or “—” when there is nothing to divide by. */
  readonly text: string;
  /** Time progress at the row's date; null when the rate is not compared with it. */
  readonly timeProgress: Rate | null;
  /** 超(短)序时进度 in hundredths of a percentage point, negative = behind; null when there is none. */
  readonly ahead: bigint | null;
  /** More was spent than authority allows: the books are wrong. */
  readonly impossible: boolean;
}

interface Group {
  readonly values: DimensionValues;
  readonly labels: DimensionValues;
  numerator: Fen;
  denominator: Fen;
}

/** The rows of a rate, sorted by their values. */
export const rateRowsOf = (question: RateQuestion): readonly RateRow[] => {
  const definition = rateNamed(question.rate);
  const groups = new Map<string, Group>();
  for (const books of question.ledgers) {
    const gathering = new Gathering(question, books, groups);
    gathering.take('numerator', definition.numerator);
    gathering.take('denominator', definition.denominator);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => rowOf(definition, question, group));
};

const rowOf = (definition: RateDefinition, question: RateQuestion, group: Group): RateRow => {
  const { numerator, denominator, values, labels } = group;
  const rate = rateOf(numerator, denominator);
  const { month } = values;
  const progressOf = question.time === 'days' ? dayProgressOf : monthProgressOf;
  const timeProgress = definition.againstTime
    ? progressOf(month === undefined ? question.date : lastDayOf(month), question.year)
    : null;
  return {
    values,
    labels,
    numerator,
    denominator,
    rate,
    text: percentText(rate),
    timeProgress,
    ahead: aheadOf(rate, timeProgress),
    // Authority limits each line; only lines whose indicator names one are limited by economic code.
    impossible:
      definition.authorityControlled &&
      !question.by.includes('economic') &&
      numerator > denominator,
  };
};

/** Payment progress minus time progress, each rounded as printed, so that the printed figures subtract. */
const aheadOf = (rate: Rate, timeProgress: Rate | null): bigint | null => {
  const percent = percentOf(rate);
  const time = timeProgress === null ? null : percentOf(timeProgress);
  return percent === null || time === null ? null : percent - time;
};

type Part = 'numerator' | 'denominator';

/** Adds one ledger's amounts to the groups. */
class Gathering {
  private readonly names: LedgerNames;
  private readonly months: readonly string[];
  private readonly balances: readonly Balance[];

  constructor(
    private readonly question: RateQuestion,
    private readonly books: LedgerBooks,
    private readonly groups: Map<string, Group>,
  ) {
    const { year, date, by } = question;
    this.names = new LedgerNames(books.ledger, books.facts);
    this.balances = [...books.balances].filter((balance) => balance.fiscalYear === year);
    const at = dayOf(date);
    const last = at.year > year ? 12 : at.year < year ? 0 : at.month;
    const all = Array.from(
      { length: last },
      (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
    );
    this.months = by.includes('month') ? all : all.slice(-1);
  }

  take(part: Part, amount: RateAmount): void {
    switch (amount.kind) {
      case 'postings':
        for (const term of amount.terms) this.takePostings(part, term);
        return;
      case 'plan':
        this.takePlans(part);
        return;
      case 'statement':
        this.takeFigures(part, amount.figure);
        return;
    }
  }

  private takePostings(part: Part, term: PostingTerm): void {
    for (const balance of this.balances) {
      if (!isOf(term, balance)) continue;
      this.add(part, balance.coordinate, balance.month ?? '', balance.amount * term.factor);
    }
  }

  private takePlans(part: Part): void {
    const plans = new Plans(this.books.facts, this.balances, this.question);
    for (const { coordinate, month, amount } of plans) this.add(part, coordinate, month, amount);
  }

  private takeFigures(part: Part, figure: StatementFigure): void {
    for (const each of this.books.figures ?? []) {
      if (each.figure === figure) this.add(part, {}, '', each.amount, each.item);
    }
  }

  /** Counts in every reported month from its own on: rates are cumulative. */
  private add(part: Part, coordinate: Coordinate, from: string, amount: Fen, item?: string): void {
    if (!this.isAsked(coordinate, item)) return;
    for (const month of this.months) {
      if (from <= month) this.groupOf(coordinate, month, item)[part] += amount;
    }
  }

  private isAsked(coordinate: Coordinate, item: string | undefined): boolean {
    return Object.entries(this.question.only ?? {}).every(
      ([dimension, value]) =>
        value === undefined || this.value(dimension as Dimension, coordinate, '', item) === value,
    );
  }

  private value(
    dimension: Dimension,
    coordinate: Coordinate,
    month: string,
    item: string | undefined,
  ): string {
    if (dimension === 'month') return month;
    if (dimension === 'three-public-item' && item !== undefined) return item;
    return valueOf(dimension, coordinate, this.names);
  }

  private groupOf(coordinate: Coordinate, month: string, item: string | undefined): Group {
    const { by, codes, year } = this.question;
    const values = by.map((dimension) => this.value(dimension, coordinate, month, item));
    const key = values.join('\u0000');
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const pairs = by.map((dimension, index) => [dimension, values[index] ?? ''] as const);
    const group: Group = {
      values: Object.fromEntries(pairs),
      labels: Object.fromEntries(
        pairs.map(([dimension, value]) => [
          dimension,
          labelOf(dimension, value, this.names, codes, year),
        ]),
      ),
      numerator: 0n,
      denominator: 0n,
    };
    this.groups.set(key, group);
    return group;
  }
}

const isOf = (term: PostingTerm, { book, account, phase, coordinate }: Balance): boolean =>
  book === term.book &&
  term.accounts.some((prefix) => account.startsWith(prefix)) &&
  (term.spending !== true ||
    ((phase === 'current' || phase === 'recognise') && coordinate.line !== undefined));
