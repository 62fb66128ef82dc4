// FY2021, national set: nine tables (order and titles seen; numbers and notes as marked per form).
import type { Form, FormSet, Heading } from '../form-set.js';
import { expenditureTable } from '../tables/expenditure.js';
import { fiscalSummary } from '../tables/fiscal-summary.js';
import { generalBasicExpenditure } from '../tables/general-basic-expenditure.js';
import { generalExpenditure } from '../tables/general-expenditure.js';
import { governmentFund } from '../tables/government-fund.js';
import { incomeExpenditureSummary } from '../tables/income-expenditure-summary.js';
import { incomeTable } from '../tables/income.js';
import { stateCapital } from '../tables/state-capital.js';
import { threePublic } from '../tables/three-public.js';
import { ECONOMIC_LISTS_2021 } from './economic-lists-2021.js';
import {
  FISCAL_EXPENDITURE_LINES,
  FISCAL_INCOME_LINES,
  SUMMARY_EXPENDITURE_LINES,
  SUMMARY_INCOME_LINES,
} from './lines-2021.js';

const headings = (...columns: readonly (readonly [string, ...string[]])[]): readonly Heading[] =>
  columns.map(([column, ...path], index) => ({ column, number: index + 1, path }));

const TAIL_NOTE = '本套报表金额单位转换时可能存在尾数误差。';

export const summary2021: Form = {
  table: incomeExpenditureSummary,
  key: 'T01',
  printedNumber: '公开01表',
  title: '收入支出决算总表',
  columns: headings(['income', '金额'], ['expenditure', '金额']),
  layout: {
    kind: 'two-sided',
    sides: ['收入', '支出'],
    left: SUMMARY_INCOME_LINES,
    right: SUMMARY_EXPENDITURE_LINES,
  },
  footnote: `注：本表反映部门本年度的总收支和年末结转结余情况。${TAIL_NOTE}`,
  emptySentence: '说明：{unit}本年度没有收入和支出，故本表无数据。',
  evidence: {
    title: 'seen',
    labels: 'seen',
    lines: 'derived',
    columns: 'memory',
    footnote: 'seen',
  },
};

export const income2021: Form = {
  table: incomeTable,
  key: 'T02',
  printedNumber: '公开02表',
  title: '收入决算表',
  columns: headings(
    ['total', '本年收入合计'],
    ['fiscal', '财政拨款收入'],
    ['from-superior', '上级补助收入'],
    ['professional', '事业收入'],
    ['operating', '经营收入'],
    ['from-affiliates', '附属单位上缴收入'],
    ['other', '其他收入'],
  ),
  layout: { kind: 'by-function', totalLabel: '合计' },
  footnote: '注：本表反映部门本年度取得的各项收入情况。',
  emptySentence: '说明：{unit}本年度没有收入，故本表无数据。',
  evidence: { title: 'seen', columns: 'seen', numbers: 'derived', footnote: 'seen' },
};

export const expenditure2021: Form = {
  table: expenditureTable,
  key: 'T03',
  printedNumber: '公开03表',
  title: '支出决算表',
  columns: headings(
    ['total', '本年支出合计'],
    ['basic', '基本支出'],
    ['project', '项目支出'],
    ['to-superior', '上缴上级支出'],
    ['operating', '经营支出'],
    ['to-affiliates', '对附属单位补助支出'],
  ),
  layout: { kind: 'by-function', totalLabel: '合计' },
  footnote: '注：本表反映部门本年度各项支出情况。',
  emptySentence: '说明：{unit}本年度没有支出，故本表无数据。',
  evidence: { title: 'seen', columns: 'seen', numbers: 'derived', footnote: 'seen' },
};

export const fiscal2021: Form = {
  table: fiscalSummary,
  key: 'T04',
  printedNumber: '公开04表',
  title: '财政拨款收入支出决算总表',
  columns: headings(
    ['income', '金额'],
    ['total', '合计'],
    ['general', '一般公共预算财政拨款'],
    ['fund', '政府性基金预算财政拨款'],
    ['capital', '国有资本经营预算财政拨款'],
  ),
  layout: {
    kind: 'two-sided',
    sides: ['收入', '支出'],
    left: FISCAL_INCOME_LINES,
    right: FISCAL_EXPENDITURE_LINES,
  },
  footnote: '注：本表反映部门本年度财政拨款总收支和结转结余情况。',
  emptySentence: '说明：{unit}本年度没有财政拨款收入和支出，故本表无数据。',
  evidence: { title: 'seen', labels: 'seen', lines: 'derived', columns: 'seen', footnote: 'seen' },
};

