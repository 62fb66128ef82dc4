// Refusals about payments and official cards.
export const paymentRefusals = {
  PAYMENT_UNKNOWN: {
    zh: '没有支付单 {payment}：请核对单号。',
    en: 'There is no payment {payment}: check the id.',
    basis: 'domain 5.4 支付申请',
  },
  PAYMENT_IN_OTHER_STATE: {
    zh: '支付单 {payment} 现为“{status}”，此步骤要求“{wanted}”。',
    en: 'Payment {payment} is {status}; this step needs {wanted}.',
    basis: 'domain 5.4 支付申请—支付确认',
  },
  PAYMENT_STEP_OUT_OF_ORDER: {
    zh: '日期 {occurredOn} 早于该支付单上一步骤的 {last}。',
    en: '{occurredOn} is before the previous step of this payment, {last}.',
    basis: 'domain 5.4 支付申请—支付确认',
  },
  PAYMENT_OF_OTHER_YEAR: {
    zh: '支付单 {payment} 属于 {year} 年度，不能跨年办理：请作废后在新年度重新申请。',
    en: 'Payment {payment} belongs to {year}: cancel it and request it anew in the new year.',
    basis: 'derivation 7-12; domain 5.5-5',
  },
  PAYMENT_CUTOFF_PASSED: {
    zh: '{occurredOn} 已过本年最后支付日 {lastPaymentOn}。',
    en: '{occurredOn} is after the last payment day of the year, {lastPaymentOn}.',
    basis: 'domain 5.5-13',
  },
  PAYMENT_DUPLICATED: {
    zh: '支付单 {payment} 已用发票 {invoice} 向同一收款人支付同一金额：请核对是否重复。',
    en: 'Payment {payment} already pays the same amount to the same payee for invoice {invoice}.',
    basis: 'domain 5.4 支付申请: duplicates',
  },
  TRANSFER_NOT_FOR_PAYMENT: {
    zh: '指标 {line} 不是“对附属单位补助”或“上缴上级”，不能填写单位间往来。',
    en: 'Line {line} is neither for affiliates nor for the superior unit: leave transfer out.',
    basis: 'domain 8-4; issue 4-6',
  },
  PAYEE_IS_OWN_ACCOUNT: {
    zh: '收款账号 {account} 是本单位账户：不能向本单位实有资金账户支付。',
    en: 'Payee account {account} is the unit’s own: it may not be paid.',
    basis: 'domain 5.4 支付申请: payee ≠ unit’s own account',
  },
  CHANNEL_NOT_FOR_OWN: {
    zh: '单位资金只能从单位账户支付（channel 为 bank），不能用 {channel}。',
    en: 'Own money is paid from the bank account, not by {channel}.',
    basis: 'derivation 7-6',
  },
  QUOTA_EXCEEDED: {
    zh: '指标 {line} 的授权支付额度可用 {available} 元，本次需要 {requested} 元：请待额度到账。',
    en: 'Line {line} has {available} of quota, {requested} is needed: wait for the quota.',
    basis: 'domain 5.6 rows 3, 4',
  },
  CASH_EXCEEDED: {
    zh: '账户资金可用 {available} 元，本次需要 {requested} 元。',
    en: 'There is {available} in the account, {requested} is needed.',
    basis: 'derivation 7-6',
  },
  SPECIAL_FUND_EXCEEDED: {
    zh: '专用结余可用 {available} 元，本次需要 {requested} 元。',
    en: 'The special fund holds {available}, {requested} is needed.',
    basis: '事业单位财务规则; derivation 7-15',
  },
  ECONOMIC_OUTSIDE_LINE: {
    zh: '指标限定经济科目 {line}，不能支付 {economic}：请更换指标或先调剂。',
    en: 'The indicator is for economic item {line}, not {economic}.',
    basis: 'domain 0, 5.4 支付申请',
  },
  GOVERNMENT_ECONOMIC_NEEDED: {
    zh: '经济科目 {economic} 没有对应的政府经济分类：请填写 governmentEconomic。',
    en: 'Item {economic} maps to no government economic code: state governmentEconomic.',
    basis: 'domain 4.1',
  },
  DEBIT_NOT_FOR_PAYMENT: {
    zh: '支付不能借记科目 {account}，可用的是 {allowed}。',
    en: 'A payment cannot debit {account}; it may debit {allowed}.',
    basis: 'domain 5.6 rows 2, 10, 11, 13, 14',
  },
  THREE_PUBLIC_EXCEEDED: {
    zh: '经济科目 {economic} 的“三公”经费限额 {limit} 元，已用和在途 {spent} 元，本次 {requested} 元超限。',
    en: 'Item {economic} has a three-public limit of {limit}, {spent} used or in transit; {requested} exceeds it.',
    basis: 'domain 5.5-10',
  },
  CONTRACT_REQUIRED: {
    zh: '指标 {line} 是政府采购指标：须有合同和验收才能支付。',
    en: 'Line {line} is flagged for procurement: it pays only against a contract and acceptance.',
    basis: 'domain 5.5-11',
  },
  CARRIED_MONEY_FIRST: {
    zh: '同一项目的结转指标 {carried} 还有 {available} 元：请先用结转资金，再用指标 {line}。',
    en: 'Carried line {carried} of the same project still has {available}: spend it before {line}.',
    basis: 'domain 5.5-4',
  },
  SEPARATION_OF_DUTIES: {
    zh: '{actor} 已办理该业务的“{did}”，不能再办理“{duty}”：请由他人办理。',
    en: '{actor} did “{did}” for this document and may not do “{duty}”: another person must.',
    basis: 'domain 5.5-6 不相容岗位分离',
  },
  SETTLEMENT_DIFFERS: {
    zh: '支付金额 {settled} 元与申请金额 {requested} 元不符。',
    en: 'The settled amount {settled} differs from the requested {requested}.',
    basis: 'domain 5.4 支付确认',
  },
  BANK_VOUCHER_REUSED: {
    zh: '银行凭证号 {bankVoucher} 本年已用于 {document}。',
    en: 'Bank voucher {bankVoucher} was used this year for {document}.',
    basis: 'domain 5.5-8',
  },
  PAYMENT_PART_UNKNOWN: {
    zh: '支付单 {payment} 中没有这样一笔未退回的金额。',
    en: 'Payment {payment} has no such part left.',
    basis: 'domain 5.5-7',
  },
  PAYMENT_PART_AMBIGUOUS: {
    zh: '支付单 {payment} 已更正到多条指标或科目：请写明是哪一笔。',
    en: 'Payment {payment} stands on several lines or items: say which part is meant.',
    basis: 'domain 5.5-7',
  },
  RETURN_EXCEEDS_PAYMENT: {
    zh: '退回 {requested} 元超过尚未退回的 {paid} 元。',
    en: 'Returning {requested} exceeds what is still paid, {paid}.',
    basis: 'domain 5.4 支付退回; 5.5-7',
  },
  RETURN_LINE_ONLY_PRIOR_YEAR: {
    zh: '当年退回恢复原指标，不能另填 toLine。',
    en: 'A same-year return restores its own line; leave toLine out.',
    basis: 'domain 5.6 row 6',
  },
  RETURN_NEEDS_CARRIED_LINE: {
    zh: '指标 {line} 不是同一资金性质的结转指标，不能接收以前年度退回。',
    en: 'Line {line} is not a carried line of the same fund and cannot take a prior-year return.',
    basis: 'derivation 7-8, 7-20',
  },
  CORRECTION_OF_OTHER_YEAR: {
    zh: '只能在 {year} 年度内更正：跨年差错请办理“年初余额调整”。',
    en: 'A payment of {year} is corrected in {year}; later errors adjust the opening balance.',
    basis: 'domain 5.4 支付更正: same year',
  },
  CORRECTION_EXCEEDS_PAYMENT: {
    zh: '更正 {requested} 元超过该笔已付的 {paid} 元。',
    en: 'Correcting {requested} exceeds what is paid there, {paid}.',
    basis: 'domain 5.4 支付更正',
  },
  CORRECTION_BETWEEN_FUNDS: {
    zh: '支付更正不能跨资金性质（{from} → {to}）。',
    en: 'A correction cannot cross funds ({from} → {to}).',
    basis: 'domain 5.4 支付更正: same fund',
  },
  CORRECTION_BETWEEN_USES: {
    zh: '支付更正不能跨资金用途（{from} → {to}）：请退回后重新支付。',
    en: 'A correction cannot cross uses of money ({from} → {to}): return it and pay again.',
    basis: 'domain 5.6 row 2c; derivation 7-6',
  },
  CORRECTION_CHANGES_NOTHING: {
    zh: '支付单 {payment} 的更正前后相同：请写明正确的指标或科目。',
    en: 'The correction of {payment} changes nothing: state the right line or codes.',
    basis: 'domain 5.4 支付更正',
  },
  CARD_ITEM_NOT_ALLOWED: {
    zh: '经济科目 {economic} 不在公务卡结算目录内。',
    en: 'Item {economic} is not on the official-card list.',
    basis: 'domain 5.4 公务卡报销',
  },
  CARD_TRANSACTION_LATER: {
    zh: '刷卡日期 {transactionOn} 晚于报销日期 {occurredOn}。',
    en: 'The card was used on {transactionOn}, after the reimbursement on {occurredOn}.',
    basis: 'domain 5.4 公务卡报销',
  },
  CARD_PAST_DUE: {
    zh: '报销日期 {occurredOn} 已过到期还款日 {dueOn}。',
    en: 'The reimbursement on {occurredOn} is after the due date {dueOn}.',
    basis: 'domain 5.4 公务卡报销: before due date',
  },
  CARD_TRANSACTION_REUSED: {
    zh: '刷卡交易 {transaction} 已在报销单 {expense} 中报销。',
    en: 'Card transaction {transaction} was reimbursed by {expense}.',
    basis: 'domain 5.4 公务卡报销; 5.5-8',
  },
  CARD_EXPENSE_NEEDED: {
    zh: '公务卡结算必须写明报销单号。',
    en: 'A card settlement must name its card expense.',
    basis: 'domain 5.6 row 9b',
  },
  CARD_EXPENSE_UNKNOWN: {
    zh: '没有公务卡报销单 {expense}。',
    en: 'There is no card expense {expense}.',
    basis: 'domain 5.6 row 9b',
  },
  CARD_EXPENSE_REPAID: {
    zh: '公务卡报销单 {expense} 已由支付单 {payment} 还款。',
    en: 'Card expense {expense} is repaid by payment {payment}.',
    basis: 'domain 5.5-8',
  },
  CARD_EXPENSE_DIFFERS: {
    zh: '还款应为 {amount} 元、经济科目 {economic}，与报销单一致。',
    en: 'The repayment must be {amount} on item {economic}, as reimbursed.',
    basis: 'domain 5.6 row 9b',
  },
  RECEPTION_DETAILS_NEEDED: {
    zh: '公务接待费（{economic}）须填写批次、人次和是否外宾。',
    en: 'Payments for receptions ({economic}) state batches, persons and whether the guests were foreign.',
    basis: 'domain 7.2 counts must come from events; 党政机关国内公务接待管理规定',
  },
  TRIP_DETAILS_NEEDED: {
    zh: '因公出国（境）费（{economic}）须填写团组数和人次。',
    en: 'Payments for trips abroad ({economic}) state groups and persons.',
    basis: 'domain 7.2 counts must come from events',
  },
  PURCHASED_VEHICLE_NEEDED: {
    zh: '公务用车购置费（{economic}）须填写购置车辆的号牌，并注明是购置。',
    en: 'Payments for vehicles ({economic}) name the plate of the vehicle purchased.',
    basis: 'domain 7.2 counts must come from events',
  },
  DETAILS_OF_OTHER_ITEM: {
    zh: '接待、出国、购车明细与经济科目 {economic} 不符：请核对科目或删去明细。',
    en: 'These details do not belong to item {economic}: check the item, or leave them out.',
    basis: 'domain 7.2',
  },
} as const;
