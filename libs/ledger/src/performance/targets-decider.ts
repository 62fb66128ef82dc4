// When targets of a project may be set or changed (绩效目标申报与调整).
import type { Command, Decision } from '#eventing';
import { WEIGHT_POLICIES } from '#execution';
import type { Books } from '../books.js';
import { firstRefusal } from '../guards.js';
import { natureOf, type ProjectState } from '../project/state.js';
import { refuse } from '../refusal-catalogue.js';
import type { SetProjectTargetsData } from './commands.js';
import {
  noticesOf,
  numberRefusal,
  otherYearRefusal,
  repeatedRefusal,
  weightOf,
  weightsRefusal,
} from './indicator-rules.js';
import { projectYear } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/** The project, if it spends project money: basic expenditure has no targets of its own. */
export const evaluatedProject = (books: Books, id: string): ProjectState | Refused => {
  const project = books.projects.get(id);
  if (project === undefined) return refuse('PROJECT_UNKNOWN', { project: id }, 'data.project');
  return natureOf(project.class) === 'project'
    ? project
    : refuse('PROJECT_OF_BASIC_EXPENDITURE', { project: id }, 'data.project');
};

export const setProjectTargets = (
  books: Books,
  { data, occurredOn }: Command<string, SetProjectTargetsData>,
): Decision => {
  const project = evaluatedProject(books, data.project);
  if ('refusal' in project) return project;
  const weighted = data.indicators.map((each) => ({ ...each, weight: weightOf(each.weight) }));
  const refused = firstRefusal(
    () => timeRefusal(data, occurredOn),
    () => changeRefusal(books, data),
    () => policyRefusal(data),
    () => repeatedRefusal(data.indicators),
    () => targetRefusal(data),
    () => otherYearRefusal(data.indicators.map(datedTexts), data.year),
    () => weightsRefusal(weighted, data.weightPolicy),
  );
  if (refused !== null) return refused;
  const notices = noticesOf(weighted);
  const facts = { ...data, ...(notices.length === 0 ? {} : { notices }) };
  return { events: [{ type: 'ProjectTargetsSet', version: 1, occurredOn, data: facts }] };
};

/** Targets come with the budget draft of the year before, or with a budget of the year itself. */
const timeRefusal = ({ year }: SetProjectTargetsData, occurredOn: string): Refused | null => {
  const at = Number(occurredOn.slice(0, 4));
  return at === year || at === year - 1
    ? null
    : refuse('TARGETS_OUTSIDE_THEIR_TIME', { year, occurredOn }, 'occurredOn');
};

const changeRefusal = (
  books: Books,
  { project, year, changeReason }: SetProjectTargetsData,
): Refused | null => {
  const key = projectYear(project, year);
  if (books.selfEvaluations.has(key)) {
    return refuse('TARGETS_OF_EVALUATED_PROJECT', { project, year }, 'data.project');
  }
  return books.projectTargets.has(key) && changeReason === undefined
    ? refuse('TARGETS_CHANGE_NEEDS_REASON', { project, year }, 'data.changeReason')
    : null;
};

const policyRefusal = ({ weightPolicy, year }: SetProjectTargetsData): Refused | null => {
  const { from, title } = WEIGHT_POLICIES[weightPolicy];
  return year < from
    ? refuse('WEIGHT_POLICY_NOT_OF_YEAR', { policy: title, from, year }, 'data.weightPolicy')
    : null;
};

const targetRefusal = ({ indicators }: SetProjectTargetsData): Refused | null =>
  firstRefusal(
    ...indicators.map((each, index) => () => {
      return numberRefusal(each, each.target, `data.indicators.${index}.target`);
    }),
  );

const datedTexts = ({
  indicator,
  year,
  name,
  target,
}: SetProjectTargetsData['indicators'][number]) => ({
  indicator,
  texts: [name, target],
  ...(year === undefined ? {} : { year }),
});
