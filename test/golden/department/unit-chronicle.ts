// Collects the commands of one unit of the department in the order of their dates, and knows what each line has left.
import { fenOf, moneyText } from '#money';

/** One command as an office would send it. */
export interface SentCommand {
  readonly key: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly actor: string;
  readonly role: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Every duty has its own person (domain.md §5.5 rule 6). */
const ACTORS = {
  administrator: 'administrator',
  accountant: 'accountant',
  cashier: 'cashier',
  handler: 'handler',
  reviewer: 'reviewer',
  approver: 'approver',
  bureau: 'budget-bureau',
  treasury: 'treasury',
} as const;
export type Actor = keyof typeof ACTORS;

/** Bookings of the year end come after everything else of the 31st. */
const YEAR_END = '12-31T';

export interface PaymentOrder {
  readonly line: string;
  readonly economic: string;
  /** Yuan. */
  readonly amount: string;
  readonly on: string;
  readonly payee: { readonly name: string; readonly account: string };
  readonly purpose: string;
  /** Own money leaves the unit's own account. */
  readonly channel: 'treasury' | 'bank';
  readonly transfer?: { readonly id: string; readonly counterpart: string };
}

export class UnitChronicle {
  private readonly entries: { readonly at: string; readonly command: SentCommand }[] = [];
  private readonly remaining = new Map<string, bigint>();
  private payments = 0;

  constructor(readonly ledger: string) {}

  add(
    document: string,
    type: string,
    occurredOn: string,
    actor: Actor,
    data: Readonly<Record<string, unknown>>,
    at = occurredOn,
  ): void {
    const key = `${this.ledger}/${document}`;
    const role = ACTORS[actor];
    const name = `${actor}-${this.ledger}`;
    this.entries.push({ at, command: { key, type, occurredOn, actor: name, role, data } });
  }

  /** Authority that a line gains or loses otherwise than by payment. */
  change(line: string, amount: string, sign: 1n | -1n = 1n): void {
    this.remaining.set(line, this.leftOn(line) + sign * fenOf(amount));
  }

  leftOn(line: string): bigint {
    return this.remaining.get(line) ?? 0n;
  }

  /** Request, review, approval and settlement on one day; returns the id of the payment. */
  pay({ line, economic, amount, on, payee, purpose, channel, transfer }: PaymentOrder): string {
    this.payments += 1;
    const payment = `PAY-${on.slice(0, 4)}-${String(this.payments).padStart(3, '0')}`;
    this.add(`${payment}/request`, 'RequestPayment', on, 'handler', {
      ...{ payment, line, amount, channel, economic, payee, purpose, settlement: 'transfer' },
      ...(transfer === undefined ? {} : { transfer }),
    });
    this.add(`${payment}/review`, 'ReviewPayment', on, 'reviewer', { payment });
    this.add(`${payment}/approve`, 'ApprovePayment', on, 'approver', { payment });
    this.add(`${payment}/settle`, 'SettlePayment', on, 'treasury', {
      ...{ payment, amount },
      bankVoucher: payment.replace('PAY', 'HD'),
    });
    this.change(line, amount, -1n);
    return payment;
  }

  /** Ends a line: so much is carried out, the rest lapses. */
  endLine(line: string, year: number, carryOut: string | undefined): void {
    const on = `${year}-12-31`;
    const at = `${year}-${YEAR_END}1`;
    if (carryOut !== undefined) {
      const data = { line, document: `JZ-${line}`, amount: carryOut, recognise: true };
      this.add(`JZ-${line}/carry-out`, 'CarryOutIndicator', on, 'bureau', data, at);
      this.change(line, carryOut, -1n);
    }
    const left = this.leftOn(line);
    if (left === 0n) return;
    const data = { line, document: `ZX-${line}`, amount: moneyText(left) };
    this.add(`ZX-${line}/lapse`, 'LapseIndicator', on, 'bureau', data, at);
    this.remaining.set(line, 0n);
  }

  closeYear(year: number, more: { readonly welfareFund?: string }): void {
    const data = { year, ...more };
    const key = `NJ-${year}/close`;
    this.add(key, 'CloseYear', `${year}-12-31`, 'accountant', data, `${year}-${YEAR_END}2`);
  }

  /** By date; of the same day in the order in which they were added. */
  commands(): SentCommand[] {
    return this.entries
      .map((entry, index) => ({ ...entry, index }))
      .sort((a, b) => (a.at === b.at ? a.index - b.index : a.at < b.at ? -1 : 1))
      .map(({ command }) => command);
  }
}
