// Collects the commands of the hospital by date; every duty has its own person.
import { fenOf, moneyText } from '#money';

export interface HospitalCommand {
  readonly key: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly actor: string;
  readonly role: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const ROLES = {
  administrator: 'administrator',
  accountant: 'accountant',
  cashier: 'cashier',
  handler: 'handler',
  accepter: 'reviewer',
  reviewer: 'reviewer',
  approver: 'approver',
  bureau: 'budget-bureau',
  treasury: 'treasury',
  preparer: 'preparer',
  auditor: 'reviewer',
  publisher: 'administrator',
} as const;
export type Person = keyof typeof ROLES;

export interface Payment {
  readonly id: string;
  readonly line: string;
  readonly economic: string;
  /** Yuan. */
  readonly amount: string;
  readonly on: string;
  readonly channel: 'treasury' | 'quota' | 'bank';
  readonly more?: Readonly<Record<string, unknown>>;
}

export class HospitalJournal {
  private readonly entries: { readonly sentOn: string; readonly command: HospitalCommand }[] = [];
  private readonly left = new Map<string, bigint>();

  /** @param sentOn when it was sent, if later than it happened, as with entries of the year end */
  add(
    type: string,
    document: string,
    occurredOn: string,
    person: Person,
    data: Readonly<Record<string, unknown>>,
    sentOn = occurredOn,
  ): void {
    const key = `hospital/${document}/${type}`;
    const command = { key, type, occurredOn, actor: person, role: ROLES[person], data };
    this.entries.push({ sentOn, command });
  }

  /** Authority that a line gained or gave up otherwise than by payment. */
  change(line: string, amount: string): void {
    this.left.set(line, (this.left.get(line) ?? 0n) + fenOf(amount));
  }

  pay({ id, line, economic, amount, on, channel, more }: Payment): void {
    this.add('RequestPayment', id, on, 'handler', {
      ...{ payment: id, line, amount, channel, economic, settlement: 'transfer' },
      payee: { name: '示例供应商', account: '9999000900000003' },
      purpose: '医院支出',
      ...more,
    });
    this.add('ReviewPayment', id, on, 'reviewer', { payment: id });
    this.add('ApprovePayment', id, on, 'approver', { payment: id });
    this.add('SettlePayment', id, on, 'treasury', { payment: id, bankVoucher: `HD-${id}`, amount });
    this.change(line, `-${amount}`);
  }

  /** Ends a line at the year end: so much is carried out and recognised, the rest lapses. */
  end(line: string, year: number, carryOut = '0.00'): void {
    const on = `${year}-12-31`;
    const sentOn = `${year + 1}-01-05`;
    const carried = fenOf(carryOut);
    const lapsed = (this.left.get(line) ?? 0n) - carried;
    if (carried > 0n) {
      const data = { line, document: `JZ-${line}`, amount: carryOut, recognise: true };
      this.add('CarryOutIndicator', line, on, 'bureau', data, sentOn);
    }
    if (lapsed > 0n) {
      const data = { line, document: `ZX-${line}`, amount: moneyText(lapsed) };
      this.add('LapseIndicator', line, on, 'bureau', data, sentOn);
    }
  }

  /** By day of sending; of the same day in the order in which they were added. */
  commands(): HospitalCommand[] {
    return [...this.entries]
      .sort((a, b) => (a.sentOn === b.sentOn ? 0 : a.sentOn < b.sentOn ? -1 : 1))
      .map(({ command }) => command);
  }
}
