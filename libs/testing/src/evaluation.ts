// Three evaluated projects for specs: budgets, payments, targets and forms of Datong's finance office, FY2021.
import { ask, type Asked } from './given.js';
import { openOffice, settledPayment } from './office.js';

type Row = Readonly<Record<string, unknown>>;
export type Form = Readonly<Record<string, unknown>> & { readonly indicators: readonly Row[] };

export interface EvaluatedProject {
  readonly project: string;
  readonly name: string;
  readonly budget: string;
  readonly executed: string;
  /** Rows as set: one weight per indicator, a hundred with execution. */
  readonly targets: readonly Row[];
  /** The form as it was published (seed-self-evaluation.csv), faults included. */
  readonly published: Form;
}

const target = (
  indicator: string,
  place: readonly [group: string, level: string],
  name: string,
  [comparison, aim, unit]: readonly [string, string, string],
  weight?: string,
): Row => {
  const [group, level] = place;
  const row = { indicator, group, level, name, comparison, target: aim, unit };
  return weight === undefined ? row : { ...row, weight };
};

const row = (
  indicator: string,
  name: string,
  actual: string,
  [weight, score]: readonly [string?, string?],
  achievement?: string,
): Row => ({
  ...{ indicator, name, actual },
  ...(weight === undefined ? {} : { weight }),
  ...(score === undefined ? {} : { score }),
  ...(achievement === undefined ? {} : { achievement }),
});

const QUANTITY = ['output', 'quantity'] as const;
const QUALITY = ['output', 'quality'] as const;
const TIME = ['output', 'timeliness'] as const;
const COST = ['output', 'cost'] as const;
const SOCIAL = ['benefit', 'social-benefit'] as const;
const LASTING = ['benefit', 'sustained-effect'] as const;
const SATISFACTION = ['satisfaction', 'satisfaction'] as const;

const money = (budget: string, executed: string): object => {
  const row = (amount: string, spent: string): object => {
    return { original: amount, final: amount, executed: spent };
  };
  return {
    total: row(budget, executed),
    current: row(budget, executed),
    carried: row('0.00', '0.00'),
    other: row('0.00', '0.00'),
  };
};

const form = (
  project: string,
  [budget, executed]: readonly [string, string],
  printed: object,
  indicators: readonly Row[],
): Form => ({
  ...{ project, year: 2021, money: money(budget, executed), ...printed, indicators },
  goalReached: '完成年度总体目标',
});

const FRAUD: EvaluatedProject = {
  project: 'P-FRAUD',
  name: '防范处置非法集资',
  budget: '500000.00',
  executed: '397600.00',
  targets: [
    target('N1', QUANTITY, '培训次数', ['at-least', '2', '次'], '5'),
    target('N2', QUANTITY, '2021年度宣传', ['at-least', '1', '次'], '5'),
    target('Q1', QUALITY, '培训合格率', ['at-least', '95', '%'], '15'),
    target('T1', TIME, '培训宣传及时性', ['qualitative', '及时', '—'], '15'),
    {
      ...target('C1', COST, '培训宣传成本', ['at-most', '19', '万元/场'], '10'),
      cost: { price: '190000.00', times: 2 },
    },
    target('B1', SOCIAL, '社会公众满意度', ['at-least', '95', '%'], '30'),
    target('S1', SATISFACTION, '服务对象满意度', ['at-least', '95', '%'], '10'),
  ],
  published: form(
    'P-FRAUD',
    ['500000.00', '397600.00'],
    {
      ...{ printedRate: '80%', executionScore: '8', total: '96' },
      conclusion: { funds: 'all-used', text: '项目资金全部按预算使用' },
    },
    [
      row('N1', '培训次数', '2', ['10', '10']),
      row('N2', '2020年度宣传', '1', ['10', '10']),
      row('Q1', '培训合格率', '100', ['15', '15']),
      row('T1', '培训宣传及时性', '及时', ['15', '15'], 'achieved'),
      row('C1', '培训宣传成本', '19', ['10', '10']),
      row('B1', '社会公众满意度', '100', ['30', '29']),
      row('S1', '服务对象满意度', '100', ['10', '9']),
    ],
  ),
};

