// Questions about a department over HTTP: consolidated statements, checks, and the transfers between its units.
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { DepartmentQuery } from '#application';
import { csvOf, jsonOf, type Leg } from '#statements';
import { answerText } from './answer-text.js';
import { wordIn, type Parameters } from './parameters.js';
import { departmentQuestion } from './questions.js';

const JSON_TYPE = 'application/json; charset=utf-8';

@Controller('v1/departments/:department')
export class DepartmentsController {
  constructor(private readonly bus: QueryBus) {}

  @Get('statements')
  async statements(
    @Param('department') department: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = wordIn(parameters, 'format', ['json', 'csv'] as const) ?? 'json';
    const { stamp, consolidation } = await this.answer(department, parameters);
    const { statements, checks } = consolidation;
    if (format === 'json') {
      await reply.type(JSON_TYPE).send(jsonOf(statements, stamp, checks));
      return;
    }
    const parts = statements.tables.map(
      (table) => `${table.key},${table.form.title}\r\n${csvOf(statements, table)}`,
    );
    await reply.type('text/csv; charset=utf-8').send(parts.join('\r\n'));
  }

  @Get('checks')
  @Header('content-type', JSON_TYPE)
  async checks(
    @Param('department') department: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const { stamp, consolidation } = await this.answer(department, parameters);
    const { checks, units } = consolidation;
    return answerText({
      stamp,
      checks,
      units: units.map(({ ledger, statements, checks: own }) => ({
        ledger,
        unit: statements.unit.name,
        failing: own.filter(({ state }) => state === 'fails').map(({ id }) => id),
      })),
    });
  }

  /** The register: both legs of each transfer, why one is unmatched, and what the tables leave out. */
  @Get('transfers')
  @Header('content-type', JSON_TYPE)
  async transfers(
    @Param('department') department: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const { stamp, consolidation } = await this.answer(department, parameters);
    const { transfers, eliminations } = consolidation;
    return answerText({
      stamp,
      transfers: transfers.map(({ id, year, kind, state, reason, out, in: taken }) => ({
        ...{ id, year, kind, state, reason },
        out: legDocument(out),
        in: legDocument(taken),
      })),
      eliminations: eliminations.map(({ transfer, kind, from, to, spending, income, amount }) => ({
        ...{ transfer, kind, from, to, amount },
        ...{ spending: spending.account, income: income.account },
      })),
    });
  }

  private answer(department: string, parameters: Parameters) {
    return this.bus.execute(new DepartmentQuery(departmentQuestion(department, parameters)));
  }
}

const legDocument = (leg: Leg | null): object | null =>
  leg === null
    ? null
    : {
        ...{ ledger: leg.ledger, counterpart: leg.counterpart, firstOn: leg.firstOn },
        amount: leg.amount,
        documents: leg.parts.map(({ document }) => document),
      };
