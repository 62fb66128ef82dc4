// What becomes of authority that nobody used: carried, lapsed, or handed back by the two-year rule.
import type { LedgerEvent } from '#eventing';
import type { Books } from '#ledger';
import { fenOf, moneyText, yuanText, type Fen } from '#money';
import type { Walked } from './open-documents.js';
import type { OpenItem } from './open-item.js';
import type { YearEndChoices } from './proposer.js';

type Line = ReturnType<Books['lines']['values']> extends Iterator<infer State> ? State : never;

/** carried 结转 · lapsed 注销 · handed-back 收回: money of finished projects or of two years (预算法 art. 42). */
export type Fate = 'carried' | 'lapsed' | 'handed-back';

export interface FateOfLine {
  readonly line: string;
  readonly project: string;
  readonly projectName: string;
  readonly fund: string;
  readonly originYear: number;
  readonly available: Fen;
  readonly fate: Fate;
  readonly why: string;
  /** What the law recorded in the rehearsal; null when it refused. Fen. */
  readonly recorded: {
    /** Authority that was never money and is recognised as income and 财政应返还额度 (row 18). */
    readonly recognised: Fen;
    /** Quota that is cancelled (row 18b). */
    readonly fromQuota: Fen;
    /** What stands on 财政应返还额度 afterwards. */
    readonly held: Fen;
  } | null;
}

export const linesLeft = (books: Books, year: number): readonly Line[] =>
  [...books.lines.values()]
    .filter((line) => line.year === year && books.available(line.line) > 0n)
    .sort((a, b) => (a.line < b.line ? -1 : 1));

/** Two years without being spent make money surplus; what was given this year has one year more. */
const isTwoYearsOld = ({ year, originYear }: Line): boolean => year + 1 - originYear >= 2;

export const fateOf = (
  books: Books,
  line: Line,
  { carrying = 'projects' }: YearEndChoices,
): { readonly fate: Fate; readonly why: string } => {
  const project = books.projects.get(line.coordinate.project ?? '');
  if (project !== undefined && project.finishedOn !== null) {
    return { fate: 'handed-back', why: `项目已于 ${project.finishedOn} 完成` };
  }
  if (isTwoYearsOld(line)) {
    return { fate: 'handed-back', why: `${line.originYear} 年下达，连续两年未用完` };
  }
  const isProject = line.coordinate.nature === 'project';
  if (carrying === 'all' || (carrying === 'projects' && isProject)) {
    return { fate: 'carried', why: isProject ? '项目未完成' : '按选择结转' };
  }
  return { fate: 'lapsed', why: isProject ? '按选择不结转' : '基本支出不结转' };
};

export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  carried: '结转下年',
  lapsed: '年末注销',
  'handed-back': '注销收回',
};

export const lineItem = (books: Books, line: Line, { year, proposer }: Walked): OpenItem => {
  const { choices } = proposer;
  const amount = books.available(line.line);
  const { fate, why } = fateOf(books, line, choices);
  const authorised = books.years.get(String(year))?.regime === 'authorised';
  // Own money is cash already: nobody recognises it (domain.md §5.6 row 18d).
  const recognise = line.coordinate.fund !== 'own' && (authorised || choices.recognise === true);
  const data = { line: line.line, amount: moneyText(amount) };
  const role = 'budget-bureau';
  return {
    kind: 'line',
    subject: line.line,
    says: `指标 ${line.line} 余 ${yuanText(amount)} 元：${FATE_WORDS[fate]}（${why}）。`,
    amount,
    command:
      fate === 'carried'
        ? proposer.command('CarryOutIndicator', role, line.line, {
            ...data,
            document: `JZ-${year}`,
            recognise,
          })
        : proposer.command('LapseIndicator', role, line.line, {
            ...data,
            document: `ZX-${year}`,
          }),
    others:
      fate === 'carried'
        ? [
            {
              when: 'next-year',
              command: proposer.nextYear('CarryForwardIndicator', role, line.line, {
                line: null,
                from: line.line,
                document: null,
                amount: moneyText(amount),
              }),
            },
          ]
        : [],
  };
};

/** What the rehearsal recorded of it. */
export const fateOfLine = (
  books: Books,
  line: Line,
  choices: YearEndChoices,
  available: Fen,
  events: readonly LedgerEvent[],
): FateOfLine => {
  const project = line.coordinate.project ?? '';
  return {
    line: line.line,
    project,
    projectName: books.projects.get(project)?.name ?? project,
    fund: line.coordinate.fund ?? '',
    originYear: line.originYear,
    available,
    ...fateOf(books, line, choices),
    recorded: events[0] === undefined ? null : recordedIn(events[0]),
  };
};

const recordedIn = ({ data }: LedgerEvent): NonNullable<FateOfLine['recorded']> => {
  const { recognised, fromQuota, held } = data as Readonly<Record<string, string>>;
  return {
    recognised: fenOf(recognised ?? '0.00'),
    fromQuota: fenOf(fromQuota ?? '0.00'),
    held: fenOf(held ?? '0.00'),
  };
};

/** Quota that the bank still holds for a line; the line's own command cancels it (row 18b). */
export const unspentQuota = (books: Books, { year }: Walked): OpenItem[] =>
  [...books.lines.values()]
    .filter((line) => line.year === year && line.coordinate.fund !== 'own')
    .map((line) => ({ line: line.line, quota: books.pool('quota', line.coordinate) }))
    .filter(({ quota }) => quota > 0n)
    .map(({ line, quota }) => ({
      kind: 'quota',
      subject: line,
      says: `指标 ${line} 的零余额账户额度未用：随该指标的结转或注销一并注销。`,
      amount: quota,
      command: null,
      others: [],
    }));

/** Where the money of a surplus is; blank when it is split, for then it leaves in two steps. */
const heldIn = (books: Books, place: Line['coordinate'], amount: Fen): string | null => {
  if (books.pool('returnable', place) >= amount) return '800103';
  return books.pool('cash', place) >= amount ? '800102' : null;
};

/** 8102 of a finished project after closing: it goes back to the treasury in the next year (row 23). */
export const surplusLeft = (books: Books, { year, proposer }: Walked): OpenItem[] => {
  const places = new Map<string, { readonly place: Line['coordinate']; amount: Fen }>();
  for (const { book, account, coordinate, amount, fiscalYear } of books.balances) {
    if (book !== 'budget' || !account.startsWith('8102') || fiscalYear > year) continue;
    const key = JSON.stringify(coordinate);
    const sum = places.get(key) ?? { place: coordinate, amount: 0n };
    sum.amount -= amount;
    places.set(key, sum);
  }
  return [...places.values()]
    .filter(({ amount }) => amount > 0n)
    .map(({ place, amount }, index) => ({
      kind: 'surplus',
      subject: place.line ?? place.project ?? '',
      says: `项目 ${place.project ?? ''} 的财政拨款结余：下年由财政收回。`,
      amount,
      command: null,
      others: [
        {
          when: 'next-year',
          command: proposer.nextYear(
            'HandOverSurplus',
            'accountant',
            place.line ?? String(index + 1),
            {
              handOver: null,
              document: null,
              kind: 'surplus',
              from: { ...place, function: place.function ?? null },
              heldIn: heldIn(books, place, amount),
              amount: moneyText(amount),
            },
          ),
        },
      ],
    }));
};
