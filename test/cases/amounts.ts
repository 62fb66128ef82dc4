// Chooses amounts in fen within the printed rounding, so that as few published cells as possible come out differently.
import type { Fen } from '#money';
import { cheapestSolution, type Equation } from './linear-program.js';
import type { PlacedCell } from './meaning.js';
import type { Published } from './published.js';
import {
  closingOf,
  economics,
  generalBasic,
  generalProject,
  projectItems,
  weightOf,
  type Weight,
} from './sums.js';
import { unknownsOf, type Unknown } from './unknowns.js';

export interface Amount {
  readonly unknown: Unknown;
  readonly amount: Fen;
}

/**
 * Cost per fen by which an amount leaves its printed value: next to nothing within the rounding, one for each
 * printed cell beyond it, and more than all cells together for what double entry never allows. A printed zero is
 * left last: few offices mean 49 yuan by 0.00.
 */
const WITHIN_ROUNDING = 1e-4;
const BESIDE_ZERO = 1e-1;
const UNPROVED = 1e-2;
const IMPOSSIBLE = 1e6;

/** Gathers the equations; every equation keeps an unknown of its own to start from. */
class Builder {
  readonly costs: number[] = [];
  readonly equations: Equation[] = [];

  constructor(
    readonly unknowns: readonly Unknown[],
    listed: ReadonlySet<string>,
  ) {
    // Money that stands in no cell of its own is left at zero where it can be: carry-over, own money, unlisted items.
    for (const unknown of unknowns) {
      const bare =
        unknown.kind === 'opening' ||
        ('fund' in unknown && unknown.fund === 'own') ||
        (unknown.kind === 'economic' && !listed.has(unknown.code));
      this.costs.push(bare ? UNPROVED : 0);
    }
  }

  private add(cost: number): number {
    this.costs.push(cost);
    return this.costs.length - 1;
  }

  termsOf(weight: Weight): Map<number, number> {
    const terms = new Map<number, number>();
    for (const [index, unknown] of this.unknowns.entries()) {
      const factor = weight(unknown);
      if (factor !== 0) terms.set(index, factor);
    }
    return terms;
  }

  /** The sum should be `printed`; up to `half` beside it costs nearly nothing. */
  cell(terms: ReadonlyMap<number, number>, printed: number, half: number, cells: number): void {
    const sign = printed < 0 ? -1 : 1;
    const cost = printed === 0 ? BESIDE_ZERO : WITHIN_ROUNDING;
    const [nearUnder, nearOver] = [this.add(cost), this.add(cost)];
    const [under, over] = [this.add(cells), this.add(cells)];
    const signed = [...terms].map(([index, factor]): [number, number] => [index, factor * sign]);
    this.equations.push({
      terms: new Map([...signed, [nearUnder, 1], [under, 1], [nearOver, -1], [over, -1]]),
      right: Math.abs(printed),
      basic: under,
    });
    // Half a step below still rounds up to what is printed; half a step above rounds up and away from it.
    this.atMost(nearUnder, printed === 0 || half === 0 ? Math.max(half - 1, 0) : half);
    this.atMost(nearOver, Math.max(half - 1, 0));
  }

  private atMost(unknown: number, most: number): void {
    const room = this.add(0);
    const terms = new Map([
      [unknown, 1],
      [room, 1],
    ]);
    this.equations.push({ terms, right: most, basic: room });
  }

  equal(left: Weight, right: Weight): void {
    const terms = this.termsOf((unknown) => left(unknown) - right(unknown));
    const [less, more] = [this.add(IMPOSSIBLE), this.add(IMPOSSIBLE)];
    this.equations.push({ terms: terms.set(less, 1).set(more, -1), right: 0, basic: less });
  }

  notNegative(weight: Weight): void {
    const terms = this.termsOf((unknown) => -weight(unknown));
    const room = this.add(0);
    this.equations.push({ terms: terms.set(room, 1), right: 0, basic: room });
  }
}

export const amountsOf = (
  placed: readonly PlacedCell[],
  { year, step }: Pick<Published, 'year' | 'step'>,
): readonly Amount[] => {
  const unknowns = unknownsOf(placed, year);
  const builder = new Builder(unknowns, new Set(placed.map(({ meaning }) => meaning.row)));
  // Cells that say the same of the same sum are one equation that counts as often as it is printed.
  const equal = new Map<string, { terms: Map<number, number>; printed: bigint; cells: number }>();
  for (const { cell, meaning } of placed) {
    const weight = weightOf(meaning);
    if (weight === undefined) continue;
    const terms = builder.termsOf(weight);
    if (terms.size === 0) continue;
    const key = `${[...terms].map(([index, factor]) => `${factor}x${index}`).join()}|${cell.printed}`;
    const same = equal.get(key);
    if (same === undefined) equal.set(key, { terms, printed: cell.printed, cells: 1 });
    else same.cells += 1;
  }
  const half = Number(step / 2n);
  for (const { terms, printed, cells } of equal.values()) {
    builder.cell(terms, Number(printed * step), half, cells);
  }
  addLaw(builder);
  const values = cheapestSolution(builder);
  return unknowns.map((unknown, index) => ({
    unknown,
    amount: BigInt(Math.round(values[index] ?? 0)),
  }));
};

/** What no rounding excuses: money is there before it is spent, and basic spending is spent on something. */
const addLaw = (builder: Builder): void => {
  const places = new Set(
    builder.unknowns.flatMap((unknown) =>
      'fund' in unknown && unknown.fund !== 'own' ? [`${unknown.fund}|${unknown.function}`] : [],
    ),
  );
  for (const place of places) {
    const [fund, code = ''] = place.split('|');
    const exact: Weight = (unknown) =>
      'fund' in unknown && unknown.fund === fund && unknown.function === code ? 1 : 0;
    builder.notNegative((unknown) => exact(unknown) * closingOf({})(unknown));
  }
  builder.notNegative(closingOf({ fund: ['own'] }));
  if (builder.unknowns.some(({ kind }) => kind === 'economic')) {
    builder.equal(economics(''), generalBasic);
  }
  builder.notNegative((unknown) => generalProject(unknown) - projectItems(unknown));
};
