// Procurement (政府采购): intent, plan, contract, acceptance.
import type { Coordinate } from '#bookkeeping';
import type { Fen } from '#money';

export const CATEGORIES = ['goods', 'works', 'services'] as const;
export type Category = (typeof CATEGORIES)[number];

/** 公开招标, 邀请招标, 竞争性谈判, 竞争性磋商, 询价, 单一来源, 框架协议 (domain.md §7.4). */
export const METHODS = [
  'open-tender',
  'invited-tender',
  'competitive-negotiation',
  'competitive-consultation',
  'inquiry',
  'single-source',
  'framework-agreement',
] as const;
export type Method = (typeof METHODS)[number];

export const SUPPLIER_SIZES = ['large', 'medium', 'small', 'micro'] as const;
export type SupplierSize = (typeof SUPPLIER_SIZES)[number];

export interface IntentState {
  readonly intent: string;
  readonly project: string;
  readonly publishedOn: string;
}

export interface PlanState {
  readonly plan: string;
  readonly line: string;
  readonly year: number;
  readonly coordinate: Coordinate;
  readonly economic: string;
  readonly governmentEconomic: string;
  readonly category: Category;
  readonly method: Method;
  readonly organisation: 'centralised' | 'dispersed';
  readonly reserved: 'none' | 'sme' | 'micro';
  /** Still frozen: neither contracted nor released. */
  readonly remaining: Fen;
  readonly actors: readonly string[];
}

export interface ContractState {
  readonly contract: string;
  readonly plan: string;
  /** Line and year whose authority it holds now; a contract that runs on gets next year's line. */
  readonly line: string;
  readonly year: number;
  readonly coordinate: Coordinate;
  readonly original: Fen;
  readonly amount: Fen;
  /** Additions without a new tender, all together at most 10 % of the original. */
  readonly added: Fen;
  /** On Q40: neither requested nor given back. */
  readonly committed: Fen;
  readonly accepted: Fen;
  /** Paid and in transit. */
  readonly claimed: Fen;
  readonly prepaid: Fen;
  readonly status: 'running' | 'terminated';
  /** Everybody who purchased: none of them may accept (domain.md §5.5 rule 6). */
  readonly actors: readonly string[];
}

export interface AcceptanceState {
  readonly acceptance: string;
  readonly contract: string;
  /** Payable against this acceptance: accepted less what prepayments already cover. */
  readonly payable: Fen;
  readonly claimed: Fen;
}
