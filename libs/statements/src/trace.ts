// From a cell back to its postings.
import type { Fen } from '#money';
import { signedOf, type Posting } from '#bookkeeping';
import { clausesOf, isIn, type Filter, type Place } from './filter.js';
import type { Cell, Statements } from './statements.js';

/** The postings of a cell; those of its parts when it adds up cells; none when it prints a limit. */
export const filterOf = (statements: Statements, cell: Cell): Filter => [
  ...cell.sums.flatMap((sum) => clausesOf(sum, statements.year, statements.unit.kind)),
  ...cell.parts.flatMap((address) => {
    const part = statements.cells.get(address);
    return part === undefined ? [] : filterOf(statements, part);
  }),
];

/** What a place of postings counts in the filter: +1, −1, or 0 when it is not in it. */
export const factorOf = (filter: Filter, place: Place): bigint => {
  let factor = 0n;
  for (const clause of filter) if (isIn(clause, place)) factor += clause.factor;
  return factor;
};

/** What a posting contributes to the cell, in fen; the contributions add up to the cell. */
export const contributionOf = (filter: Filter, posting: Posting): Fen =>
  factorOf(filter, posting) * signedOf(posting);
