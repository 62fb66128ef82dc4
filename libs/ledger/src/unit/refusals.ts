// Refusals about the unit and its books.
export const unitRefusals = {
  BOOKS_NOT_OPEN: {
    zh: '账套 {ledger} 尚未建账：请先办理“建账”。',
    en: 'The books of ledger {ledger} are not open: send OpenBooks first.',
    basis: 'design 4 会计主体',
  },
  BOOKS_ALREADY_OPEN: {
    zh: '账套 {ledger} 已经建账（{name}）：一个账套只建账一次。',
    en: 'The books of ledger {ledger} are already open ({name}): a ledger is opened once.',
    basis: 'design 4 会计主体',
  },
  UNIT_CHANGE_OUT_OF_ORDER: {
    zh: '变更日期 {occurredOn} 早于上次变更 {last}：变更按日期先后登记。',
    en: 'The change of {occurredOn} is before the last one, {last}: changes are recorded in order.',
    basis: 'domain 7.1 单位类型按有效期',
  },
  UNIT_CHANGE_EMPTY: {
    zh: '没有写明要变更的内容：请至少填写一项。',
    en: 'Nothing to change: give at least one member.',
    basis: 'domain 7.1',
  },
  UNIT_KIND_CHANGES_AT_YEAR_START: {
    zh: '单位类型只能自 1 月 1 日起变更，不能是 {occurredOn}。',
    en: 'The kind of a unit changes on 1 January, not on {occurredOn}.',
    basis: 'domain 7.1',
  },
  UNIT_KIND_OF_OPEN_YEAR: {
    zh: '{year} 年度已经开账，单位类型不能再改：请在开账之前登记，或自下一年起变更。',
    en: 'Year {year} is already open: record a change of kind before opening the year, or from the next one.',
    basis: 'domain 5.6, 7.1 单位类型按有效期',
  },
} as const;
