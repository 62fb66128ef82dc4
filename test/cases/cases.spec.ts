// Published tables of real bodies through our books: every consistent cell comes out, and what differs is explained.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { comparisonOf } from './comparison.js';
import { publishedOf, type Published } from './published.js';

const rawOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

const publishedCase = (name: string): Published => publishedOf(rawOf(name));

interface RawCell {
  readonly no: string;
  readonly table: string;
  readonly row: string;
  readonly code: string;
  readonly col: string;
  readonly value: string;
}

/** The file with its cells changed, as another body or another region would print them. */
const altered = (name: string, change: (cell: RawCell) => readonly RawCell[]): Published => {
  const raw = rawOf(name);
  return publishedOf({ ...raw, tables: (raw['tables'] as readonly RawCell[]).flatMap(change) });
};

describe('上海市普陀区规划和自然资源局 2024', () => {
  const comparison = comparisonOf(publishedCase('2024-putuo-guihua'));

  it('is bookable: the law accepts every command', () => {
    expect(comparison.refused).toEqual([]);
    expect(comparison.unknown).toEqual([]);
    expect(comparison.compared).toBe(289);
  });

  it('differs only where its tables print one amount in two ways (T1/T3 of the file)', () => {
    expect(comparison.differences).toEqual([
      { place: '01|210|决算数', published: 23663n, ours: 23664n, explainedBy: ['T155'] },
      { place: '01|212|决算数', published: 384525n, ours: 384524n, explainedBy: ['T156'] },
      { place: '04|210|合计', published: 23663n, ours: 23664n, explainedBy: ['T160'] },
      {
        place: '04|210|一般公共预算财政拨款',
        published: 23663n,
        ours: 23664n,
        explainedBy: ['T161', 'T166'],
      },
    ]);
  });

  it('needs nothing but amounts below the printed digit for its other sums', () => {
    expect(comparison.rounded).toEqual(['T127', 'T139', 'T140', 'T141', 'T180', 'T183']);
  });

  it('passes every check of the statements as errors go', () => {
    const failed = comparison.checks.filter(({ severity, state }) => {
      return severity === 'error' && state === 'fails';
    });
    expect(failed.map(({ id }) => id)).toEqual([]);
  });
});

describe('中共上海市普陀区委社会工作部 2024', () => {
  it('comes out to the last cell', () => {
    const comparison = comparisonOf(publishedCase('2024-putuo-shegongbu'));
    expect(comparison).toMatchObject({ refused: [], unknown: [], differences: [], compared: 170 });
    expect(comparison.rounded).toEqual(['T126', 'T129']);
  });
});

const SMALL = '2024-putuo-shegongbu';

describe('A file of published tables', () => {
  it('may print its rows in another order and leave zeros blank', () => {
    const turned = altered(SMALL, (cell) => [
      { ...cell, value: cell.value === '307.82' ? ' 307.82 ' : cell.value.replace(/^0\.00$/, '') },
    ]);
    const published = { ...turned, cells: [...turned.cells].reverse() };
    const { refused, differences } = comparisonOf(published);
    expect({ refused, differences }).toEqual({ refused: [], differences: [] });
  });

  it('may be in yuan', () => {
    const raw = rawOf(SMALL);
    const tables = (raw['tables'] as readonly RawCell[]).map((cell) => ({
      ...cell,
      value: (Number(cell.value) * 10_000).toLocaleString('en-US'),
    }));
    const published = publishedOf({ ...raw, currency_unit: '元', tables });
    const { refused, differences } = comparisonOf(published);
    // What rounding explains in 万元 is an open contradiction in yuan, and named by the same sums.
    expect(refused).toEqual([]);
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.filter(({ explainedBy }) => explainedBy.length === 0)).toEqual([]);
  });

  it.each([
    ['收入决算表', '公开02表 收入决算表'],
    ['基本支出决算表', '公开06表 一般公共预算财政拨款基本支出决算表'],
    ['支出决算表', '公开03表 支出决算表'],
  ])('may lack its %s', (_name, title) => {
    const published = altered(SMALL, (cell) => (cell.table === title ? [] : [cell]));
    expect(published.cells.length).toBeLessThan(170);
    const { refused, differences } = comparisonOf(published);
    expect({ refused, differences }).toEqual({ refused: [], differences: [] });
  });

  it('shows a mistyped cell and does not call it explained', () => {
    const published = altered(SMALL, (cell) => [
      cell.no === '03' && cell.code === '2013999' && cell.col === '项目支出'
        ? { ...cell, value: '292.24' }
        : cell,
    ]);
    expect(comparisonOf(published).differences).toEqual([
      { place: '03|2013999|项目支出', published: 29224n, ours: 20224n, explainedBy: [] },
    ]);
  });

  it('says which cells it cannot place', () => {
    const published = altered(SMALL, (cell) => [
      cell.no === '06' && cell.code === '' ? { ...cell, row: '机关运行费小计' } : cell,
    ]);
    expect(comparisonOf(published).unknown.map(({ label }) => label)).toEqual([
      '机关运行费小计',
      '机关运行费小计',
    ]);
  });
});

interface Printed {
  readonly [row: string]: string;
}

const tableOf = (title: string, col: string, rows: Printed): RawCell[] =>
  Object.entries(rows).map(([row, value]) => ({
    no: title.slice(0, 2),
    table: title,
    row,
    code: /^\d+$/.test(row) ? row : '',
    col,
    value,
  }));

/** All that an administrative office never has: business, operating, distribution, money for a purpose, and a fund. */
const institution = [
  ...tableOf('01 收入支出决算总表', '金额', {
    一般公共预算财政拨款收入: '100.00',
    政府性基金预算财政拨款收入: '8.00',
    事业收入: '60.00',
    经营收入: '15.50',
    上级补助收入: '10.00',
    本年收入合计: '193.50',
    年初结转和结余: '8.00',
    收入总计: '201.50',
    '210': '165.30',
    '229': '8.00',
    本年支出合计: '173.30',
    结余分配: '17.00',
    年末结转和结余: '11.20',
    支出总计: '201.50',
  }),
  ...tableOf('03 支出决算表', '基本支出', { '2100201': '100.00' }),
  ...tableOf('03 支出决算表', '项目支出', { '2100201': '50.00', '2296002': '8.00' }),
  ...tableOf('03 支出决算表', '经营支出', { '2100201': '15.30' }),
  ...tableOf('04 财政拨款收入支出决算总表', '决算数', {
    '一、一般公共预算财政拨款': '100.00',
    年初财政拨款结转和结余: '5.00',
  }),
  ...tableOf('05 一般公共预算财政拨款支出决算表', '基本支出', { '2100201': '97.00' }),
  ...tableOf('05 一般公共预算财政拨款支出决算表', '项目支出', { '2100201': '3.00' }),
  ...tableOf('08 政府性基金预算财政拨款收入支出决算表', '项目支出', { '2296002': '8.00' }),
];

describe('An institution with a fund', () => {
  it('keeps books of an institution: operating result, distribution, money for a purpose', () => {
    const published = publishedOf({
      year: 2024,
      unit_name: '示例医院',
      currency_unit: '万元',
      tables: institution,
    });
    const { refused, differences, unknown } = comparisonOf(published);
    expect({ refused, differences, unknown }).toEqual({
      refused: [],
      differences: [],
      unknown: [],
    });
  });
});
