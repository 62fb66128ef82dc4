// What a form set is: one year's official layouts of the tables: order, numbers, headings, notes.
import type { Fund } from '#bookkeeping';
import type { Table } from './table.js';

/** How an element is known: seen = read in a source; derived = follows from seen facts; memory = believed. */
export type Evidence = 'seen' | 'derived' | 'memory';

export interface Heading {
  /** Column id of the table record. */
  readonly column: string;
  /** 栏次. */
  readonly number: number;
  /** Headings from the top level down; equal neighbours print as one merged cell. */
  readonly path: readonly string[];
}

/** One printed line of a two-sided form; blank lines have neither row nor label. */
export interface Line {
  /** 行次. */
  readonly line: number;
  readonly label: string;
  /** Row id of the table record; null = blank line. */
  readonly row: string | null;
}

export type Layout =
  | {
      readonly kind: 'two-sided';
      readonly sides: readonly [string, string];
      readonly left: readonly Line[];
      readonly right: readonly Line[];
    }
  | { readonly kind: 'by-function'; readonly totalLabel: string }
  | {
      readonly kind: 'by-economic';
      /** The lists printed side by side; every listed code prints, also at zero (forms.md §3.5). */
      readonly lists: readonly EconomicList[];
      readonly totals: readonly { readonly block: string; readonly label: string }[];
      readonly valueLabel: string;
    }
  | { readonly kind: 'one-row' };

export interface EconomicList {
  readonly heading: string;
  readonly block: string;
  /** 类 and 款 codes in printed order. */
  readonly codes: readonly string[];
}

export interface Form {
  /** The table record that is printed. */
  readonly table: Table;
  /** Prefix of addresses: `T01`. */
  readonly key: string;
  /** As 公开01表. */
  readonly printedNumber: string;
  readonly title: string;
  readonly columns: readonly Heading[];
  readonly layout: Layout;
  readonly footnote: string;
  /** Printed under an empty table; `{unit}` stands for the unit's name. */
  readonly emptySentence: string;
  readonly evidence: Readonly<Record<string, Evidence>>;
}

export interface FormSet {
  /** `2021`, or `2021-shanxi` for a region's own set. */
  readonly id: string;
  readonly year: number;
  /** Null = the national set. */
  readonly region: string | null;
  /** In printed order. */
  readonly forms: readonly Form[];
  readonly unitLabel: string;
  readonly holderLabel: string;
  /** Scope of the three public expenses and which budget stands beside them (forms.md §3.6). */
  readonly threePublic: {
    readonly funds: readonly Fund[];
    readonly budget: 'original' | 'final';
  };
  readonly evidence: Readonly<Record<string, Evidence>>;
}

/** The whole set as one deterministic text, table records included: its digest goes into the stamp. */
export const formSetText = (formSet: FormSet): string => JSON.stringify(formSet);
