// The state of an invented office while its years are being made up, and the commands that it has sent so far.
import type { Dice } from './dice.js';
import {
  Register,
  type Fund,
  type Item,
  type Nature,
  type Standing,
  type UnitKind,
  type Use,
} from './register.js';

export interface Project {
  readonly project: string;
  readonly nature: Nature;
  finished: boolean;
}

/** An indicator line with its authority and the money behind it, in fen. */
export interface Line {
  readonly line: string;
  readonly year: number;
  readonly originYear: number;
  readonly fund: Fund;
  readonly project: string;
  readonly nature: Nature;
  readonly function: string;
  readonly economic: string | null;
  readonly restricted: boolean;
  readonly use: Use | null;
  readonly source: 'current' | 'carried';
  /** Approved and not yet issued. */
  unissued: number;
  available: number;
  frozen: number;
  inTransit: number;
  paid: number;
  /** Money that payments may draw on, what is in transit already taken off. */
  quota: number;
  returnable: number;
  cash: number;
  /** Carried out at year end, of it held as returnable or cash; already carried forward. */
  carriedOut: number;
  carriedReturnable: number;
  carriedCash: number;
  carriedForward: number;
  /** Money whose authority has ended. */
  endedReturnable: number;
  endedCash: number;
}

export type Funding = 'appropriation' | 'quota' | 'returnable' | 'cash';

export interface Part {
  readonly line: Line;
  readonly economic: string;
  readonly funding: Funding;
  amount: number;
}

export interface Payment {
  readonly payment: string;
  readonly year: number;
  readonly amount: number;
  readonly channel: 'treasury' | 'quota' | 'bank';
  status: 'requested' | 'reviewed' | 'approved' | 'settled' | 'ended';
  corrected: boolean;
  readonly parts: Part[];
}

export interface Freeze {
  readonly freeze: string;
  readonly line: Line;
  remaining: number;
}

export interface ReceivedIncome {
  readonly income: string;
  readonly year: number;
  readonly standing: Standing;
  readonly column: 'from-superior' | 'professional' | 'operating' | 'from-affiliates' | 'other';
  remaining: number;
}

export interface YearState {
  readonly year: number;
  readonly regime: 'authorised' | 'integrated';
  readonly policy: 'block' | 'warn';
  readonly carriedFirst: boolean;
  originalLimit: number | null;
  readonly spentOn: Record<Item, number>;
  closedMonths: number;
  /** Carried-forward lines by fund and project. */
  readonly carriedLines: Map<string, Line[]>;
}

/** What the law must hold of a line after a command. */
export interface LineClaim {
  readonly line: string;
  readonly available: number;
  readonly frozen: number;
  readonly inTransit: number;
  readonly paid: number;
}

export interface Sent {
  readonly key: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly actor: string;
  readonly role: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const ACTORS = {
  administrator: 'administrator',
  accountant: 'accountant',
  cashier: 'cashier',
  handler: 'handler',
  reviewer: 'reviewer',
  approver: 'approver',
  bureau: 'budget-bureau',
  bank: 'treasury',
} as const;
export type Actor = keyof typeof ACTORS;

/** Yuan with two decimals, from fen. */
export const moneyOf = (fen: number): string => {
  if (!Number.isSafeInteger(fen)) throw new Error(`${fen} is no whole number of fen`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

export class Office {
  readonly commands: Sent[] = [];
  /** For each command, what it must leave the lines that it touched at. */
  readonly claims: (readonly LineClaim[])[] = [];
  readonly register: Register;
  readonly projects: Project[] = [];
  readonly lines: Line[] = [];
  readonly payments: Payment[] = [];
  readonly freezes: Freeze[] = [];
  readonly incomes: ReceivedIncome[] = [];
  /** Lines that have a cash plan; one each is enough. */
  readonly planned = new Set<string>();
  readonly years = new Map<number, YearState>();
  /** Own money in the bank, by purpose; the empty purpose is money for anything. */
  readonly ownCash = new Map<string, number>();
  /** The year in which most things happen, and the day of it. */
  year: number;
  day = 1;
  private counted = 0;

  constructor(
    readonly dice: Dice,
    readonly name: string,
    readonly kind: UnitKind,
    firstYear: number,
  ) {
    this.register = new Register(kind, firstYear);
    this.year = firstYear;
  }

  /** A number that no other document of the office has. */
  next(prefix: string): string {
    this.counted += 1;
    return `${prefix}-${this.counted}`;
  }

  get state(): YearState {
    const state = this.years.get(this.year);
    if (state === undefined) throw new Error(`year ${this.year} is not open`);
    return state;
  }

  /** The day counted so far, as a date of the year: twelve months of 28 days. */
  get date(): string {
    const month = Math.min(12, 1 + Math.floor((this.day - 1) / 28));
    const day = month === 12 ? Math.min(30, this.day - 11 * 28) : 1 + ((this.day - 1) % 28);
    return `${this.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }

  get month(): number {
    return Number(this.date.slice(5, 7));
  }

  send(
    type: string,
    actor: Actor,
    data: Readonly<Record<string, unknown>>,
    lines: readonly Line[] = [],
    occurredOn = this.date,
  ): void {
    const key = `${this.name}/${this.commands.length + 1}`;
    this.commands.push({ key, type, occurredOn, actor, role: ACTORS[actor], data });
    this.claims.push(
      lines.map(({ line, available, frozen, inTransit, paid }) => ({
        line,
        available,
        frozen,
        inTransit,
        paid,
      })),
    );
  }

  /** Lines of the year that may still be spent from. */
  openLines(): Line[] {
    return this.lines.filter(
      ({ year, project }) => year === this.year && !this.projectOf(project).finished,
    );
  }

  projectOf(name: string): Project {
    const found = this.projects.find(({ project }) => project === name);
    if (found === undefined) throw new Error(`no project ${name}`);
    return found;
  }

  cashFor(purpose: string | null): number {
    return this.ownCash.get(purpose ?? '') ?? 0;
  }

  moveCash(purpose: string | null, amount: number): void {
    this.ownCash.set(purpose ?? '', this.cashFor(purpose) + amount);
  }
}

export const standingOf = ({ fund, function: code, restricted, project }: Line): Standing => ({
  fund,
  function: code,
  purpose: restricted ? project : null,
});

/** Authority that nothing has claimed: what was sent as quota or cash must stay covered. */
export const freeOf = ({ available, quota, cash, fund }: Line): number =>
  fund === 'own' ? available : available - quota - cash;

export const newLine = (
  place: Pick<
    Line,
    | 'line'
    | 'year'
    | 'originYear'
    | 'fund'
    | 'project'
    | 'nature'
    | 'function'
    | 'economic'
    | 'restricted'
    | 'use'
    | 'source'
  >,
): Line => ({
  ...place,
  unissued: 0,
  available: 0,
  frozen: 0,
  inTransit: 0,
  paid: 0,
  quota: 0,
  returnable: 0,
  cash: 0,
  carriedOut: 0,
  carriedReturnable: 0,
  carriedCash: 0,
  carriedForward: 0,
  endedReturnable: 0,
  endedCash: 0,
});
