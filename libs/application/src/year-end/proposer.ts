// Writes the commands that the assistant proposes: keys, dates and people in one place.
import type { Json } from '#eventing';
import type { Role } from '#ledger';
import type { ProposedCommand } from './open-item.js';

/** What shall become of authority that nobody used, as far as the law leaves a choice. */
export type Carrying = 'none' | 'projects' | 'all';

export interface YearEndChoices {
  /** Who acts in a role; the name of the role itself stands in where nobody is named. */
  readonly actors?: Readonly<Partial<Record<Role, string>>>;
  /** projects: project money of unfinished projects is carried, basic money lapses. */
  readonly carrying?: Carrying;
  /** Integrated regime: the bureau records what is carried as expenditure (domain.md §5.6 row 18d). */
  readonly recognise?: boolean;
  /** Institutions: what of the surplus becomes 职工福利基金, yuan as money text. */
  readonly welfareFund?: string;
}

export class Proposer {
  /** @param position of the books: a year that was reopened is closed under other keys than before. */
  constructor(
    readonly year: number,
    private readonly position: number,
    readonly choices: YearEndChoices = {},
  ) {}

  /** The last day of the year, on which everything of the year end is dated. */
  get lastDay(): string {
    return `${this.year}-12-31`;
  }

  command(
    type: string,
    role: Role,
    subject: string,
    data: ProposedCommand['data'],
    occurredOn = this.lastDay,
  ): ProposedCommand {
    const key = `close-${this.year}@${this.position}/${type}/${subject}`;
    const actor = this.choices.actors?.[role] ?? role;
    return { key, type, occurredOn, actor, role, data };
  }

  /** A command for the first days of the next year. */
  nextYear(
    type: string,
    role: Role,
    subject: string,
    data: { readonly [member: string]: Json },
  ): ProposedCommand {
    return this.command(type, role, subject, data, `${this.year + 1}-01-01`);
  }
}
