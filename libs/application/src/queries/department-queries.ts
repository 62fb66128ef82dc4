// Questions about a department: the books of its units at one moment, consolidated.
import { latestFacts } from '#bookkeeping';
import { consolidationOf, type Consolidation, type Stamp } from '#statements';
import type { EventLog, Head, Projection } from '#storage';
import { QuestionProblem } from '../question-problem.js';
import type { PointQuestion, Points } from './points.js';
import type { StatementQueries, YearMaterial } from './statement-queries.js';

export interface DepartmentQuestion {
  /** Name of the department as its units state it. */
  readonly department: string;
  readonly year: number;
  /** Postings dated up to this day count; absent = the last day of the year. */
  readonly asOf?: string;
  /**
   * These ledgers instead of those that name the department; with positions, as a stamp lists them, the answer is the
   * same for ever.
   */
  readonly ledgers?: readonly PointQuestion[];
}

export interface DepartmentAnswer {
  readonly department: string;
  /** Over all ledgers of the department, by id. */
  readonly stamp: Stamp;
  readonly consolidation: Consolidation;
}

/** A ledger of the department, and up to which position it counts. */
export interface Member extends PointQuestion {
  readonly at: number;
}

const AT_ONCE = 8;

export class DepartmentQueries {
  constructor(
    private readonly log: EventLog,
    private readonly projection: Projection,
    private readonly points: Points,
    private readonly statements: StatementQueries,
  ) {}

  /** Statements, checks, transfers and eliminations of the department. */
  async department(question: DepartmentQuestion): Promise<DepartmentAnswer> {
    const { department, year } = question;
    const members = await this.members(question);
    const date = question.asOf === undefined ? {} : { asOf: question.asOf };
    const materials = await inTurns(members, ({ ledger, at }) =>
      this.statements.material({ ledger, at, year, ...date }),
    );
    const [first] = materials;
    if (first === undefined) throw departmentUnknown(question);
    alike(materials, department);
    const { formSet, codes } = first;
    return {
      department,
      stamp: { ...first.stamp, ledgers: materials.flatMap(({ stamp }) => stamp.ledgers) },
      consolidation: consolidationOf(formSet, {
        ...{ name: department, year, codes },
        units: materials.map(({ point, balances, facts }) => ({
          ...{ ledger: point.ledger, balances, facts },
        })),
      }),
    };
  }

  /**
   * The ledgers of the department at the heads that one statement reads: all of them at one moment. What is recorded
   * later does not count, and the first `at` events of a log never change, so everything read afterwards belongs
   * together without a transaction that would have to stay open.
   * @throws QuestionProblem when no ledger names the department as of the date
   */
  async members(question: DepartmentQuestion): Promise<readonly Member[]> {
    const heads = await this.log.ledgers();
    if (question.ledgers !== undefined) return chosen(question.ledgers, heads);
    const asOf = question.asOf ?? `${question.year}-12-31`;
    const found = await inTurns(heads, async (head): Promise<Member | null> => {
      const named = await this.departmentOf(head, asOf);
      return named === question.department ? { ledger: head.ledger, at: head.size } : null;
    });
    const members = found.filter((member) => member !== null);
    if (members.length === 0) throw departmentUnknown(question);
    return members;
  }

  private async departmentOf({ ledger, size }: Head, asOf: string): Promise<string | null> {
    // Waits until the projection has got this far: a unit that joined just now must not be left out.
    await this.points.of({ ledger, at: size });
    const facts = await this.projection.facts({
      ...{ ledger, upTo: size, asOf, kinds: ['unit.department'] },
    });
    return latestFacts(facts).get('|unit.department|')?.text ?? null;
  }
}

const chosen = (ledgers: readonly PointQuestion[], heads: readonly Head[]): readonly Member[] => {
  const sizes = new Map(heads.map(({ ledger, size }) => [ledger, size]));
  // A ledger that is named twice counts once.
  const positions = new Map(
    ledgers.map(({ ledger, at }) => [ledger, at ?? sizes.get(ledger) ?? 1]),
  );
  return [...positions]
    .map(([ledger, at]) => ({ ledger, at }))
    .sort((a, b) => (a.ledger < b.ledger ? -1 : 1));
};

/** A few at a time, in order: a department of hundreds of units must not take every connection. */
const inTurns = async <Item, Answer>(
  items: readonly Item[],
  answerOf: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    answers.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(answerOf))));
  }
  return answers;
};

/** One set of forms and one version of the posting rules, or the sums would add up unlike things. */
const alike = (materials: readonly YearMaterial[], department: string): void => {
  const forms = [...new Set(materials.map(({ formSet }) => formSet.id))];
  if (forms.length > 1) {
    throw new QuestionProblem(
      'department-of-several-forms',
      `部门“${department}”的单位分属不同地区，决算表式不同（${forms.join('、')}），不能汇总。`,
      `The units of ${department} report on different form sets (${forms.join(', ')}) and cannot be consolidated.`,
    );
  }
  const versions = new Set(materials.map(({ point }) => point.projectionVersion));
  if (versions.size > 1) {
    throw new QuestionProblem(
      'projection-behind',
      '查询数据正在按新的记账规则重建：请稍后再试。',
      'The projection is being made anew by another version of the posting rules: ask again in a moment.',
    );
  }
};

const departmentUnknown = ({ department, year, asOf }: DepartmentQuestion): QuestionProblem =>
  new QuestionProblem(
    'department-unknown',
    `截至 ${asOf ?? `${year}-12-31`}，没有主管部门为“${department}”的账套：请核对部门名称。`,
    `As of ${asOf ?? `${year}-12-31`} no ledger names the department “${department}”: check the name.`,
  );
