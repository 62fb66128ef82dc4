// What happened to carry-over and surplus outside ordinary income and spending.
import type { Fact } from '#bookkeeping';
import { fenOf } from '#money';
import { legFact } from '../between-ledgers.js';
import type { Books } from '../books.js';
import * as field from '../fields.js';
import { leftBehind } from '../indicator/state.js';
import { eventKind } from '../kinds.js';
import {
  adjustOpeningBalanceData,
  handOverSurplusData,
  type AdjustOpeningBalanceData,
} from './commands.js';
import { adjusted, handedOver } from './postings.js';

export const openingBalanceAdjustedData = adjustOpeningBalanceData.extend({
  voucher: field.voucher,
});
export const surplusHandedOverData = handOverSurplusData.extend({
  year: field.year,
  voucher: field.voucher,
});

/** The words of the official note form, by which Y-1 names adjustments. */
export const REASON_WORDS = {
  'error-correction': '会计差错更正',
  'prior-year-recovery': '收回以前年度支出',
  'moved-in': '归集调入',
  'moved-out': '归集调出',
  'handed-over': '归集上缴和缴回资金',
  'internal-transfer': '单位内部调剂',
} as const;

/** Money that left a line no longer stands there as money of ended authority. */
const leaveLine = (
  books: Books,
  { line, fund }: { readonly line?: string; readonly fund: string },
  { amount, heldIn }: { readonly amount: string; readonly heldIn: string },
): void => {
  const state = fund === 'own' ? undefined : books.lines.get(line ?? '');
  if (state === undefined) return;
  const funding = heldIn === '800102' ? 'cash' : 'returnable';
  books.lines.put(state.line, leftBehind(state, funding, fenOf(amount)));
};

const openingBalanceAdjusted = eventKind({
  type: 'OpeningBalanceAdjusted',
  version: 1,
  title: '年初余额已调整',
  schema: openingBalanceAdjustedData,
  evolve: (books, { data }) => {
    books.used.put(`adjustment|${data.adjustment}`, data.document);
    if (data.from !== undefined) leaveLine(books, data.from, data);
    // Surplus moved back to carry-over makes its finished project payable again (derivation.md §7 rule 18).
    const project = books.projects.get(data.to?.project ?? '');
    const reopens = data.reason === 'internal-transfer' && data.kind === 'surplus';
    if (reopens && project !== undefined) {
      books.projects.put(project.project, { ...project, finishedOn: null });
    }
  },
  postings: adjusted,
  facts: ({ data, occurredOn }) => {
    const fund = (data.to ?? data.from)?.fund ?? '';
    // Moving inside the unit changes no sum of a fund.
    const signed =
      data.reason === 'internal-transfer'
        ? 0n
        : fenOf(data.amount) * (data.to === undefined ? -1n : 1n);
    return [
      ...legFacts(data, occurredOn),
      {
        fiscalYear: data.year,
        occurredOn,
        kind: 'opening-adjustment',
        subject: `${REASON_WORDS[data.reason]}|${fund}|${data.adjustment}`,
        amount: signed,
        text: data.explanation,
      },
    ];
  },
});

/** The leg of 归集调入 or 归集调出. */
const legFacts = (data: AdjustOpeningBalanceData, occurredOn: string): Fact[] => {
  const { transfer: of, year, adjustment: document } = data;
  const coordinate = data.to ?? data.from;
  if (of === undefined || coordinate === undefined) return [];
  const direction = data.to === undefined ? 'out' : 'in';
  const account = direction === 'in' ? '810102' : '810103';
  const leg = { direction, transfer: of, kind: 'carry-over', document, year, occurredOn } as const;
  return [legFact({ ...leg, amount: fenOf(data.amount), account, coordinate })];
};

const surplusHandedOver = eventKind({
  type: 'SurplusHandedOver',
  version: 1,
  title: '结余资金已上缴',
  schema: surplusHandedOverData,
  evolve: (books, { data }) => {
    books.used.put(`hand-over|${data.handOver}`, data.document);
    leaveLine(books, data.from, data);
  },
  postings: handedOver,
  facts: ({ data, occurredOn }) => [
    {
      fiscalYear: data.year,
      occurredOn,
      kind: 'opening-adjustment',
      subject: `${REASON_WORDS['handed-over']}|${data.from.fund}|${data.handOver}`,
      amount: -fenOf(data.amount),
      text: data.document,
    },
  ],
});

export const carryOverEvents = [openingBalanceAdjusted, surplusHandedOver];
