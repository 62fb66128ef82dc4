// What a check formula (审核公式) is: a record with two sides that must stand in a relation.
import type { Fen } from '#money';
import type { Fund } from '#bookkeeping';
import type { UnitKind } from '../filter.js';
import type { Sum, TableName } from '../table.js';

/** error 基本平衡 · warning 核实性, must be explained · info. */
export type Severity = 'error' | 'warning' | 'info';

/** `≈` = within ten per cent, or a reason has been given (Y-5). */
export type Relation = '=' | '≥' | '≤' | '>' | '≈';

/** One term of a side. In a check over rows, `*` stands for the row or column in turn. */
export type Operand = { readonly minus?: true } & (
  | {
      readonly kind: 'cell';
      readonly table: TableName;
      readonly row: string;
      readonly column: string;
      /** The same cell of the year before. */
      readonly prior?: true;
    }
  /** The rows that roll up into the row in turn. */
  | { readonly kind: 'children'; readonly table: TableName; readonly column: string }
  /** three-public = only the funds that the form set counts as 三公经费. */
  | { readonly kind: 'sum'; readonly sum: Sum; readonly scope?: 'three-public' }
  /** Adjustments of the opening balance for which a reason was recorded; positive raises it. */
  | { readonly kind: 'reasoned'; readonly funds?: readonly Fund[] }
  /** Adjustments of accounts that are not 结转和结余 of this kind of unit (8202 of institutions). */
  | { readonly kind: 'unscoped' }
  /** What changed the opening balance of the row's function item since the year before. */
  | { readonly kind: 'changed'; readonly funds: readonly Fund[] }
);

/** Terms to be added; none = zero. */
export type Side = readonly Operand[];

export interface Case {
  /** Which of several cases, in words; empty when there is only one. */
  readonly place: string;
  readonly left: Side;
  readonly right: Side;
  /** Compared only when this is above zero. */
  readonly when?: Side;
}

/** What the books cannot know: documents of others, the text, the evaluations. */
export interface Outside {
  /** 部门预算批复: original budget per project and function item. */
  readonly budgetApproval?: readonly {
    readonly project: string;
    readonly function: string;
    readonly amount: Fen;
  }[];
  /** 国库对账单: payments per fund and function item. */
  readonly treasuryStatement?: readonly {
    readonly fund: Fund;
    readonly function: string;
    readonly amount: Fen;
  }[];
  /** 全年执行数 of each self-evaluated project. */
  readonly selfEvaluations?: readonly { readonly project: string; readonly executed: Fen }[];
  /** Prior-year figures that the narrative quotes. */
  readonly quotedPriorYear?: readonly { readonly address: string; readonly amount: Fen }[];
  /** Addresses of cells whose change the narrative explains. */
  readonly reasonsGiven?: readonly string[];
}

export type Cases =
  | { readonly kind: 'cases'; readonly cases: readonly Case[] }
  | {
      /** Once for each row (and column) of the tables together. */
      readonly kind: 'rows';
      readonly tables: readonly TableName[];
      /** parents = rows that other rows roll up into. */
      readonly rows: 'all' | 'parents';
      /** Columns that `*` runs through; absent = `*` is not used for columns. */
      readonly columns?: 'all';
      readonly left: Side;
      readonly right: Side;
    }
  | {
      /** Once for each key that occurs in the postings. */
      readonly kind: 'ledger';
      readonly by: 'fund' | 'line' | 'coordinate';
      readonly left: readonly LedgerTerm[];
      readonly right: readonly LedgerTerm[];
    }
  | { readonly kind: 'outside'; readonly needs: keyof Outside };

export interface LedgerTerm {
  readonly sum: Sum;
  readonly minus?: true;
}

export interface Check {
  /** Permanent, as in domain.md §2: I-01-5. */
  readonly id: string;
  /** The formula in words. */
  readonly says: string;
  readonly severity: Severity;
  readonly relation: Relation;
  /** Kinds of unit it applies to; absent = all. */
  readonly appliesTo?: readonly UnitKind[];
  readonly needsPriorYear?: true;
  readonly cases: Cases;
}

/** One compared case before the relation is applied. */
export interface Compared {
  readonly place: string;
  readonly left: Fen;
  readonly right: Fen;
  /** A reason has been given; only `≈` asks. */
  readonly excused?: boolean;
}

export interface CaseResult {
  readonly place: string;
  readonly left: Fen;
  readonly right: Fen;
  readonly holds: boolean;
}

export interface CheckResult {
  readonly id: string;
  readonly says: string;
  readonly severity: Severity;
  readonly relation: Relation;
  readonly state: 'holds' | 'fails' | 'not-checked';
  /** Why it was not checked; null otherwise. */
  readonly reason: string | null;
  /** Both numbers in fen: of the first failing case, else of the first case; null when not checked. */
  readonly left: Fen | null;
  readonly right: Fen | null;
  /** How many cases were compared. */
  readonly compared: number;
  /** Every failing case. */
  readonly failures: readonly CaseResult[];
}
