// What a line's coordinate must satisfy before authority stands on it.
import type { Coordinate } from '#bookkeeping';
import type { Decision } from '#eventing';
import type { Books } from '../books.js';
import { firstRefusal, validCode } from '../guards.js';
import type { LawContext } from '../kinds.js';
import { natureOf } from '../project/state.js';
import { refuse } from '../refusal-catalogue.js';
import { unitOn } from '../unit/state.js';
import { USE_ACCOUNTS, type Use } from './use.js';

/** The parts of a coordinate that a sender states; nature follows from the project, source from the document. */
export interface StatedCoordinate {
  readonly line: string;
  readonly fund: 'general' | 'fund' | 'capital' | 'own';
  readonly project: string;
  readonly function: string;
  readonly economic?: string;
  readonly governmentEconomic?: string;
  readonly restricted?: boolean;
  readonly use?: Use;
}

export const coordinateOfItem = (
  item: StatedCoordinate,
  nature: 'staff' | 'running' | 'project',
  source: 'current' | 'carried' = 'current',
): Coordinate => ({
  fund: item.fund,
  source,
  nature,
  project: item.project,
  function: item.function,
  ...(item.economic === undefined ? {} : { economic: item.economic }),
  ...(item.governmentEconomic === undefined ? {} : { governmentEconomic: item.governmentEconomic }),
  line: item.line,
  ...(item.restricted === true ? { restricted: true } : {}),
});

const BUDGET_OF_FUND: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
};

/** Project known and open, codes valid in that year, function of the right budget, economic item allowed. */
export const itemRefusal = (
  books: Books,
  item: StatedCoordinate,
  year: number,
  path: string,
  context: LawContext,
): Extract<Decision, { refusal: unknown }> | null => {
  const project = books.projects.get(item.project);
  if (project === undefined) {
    return refuse('PROJECT_UNKNOWN', { project: item.project }, `${path}.project`);
  }
  return firstRefusal(
    () =>
      project.finishedOn === null
        ? null
        : refuse(
            'PROJECT_FINISHED',
            { project: item.project, finishedOn: project.finishedOn },
            `${path}.project`,
          ),
    () => functionRefusal(item, year, `${path}.function`, context),
    () => validCode(context, 'economic', item.economic, year, `${path}.economic`),
    () =>
      validCode(
        context,
        'government-economic',
        item.governmentEconomic,
        year,
        `${path}.governmentEconomic`,
      ),
    () =>
      item.economic === undefined
        ? null
        : economicAllowed(item.economic, natureOf(project.class), `${path}.economic`),
    () =>
      item.restricted === true && item.fund !== 'own'
        ? refuse('RESTRICTED_ONLY_OWN', { fund: item.fund }, `${path}.restricted`)
        : null,
    () => useRefusal(books, item, year, path),
  );
};

/** Spending other than ordinary comes from own money, and most of it exists in institutions only. */
const useRefusal = (
  books: Books,
  item: StatedCoordinate,
  year: number,
  path: string,
): Extract<Decision, { refusal: unknown }> | null => {
  if (item.use === undefined) return null;
  const { title, institutionsOnly } = USE_ACCOUNTS[item.use];
  if (item.fund !== 'own') return refuse('USE_ONLY_OWN', { use: title }, `${path}.use`);
  const unit = unitOn(books, `${year}-12-31`);
  return institutionsOnly && unit.kind !== 'institution'
    ? refuse('USE_NOT_FOR_UNIT', { use: title, unit: unit.name }, `${path}.use`)
    : null;
};

/** The function item exists that year and belongs to the budget of the money; own money may serve any. */
export const functionRefusal = (
  item: Pick<StatedCoordinate, 'fund' | 'function'>,
  year: number,
  path: string,
  context: LawContext,
): Extract<Decision, { refusal: unknown }> | null => {
  const invalid = validCode(context, 'function', item.function, year, path);
  if (invalid !== null) return invalid;
  if (item.fund === 'own') return null;
  const found = context.codes.list('function', year).find(item.function);
  const wanted = BUDGET_OF_FUND[item.fund] ?? item.fund;
  if (found?.budget === undefined || found.budget === item.fund) return null;
  const { name } = found;
  const budget = BUDGET_OF_FUND[found.budget] ?? found.budget;
  const details = { code: item.function, name, budget, wanted };
  return refuse('FUNCTION_OF_OTHER_BUDGET', details, path);
};

/**
 * Which economic items a project class may spend on (domain.md §5.5 rule 9). 302, 310 and 399 are the running
 * lists; construction by the development authority (309, 311) can never be basic expenditure (§1.6).
 */
export const economicAllowed = (
  economic: string,
  nature: 'staff' | 'running' | 'project',
  field: string,
): Extract<Decision, { refusal: unknown }> | null => {
  const allowed = { staff: /^30[13]/, running: /^(302|307|310|312|399)/, project: /./ }[nature];
  return allowed.test(economic)
    ? null
    : refuse('ECONOMIC_NOT_FOR_NATURE', { economic, nature: NATURE_WORDS[nature] }, field);
};

const NATURE_WORDS = { staff: '人员经费', running: '公用经费', project: '项目支出' } as const;

/** Pay items (301) from project money: legal only in exceptions, so it is noted, not refused (rule 9, WARN). */
export const isPayItem = (economic: string): boolean => economic.startsWith('301');
