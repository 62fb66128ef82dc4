// Year-end entries per full coordinate (domain.md §5.6 rows 20 to 22), for the hand-written examples.
import type { Fen } from '#money';
import { Balances, type Coordinate, type Posting } from '#bookkeeping';
import { legsOf, withoutEconomic, type Entry } from './hand-postings.js';

/** Moves `amount` (credit positive) of one account to another. */
const moved = (
  year: number,
  phase: 'close' | 'roll' | 'distribute',
  from: string,
  to: string,
  credit: Fen,
  coordinate: Coordinate,
): Entry => ({
  year,
  on: `${year}-12-31`,
  phase,
  debit: credit > 0n ? from : to,
  credit: credit > 0n ? to : from,
  amount: credit > 0n ? credit : -credit,
  coordinate,
});

/** Entries that close every 6xxx and 7xxx account of the year and roll the results up. */
export const closingPostings = (postings: readonly Posting[], year: number): readonly Posting[] => {
  const balances = new Balances();
  for (const posting of postings) {
    if (posting.fiscalYear === year) balances.add(posting);
  }
  const closing: Posting[] = [];
  const post = (entry: Entry): void => void closing.push(...legsOf(entry));
  for (const { book, account, amount, coordinate, phase } of balances) {
    if (book !== 'budget' || !/^[67]/.test(account) || phase === 'close') continue;
    const place = withoutEconomic(coordinate);
    const to = resultAccount(account, coordinate);
    // The reversing leg keeps the economic code, so that 7xxx is zero in every coordinate.
    const entry = moved(year, 'close', account, to, -amount, coordinate);
    post(entry);
    if (to === '810106') post(moved(year, 'roll', '810106', '810107', -amount, place));
    if (to === '820104') post(moved(year, 'roll', '820104', '820105', -amount, place));
  }
  return closing;
};

const resultAccount = (account: string, coordinate: Coordinate): string => {
  if (coordinate.fund !== 'own') return '810106';
  if (coordinate.restricted === true) return '820104';
  return account === '6401' || account === '7301' ? '8401' : '8501';
};

/** Entries that pass a result on, with the flow that takes it across the scope of 结转和结余. */
export const distributed = (
  year: number,
  from: string,
  to: string,
  credit: Fen,
  flow?: 'allocation' | 'coverage',
): readonly Posting[] =>
  legsOf({
    ...moved(year, 'distribute', from, to, credit, { fund: 'own' }),
    ...(flow === undefined ? {} : { flow }),
  });
