// Finance-book documents beyond payments: vouchers, staff advances, money collected for the treasury.
import type { Coordinate } from '#bookkeeping';
import type { Fen } from '#money';

export interface VoucherLine {
  readonly account: string;
  readonly side: 'debit' | 'credit';
  readonly amount: Fen;
  readonly coordinate: Coordinate;
}

export interface VoucherState {
  readonly document: string;
  readonly year: number;
  readonly lines: readonly VoucherLine[];
  readonly reversed: boolean;
  /** Who made it: somebody else reverses it. */
  readonly maker: string;
}

export interface AdvanceState {
  readonly advance: string;
  readonly coordinate: Coordinate;
  /** Neither spent nor given back. */
  readonly open: Fen;
}

export interface CollectionState {
  readonly collection: string;
  /** Collected and not yet handed to the treasury. */
  readonly owed: Fen;
}

/** What a kind of manual voucher may debit and credit (domain.md §5.6 rows 9–17). */
export const VOUCHER_KINDS = [
  'salary-accrual',
  'salary-withholding',
  'accrued-expense',
  'goods-used',
  'depreciation',
  'amortisation',
  'prepaid-used',
  'asset-disposal',
  'reclassification',
] as const;
export type VoucherKind = (typeof VOUCHER_KINDS)[number];

interface KindAccounts {
  readonly title: string;
  readonly debit: RegExp;
  readonly credit: RegExp;
}

export const KIND_ACCOUNTS: Readonly<Record<VoucherKind, KindAccounts>> = {
  // Row 10.
  'salary-accrual': { title: '计提职工薪酬', debit: /^5[012]01$/, credit: /^2201$/ },
  'salary-withholding': { title: '代扣税费和社保', debit: /^2201$/, credit: /^(2102|2307)$/ },
  'accrued-expense': { title: '预提或应付费用', debit: /^5[0-9]01$/, credit: /^(2302|2304|2401)$/ },
  'goods-used': { title: '领用库存物品', debit: /^5[012]01$/, credit: /^130[123]$/ },
  // Row 15.
  depreciation: { title: '计提折旧', debit: /^5[012]01$/, credit: /^(1602|1802|1832)$/ },
  amortisation: { title: '计提摊销', debit: /^5[012]01$/, credit: /^(1702|1401|1901)$/ },
  // Row 11, second half.
  'prepaid-used': { title: '预付账款核销', debit: /^(5[012]01|1302|1601|1701)$/, credit: /^1214$/ },
  'asset-disposal': {
    title: '资产处置',
    debit: /^(5301|1602|1702|1902)$/,
    credit: /^(1601|1701|1902)$/,
  },
  reclassification: { title: '科目重分类', debit: /^[123]/, credit: /^[123]/ },
};
