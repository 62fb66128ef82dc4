// What others say about a year, read from the commands alone: the approval, the treasury's statement.
import type { Fund } from '#bookkeeping';
import { fenOf, type Fen } from '#money';
import type { Outside } from '#statements';

interface Sent {
  readonly type: string;
  readonly occurredOn: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Place {
  readonly fund: Fund;
  readonly project: string;
  readonly function: string;
}

const placeOf = (item: Readonly<Record<string, unknown>>): Place => ({
  fund: item['fund'] as Fund,
  project: String(item['project']),
  function: String(item['function']),
});

const itemsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (value ?? []) as readonly Readonly<Record<string, unknown>>[];

const MOVES: ReadonlySet<string> = new Set(['SettlePayment', 'ReturnPayment', 'CorrectPayment']);

const textOf = (data: Sent['data'], member: string): string => String(data[member]);

/** Follows payments from line to line without asking the law. */
class Follower {
  readonly approved: { project: string; function: string; amount: Fen }[] = [];
  readonly settled: { fund: Fund; function: string; amount: Fen }[] = [];
  private readonly places = new Map<string, Place>();
  private readonly lineOfPayment = new Map<string, string>();

  constructor(private readonly year: number) {}

  read({ type, occurredOn, data }: Sent): void {
    const line = String(data['line']);
    const inYear = Number(occurredOn.slice(0, 4)) === this.year;
    switch (type) {
      case 'OpenFiscalYear':
        for (const item of itemsIn(data['opening'])) this.know(String(item['line']), item);
        return;
      case 'ApproveBudget':
        for (const item of itemsIn(data['items'])) {
          this.know(String(item['line']), item);
          const { project, function: code } = placeOf(item);
          const amount = fenOf(String(item['amount']));
          if (inYear) this.approved.push({ project, function: code, amount });
        }
        return;
      case 'IssueIndicator':
        if (data['item'] !== undefined) this.know(line, itemsIn([data['item']])[0] ?? {});
        return;
      case 'CarryForwardIndicator':
        this.places.set(line, this.placeOfLine(String(data['from'])));
        return;
      case 'RequestPayment':
        this.lineOfPayment.set(String(data['payment']), line);
        return;
      default:
        if (inYear) this.readMoney(type, data);
    }
  }

  private readMoney(type: string, data: Sent['data']): void {
    if (!MOVES.has(type)) return;
    const line = this.lineOfPayment.get(String(data['payment'])) ?? '';
    const amount = fenOf(textOf(data, 'amount'));
    if (type === 'SettlePayment') this.count(line, amount);
    if (type === 'ReturnPayment') this.count(line, -amount);
    if (type === 'CorrectPayment' && data['toLine'] !== undefined) {
      this.count(line, -amount);
      this.count(textOf(data, 'toLine'), amount);
    }
  }

  private know(line: string, item: Readonly<Record<string, unknown>>): void {
    this.places.set(line, placeOf(item));
  }

  private placeOfLine(line: string): Place {
    const place = this.places.get(line);
    if (place === undefined) throw new Error(`no command says where line ${line} stands`);
    return place;
  }

  private count(line: string, amount: Fen): void {
    const { fund, function: code } = this.placeOfLine(line);
    this.settled.push({ fund, function: code, amount });
  }
}

/** 部门预算批复 and 国库对账单 of a year. */
export const outsideOf = (commands: readonly unknown[], year: number): Outside => {
  const follower = new Follower(year);
  for (const command of commands) follower.read(command as Sent);
  return { budgetApproval: follower.approved, treasuryStatement: follower.settled };
};
