// When a budget approval holds, and what may be changed of the three-public limits.
import type { Coordinate } from '#bookkeeping';
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText, sumOf } from '#money';
import type { Books } from '../books.js';
import { firstRefusal } from '../guards.js';
import { coordinateOfItem, itemRefusal } from '../indicator/coordinate.js';
import type { Use } from '../indicator/use.js';
import type { LawContext } from '../kinds.js';
import { THREE_PUBLIC_ITEMS } from '../payment/three-public.js';
import { refuse } from '../refusal-catalogue.js';
import { natureOf } from '../project/state.js';
import type { AdjustThreePublicLimitsData, ApproveBudgetData } from './commands.js';

export const approveBudget = (
  books: Books,
  { data, occurredOn }: Command<string, ApproveBudgetData>,
  context: LawContext,
): Decision => {
  const { year } = data;
  if (Number(occurredOn.slice(0, 4)) !== year) {
    return refuse('DATE_OUTSIDE_YEAR', { occurredOn, year }, 'occurredOn');
  }
  if (books.used.has(`budget|${data.document}`)) {
    return refuse('ID_TAKEN', { id: data.document }, 'data.document');
  }
  const sum = sumOf(data.items.map((item) => fenOf(item.amount)));
  if (sum !== fenOf(data.total)) {
    return refuse('BUDGET_TOTAL_DIFFERS', { total: data.total, sum: moneyText(sum) }, 'data.total');
  }
  const seen = new Set<string>();
  const items: (Coordinate & { amount: string; procurement: boolean; use?: Use })[] = [];
  for (const [index, item] of data.items.entries()) {
    const path = `data.items.${index}`;
    const refused = firstRefusal(
      () =>
        seen.has(item.line) || books.budgetItems.has(item.line) || books.lines.has(item.line)
          ? refuse('LINE_ALREADY_APPROVED', { line: item.line }, `${path}.line`)
          : null,
      () => itemRefusal(books, item, year, path, context),
    );
    if (refused !== null) return refused;
    seen.add(item.line);
    const project = books.projects.get(item.project);
    if (project === undefined) throw new Error('itemRefusal lets no unknown project pass');
    items.push({
      ...coordinateOfItem(item, natureOf(project.class)),
      amount: item.amount,
      procurement: item.procurement ?? false,
      ...(item.use === undefined ? {} : { use: item.use }),
    });
  }
  if (data.threePublic !== undefined && books.years.get(String(year))?.originalLimits) {
    return refuse('THREE_PUBLIC_LIMITS_KNOWN', { year }, 'data.threePublic');
  }
  return {
    events: [{ type: 'BudgetApproved', version: 1, occurredOn, data: { ...data, items } }],
  };
};

export const adjustThreePublicLimits = (
  books: Books,
  { data, occurredOn }: Command<string, AdjustThreePublicLimitsData>,
): Decision => {
  const { year, limits } = data;
  const state = books.years.get(String(year));
  if (state === undefined || Number(occurredOn.slice(0, 4)) !== year) {
    return refuse('DATE_OUTSIDE_YEAR', { occurredOn, year }, 'occurredOn');
  }
  if (state.originalLimits === null)
    return refuse('THREE_PUBLIC_LIMITS_UNKNOWN', { year }, 'data.year');
  const original = sumOf(Object.values(state.originalLimits));
  const wanted = sumOf(Object.values(limits).map(fenOf));
  if (wanted > original) {
    const details = { wanted: moneyText(wanted), original: moneyText(original) };
    return refuse('THREE_PUBLIC_LIMIT_RAISED', details, 'data.limits');
  }
  for (const item of THREE_PUBLIC_ITEMS) {
    const spent = books.threePublicOf(year, item);
    if (fenOf(limits[item]) < spent) {
      const details = { limit: limits[item], spent: moneyText(spent) };
      return refuse('THREE_PUBLIC_LIMIT_BELOW_SPENT', details, `data.limits.${item}`);
    }
  }
  return { events: [{ type: 'ThreePublicLimitsAdjusted', version: 1, occurredOn, data }] };
};
