// What happened to a year's final accounts.
import { z } from 'zod';
import type { LedgerEvent } from '#eventing';
import type { Books } from '../books.js';
import { eventKind } from '../kinds.js';
import * as field from '../fields.js';
import {
  approveFinalAccountsData,
  compileFinalAccountsData,
  publishFinalAccountsData,
  reviewFinalAccountsData,
} from './commands.js';
import type { FinalAccountsStatus } from './state.js';

export const finalAccountsCompiledData = compileFinalAccountsData.extend({
  version: reviewFinalAccountsData.shape.version,
  statements: z.strictObject({
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    formSet: field.text,
    totals: approveFinalAccountsData.shape.totals,
    failing: z.array(z.strictObject({ check: z.string(), severity: z.string() })),
    notChecked: z.array(z.string()),
  }),
});

export const finalAccountsPublishedData = publishFinalAccountsData.extend({
  days: z.int(),
  late: z.boolean(),
});

const step = (
  books: Books,
  year: number,
  status: FinalAccountsStatus,
  duty: string,
  { actor, occurredOn }: LedgerEvent,
): void => {
  const state = books.finalAccounts.get(String(year));
  if (state === undefined) throw new Error(`the final accounts of ${year} were never compiled`);
  books.finalAccounts.put(String(year), {
    ...state,
    status,
    lastStepOn: occurredOn,
    steps: [...state.steps, { duty, actor }],
  });
};

const finalAccountsCompiled = eventKind({
  type: 'FinalAccountsCompiled',
  version: 1,
  title: '决算已编报',
  schema: finalAccountsCompiledData,
  evolve: (books, { data, actor, occurredOn }) => {
    books.finalAccounts.put(String(data.year), {
      year: data.year,
      version: data.version,
      status: 'compiled',
      digest: data.statements.digest,
      totals: data.statements.totals,
      lastStepOn: occurredOn,
      steps: [{ duty: '决算编报', actor }],
    });
  },
  facts: ({ data, occurredOn }) => [
    {
      fiscalYear: data.year,
      occurredOn,
      kind: 'final-accounts.version',
      subject: String(data.version),
      amount: null,
      text: data.statements.digest,
    },
  ],
});

const finalAccountsReviewed = eventKind({
  type: 'FinalAccountsReviewed',
  version: 1,
  title: '决算已审核',
  schema: reviewFinalAccountsData,
  evolve: (books, event) => {
    const status = event.data.result === 'passed' ? 'reviewed' : 'returned';
    step(books, event.data.year, status, '决算审核', event);
  },
});

const finalAccountsApproved = eventKind({
  type: 'FinalAccountsApproved',
  version: 1,
  title: '决算已批复',
  schema: approveFinalAccountsData,
  evolve: (books, event) => {
    step(books, event.data.year, 'approved', '决算批复', event);
  },
});

const finalAccountsPublished = eventKind({
  type: 'FinalAccountsPublished',
  version: 1,
  title: '决算已公开',
  schema: finalAccountsPublishedData,
  evolve: (books, event) => {
    step(books, event.data.year, 'published', '决算公开', event);
  },
});

export const finalAccountsEvents = [
  finalAccountsCompiled,
  finalAccountsReviewed,
  finalAccountsApproved,
  finalAccountsPublished,
];
