// Questions about a fiscal year: its statements, its checks, its trial balances.
import { latestFacts, trialBalanceOf, type Balance, type Book, type Fact } from '#bookkeeping';
import { bucketOf, type CodeLists } from '#codes';
import type { Fen } from '#money';
import {
  checkResultsOf,
  evaluate,
  FORM_SETS,
  formSetOf,
  formSetText,
  type CheckResult,
  type FormSet,
  type Stamp,
  type Statements,
} from '#statements';
import type { Projection } from '#storage';
import { sha256 } from '#transparency';
import type { CodeShelf } from '../code-shelf.js';
import { QuestionProblem } from '../question-problem.js';
import type { PointQuestion, Points, ProjectedPoint } from './points.js';

export interface YearQuestion extends PointQuestion {
  readonly year: number;
  /** Postings dated up to this day count; absent = the last day of the year. */
  readonly asOf?: string;
}

export interface StatementsAnswer {
  readonly stamp: Stamp;
  readonly statements: Statements;
}

export interface ChecksAnswer extends StatementsAnswer {
  readonly checks: readonly CheckResult[];
}

export interface NamedTrialBalanceRow {
  readonly account: string;
  readonly name: string;
  readonly opening: Fen;
  readonly movement: Fen;
  readonly closing: Fen;
}

export interface NamedTrialBalance {
  readonly book: Book;
  readonly rows: readonly NamedTrialBalanceRow[];
  /** Anything but zero is a defect. */
  readonly difference: Fen;
}

export interface TrialBalancesAnswer {
  readonly stamp: Stamp;
  readonly trialBalances: readonly NamedTrialBalance[];
}

/** All that is known of a year at a point: what statements, checks and trial balances are made from. */
export interface YearMaterial {
  readonly stamp: Stamp;
  readonly point: ProjectedPoint;
  readonly asOf: string;
  readonly balances: readonly Balance[];
  readonly facts: readonly Fact[];
  readonly codes: CodeLists;
  readonly formSet: FormSet;
}

export const BOOKS: readonly Book[] = ['control', 'budget', 'finance'];

export class StatementQueries {
  private readonly digests = new Map<string, string>();

  constructor(
    private readonly points: Points,
    private readonly projection: Projection,
    private readonly shelf: CodeShelf,
  ) {}

  /** The tables of a year; prior-year amounts stand in the same cells. */
  async statements(question: YearQuestion): Promise<StatementsAnswer> {
    return this.drawn(await this.material(question));
  }

  /** The tables with the results of all checks on them and on the books. */
  async checks(question: YearQuestion): Promise<ChecksAnswer> {
    const material = await this.material(question);
    const drawn = this.drawn(material);
    return { ...drawn, checks: checkResultsOf(drawn.statements, material.balances) };
  }

  /** Trial balances (试算平衡表) of the books asked for, all three by default. */
  async trialBalances(
    question: YearQuestion & { readonly books?: readonly Book[] },
  ): Promise<TrialBalancesAnswer> {
    const material = await this.material(question);
    return {
      stamp: material.stamp,
      trialBalances: (question.books ?? BOOKS).map((book) =>
        namedTrialBalance(material, book, question.year),
      ),
    };
  }

  /** Tables, checks and trial balances from one reading of the books. */
  async yearReport(question: YearQuestion): Promise<ChecksAnswer & TrialBalancesAnswer> {
    const material = await this.material(question);
    const drawn = this.drawn(material);
    return {
      ...drawn,
      checks: checkResultsOf(drawn.statements, material.balances),
      trialBalances: BOOKS.map((book) => namedTrialBalance(material, book, question.year)),
    };
  }

  /** Everything is read at one position, so that two readings in between cannot disagree. */
  async material(question: YearQuestion): Promise<YearMaterial> {
    const { year } = question;
    const asOf = question.asOf ?? `${year}-12-31`;
    const [point, codes] = await Promise.all([this.points.of(question), this.shelf.refresh()]);
    const range = { ledger: point.ledger, upTo: point.position, asOf };
    const [balances, facts] = await Promise.all([
      this.projection.balances(range),
      this.projection.facts(range),
    ]);
    const formSet = formSetFor(year, facts);
    const { ledger, position, root, projectionVersion } = point;
    const stamp: Stamp = {
      ledgers: [{ ledger, position, root }],
      year,
      asOf,
      formSet: {
        id: formSet.id,
        digest: this.digest(`form ${formSet.id}`, () => formSetText(formSet)),
      },
      codeListDigest: sha256(codes.digestText(year)).toString('hex'),
      projectionVersion,
    };
    return { stamp, point, asOf, balances, facts, codes, formSet };
  }

  drawn(material: YearMaterial): StatementsAnswer {
    const { stamp, balances, facts, codes, formSet } = material;
    return { stamp, statements: evaluate(formSet, { year: stamp.year, balances, facts, codes }) };
  }

  private digest(name: string, text: () => string): string {
    const known = this.digests.get(name);
    if (known !== undefined) return known;
    const digest = sha256(text()).toString('hex');
    this.digests.set(name, digest);
    return digest;
  }
}

const formSetFor = (year: number, facts: readonly Fact[]): FormSet => {
  const held = latestFacts(facts);
  if (held.get('|unit.kind|') === undefined) {
    throw new QuestionProblem(
      'books-without-unit',
      '截至所查的位置和日期，账套尚未建账，没有报表。',
      'At that position and date the books were not open yet, so there are no statements.',
    );
  }
  const region = held.get('|unit.region|')?.text ?? null;
  const formSet = formSetOf(year, region);
  if (formSet !== undefined) return formSet;
  const years = FORM_SETS.map((each) => each.year).join('、');
  throw new QuestionProblem(
    'form-set-unknown',
    `没有 ${year} 年度的决算报表格式：已有的年度是 ${years}。`,
    `There is no form set for ${year}; those known are of ${years.replaceAll('、', ', ')}.`,
  );
};

const namedTrialBalance = (
  { balances, codes }: YearMaterial,
  book: Book,
  year: number,
): NamedTrialBalance => {
  const accounts = codes.list('account', year);
  const nameOf = (account: string): string =>
    (book === 'control' ? bucketOf(account)?.name : accounts.nameOf(account)) ?? '';
  const { rows, difference } = trialBalanceOf(balances, book, year);
  return { book, difference, rows: rows.map((row) => ({ ...row, name: nameOf(row.account) })) };
};
