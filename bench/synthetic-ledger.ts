// A legal ledger of any size from a seed: 70 % payment chains, 15 % indicators, 10 % returns and corrections, 5 % income.
import { seededRandom, type SeededRandom } from '#testing';
import {
  BUDGET_TOTAL,
  INCOME_KINDS,
  LINE_BUDGET,
  LINES,
  PROJECTS,
  PURPOSES,
  TASK_LINES,
  YEAR,
  type SyntheticLine,
} from './synthetic-plan.js';

/** A command as a file of commands has it. */
export interface SyntheticCommand {
  readonly key: string;
  readonly type: string;
  /** YYYY-MM-DD. */
  readonly occurredOn: string;
  readonly actor: string;
  readonly role: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface LaneOrder {
  readonly seed: number;
  /** Begins every id of the lane, so that lanes of one ledger never meet. */
  readonly lane: string;
  /** Number of commands over which the year goes by; more of them are dated on its last working day. */
  readonly expected: number;
}

/** Commands that open books and year and issue every line; each command leads to one event. */
export const openingCommands = (): readonly SyntheticCommand[] => {
  const day = (date: string, type: string, role: string, data: SyntheticCommand['data']) => ({
    type,
    occurredOn: `${YEAR}-${date}`,
    actor: `${role}-1`,
    role,
    data,
  });
  return [
    day('01-01', 'OpenBooks', 'administrator', {
      unitCode: 'U001',
      name: '某市金融办',
      kind: 'administrative',
      department: '某市人民政府',
      region: '140200',
      mainFunction: '2010301',
      ownAccounts: ['1111100001'],
    }),
    day('01-01', 'OpenFiscalYear', 'accountant', {
      year: YEAR,
      regime: 'integrated',
      threePublicPolicy: 'block',
      carriedFirst: false,
    }),
    ...PROJECTS.map(({ project, name, class: projectClass }) =>
      day('01-01', 'RegisterProject', 'administrator', { project, name, class: projectClass }),
    ),
    day('01-20', 'ApproveBudget', 'budget-bureau', {
      year: YEAR,
      document: `PF-${YEAR}`,
      total: BUDGET_TOTAL,
      items: LINES.map(({ economics: _, ...item }) => ({ ...item, amount: LINE_BUDGET })),
    }),
    // What is not issued stays open for supplements to the approval (Q01).
    ...LINES.map(({ line }) =>
      day('01-25', 'IssueIndicator', 'budget-bureau', {
        line,
        document: `ZB-${line}`,
        kind: 'original',
        amount: '900000000000.00',
      }),
    ),
  ].map((command, index) => ({ key: `opening-${index + 1}`, ...command }));
};

interface Payment {
  readonly payment: string;
  readonly line: SyntheticLine;
  readonly economic: string;
  readonly fen: number;
  /** Steps done: 1 requested, 2 reviewed, 3 approved, 4 settled. */
  steps: number;
}

const FIRST_DAY = Date.UTC(YEAR, 1, 1);
const DAYS = 330;
const OPEN_AT_MOST = 60;
const SETTLED_KEPT = 500;

/**
 * An endless lane of daily work after the opening. The commands of a lane are accepted in their order,
 * whatever other lanes of the same ledger do in between.
 */
export function* dailyCommands(order: LaneOrder): Generator<SyntheticCommand, never> {
  const desk = new DailyWork(order);
  for (;;) yield desk.next();
}

/** The opening and one lane: exactly so many commands, and as many events. */
export function* syntheticCommands(seed: number, size: number): Generator<SyntheticCommand> {
  let given = 0;
  for (const command of openingCommands()) {
    if (given >= size) return;
    given += 1;
    yield command;
  }
  const lane = dailyCommands({ seed, lane: 'S', expected: size });
  for (; given < size; given += 1) yield lane.next().value;
}

class DailyWork {
  private readonly random: SeededRandom;
  private readonly open: Payment[] = [];
  private readonly settled: Payment[] = [];
  private readonly frozen: { readonly freeze: string; readonly amount: string }[] = [];
  private given = 0;

  constructor(private readonly order: LaneOrder) {
    this.random = seededRandom(order.seed);
  }

  next(): SyntheticCommand {
    this.given += 1;
    const share = this.random.below(100);
    if (share < 70) return this.paymentStep();
    if (share < 85) return this.indicatorChange();
    if (share < 95) return this.afterSettlement();
    return this.income();
  }

