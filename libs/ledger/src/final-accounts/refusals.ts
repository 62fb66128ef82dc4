// Refusals about final accounts.
export const finalAccountsRefusals = {
  YEAR_NOT_CLOSED: {
    zh: '{year} 年度尚未结账：请先办理“年终结账”，再编报决算。',
    en: 'Fiscal year {year} is not closed: close it before compiling its final accounts.',
    basis: 'domain 5.1, 5.4 决算编报',
  },
  FORM_SET_UNKNOWN: {
    zh: '没有 {year} 年度的决算报表格式：请先增加该年度的格式文件。',
    en: 'No form set of {year} is known: add the forms of that year first.',
    basis: 'forms 1; domain 1.11',
  },
  FINAL_ACCOUNTS_APPROVED: {
    zh: '{year} 年度决算（第 {version} 版）已经批复：差错在下一年度用“年初余额调整”更正。',
    en: 'The final accounts of {year} (version {version}) are approved: correct errors in the next year.',
    basis: 'domain 5.4 决算批复; derivation 7-19',
  },
  RECOMPILATION_NEEDS_REASON: {
    zh: '{year} 年度决算已有第 {version} 版：重新编报须写明原因。',
    en: 'The final accounts of {year} have a version {version}: another one needs a reason.',
    basis: 'domain 5.4 决算调整',
  },
  CHECKS_UNEXPLAINED: {
    zh: '{year} 年度有审核公式未通过且没有说明：{checks}。请更正账务，或逐条说明并签字。',
    en: 'Checks of {year} fail without explanation: {checks}. Correct the books, or explain and sign each.',
    basis: 'domain 2.1, 5.4 决算编报',
  },
  WAIVER_WITHOUT_FAILURE: {
    zh: '审核公式 {check} 没有未通过，不需要说明：请删去。',
    en: 'Check {check} does not fail and needs no waiver: leave it out.',
    basis: 'domain 5.4 决算编报',
  },
  FINAL_ACCOUNTS_UNKNOWN: {
    zh: '{year} 年度决算尚未编报。',
    en: 'The final accounts of {year} are not compiled.',
    basis: 'domain 5.4 决算编报',
  },
  FINAL_ACCOUNTS_SUPERSEDED: {
    zh: '第 {version} 版不是最新版本，最新是第 {last} 版。',
    en: 'Version {version} is not the last; that is {last}.',
    basis: 'domain 5.4 决算调整',
  },
  FINAL_ACCOUNTS_IN_OTHER_STATE: {
    zh: '{year} 年度决算现为“{status}”，此步骤要求“{wanted}”。',
    en: 'The final accounts of {year} are {status}; this step needs {wanted}.',
    basis: 'domain 5.4 决算编报—公开',
  },
  FINAL_ACCOUNTS_OUT_OF_ORDER: {
    zh: '日期 {occurredOn} 早于上一步骤的 {last}。',
    en: '{occurredOn} is before the previous step, {last}.',
    basis: 'domain 5.1',
  },
  STATEMENTS_CHANGED: {
    zh: '{year} 年度账簿在编报后有变动：请重新编报。',
    en: 'The books of {year} have changed since compilation: compile again.',
    basis: 'domain 5.4 决算批复: equals compiled',
  },
  APPROVAL_DIFFERS: {
    zh: '批复数与编报数不符（{total}）：批复 {approved} 元，编报 {compiled} 元。',
    en: 'The approval differs from what was compiled ({total}): {approved} against {compiled}.',
    basis: 'domain 5.4 决算批复: equals compiled',
  },
} as const;
