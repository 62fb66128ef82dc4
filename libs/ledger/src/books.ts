// The books of one ledger as one value: states of documents and balances, folded from its log.
import {
  Balances,
  coordinateKey,
  signedOf,
  type Coordinate,
  type Fact,
  type Fund,
  type Posting,
} from '#bookkeeping';
import type { Fen } from '#money';
import type { FinalAccountsState } from './final-accounts/state.js';
import type { BudgetItem, FiscalYearState } from './fiscal-year/state.js';
import type { IncomeState } from './income/state.js';
import type { FreezeState, LineState } from './indicator/state.js';
import { Journal, Shelf, Tally, type Mark } from './journal.js';
import type { CardExpenseState, PaymentState } from './payment/state.js';
import { threePublicItemOf, type ThreePublicItem } from './payment/three-public.js';
import type {
  AcceptanceState,
  ContractState,
  IntentState,
  PlanState,
} from './procurement/state.js';
import type { SelfEvaluationState, TargetsState } from './performance/state.js';
import type { ProjectState } from './project/state.js';
import type { UnitState } from './unit/state.js';
import type { ReportState } from './year-end-report/state.js';
import type { AdvanceState, CollectionState, VoucherState } from './voucher/state.js';

/** Where the money of a payment comes from; decides the opposite leg (derivation.md §7 rule 5). */
export type Funding = 'appropriation' | 'quota' | 'returnable' | 'cash';

export class Books {
  private readonly journal = new Journal();
  private folded = 0;

  readonly balances = new Balances();
  private readonly noted: Fact[] = [];
  readonly units = new Shelf<UnitState>(this.journal);
  readonly years = new Shelf<FiscalYearState>(this.journal);
  readonly budgetItems = new Shelf<BudgetItem>(this.journal);
  readonly projects = new Shelf<ProjectState>(this.journal);
  readonly lines = new Shelf<LineState>(this.journal);
  readonly freezes = new Shelf<FreezeState>(this.journal);
  /** Cash plan of a line and month, `line|month`. */
  readonly cashPlans = new Shelf<Fen>(this.journal);
  /** Carried lines of a project in a year, `year|fund|project`: they may have to be spent first. */
  readonly carriedLines = new Shelf<readonly string[]>(this.journal);
  readonly intents = new Shelf<IntentState>(this.journal);
  readonly plans = new Shelf<PlanState>(this.journal);
  readonly contracts = new Shelf<ContractState>(this.journal);
  readonly acceptances = new Shelf<AcceptanceState>(this.journal);
  readonly payments = new Shelf<PaymentState>(this.journal);
  readonly cardExpenses = new Shelf<CardExpenseState>(this.journal);
  readonly manualVouchers = new Shelf<VoucherState>(this.journal);
  readonly advances = new Shelf<AdvanceState>(this.journal);
  readonly collections = new Shelf<CollectionState>(this.journal);
  readonly finalAccounts = new Shelf<FinalAccountsState>(this.journal);
  /** Targets and the evaluation of a project's year, `year|project`. */
  readonly projectTargets = new Shelf<TargetsState>(this.journal);
  readonly selfEvaluations = new Shelf<SelfEvaluationState>(this.journal);
  /** The report that holds, `kind|year`. */
  readonly yearEndReports = new Shelf<ReportState>(this.journal);
  readonly incomes = new Shelf<IncomeState>(this.journal);
  /** Ids that may be used once: documents of adjustment, bank vouchers per year, invoices. */
  readonly used = new Shelf<string>(this.journal);
  private readonly vouchers = new Shelf<number>(this.journal);

  private readonly control = new Tally(this.journal);
  private readonly pools = new Tally(this.journal);
  private readonly poolsOfYear = new Tally(this.journal);
  private readonly pending = new Tally(this.journal);
  private readonly carryOver = new Tally(this.journal);
  private readonly surplus = new Tally(this.journal);
  private readonly threePublic = new Tally(this.journal);
  private readonly specialFund = new Tally(this.journal);

  constructor(readonly ledger: string) {}

  /** How many events of the log are folded in. */
  get position(): number {
    return this.folded;
  }

  /** Rough size, for whoever keeps many books in memory. */
  get weight(): number {
    return 1_000 + 600 * this.payments.size + 500 * this.lines.size + 200 * this.balances.size;
  }

  /** What the events said that is not money, in their order. */
  get facts(): readonly Fact[] {
    return this.noted;
  }

  note(fact: Fact): void {
    this.noted.push(fact);
    this.journal.record(() => {
      this.noted.pop();
    });
  }

  mark(): Mark {
    return this.journal.mark();
  }

  rollback(mark: Mark): void {
    this.journal.rollback(mark);
  }

  forget(): void {
    this.journal.forget();
  }

  advance(): void {
    this.folded += 1;
    this.journal.record(() => {
      this.folded -= 1;
    });
  }

  get unit(): UnitState | undefined {
    return this.units.get('');
  }

  yearOf(date: string): FiscalYearState | undefined {
    return this.years.get(date.slice(0, 4));
  }

