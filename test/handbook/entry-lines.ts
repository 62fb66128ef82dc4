// Entries as an accountant reads them: book, side, account with its name; legs of the same account are added up.
import type { Posting } from '#bookkeeping';
import { bucketOf, builtInCodes } from '#codes';
import { moneyText, type Fen } from '#money';

interface Line {
  /** All but the amount: two events with the same lines are entered alike. */
  readonly text: string;
  readonly phase: string;
  readonly amount: Fen;
}

const linesOf = (postings: readonly Posting[]): readonly Line[] => {
  const lines = new Map<string, Line>();
  for (const { book, side, account, amount, coordinate, phase, fiscalYear } of postings) {
    const name =
      book === 'control'
        ? bucketOf(account)?.name
        : builtInCodes.list('account', fiscalYear).nameOf(account);
    if (name === undefined)
      throw new Error(`${book} account ${account} of ${fiscalYear} is unknown`);
    const economic = coordinate.economic === undefined ? '' : ` [${coordinate.economic}]`;
    const text = `${book} ${side === 'debit' ? 'Dr' : 'Cr'} ${account} ${name}${economic}`;
    const inPhase = phase === 'current' ? '' : ` (${phase})`;
    // Red and black stay apart: netted, a correction would vanish (红字冲销).
    const key = `${text}${inPhase}${amount < 0n ? ' red' : ''}`;
    const before = lines.get(key)?.amount ?? 0n;
    lines.set(key, { text, phase: inPhase, amount: before + amount });
  }
  return [...lines.values()];
};

/** `budget Dr 7101 行政支出 [30201] 1000.00`; a phase other than current stands in brackets. */
export const entryLines = (postings: readonly Posting[]): readonly string[] =>
  linesOf(postings).map(({ text, phase, amount }) => `${text} ${moneyText(amount)}${phase}`);

/** The same for all events that are entered alike, whatever their amounts. */
export const shapeOf = (postings: readonly Posting[]): string =>
  linesOf(postings)
    .map(
      ({ text, phase, amount }) =>
        `${text.replace(/ \[\d+\]$/, '')}${phase}${amount < 0n ? ' red' : ''}`,
    )
    .join('\n');
