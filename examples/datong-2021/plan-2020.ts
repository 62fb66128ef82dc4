// The plan of 2020: 414.40 万元 paid, 15.71 of it carried from 2019, and 8.09 carried into 2021 (domain.md §3.4 R18).
import {
  approved,
  carriedIn,
  EVERY_MONTH,
  EVERY_QUARTER,
  paid,
  type PlannedChange,
  type PlannedLine,
  type PlannedSpending,
  type YearPlan,
} from './plan.js';

const running = '2010301';
const affairs = '2010302';

/** What the lines of 2019 left; the ledger begins with it. */
export const OPENING_2020 = [
  { line: '2019-JRGZ', project: 'JRGZ', function: affairs, amount: '8.20' },
  { line: '2019-JGYJ', project: 'JGYJ', function: affairs, amount: '7.51' },
] as const;

// Under 国库集中支付 before integration all unused authority is recognised, so only two lines may keep any.
const LINES: readonly PlannedLine[] = [
  approved('2020-RYJF-01', 'RYJF', running, '187.00'),
  approved('2020-RYJF-02', 'RYJF', '2080501', '1.98'),
  approved('2020-RYJF-03', 'RYJF', '2080505', '14.40'),
  approved('2020-RYJF-04', 'RYJF', '2101101', '8.30'),
  approved('2020-RYJF-05', 'RYJF', '2210201', '16.52'),
  approved('2020-GYJF', 'GYJF', running, '18.00'),
  approved('2020-FCFZ', 'FCFZ', affairs, '50.00'),
  approved('2020-JRGZ', 'JRGZ', affairs, '32.00', { carryOut: '3.00' }),
  approved('2020-YQDJ', 'YQDJ', affairs, '15.00'),
  approved('2020-JGXX', 'JGXX', affairs, '12.00'),
  approved('2020-JGYJ', 'JGYJ', affairs, '19.25'),
  approved('2020-BGYZ', 'BGYZ', affairs, '29.80', { carryOut: '5.09' }),
  carriedIn('2020-JRGZ-JZ', 'JRGZ', affairs, '8.20', '2019-JRGZ'),
  carriedIn('2020-JGYJ-JZ', 'JGYJ', affairs, '7.51', '2019-JGYJ'),
];

const CHANGES: readonly PlannedChange[] = [
  { kind: 'restore-quota', on: '2020-01-16', line: '2020-JRGZ-JZ', amount: '5.00' },
  {
    kind: 'freeze',
    on: '2020-04-08',
    line: '2020-JGXX',
    amount: '6.80',
    releasedOn: '2020-08-24',
    reason: '监管信息系统升级采购计划',
  },
  {
    kind: 'increase',
    on: '2020-05-20',
    line: '2020-FCFZ',
    amount: '2.40',
    from: 'superior',
    reason: '上级下达防范处置非法集资专项补助',
  },
  {
    kind: 'increase',
    on: '2020-07-15',
    line: '2020-GYJF',
    amount: '0.33',
    from: 'reserve',
    reason: '增人增支',
  },
  {
    kind: 'increase',
    on: '2020-07-15',
    line: '2020-JRGZ',
    amount: '1.18',
    from: 'reserve',
    reason: '地方金融组织现场检查',
  },
  {
    kind: 'transfer',
    on: '2020-08-17',
    from: '2020-JGYJ',
    to: '2020-JGXX',
    amount: '0.80',
    reason: '监管信息系统运行费用不足',
  },
  { kind: 'spare-quota', on: '2020-11-16', line: '2020-JRGZ', amount: '1.00' },
  {
    kind: 'recall',
    on: '2020-11-20',
    line: '2020-YQDJ',
    amount: '0.64',
    reason: 'idle',
  },
  {
    kind: 'decrease',
    on: '2020-12-21',
    line: '2020-RYJF-01',
    amount: '0.65',
    reason: '人员变动，核减工资结余',
  },
  {
    kind: 'decrease',
    on: '2020-12-21',
    line: '2020-RYJF-04',
    amount: '0.09',
    reason: '人员变动，核减缴费结余',
  },
];

const STAFF: readonly PlannedSpending[] = [
  paid('2020-RYJF-01', '30101', '72.00', EVERY_MONTH, 'payroll', '基本工资', { day: 15 }),
  paid('2020-RYJF-01', '30102', '81.60', EVERY_MONTH, 'payroll', '津贴补贴', { day: 15 }),
  paid('2020-RYJF-01', '30199', '9.60', EVERY_QUARTER, 'payroll', '其他工资福利支出', { day: 16 }),
  paid('2020-RYJF-01', '30103', '22.75', [12], 'payroll', '年终一次性奖金', { day: 17 }),
  paid('2020-RYJF-01', '30309', '0.40', [6], 'payroll', '独生子女父母奖励金', { day: 16 }),
  paid('2020-RYJF-02', '30302', '1.98', EVERY_QUARTER, 'payroll', '退休费', { day: 16 }),
  paid(
    '2020-RYJF-03',
    '30108',
    '14.40',
    EVERY_MONTH,
    'pension',
    '机关事业单位基本养老保险单位缴费',
    { day: 20 },
  ),
  paid('2020-RYJF-04', '30110', '8.21', EVERY_MONTH, 'medical', '职工基本医疗保险单位缴费', {
    day: 20,
  }),
  paid('2020-RYJF-05', '30113', '16.52', EVERY_MONTH, 'housing', '住房公积金单位缴存', { day: 20 }),
];

