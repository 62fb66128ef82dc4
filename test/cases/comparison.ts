// Sends the commands of a published year through the law and holds every published cell against our statements.
import { builtInCodes } from '#codes';
import { absoluteOf, wanText, yuanText, type Fen } from '#money';
import { amountIn, checkResultsOf, evaluate, formSetOf, type CheckResult } from '#statements';
import { Situation } from '#testing';
import { amountsOf } from './amounts.js';
import { commandsOf } from './commands.js';
import { placedCells, type PlacedCell } from './meaning.js';
import { placeOf, type Published, type PublishedCell } from './published.js';

export interface Difference {
  readonly place: string;
  readonly published: bigint;
  readonly ours: bigint;
  /** Sums of the file that do not hold and name this cell. */
  readonly explainedBy: readonly string[];
}

export interface Comparison {
  readonly commands: number;
  /** Cells held against ours. */
  readonly compared: number;
  /** Cells that our national form does not print, or whose words we do not know. */
  readonly unknown: readonly PublishedCell[];
  readonly differences: readonly Difference[];
  /** Commands the law refused, with its code; empty when the tables could be booked. */
  readonly refused: readonly string[];
  /** Failed sums of the file that no differing cell needs: rounding alone explains them. */
  readonly rounded: readonly string[];
  readonly checks: readonly CheckResult[];
}

/** In steps of the last printed digit, half away from zero (domain.md §2.2 rule 1). */
const printedIn = (amount: Fen, step: Fen): bigint => {
  const steps = (absoluteOf(amount) * 2n + step) / (2n * step);
  return amount < 0n ? -steps : steps;
};

/** As an office reads it, in the unit of the file. */
export const readable = (steps: bigint, step: Fen): string =>
  step >= 10_000n ? `${wanText(steps * step)} 万元` : `${yuanText(steps * step)} 元`;

export const comparisonOf = (published: Published): Comparison => {
  const { year, step } = published;
  const { placed, unknown } = placedCells(published);
  const commands = commandsOf(amountsOf(placed, published), published);
  const situation = new Situation('published-case', `${year + 1}-01-31`);
  const refused = commands.flatMap((asked) => {
    const answer = situation.when(asked);
    if (answer.kind === 'accepted') return [];
    const why = answer.kind === 'refused' ? answer.refusal.code : JSON.stringify(answer.problems);
    return [`${asked.type}: ${why}`];
  });
  const formSet = formSetOf(year);
  if (formSet === undefined) throw new Error(`there is no form set for ${year}`);
  const { balances, facts } = situation.books;
  const statements = evaluate(formSet, { year, balances, facts, codes: builtInCodes });
  const differences = placed.flatMap(({ cell, meaning }: PlacedCell): Difference[] => {
    const { table, row, column } = meaning;
    const ours = printedIn(amountIn(statements, table, row, column), step);
    if (ours === cell.printed) return [];
    const place = placeOf(cell);
    const failing = published.failed.filter(({ places }) => places.has(place));
    return [{ place, published: cell.printed, ours, explainedBy: failing.map(({ id }) => id) }];
  });
  const needed = new Set(differences.flatMap(({ explainedBy }) => explainedBy));
  return {
    commands: commands.length,
    compared: placed.length,
    unknown,
    differences,
    refused,
    rounded: published.failed.map(({ id }) => id).filter((id) => !needed.has(id)),
    checks: checkResultsOf(statements, balances),
  };
};
