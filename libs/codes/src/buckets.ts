// The buckets of the control book (指标核算): domain.md §5.7 and derivation.md §7 rule 20. Our own, not official subject codes.

export interface Bucket {
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  /** Bucket it is a part of, or null. */
  readonly parent: string | null;
  readonly normalBalance: 'debit' | 'credit';
  /** False for a bucket that only gathers its parts. */
  readonly postable: boolean;
}

const bucket = (
  code: string,
  name: string,
  englishName: string,
  normalBalance: Bucket['normalBalance'],
  postable = true,
): Bucket => ({
  code,
  name,
  englishName,
  parent: code.includes('.') ? code.slice(0, code.indexOf('.')) : null,
  normalBalance,
  postable,
});

/** In order of code. Authority received stands in credit; its uses stand in debit. */
export const buckets: readonly Bucket[] = [
  bucket('Q01', '批复待下达', 'approved, not yet issued', 'debit'),
  bucket('Q10', '预算来源', 'authority received', 'credit', false),
  bucket('Q10.01', '年初预算', 'original budget', 'credit'),
  bucket('Q10.02', '追加', 'increases', 'credit'),
  // Decreases and recalls are debits by nature, but stay on the credit side so that Q10 is a plain sum.
  bucket('Q10.03', '追减', 'decreases', 'credit'),
  bucket('Q10.04', '调剂', 'transfers', 'credit'),
  bucket('Q10.05', '上年结转转入', 'carry-over brought in', 'credit'),
  bucket('Q10.06', '年中收回', 'recalls during the year', 'credit'),
  bucket('Q10.07', '以前年度支出收回', 'prior-year returns', 'credit'),
  bucket('Q20', '可用指标', 'available', 'debit'),
  bucket('Q30', '采购冻结', 'frozen for procurement', 'debit'),
  bucket('Q40', '合同承诺', 'committed by contract', 'debit'),
  bucket('Q50', '支付在途', 'payment in transit', 'debit'),
  bucket('Q60', '已支付', 'paid', 'debit'),
  bucket('Q70', '结转与注销', 'carried out or lapsed', 'debit', false),
  bucket('Q70.1', '注销', 'lapsed', 'debit'),
  bucket('Q70.2', '结转下年', 'carried to next year', 'debit'),
];

const byCode = new Map(buckets.map((each) => [each.code, each]));

export const bucketOf = (code: string): Bucket | undefined => byCode.get(code);
