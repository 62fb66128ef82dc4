// Execution rates of one or several ledgers, over any of the dimensions that #execution knows.
import type { CodeLists } from '#codes';
import {
  rateRowsOf,
  RATES,
  type Dimension,
  type DimensionValues,
  type LedgerBooks,
  type RateDefinition,
  type RateName,
  type RateRow,
  type StatementAmount,
} from '#execution';
import { amountIn, type Stamp, type Statements } from '#statements';
import type { Projection } from '#storage';
import type { PointQuestion } from './points.js';
import type { StatementQueries, YearMaterial } from './statement-queries.js';

export interface RatesQuestion {
  /** The ledgers whose sums are divided; each may be asked at a position. */
  readonly ledgers: readonly PointQuestion[];
  readonly year: number;
  /** Absent = the last day of the year. */
  readonly asOf?: string;
  /** Absent = all rates. */
  readonly rates?: readonly RateName[];
  readonly by: readonly Dimension[];
  readonly only?: DimensionValues;
  readonly time?: 'months' | 'days';
}

export interface RateAnswer {
  readonly name: RateName;
  readonly title: string;
  /** The formula in words. */
  readonly says: string;
  readonly rows: readonly RateRow[];
}

export interface RatesAnswer {
  readonly stamp: Stamp;
  readonly rates: readonly RateAnswer[];
}

export const RATE_NAMES: readonly RateName[] = RATES.map(({ name }) => name);

/** Books read once, of which any number of rates can be taken. */
export interface RateMaterial {
  readonly stamp: Stamp;
  readonly books: readonly LedgerBooks[];
  readonly codes: CodeLists;
}

export class RateQueries {
  constructor(
    private readonly statements: StatementQueries,
    private readonly projection: Projection,
  ) {}

  async rates(question: RatesQuestion): Promise<RatesAnswer> {
    const material = await this.material(question);
    return { stamp: material.stamp, rates: ratesOf(material, question) };
  }

  /** @throws RangeError when no ledger is asked for */
  async material({
    ledgers,
    year,
    asOf,
  }: Pick<RatesQuestion, 'ledgers' | 'year' | 'asOf'>): Promise<RateMaterial> {
    const read = await Promise.all(
      ledgers.map(async (ledger) => {
        const date = asOf === undefined ? {} : { asOf };
        const material = await this.statements.material({ ...ledger, year, ...date });
        return { material, books: await this.booksOf(material) };
      }),
    );
    const [first] = read;
    if (first === undefined) throw new RangeError('rates are asked of at least one ledger');
    return {
      stamp: {
        ...first.material.stamp,
        ledgers: read.flatMap(({ material }) => material.stamp.ledgers),
      },
      books: read.map(({ books }) => books),
      codes: first.material.codes,
    };
  }

  private async booksOf(material: YearMaterial): Promise<LedgerBooks> {
    const { point, asOf, facts } = material;
    const { ledger, position } = point;
    const range = { ledger, upTo: position, asOf, months: true };
    const { statements } = this.statements.drawn(material);
    return {
      ledger,
      balances: await this.projection.balances(range),
      facts,
      figures: figuresOf(statements),
    };
  }
}

/** Rates of books that were read before. */
export const ratesOf = (
  { stamp, books, codes }: RateMaterial,
  question: Pick<RatesQuestion, 'rates' | 'by' | 'only' | 'time'>,
): readonly RateAnswer[] => {
  const { by, only, time } = question;
  const wanted = ({ name }: RateDefinition): boolean => question.rates?.includes(name) ?? true;
  return RATES.filter(wanted).map(({ name, title, says }) => ({
    name,
    title,
    says,
    rows: rateRowsOf({
      rate: name,
      ledgers: books,
      year: stamp.year,
      date: stamp.asOf,
      by,
      codes,
      ...(only === undefined ? {} : { only }),
      ...(time === undefined ? {} : { time }),
    }),
  }));
};

const THREE_PUBLIC_ITEMS = ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'] as const;

/** What the statements compute and the rates only divide. */
const figuresOf = (statements: Statements): readonly StatementAmount[] => {
  const summary = 'income-expenditure-summary';
  const threePublic = (kind: 'actual' | 'budget'): StatementAmount[] =>
    THREE_PUBLIC_ITEMS.map((item) => ({
      figure: `three-public-${kind}`,
      item,
      amount: amountIn(statements, 'three-public', 'amounts', `${kind}-${item}`),
    }));
  return [
    { figure: 'closing', amount: amountIn(statements, summary, 'closing', 'expenditure') },
    { figure: 'income-side', amount: amountIn(statements, summary, 'income-side', 'income') },
    ...threePublic('actual'),
    ...threePublic('budget'),
  ];
};
