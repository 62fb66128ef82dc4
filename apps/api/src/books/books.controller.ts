// The account books over HTTP: general ledger, detail ledger, account balances and vouchers.
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import {
  AccountBalancesQuery,
  balanceSheets,
  DetailLedgerQuery,
  detailSheets,
  GeneralLedgerQuery,
  generalSheets,
  VoucherQuery,
  voucherListSheet,
  voucherSheet,
  VouchersQuery,
} from '#application';
import type { Parameters } from '../queries/parameters.js';
import { bookQuestion, vouchersQuestion } from './book-question.js';
import { sendSheets } from './sheet-answer.js';

@Controller('v1/ledgers/:ledger/books')
export class BooksController {
  constructor(private readonly bus: QueryBus) {}

  /** As `?year=2021&book=budget&account=7101`. */
  @Get('general')
  async general(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.bus.execute(new GeneralLedgerQuery(bookQuestion(ledger, parameters)));
    await sendSheets(reply, parameters, answer, generalSheets(answer));
  }

  /** As `?year=2021&month=3&account=7101`. */
  @Get('detail')
  async detail(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.bus.execute(new DetailLedgerQuery(bookQuestion(ledger, parameters)));
    await sendSheets(reply, parameters, answer, detailSheets(answer));
  }

  @Get('balances')
  async balances(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const question = bookQuestion(ledger, parameters);
    const answer = await this.bus.execute(new AccountBalancesQuery(question));
    await sendSheets(reply, parameters, answer, balanceSheets(answer));
  }

  /** As `?year=2021&month=3`; `faults` names the numbers that are missing or taken twice. */
  @Get('vouchers')
  async vouchers(
    @Param('ledger') ledger: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.bus.execute(new VouchersQuery(vouchersQuestion(ledger, parameters)));
    await sendSheets(reply, parameters, answer, [voucherListSheet(answer)]);
  }

  /** One voucher, as `vouchers/202103-0001`. */
  @Get('vouchers/:voucher')
  async voucher(
    @Param('ledger') ledger: string,
    @Param('voucher') voucher: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const year = voucher.slice(0, 4);
    const question = vouchersQuestion(ledger, { year, ...parameters });
    const answer = await this.bus.execute(new VoucherQuery({ ...question, voucher }));
    await sendSheets(reply, parameters, answer, [voucherSheet(answer)]);
  }
}
