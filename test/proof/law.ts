// The ids of the law that no catalogue in the code lists: rows of entries, bucket moves, business rules.
import type { Regime } from './spoken.js';

export interface PostingRow {
  readonly row: string;
  readonly says: string;
  readonly regimes: readonly Regime[];
  /** The file whose rule makes its entries; its comments name the row. */
  readonly livesIn: string;
}

const A: readonly Regime[] = ['authorised'];
const B: readonly Regime[] = ['integrated'];
const BOTH: readonly Regime[] = ['authorised', 'integrated'];
const PAYMENT = 'libs/ledger/src/payment/postings.ts';
const INDICATOR = 'libs/ledger/src/indicator/postings.ts';
const CLOSING = 'libs/ledger/src/fiscal-year/closing-entries.ts';
const CARRY_OVER = 'libs/ledger/src/carry-over/postings.ts';

const row = (
  number: string,
  says: string,
  regimes: readonly Regime[],
  livesIn: string,
): PostingRow => ({ row: number, says, regimes, livesIn });

/** domain.md §5.6 with derivation.md §7. */
export const POSTING_ROWS: readonly PostingRow[] = [
  row('2', '本年授权国库支付', BOTH, PAYMENT),
  row('2c', '单位资金支付', BOTH, PAYMENT),
  row('3', '授权支付额度到账', A, INDICATOR),
  row('4', '授权支付', A, PAYMENT),
  row('5', '上年结转支付', BOTH, PAYMENT),
  row('6', '当年退回', BOTH, PAYMENT),
  row('7', '以前年度退回', BOTH, PAYMENT),
  row('8', '支付更正', BOTH, PAYMENT),
  row('9', '公务卡报销', BOTH, PAYMENT),
  row('9b', '公务卡还款', BOTH, PAYMENT),
  row('11', '预付款', BOTH, PAYMENT),
  row('13', '应付款支付', BOTH, PAYMENT),
  row('14', '购置设备', BOTH, PAYMENT),
  row('16', '利息等非财政收入', BOTH, 'libs/ledger/src/income/postings.ts'),
  row('18', '年末确认未用直接支付额度', A, INDICATOR),
  row('18b', '年末注销授权支付额度', A, INDICATOR),
  row('18c', '年末未下达的授权支付额度', A, INDICATOR),
  row('18d', '一体化年末：只确认可以结转的', B, 'libs/ledger/src/indicator/year-end-decider.ts'),
  row('19', '恢复额度', A, INDICATOR),
  row('20', '财政资金结账', BOTH, CLOSING),
  row('21', '专项单位资金结账', BOTH, CLOSING),
  row('22', '其他单位资金结账', BOTH, CLOSING),
  row('23', '结余上缴', BOTH, CARRY_OVER),
  row('24', '结转调入调出', BOTH, CARRY_OVER),
  row('25', '以前年度差错', BOTH, CARRY_OVER),
];

/** derivation.md §7 rule 21 and domain.md §5.7: debit, credit. */
export const BUCKET_MOVES: readonly (readonly [says: string, move: string])[] = [
  ['approve', 'Q01 / Q10.01'],
  ['issue', 'Q20 / Q01'],
  ['increase', 'Q20 / Q10.02'],
  ['decrease', 'Q10.03 / Q20'],
  ['transfer, giving line', 'Q10.04 / Q20'],
  ['transfer, taking line', 'Q20 / Q10.04'],
  ['carry-in', 'Q20 / Q10.05'],
  ['recall', 'Q10.06 / Q20'],
  ['prior-year return to a line', 'Q20 / Q10.07'],
  ['freeze', 'Q30 / Q20'],
  ['release', 'Q20 / Q30'],
  ['contract', 'Q40 / Q30'],
  ['request', 'Q50 / Q20'],
  ['request against a contract', 'Q50 / Q40'],
  ['settle', 'Q60 / Q50'],
  ['reject, cancel', 'Q20 / Q50'],
  ['reject against a contract', 'Q40 / Q50'],
  ['return; correction, wrong line', 'Q20 / Q60'],
  ['correction, right line', 'Q60 / Q20'],
  ['lapse', 'Q70.1 / Q20'],
  ['carry-out', 'Q70.2 / Q20'],
];

/** domain.md §5.5. */
export const BUSINESS_RULES: readonly string[] = Array.from(
  { length: 14 },
  (_, index) => `5.5-${index + 1}`,
);
