// The procurement register of a year, and the figures of the procurement paragraph on both bases.
import type { LedgerEvent } from '#eventing';
import {
  PROCUREMENT_BASES,
  procurementFiguresOf,
  procurementRegisterOf,
  type ProcurementFigures,
  type PurchaseStanding,
} from '#execution';
import { upcast } from '#ledger';
import type { LedgerPoint } from '#statements';
import type { PostgresEventLog, Projection } from '#storage';
import type { Points } from './points.js';
import { PURCHASE_EVENTS, purchasesOf } from './purchases.js';
import type { YearQuestion } from './statement-queries.js';

export interface ProcurementAnswer {
  readonly point: LedgerPoint;
  readonly year: number;
  readonly asOf: string;
  readonly register: readonly PurchaseStanding[];
  /** By contract and by payment. */
  readonly figures: readonly ProcurementFigures[];
}

export class ProcurementQueries {
  constructor(
    private readonly points: Points,
    private readonly log: Pick<PostgresEventLog, 'ofTypes'>,
    private readonly projection: Projection,
  ) {}

  /** Contracts and payments dated up to `asOf`, by default the last day of the year. */
  async procurement(question: YearQuestion): Promise<ProcurementAnswer> {
    const { year, asOf = `${year}-12-31` } = question;
    const { ledger, position, root } = await this.points.of(question);
    const [texts, facts] = await Promise.all([
      this.log.ofTypes(ledger, { types: PURCHASE_EVENTS, upTo: position }),
      this.projection.facts({ ledger, upTo: position, asOf, kinds: ['procurement.payment'] }),
    ]);
    const events = texts
      .map(({ text }) => upcast(JSON.parse(text) as LedgerEvent))
      .filter(({ occurredOn }) => occurredOn <= asOf);
    const purchases = purchasesOf(events, facts);
    return {
      ...{ point: { ledger, position, root }, year, asOf },
      register: procurementRegisterOf(purchases, year),
      figures: PROCUREMENT_BASES.map((basis) => procurementFiguresOf(purchases, year, basis)),
    };
  }
}
