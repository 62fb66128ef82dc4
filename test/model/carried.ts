// What the model carries from year to year: by fund and function, and for own money by what it is for.
import { sumOf, type Fund, type Register, type Standing } from './register.js';

export interface YearBalances {
  /** 年初 and 年末结转和结余 of all money, in the scope of the unit's kind. */
  readonly opening: number;
  readonly closing: number;
  /** 使用非财政拨款结余, 结余分配. */
  readonly covered: number;
  readonly allocated: number;
  /** Of what was allocated, the result of the year: an institution may put it into its welfare fund. */
  readonly distributable: number;
  readonly fiscalOpening: (fund: Fund, functionCode: string) => number;
  readonly fiscalClosing: (fund: Fund, functionCode: string) => number;
  /** Function items on which fiscal money ever stood. */
  readonly functions: readonly string[];
}

const FISCAL: readonly Fund[] = ['general', 'fund', 'capital'];

export const balancesOf = (register: Register, year: number): YearBalances => {
  const fiscal = fiscalBalances(register, year);
  const own = register.kind === 'institution' ? institution(register) : administrative(register);
  const { opening, closing, ...distribution } = own(year);
  const fiscalSum = (balance: YearBalances['fiscalOpening']): number =>
    sumOf(FISCAL.map((fund) => balance(fund, '')));
  return {
    ...fiscal,
    opening: fiscalSum(fiscal.fiscalOpening) + opening,
    closing: fiscalSum(fiscal.fiscalClosing) + closing,
    ...distribution,
  };
};

const fiscalBalances = (
  register: Register,
  year: number,
): Pick<YearBalances, 'fiscalOpening' | 'fiscalClosing' | 'functions'> => {
  const { beginnings, incomes, spendings, adjustments, recodings } = register;
  const isAt = (fund: Fund, code: string) => (each: Standing) =>
    each.fund === fund && each.function.startsWith(code);
  const movementOf = (fund: Fund, code: string, last: number): number => {
    const at = isAt(fund, code);
    const upTo = (each: Standing & { readonly year: number }): boolean =>
      each.year <= last && at(each);
    return (
      sumOf(incomes.filter(upTo).map(({ amount }) => amount)) -
      sumOf(spendings.filter(upTo).map(({ amount }) => amount))
    );
  };
  const fiscalOpening = (fund: Fund, code: string): number => {
    const at = isAt(fund, code);
    const moved = recodings.filter((each) => each.fund === fund && each.year <= year);
    return (
      sumOf(beginnings.filter(at).map(({ amount }) => amount)) +
      sumOf(adjustments.filter((a) => a.year <= year && at(a)).map(({ amount }) => amount)) +
      sumOf(moved.filter(({ to }) => to.startsWith(code)).map(({ amount }) => amount)) -
      sumOf(moved.filter(({ from }) => from.startsWith(code)).map(({ amount }) => amount)) +
      movementOf(fund, code, year - 1)
    );
  };
  const fiscalClosing = (fund: Fund, code: string): number =>
    fiscalOpening(fund, code) + movementOf(fund, code, year) - movementOf(fund, code, year - 1);
  const functions = [
    ...new Set([
      ...[...beginnings, ...incomes, ...spendings, ...adjustments].map((each) => each.function),
      ...recodings.flatMap(({ from, to }) => [from, to]),
    ]),
  ];
  return { fiscalOpening, fiscalClosing, functions };
};

type OwnYear = Pick<
  YearBalances,
  'opening' | 'closing' | 'covered' | 'allocated' | 'distributable'
>;

/** Administrative units: all own money is 结转和结余, nothing is distributed. */
const administrative =
  ({ beginnings, incomes, spendings, adjustments }: Register) =>
  (year: number): OwnYear => {
    const own = <T extends Standing & { readonly amount: number }>(records: readonly T[]): T[] =>
      records.filter(({ fund }) => fund === 'own');
    const upTo = (
      records: readonly (Standing & { year: number; amount: number })[],
      last: number,
    ) => sumOf(own(records.filter((each) => each.year <= last)).map(({ amount }) => amount));
    const before = upTo(incomes, year - 1) - upTo(spendings, year - 1);
    const opening =
      sumOf(own(beginnings).map(({ amount }) => amount)) + before + upTo(adjustments, year);
    const movement = upTo(incomes, year) - upTo(spendings, year) - before;
    return { opening, closing: opening + movement, covered: 0, allocated: 0, distributable: 0 };
  };

/**
 * Institutions: money for a purpose is carried until its project is finished, an operating loss until profit covers
 * it; every other result is distributed or covered when the year is closed, and stands outside (derivation.md §7).
 */
const institution =
  (register: Register) =>
  (year: number): OwnYear => {
    const { beginnings } = register;
    let inScope = sumOf(
      beginnings.filter((b) => b.fund === 'own' && b.as !== 'outside').map(({ amount }) => amount),
    );
    let operating = sumOf(
      beginnings.filter(({ as }) => as === 'operating').map(({ amount }) => amount),
    );
    const purposes = new Map<string, number>();
    for (const { purpose, amount } of beginnings) {
      if (purpose !== null) purposes.set(purpose, (purposes.get(purpose) ?? 0) + amount);
    }
    for (let at = register.firstYear; ; at += 1) {
      const movement = ownMovement(register, at);
      for (const [purpose, amount] of movement.adjusted) add(purposes, purpose, amount);
      const opening = inScope + sumOf([...movement.adjusted.values()]);
      for (const [purpose, amount] of movement.purposes) add(purposes, purpose, amount);
      operating += movement.operating;
      const finished = register.closedYears.get(at);
      let distributed = 0;
      let left = 0;
      if (finished !== undefined) {
        distributed = movement.ordinary + Math.max(0, operating);
        operating = Math.min(0, operating);
        for (const purpose of finished) {
          left += purposes.get(purpose) ?? 0;
          purposes.set(purpose, 0);
        }
      }
      const undistributed = finished === undefined ? movement.ordinary : 0;
      inScope = sumOf(purposes.values()) + operating + undistributed;
      if (at === year) {
        return {
          opening,
          closing: inScope,
          covered: Math.max(0, -distributed),
          allocated: Math.max(0, distributed) + left,
          distributable: Math.max(0, distributed),
        };
      }
    }
  };

const add = (sums: Map<string, number>, name: string, amount: number): void => {
  sums.set(name, (sums.get(name) ?? 0) + amount);
};

interface OwnMovement {
  readonly purposes: ReadonlyMap<string, number>;
  readonly adjusted: ReadonlyMap<string, number>;
  readonly operating: number;
  readonly ordinary: number;
}

const ownMovement = (register: Register, year: number): OwnMovement => {
  const purposes = new Map<string, number>();
  const adjusted = new Map<string, number>();
  let operating = 0;
  let ordinary = 0;
  const count = (purpose: string | null, isOperating: boolean, amount: number): void => {
    if (purpose !== null) add(purposes, purpose, amount);
    else if (isOperating) operating += amount;
    else ordinary += amount;
  };
  for (const { year: of, fund, purpose, column, amount } of register.incomes) {
    if (of === year && fund === 'own') count(purpose, column === 'operating', amount);
  }
  for (const { year: of, fund, purpose, use, amount } of register.spendings) {
    if (of === year && fund === 'own') count(purpose, use === 'operating', -amount);
  }
  for (const { year: of, fund, purpose, amount } of register.adjustments) {
    if (of === year && fund === 'own' && purpose !== null) add(adjusted, purpose, amount);
  }
  return { purposes, adjusted, operating, ordinary };
};
