// Which point of a ledger's log a question is about: a position that is projected, with its Merkle root.
import type { Checkpoint, EventLog, Head, Projection } from '#storage';
import type { LedgerPoint } from '#statements';
import { rootOf } from '#transparency';
import type { Projector } from '../desk/projector.js';
import { QuestionProblem } from '../question-problem.js';

export interface PointQuestion {
  readonly ledger: string;
  /** Only the first `at` events count; absent = as many as are projected. */
  readonly at?: number;
  /** Wait until this many events are projected: a caller reads its own writes. */
  readonly atLeast?: number | 'head';
}

/** A point, and the version of the posting rules that projected it. */
export interface ProjectedPoint extends LedgerPoint {
  readonly projectionVersion: string;
}

const PATIENCE_MS = 10_000;
const ROOTS_KEPT = 1_000;

export class Points {
  private readonly roots = new Map<string, string>();

  constructor(
    private readonly log: EventLog,
    private readonly projection: Projection,
    private readonly projector: Projector,
    private readonly patience = PATIENCE_MS,
  ) {}

  /** @throws QuestionProblem when the log has no such ledger or position, or the projection is too far behind */
  async of(question: PointQuestion): Promise<ProjectedPoint> {
    const { ledger, at, atLeast } = question;
    const head = await this.head(ledger);
    const wanted = Math.max(at ?? 0, atLeast === 'head' ? head.size : (atLeast ?? 0), 1);
    if (wanted > head.size) {
      throw new QuestionProblem(
        'position-ahead',
        `账套 ${ledger} 只有 ${head.size} 个事件，没有位置 ${wanted}。`,
        `Ledger ${ledger} has ${head.size} events; there is no position ${wanted}.`,
      );
    }
    const checkpoint = await this.projected(ledger, wanted);
    const position = at ?? checkpoint.position;
    const root = position === checkpoint.position ? checkpoint.frontier.root() : undefined;
    return {
      ledger,
      position,
      root: root?.toString('hex') ?? (await this.root(ledger, position)),
      projectionVersion: checkpoint.version,
    };
  }

  /** The end of the log. @throws QuestionProblem when nothing was ever recorded for this ledger */
  async head(ledger: string): Promise<Head> {
    const head = (await this.log.look([ledger], [])).heads.get(ledger);
    if (head !== undefined && head.size > 0) return head;
    throw new QuestionProblem(
      'ledger-unknown',
      `没有账套 ${ledger}：请检查编号，或先用“建账”命令（OpenBooks）建账。`,
      `There is no ledger ${ledger}: check its id, or open its books with OpenBooks.`,
    );
  }

  private async projected(ledger: string, position: number): Promise<Checkpoint> {
    const deadline = Date.now() + this.patience;
    for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
      const checkpoint = await this.projection.checkpoint(ledger);
      if (checkpoint !== undefined && checkpoint.position >= position) return checkpoint;
      if (checkpoint?.problem) throw standingStill(ledger, checkpoint.problem);
      if (Date.now() > deadline) throw behind(ledger, position, checkpoint?.position ?? 0);
      this.projector.wake();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  // The past of a log does not change, so its roots are kept.
  private async root(ledger: string, position: number): Promise<string> {
    const key = `${ledger}/${position}`;
    const known = this.roots.get(key);
    if (known !== undefined) return known;
    const root = rootOf(await this.log.leaves(ledger, 1, position)).toString('hex');
    const [oldest] = this.roots.keys();
    if (this.roots.size >= ROOTS_KEPT && oldest !== undefined) this.roots.delete(oldest);
    this.roots.set(key, root);
    return root;
  }
}

const standingStill = (ledger: string, problem: string): QuestionProblem =>
  new QuestionProblem(
    'projection-stands-still',
    `账套 ${ledger} 的查询数据停在某一事件上，需要修复程序后重新记账：${problem}`,
    `The projection of ${ledger} stands still until the software is repaired: ${problem}`,
  );

const behind = (ledger: string, wanted: number, reached: number): QuestionProblem =>
  new QuestionProblem(
    'projection-behind',
    `账套 ${ledger} 的查询数据到位置 ${reached}，尚未到 ${wanted}：请稍后再试。`,
    `The projection of ${ledger} has reached position ${reached}, not yet ${wanted}: ask again in a moment.`,
  );
