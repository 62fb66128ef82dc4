// How statements print: grids with the official headings, comma-separated text, JSON.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { Balances, type Posting } from '#bookkeeping';
import { checkResultsOf } from '../checks/results.js';
import { evaluate } from '../evaluate.js';
import { legsOf } from '../examples/hand-postings.js';
import { SAMPLE_OFFICE, SAMPLE_OFFICE_FACTS } from '../examples/sample-office.js';
import { formSet2021 } from '../forms/2021.js';
import type { Stamp } from '../stamp.js';
import { tableOf, type Statements } from '../statements.js';
import type { TableName } from '../table.js';
import { csvOf } from './csv.js';
import type { GridRow } from './grid-cell.js';
import { gridOf, type Grid } from './grid.js';
import { jsonOf } from './json.js';

const balancesOf = (postings: readonly Posting[]): Balances => {
  const balances = new Balances();
  for (const posting of postings) balances.add(posting);
  return balances;
};
const statementsOf = (postings: readonly Posting[]): Statements =>
  evaluate(formSet2021, {
    year: 2021,
    balances: balancesOf(postings),
    facts: SAMPLE_OFFICE_FACTS,
    codes: builtInCodes,
  });

const office = statementsOf(SAMPLE_OFFICE);
const grid = (name: TableName): Grid => gridOf(office, tableOf(office, name));
const texts = (row: GridRow | undefined): readonly string[] => (row ?? []).map(({ text }) => text);

const stamp: Stamp = {
  ledgers: [{ ledger: 'office', position: 42, root: 'ab'.repeat(32) }],
  year: 2021,
  asOf: '2021-12-31',
  formSet: { id: '2021', digest: 'cd' },
  codeListDigest: 'ef',
  projectionVersion: '1',
};

describe('the grid of a table', () => {
  it('has in every row as many columns as it says, spans counted', () => {
    for (const table of office.tables) {
      const drawn = gridOf(office, table);
      const rows = [...drawn.head, ...drawn.body];
      const covered = Array.from({ length: rows.length + 5 }, () => 0);
      rows.forEach((row, index) => {
        for (const cell of row) {
          for (let step = 0; step < cell.rows; step += 1) {
            covered[index + step] = (covered[index + step] ?? 0) + cell.columns;
          }
        }
      });
      expect([table.key, covered.slice(0, rows.length)]).toEqual([
        table.key,
        rows.map(() => drawn.columns),
      ]);
    }
  });

  it('prints the summary with 31 lines on two sides, unused classes blank', () => {
    const summary = grid('income-expenditure-summary');
    expect(summary.body).toHaveLength(31);
    expect(texts(summary.body[0])).toEqual([
      '一、一般公共预算财政拨款收入',
      '1',
      '377.58',
      '一、一般公共服务支出',
      '32',
      '338.06',
    ]);
    expect(texts(summary.body[1]).slice(3)).toEqual(['二、外交支出', '33', '']);
    expect(texts(summary.body[3]).slice(0, 3)).toEqual(['四、上级补助收入', '4', '0.00']);
    expect(texts(summary.body[30])).toEqual(['总计', '31', '385.77', '总计', '62', '385.77']);
    expect(summary.body[30]?.[2]?.address).toBe('T01.R31');
    expect([summary.printedNumber, summary.holder, summary.unit]).toEqual([
      '公开01表',
      '部门：金融工作办公室',
      '金额单位：万元',
    ]);
  });

  it('merges headings of several levels', () => {
    const { head } = grid('three-public');
    expect(
      head.map((row) => row.map(({ text, columns, rows }) => `${text} ${columns}×${rows}`)),
    ).toEqual([
      ['预算数 6×1', '决算数 6×1'],
      [
        '合计 1×2',
        '因公出国（境）费 1×2',
        '公务用车购置及运行费 3×1',
        '公务接待费 1×2',
        '合计 1×2',
        '因公出国（境）费 1×2',
        '公务用车购置及运行费 3×1',
        '公务接待费 1×2',
      ],
      [
        '小计 1×1',
        '公务用车购置费 1×1',
        '公务用车运行费 1×1',
        '小计 1×1',
        '公务用车购置费 1×1',
        '公务用车运行费 1×1',
      ],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].map((n) => `${n} 1×1`),
    ]);
  });

  it('prints every listed economic code, and a total under each block', () => {
    const basic = grid('general-basic-expenditure');
    expect(texts(basic.body[0])).toEqual([
      '301',
      '工资福利支出',
      '223.56',
      '302',
      '商品和服务支出',
      '23.48',
      '307',
      '债务利息及费用支出',
      '0.00',
    ]);
    expect(texts(basic.body.at(-1))).toEqual(['人员经费合计', '233.56', '公用经费合计', '25.48']);
  });

  it('adds a code with money that the form does not list to the last list of its block', () => {
    const statements = statementsOf([
      ...SAMPLE_OFFICE,
      ...legsOf({
        year: 2021,
        debit: '7101',
        credit: '6001',
        amount: 1_000_000n,
        coordinate: { fund: 'general', nature: 'running', function: '2010301', economic: '31299' },
      }),
    ]);
    const drawn = gridOf(statements, tableOf(statements, 'general-basic-expenditure'));
    const codes = drawn.body.map((row) => [row[6]?.text, row[8]?.text]);
    expect(codes).toContainEqual(['31299', '1.00']);
    expect(codes).toContainEqual(['312', '1.00']);
  });

  it('says under an empty table that there is nothing to report', () => {
    expect(grid('state-capital').notes[1]).toBe(
      '说明：金融工作办公室本年度没有使用国有资本经营预算安排支出，故本表无数据。',
    );
    expect(grid('government-fund').notes).toHaveLength(1);
  });
});

