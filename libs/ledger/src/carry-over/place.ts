// Whether carried money stands where a sender says it does.
import { coordinateKey, type Coordinate } from '#bookkeeping';
import type { Decision } from '#eventing';
import { fenOf, moneyText, sumOf, type Fen } from '#money';
import { withoutEconomic, type Books, type Funding } from '../books.js';
import { leftToCarry } from '../indicator/state.js';
import { refuse } from '../refusal-catalogue.js';

export type Held = '800101' | '800102' | '800103';

const FUNDING_OF: Readonly<Record<Held, Funding>> = {
  '800101': 'quota',
  '800102': 'cash',
  '800103': 'returnable',
};

/** 结转 of fiscal money, 结余 of fiscal money, own money. */
export type BalanceKind = 'carry-over' | 'surplus' | 'own';

/** Money that should leave its place in a year. */
export interface Leaving {
  readonly year: number;
  readonly kind: BalanceKind;
  readonly place: Coordinate;
  readonly heldIn: Held;
  readonly amount: string;
}

/**
 * Own money without a purpose is one sum over the unit; everything else is asked per coordinate. Only a finished
 * project has 结余, and what it has under either name the next close brings together (row 20).
 */
const carriedAt = (books: Books, { year, kind, place }: Leaving): Fen => {
  if (place.fund === 'own') return books.pool('cash', place, year);
  const all = books.carried(place);
  const finished = books.projects.get(place.project ?? '')?.finishedOn ?? null;
  if (finished !== null) return all;
  const surplus = books.surplusOf(place);
  return kind === 'surplus' ? surplus : all - surplus;
};

/** Available, frozen, committed and in transit: all of it may still be paid. */
const authorityOf = (books: Books, line: string): Fen =>
  sumOf(['Q20', 'Q30', 'Q40', 'Q50'].map((bucket) => books.bucket(line, bucket)));

export const placeRefusal = (
  books: Books,
  leaving: Leaving,
  path: string,
): Extract<Decision, { refusal: unknown }> | null => {
  const { year, place, heldIn, amount } = leaving;
  const line = place.line === undefined ? undefined : books.lines.get(place.line);
  const claimed = line === undefined || place.fund === 'own' ? 0n : authorityOf(books, line.line);
  // What was carried out for next year's line is promised to it, until that year is over.
  const promised =
    line === undefined || line.year < year - 1 ? { returnable: 0n, cash: 0n } : leftToCarry(line);
  const carried = carriedAt(books, leaving) - promised.returnable - promised.cash;
  const requested = amount;
  // Money that authority on the line may still spend is not free to leave: recall or lapse so much of it first.
  if (claimed > 0n && line !== undefined && fenOf(amount) > carried - claimed) {
    return refuse('LINE_STILL_AUTHORISED', { line: line.line }, `${path}.line`);
  }
  if (fenOf(amount) > carried) {
    return refuse('CARRIED_EXCEEDED', { requested, carried: moneyText(carried) }, path);
  }
  const money = books.pool(FUNDING_OF[heldIn], place, year);
  return fenOf(amount) > money
    ? refuse('HELD_EXCEEDED', { requested, heldIn, held: moneyText(money) }, path)
    : null;
};

export const kindRefusal = (
  kind: BalanceKind,
  place: Coordinate,
  held: Held,
  path: string,
): Extract<Decision, { refusal: unknown }> | null => {
  const own = place.fund === 'own';
  if (own !== (kind === 'own')) {
    return refuse('BALANCE_KIND_OF_OTHER_FUND', { kind, fund: place.fund ?? '' }, path);
  }
  return own && held !== '800102'
    ? refuse('HELD_WRONGLY', { fund: 'own', heldIn: held }, 'data.heldIn')
    : null;
};

/**
 * Money that is added stands where its line stands: another fund or item would be another line. A line of this year
 * may take it: together with its authority it is carried out at year end.
 */
export const lineRefusal = (
  books: Books,
  place: Coordinate,
  path: string,
): Extract<Decision, { refusal: unknown }> | null => {
  const line = place.line === undefined ? undefined : books.lines.get(place.line);
  if (line === undefined) return null;
  return coordinateKey(withoutEconomic(line.coordinate)) === coordinateKey(place)
    ? null
    : refuse('PLACE_DIFFERS_FROM_LINE', { line: line.line }, `${path}.line`);
};
