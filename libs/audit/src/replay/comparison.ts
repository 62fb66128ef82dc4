// Statements of replayed books against those of the projection: the same stamp, the same bytes.
import { latestFacts } from '#bookkeeping';
import type { CodeLists } from '#codes';
import type { Fen } from '#money';
import {
  checkResultsOf,
  evaluate,
  formSetOf,
  jsonOf,
  type Stamp,
  type Statements,
} from '#statements';
import { sha256 } from '#transparency';
import type { ReplayedBooks } from './replayed-books.js';

/** Statements as somebody else made them, with their stamp. */
export interface StampedStatements {
  readonly stamp: Stamp;
  readonly statements: Statements;
}

export interface CellDifference {
  readonly address: string;
  /** Fen; null = there is no such cell. */
  readonly replayed: Fen | null;
  readonly projected: Fen | null;
}

export interface Comparison {
  readonly ledger: string;
  readonly year: number;
  readonly asOf: string;
  readonly position: number;
  /** True when both JSON texts, checks included, are the same to the byte. */
  readonly identical: boolean;
  /** SHA-256 of the two texts, hexadecimal. */
  readonly replayedDigest: string;
  readonly projectedDigest: string;
  readonly replayedRoot: string;
  readonly projectedRoot: string;
  /** Cells whose amounts differ; may be empty though the texts differ elsewhere. */
  readonly differences: readonly CellDifference[];
}

/** The statements of a year as the log alone gives them. */
export const replayedStatements = (
  replayed: ReplayedBooks,
  year: number,
  asOf: string,
  codes: CodeLists,
): Statements => {
  const books = booksOf(replayed, asOf);
  const region = latestFacts(books.facts).get('|unit.region|')?.text ?? null;
  const formSet = formSetOf(year, region);
  if (formSet === undefined) throw new Error(`there is no form set for ${year}`);
  return evaluate(formSet, { year, ...books, codes });
};

/**
 * Makes the statements anew from the replayed books and compares them with those of the projection.
 * @param projected statements, and the balances they were made from, at the same position and date
 */
export const comparisonOf = (
  replayed: ReplayedBooks,
  projected: StampedStatements & { readonly balances: Parameters<typeof checkResultsOf>[1] },
  codes: CodeLists,
): Comparison => {
  const { stamp, statements } = projected;
  const { year, asOf } = stamp;
  const own = replayedStatements(replayed, year, asOf, codes);
  const { ledger, position, root } = replayed;
  const ownStamp: Stamp = { ...stamp, ledgers: [{ ledger, position, root }] };
  const ownText = jsonOf(own, ownStamp, checkResultsOf(own, booksOf(replayed, asOf).balances));
  const text = jsonOf(statements, stamp, checkResultsOf(statements, projected.balances));
  return {
    ledger,
    year,
    asOf,
    position,
    identical: ownText === text,
    replayedDigest: sha256(ownText).toString('hex'),
    projectedDigest: sha256(text).toString('hex'),
    replayedRoot: root,
    projectedRoot: stamp.ledgers.find((point) => point.ledger === ledger)?.root ?? '',
    differences: differencesOf(own, statements),
  };
};

const booksOf = (replayed: ReplayedBooks, asOf: string) => {
  const books = replayed.asOf.get(asOf);
  if (books === undefined) throw new Error(`the books of ${asOf} were not asked of the replay`);
  return books;
};

const differencesOf = (replayed: Statements, projected: Statements): readonly CellDifference[] => {
  const addresses = new Set([...replayed.cells.keys(), ...projected.cells.keys()]);
  return [...addresses].flatMap((address): readonly CellDifference[] => {
    const ours = replayed.cells.get(address)?.amount ?? null;
    const theirs = projected.cells.get(address)?.amount ?? null;
    return ours === theirs ? [] : [{ address, replayed: ours, projected: theirs }];
  });
};
