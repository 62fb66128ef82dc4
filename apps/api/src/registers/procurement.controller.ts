// The procurement register over HTTP and as a page.
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import {
  procurementDocument,
  procurementFiguresSheet,
  ProcurementQuery,
  procurementRegisterSheet,
  type YearQuestion,
} from '#application';
import { sheetPage } from '../books/books-page.js';
import { sendSheets } from '../books/sheet-answer.js';
import { HTML, POLICY } from '../pages/page-headers.js';
import { pathOf } from '../pages/markup.js';
import { wordIn, type Parameters } from '../queries/parameters.js';
import { yearQuestion } from '../queries/questions.js';

@Controller()
export class ProcurementController {
  constructor(private readonly bus: QueryBus) {}

  /** As `?year=2021`; `sheet=figures&format=csv` is the table of the paragraph. */
  @Get('v1/ledgers/:ledger/procurement')
  async procurement(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = wordIn(parameters, 'sheet', ['register', 'figures'] as const) ?? 'register';
    const answer = await this.bus.execute(new ProcurementQuery(freshQuestion(ledger, parameters)));
    const sheets = [
      sheet === 'register' ? procurementRegisterSheet(answer) : procurementFiguresSheet(answer),
    ];
    await sendSheets(reply, parameters, procurementDocument(answer), sheets);
  }

  @Get('ledgers/:ledger/years/:year/procurement')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async page(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = freshQuestion(ledger, { ...parameters, year });
    const answer = await this.bus.execute(new ProcurementQuery(question));
    const sheets = [procurementRegisterSheet(answer), procurementFiguresSheet(answer)];
    return sheetPage(answer, sheets, {
      ...{ ledger, year: question.year, title: '政府采购' },
      source: pathOf('v1', 'ledgers', ledger, 'procurement'),
      query: { year, at: question.at, asOf: question.asOf },
    });
  }
}

const freshQuestion = (ledger: string, parameters: Parameters): YearQuestion => {
  const question = yearQuestion(ledger, parameters);
  return question.at === undefined ? { atLeast: 'head', ...question } : question;
};
