// Refusals about procurement.
export const procurementRefusals = {
  LINE_NOT_FOR_PROCUREMENT: {
    zh: '指标 {line} 不是政府采购指标（或资金性质不同）：请使用标明政府采购的指标。',
    en: 'Line {line} is not flagged for procurement, or is of another fund.',
    basis: 'domain 5.4 采购计划备案',
  },
  INTENT_OR_EXEMPTION: {
    zh: '请填写采购意向编号，或免于公开意向的理由，二者必填其一。',
    en: 'Give either the published intent or the reason why none was needed.',
    basis: 'domain 5.4 采购意向公开',
  },
  INTENT_UNKNOWN: {
    zh: '没有采购意向 {intent}：请先公开采购意向。',
    en: 'There is no procurement intent {intent}: publish it first.',
    basis: 'domain 5.4 采购意向公开',
  },
  INTENT_OF_OTHER_PROJECT: {
    zh: '采购意向 {intent} 属于项目 {project}，与指标的项目不同。',
    en: 'Intent {intent} belongs to project {project}, not to that of the line.',
    basis: 'domain 5.4 采购意向公开',
  },
  INTENT_TOO_RECENT: {
    zh: '采购意向 {intent} 公开仅 {days} 天，须满 {needed} 天才能开展采购。',
    en: 'Intent {intent} was published {days} days ago; {needed} are needed.',
    basis: 'domain 5.4 采购意向公开: ≥ 30 days before start',
  },
  TENDER_REQUIRED: {
    zh: '采购金额 {amount} 元达到公开招标数额标准 {threshold} 元：须公开招标，或填写变更采购方式批复文号。',
    en: '{amount} reaches the tender threshold {threshold}: use an open tender or give the approval of another method.',
    basis: '政府采购法 art. 26–27; domain 5.4 method by threshold',
  },
  PLAN_UNKNOWN: {
    zh: '没有采购计划 {plan}：请先备案。',
    en: 'There is no procurement plan {plan}: file it first.',
    basis: 'domain 5.4 采购计划备案',
  },
  PLAN_EXCEEDED: {
    zh: '采购计划 {plan} 尚余 {remaining} 元，本次 {requested} 元超出。',
    en: 'Plan {plan} has {remaining} left; {requested} is too much.',
    basis: 'domain 5.4 合同签订备案: ≤ plan',
  },
  CONTRACT_BEFORE_AWARD: {
    zh: '签订日期 {occurredOn} 早于中标日期 {awardedOn}。',
    en: 'Signed on {occurredOn}, before the award on {awardedOn}.',
    basis: 'domain 5.4 合同签订备案',
  },
  CONTRACT_SIGNED_LATE: {
    zh: '中标（{awardedOn}）后 {days} 天才签订合同，超过 {allowed} 天。',
    en: 'Signed {days} days after the award of {awardedOn}; {allowed} are allowed.',
    basis: '政府采购法 art. 46; domain 5.4 within 30 days of award',
  },
  CONTRACT_ENDS_BEFORE_START: {
    zh: '履行期限 {endsOn} 早于签订日期 {occurredOn}。',
    en: 'The contract ends on {endsOn}, before it is signed on {occurredOn}.',
    basis: 'domain 5.4 合同签订备案',
  },
  SUPPLIER_NOT_RESERVED: {
    zh: '该采购预留给中小企业（{reserved}），供应商规模为 {size}，不符。',
    en: 'This business is reserved ({reserved}); a {size} supplier does not qualify.',
    basis: 'domain 7.4 SME reservation; 政府采购促进中小企业发展管理办法',
  },
  INSTALMENTS_DIFFER: {
    zh: '付款计划合计 {sum} 元与合同金额 {amount} 元不符。',
    en: 'The instalments add up to {sum}, the contract to {amount}.',
    basis: 'domain 5.4 合同签订备案: instalments',
  },
  CONTRACT_UNKNOWN: {
    zh: '没有合同 {contract}：请先备案。',
    en: 'There is no contract {contract}: file it first.',
    basis: 'domain 5.4 合同签订备案',
  },
  CONTRACT_TERMINATED: {
    zh: '合同 {contract} 已经终止。',
    en: 'Contract {contract} is terminated.',
    basis: 'domain 5.4 合同变更',
  },
  CONTRACT_PUBLISHED_BEFORE_SIGNING: {
    zh: '公告日期 {occurredOn} 早于签订日期 {signedOn}。',
    en: 'Published on {occurredOn}, before it was signed on {signedOn}.',
    basis: 'domain 5.4 published within 2 working days',
  },
  CONTRACT_ADDITION_EXCEEDED: {
    zh: '追加累计 {added} 元超过原合同 {original} 元的百分之十：须另行采购。',
    en: 'Additions of {added} exceed a tenth of the contract of {original}: procure anew.',
    basis: '政府采购法 art. 49; domain 5.4 合同变更 ≤ 10 %',
  },
  CONTRACT_REDUCTION_EXCEEDED: {
    zh: '合同未支付、未验收的余额 {open} 元，不能减少 {requested} 元。',
    en: '{open} of the contract is open; it cannot be reduced by {requested}.',
    basis: 'domain 5.4 合同变更',
  },
  CONTRACT_EXCEEDED: {
    zh: '合同 {contract} 余额 {open} 元，本次 {requested} 元超出。',
    en: 'Contract {contract} has {open} open; {requested} is too much.',
    basis: 'domain 5.4 支付申请: committed ≥ amount',
  },
  CONTRACT_ON_OTHER_LINE: {
    zh: '合同 {contract} 的承诺在指标 {line} 上：请从该指标支付。',
    en: 'Contract {contract} is committed on line {line}: pay from it.',
    basis: 'domain 5.4 合同签订备案',
  },
  NOTHING_COMMITTED: {
    zh: '合同 {contract} 没有未支付的承诺。',
    en: 'Contract {contract} holds no commitment.',
    basis: 'derivation 7-22',
  },
  COMMITMENT_STILL_HELD: {
    zh: '合同 {contract} 的承诺仍在指标 {line} 上：请先在年末释放。',
    en: 'Contract {contract} is still committed on {line}: release it first.',
    basis: 'derivation 7-22',
  },
  PREPAYMENT_WITH_ACCEPTANCE: {
    zh: '预付款没有验收单：请去掉 {acceptance}，或不按预付款支付。',
    en: 'A prepayment has no acceptance: leave out {acceptance}, or do not mark it as prepaid.',
    basis: 'domain 5.6 row 11',
  },
  ACCEPTANCE_REQUIRED: {
    zh: '按合同 {contract} 支付须填写验收单（预付款除外）。',
    en: 'A payment of contract {contract} needs its acceptance, unless it is a prepayment.',
    basis: 'domain 5.5-11',
  },
  ACCEPTANCE_UNKNOWN: {
    zh: '没有该合同的验收单 {acceptance}。',
    en: 'There is no acceptance {acceptance} of this contract.',
    basis: 'domain 5.4 履约验收',
  },
  ACCEPTANCE_EXCEEDED: {
    zh: '验收单 {acceptance} 未支付 {open} 元，本次 {requested} 元超出。',
    en: 'Acceptance {acceptance} has {open} unpaid; {requested} is too much.',
    basis: 'domain 5.4 履约验收 unlocks payment',
  },
} as const;
