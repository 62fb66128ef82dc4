// The form sets fit the table records and the code lists.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { formSetText } from '../form-set.js';
import { EXPENDITURE_CLASSES } from '../tables/classes.js';
import { FORM_SETS, formSetOf } from './form-sets.js';

describe.each(FORM_SETS.map((set) => [set.id, set] as const))('the form set %s', (_id, set) => {
  it('prints nine tables with numbers in order', () => {
    expect(set.forms.map((form) => form.key)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `T0${number}`),
    );
    expect(set.forms.map((form) => form.printedNumber)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `公开0${number}表`),
    );
    expect(new Set(set.forms.map((form) => form.table.name)).size).toBe(9);
  });

  it('has a heading for each column, numbered from one', () => {
    for (const form of set.forms) {
      expect(form.columns.map(({ column }) => column)).toEqual(
        form.table.columns.map(({ id }) => id),
      );
      expect(form.columns.map(({ number }) => number)).toEqual(form.columns.map((_, at) => at + 1));
    }
  });

  it('has a line for each row of the two-sided forms, without gaps', () => {
    for (const { table, layout, key } of set.forms) {
      if (layout.kind !== 'two-sided' || table.rows.kind !== 'lines') continue;
      const lines = [...layout.left, ...layout.right];
      expect(lines.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 1));
      const printed = lines.flatMap(({ row }) => (row === null ? [] : [row]));
      expect([key, [...printed].sort()]).toEqual([
        key,
        table.rows.lines.map(({ id }) => id).sort(),
      ]);
    }
  });

  it('prints function classes under the names of the code list', () => {
    const list = builtInCodes.list('function', set.year);
    for (const { layout } of set.forms) {
      if (layout.kind !== 'two-sided') continue;
      const classes = layout.right.filter(({ row }) => row !== null && /^\d/.test(row));
      expect(classes.map(({ row }) => row)).toEqual(EXPENDITURE_CLASSES);
      expect(classes.map(({ label }) => label.split('、').slice(1).join('、'))).toEqual(
        classes.map(({ row }) => list.nameOf(row ?? '')),
      );
    }
  });

  it('lists economic codes that the code list has', () => {
    const list = builtInCodes.list('economic', set.year);
    for (const { layout } of set.forms) {
      if (layout.kind !== 'by-economic') continue;
      const codes = layout.lists.flatMap((each) => each.codes);
      expect(codes.filter((code) => !list.has(code))).toEqual([]);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('has one text, for its digest', () => {
    expect(formSetText(set)).toBe(formSetText(structuredClone(set)));
    expect(formSetText(set)).toContain('收入支出决算总表');
  });
});

describe('the form set of a year', () => {
  it('is the national one where a region has none', () => {
    expect(formSetOf(2021, 'shanxi')?.id).toBe('2021');
    expect(formSetOf(2020)?.id).toBe('2020');
  });

  it('prints the three public expenses last from FY2022 on, of all fiscal money', () => {
    const last = formSetOf(2022)?.forms.at(-1);
    expect(last?.table.name).toBe('three-public');
    expect(last?.key).toBe('T09');
    expect(formSetOf(2024)?.threePublic.funds).toEqual(['general', 'fund', 'capital']);
  });

  it('is not guessed', () => {
    expect(formSetOf(1999)).toBeUndefined();
  });
});
