// What each cell is a sum of, written anew from domain.md §1: it does not ask the statements it will be held against.
import type { Fund } from '#bookkeeping';
import type { Meaning } from './meaning.js';
import { SUBJECTS, type Subject, type Unknown } from './unknowns.js';

/** How often each unknown counts: +1, −1 or not at all. */
export type Weight = (unknown: Unknown) => number;

const DEPARTMENTAL: Readonly<Record<Subject, readonly string[]>> = {
  abroad: ['30212'],
  'vehicle-purchase': ['30913', '31013'],
  'vehicle-running': ['30231'],
  reception: ['30217'],
};

interface Wanted {
  readonly fund?: readonly Fund[];
  readonly column?: string;
  /** Beginning of the function code. */
  readonly function?: string;
}

const FISCAL: readonly Fund[] = ['general', 'fund', 'capital'];

const sumOf =
  (kind: 'income' | 'spent' | 'opening', { fund, column, function: code }: Wanted = {}): Weight =>
  (unknown) => {
    if (unknown.kind !== kind) return 0;
    if (fund !== undefined && !fund.includes(unknown.fund)) return 0;
    if (code !== undefined && !unknown.function.startsWith(code)) return 0;
    if (unknown.kind === 'opening' || column === undefined) return 1;
    return unknown.column === column ? 1 : 0;
  };

const only =
  (kind: 'covered' | 'allocated'): Weight =>
  (unknown) =>
    unknown.kind === kind ? 1 : 0;

const plus =
  (...parts: readonly Weight[]): Weight =>
  (unknown) =>
    parts.reduce((sum, part) => sum + part(unknown), 0);

const minus =
  (part: Weight): Weight =>
  (unknown) =>
    -part(unknown);

/** 年末 = 年初 + 收入 − 支出, and for own money what was drawn from surplus or distributed. */
export const closingOf = (wanted: Wanted): Weight =>
  plus(
    sumOf('opening', wanted),
    sumOf('income', wanted),
    minus(sumOf('spent', wanted)),
    ...(wanted.fund === undefined || wanted.fund.includes('own')
      ? [only('covered'), minus(only('allocated'))]
      : []),
  );

export const generalBasic: Weight = sumOf('spent', { fund: ['general'], column: 'basic' });
export const generalProject: Weight = sumOf('spent', { fund: ['general'], column: 'project' });
export const economics =
  (prefix: string): Weight =>
  (unknown) =>
    unknown.kind === 'economic' && unknown.code.startsWith(prefix) ? 1 : 0;
export const projectItems: Weight = (unknown) => (unknown.kind === 'item' ? 1 : 0);

const summary = (row: string): Weight | undefined => {
  if (/^\d/.test(row)) return sumOf('spent', { function: row });
  switch (row) {
    case 'general':
    case 'fund':
    case 'capital':
      return sumOf('income', { fund: [row] });
    case 'total-income':
      return sumOf('income');
    case 'surplus-used':
      return only('covered');
    case 'opening':
      return sumOf('opening');
    case 'income-side':
      return plus(sumOf('income'), sumOf('opening'), only('covered'));
    case 'total-expenditure':
      return sumOf('spent');
    case 'surplus-allocated':
      return only('allocated');
    case 'closing':
      return closingOf({});
    case 'expenditure-side':
      return plus(sumOf('spent'), closingOf({}), only('allocated'));
    default:
      return sumOf('income', { fund: ['own'], column: row });
  }
};

const fiscal = (row: string, column: string): Weight | undefined => {
  const fund = column === 'total' ? FISCAL : FISCAL.filter((each) => each === column);
  if (/^\d/.test(row)) return sumOf('spent', { fund, function: row });
  const ofRow = FISCAL.filter((each) => row === each || row === `opening-${each}`);
  if (ofRow.length > 0) {
    return sumOf(row.startsWith('opening') ? 'opening' : 'income', { fund: ofRow });
  }
  switch (row) {
    case 'total-income':
      return sumOf('income', { fund: FISCAL });
    case 'opening':
      return sumOf('opening', { fund: FISCAL });
    case 'income-side':
      return plus(sumOf('income', { fund: FISCAL }), sumOf('opening', { fund: FISCAL }));
    case 'total-expenditure':
      return sumOf('spent', { fund });
    case 'closing':
      return closingOf({ fund });
    case 'expenditure-side':
      return plus(sumOf('spent', { fund }), closingOf({ fund }));
    default:
      return undefined;
  }
};

const threePublic = (column: string): Weight | undefined => {
  const [, side, item = ''] = /^(budget|actual)-(.+)$/.exec(column) ?? [];
  const subjects = SUBJECTS.filter(
    (subject) =>
      item === 'total' ||
      item === subject ||
      (item === 'vehicles' && subject.startsWith('vehicle')),
  );
  if (side === 'budget') {
    return (unknown) => (unknown.kind === 'limit' && subjects.includes(unknown.subject) ? 1 : 0);
  }
  const codes = subjects.flatMap((subject) => DEPARTMENTAL[subject]);
  return (unknown) =>
    (unknown.kind === 'item' && subjects.includes(unknown.subject)) ||
    (unknown.kind === 'economic' && codes.includes(unknown.code))
      ? 1
      : 0;
};

const byFunction = (fund: readonly Fund[] | undefined, row: string, column: string): Weight => {
  const place = {
    ...(fund === undefined ? {} : { fund }),
    ...(row === 'total' ? {} : { function: row }),
  };
  if (column === 'opening' || column === 'income') return sumOf(column, place);
  if (column === 'closing') return closingOf(place);
  return sumOf('spent', column === 'total' ? place : { ...place, column });
};

/** What the cell is a sum of; undefined when no sum of a year's amounts is meant. */
export const weightOf = ({ table, row, column }: Meaning): Weight | undefined => {
  switch (table) {
    case 'income-expenditure-summary':
      return summary(row);
    case 'fiscal-summary':
      return fiscal(row, column);
    case 'income':
      return sumOf('income', {
        ...(row === 'total' ? {} : { function: row }),
        ...(column === 'total' ? {} : { column }),
      });
    case 'expenditure':
      return byFunction(undefined, row, column);
    case 'general-expenditure':
      return byFunction(['general'], row, column);
    case 'government-fund':
      return byFunction(['fund'], row, column);
    case 'state-capital':
      return byFunction(['capital'], row, column);
    case 'general-basic-expenditure':
      if (row === 'staff') return plus(economics('301'), economics('303'));
      if (row === 'running') {
        return plus(...['302', '307', '310', '312', '399'].map(economics));
      }
      return economics(row);
    case 'three-public':
      return threePublic(column);
  }
};
