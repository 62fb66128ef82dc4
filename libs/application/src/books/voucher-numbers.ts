// Voucher numbers run without gaps within a month (会计基础工作规范 第五十一条: 记账凭证应当连续编号).

export interface VoucherFault {
  readonly kind: 'missing' | 'taken-twice';
  /** YYYYMM-NNNN. */
  readonly voucher: string;
}

/** Numbers that are missing before the last one of their month, and numbers that several events took. */
export const voucherFaultsOf = (
  vouchers: Iterable<{ readonly voucher: string; readonly positions: readonly number[] }>,
): readonly VoucherFault[] => {
  const faults: VoucherFault[] = [];
  const lasts = new Map<string, number>();
  for (const { voucher, positions } of vouchers) {
    const [month = '', digits = ''] = voucher.split('-');
    const number = Number(digits);
    for (let due = (lasts.get(month) ?? 0) + 1; due < number; due += 1) {
      faults.push({ kind: 'missing', voucher: `${month}-${String(due).padStart(4, '0')}` });
    }
    lasts.set(month, number);
    if (positions.length > 1) faults.push({ kind: 'taken-twice', voucher });
  }
  return faults;
};
