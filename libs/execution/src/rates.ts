// The execution rates by name, each with its own denominator (domain.md §6.1): data, nothing runs here.

export type RateName =
  | 'budget-execution'
  | 'original-budget-completion'
  | 'three-public-completion'
  | 'payment-progress'
  | 'indicator-execution'
  | 'plan-execution'
  | 'carry-over';

/** Postings of the year on these accounts, debit positive times the factor. */
export interface PostingTerm {
  readonly book: 'budget' | 'control';
  /** First characters of the account. */
  readonly accounts: readonly string[];
  readonly factor: 1n | -1n;
  /** Closing entries do not count, and only spending from an indicator line does. */
  readonly spending?: true;
}

export type RateAmount =
  | { readonly kind: 'postings'; readonly terms: readonly PostingTerm[] }
  /** Cash plans (用款计划) of the months up to the date. */
  | { readonly kind: 'plan' }
  /** A cell of the final accounts, which statements compute and nobody else. */
  | { readonly kind: 'statement'; readonly figure: StatementFigure };

export type StatementFigure =
  'closing' | 'income-side' | 'three-public-actual' | 'three-public-budget';

export interface RateDefinition {
  readonly name: RateName;
  readonly title: string;
  /** The formula in words. */
  readonly says: string;
  readonly numerator: RateAmount;
  readonly denominator: RateAmount;
  /** Above 100 % is impossible where authority limits each payment: it means wrong books. */
  readonly authorityControlled: boolean;
  /** Compared with time progress (序时进度). */
  readonly againstTime: boolean;
}

/**
 * Net payments: settled − returned ± corrections. Read from 7xxx, which carries the economic code of each
 * payment; check I-01-9 proves that it equals Q60 of the control book.
 */
const PAID: RateAmount = {
  kind: 'postings',
  terms: [{ book: 'budget', accounts: ['7'], factor: 1n, spending: true }],
};

const control = (factor: 1n | -1n, ...accounts: readonly string[]): PostingTerm => ({
  book: 'control',
  accounts,
  factor,
});

/** 全年预算数 = original ± adjustments + carry-in (derivation.md §7 rule 23: −ΣQ10). */
const FINAL_BUDGET = control(-1n, 'Q10');
/** Approved and not yet issued. */
const NOT_ISSUED = control(-1n, 'Q01');
const FROZEN = control(-1n, 'Q30');

const postings = (...terms: readonly PostingTerm[]): RateAmount => ({ kind: 'postings', terms });

export const RATES: readonly RateDefinition[] = [
  {
    name: 'budget-execution',
    title: '预算执行率',
    says: '全年执行数 ÷ 全年预算数（年初预算、调整和结转转入之和）',
    numerator: PAID,
    denominator: postings(FINAL_BUDGET),
    authorityControlled: true,
    againstTime: true,
  },
  {
    name: 'original-budget-completion',
    title: '完成年初预算',
    says: '决算数 ÷ 年初预算数，年初预算为0时不计算',
    numerator: PAID,
    denominator: postings(control(-1n, 'Q10.01')),
    authorityControlled: false,
    againstTime: false,
  },
  {
    name: 'three-public-completion',
    title: '“三公”经费完成预算',
    says: '“三公”经费决算数 ÷ “三公”经费预算数',
    numerator: { kind: 'statement', figure: 'three-public-actual' },
    denominator: { kind: 'statement', figure: 'three-public-budget' },
    authorityControlled: false,
    againstTime: false,
  },
  {
    name: 'payment-progress',
    title: '支付进度',
    says: '累计支付数 ÷ 已下达指标数',
    numerator: PAID,
    denominator: postings(FINAL_BUDGET, NOT_ISSUED),
    authorityControlled: true,
    againstTime: true,
  },
  {
    // Lapse and carry-out at year end do not shrink the authority that the year had.
    name: 'indicator-execution',
    title: '指标执行率',
    says: '累计支付数 ÷ 查询日指标数（不含采购冻结）',
    numerator: PAID,
    denominator: postings(FINAL_BUDGET, NOT_ISSUED, FROZEN),
    authorityControlled: true,
    againstTime: true,
  },
  {
    name: 'plan-execution',
    title: '计划执行率',
    says: '累计支付数 ÷ 累计用款计划数',
    numerator: PAID,
    denominator: { kind: 'plan' },
    authorityControlled: false,
    againstTime: false,
  },
  {
    name: 'carry-over',
    title: '结转结余率',
    says: '年末结转和结余 ÷ 收方总计',
    numerator: { kind: 'statement', figure: 'closing' },
    denominator: { kind: 'statement', figure: 'income-side' },
    authorityControlled: false,
    againstTime: false,
  },
];

export const rateNamed = (name: RateName): RateDefinition => {
  const definition = RATES.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`there is no rate ${name}`);
  return definition;
};
