// The office that the synthetic ledger is about: its projects, its lines, and who works there.

export const YEAR = 2021;

export interface SyntheticLine {
  readonly line: string;
  readonly project: string;
  readonly function: string;
  readonly fund: 'general' | 'fund';
  /** Economic items that are paid from it. */
  readonly economics: readonly string[];
}

interface SyntheticProject {
  readonly project: string;
  readonly name: string;
  readonly class: 'staff' | 'running' | 'task';
}

const TASKS = 17;

export const PROJECTS: readonly SyntheticProject[] = [
  { project: 'STAFF', name: '人员经费', class: 'staff' },
  { project: 'RUN', name: '公用经费', class: 'running' },
  { project: 'RUN-2', name: '机关运转经费', class: 'running' },
  ...Array.from({ length: TASKS }, (_, index): SyntheticProject => ({
    project: `TASK-${index + 1}`,
    name: `专项工作${index + 1}`,
    class: 'task',
  })),
];

const FUNCTIONS: Readonly<Record<SyntheticProject['class'], readonly string[]>> = {
  staff: ['2010301', '2080505', '2080506', '2101101', '2101103', '2210201'],
  running: ['2010301', '2010350', '2010399'],
  task: ['2010302', '2010399', '2160299', '2170304', '2296099'],
};

// Without the three-public items: their limits would end a long year early (domain.md §5.5 rule 10).
const ECONOMICS: Readonly<Record<SyntheticProject['class'], readonly string[]>> = {
  staff: ['30101', '30102', '30103', '30108', '30109', '30110', '30112', '30113', '30305'],
  running: ['30201', '30202', '30205', '30206', '30207', '30211', '30213', '30228', '30229'],
  task: ['30201', '30202', '30203', '30214', '30215', '30216', '30226', '30227', '31002', '31007'],
};

const fundOf = (functionCode: string): SyntheticLine['fund'] =>
  functionCode.startsWith('229') ? 'fund' : 'general';

/** About a hundred lines: every project on every function of its class. */
export const LINES: readonly SyntheticLine[] = PROJECTS.flatMap((project) =>
  FUNCTIONS[project.class].map((functionCode) => ({
    line: `L-${project.project}-${functionCode}`,
    project: project.project,
    function: functionCode,
    fund: fundOf(functionCode),
    economics: ECONOMICS[project.class],
  })),
);

/** Lines between which the finance bureau may move money: project lines of one fund. */
export const TASK_LINES = LINES.filter(
  ({ project, fund }) => project.startsWith('TASK') && fund === 'general',
);

/** Approved on every line: no synthetic year is long enough to spend it. */
export const LINE_BUDGET = '1000000000000.00';
export const BUDGET_TOTAL = `${LINES.length}000000000000.00`;

export const INCOME_KINDS = [
  'interest',
  'rent',
  'donation',
  'other',
  'other-level-appropriation',
] as const;

export const PURPOSES = [
  '购买办公用品',
  '印刷宣传资料',
  '支付委托业务费',
  '支付培训费',
  '支付物业管理费',
  '支付邮电费',
  '发放工资津贴',
  '设备购置款',
] as const;