  private paymentStep(): SyntheticCommand {
    const mayOpen = this.open.length < OPEN_AT_MOST;
    if (this.open.length === 0 || (mayOpen && this.random.percent(25))) return this.request();
    const at = this.random.below(this.open.length);
    const payment = this.open[at];
    if (payment === undefined) return this.request();
    payment.steps += 1;
    const data = { payment: payment.payment };
    if (payment.steps === 2) return this.command('ReviewPayment', 'reviewer', data);
    if (payment.steps === 3) return this.command('ApprovePayment', 'approver', data);
    this.open.splice(at, 1);
    if (this.settled.length < SETTLED_KEPT) this.settled.push(payment);
    return this.command('SettlePayment', 'treasury', {
      ...data,
      bankVoucher: this.id('BV'),
      amount: amountOf(payment.fen),
    });
  }

  private request(): SyntheticCommand {
    const line = this.random.oneOf(LINES);
    const payment: Payment = {
      payment: this.id('PAY'),
      line,
      economic: this.random.oneOf(line.economics),
      fen: 100 + this.random.below(5_000_000),
      steps: 1,
    };
    this.open.push(payment);
    const payee = this.random.below(50);
    return this.command('RequestPayment', 'handler', {
      payment: payment.payment,
      line: line.line,
      amount: amountOf(payment.fen),
      channel: 'treasury',
      economic: payment.economic,
      payee: { name: `某市供应商第${payee}有限公司`, account: `62220200${1000 + payee}` },
      purpose: this.random.oneOf(PURPOSES),
      settlement: 'transfer',
      ...(this.random.percent(30) ? { invoice: this.id('FP') } : {}),
    });
  }

  private indicatorChange(): SyntheticCommand {
    const { line } = this.random.oneOf(LINES);
    const amount = amountOf(10_000 + this.random.below(1_000_000));
    const document = this.id('ZB');
    const reason = '年中调整';
    switch (this.random.below(5)) {
      case 0:
        return this.command('IncreaseIndicator', 'budget-bureau', {
          line,
          document,
          amount,
          from: 'adjustment',
          reason,
        });
      case 1:
        return this.command('DecreaseIndicator', 'budget-bureau', {
          line,
          document,
          amount,
          reason,
        });
      case 2: {
        const from = this.random.below(TASK_LINES.length);
        const to = (from + 1 + this.random.below(TASK_LINES.length - 1)) % TASK_LINES.length;
        return this.command('TransferIndicator', 'budget-bureau', {
          from: TASK_LINES[from]?.line,
          to: TASK_LINES[to]?.line,
          document,
          amount,
          reason,
        });
      }
      default:
        return this.freezeOrRelease(line, amount);
    }
  }

  private freezeOrRelease(line: string, amount: string): SyntheticCommand {
    const held = this.frozen.shift();
    if (held !== undefined) return this.command('ReleaseIndicator', 'budget-bureau', held);
    const freeze = this.id('DJ');
    this.frozen.push({ freeze, amount });
    return this.command('FreezeIndicator', 'budget-bureau', {
      freeze,
      line,
      amount,
      reason: '专项检查',
    });
  }

  /** Each settled payment is returned or corrected once at most: then none of its parts is ambiguous. */
  private afterSettlement(): SyntheticCommand {
    if (this.settled.length === 0) return this.paymentStep();
    const [payment] = this.settled.splice(this.random.below(this.settled.length), 1);
    if (payment === undefined) return this.paymentStep();
    const part = { payment: payment.payment, amount: amountOf(1 + Math.floor(payment.fen / 2)) };
    if (this.random.percent(50)) {
      return this.command('ReturnPayment', 'treasury', {
        ...part,
        return: this.id('TH'),
        bankVoucher: this.id('BV'),
      });
    }
    const others = payment.line.economics.filter((economic) => economic !== payment.economic);
    return this.command('CorrectPayment', 'accountant', {
      ...part,
      correction: this.id('GZ'),
      economic: this.random.oneOf(others),
      reason: '经济分类科目有误',
    });
  }

  private income(): SyntheticCommand {
    return this.command('RecordIncome', 'accountant', {
      income: this.id('SR'),
      kind: this.random.oneOf(INCOME_KINDS),
      amount: amountOf(100 + this.random.below(1_000_000)),
      function: '2010399',
      payer: '某银行某市分行',
      bankVoucher: this.id('BV'),
    });
  }

  private command(type: string, role: string, data: SyntheticCommand['data']): SyntheticCommand {
    const key = `${this.order.lane}-${this.given}`;
    return { key, type, occurredOn: this.today(), actor: this.actor(role), role, data };
  }

  /** Several people in each duty; nobody has two, so separation of duties holds. */
  private actor(role: string): string {
    return `${role}-${2 + (this.given % 5)}`;
  }

  private id(kind: string): string {
    return `${kind}-${this.order.lane}-${this.given}`;
  }

  private today(): string {
    const part = Math.min(this.given / this.order.expected, 1);
    return new Date(FIRST_DAY + Math.floor(part * DAYS) * 86_400_000).toISOString().slice(0, 10);
  }
}

const amountOf = (fen: number): string => (fen / 100).toFixed(2);
