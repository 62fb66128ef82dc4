// Versions of final accounts and their differences as sheets, in the words of the office.
import type { LedgerEvent } from '#eventing';
import { wanText, yuanText } from '#money';
import type {
  FinalAccountsAnswer,
  FinalAccountsComparison,
} from '../queries/final-accounts-queries.js';
import type { FinalAccountsStep } from '../queries/final-accounts-versions.js';
import { eventTitleOf } from '../queries/ledger-queries.js';
import { columnsOf, type Sheet } from './sheet.js';

const STEP_WORDS: Readonly<Record<FinalAccountsStep, string>> = {
  compiled: '编报',
  reviewed: '审核通过',
  returned: '审核退回',
  approved: '批复',
  published: '公开',
};

/** A step of a version a row. */
export const versionsSheet = ({ year, versions }: FinalAccountsAnswer): Sheet => ({
  title: `${year} 年度部门决算各版本`,
  columns: columnsOf(
    ...['版本', '步骤', '日期', '办理', '#位置', '#本年收入', '#本年支出', '#年末结转结余'],
    ...['#未通过说明', '内容', '摘要'],
  ),
  rows: versions.flatMap(({ version, digest, totals, waivers, steps }) =>
    steps.map(({ step, position, occurredOn, actor, says }) => [
      ...[`第 ${version} 版`, STEP_WORDS[step], occurredOn, actor, String(position)],
      ...(step === 'compiled'
        ? [totals.income, totals.expenditure, totals.closing, String(waivers.length)]
        : ['', '', '', '']),
      says ?? '',
      step === 'compiled' ? digest.slice(0, 12) : '',
    ]),
  ),
});

/** A cell that differs a row; the events that touched it by position. */
export const changesSheet = ({ year, from, to, changes }: FinalAccountsComparison): Sheet => ({
  title: `${year} 年度部门决算：第 ${from.version} 版与第 ${to.version} 版的差异`,
  columns: columnsOf(
    ...['单元格', '表', '行', '栏', `#第 ${from.version} 版`, `#第 ${to.version} 版`, '#差额'],
    ...['#差额（万元）', '事件'],
  ),
  rows: changes.map(({ address, table, row, column, before, after, positions }) => [
    ...[address, table, row, column, yuanText(before), yuanText(after), yuanText(after - before)],
    ...[wanText(after - before), positions.join('、')],
  ]),
});

/** The events between the versions that the differences come from. */
export const changeEventsSheet = ({ events }: FinalAccountsComparison): Sheet => ({
  title: '两版之间涉及差异的事件',
  columns: columnsOf('#位置', '事件', '日期', '办理', '原因'),
  rows: events.map((event) => [
    String(event.position),
    eventTitleOf(event.type),
    event.occurredOn,
    event.actor,
    reasonOf(event),
  ]),
});

const reasonOf = ({ data }: LedgerEvent): string => {
  const { reason } = data as { readonly reason?: unknown };
  return typeof reason === 'string' ? reason : '';
};

/** False when a version cannot be made again from its books, or postings do not explain a cell. */
export const isExplained = ({ from, to, changes }: FinalAccountsComparison): boolean =>
  from.reproduced &&
  to.reproduced &&
  changes.every(({ before, after, posted }) => posted === null || posted === after - before);

/** What an office must know besides the list of differences. */
export const comparisonVerdict = (answer: FinalAccountsComparison): string => {
  const { from, to, changes } = answer;
  const lost = [from, to].filter(({ reproduced }) => !reproduced);
  const unexplained = changes.filter(
    ({ before, after, posted }) => posted !== null && posted !== after - before,
  );
  if (lost.length > 0) {
    const names = lost.map(({ version }) => `第 ${version} 版`).join('、');
    return `${names}按当时的账重算，与编报的摘要不符。The books no longer give what was compiled.`;
  }
  if (unexplained.length > 0) {
    const names = unexplained.map(({ address }) => address).join('、');
    return `分录不能说明 ${names} 的差额。Postings do not explain these differences.`;
  }
  return `${changes.length} 个单元格不同，均由所列事件的分录说明。All ${changes.length} differences are explained.`;
};
