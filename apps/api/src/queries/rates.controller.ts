// Execution rates over HTTP, of one ledger or of several together.
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  DIMENSIONS,
  RATE_NAMES,
  RatesQuery,
  type Dimension,
  type PointQuestion,
  type RateAnswer,
} from '#application';
import { percentText } from '#money';
import { answerText } from './answer-text.js';
import {
  dateIn,
  ledgerId,
  parameterProblem,
  requiredNumberIn,
  textIn,
  wordIn,
  type Parameters,
} from './parameters.js';
import { pointQuestion, YEARS } from './questions.js';

const LEDGERS_AT_MOST = 500;
/** What people call a dimension when they mean its finest form. */
const SHORT_NAMES: Readonly<Record<string, Dimension>> = { function: 'function-item' };

@Controller('v1')
export class RatesController {
  constructor(private readonly bus: QueryBus) {}

  @Get('ledgers/:ledger/rates')
  @Header('content-type', 'application/json; charset=utf-8')
  ofLedger(@Param('ledger') ledger: string, @Query() parameters: Parameters): Promise<string> {
    return this.rates([pointQuestion(ledger, parameters)], parameters);
  }

  /** As `?ledgers=unit-a,unit-b`: sums of all are divided, rates are never averaged. */
  @Get('rates')
  @Header('content-type', 'application/json; charset=utf-8')
  ofLedgers(@Query() parameters: Parameters): Promise<string> {
    const ids = [...new Set(namesIn(parameters, 'ledgers'))].map(ledgerId);
    if (ids.length === 0 || ids.length > LEDGERS_AT_MOST) {
      throw parameterProblem(
        'ledgers',
        `应列出 1 至 ${LEDGERS_AT_MOST} 个账套，用逗号分开`,
        `must list 1 to ${LEDGERS_AT_MOST} ledgers, separated by commas`,
      );
    }
    return this.rates(
      ids.map((ledger) => ({ ledger })),
      parameters,
    );
  }

  private async rates(ledgers: readonly PointQuestion[], parameters: Parameters): Promise<string> {
    const asOf = dateIn(parameters, 'asOf');
    const time = wordIn(parameters, 'time', ['months', 'days'] as const);
    const rates = namesIn(parameters, 'rate').map((name) => oneOf('rate', name, RATE_NAMES));
    const answer = await this.bus.execute(
      new RatesQuery({
        ledgers,
        year: requiredNumberIn(parameters, 'year', YEARS),
        by: namesIn(parameters, 'by').map((name) =>
          oneOf('by', SHORT_NAMES[name] ?? name, DIMENSIONS),
        ),
        ...(asOf === undefined ? {} : { asOf }),
        ...(time === undefined ? {} : { time }),
        ...(rates.length === 0 ? {} : { rates }),
      }),
    );
    return answerText({ stamp: answer.stamp, rates: answer.rates.map(rateDocument) });
  }
}

const namesIn = (parameters: Parameters, name: string): readonly string[] =>
  (textIn(parameters, name) ?? '').split(',').filter((part) => part !== '');

const oneOf = <Word extends string>(name: string, text: string, words: readonly Word[]): Word => {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw parameterProblem(
    name,
    `可用 ${words.join('、')}，不能是“${text}”`,
    `takes ${words.join(', ')}, not "${text}"`,
  );
};

/** Time progress as people read it; how far ahead or behind in hundredths of a percentage point. */
const rateDocument = ({ name, title, says, rows }: RateAnswer): object => ({
  name,
  title,
  says,
  rows: rows.map((row) => ({
    values: row.values,
    labels: row.labels,
    numerator: row.numerator,
    denominator: row.denominator,
    rate: row.text,
    timeProgress: row.timeProgress === null ? null : percentText(row.timeProgress),
    aheadHundredths: row.ahead === null ? null : Number(row.ahead),
    impossible: row.impossible,
  })),
});
