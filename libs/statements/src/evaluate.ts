// Reads the table records with balances and makes the cells of one year, in fen.
import type { Fen } from '#money';
import { latestFacts, type Balance, type Fact } from '#bookkeeping';
import type { CodeLists } from '#codes';
import { BalanceIndex, bothOf, YearSums } from './balance-index.js';
import { condensed } from './condensed.js';
import type { UnitKind } from './filter.js';
import type { Form, FormSet } from './form-set.js';
import { rowsOf, type DraftCell, type DraftRow } from './rows.js';
import type { Cell, Statements, StatementTable } from './statements.js';
import type { Limit, Sum } from './table.js';
import { unitOf } from './unit.js';

export interface Evaluation {
  readonly year: number;
  /** Balances of all years up to this one; “as of” is done by whoever leaves postings out. */
  readonly balances: Iterable<Balance>;
  readonly facts: Iterable<Fact>;
  readonly codes: Pick<CodeLists, 'list'>;
  /** Overrides the fact `unit.kind`. */
  readonly unitKind?: UnitKind;
}

/** Printed where the year's list has no such code; the money is shown all the same. */
const NAMELESS = '（本年度科目表无此编码）';

/**
 * The statements of a fiscal year. Prior-year amounts are the same definitions evaluated one year back.
 * Works before and after the year is closed (derivation.md §3).
 */
export const evaluate = (formSet: FormSet, input: Evaluation): Statements => {
  const index = new BalanceIndex(condensed(input.balances));
  const facts = [...input.facts];
  const { year, codes } = input;
  const unit = unitOf(facts, year, input.unitKind);
  const before = unitOf(facts, year - 1, input.unitKind);
  const sums = new YearSums(index, year, unit.kind);
  const drafts = draftsOf(formSet, sums, facts);
  const hasPrior = index.firstYear !== null && index.firstYear < year;
  const priorDrafts = hasPrior
    ? draftsOf(formSet, new YearSums(index, year - 1, before.kind), facts)
    : null;
  const prior = priorDrafts === null ? null : amountsOf(priorDrafts);

  const cells = new Map<string, Cell>();
  const tables = drafts.map(({ form, rows }): StatementTable => {
    const names = form.layout.kind === 'by-function' ? 'function' : 'economic';
    const finished = rows.map((row) => ({
      id: row.id,
      code: row.code,
      label: row.label ?? codes.list(names, year).nameOf(row.id) ?? NAMELESS,
      parent: row.parent,
      cells: row.cells.map((draft): Cell => {
        const cell = {
          ...draft,
          table: form.table.name,
          row: row.id,
          prior: prior === null ? null : (prior.get(draft.address) ?? 0n),
        };
        cells.set(cell.address, cell);
        return cell;
      }),
    }));
    return {
      name: form.table.name,
      key: form.key,
      form,
      rows: finished,
      empty: finished.every((row) => row.cells.every((cell) => cell.amount === 0n)),
    };
  });
  return { formSet, year, unit, tables, cells, prior, facts };
};

interface Draft {
  readonly form: Form;
  readonly rows: readonly DraftRow[];
}

const draftsOf = (formSet: FormSet, sums: YearSums, facts: readonly Fact[]): readonly Draft[] => {
  const limits = limitsOf(formSet, sums.year, facts);
  return formSet.forms.map((form) => ({
    form,
    rows: rowsOf(scoped(formSet, form), sums, (limit) => limits.get(limit.subject) ?? 0n),
  }));
};

const amountsOf = (drafts: readonly Draft[]): ReadonlyMap<string, Fen> =>
  new Map(
    drafts
      .flatMap(({ rows }) => rows)
      .flatMap(({ cells }): readonly DraftCell[] => cells)
      .map(({ address, amount }) => [address, amount]),
  );

/** The three public expenses are those of the funds that the year's form set names (domain.md §1.11). */
const scoped = (formSet: FormSet, form: Form): Form => {
  if (form.table.name !== 'three-public') return form;
  const inScope = (sum: Sum): Sum => ({
    ...sum,
    where: bothOf(sum.where, { fund: formSet.threePublic.funds }),
  });
  const columns = form.table.columns.map((column) =>
    column.sums === undefined ? column : { ...column, sums: column.sums.map(inScope) },
  );
  return { ...form, table: { ...form.table, columns } };
};

/**
 * The approved limits. The final budget is the original one until an adjustment has been approved
 * (forms.md §7, row 全年预算数).
 */
const limitsOf = (
  formSet: FormSet,
  year: number,
  facts: readonly Fact[],
): ReadonlyMap<Limit['subject'], Fen> => {
  const held = latestFacts(facts);
  const subjects: readonly Limit['subject'][] = [
    'abroad',
    'vehicle-purchase',
    'vehicle-running',
    'reception',
  ];
  return new Map(
    subjects.map((subject) => {
      const original = held.get(`${year}|three-public.original|${subject}`)?.amount ?? 0n;
      const final = held.get(`${year}|three-public.final|${subject}`)?.amount ?? original;
      return [subject, formSet.threePublic.budget === 'final' ? final : original];
    }),
  );
};
