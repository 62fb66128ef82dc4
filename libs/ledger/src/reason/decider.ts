// When a reason may be given: for something that exists, in a year that the books have.
import type { Command, Decision } from '#eventing';
import type { Books } from '../books.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import type { GiveReasonData } from './commands.js';

export const giveReason = (
  books: Books,
  { data, occurredOn }: Command<string, GiveReasonData>,
  context: LawContext,
): Decision => {
  const { year, about, subject } = data;
  if (!books.years.has(String(year))) return refuse('YEAR_NOT_OPEN', { year }, 'data.year');
  if (about === 'project' && !books.projects.has(subject)) {
    return refuse('PROJECT_UNKNOWN', { project: subject }, 'data.subject');
  }
  if (about === 'item' && !isItem(context, subject, year)) {
    const scheme = '支出功能分类和部门预算支出经济分类';
    return refuse('CODE_UNKNOWN', { code: subject, year, scheme }, 'data.subject');
  }
  return { events: [{ type: 'ReasonGiven', version: 1, occurredOn, data }] };
};

/** Of any level: narratives explain classes as well as items. */
const isItem = ({ codes }: LawContext, code: string, year: number): boolean =>
  codes.list('function', year).find(code) !== undefined ||
  codes.list('economic', year).find(code) !== undefined;