const FINANCE: EvaluatedProject = {
  project: 'P-FINANCE',
  name: '金融工作经费',
  budget: '350000.00',
  executed: '235300.00',
  targets: [
    target('N1', QUANTITY, '差旅费次数', ['at-least', '10', '次'], '10'),
    target('N2', QUANTITY, '印刷数量', ['at-least', '500', '份']),
    target('N3', QUANTITY, '办公用品批次', ['at-least', '4', '批']),
    target('N4', QUANTITY, '会议次数', ['at-least', '3', '次']),
    target('N5', QUANTITY, '调研次数', ['at-least', '6', '次']),
    target('Q1', QUALITY, '办公用品合格率', ['at-least', '100', '%'], '15'),
    target('T1', TIME, '及时性', ['qualitative', '及时', '—'], '15'),
    target('C1', COST, '按标准支付', ['qualitative', '不超标准', '—'], '10'),
    target('B1', SOCIAL, '机关工作正常运转率', ['at-least', '100', '%'], '30'),
    target('S1', SATISFACTION, '机关工作人员满意度', ['at-least', '95', '%'], '10'),
  ],
  published: form(
    'P-FINANCE',
    ['350000.00', '235300.00'],
    {
      ...{ printedRate: '52%', executionScore: '6', total: '94' },
      conclusion: { funds: 'partly-used', claimedRate: '52%', text: '资金使用率52%' },
    },
    [
      row('N1', '差旅费次数', '10', ['10', '9']),
      row('N2', '印刷数量', '500', []),
      row('N3', '办公用品批次', '4', []),
      row('N4', '会议次数', '3', []),
      row('N5', '调研次数', '6', []),
      row('Q1', '办公用品合格率', '100', ['15', '15']),
      row('T1', '及时性', '及时', ['15', '15'], 'achieved'),
      row('C1', '按标准支付', '不超标准', ['10', '10'], 'achieved'),
      row('B1', '机关工作正常运转率', '100', ['30', '29']),
      row('S1', '机关工作人员满意度', '100', ['10', '9']),
    ],
  ),
};

const BANKS: EvaluatedProject = {
  project: 'P-BANKS',
  name: '银企对接经费',
  budget: '150000.00',
  executed: '119900.00',
  targets: [
    target('N1', QUANTITY, '举办银企对接活动', ['at-least', '6', '次'], '10'),
    target('Q1', QUALITY, '达到预期效果', ['qualitative', '达到', '—'], '15'),
    target('T1', TIME, '分期按时举办', ['qualitative', '按时', '—'], '15'),
    {
      ...target('C1', COST, '举办活动成本', ['at-most', '2', '万元/次'], '10'),
      cost: { price: '20000.00', times: 6 },
    },
    target('B1', SOCIAL, '金融机构满意度', ['at-least', '95', '%'], '20'),
    target('B2', LASTING, '常态化对接制度', ['qualitative', '建立', '—'], '10'),
    target('S1', SATISFACTION, '服务对象满意情况', ['at-least', '95', '%'], '10'),
  ],
  published: form(
    'P-BANKS',
    ['150000.00', '119900.00'],
    {
      ...{ printedRate: '80.00%', executionScore: '8', total: '95' },
      conclusion: { funds: 'partly-used', claimedRate: '70%', text: '资金使用率70%' },
    },
    [
      row('N1', '举办银企对接活动', '6', ['10', '10']),
      row('Q1', '达到预期效果', '达到', ['15', '14'], 'achieved'),
      row('T1', '分期按时举办', '按时', ['15', '15'], 'achieved'),
      row('C1', '举办活动成本', '2', ['10', '10']),
      row('B1', '金融机构满意度', '100', ['20', '29']),
      row('B2', '常态化对接制度', '建立', ['10', '10'], 'achieved'),
      row('S1', '服务对象满意情况', '100', ['10', '9']),
    ],
  ),
};

const PROJECTS = [FRAUD, FINANCE, BANKS];

/** Budgets approved, issued and paid as the forms say; the year is not over. */
const paid: readonly Asked[] = [
  ...openOffice(),
  ...PROJECTS.map(({ project, name }) =>
    ask('RegisterProject', '2021-01-01', { project, name, class: 'task' }),
  ),
  ask('ApproveBudget', '2021-01-20', {
    ...{ year: 2021, document: 'PF-2021', total: '1000000.00' },
    threePublic: {
      ...{ abroad: '0.00', 'vehicle-purchase': '0.00' },
      ...{ 'vehicle-running': '0.00', reception: '0.00' },
    },
    items: PROJECTS.map(({ project, budget }) => ({
      ...{ line: `L-${project}`, fund: 'general', project },
      ...{ function: '2010302', amount: budget },
    })),
  }),
  ...PROJECTS.flatMap(({ project, budget, executed }) => [
    ask('IssueIndicator', '2021-01-25', {
      ...{ line: `L-${project}`, document: `ZB-${project}`, kind: 'original', amount: budget },
    }),
    ...settledPayment({ payment: `ZF-${project}`, line: `L-${project}`, amount: executed }),
  ]),
];