export const general2021: Form = {
  table: generalExpenditure,
  key: 'T05',
  printedNumber: '公开05表',
  title: '一般公共预算财政拨款支出决算表',
  columns: headings(
    ['total', '本年支出', '小计'],
    ['basic', '本年支出', '基本支出'],
    ['project', '本年支出', '项目支出'],
  ),
  layout: { kind: 'by-function', totalLabel: '合计' },
  footnote: '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
  emptySentence: '说明：{unit}本年度没有一般公共预算财政拨款支出，故本表无数据。',
  evidence: { title: 'seen', columns: 'seen', grouping: 'memory', numbers: 'derived' },
};

export const basic2021: Form = {
  table: generalBasicExpenditure,
  key: 'T06',
  printedNumber: '公开06表',
  title: '一般公共预算财政拨款基本支出决算明细表',
  columns: headings(['amount', '金额']),
  layout: {
    kind: 'by-economic',
    lists: ECONOMIC_LISTS_2021,
    totals: [
      { block: 'staff', label: '人员经费合计' },
      { block: 'running', label: '公用经费合计' },
    ],
    valueLabel: '金额',
  },
  footnote: '注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。',
  emptySentence: '说明：{unit}本年度没有一般公共预算财政拨款基本支出，故本表无数据。',
  evidence: { title: 'seen', 'lists 301, 302, 303': 'seen', 'lists 307, 399': 'memory' },
};

const vehicles = '公务用车购置及运行费';
export const limits2021: Form = {
  table: threePublic,
  key: 'T07',
  printedNumber: '公开07表',
  title: '一般公共预算财政拨款“三公”经费支出决算表',
  columns: headings(
    ['budget-total', '预算数', '合计'],
    ['budget-abroad', '预算数', '因公出国（境）费'],
    ['budget-vehicles', '预算数', vehicles, '小计'],
    ['budget-vehicle-purchase', '预算数', vehicles, '公务用车购置费'],
    ['budget-vehicle-running', '预算数', vehicles, '公务用车运行费'],
    ['budget-reception', '预算数', '公务接待费'],
    ['actual-total', '决算数', '合计'],
    ['actual-abroad', '决算数', '因公出国（境）费'],
    ['actual-vehicles', '决算数', vehicles, '小计'],
    ['actual-vehicle-purchase', '决算数', vehicles, '公务用车购置费'],
    ['actual-vehicle-running', '决算数', vehicles, '公务用车运行费'],
    ['actual-reception', '决算数', '公务接待费'],
  ),
  layout: { kind: 'one-row' },
  footnote:
    '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，' +
    '反映按规定程序调整后的预算数；决算数是包括当年财政拨款预算和以前年度结转资金安排的实际支出。',
  emptySentence: '说明：{unit}本年度没有一般公共预算财政拨款“三公”经费支出，故本表无数据。',
  evidence: { title: 'seen', columns: 'memory', budget: 'memory', footnote: 'memory' },
};

export const fund2021: Form = {
  table: governmentFund,
  key: 'T08',
  printedNumber: '公开08表',
  title: '政府性基金预算财政拨款收入支出决算表',
  columns: headings(
    ['opening', '年初结转和结余'],
    ['income', '本年收入'],
    ['total', '本年支出', '小计'],
    ['basic', '本年支出', '基本支出'],
    ['project', '本年支出', '项目支出'],
    ['closing', '年末结转和结余'],
  ),
  layout: { kind: 'by-function', totalLabel: '合计' },
  footnote: '注：本表反映部门本年度政府性基金预算财政拨款收入支出及结转和结余情况。',
  emptySentence: '说明：{unit}本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。',
  evidence: { title: 'seen', columns: 'seen', numbers: 'derived', footnote: 'seen' },
};

export const capital2021: Form = {
  table: stateCapital,
  key: 'T09',
  printedNumber: '公开09表',
  title: '国有资本经营预算财政拨款支出决算表',
  columns: headings(
    ['total', '本年支出', '小计'],
    ['basic', '本年支出', '基本支出'],
    ['project', '本年支出', '项目支出'],
  ),
  layout: { kind: 'by-function', totalLabel: '合计' },
  footnote: '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。',
  emptySentence: '说明：{unit}本年度没有使用国有资本经营预算安排支出，故本表无数据。',
  evidence: { title: 'seen', columns: 'memory', numbers: 'derived', footnote: 'seen' },
};

export const formSet2021: FormSet = {
  id: '2021',
  year: 2021,
  region: null,
  forms: [
    summary2021,
    income2021,
    expenditure2021,
    fiscal2021,
    general2021,
    basic2021,
    limits2021,
    fund2021,
    capital2021,
  ],
  unitLabel: '金额单位：万元',
  holderLabel: '部门：',
  // Scope seen (title of FY2021); the budget basis is an open conflict of the sources (forms.md §3.6).
  threePublic: { funds: ['general'], budget: 'final' },
  evidence: { order: 'seen', titles: 'seen', furniture: 'memory', budgetBasis: 'memory' },
};
