// The plan of 2021: 381.32 万元 paid, 8.09 of it carried from 2020, and 4.37 carried into 2022 (domain.md §3.6).
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

// The final budgets of the three published projects are 50.00, 35.00 and 15.00 with all changes and carry-in.
const LINES: readonly PlannedLine[] = [
  approved('2021-RYJF-01', 'RYJF', running, '186.00'),
  approved('2021-RYJF-02', 'RYJF', '2080501', '2.10'),
  approved('2021-RYJF-03', 'RYJF', '2080505', '15.00'),
  approved('2021-RYJF-04', 'RYJF', '2101101', '8.70'),
  approved('2021-RYJF-05', 'RYJF', '2210201', '17.50'),
  approved('2021-GYJF', 'GYJF', running, '26.00'),
  approved('2021-FCFZ', 'FCFZ', affairs, '45.00', { carryOut: '4.37' }),
  approved('2021-JRGZ', 'JRGZ', affairs, '32.00'),
  approved('2021-YQDJ', 'YQDJ', affairs, '15.00'),
  approved('2021-QYSS', 'QYSS', affairs, '6.00'),
  approved('2021-RZDB', 'RZDB', affairs, '6.00'),
  approved('2021-JGXX', 'JGXX', affairs, '7.00'),
  approved('2021-JRXC', 'JRXC', affairs, '4.50'),
  approved('2021-BGYZ', 'BGYZ', affairs, '12.50'),
  approved('2021-FXJC', 'FXJC', affairs, '7.00'),
  carriedIn('2021-JRGZ-JZ', 'JRGZ', affairs, '3.00', '2020-JRGZ'),
  carriedIn('2021-BGYZ-JZ', 'BGYZ', affairs, '5.09', '2020-BGYZ'),
  {
    line: '2021-LXZC',
    project: 'LXZC',
    function: '2299999',
    economic: '30299',
    origin: { kind: 'supplement', on: '2021-09-10' },
    amount: '0.05',
  },
  {
    line: '2021-CPGY',
    fund: 'fund',
    project: 'CPGY',
    function: '2296099',
    economic: '31002',
    origin: { kind: 'supplement', on: '2021-10-15' },
    amount: '0.02',
  },
];

const CHANGES: readonly PlannedChange[] = [
  {
    kind: 'increase',
    on: '2021-04-12',
    line: '2021-FCFZ',
    amount: '5.00',
    from: 'superior',
    reason: '上级下达防范处置非法集资专项补助',
  },
  {
    kind: 'freeze',
    on: '2021-05-10',
    line: '2021-JGXX',
    amount: '3.00',
    releasedOn: '2021-08-23',
    reason: '监管信息系统升级采购计划',
  },
  {
    kind: 'transfer',
    on: '2021-08-16',
    from: '2021-RZDB',
    to: '2021-QYSS',
    amount: '0.50',
    reason: '拟上市企业培育场次增加',
  },
  {
    kind: 'decrease',
    on: '2021-10-18',
    line: '2021-JRXC',
    amount: '0.20',
    reason: '压减一般性支出',
  },
  {
    kind: 'recall',
    on: '2021-12-20',
    line: '2021-GYJF',
    amount: '0.50',
    reason: 'idle',
  },
  {
    kind: 'increase',
    on: '2021-12-06',
    line: '2021-RYJF-01',
    amount: '6.00',
    from: 'reserve',
    reason: '兑现年度考核奖励',
  },
];

const STAFF: readonly PlannedSpending[] = [
  paid('2021-RYJF-01', '30101', '74.40', EVERY_MONTH, 'payroll', '基本工资', { day: 15 }),
  paid('2021-RYJF-01', '30102', '85.20', EVERY_MONTH, 'payroll', '津贴补贴', { day: 15 }),
  paid('2021-RYJF-01', '30199', '9.00', EVERY_QUARTER, 'payroll', '其他工资福利支出', { day: 16 }),
  paid('2021-RYJF-01', '30309', '0.36', [6], 'payroll', '独生子女父母奖励金', { day: 16 }),
  paid('2021-RYJF-01', '30103', '21.41', [12], 'payroll', '年终一次性奖金', { day: 17 }),
  paid('2021-RYJF-02', '30302', '2.04', EVERY_QUARTER, 'payroll', '退休费', { day: 16 }),
  paid(
    '2021-RYJF-03',
    '30108',
    '15.00',
    EVERY_MONTH,
    'pension',
    '机关事业单位基本养老保险单位缴费',
    { day: 20 },
  ),
  paid('2021-RYJF-04', '30110', '8.68', EVERY_MONTH, 'medical', '职工基本医疗保险单位缴费', {
    day: 20,
  }),
  paid('2021-RYJF-05', '30113', '17.47', EVERY_MONTH, 'housing', '住房公积金单位缴存', { day: 20 }),
];

const RUNNING: readonly PlannedSpending[] = [
  paid('2021-GYJF', '30201', '4.60', [1, 3, 5, 7, 9, 11], 'stationery', '办公用品', {
    incident: { at: 2, kind: 'rejected', reason: '收款账号有误，银行退票' },
  }),
  paid('2021-GYJF', '30204', '0.12', [3, 9], 'bank', '银行手续费'),
  paid('2021-GYJF', '30207', '2.10', [2, 5, 8, 11], 'telecom', '电话和网络费'),
  paid('2021-GYJF', '30226', '2.40', [4, 10], 'labour', '临时用工劳务费'),
  paid('2021-GYJF', '30228', '2.60', EVERY_QUARTER, 'union', '工会经费拨缴', { day: 18 }),
  paid('2021-GYJF', '30229', '2.00', [6, 9, 12], 'sundry', '职工福利费'),
  paid('2021-GYJF', '30231', '1.98', [4, 8, 11], 'vehicle', '公务用车燃料、维修和保险'),
  paid('2021-GYJF', '30239', '4.56', EVERY_MONTH, 'payroll', '公务交通补贴', { day: 17 }),
  paid('2021-GYJF', '30299', '1.12', [7, 12], 'sundry', '其他公用支出', {
    incident: {
      at: 0,
      kind: 'corrected',
      firstEconomic: '30201',
      reason: '其他公用支出误列办公费',
    },
  }),
  paid('2021-GYJF', '31002', '4.00', [6, 10], 'computers', '办公设备购置'),
];

