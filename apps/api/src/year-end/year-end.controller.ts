// The year-end assistant over HTTP: what is open, what settles it, the tables as they would be after closing.
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { yearEndDocument, YearEndQuery } from '#application';
import { isMoneyText } from '#money';
import { answerText } from '../queries/answer-text.js';
import {
  flagIn,
  parameterProblem,
  requiredNumberIn,
  textIn,
  wordIn,
  type Parameters,
} from '../queries/parameters.js';
import { pointQuestion, YEARS } from '../queries/questions.js';

const CARRYING = ['none', 'projects', 'all'] as const;

@Controller('v1/ledgers/:ledger/years/:year')
export class YearEndController {
  constructor(private readonly bus: QueryBus) {}

  /** As `?carry=projects&recognise=true&at=120`. Nothing is written; post the commands to close. */
  @Get('close')
  @Header('content-type', 'application/json; charset=utf-8')
  async close(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const welfareFund = textIn(parameters, 'welfareFund');
    if (welfareFund !== undefined && !isMoneyText(welfareFund)) {
      throw parameterProblem('welfareFund', '写作 1234.56', 'is an amount as 1234.56');
    }
    const carrying = wordIn(parameters, 'carry', CARRYING);
    const point = pointQuestion(ledger, parameters);
    const answer = await this.bus.execute(
      new YearEndQuery({
        ...point,
        // A question without a position is about everything recorded.
        ...(point.at === undefined ? { atLeast: 'head' as const } : {}),
        year: requiredNumberIn({ year }, 'year', YEARS),
        choices: {
          ...(carrying === undefined ? {} : { carrying }),
          ...(welfareFund === undefined ? {} : { welfareFund }),
          ...('recognise' in parameters ? { recognise: flagIn(parameters, 'recognise') } : {}),
        },
      }),
    );
    return answerText(yearEndDocument(answer));
  }
}
