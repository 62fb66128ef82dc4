// The pages: each asks the same questions as the API and draws the answers.
import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import {
  CellQuery,
  DepartmentQuery,
  DocumentQuery,
  EVENTS_AT_MOST,
  EventsQuery,
  LedgerQuery,
  LedgersQuery,
  YearReportQuery,
  type YearQuestion,
} from '#application';
import {
  flagIn,
  ledgerId,
  numberIn,
  requiredNumberIn,
  type Parameters,
} from '../queries/parameters.js';
import { departmentOfYear, questionOfYear, YEARS } from '../queries/questions.js';
import { cellPage } from './cell-page.js';
import { departmentPage } from './department-page.js';
import { documentPage, eventsPage } from './events-page.js';
import { homePage } from './home-page.js';
import { ledgerPage } from './ledger-page.js';
import { HTML, POLICY } from './page-headers.js';
import { yearPage } from './year-page.js';

const EVENTS_PER_PAGE = 50;

@Controller()
export class PagesController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async home(@Req() request: FastifyRequest): Promise<string> {
    const ledgers = await this.bus.execute(new LedgersQuery());
    const [entry] = ledgers;
    const first =
      entry === undefined ? null : await this.bus.execute(new LedgerQuery(entry.ledger));
    return homePage(ledgers, first, originOf(request));
  }

  @Get('ledgers/:ledger')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async ledger(@Param('ledger') ledger: string, @Req() request: FastifyRequest): Promise<string> {
    return ledgerPage(await this.bus.execute(new LedgerQuery(ledgerId(ledger))), originOf(request));
  }

  @Get('ledgers/:ledger/years/:year')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async year(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = freshQuestion(ledger, year, parameters);
    const report = await this.bus.execute(new YearReportQuery(question));
    return yearPage(report, { ...placeOf(question), prior: flagIn(parameters, 'prior') });
  }

  @Get('ledgers/:ledger/years/:year/cells/:address')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async cell(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Param('address') address: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = freshQuestion(ledger, year, parameters);
    const answer = await this.bus.execute(new CellQuery({ ...question, address }));
    return cellPage(answer, placeOf(question));
  }

  @Get('departments/:department/years/:year')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async department(
    @Param('department') department: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = departmentOfYear(
      department,
      requiredNumberIn({ year }, 'year', YEARS),
      parameters,
    );
    const answer = await this.bus.execute(new DepartmentQuery(question));
    const { asOf } = question;
    return departmentPage(answer, {
      prior: flagIn(parameters, 'prior'),
      ...(asOf === undefined ? {} : { asOf }),
    });
  }

  @Get('ledgers/:ledger/events')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async events(@Param('ledger') ledger: string, @Query() parameters: Parameters): Promise<string> {
    const after = numberIn(parameters, 'after', { least: 0, most: Number.MAX_SAFE_INTEGER }) ?? 0;
    const limit =
      numberIn(parameters, 'limit', { least: 1, most: EVENTS_AT_MOST }) ?? EVENTS_PER_PAGE;
    const question = { ledger: ledgerId(ledger), after, limit };
    return eventsPage(await this.bus.execute(new EventsQuery(question)), limit);
  }

  @Get('ledgers/:ledger/documents/:document')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async document(
    @Param('ledger') ledger: string,
    @Param('document') document: string,
  ): Promise<string> {
    return documentPage(await this.bus.execute(new DocumentQuery(ledgerId(ledger), document)));
  }
}

/** People expect to see what they have just posted, so pages wait for it unless they ask for a position. */
const freshQuestion = (ledger: string, year: string, parameters: Parameters): YearQuestion => {
  const question = questionOfYear(ledger, requiredNumberIn({ year }, 'year', YEARS), parameters);
  return question.at === undefined ? { atLeast: 'head', ...question } : question;
};

const placeOf = ({
  ledger,
  at,
  asOf,
}: YearQuestion): { ledger: string; at?: number; asOf?: string } => ({
  ledger,
  ...(at === undefined ? {} : { at }),
  ...(asOf === undefined ? {} : { asOf }),
});

/** The address that the reader used, for commands to type; escaped like any text. */
const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;
