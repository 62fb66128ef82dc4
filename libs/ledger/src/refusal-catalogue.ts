// Every refusal of the law in one place: permanent code, sentence, legal basis.
import type { Json, Refusal } from '#eventing';
import { carryOverRefusals } from './carry-over/refusals.js';
import { finalAccountsRefusals } from './final-accounts/refusals.js';
import { fiscalYearRefusals } from './fiscal-year/refusals.js';
import { generalRefusals } from './general-refusals.js';
import { incomeRefusals } from './income/refusals.js';
import { indicatorRefusals } from './indicator/refusals.js';
import { paymentRefusals } from './payment/refusals.js';
import { performanceRefusals } from './performance/refusals.js';
import { procurementRefusals } from './procurement/refusals.js';
import { projectRefusals } from './project/refusals.js';
import { unitRefusals } from './unit/refusals.js';
import { yearEndReportRefusals } from './year-end-report/refusals.js';
import { voucherRefusals } from './voucher/refusals.js';

/** `{name}` in a sentence is filled from the details of the refusal. */
export interface RefusalText {
  readonly zh: string;
  readonly en: string;
  readonly basis: string;
}

export const REFUSALS = {
  ...generalRefusals,
  ...unitRefusals,
  ...fiscalYearRefusals,
  ...projectRefusals,
  ...indicatorRefusals,
  ...procurementRefusals,
  ...paymentRefusals,
  ...incomeRefusals,
  ...carryOverRefusals,
  ...voucherRefusals,
  ...performanceRefusals,
  ...yearEndReportRefusals,
  ...finalAccountsRefusals,
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

/** The answer of a decider that refuses. `field` is the path in the command it objects to. */
export const refuse = (
  code: RefusalCode,
  details: Readonly<Record<string, Json>>,
  field?: string,
): { readonly refusal: Refusal } => {
  const words: RefusalText = REFUSALS[code];
  return {
    refusal: {
      code,
      sentence: { zh: filled(words.zh, details), en: filled(words.en, details) },
      ...(field === undefined ? {} : { field }),
      details,
      basis: words.basis,
    },
  };
};

const filled = (sentence: string, details: Readonly<Record<string, Json>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = details[name];
    return value === undefined || value === null ? place : wordOf(value);
  });

const wordOf = (value: Json): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(wordOf).join('、') : JSON.stringify(value);
};
