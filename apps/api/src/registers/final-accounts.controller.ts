// The versions of final accounts over HTTP and as pages, and any two of them compared.
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import {
  changeEventsSheet,
  changesSheet,
  comparisonVerdict,
  FinalAccountsComparisonQuery,
  FinalAccountsQuery,
  isExplained,
  versionsSheet,
} from '#application';
import { sheetPage } from '../books/books-page.js';
import { sendSheets } from '../books/sheet-answer.js';
import { html, pathOf, queryOf } from '../pages/markup.js';
import { HTML, POLICY } from '../pages/page-headers.js';
import {
  parameterProblem,
  requiredNumberIn,
  textIn,
  type Parameters,
} from '../queries/parameters.js';
import { pointQuestion, YEARS } from '../queries/questions.js';

@Controller()
export class FinalAccountsController {
  constructor(private readonly bus: QueryBus) {}

  /** As `?year=2021`. */
  @Get('v1/ledgers/:ledger/final-accounts')
  async versions(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.bus.execute(new FinalAccountsQuery(questionOf(ledger, parameters)));
    await sendSheets(reply, parameters, answer, [versionsSheet(answer)]);
  }

  /** As `?year=2021&versions=1,2`. */
  @Get('v1/ledgers/:ledger/final-accounts/comparison')
  async comparison(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.compared(ledger, parameters);
    const document = { ...answer, explained: isExplained(answer) };
    await sendSheets(reply, parameters, document, [changesSheet(answer)]);
  }

  @Get('ledgers/:ledger/years/:year/final-accounts')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async page(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = questionOf(ledger, { ...parameters, year });
    const answer = await this.bus.execute(new FinalAccountsQuery(question));
    const here = pathOf('ledgers', ledger, 'years', question.year, 'final-accounts', 'comparison');
    const pairs = answer.versions.slice(1).map(({ version }) => `${version - 1},${version}`);
    return sheetPage(answer, [versionsSheet(answer)], {
      ...{ ledger, year: question.year, title: '决算各版本' },
      source: pathOf('v1', 'ledgers', ledger, 'final-accounts'),
      query: { year, at: question.at },
      notes: pairs.map(
        (versions) =>
          html`<p>
            <a href="${here}${queryOf({ versions, at: question.at })}">比较第 ${versions} 版</a>
          </p>`,
      ),
    });
  }

  @Get('ledgers/:ledger/years/:year/final-accounts/comparison')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async comparisonPage(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const answer = await this.compared(ledger, { ...parameters, year });
    const { from, to } = answer;
    return sheetPage(answer, [changesSheet(answer), changeEventsSheet(answer)], {
      ...{ ledger, year: answer.year, title: '决算版本比较' },
      source: pathOf('v1', 'ledgers', ledger, 'final-accounts', 'comparison'),
      query: { year, versions: `${from.version},${to.version}` },
      notes: [
        html`<p class="${isExplained(answer) ? 'holds' : 'fails'}">
          ${comparisonVerdict(answer)}
        </p>`,
      ],
    });
  }

  private compared(ledger: string, parameters: Parameters) {
    const versions = versionsIn(parameters);
    return this.bus.execute(
      new FinalAccountsComparisonQuery({ ...questionOf(ledger, parameters), versions }),
    );
  }
}

const questionOf = (ledger: string, parameters: Parameters) => {
  const point = pointQuestion(ledger, parameters);
  const year = requiredNumberIn(parameters, 'year', YEARS);
  return point.at === undefined ? { atLeast: 'head' as const, ...point, year } : { ...point, year };
};

const versionsIn = (parameters: Parameters): readonly [number, number] => {
  const text = textIn(parameters, 'versions') ?? '';
  const [, first, second] = /^([1-9]\d{0,3}),([1-9]\d{0,3})$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined && first !== second) {
    return [Number(first), Number(second)];
  }
  throw parameterProblem('versions', '应为两个不同的版本，如 1,2', 'must be two versions, as 1,2');
};
