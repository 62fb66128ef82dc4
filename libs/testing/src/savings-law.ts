// A law of a few lines, so that specs of desk and projector need no budget: an account that may not go below zero.
import type { Image, Law, PostingRules } from '#application';
import type { Command, LedgerEvent } from '#eventing';

/** Commands: Deposit and Withdraw {amount: whole fen}, Break {} which makes the law throw. */
export class Savings implements Image {
  position = 0;
  balance = 0;
  /** Every change in order: two images are equal only when their histories are. */
  readonly history: string[] = [];
  private undos: (() => void)[] = [];
  private recording = false;

  constructor(readonly ledger: string) {}

  get weight(): number {
    return 100 + this.history.length;
  }

  mark(): number {
    this.recording = true;
    return this.undos.length;
  }

  rollback(mark: number): void {
    while (this.undos.length > mark) this.undos.pop()?.();
  }

  forget(): void {
    this.undos = [];
    this.recording = false;
  }

  fold(event: LedgerEvent): void {
    const { position, balance } = this;
    const { amount } = event.data as { amount: number };
    this.position += 1;
    this.balance += event.type === 'Deposited' ? amount : -amount;
    this.history.push(`${event.position} ${event.type} ${amount} ${event.key} ${event.recordedAt}`);
    if (!this.recording) return;
    this.undos.push(() => {
      this.position = position;
      this.balance = balance;
      this.history.pop();
    });
  }

  /** All that it knows, for comparison. */
  get state(): unknown {
    return { position: this.position, balance: this.balance, history: this.history };
  }
}

/** Remembers the image it made last for each ledger: the one that the desk holds. */
export class SavingsLaw implements Law<Savings> {
  readonly made = new Map<string, Savings>();

  newBooks(ledger: string): Savings {
    const books = new Savings(ledger);
    this.made.set(ledger, books);
    return books;
  }

  parse(raw: unknown): ReturnType<Law['parse']> {
    const command = raw as Command;
    return typeof command.key === 'string' &&
      ['Deposit', 'Withdraw', 'Break'].includes(command.type)
      ? { command }
      : { problems: [{ path: 'type', zh: '没有这种命令。', en: 'There is no such command.' }] };
  }

  decide(books: Savings, command: Command): ReturnType<Law['decide']> {
    const { occurredOn } = command;
    const { amount } = command.data as { amount: number };
    const event = (type: string, part: number) => ({
      type,
      version: 1,
      occurredOn,
      data: { amount: part },
    });
    switch (command.type) {
      case 'Deposit':
        // Two events, so that some commands have more than one.
        return amount % 2 === 0
          ? { events: [event('Deposited', amount / 2), event('Deposited', amount / 2)] }
          : { events: [event('Deposited', amount)] };
      case 'Withdraw':
        return amount <= books.balance
          ? { events: [event('Withdrawn', amount)] }
          : { refusal: refusalOf('BALANCE_EXCEEDED', { available: books.balance }) };
      default:
        throw new Error('this command breaks the law');
    }
  }

  evolve(books: Savings, event: LedgerEvent): void {
    books.fold(event);
  }

  upcast(event: LedgerEvent): LedgerEvent {
    return event;
  }

  refusal(
    code: string,
    details: Readonly<Record<string, string | number>>,
  ): ReturnType<Law['refusal']> {
    return refusalOf(code, details);
  }
}

const refusalOf = (code: string, details: Readonly<Record<string, string | number>>) => ({
  code,
  sentence: { zh: `拒绝：${code}`, en: `Refused: ${code}` },
  details,
  basis: 'spec',
});

/** Postings of the same events; an amount of 13 does not balance, so the projector must stop there. */
export const savingsPostingRules: PostingRules = {
  version: 'savings 1',
  upcast: (event) => event,
  postingsOf: (event) => {
    const { amount } = event.data as { amount: number };
    const sign = event.type === 'Deposited' ? 1n : -1n;
    const posting = (account: string, side: 'debit' | 'credit', part: bigint) => ({
      fiscalYear: Number(event.occurredOn.slice(0, 4)),
      occurredOn: event.occurredOn,
      phase: 'current' as const,
      book: 'finance' as const,
      account,
      side,
      amount: part * sign,
      document: event.key,
      voucher: null,
      coordinate: { fund: 'own' as const, project: `P${amount % 3}` },
    });
    return [
      posting('1002', 'debit', BigInt(amount)),
      posting('4609', 'credit', BigInt(amount === 13 ? 12 : amount)),
    ];
  },
  factsOf: (event) => [
    {
      fiscalYear: null,
      occurredOn: event.occurredOn,
      kind: 'last.key',
      subject: '',
      amount: null,
      text: event.key,
    },
  ],
};
