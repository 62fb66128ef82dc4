// The projects of the sample office; three of them are named in the published self-evaluations, the rest is invented.

export interface Project {
  readonly project: string;
  readonly name: string;
  readonly class: 'staff' | 'running' | 'other-running' | 'task';
  readonly registeredOn: string;
}

export const PROJECTS: readonly Project[] = [
  ['RYJF', '人员经费', 'staff'],
  ['GYJF', '公用经费', 'running'],
  ['FCFZ', '防范处置非法集资', 'task'],
  ['JRGZ', '金融工作经费', 'task'],
  ['YQDJ', '银企对接', 'task'],
  ['QYSS', '企业上市挂牌培育', 'task'],
  ['RZDB', '政府性融资担保体系建设', 'task'],
  ['JGXX', '地方金融监管信息化', 'task'],
  ['JRXC', '金融知识宣传普及', 'task'],
  ['BGYZ', '办公场所运转维护', 'other-running'],
  ['FXJC', '金融风险监测预警', 'task'],
  ['JGYJ', '金融机构引进奖补', 'task'],
  ['LXZC', '其他零星工作支出', 'task'],
  ['CPGY', '彩票公益金零星购置', 'task'],
].map(([project = '', name = '', of]) => ({
  project,
  name,
  class: of as Project['class'],
  registeredOn: ['LXZC', 'CPGY'].includes(project) ? '2021-06-01' : '2020-01-02',
}));

/** Projects whose self-evaluations cover 97.84 万元 in 2021: three published, four not (domain.md §3.5 E10). */
export const EVALUATED_2021: readonly string[] = [
  'FCFZ',
  'JRGZ',
  'YQDJ',
  'QYSS',
  'RZDB',
  'JGXX',
  'JRXC',
];
