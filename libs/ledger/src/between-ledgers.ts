// Money and authority that move between two ledgers: two commands with one transfer id, never one transaction.
import type { Coordinate, Fact } from '#bookkeeping';
import { canonical, type Decision } from '#eventing';
import type { Fen } from '#money';
import { z } from 'zod';
import type { Books } from './books.js';
import * as field from './fields.js';
import { refuse } from './refusal-catalogue.js';

/** The id that both legs carry, and the ledger of the other one. */
export const transfer = z
  .strictObject({
    id: field.id.meta({ title: '调拨编号' }),
    counterpart: field.ledgerId.meta({ title: '对方账套' }),
  })
  .meta({ title: '单位间往来' });
export type Transfer = z.output<typeof transfer>;

/**
 * authority 指标 · carry-over 结转结余 · subsidy 上级补助／对附属单位补助 · remittance 上缴上级／附属上缴.
 * Consolidation pairs an out leg and an in leg of the same kind and eliminates what both tables would print.
 */
export type TransferKind = 'authority' | 'carry-over' | 'subsidy' | 'remittance';

export const transferRefusal = (
  books: Books,
  data: Transfer | undefined,
  path: string,
): Extract<Decision, { refusal: unknown }> | null =>
  data?.counterpart === books.ledger
    ? refuse('COUNTERPART_IS_SELF', { ledger: books.ledger }, `${path}.counterpart`)
    : null;

/** One leg; legs of one transfer add up, so that a return takes away from what was paid. */
export const legFact = (leg: {
  readonly direction: 'out' | 'in';
  readonly transfer: Transfer;
  readonly kind: TransferKind;
  readonly document: string;
  readonly year: number;
  readonly occurredOn: string;
  readonly amount: Fen;
  readonly account: string;
  readonly coordinate: Coordinate;
}): Fact => ({
  fiscalYear: leg.year,
  occurredOn: leg.occurredOn,
  kind: `transfer.${leg.direction}`,
  subject: `${leg.transfer.id}|${leg.document}`,
  amount: leg.amount,
  text: canonical({
    kind: leg.kind,
    counterpart: leg.transfer.counterpart,
    account: leg.account,
    coordinate: leg.coordinate,
  }),
});
