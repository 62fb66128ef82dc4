// Turns the planned spending of a year into payment documents, those that fail on the way included.
import { daysAfter, dateIn, workingDay } from './calendar.js';
import type { Chance } from './chance.js';
import { evenParts, hundredsOf, unevenParts } from './hundreds.js';
import type { PayeeName } from './payees.js';
import type { Incident, PlannedSpending, YearPlan } from './plan.js';

/** One payment document of the office. Amounts in hundreds of yuan. */
export interface PaymentDocument {
  readonly payment: string;
  readonly requestedOn: string;
  readonly line: string;
  readonly economic: string;
  readonly amount: number;
  readonly payee: PayeeName;
  readonly purpose: string;
  readonly channel: 'treasury' | 'quota';
  readonly invoice: string | null;
  /** What does not go smoothly with it. */
  readonly incident: Incident | null;
  /** The row of the plan that it serves. */
  readonly spending: PlannedSpending;
}

type Draft = Omit<PaymentDocument, 'payment'>;

/** Paid without an invoice: people, insurers and funds. */
const WITHOUT_INVOICE: ReadonlySet<PayeeName> = new Set([
  'payroll',
  'pension',
  'medical',
  'housing',
  'union',
  'bank',
]);

/** The documents of a year in order of request, numbered in that order. */
export const documentsOf = (plan: YearPlan, chance: Chance): PaymentDocument[] => {
  let invoices = 0;
  const nextInvoice = (): string => {
    invoices += 1;
    return `FP-${plan.year}-${String(invoices).padStart(4, '0')}`;
  };
  return plan.spending
    .flatMap((spending) => draftsOf(plan, spending, chance, nextInvoice))
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) =>
      a.draft.requestedOn === b.draft.requestedOn
        ? a.index - b.index
        : a.draft.requestedOn < b.draft.requestedOn
          ? -1
          : 1,
    )
    .map(({ draft }, index) => ({
      payment: `PAY-${plan.year}-${String(index + 1).padStart(4, '0')}`,
      ...draft,
    }));
};

const draftsOf = (
  plan: YearPlan,
  spending: PlannedSpending,
  chance: Chance,
  nextInvoice: () => string,
): Draft[] => {
  const { months, total, day, incident } = spending;
  const parts =
    day === undefined
      ? unevenParts(hundredsOf(total), months.length, chance)
      : evenParts(hundredsOf(total), months.length);
  return months.flatMap((month, index) => {
    const trouble = incident?.at === index ? incident : null;
    const requestedOn = requestDay(plan.year, month, day, trouble !== null, chance);
    const draft: Draft = {
      requestedOn,
      line: spending.line,
      economic: spending.economic,
      amount: parts[index] ?? 0,
      payee: spending.payee,
      purpose: `${month}月${spending.purpose}`,
      channel: spending.channel ?? 'treasury',
      invoice: WITHOUT_INVOICE.has(spending.payee) ? null : nextInvoice(),
      incident: null,
      spending,
    };
    return trouble === null ? [draft] : troubled(draft, trouble);
  });
};

/** Troubled documents come early in the month: what follows from them belongs into the same month. */
const requestDay = (
  year: number,
  month: number,
  fixed: number | undefined,
  troubled: boolean,
  chance: Chance,
): string => {
  if (fixed !== undefined) return workingDay(dateIn(year, month, fixed));
  if (troubled) return workingDay(dateIn(year, month, 6 + chance(5)));
  const [first, choices] = month === 1 ? [18, 6] : month === 12 ? [6, 10] : [6, 16];
  return workingDay(dateIn(year, month, first + chance(choices)));
};

const troubled = (draft: Draft, incident: Incident): Draft[] => {
  switch (incident.kind) {
    case 'rejected':
    case 'cancelled':
      return [
        { ...draft, incident },
        { ...draft, requestedOn: daysAfter(draft.requestedOn, 4) },
      ];
    case 'returned':
      return [{ ...draft, incident, amount: draft.amount + hundredsOf(incident.tooMuch) }];
    case 'corrected':
      return [
        {
          ...draft,
          incident,
          line: incident.firstLine ?? draft.line,
          economic: incident.firstEconomic ?? draft.economic,
        },
      ];
    case 'card':
      return [{ ...draft, incident, payee: 'card' }];
  }
};
