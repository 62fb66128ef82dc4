// Refusals about reports as of 31 December.
export const yearEndReportRefusals = {
  REPORT_BEFORE_YEAR_END: {
    zh: '{year} 年末情况在 12 月 31 日及以后报告，不能是 {occurredOn}。',
    en: 'The end of {year} is reported from 31 December on, not on {occurredOn}.',
    basis: 'domain 7.3 As of 31 Dec',
  },
  REPORT_CHANGE_NEEDS_REASON: {
    zh: '{year} 年末情况已由 {report} 报告：更正须写明原因。',
    en: 'The end of {year} is reported by {report}: another report needs its reason.',
    basis: 'domain 7.3 AssetSnapshotReported',
  },
  REPORT_OUT_OF_ORDER: {
    zh: '报告日期 {occurredOn} 早于上一份报告 {last}：更正在其之后。',
    en: 'The report of {occurredOn} is before the last one, {last}: a correction comes later.',
    basis: 'domain 5.5-7',
  },
  VEHICLES_DO_NOT_ADD_UP: {
    zh: '车辆总数 {total} 辆，各用途合计 {sum} 辆。',
    en: 'There are {total} vehicles in all, and {sum} by use.',
    basis: 'domain 7.3 Check',
  },
  OTHER_VEHICLES_UNEXPLAINED: {
    zh: '其他用车 {other} 辆没有说明用途。',
    en: 'The use of {other} other vehicles is not explained.',
    basis: 'domain 7.3',
  },
  KEPT_VEHICLES_EXCEED_TOTAL: {
    zh: '公务用车保有量 {kept} 辆超过车辆总数 {total} 辆。',
    en: 'The {kept} official vehicles exceed the {total} vehicles in all.',
    basis: 'domain 7.3 Check',
  },
  VEHICLES_NEEDED: {
    zh: '{year} 年支付公务用车运行维护费 {running} 元，却报告没有车辆：请更正，或注明是租用车辆。',
    en: 'In {year} {running} were paid for running vehicles, and none is reported: correct it, or state that they are rented.',
    basis: 'domain 7.3 Check; 3.5 E6, E7',
  },
  PURCHASED_VEHICLES_DIFFER: {
    zh: '报告购置 {purchased} 辆，公务用车购置支付涉及 {paid} 辆。',
    en: '{purchased} vehicles are reported as purchased; payments for purchases name {paid}.',
    basis: 'domain 7.2 counts come from events',
  },
  EQUIPMENT_COUNTED_TWICE: {
    zh: '设备类别 {class}、单价 {unitPrice} 元以上重复填列。',
    en: 'Equipment of class {class} from {unitPrice} on is counted twice.',
    basis: 'domain 7.3',
  },
  EQUIPMENT_COUNTS_CONTRADICT: {
    zh: '单价 {dear} 元以上 {more} 台（套），多于单价 {cheap} 元以上的 {fewer} 台（套）。',
    en: '{more} pieces from {dear} on are more than the {fewer} from {cheap} on.',
    basis: 'domain 7.3',
  },
  HEADCOUNT_OVER_QUOTA: {
    zh: '在职 {serving} 人超过编制 {quota} 人，没有说明原因。',
    en: '{serving} people serve, {quota} posts are allowed, and no reason is given.',
    basis: 'domain 7.3 人员',
  },
} as const;
