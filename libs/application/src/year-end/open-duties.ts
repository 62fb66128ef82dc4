// What a year end asks for besides money: reasons, self-evaluations, reports, three-public limits.
import { latestFacts } from '#bookkeeping';
import type { Json } from '#eventing';
import { pointsText } from '#execution';
import type { Books } from '#ledger';
import { moneyText, percentText, rateOf, yuanText, type Fen } from '#money';
import type { Walked } from './open-documents.js';
import type { OpenItem } from './open-item.js';

/** Below it a written reason is due (domain.md §6.4) [P]. */
const REASON_BELOW_PERCENT = 80n;
/** From here on a three-public item is near its limit. */
const NEAR_PERCENT = 90n;

type Row = 'current' | 'carried' | 'other';
type Sums = Record<'original' | 'final' | 'executed', Fen>;

interface ProjectYear {
  readonly project: string;
  readonly name: string;
  readonly rows: Readonly<Record<Row, Sums>>;
  readonly total: Sums;
}

/** Budget and net payments of each project of project expenditure, as self-evaluation forms count them (§6.2). */
const projectsOf = (books: Books, year: number): readonly ProjectYear[] => {
  const none = (): Sums => ({ original: 0n, final: 0n, executed: 0n });
  const found = new Map<string, ProjectYear>();
  for (const { project, name, class: kind } of books.projects.values()) {
    if (kind === 'staff' || kind === 'running') continue;
    const rows = { current: none(), carried: none(), other: none() };
    found.set(project, { project, name, rows, total: none() });
  }
  for (const { book, account, fiscalYear, coordinate, amount } of books.balances) {
    const each = found.get(coordinate.project ?? '');
    if (book !== 'control' || fiscalYear !== year || each === undefined) continue;
    const fiscalRow: Row = coordinate.source === 'carried' ? 'carried' : 'current';
    const row = each.rows[coordinate.fund === 'own' ? 'other' : fiscalRow];
    for (const sums of [row, each.total]) {
      if (account === 'Q10.01') sums.original -= amount;
      if (account.startsWith('Q10')) sums.final -= amount;
      if (account === 'Q60') sums.executed += amount;
    }
  }
  return [...found.values()];
};

const isLow = ({ final, executed }: Sums): boolean =>
  final > 0n && executed * 100n < final * REASON_BELOW_PERCENT;

/** Reasons, self-evaluations and forms that the books have left behind. */
export const openPerformance = (books: Books, walked: Walked): OpenItem[] => {
  const { year } = walked;
  const facts = latestFacts(books.facts);
  return projectsOf(books, year).flatMap((project): OpenItem[] => {
    const { project: id, total } = project;
    const evaluated = facts.get(`${year}|performance.self-evaluated|${id}`);
    const targets = books.projectTargets.get(`${year}|${id}`);
    const explained = facts.has(`${year}|reason|project|${id}`);
    if (evaluated !== undefined) {
      // The law asked for the reason when the form was filled in; money that came later it could not know.
      const budget = budgetIn(evaluated.text);
      const same = evaluated.amount === total.executed && budget === moneyText(total.final);
      return same ? [] : [evaluationItem(books, project, walked, 'outdated-evaluation')];
    }
    const reason = isLow(total) && !explained ? [reasonItem(project, walked)] : [];
    if (targets === undefined) return reason;
    return [...reason, evaluationItem(books, project, walked, 'self-evaluation')];
  });
};

const budgetIn = (text: string | null): string | null => {
  const form = JSON.parse(text ?? '{}') as { readonly budget?: string };
  return form.budget ?? null;
};

const rateText = ({ final, executed }: Sums): string => percentText(rateOf(executed, final));

const reasonItem = (
  { project, name, total }: ProjectYear,
  { year, proposer }: Walked,
): OpenItem => ({
  kind: 'low-execution',
  subject: project,
  says: `项目“${name}”全年预算 ${yuanText(total.final)} 元，执行 ${yuanText(total.executed)} 元，执行率 ${rateText(total)}：须说明原因。`,
  amount: total.final - total.executed,
  command: proposer.command('GiveReason', 'handler', project, {
    year,
    about: 'project',
    subject: project,
    text: null,
  }),
  others: [],
});

const evaluationItem = (
  books: Books,
  project: ProjectYear,
  { year, proposer }: Walked,
  kind: 'self-evaluation' | 'outdated-evaluation',
): OpenItem => {
  const { project: id, name, total } = project;
  const says =
    kind === 'self-evaluation'
      ? `项目“${name}”有绩效目标，尚未自评；执行率 ${rateText(total)}。`
      : `项目“${name}”自评之后预算或支付有变，现执行 ${yuanText(total.executed)} 元（${rateText(total)}）：重新自评并说明。`;
  return {
    kind,
    subject: id,
    says,
    amount: total.executed,
    command: proposer.command('SelfEvaluateProject', 'handler', id, {
      ...formOf(books, year, project),
      ...(kind === 'outdated-evaluation' ? { changeReason: null } : {}),
    }),
    others: [],
  };
};

