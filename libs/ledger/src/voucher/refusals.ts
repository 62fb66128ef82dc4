// Refusals about manual vouchers, advances and collections.
export const voucherRefusals = {
  VOUCHER_UNBALANCED: {
    zh: '凭证借方合计 {debit} 元、贷方合计 {credit} 元，不平：请核对分录。',
    en: 'The voucher debits {debit} and credits {credit}: it does not balance.',
    basis: '政府会计制度; design 6',
  },
  VOUCHER_BUDGET_ACCOUNT: {
    zh: '手工凭证不能使用预算会计科目 {account}：预算会计分录由业务单据产生。',
    en: 'A manual voucher cannot use budget account {account}: documents make those entries.',
    basis: 'domain 5.6 rows 9–17; B-5',
  },
  VOUCHER_ACCOUNT_OF_DOCUMENTS: {
    zh: '科目 {account} 随支付、收入等单据记账，不能用手工凭证。',
    en: 'Account {account} moves with payments and income, not by manual voucher.',
    basis: 'domain 5.6 平行记账',
  },
  VOUCHER_ACCOUNT_NOT_FOR_KIND: {
    zh: '“{kind}”的{side}方不能使用科目 {account}。',
    en: 'Account {account} does not belong on that side of this kind of voucher ({kind}).',
    basis: 'domain 5.6 rows 9–17',
  },
  VOUCHER_UNKNOWN: {
    zh: '没有凭证单据 {document}。',
    en: 'There is no voucher document {document}.',
    basis: 'domain 5.5-7',
  },
  VOUCHER_REVERSED: {
    zh: '凭证单据 {document} 已经冲销，不能再次冲销。',
    en: 'Voucher document {document} is already reversed.',
    basis: 'domain 5.5-7',
  },
  VOUCHER_OF_OTHER_YEAR: {
    zh: '凭证属于 {year} 年度：跨年差错请办理“年初余额调整”。',
    en: 'The voucher belongs to {year}: adjust the opening balance instead.',
    basis: 'domain 5.5-5',
  },
  ADVANCE_UNKNOWN: {
    zh: '没有借款单 {advance}。',
    en: 'There is no advance {advance}.',
    basis: 'domain 5.6 row 12',
  },
  ADVANCE_DIFFERS: {
    zh: '报销和退回合计 {settled} 元，借款未结 {open} 元：合计须大于零且不超过未结金额。',
    en: 'Spent and returned add up to {settled}; {open} of the advance is open.',
    basis: 'domain 5.6 row 12',
  },
  ADVANCE_NEEDS_OWN_LINE: {
    zh: '用单位资金垫付的借款须从单位资金指标报销，指标 {line} 不是。',
    en: 'An advance of own cash is settled from a line of own money; {line} is not.',
    basis: 'domain 5.6 row 12; derivation 7-11',
  },
  COLLECTION_UNKNOWN: {
    zh: '没有代收单 {collection}。',
    en: 'There is no collection {collection}.',
    basis: 'domain 5.6 row 17',
  },
  COLLECTION_EXCEEDED: {
    zh: '上缴 {requested} 元超过应缴的 {owed} 元。',
    en: 'Handing over {requested} exceeds what is owed, {owed}.',
    basis: 'domain 5.6 row 17',
  },
} as const;
