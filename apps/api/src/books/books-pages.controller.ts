// The pages of the account books: each asks the same question as the API and draws the answer.
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
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
import { HTML, POLICY } from '../pages/page-headers.js';
import { both } from '../pages/layout.js';
import { html, pathOf } from '../pages/markup.js';
import type { Parameters } from '../queries/parameters.js';
import { bookQuestion, vouchersQuestion } from './book-question.js';
import { faultNotes, sheetPage } from './books-page.js';

@Controller('ledgers/:ledger/years/:year/books')
export class BooksPagesController {
  constructor(private readonly bus: QueryBus) {}

  @Get('general')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async general(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = bookQuestion(ledger, { ...parameters, year });
    const answer = await this.bus.execute(new GeneralLedgerQuery(question));
    return sheetPage(answer, generalSheets(answer), pageOf(question, '总账', 'general'));
  }

  @Get('detail')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async detail(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = bookQuestion(ledger, { ...parameters, year });
    const answer = await this.bus.execute(new DetailLedgerQuery(question));
    return sheetPage(answer, detailSheets(answer), pageOf(question, '明细账', 'detail'));
  }

  @Get('balances')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async balances(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = bookQuestion(ledger, { ...parameters, year });
    const answer = await this.bus.execute(new AccountBalancesQuery(question));
    return sheetPage(answer, balanceSheets(answer), pageOf(question, '科目余额表', 'balances'));
  }

  @Get('vouchers')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async vouchers(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = vouchersQuestion(ledger, { ...parameters, year });
    const answer = await this.bus.execute(new VouchersQuery(question));
    return sheetPage(answer, [voucherListSheet(answer)], {
      ...pageOf(question, '记账凭证', 'vouchers'),
      notes: faultNotes(answer),
    });
  }

  @Get('vouchers/:voucher')
  @Header('content-type', HTML)
  @Header('content-security-policy', POLICY)
  async voucher(
    @Param('ledger') ledger: string,
    @Param('year') year: string,
    @Param('voucher') voucher: string,
    @Query() parameters: Parameters,
  ): Promise<string> {
    const question = vouchersQuestion(ledger, { ...parameters, year });
    const answer = await this.bus.execute(new VoucherQuery({ ...question, voucher }));
    const { entry } = answer;
    return sheetPage(answer, [voucherSheet(answer)], {
      ...pageOf(question, `记账凭证 ${voucher}`, 'vouchers', voucher),
      notes: [
        html`<p>
          ${both('日期', 'date')} ${entry.occurredOn}，${both('制单', 'maker')}
          ${entry.actor}，${both('单据', 'documents')}
          ${entry.documents.map(
            (document) =>
              html`<a href="${pathOf('ledgers', ledger, 'documents', document)}">${document}</a> `,
          )}
        </p>`,
      ],
    });
  }
}

const pageOf = (
  question: {
    readonly ledger: string;
    readonly year: number;
    readonly at?: number;
    readonly month?: number;
    readonly book?: string;
    readonly account?: string;
    readonly asOf?: string;
  },
  title: string,
  ...path: readonly string[]
) => {
  const { ledger, year, at, month, book, account, asOf } = question;
  return {
    ...{ ledger, year, title },
    source: pathOf('v1', 'ledgers', ledger, 'books', ...path),
    query: { year, at, month, book, account, asOf },
  };
};
