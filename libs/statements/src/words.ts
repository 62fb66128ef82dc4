// A cell's measure in words, as the office would read it out.
import type { Fund, Nature } from '#bookkeeping';
import type { Cell, Statements } from './statements.js';
import type { Limit, Measure, Sum, Where } from './table.js';

const FUND_WORDS: Readonly<Record<Fund, string>> = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
  own: '单位资金',
};

const NATURE_WORDS: Readonly<Record<Nature | 'none', string>> = {
  staff: '人员经费',
  running: '公用经费',
  project: '项目支出',
  none: '未分基本支出和项目支出',
};

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  turnover: '本年发生额（结账前，红字冲减）',
  opening: '年初余额（含年初余额调整）',
  closing: '年末余额',
  net: '本年净额（含结账分录）',
};

export const LIMIT_WORDS: Readonly<Record<Limit['subject'], string>> = {
  abroad: '因公出国（境）费',
  'vehicle-purchase': '公务用车购置费',
  'vehicle-running': '公务用车运行费',
  reception: '公务接待费',
};

const conditionsOf = (where: Where): readonly string[] => {
  const words: string[] = [];
  if (where.fund !== undefined) {
    words.push(`资金性质为${where.fund.map((fund) => FUND_WORDS[fund]).join('、')}`);
  }
  if (where.nature !== undefined) {
    words.push(where.nature.map((nature) => NATURE_WORDS[nature]).join('、'));
  }
  if (where.source !== undefined)
    words.push(where.source === 'current' ? '本年资金' : '上年结转资金');
  if (where.function !== undefined) words.push(`功能分类${where.function}`);
  if (where.economic !== undefined) words.push(`部门经济分类${where.economic.join('、')}`);
  if (where.flow !== undefined) {
    words.push(where.flow === 'allocation' ? '标记为结余分配' : '标记为弥补收支差额');
  }
  return words;
};

const BOOK_WORDS = { budget: '预算会计', finance: '财务会计', control: '指标账' } as const;

/** As “预算会计6001科目贷方本年发生额（结账前，红字冲减），资金性质为一般公共预算”. */
export const sumInWords = (sum: Sum): string => {
  const accounts =
    sum.accounts === 'carry-over'
      ? '结转和结余类科目'
      : `${sum.accounts.map((account) => (account.length < 4 ? `${account}×` : account)).join('、')}科目`;
  const side = sum.side === 'debit' ? '借方' : '贷方';
  const words = `${BOOK_WORDS[sum.book]}${accounts}${side}${MEASURE_WORDS[sum.measure]}`;
  return [words, ...conditionsOf(sum.where ?? {})].join('，');
};

/** The formula of a cell: the sums, the limit or the cells that it adds up. */
export const formulaOf = (statements: Statements, cell: Cell): string => {
  if (cell.parts.length > 0) return cell.parts.join(' + ');
  if (cell.limit !== null) {
    const basis = statements.formSet.threePublic.budget === 'final' ? '全年预算数' : '年初预算数';
    return `批复的“三公”经费限额（${basis}）：${LIMIT_WORDS[cell.limit.subject]}`;
  }
  return cell.sums.map(sumInWords).join('；加');
};
