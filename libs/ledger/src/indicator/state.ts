// An indicator line (指标): authority to spend for one purpose in one year.
import type { Coordinate } from '#bookkeeping';
import type { Fen } from '#money';
import type { Use } from './use.js';

export interface LineState {
  readonly line: string;
  readonly year: number;
  /** Year in which its money was first given; two years unspent make it surplus (预算法 art. 42). */
  readonly originYear: number;
  readonly coordinate: Coordinate;
  /** Flagged 政府采购: pays only against contract and acceptance. */
  readonly procurement: boolean;
  /** Own money for something else than ordinary spending. */
  readonly use?: Use;
  /** Who issued or changed its authority: none of them may approve payments from it. */
  readonly issuers: readonly string[];
  /** Carried out at year end; of it held on 800103, of it in the bank (实拨), of it already carried forward. */
  readonly carriedOut: Fen;
  readonly recognised: Fen;
  readonly cash: Fen;
  readonly carriedForward: Fen;
  /** Money whose authority has ended, lapsed or carried out: nothing else of the line may count it again. */
  readonly ended: { readonly returnable: Fen; readonly cash: Fen };
}

/** A line on which nothing has happened yet. */
export const newLine = (
  place: Pick<LineState, 'line' | 'year' | 'originYear' | 'coordinate' | 'procurement' | 'use'>,
): LineState => ({
  ...place,
  issuers: [],
  carriedOut: 0n,
  recognised: 0n,
  cash: 0n,
  carriedForward: 0n,
  ended: { returnable: 0n, cash: 0n },
});

/** What was carried out and not yet carried forward. Held money goes first, and never mixed with new authority. */
export const leftToCarry = ({
  carriedOut,
  recognised,
  cash,
  carriedForward,
}: LineState): { readonly all: Fen; readonly returnable: Fen; readonly cash: Fen } => {
  const notBelowZero = (amount: Fen): Fen => (amount < 0n ? 0n : amount);
  const returnable = notBelowZero(recognised - carriedForward);
  const held = notBelowZero(recognised + cash - carriedForward);
  return { all: carriedOut - carriedForward, returnable, cash: held - returnable };
};

/** The line after money of its ended authority has left it, handed over or moved elsewhere. */
export const leftBehind = (
  state: LineState,
  funding: keyof LineState['ended'],
  amount: Fen,
): LineState => {
  const rest = state.ended[funding] - amount;
  return { ...state, ended: { ...state.ended, [funding]: rest > 0n ? rest : 0n } };
};

export interface FreezeState {
  readonly freeze: string;
  readonly line: string;
  readonly remaining: Fen;
}