/** The form with all that the books and the targets know; what only people know is blank. */
const formOf = (
  books: Books,
  year: number,
  { project, rows, total }: ProjectYear,
): Readonly<Record<string, Json>> => {
  const unit = unitAtYearEnd(books, year);
  const indicators = books.projectTargets.get(`${year}|${project}`)?.indicators ?? [];
  const used = total.executed === total.final ? 'all-used' : 'partly-used';
  return {
    project,
    year,
    department: unit?.department ?? null,
    implementingUnit: unit?.name ?? null,
    money: {
      total: moneyRow(total),
      current: moneyRow(rows.current),
      carried: moneyRow(rows.carried),
      other: moneyRow(rows.other),
    },
    goalReached: null,
    indicators: indicators.map(({ indicator, name, weight, comparison }) => ({
      indicator,
      name,
      actual: null,
      ...(weight === null ? {} : { weight: pointsText(weight, 0), score: null }),
      ...(comparison === 'qualitative' ? { achievement: null } : {}),
    })),
    conclusion: { funds: total.executed <= 0n ? 'unused' : used, text: null },
    ...(isLow(total) ? { executionReason: null } : {}),
  };
};

const moneyRow = ({ original, final, executed }: Sums): Json => ({
  original: moneyText(original),
  final: moneyText(final),
  executed: moneyText(executed),
});

const unitAtYearEnd = (books: Books, year: number) =>
  (books.unit?.versions ?? []).findLast(({ from }) => from <= `${year}-12-31`);

const VEHICLE_COUNTS = {
  ministerial: null,
  'leading-officials': null,
  'confidential-communication': null,
  emergency: null,
  'law-enforcement': null,
  'special-technical': null,
  'retired-officials': null,
  other: null,
};

/** Vehicles, equipment and people as of 31 December (domain.md §7.3): the registers know them, the ledger does not. */
export const missingReports = (books: Books, { year, proposer }: Walked): OpenItem[] => {
  const missing: OpenItem[] = [];
  if (!books.yearEndReports.has(`assets|${year}`)) {
    missing.push({
      kind: 'assets-report',
      subject: `ZC-${year}`,
      says: '年末车辆和设备情况尚未报告。',
      amount: null,
      command: proposer.command('ReportAssets', 'accountant', String(year), {
        report: `ZC-${year}`,
        year,
        vehicles: { total: null, uses: VEHICLE_COUNTS, kept: null, purchased: null },
        equipment: [],
      }),
      others: [],
    });
  }
  if (!books.yearEndReports.has(`headcount|${year}`)) {
    const posts = { administrative: null, institution: null };
    missing.push({
      kind: 'headcount-report',
      subject: `RY-${year}`,
      says: '年末编制和人员情况尚未报告。',
      amount: null,
      command: proposer.command('ReportHeadcount', 'accountant', String(year), {
        report: `RY-${year}`,
        year,
        quota: posts,
        serving: posts,
        retiredOnFullPay: null,
        retired: null,
      }),
      others: [],
    });
  }
  return missing;
};

const THREE_PUBLIC = {
  abroad: '因公出国（境）费',
  'vehicle-purchase': '公务用车购置费',
  'vehicle-running': '公务用车运行维护费',
  reception: '公务接待费',
} as const;

/** Rule 10 of domain.md §5.5. The total may not rise, so what one item needs another must give. */
export const pressedLimits = (books: Books, { year, proposer }: Walked): OpenItem[] => {
  const limits = books.years.get(String(year))?.finalLimits ?? null;
  if (limits === null) return [];
  const texts = Object.fromEntries(
    Object.entries(limits).map(([item, limit]) => [item, moneyText(limit)]),
  );
  return (Object.keys(THREE_PUBLIC) as (keyof typeof THREE_PUBLIC)[]).flatMap((item) => {
    const [limit, spent] = [limits[item], books.threePublicOf(year, item)];
    const over = spent > limit;
    if (spent === 0n || (!over && spent * 100n < limit * NEAR_PERCENT)) return [];
    const numbers = `已用 ${yuanText(spent)} 元，预算 ${yuanText(limit)} 元`;
    return [
      {
        kind: 'three-public' as const,
        subject: item,
        says: over
          ? `${THREE_PUBLIC[item]}${numbers}：超预算，须调整或更正。`
          : `${THREE_PUBLIC[item]}${numbers}：接近预算，不需办理。`,
        amount: spent - limit,
        command: over
          ? proposer.command('AdjustThreePublicLimits', 'budget-bureau', item, {
              year,
              document: null,
              limits: { ...texts, [item]: moneyText(spent) },
              reason: null,
            })
          : null,
        others: [],
      },
    ];
  });
};
