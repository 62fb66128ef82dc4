// The sample office with parts below a hundred yuan in every amount that may have one, so that rounding shows.
// All under the integrated system: quota commands fall away, what they paid is paid by the treasury.
import { fenOf, moneyText, type Fen } from '#money';
import { chanceOf, type Chance } from '../../../examples/datong-2021/chance.js';

type Data = Readonly<Record<string, unknown>>;
interface Sent {
  readonly type: string;
  readonly occurredOn: string;
  readonly data: Data;
}

const SEED = 20_211_231;
const QUOTA: ReadonlySet<string> = new Set(['ReceiveQuota', 'RestoreQuota']);

/** Documents whose commands must carry the same odd part, by the member that names them. */
const DOCUMENT_OF: Readonly<Record<string, string>> = {
  RequestPayment: 'payment',
  SettlePayment: 'payment',
  CorrectPayment: 'payment',
  ReturnPayment: 'return',
  ReimburseOfficialCard: 'expense',
  IncreaseIndicator: 'document',
  DecreaseIndicator: 'document',
  RecallIndicator: 'document',
  TransferIndicator: 'document',
  FreezeIndicator: 'freeze',
  ReleaseIndicator: 'freeze',
  LapseIndicator: 'document',
  CarryOutIndicator: 'document',
  RecordIncome: 'income',
  ReverseIncome: 'reversal',
};

const textOf = (data: Data, member: string): string => String(data[member]);

/** A card expense and the payment that repays it are one amount. */
const documentIn = ({ type, data }: Sent): string | null => {
  const member = DOCUMENT_OF[type];
  return member === undefined ? null : textOf(data, member).replace(/^GWK-/, 'PAY-');
};

class Tally {
  private readonly sums = new Map<string, Fen>();

  add(name: string, amount: Fen): void {
    this.sums.set(name, this.of(name) + amount);
  }

  of(name: string): Fen {
    return this.sums.get(name) ?? 0n;
  }
}

/** The odd parts: one per document, and per line what its authority needs to cover them exactly. */
class OddParts {
  private readonly parts = new Map<string, Fen>();
  private readonly lines = new Tally();

  constructor(
    private readonly commands: readonly Sent[],
    private readonly chance: Chance,
  ) {
    for (const command of commands) {
      const document = documentIn(command);
      if (document !== null && !this.parts.has(document)) {
        this.parts.set(document, BigInt(1 + this.chance(9_998)));
      }
    }
    this.needOfLines();
    this.passOnCarriedNeeds();
  }

  ofDocument(document: string): Fen {
    return this.parts.get(document) ?? 0n;
  }

  ofLine(line: string): Fen {
    return this.lines.of(line);
  }

  private needOfLines(): void {
    const lineOfPayment = new Map<string, string>();
    for (const { type, data } of this.commands) {
      if (type === 'RequestPayment') {
        lineOfPayment.set(textOf(data, 'payment'), textOf(data, 'line'));
      }
    }
    for (const command of this.commands) {
      const part = this.ofDocument(documentIn(command) ?? '');
      const { type, data } = command;
      const paying = lineOfPayment.get(textOf(data, 'payment')) ?? '';
      const line = textOf(data, 'line');
      switch (type) {
        case 'SettlePayment':
          this.lines.add(paying, part);
          break;
        case 'ReturnPayment':
          this.lines.add(paying, -part);
          break;
        case 'CorrectPayment':
          if (data['toLine'] === undefined) break;
          this.lines.add(paying, -part);
          this.lines.add(textOf(data, 'toLine'), part);
          break;
        case 'IncreaseIndicator':
          this.lines.add(line, -part);
          break;
        case 'DecreaseIndicator':
        case 'RecallIndicator':
        case 'LapseIndicator':
          this.lines.add(line, part);
          break;
        case 'TransferIndicator':
          this.lines.add(textOf(data, 'from'), part);
          this.lines.add(textOf(data, 'to'), -part);
          break;
        case 'CarryOutIndicator':
          // What goes on into the next year is what the line there needs; it is passed on below.
          if (!this.isTakenUp(line)) this.lines.add(line, part);
      }
    }
  }

  private passOnCarriedNeeds(): void {
    for (const { type, data } of this.commands) {
      if (type !== 'CarryForwardIndicator') continue;
      const [line, from] = [textOf(data, 'line'), textOf(data, 'from')];
      const need = this.ofLine(line);
      this.lines.add(from, need);
      this.parts.set(`JZ-${from}`, need);
    }
  }

  private isTakenUp(line: string): boolean {
    return this.commands.some(
      ({ type, data }) => type === 'CarryForwardIndicator' && data['from'] === line,
    );
  }
}

const plus = (amount: unknown, part: Fen): string => moneyText(fenOf(String(amount)) + part);

const withLineParts = (items: unknown, odd: OddParts): Data[] =>
  (items as readonly Data[]).map((item) => ({
    ...item,
    amount: plus(item['amount'], odd.ofLine(textOf(item, 'line'))),
  }));

const oddData = (command: Sent, odd: OddParts): Data => {
  const { type, data } = command;
  switch (type) {
    case 'OpenFiscalYear': {
      const opening = data['opening'];
      const more = opening === undefined ? {} : { opening: withLineParts(opening, odd) };
      return { ...data, regime: 'integrated', ...more };
    }
    case 'ApproveBudget': {
      const items = withLineParts(data['items'], odd);
      const total = items.reduce((sum, item) => sum + fenOf(textOf(item, 'amount')), 0n);
      return { ...data, total: moneyText(total), items };
    }
    case 'IssueIndicator':
    case 'CarryForwardIndicator':
      return { ...data, amount: plus(data['amount'], odd.ofLine(textOf(data, 'line'))) };
    default: {
      const document = documentIn(command);
      if (document === null) return data;
      const amount = plus(data['amount'], odd.ofDocument(document));
      return type === 'RequestPayment'
        ? { ...data, channel: 'treasury', amount }
        : { ...data, amount };
    }
  }
};

/** The commands with their odd parts; each command keeps its key, dates and actors. */
export const oddCommands = (commands: readonly unknown[]): readonly unknown[] => {
  const sent = (commands as readonly Sent[]).filter(({ type }) => !QUOTA.has(type));
  const odd = new OddParts(sent, chanceOf(SEED));
  return sent.map((command) => ({ ...command, data: oddData(command, odd) }));
};
