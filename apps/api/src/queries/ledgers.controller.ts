// Questions about ledgers over HTTP: which there are, how they stand, their events and documents.
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  DocumentQuery,
  EVENTS_AT_MOST,
  EventsQuery,
  LedgerQuery,
  LedgersQuery,
} from '#application';
import { answerText } from './answer-text.js';
import { ledgerId, numberIn, type Parameters } from './parameters.js';

const JSON_TYPE = 'application/json; charset=utf-8';

@Controller('v1/ledgers')
export class LedgersController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  @Header('content-type', JSON_TYPE)
  async ledgers(): Promise<string> {
    return answerText({ ledgers: await this.bus.execute(new LedgersQuery()) });
  }

  @Get(':ledger')
  @Header('content-type', JSON_TYPE)
  async ledger(@Param('ledger') ledger: string): Promise<string> {
    return answerText(await this.bus.execute(new LedgerQuery(ledgerId(ledger))));
  }

  @Get(':ledger/events')
  @Header('content-type', JSON_TYPE)
  async events(@Param('ledger') ledger: string, @Query() parameters: Parameters): Promise<string> {
    const after = numberIn(parameters, 'after', { least: 0, most: Number.MAX_SAFE_INTEGER }) ?? 0;
    const limit = numberIn(parameters, 'limit', { least: 1, most: EVENTS_AT_MOST }) ?? 100;
    const question = { ledger: ledgerId(ledger), after, limit };
    return answerText(await this.bus.execute(new EventsQuery(question)));
  }

  @Get(':ledger/documents/:document')
  @Header('content-type', JSON_TYPE)
  async document(
    @Param('ledger') ledger: string,
    @Param('document') document: string,
  ): Promise<string> {
    return answerText(await this.bus.execute(new DocumentQuery(ledgerId(ledger), document)));
  }
}