const RUNNING: readonly PlannedSpending[] = [
  paid('2020-GYJF', '30201', '3.20', [2, 4, 6, 9, 11], 'stationery', '办公用品', {
    channel: 'quota',
    incident: { at: 1, kind: 'returned', tooMuch: '0.10' },
  }),
  paid('2020-GYJF', '30204', '0.10', [3, 9], 'bank', '银行手续费', { channel: 'quota' }),
  paid('2020-GYJF', '30207', '1.60', [2, 5, 8, 11], 'telecom', '电话和网络费', {
    channel: 'quota',
  }),
  paid('2020-GYJF', '30226', '1.50', [5, 10], 'labour', '临时用工劳务费', { channel: 'quota' }),
  paid('2020-GYJF', '30228', '2.40', EVERY_QUARTER, 'union', '工会经费拨缴', {
    day: 18,
    channel: 'quota',
  }),
  paid('2020-GYJF', '30229', '1.80', [6, 9, 12], 'sundry', '职工福利费', { channel: 'quota' }),
  paid('2020-GYJF', '30231', '1.86', [4, 8, 11], 'vehicle', '公务用车燃料、维修和保险', {
    channel: 'quota',
  }),
  paid('2020-GYJF', '30239', '4.32', EVERY_MONTH, 'payroll', '公务交通补贴', {
    day: 17,
    channel: 'quota',
  }),
  paid('2020-GYJF', '30299', '0.55', [7, 12], 'sundry', '其他公用支出', { channel: 'quota' }),
  paid('2020-GYJF', '31002', '1.00', [10], 'computers', '办公设备购置', { channel: 'quota' }),
];

const PROJECTS: readonly PlannedSpending[] = [
  paid('2020-FCFZ', '30216', '14.00', [6, 10], 'training', '处非业务培训'),
  paid('2020-FCFZ', '30227', '18.40', [5, 8, 11], 'consulting', '风险排查委托业务费', {
    incident: { at: 0, kind: 'returned', tooMuch: '0.60' },
  }),
  paid('2020-FCFZ', '30202', '6.20', [3, 7, 9], 'printing', '宣传资料印制'),
  paid('2020-FCFZ', '30226', '4.80', [6, 12], 'labour', '宣讲劳务费'),
  paid('2020-FCFZ', '30299', '3.00', [9], 'media', '防范非法集资公益宣传'),
  paid('2020-FCFZ', '30214', '6.00', [5, 10], 'venue', '宣传月场地租赁'),
  paid('2020-JRGZ-JZ', '30211', '5.00', [2, 3, 4], 'travel', '金融工作调研差旅费', {
    channel: 'quota',
  }),
  paid('2020-JRGZ-JZ', '30227', '3.20', [3, 4], 'consulting', '金融发展规划编制'),
  paid('2020-JRGZ', '30211', '9.18', [5, 7, 9, 11], 'travel', '地方金融组织现场检查差旅费', {
    channel: 'quota',
    incident: { at: 0, kind: 'card', holder: '经办人员甲（示例）' },
  }),
  paid('2020-JRGZ', '30227', '12.00', [6, 10], 'consulting', '地方金融组织审计服务', {
    channel: 'quota',
  }),
  paid('2020-JRGZ', '30202', '3.00', [8], 'printing', '金融统计资料印制', { channel: 'quota' }),
  paid('2020-JRGZ', '30299', '2.00', [12], 'sundry', '金融工作会务杂支', { channel: 'quota' }),
  paid('2020-JRGZ', '30201', '4.00', [5, 10], 'stationery', '检查工作耗材', { channel: 'quota' }),
  paid('2020-YQDJ', '30214', '5.00', [6, 11], 'venue', '银企对接会场地租赁'),
  paid('2020-YQDJ', '30227', '6.36', [6, 11], 'media', '银企对接会承办服务', {
    incident: { at: 0, kind: 'cancelled', reason: '承办合同金额变更，重新申请' },
  }),
  paid('2020-YQDJ', '30202', '3.00', [5, 10], 'printing', '融资产品手册印制'),
  paid('2020-JGXX', '30227', '6.00', [7, 12], 'software', '监管信息系统运行维护'),
  paid('2020-JGXX', '31007', '6.80', [9], 'software', '监管信息系统升级'),
  paid('2020-JGYJ-JZ', '30299', '7.51', [3, 5], 'reward', '金融机构落户奖补'),
  paid('2020-JGYJ', '30299', '12.00', [6, 9], 'reward', '金融机构落户奖补'),
  paid('2020-JGYJ', '30227', '6.45', [7, 10], 'consulting', '奖补资金绩效评价', {
    incident: { at: 0, kind: 'corrected', firstEconomic: '30203', reason: '委托评价误列咨询费' },
  }),
  paid('2020-BGYZ', '30209', '8.40', EVERY_QUARTER, 'property', '物业管理费', {
    incident: { at: 0, kind: 'rejected', reason: '收款账号有误，银行退票' },
  }),
  paid('2020-BGYZ', '30206', '3.60', [2, 4, 6, 8, 10, 12], 'power', '电费'),
  paid('2020-BGYZ', '30208', '5.21', [11], 'heating', '取暖费'),
  paid('2020-BGYZ', '30213', '4.50', [5, 8], 'repair', '办公用房维修'),
  paid('2020-BGYZ', '30205', '0.60', [6, 12], 'water', '水费'),
  paid('2020-BGYZ', '31002', '2.40', [7], 'computers', '会议设备购置'),
];

export const PLAN_2020: YearPlan = {
  year: 2020,
  approvedOn: '2020-01-10',
  issuedOn: '2020-01-13',
  carriedInOn: '2020-01-14',
  lines: LINES,
  changes: CHANGES,
  spending: [...STAFF, ...RUNNING, ...PROJECTS],
  threePublic: {
    abroad: '0.00',
    'vehicle-purchase': '0.00',
    'vehicle-running': '2.00',
    reception: '0.50',
  },
  lastPaymentOn: '2020-12-25',
};
