// What a unit has reported of itself as of 31 December. The facts carry that date: the latest report holds.
import type { Fact } from '#bookkeeping';
import { canonical } from '#eventing';
import type { Books } from '../books.js';
import { eventKind } from '../kinds.js';
import { reportAssetsData, reportHeadcountData } from './commands.js';
import { reportKey, type ReportKind } from './state.js';

const reported = (
  books: Books,
  kind: ReportKind,
  year: number,
  report: string,
  on: string,
): void => {
  books.used.put(`report|${report}`, kind);
  books.yearEndReports.put(reportKey(kind, year), { report, reportedOn: on });
};

const asOfYearEnd = (year: number, kind: string, subject: string, text: string): Fact => ({
  fiscalYear: year,
  occurredOn: `${year}-12-31`,
  kind,
  subject,
  amount: null,
  text,
});

const assetsReported = eventKind({
  type: 'AssetsReported',
  version: 1,
  title: '资产情况已报告',
  schema: reportAssetsData,
  evolve: (books, { data, occurredOn }) => {
    reported(books, 'assets', data.year, data.report, occurredOn);
  },
  // One row for all equipment, so that a correction cannot leave a class of the report before it standing.
  facts: ({ data: { year, report, vehicles, equipment } }) => [
    asOfYearEnd(year, 'assets.vehicles', '', canonical({ report, ...vehicles })),
    asOfYearEnd(year, 'assets.equipment', '', canonical({ report, equipment })),
  ],
});

const headcountReported = eventKind({
  type: 'HeadcountReported',
  version: 1,
  title: '人员情况已报告',
  schema: reportHeadcountData,
  evolve: (books, { data, occurredOn }) => {
    reported(books, 'headcount', data.year, data.report, occurredOn);
  },
  facts: ({ data: { year, changeReason: _reason, ...counts } }) => [
    asOfYearEnd(year, 'headcount', '', canonical(counts)),
  ],
});

export const yearEndReportEvents = [assetsReported, headcountReported];