  /** Balance of a bucket on a line, debit positive (domain.md §5.7). */
  bucket(line: string, bucket: string): Fen {
    return this.control.of(`${line}|${bucket}`);
  }

  /** What an indicator line may still spend: Q20. */
  available(line: string): Fen {
    return this.bucket(line, 'Q20');
  }

  /**
   * Money on 8001 that a payment funded this way can draw on, less what is already in transit. While two years
   * are open, what came in during the later one (`until` + 1) pays nothing of the earlier one.
   */
  pool(funding: Funding, coordinate: Coordinate, until?: number): Fen {
    const key = poolKey(funding, coordinate);
    if (key === null) return 0n;
    const money = this.pools.of(key) - this.pending.of(key);
    const later = until === undefined ? 0n : this.poolsOfYear.of(`${until + 1}|${key}`);
    return later > 0n ? money - later : money;
  }

  /** Reserves money of a pool for a payment in transit; a negative amount gives it back. */
  reserve(funding: Funding, coordinate: Coordinate, amount: Fen): void {
    const key = poolKey(funding, coordinate);
    if (key !== null) this.pending.add(key, amount);
  }

  /** 结转和结余 of one coordinate, credit positive (derivation.md §3). */
  carried(coordinate: Coordinate): Fen {
    return -this.carryOver.of(coordinateKey(withoutEconomic(coordinate)));
  }

  /** Of it what counts as 财政拨款结余 (8102) already, credit positive. */
  surplusOf(coordinate: Coordinate): Fen {
    return -this.surplus.of(coordinateKey(withoutEconomic(coordinate)));
  }

  /** 专用结余: what institutions have set aside, credit positive. */
  get specialFundBalance(): Fen {
    return -this.specialFund.of('');
  }

  /** 三公经费 of a year paid and in transit, by item. */
  threePublicOf(year: number, item: ThreePublicItem): Fen {
    return this.threePublic.of(`${year}|${item}`);
  }

  reserveThreePublic(year: number, item: ThreePublicItem, amount: Fen): void {
    this.threePublic.add(`${year}|${item}`, amount);
  }

  /** The number that the next voucher of the month of this date gets; gapless from 1. */
  nextVoucher(date: string): string {
    const month = date.slice(0, 4) + date.slice(5, 7);
    return `${month}-${String((this.vouchers.get(month) ?? 0) + 1).padStart(4, '0')}`;
  }

  takeVoucher(voucher: string): void {
    this.vouchers.put(voucher.slice(0, 6), Number(voucher.slice(7)));
  }

  post(posting: Posting): void {
    this.balances.add(posting);
    this.journal.record(() => {
      this.balances.subtract(posting);
    });
    const amount = signedOf(posting);
    const { book, account, coordinate } = posting;
    if (book === 'control') {
      if (coordinate.line !== undefined) this.control.add(`${coordinate.line}|${account}`, amount);
    } else if (book === 'budget') {
      if (account.startsWith('8001')) this.addToPool(posting, amount);
      else this.carryOver.add(coordinateKey(withoutEconomic(coordinate)), amount);
      if (account.startsWith('7')) this.countThreePublic(posting, amount);
      if (account.startsWith('8102')) this.surplus.add(coordinateKey(coordinate), amount);
      if (account === '8301') this.specialFund.add('', amount);
    }
  }

  private addToPool({ account, coordinate, fiscalYear }: Posting, amount: Fen): void {
    const key = poolKeyOfAccount(account, coordinate);
    this.pools.add(key, amount);
    this.poolsOfYear.add(`${fiscalYear}|${key}`, amount);
  }

  private countThreePublic(posting: Posting, amount: Fen): void {
    const counts = posting.phase === 'current' || posting.phase === 'recognise';
    const item = threePublicItemOf(posting.coordinate.economic);
    if (!counts || item === null || posting.coordinate.fund === 'own') return;
    this.threePublic.add(`${posting.fiscalYear}|${item}`, amount);
  }
}

export const withoutEconomic = (coordinate: Coordinate): Coordinate => {
  if (coordinate.economic === undefined && coordinate.governmentEconomic === undefined) {
    return coordinate;
  }
  const { economic: _economic, governmentEconomic: _government, ...rest } = coordinate;
  return rest;
};

const FUNDING_ACCOUNT = {
  quota: '800101',
  cash: '800102',
  returnable: '800103',
} as const satisfies Record<Exclude<Funding, 'appropriation'>, string>;

/** Current treasury authority is not money yet: it has no pool, only the indicator limits it. */
const poolKey = (funding: Funding, coordinate: Coordinate): string | null =>
  funding === 'appropriation' ? null : poolKeyOfAccount(FUNDING_ACCOUNT[funding], coordinate);

/** Own money is one pool, own money for a purpose one per project; fiscal money one per line. */
const poolKeyOfAccount = (account: string, coordinate: Coordinate): string => {
  const own: Fund = 'own';
  if (coordinate.fund !== own) return `${account}|${coordinate.line ?? ''}`;
  return `${account}|own|${coordinate.restricted ? (coordinate.project ?? '') : ''}`;
};
