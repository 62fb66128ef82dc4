// When final accounts may be compiled, reviewed, approved and published.
import type { Command, Context, Decision } from '#eventing';
import type { Books } from '../books.js';
import type { LawContext } from '../kinds.js';
import { daysBetween } from '../procurement/dates.js';
import { refuse } from '../refusal-catalogue.js';
import type {
  ApproveFinalAccountsData,
  CompileFinalAccountsData,
  PublishFinalAccountsData,
  ReviewFinalAccountsData,
} from './commands.js';
import type { FinalAccountsState, FinalAccountsStatus, StatementTotals } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/** 预算法 art. 14: final accounts are published within 20 days of their approval. */
const PUBLICATION_DAYS = 20;

export const compileFinalAccounts = (
  books: Books,
  { data, occurredOn }: Command<string, CompileFinalAccountsData>,
  context: LawContext,
): Decision => {
  const { year, waivers } = data;
  const state = books.years.get(String(year));
  if (state === undefined) return refuse('YEAR_NOT_OPEN', { year }, 'data.year');
  if (!state.closed) return refuse('YEAR_NOT_CLOSED', { year }, 'data.year');
  const last = books.finalAccounts.get(String(year));
  if (last?.status === 'approved' || last?.status === 'published') {
    return refuse('FINAL_ACCOUNTS_APPROVED', { year, version: last.version }, 'data.year');
  }
  if (last !== undefined && data.reason === undefined) {
    return refuse('RECOMPILATION_NEEDS_REASON', { year, version: last.version }, 'data.reason');
  }
  const summary = context.statementsOf(books, year);
  if (summary === null) return refuse('FORM_SET_UNKNOWN', { year }, 'data.year');
  // Formula by formula: an error that does not hold needs somebody who answers for it (domain.md §2.1).
  const unexplained = summary.failing
    .filter(({ severity }) => severity !== 'info')
    .map(({ check }) => check)
    .filter((check) => !waivers.some((waiver) => waiver.check === check));
  if (unexplained.length > 0) {
    return refuse('CHECKS_UNEXPLAINED', { year, checks: unexplained }, 'data.waivers');
  }
  const idle = waivers.find(
    (waiver) => !summary.failing.some(({ check }) => check === waiver.check),
  );
  if (idle !== undefined)
    return refuse('WAIVER_WITHOUT_FAILURE', { check: idle.check }, 'data.waivers');
  const facts = { ...data, version: (last?.version ?? 0) + 1, statements: summary };
  return { events: [{ type: 'FinalAccountsCompiled', version: 1, occurredOn, data: facts }] };
};

/** The last version, if it stands where the next step begins and its books have not moved since. */
const versionIn = (
  books: Books,
  { year, version }: { readonly year: number; readonly version: number },
  status: FinalAccountsStatus,
  occurredOn: string,
): FinalAccountsState | Refused => {
  const state = books.finalAccounts.get(String(year));
  if (state === undefined) return refuse('FINAL_ACCOUNTS_UNKNOWN', { year }, 'data.year');
  if (state.version !== version) {
    return refuse('FINAL_ACCOUNTS_SUPERSEDED', { version, last: state.version }, 'data.version');
  }
  if (state.status !== status) {
    const details = { year, status: STATUS_WORDS[state.status], wanted: STATUS_WORDS[status] };
    return refuse('FINAL_ACCOUNTS_IN_OTHER_STATE', details, 'data.version');
  }
  return occurredOn < state.lastStepOn
    ? refuse('FINAL_ACCOUNTS_OUT_OF_ORDER', { occurredOn, last: state.lastStepOn }, 'occurredOn')
    : state;
};

const STATUS_WORDS: Readonly<Record<FinalAccountsStatus, string>> = {
  compiled: '已编报',
  reviewed: '已审核',
  returned: '已退回',
  approved: '已批复',
  published: '已公开',
};

const dutiesRefusal = (
  state: FinalAccountsState,
  duty: string,
  context: Context,
): Refused | null => {
  const step = state.steps.find(
    ({ actor }) => actor === context.actor || actor === context.submittedBy,
  );
  return step === undefined
    ? null
    : refuse('SEPARATION_OF_DUTIES', { actor: step.actor, duty, did: step.duty });
};

const movedRefusal = (
  books: Books,
  state: FinalAccountsState,
  context: LawContext,
): Refused | null => {
  const digest = context.statementsOf(books, state.year)?.digest ?? '';
  return digest === state.digest
    ? null
    : refuse('STATEMENTS_CHANGED', { year: state.year, compiled: state.digest, now: digest });
};

export const reviewFinalAccounts = (
  books: Books,
  { data, occurredOn }: Command<string, ReviewFinalAccountsData>,
  context: LawContext,
): Decision => {
  const state = versionIn(books, data, 'compiled', occurredOn);
  if ('refusal' in state) return state;
  const refused = dutiesRefusal(state, '决算审核', context) ?? movedRefusal(books, state, context);
  if (refused !== null) return refused;
  return { events: [{ type: 'FinalAccountsReviewed', version: 1, occurredOn, data }] };
};

export const approveFinalAccounts = (
  books: Books,
  { data, occurredOn }: Command<string, ApproveFinalAccountsData>,
  context: LawContext,
): Decision => {
  const state = versionIn(books, data, 'reviewed', occurredOn);
  if ('refusal' in state) return state;
  const refused = dutiesRefusal(state, '决算批复', context) ?? movedRefusal(books, state, context);
  if (refused !== null) return refused;
  const names: (keyof StatementTotals)[] = ['income', 'expenditure', 'opening', 'closing'];
  for (const name of names) {
    const [approved, compiled] = [data.totals[name], state.totals[name]];
    if (approved !== compiled) {
      return refuse('APPROVAL_DIFFERS', { total: name, approved, compiled }, `data.totals.${name}`);
    }
  }
  return { events: [{ type: 'FinalAccountsApproved', version: 1, occurredOn, data }] };
};

export const publishFinalAccounts = (
  books: Books,
  { data, occurredOn }: Command<string, PublishFinalAccountsData>,
): Decision => {
  const state = versionIn(books, data, 'approved', occurredOn);
  if ('refusal' in state) return state;
  // A late publication has happened all the same: it is recorded as late, for everybody to see.
  const days = daysBetween(state.lastStepOn, occurredOn);
  const facts = { ...data, days, late: days > PUBLICATION_DAYS };
  return { events: [{ type: 'FinalAccountsPublished', version: 1, occurredOn, data: facts }] };
};
