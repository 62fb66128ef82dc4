// When a procurement intent may be published and a plan filed or released.
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books } from '../books.js';
import { firstRefusal } from '../guards.js';
import { isRefused, openLine, unclaimed } from '../indicator/decider.js';
import type { LineState } from '../indicator/state.js';
import type { LawContext } from '../kinds.js';
import { economicRefusal, governmentEconomicOf } from '../payment/economic.js';
import { refuse } from '../refusal-catalogue.js';
import type {
  FileProcurementPlanData,
  PublishProcurementIntentData,
  ReleaseProcurementPlanData,
} from './commands.js';
import { daysBetween } from './dates.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/** 公开招标数额标准, 4,000,000 yuan for goods, works and services. Evidence: memory; regions set their own. */
const TENDER_THRESHOLD = 400_000_000n;
const INTENT_DAYS = 30;

export const publishProcurementIntent = (
  books: Books,
  { data, occurredOn }: Command<string, PublishProcurementIntentData>,
): Decision => {
  if (books.intents.has(data.intent)) return refuse('ID_TAKEN', { id: data.intent }, 'data.intent');
  if (!books.projects.has(data.project)) {
    return refuse('PROJECT_UNKNOWN', { project: data.project }, 'data.project');
  }
  return { events: [{ type: 'ProcurementIntentPublished', version: 1, occurredOn, data }] };
};

export const fileProcurementPlan = (
  books: Books,
  { data, occurredOn }: Command<string, FileProcurementPlanData>,
  context: LawContext,
): Decision => {
  if (books.plans.has(data.plan)) return refuse('ID_TAKEN', { id: data.plan }, 'data.plan');
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const refused = firstRefusal(
    () =>
      line.procurement
        ? null
        : refuse('LINE_NOT_FOR_PROCUREMENT', { line: data.line }, 'data.line'),
    () => intentRefusal(books, line, data, occurredOn),
    () => methodRefusal(data),
    () => economicRefusal(line, data.economic, data.governmentEconomic, context),
    () => authorityRefusal(books, line, data.amount),
  );
  if (refused !== null) return refused;
  const { economic, governmentEconomic: stated } = data;
  const government = governmentEconomicOf(books, line, economic, stated, context, occurredOn);
  if (typeof government !== 'string') return government;
  const { year, coordinate } = line;
  const facts = { ...data, governmentEconomic: government, year, coordinate };
  return { events: [{ type: 'ProcurementPlanFiled', version: 1, occurredOn, data: facts }] };
};

export const authorityRefusal = (books: Books, line: LineState, amount: string): Refused | null => {
  const available = unclaimed(books, line);
  if (fenOf(amount) <= available) return null;
  const details = { line: line.line, available: moneyText(available), requested: amount };
  return refuse('INDICATOR_EXCEEDED', { ...details, position: books.position }, 'data.amount');
};

/** Published at least 30 days before, or exempt for a stated reason. */
const intentRefusal = (
  books: Books,
  line: LineState,
  { intent, intentExemption }: FileProcurementPlanData,
  occurredOn: string,
): Refused | null => {
  if ((intent === undefined) === (intentExemption === undefined)) {
    return refuse('INTENT_OR_EXEMPTION', {}, 'data.intent');
  }
  if (intent === undefined) return null;
  const known = books.intents.get(intent);
  if (known === undefined) return refuse('INTENT_UNKNOWN', { intent }, 'data.intent');
  if (known.project !== line.coordinate.project) {
    const details = { intent, project: known.project };
    return refuse('INTENT_OF_OTHER_PROJECT', details, 'data.intent');
  }
  const days = daysBetween(known.publishedOn, occurredOn);
  return days < INTENT_DAYS
    ? refuse('INTENT_TOO_RECENT', { intent, days, needed: INTENT_DAYS }, 'data.intent')
    : null;
};

const methodRefusal = ({
  amount,
  method,
  methodApproval,
}: FileProcurementPlanData): Refused | null =>
  fenOf(amount) >= TENDER_THRESHOLD && method !== 'open-tender' && methodApproval === undefined
    ? refuse('TENDER_REQUIRED', { amount, threshold: moneyText(TENDER_THRESHOLD) }, 'data.method')
    : null;

export const releaseProcurementPlan = (
  books: Books,
  { data, occurredOn }: Command<string, ReleaseProcurementPlanData>,
): Decision => {
  const plan = books.plans.get(data.plan);
  if (plan === undefined) return refuse('PLAN_UNKNOWN', { plan: data.plan }, 'data.plan');
  const line = openLine(books, plan.line, occurredOn, 'data.plan');
  if (isRefused(line)) return line;
  if (fenOf(data.amount) > plan.remaining) {
    const details = {
      plan: data.plan,
      requested: data.amount,
      remaining: moneyText(plan.remaining),
    };
    return refuse('PLAN_EXCEEDED', details, 'data.amount');
  }
  const { year, coordinate } = plan;
  const facts = { ...data, year, coordinate };
  return { events: [{ type: 'ProcurementPlanReleased', version: 1, occurredOn, data: facts }] };
};
