// What an import refuses, with line and field, and how two lists are compared before one replaces the other.
import { describe, expect, it } from '@jest/globals';
import {
  builtInCodes,
  differenceOf,
  importedListOf,
  type CodeList,
  type ImportProblem,
  type ImportRow,
  type Scheme,
} from './index.js';

const listOf = (rows: readonly ImportRow[], scheme: Scheme = 'function', year = 2023): CodeList => {
  const result = importedListOf(rows, scheme, year);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.list;
};

const problemsOf = (
  rows: readonly ImportRow[],
  scheme: Scheme = 'function',
): readonly ImportProblem[] => {
  const result = importedListOf(rows, scheme, 2023);
  return 'problems' in result ? result.problems : [];
};

const CLASS = { code: '201', name: '一般公共服务支出' };
const SECTION = { code: '20103', name: '政府办公厅（室）及相关机构事务' };
const ITEM = { code: '2010301', name: '行政运行' };

describe('an imported list', () => {
  it('needs only code and name; level and parent follow from the digits', () => {
    const list = listOf([ITEM, CLASS, SECTION]);
    expect(list.year).toBe(2023);
    expect(list.find('2010301')).toEqual({
      code: '2010301',
      name: '行政运行',
      scheme: 'function',
      level: '项',
      parent: '20103',
      evidence: 'imported',
    });
    expect(list.find('201')?.label).toBe('一般公共服务');
    expect(list.ancestorsOf('2010301').map(({ code }) => code)).toEqual(['20103', '201']);
  });

  it('takes level, parent, basis and budget where they are given, and trims blanks', () => {
    const list = listOf([
      { code: ' 201 ', name: ' 一般公共服务支出　', level: '类', parent: '', book: '一般公共预算' },
      { ...SECTION, level: '款', parent: '201', basis: '财预〔2022〕100号', book: undefined },
    ]);
    expect(list.find('201')).toMatchObject({ name: '一般公共服务支出', budget: 'general' });
    expect(list.find('20103')?.evidence).toBe('imported: 财预〔2022〕100号');
  });

  it('of accounts needs the normal balance; the book follows from the first digit', () => {
    const list = listOf(
      [
        { code: '8001', name: '资金结存', normal_balance: '借' },
        { code: '800101', name: '零余额账户用款额度', normal_balance: '借' },
        { code: '2001', name: '短期借款', normal_balance: '贷' },
      ],
      'account',
    );
    expect(list.find('800101')).toMatchObject({ parent: '8001', book: 'budget' });
    expect(list.find('2001')).toMatchObject({ normalBalance: 'credit', book: 'finance' });
  });

  it('is the built-in list again when that list is exported and imported', () => {
    const current = builtInCodes.list('economic', 2021);
    const rows = [...current.entries()].map(({ code, name, level, parent }) => ({
      code,
      name,
      level,
      parent: parent ?? '',
    }));
    expect(differenceOf(current, listOf(rows, 'economic'))).toEqual({
      additions: [],
      removals: [],
      renames: [],
      moves: [],
    });
  });
});

