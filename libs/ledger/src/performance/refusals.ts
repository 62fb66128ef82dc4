// Refusals about targets, monitoring and self-evaluation of projects.
export const performanceRefusals = {
  PROJECT_OF_BASIC_EXPENDITURE: {
    zh: '项目 {project} 属于基本支出，不单独设绩效目标、不做项目自评。',
    en: 'Project {project} is basic expenditure: it has no targets and no evaluation of its own.',
    basis: 'domain 6.2 项目支出绩效自评表',
  },
  TARGETS_OUTSIDE_THEIR_TIME: {
    zh: '{year} 年度绩效目标应在上年编制预算时或当年申报，不能是 {occurredOn}。',
    en: 'Targets of {year} are set with the draft of the year before or in the year, not on {occurredOn}.',
    basis: 'domain 5.1; 6.2',
  },
  TARGETS_CHANGE_NEEDS_REASON: {
    zh: '项目 {project} 已有 {year} 年度绩效目标：调整须写明原因。',
    en: 'Project {project} has targets of {year}: a change needs its reason.',
    basis: 'domain 6.2',
  },
  TARGETS_OF_EVALUATED_PROJECT: {
    zh: '项目 {project} 的 {year} 年度自评已经完成，绩效目标不能再调整。',
    en: 'Project {project} is evaluated for {year}: its targets cannot change any more.',
    basis: 'domain 6.2',
  },
  TARGETS_NOT_SET: {
    zh: '项目 {project} 没有 {year} 年度绩效目标：请先办理“绩效目标申报”。',
    en: 'Project {project} has no targets for {year}: set them first.',
    basis: 'domain 6.2',
  },
  WEIGHT_POLICY_NOT_OF_YEAR: {
    zh: '权重设置“{policy}”自 {from} 年度起使用，不能用于 {year} 年度。',
    en: 'The weights {policy} are used from {from} on, not for {year}.',
    basis: 'domain 6.3 成本指标自2022年',
  },
  EVALUATION_INDICATOR_REPEATED: {
    zh: '绩效指标 {indicator} 重复：每个指标只填一行。',
    en: 'Indicator {indicator} stands twice: each has one row.',
    basis: 'domain 6.3',
  },
  EVALUATION_INDICATOR_MISPLACED: {
    zh: '绩效指标 {indicator} 的二级指标不属于所填的一级指标。',
    en: 'Indicator {indicator} stands in a group to which its second level does not belong.',
    basis: 'domain 6.2; forms 6',
  },
  EVALUATION_INDICATOR_OF_OTHER_YEAR: {
    zh: '绩效指标 {indicator} 写的是 {other} 年，本表是 {year} 年度：请改为当年指标。',
    en: 'Indicator {indicator} is of {other}, the form of {year}: state the indicator of the year.',
    basis: 'domain 6.3; 3.5 E19',
  },
  EVALUATION_VALUE_NOT_A_NUMBER: {
    zh: '定量指标 {indicator} 的值应为数字（至多四位小数，单位另填），不能是“{value}”。',
    en: 'Indicator {indicator} is measured: write a number with its unit apart, not {value}.',
    basis: 'domain 6.3 定量指标',
  },
  WEIGHTS_NOT_A_HUNDRED: {
    zh: '执行和各指标的分值合计 {sum}，应为 100。',
    en: 'The weights of execution and indicators make {sum} instead of 100.',
    basis: 'domain 6.3; 3.5 E15',
  },
  LEVEL_WEIGHT_REPEATED: {
    zh: '多个{level}各填了 {weight} 分：该级合计只有 {weight} 分，请分配到各指标。',
    en: 'Several indicators of {level} each carry {weight}, the weight of all of them together: share it out.',
    basis: 'domain 3.5 E15; forms 6',
  },
  LEVEL_WEIGHT_DIFFERS: {
    zh: '{level}分值合计 {sum}，应为 {weight}。',
    en: 'The weights of {level} make {sum} instead of {weight}.',
    basis: 'domain 6.3; forms 6',
  },
  GROUP_WEIGHT_DIFFERS: {
    zh: '{group}分值合计 {sum}，应为 {weight}。',
    en: 'The weights of {group} make {sum} instead of {weight}.',
    basis: 'domain 6.3 财预〔2020〕10号',
  },
  MONITORING_OUTSIDE_ITS_TIME: {
    zh: '{year} 年 {month} 月的监控应在当年该月或之后登记，不能是 {occurredOn}。',
    en: 'Month {month} of {year} is monitored in that year, not before it has come; {occurredOn} does not fit.',
    basis: 'domain 6.4',
  },
  MONITORED_ALREADY: {
    zh: '项目 {project} 的 {year} 年 {month} 月已经监控。',
    en: 'Project {project} is monitored for month {month} of {year} already.',
    basis: 'domain 6.4',
  },
  EVALUATION_INDICATOR_UNKNOWN: {
    zh: '项目 {project} 的绩效目标中没有指标 {indicator}。',
    en: 'The targets of project {project} have no indicator {indicator}.',
    basis: 'domain 6.2',
  },
  SELF_EVALUATION_TOO_EARLY: {
    zh: '{year} 年度自评在 12 月 31 日及以后办理，不能是 {occurredOn}。',
    en: 'The year {year} is evaluated from its last day on, not on {occurredOn}.',
    basis: 'domain 5.1; 6.2 全年执行数',
  },
  SELF_EVALUATED_ALREADY: {
    zh: '项目 {project} 的 {year} 年度自评表已经填报：更正须写明原因。',
    en: 'Project {project} is evaluated for {year} already: a correction needs its reason.',
    basis: 'domain 6.2',
  },
  EVALUATION_HEAD_BLANK: {
    zh: '自评表的“{blank}”没有填写。',
    en: 'The form leaves {blank} blank.',
    basis: 'domain 6.2; 3.5 E27',
  },
  EVALUATION_MONEY_NOT_A_SUM: {
    zh: '“{column}”的年度资金总额 {total} 元，不等于三项来源之和 {sum} 元。',
    en: 'The total of {column} is {total}, its three sources make {sum}.',
    basis: 'domain 6.2 Sum checks',
  },
  EVALUATION_MONEY_DIFFERS: {
    zh: '“{row}”的{column}填写 {printed} 元，账上是 {books} 元。',
    en: '{column} of {row} is printed as {printed}; the books say {books}.',
    basis: 'domain 6.1; 8-11 rate taken from the ledger',
  },
  EXECUTION_RATE_DIFFERS: {
    zh: '执行率填写 {printed}，按账计算为 {computed}。',
    en: 'The rate is printed as {printed}; the books make it {computed}.',
    basis: 'domain 6.1; 3.5 E12, E17, E23',
  },
  EXECUTION_SCORE_DIFFERS: {
    zh: '预算执行得分填写 {printed}，按执行率计算为 {computed}。',
    en: 'The score for execution is printed as {printed}; the rate makes it {computed}.',
    basis: 'domain 6.3; 3.5 E13, E17',
  },
  EVALUATION_INDICATOR_MISSING: {
    zh: '自评表缺少绩效指标 {indicator}（{name}）。',
    en: 'The form leaves out indicator {indicator} ({name}).',
    basis: 'domain 6.2',
  },
  EVALUATION_INDICATOR_DIFFERS: {
    zh: '绩效指标 {indicator} 填写“{printed}”，申报的绩效目标是“{set}”。',
    en: 'Indicator {indicator} is printed as {printed}; the targets say {set}.',
    basis: 'domain 6.2',
  },
  SCORE_WITHOUT_WEIGHT: {
    zh: '绩效指标 {indicator}：有分值才有得分，有分值必有得分。',
    en: 'Indicator {indicator}: a score goes with a weight, and a weight with a score.',
    basis: 'domain 6.3 each third-level indicator has its own weight',
  },
  ACHIEVEMENT_OF_QUALITATIVE_ONLY: {
    zh: '绩效指标 {indicator}：定性指标须选择达成程度，定量指标不选。',
    en: 'Indicator {indicator}: a qualitative one states how far it is achieved, a measured one does not.',
    basis: 'domain 6.3 定性指标',
  },
  SCORE_EXCEEDS_WEIGHT: {
    zh: '绩效指标 {indicator} 得分 {score} 超过分值 {weight}。',
    en: 'Indicator {indicator} scores {score}, more than its weight {weight}.',
    basis: 'domain 6.3; 3.5 E21',
  },
  SCORE_EXCEEDS_ACHIEVEMENT: {
    zh: '绩效指标 {indicator} 完成“{actual}”，至多得 {most} 分，填写了 {score} 分。',
    en: 'Indicator {indicator} reached {actual}, which deserves at most {most}; {score} is printed.',
    basis: 'domain 6.3 财预〔2020〕10号',
  },
  LOST_POINTS_WITHOUT_REASON: {
    zh: '绩效指标 {indicator} 得分 {score} 低于分值 {weight}，没有写偏差原因。',
    en: 'Indicator {indicator} scores {score} of {weight} and gives no reason.',
    basis: 'domain 6.3; 3.5 E26',
  },
  EVALUATION_TOTAL_DIFFERS: {
    zh: '总分填写 {printed}，执行得分与各指标得分合计为 {computed}。',
    en: 'The total is printed as {printed}; the scores make {computed}.',
    basis: 'domain 6.3; 3.5 E14, E16, E22',
  },
  GRADE_DIFFERS: {
    zh: '评价等级填写“{printed}”，总分 {total} 对应“{computed}”。',
    en: 'The grade is printed as {printed}; a total of {total} is {computed}.',
    basis: 'domain 6.3 Bands',
  },
  FUNDS_CLAIM_DIFFERS: {
    zh: '文字称资金“{claim}”，账上已支 {executed} 元、未支 {unspent} 元。',
    en: 'The text says of the money {claim}; the books have {executed} spent and {unspent} unspent.',
    basis: 'domain 3.5 E18',
  },
  CLAIMED_RATE_DIFFERS: {
    zh: '文字称执行率 {claimed}，按账计算为 {computed}。',
    en: 'The text claims a rate of {claimed}; the books make it {computed}.',
    basis: 'domain 3.5 E12, E24',
  },
  LOW_EXECUTION_WITHOUT_REASON: {
    zh: '执行率 {rate} 低于 {limit}，须写明原因。',
    en: 'The rate {rate} is below {limit}: its reason must be given.',
    basis: 'domain 6.4; 3.5 E28',
  },
  GRADE_NEEDS_APPROVAL: {
    zh: '执行率 {rate} 低于 {limit}，未经批准不能评为“优”。',
    en: 'With a rate of {rate}, below {limit}, no 优 without approval.',
    basis: 'domain 6.4',
  },
} as const;
