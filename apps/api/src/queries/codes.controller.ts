// The classifications of a fiscal year over HTTP, with the evidence of each code.
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CodesQuery } from '#application';
import { SCHEMES } from '#codes';
import { answerText } from './answer-text.js';
import { requiredNumberIn, requiredWordIn, textIn, type Parameters } from './parameters.js';
import { YEARS } from './questions.js';

@Controller('v1/codes')
export class CodesController {
  constructor(private readonly bus: QueryBus) {}

  /** As `/v1/codes/function?year=2021&find=20103`. */
  @Get(':scheme')
  @Header('content-type', 'application/json; charset=utf-8')
  async codes(@Param('scheme') name: string, @Query() parameters: Parameters): Promise<string> {
    const scheme = requiredWordIn({ scheme: name }, 'scheme', SCHEMES);
    const find = textIn(parameters, 'find');
    const year = requiredNumberIn(parameters, 'year', YEARS);
    const question = { scheme, year, ...(find === undefined ? {} : { find }) };
    return answerText(await this.bus.execute(new CodesQuery(question)));
  }
}
