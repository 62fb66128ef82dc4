// Closing entries per full coordinate: never in one sum, or no table by fund or item could be read afterwards.
import { coordinateKey, type Balance, type Coordinate } from '#bookkeeping';
import { moneyText, type Fen } from '#money';
import { withoutEconomic } from '../books.js';
import { keepsAdministrativeBooks, type UnitVersion } from '../unit/state.js';
import type { ClosingEntry } from './events.js';

export interface Closing {
  readonly year: number;
  readonly unit: UnitVersion;
  readonly finished: ReadonlySet<string>;
  /** Lines that spend 专用结余 through the budget. */
  readonly specialFundLines: ReadonlySet<string>;
  /** Of the distributable surplus, what becomes 职工福利基金. */
  readonly welfareFund: Fen;
}

interface Move {
  readonly phase: ClosingEntry['phase'];
  readonly book: ClosingEntry['book'];
  readonly from: string;
  readonly to: string;
  readonly toCoordinate?: Coordinate;
  readonly flow?: ClosingEntry['flow'];
}

interface Place {
  readonly account: string;
  readonly coordinate: Coordinate;
  amount: Fen;
}

/** Balances that the closing entries change as they are made: what one step moves, the next one finds. */
class Working {
  readonly entries: ClosingEntry[] = [];
  private readonly places = new Map<string, Place>();

  add(account: string, coordinate: Coordinate, amount: Fen): void {
    const key = `${account}|${coordinateKey(coordinate)}`;
    const place = this.places.get(key);
    if (place === undefined) this.places.set(key, { account, coordinate, amount });
    else place.amount += amount;
  }

  /** Non-zero places in a fixed order, so that equal books close with equal bytes. */
  where(condition: (place: Place) => boolean): Place[] {
    return [...this.places]
      .filter(([, place]) => place.amount !== 0n && condition(place))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, place]) => place);
  }

  /** Moves all that stands at a place to another account; the entry is the debit that empties a credit balance. */
  move(place: Place, { phase, book, from, to, toCoordinate, flow }: Move): void {
    const amount = place.amount;
    const target = toCoordinate ?? withoutEconomic(place.coordinate);
    this.entries.push({
      phase,
      book,
      account: from,
      coordinate: place.coordinate,
      against: to,
      againstCoordinate: target,
      amount: moneyText(-amount),
      ...(flow === undefined ? {} : { flow }),
    });
    place.amount = 0n;
    this.add(to, target, amount);
  }

  /** Moves part of a credit balance. */
  split(place: Place, credit: Fen, move: Move): void {
    const rest = place.amount + credit;
    place.amount = -credit;
    this.move(place, move);
    place.amount = rest;
  }
}

/** The entries in order, or the refusal that the surplus does not bear what should be taken from it. */
export const closingEntries = (
  balances: Iterable<Balance>,
  closing: Closing,
): ClosingEntry[] | 'WELFARE_FUND_EXCEEDS_SURPLUS' => {
  const budget = new Working();
  const finance = new Working();
  for (const { book, account, coordinate, amount } of balances) {
    if (book === 'budget') budget.add(account, coordinate, amount);
    else if (book === 'finance') finance.add(account, coordinate, amount);
  }
  closeFiscal(budget, closing);
  closeRestricted(budget, closing);
  const enough = closeOwn(budget, closing);
  if (!enough) return 'WELFARE_FUND_EXCEEDS_SURPLUS';
  closeFinance(finance, closing.welfareFund);
  return [...budget.entries, ...finance.entries];
};

const moveAll = (
  working: Working,
  condition: (place: Place) => boolean,
  phase: Move['phase'],
  to: string,
  extra: Pick<Move, 'toCoordinate' | 'flow'> = {},
): void => {
  for (const place of working.where(condition)) {
    working.move(place, { phase, book: 'budget', from: place.account, to, ...extra });
  }
};

const within = (account: string, low: string, high: string): boolean =>
  account.length === 6 && account >= low && account <= high;

/** Row 20 with derivation.md §7 rule 18: fiscal money. */
const closeFiscal = (working: Working, { finished }: Closing): void => {
  const fiscal = (place: Place): boolean => place.coordinate.fund !== 'own';
  const done = ({ coordinate }: Place): boolean =>
    coordinate.project !== undefined && finished.has(coordinate.project);
  moveAll(working, (p) => fiscal(p) && /^[67]/.test(p.account), 'close', '810106');
  moveAll(working, (p) => within(p.account, '810101', '810106'), 'roll', '810107');
  moveAll(working, (p) => p.account === '810107' && done(p), 'roll', '810204');
  moveAll(working, (p) => within(p.account, '810201', '810204'), 'roll', '810205');
};