const EVALUATED: readonly PlannedSpending[] = [
  paid('2021-FCFZ', '30216', '12.00', [5, 10], 'training', '处非业务培训'),
  paid('2021-FCFZ', '30227', '14.76', [4, 7, 11], 'consulting', '风险排查委托业务费'),
  paid('2021-FCFZ', '30202', '5.00', [3, 9], 'printing', '宣传资料印制', {
    incident: { at: 1, kind: 'cancelled', reason: '印制数量变更，重新申请' },
  }),
  paid('2021-FCFZ', '30226', '3.00', [6], 'labour', '宣讲劳务费'),
  paid('2021-FCFZ', '30214', '3.00', [5], 'venue', '宣传月场地租赁'),
  paid('2021-FCFZ', '30299', '2.00', [12], 'media', '防范非法集资公益宣传'),
  paid('2021-JRGZ-JZ', '30211', '3.00', [2, 3], 'travel', '金融工作调研差旅费'),
  paid('2021-JRGZ', '30211', '6.53', [5, 7, 9, 11], 'travel', '地方金融组织现场检查差旅费', {
    incident: { at: 1, kind: 'card', holder: '经办人员乙（示例）' },
  }),
  paid('2021-JRGZ', '30227', '8.00', [6, 10], 'consulting', '地方金融组织审计服务'),
  paid('2021-JRGZ', '30202', '2.00', [8], 'printing', '金融统计资料印制'),
  paid('2021-JRGZ', '30201', '2.50', [4, 10], 'stationery', '检查工作耗材'),
  paid('2021-JRGZ', '30299', '1.50', [12], 'sundry', '金融工作会务杂支'),
  paid('2021-YQDJ', '30214', '4.00', [6, 11], 'venue', '银企对接会场地租赁'),
  paid('2021-YQDJ', '30227', '5.99', [6, 11], 'media', '银企对接会承办服务'),
  paid('2021-YQDJ', '30202', '2.00', [5], 'printing', '融资产品手册印制'),
  paid('2021-QYSS', '30216', '2.10', [6], 'training', '拟上市企业培训'),
  paid('2021-QYSS', '30227', '4.00', [5, 9], 'consulting', '上市后备企业辅导', {
    incident: { at: 0, kind: 'returned', tooMuch: '0.30' },
  }),
  paid('2021-RZDB', '30203', '3.00', [7], 'consulting', '担保体系建设咨询'),
  paid('2021-RZDB', '30227', '2.46', [10], 'consulting', '担保机构绩效评价'),
  paid('2021-JGXX', '30213', '1.80', [4, 11], 'software', '监管信息系统维护'),
  paid('2021-JGXX', '30227', '2.00', [8], 'software', '监管数据采集服务'),
  paid('2021-JGXX', '31007', '3.00', [9], 'software', '监管信息系统升级'),
  paid('2021-JRXC', '30202', '2.20', [3, 9], 'printing', '金融知识读本印制'),
  paid('2021-JRXC', '30226', '1.00', [6], 'labour', '金融知识宣讲劳务费'),
  paid('2021-JRXC', '30299', '1.00', [11], 'media', '金融知识普及公益宣传'),
];

const OTHERS: readonly PlannedSpending[] = [
  paid('2021-BGYZ-JZ', '30208', '5.09', [2, 3], 'heating', '取暖费'),
  paid('2021-BGYZ', '30209', '6.00', [4, 6, 9, 12], 'property', '物业管理费'),
  paid('2021-BGYZ', '30206', '2.40', [4, 6, 8, 10], 'power', '电费'),
  paid('2021-BGYZ', '30205', '0.50', [6, 12], 'water', '水费'),
  paid('2021-BGYZ', '30213', '1.47', [7], 'repair', '办公用房维修', {
    incident: {
      at: 0,
      kind: 'corrected',
      firstLine: '2021-FXJC',
      reason: '办公用房维修误列金融风险监测预警项目',
    },
  }),
  paid('2021-BGYZ', '31002', '2.00', [8], 'computers', '会议设备购置'),
  paid('2021-FXJC', '30227', '5.00', [6, 12], 'software', '风险监测数据服务'),
  paid('2021-FXJC', '30299', '1.91', [9], 'sundry', '风险监测工作杂支'),
  paid('2021-LXZC', '30299', '0.05', [10], 'sundry', '其他零星支出'),
  paid('2021-CPGY', '31002', '0.02', [11], 'computers', '电脑配件购置'),
];

export const PLAN_2021: YearPlan = {
  year: 2021,
  approvedOn: '2021-01-08',
  issuedOn: '2021-01-11',
  carriedInOn: '2021-01-15',
  lines: LINES,
  changes: CHANGES,
  spending: [...STAFF, ...RUNNING, ...EVALUATED, ...OTHERS],
  threePublic: {
    abroad: '0.00',
    'vehicle-purchase': '0.00',
    'vehicle-running': '3.00',
    reception: '0.50',
  },
  lastPaymentOn: '2021-12-24',
};
