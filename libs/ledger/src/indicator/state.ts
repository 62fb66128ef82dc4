// An indicator line (指标): authority to spend for one purpose in one year.
import type { Coordinate } from '#bookkeeping';
import type { Fen } from '#money';

export interface LineState {
  readonly line: string;
  readonly year: number;
  /** Year in which its money was first given; two years unspent make it surplus (预算法 art. 42). */
  readonly originYear: number;
  readonly coordinate: Coordinate;
  /** Flagged 政府采购: pays only against contract and acceptance. */
  readonly procurement: boolean;
  /** Who issued or changed its authority: none of them may approve payments from it. */
  readonly issuers: readonly string[];
  /** Carried out at year end, of it recognised on 800103, of it already carried forward. */
  readonly carriedOut: Fen;
  readonly recognised: Fen;
  readonly carriedForward: Fen;
}

export interface FreezeState {
  readonly freeze: string;
  readonly line: string;
  readonly remaining: Fen;
}
