// Refusals about carry-over and surplus.
export const carryOverRefusals = {
  CARRIED_EXCEEDED: {
    zh: '该处结转结余 {carried} 元，本次 {requested} 元超出。',
    en: 'There are {carried} of carry-over and surplus there; {requested} is too much.',
    basis: 'domain 5.4 归集上缴; derivation 5-3',
  },
  HELD_EXCEEDED: {
    zh: '{heldIn} 在该处只有 {held} 元，本次需要 {requested} 元。',
    en: '{heldIn} holds {held} there, {requested} is needed.',
    basis: 'derivation 7-19',
  },
  HELD_WRONGLY: {
    zh: '单位资金只能存放在 800102（货币资金），不是 {heldIn}。',
    en: 'Own money is held in 800102, not in {heldIn}.',
    basis: 'derivation 7-3',
  },
  BALANCE_KIND_OF_OTHER_FUND: {
    zh: '资金性质 {fund} 没有“{kind}”这种余额。',
    en: 'Fund {fund} has no balance of kind {kind}.',
    basis: 'derivation 7-3',
  },
  ADJUSTMENT_NOT_FOR_KIND: {
    zh: '调整原因 {reason} 不适用于 {kind}。',
    en: 'Reason {reason} does not apply to {kind}.',
    basis: 'forms 7 附表1-1; 政府会计制度 8101, 8102, 8201, 8202',
  },
  ADJUSTMENT_SIDES: {
    zh: '调整原因 {reason} 要求填写的方向是：{sides}（from 调减，to 调增，both 两者，either 二选一）。',
    en: 'Reason {reason} needs these sides: {sides} (from takes away, to adds).',
    basis: 'forms 7 附表1-1',
  },
  TRANSFER_NOT_FOR_ADJUSTMENT: {
    zh: '调整原因 {reason} 没有单位间往来：只有归集调入、归集调出填写 transfer。',
    en: 'Reason {reason} has no other unit: only money moved in or out names a transfer.',
    basis: 'domain 5.6 row 24',
  },
  ADJUSTMENT_BETWEEN_FUNDS: {
    zh: '内部调剂不能跨资金性质（{from} → {to}）。',
    en: 'An internal transfer cannot cross funds ({from} → {to}).',
    basis: 'domain 5.5-2',
  },
  ADJUSTMENT_OF_QUOTA: {
    zh: '零余额账户用款额度（{heldIn}）随指标到账和恢复，不能用年初余额调整增加：请记入 800103。',
    en: 'Quota ({heldIn}) comes with authority and is not added by an adjustment: use 800103.',
    basis: 'domain 5.6 rows 3, 18b, 19',
  },
  PLACE_DIFFERS_FROM_LINE: {
    zh: '指标 {line} 的资金性质、来源、项目或功能科目与所填不符：请与指标一致，或不填指标。',
    en: 'Line {line} has another fund, source, project or item: state them as the line has them, or leave it out.',
    basis: 'domain 5.5-2; derivation 7-3',
  },
  LINE_STILL_AUTHORISED: {
    zh: '指标 {line} 仍有可用额度：请先收回或注销指标，再上缴资金。',
    en: 'Line {line} still has authority: recall or lapse it before handing its money over.',
    basis: 'domain 5.4 归集上缴',
  },
} as const;
