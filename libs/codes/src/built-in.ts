// Reads the generated lists and lays the known changes over them, year by year.
import { CHANGES, type Addition, type Change } from './changes.js';
import { labelOf, levelOf, parentCodeOf, isOwnCode, type Code, type Scheme } from './code.js';
import { CodeList } from './code-list.js';
import { ACCOUNTS_2019 } from './data/accounts-2019.js';
import { ECONOMIC_2021 } from './data/economic-2021.js';
import { FUNCTION_2021 } from './data/function-2021.js';
import { GOVERNMENT_ECONOMIC_2021 } from './data/government-economic-2021.js';
import { REVENUE_2021 } from './data/revenue-2021.js';

const BUILT_IN: Readonly<Record<Scheme, { readonly year: number; readonly text: string }>> = {
  function: { year: 2021, text: FUNCTION_2021 },
  economic: { year: 2021, text: ECONOMIC_2021 },
  'government-economic': { year: 2021, text: GOVERNMENT_ECONOMIC_2021 },
  revenue: { year: 2021, text: REVENUE_2021 },
  account: { year: 2019, text: ACCOUNTS_2019 },
};

type Letters<Word> = Readonly<Record<string, Word | undefined>>;
const EVIDENCE: Letters<string> = { s: 'seen', m: 'memory', u: 'memory-uncertain' };
const BUDGET: Letters<Code['budget']> = { g: 'general', f: 'fund', c: 'capital', i: 'insurance' };
const NORMAL_BALANCE: Letters<Code['normalBalance']> = { d: 'debit', c: 'credit' };
const BOOK: Letters<Code['book']> = { b: 'budget', f: 'finance' };

/** Year of the list that the program carries for this scheme. */
export const builtInYearOf = (scheme: Scheme): number => BUILT_IN[scheme].year;

/** The list that the program carries, for its own year. */
export const builtInListOf = (scheme: Scheme): CodeList => {
  const { year, text } = BUILT_IN[scheme];
  const codes = text
    .trim()
    .split('\n')
    .map((line) => codeOfLine(scheme, line.split(',')));
  return listOfYear(new CodeList(scheme, year, codes), year);
};

const codeOfLine = (scheme: Scheme, cells: readonly string[]): Code => {
  const [code = '', name = '', evidence = '', third = '', fourth = ''] = cells;
  const budget = scheme === 'function' ? BUDGET[third] : undefined;
  const normalBalance = scheme === 'account' ? NORMAL_BALANCE[third] : undefined;
  const book = scheme === 'account' ? BOOK[fourth] : undefined;
  return {
    ...placedCode(scheme, code, name),
    evidence: EVIDENCE[evidence] ?? evidence,
    ...(budget === undefined ? {} : { budget }),
    ...(normalBalance === undefined ? {} : { normalBalance }),
    ...(book === undefined ? {} : { book }),
    // The government accounting system has been in force since 2019 (domain.md §5.6).
    ...(scheme === 'account' ? { validFrom: BUILT_IN.account.year } : {}),
  };
};

/** What follows from the code and its name alone. */
export const placedCode = (scheme: Scheme, code: string, name: string): Omit<Code, 'evidence'> => {
  const level = levelOf(scheme, code);
  if (level === undefined) throw new RangeError(`${code} is no code of the ${scheme} list`);
  const label = labelOf(scheme, level, name);
  return {
    code,
    name,
    scheme,
    level,
    parent: parentCodeOf(scheme, code),
    ...(label === undefined ? {} : { label }),
  };
};

/**
 * The list of another year: the given one with the changes since its own year. For a year before its own
 * the list is taken as it is: nothing is known of the changes that led to it.
 */
export const listOfYear = (own: CodeList, year: number): CodeList => {
  const codes = new Map<string, Code>();
  for (const code of own.entries()) codes.set(code.code, inherited(code, own.year, year));
  for (const change of CHANGES) {
    if (change.scheme === own.scheme && change.from > own.year && change.from <= year) {
      apply(change, codes, year);
    }
  }
  const list = [...codes.values()].map((code) => withEnd(code, year));
  return new CodeList(own.scheme, year, list);
};

// The chart of accounts is a standing rule, not a yearly list: it goes on until it is replaced.
const inherited = (code: Code, from: number, year: number): Code =>
  from === year || (code.scheme === 'account' && year > from) || isOwnCode(code.code)
    ? code
    : { ...code, evidence: `assumed (from ${from})` };

const apply = (change: Change, codes: Map<string, Code>, year: number): void => {
  const known = codes.get(change.code);
  switch (change.kind) {
    case 'removal':
      for (const code of codes.keys()) if (code.startsWith(change.code)) codes.delete(code);
      return;
    case 'renaming':
      if (known === undefined || known.name === change.name) return;
      codes.set(change.code, {
        ...known,
        name: change.name,
        renamedFrom: known.name,
        ...inheritedEvidence(change, year),
      });
      return;
    case 'addition':
      if (known === undefined) codes.set(change.code, addedCode(change, year));
  }
};

const inheritedEvidence = (
  change: { readonly from: number; readonly evidence: string },
  year: number,
): { readonly evidence: string } => ({
  evidence: change.from === year ? change.evidence : `assumed (from ${change.from})`,
});

const addedCode = (change: Addition, year: number): Code => ({
  ...placedCode(change.scheme, change.code, change.name),
  ...inheritedEvidence(change, year),
  validFrom: change.from,
  ...(change.budget === undefined ? {} : { budget: change.budget }),
  ...(change.replaces === undefined ? {} : { replaces: change.replaces }),
});

const withEnd = (code: Code, year: number): Code => {
  const removal = CHANGES.find(
    (change) =>
      change.kind === 'removal' &&
      change.scheme === code.scheme &&
      change.from > year &&
      code.code.startsWith(change.code),
  );
  return removal === undefined ? code : { ...code, validTo: removal.from - 1 };
};
