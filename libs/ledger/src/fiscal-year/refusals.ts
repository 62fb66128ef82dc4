// Refusals about fiscal years, budgets and their closing.
export const fiscalYearRefusals = {
  DATE_OUTSIDE_YEAR: {
    zh: '日期 {occurredOn} 不在 {year} 年度内：请改日期或年度。',
    en: '{occurredOn} does not lie in {year}: correct the date or the year.',
    basis: 'domain 5.5-5; 预算法 art. 18',
  },
  YEAR_ALREADY_OPEN: {
    zh: '{year} 年度已经开账。',
    en: 'Fiscal year {year} is already open.',
    basis: 'domain 5.5-5',
  },
  YEAR_NOT_CONSECUTIVE: {
    zh: '不能开 {year} 年度：{previous} 年度还没有开账，年度必须连续。',
    en: '{year} cannot be opened: {previous} was never opened, years follow each other.',
    basis: 'derivation 1',
  },
  TOO_MANY_OPEN_YEARS: {
    zh: '不能开 {year} 年度：{open} 年度尚未结账，同时最多开两个年度。',
    en: '{year} cannot be opened while {open} is not closed: at most two years are open.',
    basis: 'design 16',
  },
  OPENING_ONLY_IN_FIRST_YEAR: {
    zh: '{year} 年度的年初数来自上年年末数：如需改动请办理“年初余额调整”。',
    en: '{year} opens from the closing balances of the year before: change them by AdjustOpeningBalance.',
    basis: 'derivation 1',
  },
  OPENING_ACCOUNT_OF_OTHER_FUND: {
    zh: '资金性质 {fund} 的年初数不能记在 {account}：财政资金用 8101、8102，单位资金用 82 类等。',
    en: 'An opening amount of fund {fund} cannot stand on {account}.',
    basis: 'derivation 7-2',
  },
  OPENING_HELD_WRONGLY: {
    zh: '资金性质 {fund} 的年初数不能存放在 {heldIn}：单位资金存放在 800102；额度年末注销，年初没有 800101。',
    en: 'Opening money of fund {fund} cannot be held in {heldIn}: own money is in 800102, and quota is cancelled at year end.',
    basis: 'domain 5.6 row 18b; derivation 7-3',
  },
  OPENING_LINE_DIFFERS: {
    zh: '年初数中指标 {line} 的项目、功能科目或性质前后不一致：一条指标只有一种用途。',
    en: 'The opening items of line {line} differ in project, function or nature: a line has one purpose.',
    basis: 'derivation 7-3',
  },
  OPENING_NEEDS_LINE: {
    zh: '财政资金的年初数必须写明上年指标、项目和支出性质。',
    en: 'Opening fiscal money must name the line it remained on, its project and its nature.',
    basis: 'derivation 7-3',
  },
  RESTRICTED_NEEDS_PROJECT: {
    zh: '专项单位资金必须写明项目，年初数记在 820105；820105 只记专项单位资金。',
    en: 'Own money given for a purpose must name its project; it opens on 820105, and nothing else does.',
    basis: 'derivation 7-3',
  },
  ACCOUNT_NOT_FOR_UNIT: {
    zh: '科目 {account} 不适用于本单位类型（{kind}）。',
    en: 'Account {account} is not used by a unit of kind {kind}.',
    basis: 'domain 2.3 I-01-6; 政府会计制度',
  },
  ACCOUNT_NOT_FOR_OPENING: {
    zh: '科目 {account} 不是资产、负债或净资产科目。',
    en: 'Account {account} is not an asset, liability or net-asset account.',
    basis: '政府会计制度',
  },
  BUDGET_TOTAL_DIFFERS: {
    zh: '批复总额 {total} 元与各行合计 {sum} 元不符：请核对。',
    en: 'The approved total {total} differs from the sum of its lines {sum}.',
    basis: 'domain 5.4 部门预算批复',
  },
  LINE_ALREADY_APPROVED: {
    zh: '指标 {line} 已经批复：每条指标每年只批复一次。',
    en: 'Line {line} is already approved: a line is approved once a year.',
    basis: 'domain 5.4 部门预算批复',
  },
  THREE_PUBLIC_LIMITS_KNOWN: {
    zh: '{year} 年“三公”经费预算已批复：改动请办理“三公经费预算调整”。',
    en: 'The three-public limits of {year} are already approved: adjust them instead.',
    basis: 'domain 5.5-10',
  },
  THREE_PUBLIC_LIMITS_UNKNOWN: {
    zh: '{year} 年“三公”经费预算尚未批复。',
    en: 'The three-public limits of {year} are not approved yet.',
    basis: 'domain 5.5-10',
  },
  THREE_PUBLIC_LIMIT_RAISED: {
    zh: '“三公”经费总额不能增加：调整后 {wanted} 元，年初批复 {original} 元。',
    en: 'The three-public total cannot rise: {wanted} wanted, {original} approved.',
    basis: 'domain 5.4 指标调剂: 三公 limits cannot rise',
  },
  THREE_PUBLIC_LIMIT_BELOW_SPENT: {
    zh: '限额 {limit} 元低于已支付和在途的 {spent} 元。',
    en: 'The limit {limit} is below what is already spent or in transit, {spent}.',
    basis: 'domain 5.5-10',
  },
  PERIOD_OUT_OF_ORDER: {
    zh: '{year} 年 {month} 月不能结账：下一个应结的月份是 {next} 月。',
    en: 'Month {month} of {year} cannot be closed: month {next} is next.',
    basis: 'domain 5.4 账务结账',
  },
  PERIOD_NOT_OVER: {
    zh: '{year} 年 {month} 月尚未结束，不能在 {occurredOn} 结账。',
    en: 'Month {month} of {year} is not over on {occurredOn}.',
    basis: 'domain 5.4 账务结账',
  },
  DECEMBER_CLOSES_WITH_YEAR: {
    zh: '12 月随年终结账一并结账：请办理“年终结账”。',
    en: 'December of {year} is closed by closing the year.',
    basis: 'domain 5.6 rows 20–22',
  },
  PREVIOUS_YEAR_NOT_CLOSED: {
    zh: '请先结清 {previous} 年度，再结 {year} 年度。',
    en: 'Close {previous} before {year}.',
    basis: 'derivation 1',
  },
  YEAR_STILL_OPEN: {
    zh: '{year} 年度尚未结账，不需要反结账。',
    en: 'Fiscal year {year} is not closed: there is nothing to reopen.',
    basis: 'derivation 7-19',
  },
  NEXT_YEAR_CLOSED: {
    zh: '{next} 年度已经结账，不能再反结账 {year} 年度。',
    en: '{next} is closed already: {year} cannot be reopened.',
    basis: 'derivation 7-19',
  },
  LINES_NOT_SETTLED: {
    zh: '{count} 条指标年末仍有余额（如 {line}：可用 {available} 元，在途 {inTransit} 元）：请先支付、注销或结转。',
    en: '{count} lines still hold authority at year end (as {line}: available {available}, in transit {inTransit}): pay, lapse or carry them out first.',
    basis: 'derivation 7-22; domain 5.4 年末注销',
  },
  WELFARE_FUND_EXCEEDS_SURPLUS: {
    zh: '提取职工福利基金 {welfareFund} 元超过可分配的结余：请减少或不提取。',
    en: 'A welfare fund of {welfareFund} exceeds the surplus that can be distributed.',
    basis: '事业单位财务规则; derivation 7-15',
  },
  BOOKS_UNBALANCED: {
    zh: '账簿不平，不能结账：{book} 差额 {difference} 元。这是软件缺陷，请报告。',
    en: 'The books do not balance and cannot be closed: {book} differs by {difference}. This is a defect, report it.',
    basis: 'domain 2.6 B-6',
  },
} as const;
