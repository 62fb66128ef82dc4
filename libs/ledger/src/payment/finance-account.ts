// Which finance account a payment debits: cost, asset, prepayment or a liability it discharges.
import type { Decision } from '#eventing';
import { refuse } from '../refusal-catalogue.js';
import type { UnitKind } from '../unit/state.js';

/** Accounts a sender may name (domain.md §5.6 rows 2, 10, 11, 13, 14). */
const ALLOWED = new Set([
  '5001',
  '1214',
  '1302',
  '1601',
  '1611',
  '1613',
  '1701',
  '2102',
  '2201',
  '2302',
  '2307',
]);

/** Row 14 for equipment, 无形资产 for software, 在建工程 for construction; cost for everything else. */
export const defaultDebitOf = (economic: string): string => {
  if (economic === '31007' || economic === '31022') return '1701';
  if (/^3(09|10)0[156]$/.test(economic)) return '1613';
  return /^3(09|10)/.test(economic) ? '1601' : '5001';
};

export const debitRefusal = (
  account: string | undefined,
  kind: UnitKind,
): Extract<Decision, { refusal: unknown }> | null => {
  if (account === undefined || ALLOWED.has(account)) return null;
  if (account === '5101' && kind === 'institution') return null;
  return refuse('DEBIT_NOT_FOR_PAYMENT', { account, allowed: [...ALLOWED] }, 'data.debit');
};
