// A fiscal year of a ledger: its regime, its limits, how far it is closed.
import type { Coordinate } from '#bookkeeping';
import type { Fen } from '#money';
import type { Use } from '../indicator/use.js';
import type { OpeningItem } from './commands.js';
import type { ThreePublicItem } from '../payment/three-public.js';

/**
 * authorised: before the integrated system, direct and authorised payment (mode A of domain.md §5.6).
 * integrated: 预算管理一体化, no zero-balance quota account (mode B).
 */
export type Regime = 'authorised' | 'integrated';

/** What happens when a controlled item passes its limit (domain.md §5.5 rule 10). */
export type LimitPolicy = 'block' | 'warn';

export type ThreePublicLimits = Readonly<Record<ThreePublicItem, Fen>>;

export interface FiscalYearState {
  readonly year: number;
  readonly regime: Regime;
  readonly threePublicPolicy: LimitPolicy;
  readonly carriedFirst: boolean;
  /** Payments for receptions, trips abroad and vehicles must bring their counts. */
  readonly threePublicDetailsRequired: boolean;
  readonly first: boolean;
  /** Null until a budget approval states them. */
  readonly originalLimits: ThreePublicLimits | null;
  readonly finalLimits: ThreePublicLimits | null;
  readonly lastPaymentOn: string | null;
  /** Months 1 … closedMonths take no more vouchers. */
  readonly closedMonths: number;
  readonly closed: boolean;
}

/** Where opening money stands. Fiscal money stands as it did when it remained: on its line, as that year's own. */
export const openingCoordinate = ({
  fund,
  nature,
  project,
  function: functionCode,
  line,
  restricted,
}: OpeningItem): Coordinate => ({
  fund,
  ...(fund === 'own' ? {} : { source: 'current' as const }),
  ...(nature === undefined ? {} : { nature }),
  ...(project === undefined ? {} : { project }),
  function: functionCode,
  ...(line === undefined ? {} : { line }),
  ...(restricted === undefined ? {} : { restricted }),
});

/** A line of the approved budget: what may be issued as an indicator. */
export interface BudgetItem {
  readonly line: string;
  readonly year: number;
  readonly coordinate: Coordinate;
  readonly amount: Fen;
  readonly procurement: boolean;
  readonly use?: Use;
}