/**
 * Row 21: own money given for a purpose. What a finished project leaves becomes 8202, which in institutions lies
 * outside 结转和结余: there it is an allocation (derivation.md §7 rule 15).
 */
const closeRestricted = (working: Working, { finished, unit }: Closing): void => {
  const leaving = keepsAdministrativeBooks(unit.kind) ? {} : { flow: 'allocation' as const };
  const restricted = ({ coordinate }: Place): boolean => coordinate.restricted === true;
  const done = ({ coordinate }: Place): boolean =>
    coordinate.project !== undefined && finished.has(coordinate.project);
  moveAll(working, (p) => restricted(p) && /^[67]/.test(p.account), 'close', '820104');
  moveAll(working, (p) => within(p.account, '820101', '820104'), 'roll', '820105');
  moveAll(working, (p) => p.account === '820105' && done(p), 'roll', '820203', leaving);
  moveAll(working, (p) => within(p.account, '820201', '820203'), 'roll', '820204');
};

/**
 * Row 22: other money. What is left of it stands on the unit's main item (derivation.md §2). Institutions
 * distribute through 8701, net over the unit, because coverage and allocation are read from its sum (§7 rule 15).
 */
const closeOwn = (working: Working, closing: Closing): boolean => {
  const { unit, specialFundLines, welfareFund } = closing;
  const main: Coordinate = { fund: 'own', function: unit.mainFunction };
  const toMain = { toCoordinate: main };
  const special = ({ account, coordinate }: Place): boolean =>
    account.startsWith('7') && specialFundLines.has(coordinate.line ?? '');
  moveAll(working, special, 'close', '8301', { ...toMain, flow: 'coverage' });
  moveAll(working, ({ account }) => /^(6401|7301)/.test(account), 'close', '8401', toMain);
  moveAll(working, ({ account }) => /^[67]/.test(account), 'close', '8501', toMain);
  if (keepsAdministrativeBooks(unit.kind)) {
    moveAll(working, ({ account }) => account === '8501', 'close', '820204', toMain);
    return welfareFund === 0n;
  }
  moveAll(working, ({ account }) => account === '8501', 'distribute', '8701', toMain);
  // Profit covers earlier losses first, wherever the main item stood when they were made.
  const strayed = (p: Place): boolean => coordinateKey(p.coordinate) !== coordinateKey(main);
  moveAll(working, (p) => p.account === '8401' && strayed(p), 'distribute', '8401', toMain);
  // An operating loss stays on 8401; only a credit balance is distributed (rule 18).
  moveAll(working, (p) => p.account === '8401' && p.amount < 0n, 'distribute', '8701', toMain);
  const [undistributed] = working.where(({ account }) => account === '8701');
  if (welfareFund > 0n) {
    if (undistributed === undefined || -undistributed.amount < welfareFund) return false;
    working.split(undistributed, welfareFund, {
      phase: 'distribute',
      book: 'budget',
      from: '8701',
      to: '8301',
      flow: 'allocation',
    });
  }
  for (const place of working.where(({ account }) => account === '8701')) {
    const flow = place.amount < 0n ? 'allocation' : 'coverage';
    working.move(place, { phase: 'distribute', book: 'budget', from: '8701', to: '820204', flow });
  }
  return true;
};

/** Row 20, finance book: revenue and cost to 本期盈余, on to 累计盈余; 3501 directly. */
const closeFinance = (working: Working, welfareFund: Fen): void => {
  const finance = { phase: 'close', book: 'finance' } as const;
  const nowhere: Coordinate = {};
  for (const place of working.where(({ account }) => /^[45]/.test(account))) {
    working.move(place, { ...finance, from: place.account, to: '3301', toCoordinate: nowhere });
  }
  const moveOn = (from: string, to: string): void => {
    for (const place of working.where(({ account }) => account === from)) {
      working.move(place, { ...finance, from, to, toCoordinate: nowhere });
    }
  };
  moveOn('3301', '3302');
  // 提取职工福利基金: Dr 3302 / Cr 3101 beside Dr 8701 / Cr 8301.
  const [distribution] = working.where(({ account }) => account === '3302');
  if (welfareFund > 0n && distribution !== undefined) {
    const taken = { ...finance, from: '3302', to: '3101', toCoordinate: nowhere };
    working.split(distribution, welfareFund, taken);
  }
  moveOn('3302', '3001');
  moveOn('3501', '3001');
};