describe('comma-separated text', () => {
  it('has one heading line and CRLF line ends', () => {
    const lines = csvOf(office, tableOf(office, 'general-expenditure')).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      '项目/功能分类科目编码,项目/科目名称,本年支出/小计,本年支出/基本支出,本年支出/项目支出',
      '合计,,381.30,259.04,122.26',
      '201,一般公共服务支出,338.06,215.85,122.21',
    ]);
    expect(lines.at(-1)).toBe('');
  });

  it('quotes fields with commas and quotation marks', () => {
    const table = tableOf(office, 'expenditure');
    const rows = table.rows.map((row) => ({ ...row, label: 'a,"b"' }));
    expect(csvOf(office, { ...table, rows })).toContain('201,"a,""b""",338.06');
  });
});

describe('JSON', () => {
  it('carries the stamp, exact and printed amounts, the year before and the checks', () => {
    const results = checkResultsOf(office, balancesOf(SAMPLE_OFFICE));
    const text = jsonOf(office, stamp, results);
    const parsed: unknown = JSON.parse(text);
    expect(parsed).toMatchObject({
      stamp: { ledgers: [{ ledger: 'office', position: 42 }], asOf: '2021-12-31' },
      unit: { name: '金融工作办公室', kind: 'administrative' },
    });
    expect(text).toContain(
      [
        '"address": "T01.R31",',
        '"column": "income",',
        '"yuan": "3857700.00",',
        '"wan": "385.77",',
        '"priorYuan": "4225300.00"',
      ].join('\n              '),
    );
    expect(text).toContain('"id": "X-NF"');
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('gives the same bytes whatever the order of postings', () => {
    const reversed = statementsOf([...SAMPLE_OFFICE].reverse());
    expect(jsonOf(reversed, stamp)).toBe(jsonOf(office, stamp));
    const results = checkResultsOf(reversed, balancesOf([...SAMPLE_OFFICE].reverse()));
    expect(jsonOf(reversed, stamp, results)).toBe(
      jsonOf(office, stamp, checkResultsOf(office, balancesOf(SAMPLE_OFFICE))),
    );
  });
});
