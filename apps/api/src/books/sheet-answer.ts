// An answer that is a list: JSON for programs, CSV for spreadsheets.
import type { FastifyReply } from 'fastify';
import { answerText, sheetsCsv, type Sheet } from '#application';
import { wordIn, type Parameters } from '../queries/parameters.js';

export const sendSheets = async (
  reply: FastifyReply,
  parameters: Parameters,
  answer: object,
  sheets: readonly Sheet[],
): Promise<void> => {
  const format = wordIn(parameters, 'format', ['json', 'csv'] as const) ?? 'json';
  await (format === 'csv'
    ? reply.type('text/csv; charset=utf-8').send(sheetsCsv(sheets))
    : reply.type('application/json; charset=utf-8').send(answerText(answer)));
};
