// Questions about a fiscal year over HTTP: statements, checks, trial balances, the entries behind a cell.
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import {
  BOOKS,
  CellQuery,
  ChecksQuery,
  StatementsQuery,
  TrialBalancesQuery,
  type StatementsAnswer,
} from '#application';
import { csvOf, jsonOf, type StatementTable } from '#statements';
import { answerText } from './answer-text.js';
import { numberIn, parameterProblem, textIn, wordIn, type Parameters } from './parameters.js';
import { yearQuestion } from './questions.js';

const JSON_TYPE = 'application/json; charset=utf-8';

@Controller('v1/ledgers/:ledger')
export class StatementsController {
  constructor(private readonly bus: QueryBus) {}

  @Get('statements')
  async statements(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = wordIn(parameters, 'format', ['json', 'csv'] as const) ?? 'json';
    const answer = await this.bus.execute(new StatementsQuery(yearQuestion(ledger, parameters)));
    const { statements, stamp } = answer;
    if (format === 'json') {
      await reply.type(JSON_TYPE).send(jsonOf(statements, stamp));
      return;
    }
    const tables = tablesAsked(answer, textIn(parameters, 'table'));
    const parts = tables.map((table) =>
      tables.length === 1
        ? csvOf(statements, table)
        : `${table.key},${table.form.title}\r\n${csvOf(statements, table)}`,
    );
    await reply.type('text/csv; charset=utf-8').send(parts.join('\r\n'));
  }

  @Get('checks')
  @Header('content-type', JSON_TYPE)
  async checks(@Param('ledger') ledger: string, @Query() parameters: Parameters): Promise<string> {
    const { stamp, checks } = await this.bus.execute(
      new ChecksQuery(yearQuestion(ledger, parameters)),
    );
    return answerText({ stamp, checks });
  }

  @Get('trial-balance')
  @Header('content-type', JSON_TYPE)
  async trialBalance(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const book = wordIn(parameters, 'book', BOOKS);
    const question = {
      ...yearQuestion(ledger, parameters),
      ...(book === undefined ? {} : { books: [book] }),
    };
    return answerText(await this.bus.execute(new TrialBalancesQuery(question)));
  }

  @Get('postings')
  @Header('content-type', JSON_TYPE)
  async postings(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const address = textIn(parameters, 'cell');
    if (address === undefined) {
      throw parameterProblem('cell', '必填，如 T03[2010301].C2', 'is required, as T03[2010301].C2');
    }
    const limit = numberIn(parameters, 'limit', { least: 0, most: 2_000 });
    const { stamp, cell, formula, contributions, count, sum, events, facts } =
      await this.bus.execute(
        new CellQuery({
          ...yearQuestion(ledger, parameters),
          address,
          ...(limit === undefined ? {} : { limit }),
        }),
      );
    const { amount, prior } = cell;
    return answerText({
      stamp,
      cell: { address, amount, prior },
      formula,
      count,
      sum,
      contributions,
      events,
      facts,
    });
  }
}

const tablesAsked = (
  { statements }: StatementsAnswer,
  wanted: string | undefined,
): readonly StatementTable[] => {
  if (wanted === undefined) return statements.tables;
  const table = statements.tables.find(({ key, name }) => key === wanted || name === wanted);
  if (table !== undefined) return [table];
  const known = statements.tables.map(({ key }) => key);
  throw parameterProblem(
    'table',
    `应为 ${known.join('、')} 之一，或表名`,
    `must be one of ${known.join(', ')} or the name of a table`,
  );
};
