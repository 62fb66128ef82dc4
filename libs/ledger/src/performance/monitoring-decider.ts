// Monitoring of a project during its year, and the proposal to recall what nobody spends (绩效运行监控).
import type { Command, Decision } from '#eventing';
import { moneyText } from '#money';
import type { Books } from '../books.js';
import { openPeriod } from '../guards.js';
import { refuse } from '../refusal-catalogue.js';
import type { MonitorProjectData } from './commands.js';
import { repeatedRefusal } from './indicator-rules.js';
import { projectMoneyOf } from './project-money.js';
import { projectYear, type TargetsState } from './state.js';
import { evaluatedProject } from './targets-decider.js';

type Refused = Extract<Decision, { refusal: unknown }>;

export const targetsIn = (
  books: Books,
  { project, year }: { readonly project: string; readonly year: number },
): TargetsState | Refused =>
  books.projectTargets.get(projectYear(project, year)) ??
  refuse('TARGETS_NOT_SET', { project, year }, 'data.project');

export const monitorProject = (
  books: Books,
  { data, occurredOn }: Command<string, MonitorProjectData>,
): Decision => {
  const project = evaluatedProject(books, data.project);
  if ('refusal' in project) return project;
  const targets = targetsIn(books, data);
  if ('refusal' in targets) return targets;
  const refused = timeRefusal(books, data, occurredOn) ?? indicatorRefusal(targets, data);
  if (refused !== null) return refused;
  const { final, executed } = projectMoneyOf(books, data.year, data.project).total;
  const proposed = recallProposedOf(books, data, final > 0n && executed === 0n, occurredOn);
  const facts = {
    ...data,
    budget: moneyText(final),
    executed: moneyText(executed),
    ...(proposed.length === 0 ? {} : { proposedRecall: proposed }),
  };
  return { events: [{ type: 'ProjectMonitored', version: 1, occurredOn, data: facts }] };
};

/** A month is monitored once, in its year and not before it has come. */
const timeRefusal = (
  books: Books,
  { project, year, month }: MonitorProjectData,
  occurredOn: string,
): Refused | null => {
  const date = { year: Number(occurredOn.slice(0, 4)), month: Number(occurredOn.slice(5, 7)) };
  if (date.year !== year || month > date.month) {
    return refuse('MONITORING_OUTSIDE_ITS_TIME', { year, month, occurredOn }, 'data.month');
  }
  const state = books.yearOf(occurredOn);
  if (state === undefined || state.closed) return openPeriod(books, occurredOn);
  return books.used.has(`monitored|${projectYear(project, year)}|${month}`)
    ? refuse('MONITORED_ALREADY', { project, year, month }, 'data.month')
    : null;
};

const indicatorRefusal = (targets: TargetsState, data: MonitorProjectData): Refused | null => {
  const unknown = data.indicators.findIndex(
    ({ indicator }) => !targets.indicators.some((each) => each.indicator === indicator),
  );
  if (unknown >= 0) {
    const { indicator } = data.indicators[unknown] ?? { indicator: '' };
    const at = `data.indicators.${unknown}.indicator`;
    return refuse('EVALUATION_INDICATOR_UNKNOWN', { indicator, project: data.project }, at);
  }
  return repeatedRefusal(data.indicators);
};

/** Months in which money that nobody has begun to spend is proposed for recall (domain.md §6.4). */
const RECALL_MONTHS: readonly string[] = ['09', '10'];

const recallProposedOf = (
  books: Books,
  { project, year }: MonitorProjectData,
  idle: boolean,
  occurredOn: string,
): { line: string; available: string }[] => {
  if (!idle || !RECALL_MONTHS.includes(occurredOn.slice(5, 7))) return [];
  return [...books.lines.values()]
    .filter((line) => line.year === year && line.coordinate.project === project)
    .map(({ line }) => ({ line, available: books.available(line) }))
    .filter(({ available }) => available > 0n)
    .map(({ line, available }) => ({ line, available: moneyText(available) }));
};
