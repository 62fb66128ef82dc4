// Refusals about income.
export const incomeRefusals = {
  INCOME_NOT_FOR_UNIT: {
    zh: '{unit}不是事业单位，不能有“{kind}”。',
    en: '{unit} is not an institution and cannot have this kind of income ({kind}).',
    basis: 'domain 2.3 I-01-6',
  },
  TRANSFER_NOT_FOR_INCOME: {
    zh: '“{kind}”没有单位间往来：请去掉 transfer。',
    en: 'This kind of income ({kind}) has no other unit of ours: leave transfer out.',
    basis: 'domain 8-4; issue 4-6',
  },
  INCOME_UNKNOWN: {
    zh: '没有收入单 {income}。',
    en: 'There is no income {income}.',
    basis: 'domain 5.5-7',
  },
  INCOME_OF_OTHER_YEAR: {
    zh: '该收入属于 {year} 年度：跨年差错请办理“年初余额调整”。',
    en: 'This income belongs to {year}: adjust the opening balance instead.',
    basis: 'domain 5.5-5',
  },
  REVERSAL_EXCEEDS_INCOME: {
    zh: '冲销 {requested} 元超过尚未冲销的 {remaining} 元。',
    en: 'Reversing {requested} exceeds what is left, {remaining}.',
    basis: 'domain 5.5-7',
  },
} as const;
