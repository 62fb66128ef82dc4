// Sheets for a terminal, with the point of the log that they were made from below them.
import { answerText, sheetsCsv, type PointAnswer, type Sheet } from '#application';
import type { Stage } from '../stage.js';
import { plainTable } from './table-text.js';

export const sheetText = ({ title, columns, rows }: Sheet): string =>
  [
    title,
    ...plainTable(
      columns.map((column) => column.title),
      rows,
      new Set(columns.flatMap(({ isAmount }, index) => (isAmount ? [index] : []))),
    ),
    '',
  ].join('\n');

export const pointText = ({ ledger, position, root }: PointAnswer['point']): string =>
  `账套 ${ledger}，第 ${position} 号事件，默克尔根 ${root}\n`;

export type SheetFormat = 'text' | 'json' | 'csv';
export const SHEET_FORMATS: readonly SheetFormat[] = ['text', 'json', 'csv'];

/** Writes an answer: its sheets as text or CSV, or the answer itself as JSON. */
export const writeSheets = (
  stage: Stage,
  format: SheetFormat,
  answer: PointAnswer,
  sheets: readonly Sheet[],
): void => {
  switch (format) {
    case 'json':
      stage.write(answerText(answer));
      return;
    case 'csv':
      stage.write(sheetsCsv(sheets));
      return;
    case 'text':
      for (const sheet of sheets) stage.write(`${sheetText(sheet)}\n`);
      stage.write(pointText(answer.point));
  }
};
