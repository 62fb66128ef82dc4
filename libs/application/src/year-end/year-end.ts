// The year end as it would be: what is open, what settles it, and the statements afterwards.
import type { CodeLists } from '#codes';
import type { Books, StatementSummary } from '#ledger';
import {
  checkResultsOf,
  evaluate,
  formSetOf,
  type CheckResult,
  type Statements,
} from '#statements';
import type { Law } from '../desk/law.js';
import { statementSummaryOf } from '../desk/statement-summary.js';
import {
  heldCommitments,
  openAdvances,
  openCardExpenses,
  openFreezes,
  openMonths,
  openPayments,
  openPlans,
  owedCollections,
  unacceptedContracts,
  type Walked,
} from './open-documents.js';
import { missingReports, openPerformance, pressedLimits } from './open-duties.js';
import { ITEM_KINDS, type OpenItem, type ProposedCommand } from './open-item.js';
import { Proposer, type YearEndChoices } from './proposer.js';
import { Rehearsal, type RehearsedItem } from './rehearsal.js';
import {
  fateOfLine,
  lineItem,
  linesLeft,
  surplusLeft,
  unspentQuota,
  type FateOfLine,
} from './unused-authority.js';

export interface YearEndOrder {
  readonly year: number;
  /** Date in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: string;
  readonly choices?: YearEndChoices;
}

export interface YearEnd {
  readonly year: number;
  /** Closed before the assistant looked: then only duties can be open. */
  readonly closed: boolean;
  /** Events folded in when the assistant looked. */
  readonly position: number;
  /** The year is not over: the commands are dated 31 December and would be refused today. */
  readonly early: boolean;
  readonly items: readonly RehearsedItem[];
  readonly lines: readonly FateOfLine[];
  /** Whether the proposed commands close the year. */
  readonly closes: boolean;
  /** The tables after them; null when no form set of the year is known. */
  readonly statements: Statements | null;
  /** SHA-256 of all cells, as compiling the final accounts would state it. */
  readonly digest: string | null;
  readonly checks: readonly CheckResult[];
}

/** Walks the year end in the books and leaves them as they were. */
export const yearEndOf = (
  books: Books,
  order: YearEndOrder,
  law: Law<Books>,
  codes: CodeLists,
): YearEnd => {
  const mark = books.mark();
  try {
    return walked(books, order, law, codes);
  } finally {
    books.rollback(mark);
    books.forget();
  }
};

const walked = (
  books: Books,
  { year, today, choices = {} }: YearEndOrder,
  law: Law<Books>,
  codes: CodeLists,
): YearEnd => {
  const proposer = new Proposer(year, books.position, choices);
  const { lastDay } = proposer;
  const early = today < lastDay;
  const position = books.position;
  const closed = books.years.get(String(year))?.closed ?? false;
  const rehearsal = new Rehearsal(books, law, early ? lastDay : today);
  const walk = { year, proposer };
  const lines: FateOfLine[] = [];
  const items: RehearsedItem[] = [];
  const settle = (found: readonly OpenItem[]): void => {
    for (const item of found) items.push(rehearsal.settle(item));
  };
  if (!closed) {
    settle(openPreviousYear(books, year));
    // Each look comes after what the one before it settles: a payment taken back gives its contract the money back.
    for (const look of BEFORE_LINES) settle(look(books, walk));
  }
  for (const look of DUTIES) settle(look(books, walk));
  if (!closed) {
    for (const line of linesLeft(books, year)) {
      const available = books.available(line.line);
      const item = rehearsal.settle(lineItem(books, line, walk));
      items.push(item);
      const events = item.rehearsed.state === 'accepted' ? item.rehearsed.events : [];
      lines.push(fateOfLine(books, line, choices, available, events));
    }
    settle([closeItem(walk)]);
    settle(surplusLeft(books, walk));
  }
  const closes = books.years.get(String(year))?.closed ?? false;
  return {
    ...{ year, closed, position, early, items, lines, closes },
    ...afterwards(books, year, lastDay, codes),
  };
};

type Look = (books: Books, walk: Walked) => readonly OpenItem[];

const BEFORE_LINES: readonly Look[] = [
  openMonths,
  openPayments,
  openPlans,
  unacceptedContracts,
  heldCommitments,
  openFreezes,
  openCardExpenses,
  openAdvances,
  owedCollections,
  unspentQuota,
];

const DUTIES: readonly Look[] = [pressedLimits, openPerformance, missingReports];

const openPreviousYear = (books: Books, year: number): readonly OpenItem[] => {
  const previous = books.years.get(String(year - 1));
  if (previous === undefined || previous.closed) return [];
  const subject = String(year - 1);
  const says = `${subject} 年度尚未结账：先办理该年度（duzhi close --year ${subject} --dry-run）。`;
  return [{ kind: 'previous-year', subject, says, amount: null, command: null, others: [] }];
};

const closeItem = ({ year, proposer }: Walked): OpenItem => {
  const { welfareFund } = proposer.choices;
  return {
    kind: 'close',
    subject: String(year),
    says: `${year} 年度年终结账。`,
    amount: null,
    command: proposer.command('CloseYear', 'accountant', String(year), {
      year,
      ...(welfareFund === undefined ? {} : { welfareFund }),
    }),
    others: [],
  };
};

/** What is dated after the last day belongs to the next year's statements: names of units and projects, too. */
const afterwards = (
  books: Books,
  year: number,
  lastDay: string,
  codes: CodeLists,
): Pick<YearEnd, 'statements' | 'digest' | 'checks'> => {
  const region = books.unit?.versions.findLast(({ from }) => from <= lastDay)?.region ?? null;
  const formSet = formSetOf(year, region);
  if (formSet === undefined) return { statements: null, digest: null, checks: [] };
  const balances = [...books.balances];
  const facts = books.facts.filter(({ occurredOn }) => occurredOn <= lastDay);
  const statements = evaluate(formSet, { year, balances, facts, codes });
  const summary: StatementSummary | null = statementSummaryOf(books, year, codes);
  return {
    statements,
    digest: summary?.digest ?? null,
    checks: checkResultsOf(statements, balances),
  };
};

/** Items that stand in the way of nothing and need no command are notes. */
export const isNote = ({ kind, command, others }: OpenItem): boolean =>
  command === null && others.length === 0 && !ITEM_KINDS[kind].blocks;

/** Whether the year end is done: closed, and nothing waits for a command of this year. */
export const isSettled = ({ items }: YearEnd): boolean =>
  items.every((item) => isNote(item) || item.kind === 'surplus');

/** Commands that the law would accept as they stand, in the order in which to post them. */
export const readyCommands = ({ items }: YearEnd): readonly ProposedCommand[] =>
  items.flatMap(({ command, rehearsed }) =>
    command !== null && rehearsed.state === 'accepted' ? [command] : [],
  );

/** Commands with blanks for a person, those for other choices and for the next year included. */
export const draftCommands = ({ items }: YearEnd): readonly ProposedCommand[] =>
  items.flatMap(({ command, others, rehearsed }) => [
    ...(command !== null && rehearsed.state === 'draft' ? [command] : []),
    ...others.map((other) => other.command),
  ]);
