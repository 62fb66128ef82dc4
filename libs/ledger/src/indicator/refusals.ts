// Refusals about indicators.
export const indicatorRefusals = {
  LINE_UNKNOWN: {
    zh: '没有指标 {line}：请核对编号，或先下达指标。',
    en: 'There is no indicator {line}: check the id, or issue it first.',
    basis: 'domain 5.4 指标下达',
  },
  LINE_OF_OTHER_YEAR: {
    zh: '指标 {line} 属于 {year} 年度，与日期 {occurredOn} 不符。',
    en: 'Indicator {line} belongs to {year}, not to the date {occurredOn}.',
    basis: 'domain 5.5-5',
  },
  LINE_NOT_APPROVED: {
    zh: '{year} 年预算批复中没有指标 {line}：请先批复，或按“追加”下达。',
    en: 'Line {line} is not in the approved budget of {year}: approve it, or issue a supplement.',
    basis: 'domain 5.4 指标下达: traceable to approval',
  },
  ITEM_ONLY_FOR_SUPPLEMENT: {
    zh: '年初指标 {line} 的预算要素来自批复，不能另填。',
    en: 'An original indicator takes its coordinate from the approval; leave item out of {line}.',
    basis: 'domain 5.4 指标下达',
  },
  SUPPLEMENT_NEEDS_ITEM: {
    zh: '追加指标 {line} 必须填写预算要素（item）。',
    en: 'A supplementary indicator {line} must bring its coordinate (item).',
    basis: 'domain 5.4 指标下达',
  },
  INDICATOR_OVER_APPROVAL: {
    zh: '指标 {line} 批复未下达 {approved} 元，本次下达 {requested} 元超出：请减少金额。',
    en: 'Line {line} has {approved} approved and not issued; {requested} is too much.',
    basis: 'domain 5.4 指标下达; derivation 7-21',
  },
  INDICATOR_EXCEEDED: {
    zh: '指标 {line} 可用 {available} 元，本次需要 {requested} 元：请减少金额，或先追加、调剂指标。',
    en: 'Indicator {line} has {available} available, {requested} is needed: reduce the amount or raise the indicator.',
    basis: 'domain 5.5-1; 预算法 art. 13',
  },
  LINE_CARRIED_FIXED: {
    zh: '结转指标 {line} 只能按已到位的结转资金下达：尚无指标的资金 {free} 元，本次 {requested} 元。请先办理“年初余额调整”，或另行下达本年指标。',
    en: 'Carried indicator {line} follows its money: {free} there has no authority yet, {requested} is asked. Adjust the opening balance first, or issue a current line.',
    basis: 'derivation 4',
  },
  TRANSFER_TO_ITSELF: {
    zh: '指标 {line} 不能调剂给自己。',
    en: 'Indicator {line} cannot be transferred to itself.',
    basis: 'domain 5.4 指标调剂',
  },
  TRANSFER_BETWEEN_FUNDS: {
    zh: '不同资金性质之间不能调剂（{from} → {to}）。',
    en: 'Authority cannot move between funds ({from} → {to}).',
    basis: 'domain 5.4 指标调剂; 5.5-2',
  },
  TRANSFER_OF_CARRIED_MONEY: {
    zh: '结转资金不能用“指标调剂”（{from} → {to}）：请办理“年初余额调整—单位内部调剂”。',
    en: 'Carried money is not moved by a transfer of indicators ({from} → {to}): adjust the opening balance.',
    basis: 'derivation 5-3',
  },
  TRANSFER_PROJECT_TO_BASIC: {
    zh: '项目支出指标 {from} 不能调剂为基本支出指标 {to}。',
    en: 'Project authority {from} cannot become basic authority {to}.',
    basis: 'domain 5.4 指标调剂; 5.5-3',
  },
  TRANSFER_RAISES_THREE_PUBLIC: {
    zh: '不能把其他经费调剂为“三公”经费（{economic}）。',
    en: 'Other money cannot become three-public money ({economic}).',
    basis: 'domain 5.4 指标调剂: 三公 limits cannot rise',
  },
  TRANSFER_NEEDS_BUREAU: {
    zh: '跨功能科目调剂（{from} → {to}）须由财政预算岗办理。',
    en: 'A transfer between function items ({from} → {to}) needs the finance bureau.',
    basis: 'domain 5.4 指标调剂',
  },
  FREEZE_UNKNOWN: {
    zh: '没有冻结 {freeze}。',
    en: 'There is no freeze {freeze}.',
    basis: 'domain 5.4 指标冻结/解冻',
  },
  RELEASE_EXCEEDS_FREEZE: {
    zh: '解冻 {requested} 元超过尚冻结的 {frozen} 元。',
    en: 'Releasing {requested} exceeds what is frozen, {frozen}.',
    basis: 'domain 5.4 指标冻结/解冻',
  },
  PLAN_EXCEEDS_INDICATOR: {
    zh: '指标 {line} 的用款计划合计 {planned} 元超过指标 {authority} 元。',
    en: 'Cash plans of {line} add up to {planned}, above the indicator {authority}.',
    basis: 'domain 5.4 用款计划',
  },
  QUOTA_NOT_IN_REGIME: {
    zh: '{year} 年度实行预算管理一体化，没有授权支付额度。',
    en: 'Year {year} runs under the integrated system, which has no payment quota.',
    basis: 'domain 5.6 mode B',
  },
  QUOTA_OF_CARRIED_LINE: {
    zh: '结转指标 {line} 的额度用“授权支付额度恢复”，不是新到账。',
    en: 'Quota of carried line {line} is restored, not newly received.',
    basis: 'domain 5.6 row 19',
  },
  GRANT_ON_OWN_LINE: {
    zh: '指标 {line} 是单位资金，没有财政额度或拨款。',
    en: 'Line {line} is own money: it has no quota or grant.',
    basis: 'derivation 7-3',
  },
  RETURNABLE_EXCEEDED: {
    zh: '指标 {line} 的财政应返还额度只有 {available} 元，本次需要 {requested} 元。',
    en: 'Line {line} holds {available} of returnable authority, {requested} is needed.',
    basis: 'domain 5.6 rows 5, 19',
  },
  LINE_STILL_CLAIMED: {
    zh: '指标 {line} 在 {bucket} 还有 {amount} 元未了结：请先支付、作废或解冻。',
    en: 'Line {line} still has {amount} in {bucket}: settle, cancel or release it first.',
    basis: 'derivation 7-22',
  },
  RECOGNITION_REQUIRED: {
    zh: '{year} 年度为直接、授权支付方式：结转必须确认财政应返还额度（recognise 为 true）。',
    en: 'In {year}, before integration, carried authority is always recognised (recognise must be true).',
    basis: 'derivation 7-13',
  },
  CARRY_OVER_TWO_YEARS: {
    zh: '指标 {line} 的资金自 {originYear} 年起连续两年未用完，是结余，不能再结转：请注销并上缴。',
    en: 'Money of {line} is unspent for two years since {originYear}: it is surplus and cannot be carried again.',
    basis: '预算法 art. 42; domain 5.5-12',
  },
  CARRY_OVER_EXCEEDED: {
    zh: '指标 {line} 上年结转 {carriedOut} 元，本次 {requested} 元超出。',
    en: 'Line {line} carried out {carriedOut}; {requested} is too much.',
    basis: 'domain 5.4 指标结转',
  },
  CARRY_OVER_MIXED: {
    zh: '指标 {line} 结转中有资金的部分是 {held} 元，本次 {requested} 元超出：有资金与无资金的部分请分为两条指标。',
    en: 'Of line {line} only {held} is money that is there; {requested} mixes it with new authority: use two lines.',
    basis: 'derivation 4, 7-5',
  },
  FUNCTION_OF_OTHER_BUDGET: {
    zh: '功能科目 {code}（{name}）属于{budget}，不能用于{wanted}资金。',
    en: 'Function {code} belongs to {budget}, not to {wanted}.',
    basis: 'domain 4.1',
  },
  ECONOMIC_NOT_FOR_NATURE: {
    zh: '{nature}不能使用经济科目 {economic}。',
    en: 'Economic item {economic} is not allowed for {nature}.',
    basis: 'domain 5.5-9, 1.6',
  },
  USE_ONLY_OWN: {
    zh: '“{use}”只能从单位资金列支，不能用财政拨款。',
    en: '“{use}” is spent from own money only, not from appropriation.',
    basis: 'domain 5.6; derivation 7 cells T03.C4–C6',
  },
  USE_NOT_FOR_UNIT: {
    zh: '{unit}不是事业单位，不能有“{use}”。',
    en: '{unit} is not an institution and has no “{use}”.',
    basis: 'domain 2.3 I-01-6; 政府会计制度',
  },
  RESTRICTED_ONLY_OWN: {
    zh: '只有单位资金可以标记为专项资金。',
    en: 'Only own money can be marked as given for a purpose.',
    basis: 'derivation 7-3',
  },
} as const;