const targets = ({ project, targets: indicators }: EvaluatedProject, more: object = {}): Asked =>
  ask('SetProjectTargets', '2021-01-26', {
    ...{ project, year: 2021, goal: '完成年度工作', weightPolicy: 'by-level', scoreScale: 2 },
    ...{ indicators, ...more },
  });

const selfEvaluation = (data: object, on = '2021-12-31'): Asked =>
  ask('SelfEvaluateProject', on, data);

/** The published form with everything put right, at two decimals unless other figures are printed. */
const REPAIRED_FRAUD: Form = {
  ...FRAUD.published,
  ...{ department: '某市人民政府', implementingUnit: '某市金融办' },
  ...{ printedRate: '79.52%', executionScore: '7.95', total: '95.95', grade: 'excellent' },
  indicators: FRAUD.published.indicators.map((each) => ({
    ...each,
    ...(each['indicator'] === 'N1' ? { weight: '5', score: '5' } : {}),
    ...(each['indicator'] === 'N2' ? { name: '2021年度宣传', weight: '5', score: '5' } : {}),
    ...(each['score'] === '29' || each['score'] === '9' ? { reason: '个别单位未反馈问卷' } : {}),
  })),
  conclusion: { funds: 'partly-used', claimedRate: '79.52%', text: '资金部分使用' },
  executionReason: '一场培训改为线上举办',
};

const noMoney = { original: '0.00', final: '0.00', executed: '0.00' };
const noVehicles = {
  ...{ ministerial: 0, 'leading-officials': 0, 'confidential-communication': 0, emergency: 0 },
  ...{ 'law-enforcement': 0, 'special-technical': 0, 'retired-officials': 0, other: 0 },
};

/** A project without money from target to evaluation, a reason, and the reports of a year's last day. */
const walk: readonly (readonly [Asked, string])[] = [
  [
    ask('RegisterProject', '2021-01-26', {
      ...{ project: 'P-FRAUD', name: FRAUD.name, class: 'task' },
    }),
    'ProjectRegistered',
  ],
  [targets(FRAUD), 'ProjectTargetsSet'],
  [
    ask('MonitorProject', '2021-10-08', {
      ...{ project: 'P-FRAUD', year: 2021, month: 9, observations: '按计划进行', indicators: [] },
    }),
    'ProjectMonitored',
  ],
  [
    selfEvaluation({
      ...REPAIRED_FRAUD,
      ...{ printedRate: '—', executionScore: '—', total: '97.78' },
      money: { total: noMoney, current: noMoney, carried: noMoney, other: noMoney },
      conclusion: { funds: 'unused', text: '没有安排资金' },
    }),
    'ProjectSelfEvaluated',
  ],
  [
    ask('GiveReason', '2021-12-31', {
      ...{ year: 2021, about: 'project', subject: 'P-FRAUD', text: '由其他项目开支' },
    }),
    'ReasonGiven',
  ],
  [
    ask('ReportAssets', '2021-12-31', {
      ...{ report: 'ZC-1', year: 2021, equipment: [] },
      vehicles: { total: 0, uses: noVehicles, kept: 0, purchased: 0, rented: true },
    }),
    'AssetsReported',
  ],
  [
    ask('ReportHeadcount', '2021-12-31', {
      ...{ report: 'RY-1', year: 2021, quota: { administrative: 15, institution: 6 } },
      ...{ serving: { administrative: 15, institution: 6 }, retiredOnFullPay: 0, retired: 4 },
    }),
    'HeadcountReported',
  ],
];

/** Everything a spec of performance begins with. */
export const evaluation = {
  fraud: FRAUD,
  finance: FINANCE,
  banks: BANKS,
  paid,
  targets,
  selfEvaluation,
  repaired: REPAIRED_FRAUD,
  walk,
};

/** The form with one row changed. */
export const withRow = (from: Form, indicator: string, change: object): Form => ({
  ...from,
  indicators: from.indicators.map((each) =>
    each['indicator'] === indicator ? { ...each, ...change } : each,
  ),
});