describe('an import is refused', () => {
  it.each<[string, ImportRow, Scheme, number, string, string]>([
    ['a missing code', { name: '无码' }, 'function', 4, 'code', 'the code is missing'],
    [
      'four digits',
      { code: '2010', name: '甲' },
      'function',
      4,
      'code',
      '2010 is no code of this list: it begins with 2 and has 3, 5, 7 digits',
    ],
    [
      'letters',
      { code: '20103AB', name: '甲' },
      'function',
      4,
      'code',
      '20103AB is no code of this list: it begins with 2 and has 3, 5, 7 digits',
    ],
    [
      'a code of another classification',
      { code: '301', name: '甲' },
      'function',
      4,
      'code',
      '301 is no code of this list: it begins with 2 and has 3, 5, 7 digits',
    ],
    ['a missing name', { code: '20101', name: ' ' }, 'function', 4, 'name', 'the name is missing'],
    [
      'a line break in a name',
      { code: '20101', name: '人大\n事务' },
      'function',
      4,
      'name',
      'the name contains a tab or a line break',
    ],
    [
      'a code that stands twice',
      { code: '201', name: '甲' },
      'function',
      4,
      'code',
      '201 already stands in line 2',
    ],
    [
      'a level that contradicts the digits',
      { code: '20101', name: '甲', level: '项' },
      'function',
      4,
      'level',
      '20101 is of level 款 by its digits, but the file says 项',
    ],
    [
      'a parent that contradicts the digits',
      { code: '20101', name: '甲', parent: '202' },
      'function',
      4,
      'parent',
      'the parent of 20101 is 201 by its digits, but the file says 202',
    ],
    [
      'a parent for a class',
      { code: '202', name: '甲', parent: '201' },
      'function',
      4,
      'parent',
      'the parent of 202 is nothing by its digits, but the file says 201',
    ],
    [
      'a named parent that is not in the file',
      { code: '20201', name: '甲', parent: '202' },
      'function',
      4,
      'parent',
      'the parent of 20201, 202, is not in the file',
    ],
    [
      'an unnamed parent that is not in the file',
      { code: '20201', name: '甲' },
      'function',
      4,
      'code',
      'the parent of 20201, 202, is not in the file',
    ],
    [
      'an unknown budget',
      { code: '202', name: '甲', book: '第五本预算' },
      'function',
      4,
      'book',
      '第五本预算 is none of the four budgets: 一般公共预算, 政府性基金预算, 国有资本经营预算, 社会保险基金预算',
    ],
  ])('for %s, naming line and field', (_what, row, scheme, line, field, en) => {
    const problems = problemsOf([CLASS, SECTION, row], scheme);
    expect(problems.map((each) => [each.line, each.field, each.en])).toEqual([[line, field, en]]);
    expect(problems[0]?.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('for an account without a normal balance', () => {
    const problems = problemsOf([{ code: '8001', name: '资金结存' }], 'account');
    expect(problems).toEqual([
      {
        line: 2,
        field: 'normal_balance',
        zh: '科目 8001 的余额方向应为“借”或“贷”，文件写作“”',
        en: 'the normal balance of 8001 is 借 or 贷, but the file says “”',
      },
    ]);
  });

  it('for our own income groups, which no official list contains', () => {
    const problems = problemsOf([{ code: 'D1', name: '财政拨款收入' }], 'revenue');
    expect(problems.map(({ line, field }) => [line, field])).toEqual([[2, 'code']]);
  });

  it('for an empty file', () => {
    expect(problemsOf([])).toEqual([
      { line: 1, field: 'code', zh: '文件没有任何科目', en: 'the file has no codes' },
    ]);
  });

  it('with all its problems at once, in order of lines', () => {
    const problems = problemsOf([
      { code: '201', name: '' },
      { code: '20', name: '短' },
      { code: '201', name: '重' },
    ]);
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '2 name',
      '3 code',
      '4 code',
    ]);
  });
});

describe('the difference of two lists', () => {
  it('names additions, removals, renamings and moves', () => {
    const current = listOf([CLASS, SECTION, ITEM, { code: '2010308', name: '信访事务' }]);
    const proposed = listOf([
      CLASS,
      { ...SECTION, name: '政府办公厅及相关机构事务' },
      ITEM,
      { code: '20140', name: '信访事务' },
      { code: '20139', name: '社会工作事务' },
    ]);
    const difference = differenceOf(current, proposed);
    expect(difference.additions.map(({ code }) => code)).toEqual(['20139', '20140']);
    expect(difference.removals.map(({ code }) => code)).toEqual(['2010308']);
    expect(difference.renames).toEqual([
      { code: '20103', from: SECTION.name, to: '政府办公厅及相关机构事务' },
    ]);
    expect(difference.moves).toEqual([{ name: '信访事务', from: '2010308', to: '20140' }]);
  });

  it('sees no move in a name that many sections have', () => {
    const running = (code: string): ImportRow => ({ code, name: '行政运行' });
    const current = listOf([CLASS, SECTION, ITEM]);
    const proposed = listOf([
      CLASS,
      { code: '20101', name: '人大事务' },
      running('2010101'),
      { code: '20102', name: '政协事务' },
      running('2010201'),
    ]);
    expect(differenceOf(current, proposed).moves).toEqual([]);
    expect(differenceOf(proposed, current).moves).toEqual([]);
  });

  it('between 2021 and 2022 is what the law changed', () => {
    const difference = differenceOf(
      builtInCodes.list('economic', 2021),
      builtInCodes.list('economic', 2022),
    );
    expect(difference.additions.map(({ code }) => code)).toEqual(['39909', '39910']);
    expect(difference.removals.map(({ code }) => code)).toEqual(['39906']);
    expect(difference.renames).toEqual([]);
  });

  it('leaves our own income groups out', () => {
    const official = listOf([{ code: '101', name: '税收收入' }], 'revenue');
    const { removals } = differenceOf(builtInCodes.list('revenue', 2021), official);
    expect(removals.some(({ code }) => code.startsWith('D'))).toBe(false);
    expect(removals.length).toBeGreaterThan(0);
  });

  it('is refused between lists of two schemes', () => {
    expect(() =>
      differenceOf(builtInCodes.list('economic', 2021), builtInCodes.list('account', 2021)),
    ).toThrow('the account list cannot replace the economic list');
  });
});
