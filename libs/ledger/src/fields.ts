// The fields that commands and events are made of, each with its office title and its form.
import { fenOf, isMoneyText } from '#money';
import { z } from 'zod';

/** Ids come from the client and are unique per ledger and kind. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}$/)
  .meta({ title: '编号' });

export const ledgerId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .meta({ title: '账套编号' });

/** Free text of one to 500 characters without control characters. */
export const text = z
  .string()
  .min(1)
  .max(500)
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), { params: { form: 'text' } })
  .meta({ title: '文字' });

const money = z.string().refine(isMoneyText, { params: { form: 'money' } });

/** Yuan with exactly two decimals, above zero, at most 10¹⁵. */
export const amount = money
  .refine((value) => !isMoneyText(value) || fenOf(value) > 0n, { params: { form: 'positive' } })
  .meta({ title: '金额（元）' });

/** Zero allowed. */
export const limit = money
  .refine((value) => !isMoneyText(value) || fenOf(value) >= 0n, {
    params: { form: 'not-negative' },
  })
  .meta({ title: '限额（元）' });

/** Only in events: sums that may be negative. */
export const signedAmount = money.meta({ title: '金额（元，可为负）' });

const isCalendarDate = (value: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
};

export const date = z
  .string()
  .refine(isCalendarDate, { params: { form: 'date' } })
  .meta({ title: '日期' });

export const year = z.int().min(2019).max(2099).meta({ title: '预算年度' });
export const month = z.int().min(1).max(12).meta({ title: '月份' });

export const fund = z.enum(['general', 'fund', 'capital', 'own']).meta({ title: '资金性质' });
export const fiscalFund = z.enum(['general', 'fund', 'capital']).meta({ title: '财政资金性质' });
export const source = z.enum(['current', 'carried']).meta({ title: '资金来源' });
export const nature = z.enum(['staff', 'running', 'project']).meta({ title: '支出性质' });
export const functionCode = z
  .string()
  .regex(/^\d{5}(\d{2})?$/)
  .meta({ title: '支出功能分类' });
export const economicCode = z
  .string()
  .regex(/^\d{5}$/)
  .meta({ title: '部门经济分类' });
export const governmentEconomicCode = z
  .string()
  .regex(/^\d{5}$/)
  .meta({ title: '政府经济分类' });
export const accountCode = z
  .string()
  .regex(/^\d{4}(\d{2})?$/)
  .meta({ title: '会计科目' });
export const voucher = z
  .string()
  .regex(/^\d{6}-\d{4,}$/)
  .meta({ title: '凭证号' });

export const funding = z
  .enum(['appropriation', 'quota', 'returnable', 'cash'])
  .meta({ title: '资金渠道' });

/** A coordinate as events carry it. */
export const coordinate = z
  .strictObject({
    fund: fund.exactOptional(),
    source: source.exactOptional(),
    nature: nature.exactOptional(),
    project: id.exactOptional(),
    function: functionCode.exactOptional(),
    economic: economicCode.exactOptional(),
    governmentEconomic: governmentEconomicCode.exactOptional(),
    line: id.exactOptional(),
    restricted: z.boolean().exactOptional(),
  })
  .meta({ title: '预算坐标' });
