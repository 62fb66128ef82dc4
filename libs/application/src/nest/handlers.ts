// Who answers which message: each handler passes it to the part of the office that knows.
import {
  CommandHandler,
  QueryHandler,
  type ICommandHandler,
  type IQueryHandler,
} from '@nestjs/cqrs';
import { Office } from '../office.js';
import { codesOf } from '../queries/code-queries.js';
import {
  AccountBalancesQuery,
  CellQuery,
  ChecksQuery,
  CodesQuery,
  DepartmentQuery,
  DetailLedgerQuery,
  DocumentQuery,
  EventsQuery,
  FinalAccountsComparisonQuery,
  FinalAccountsQuery,
  GeneralLedgerQuery,
  LedgerQuery,
  LedgersQuery,
  ProcurementQuery,
  RatesQuery,
  StatementsQuery,
  SubmitCommands,
  TrialBalancesQuery,
  VoucherQuery,
  VouchersQuery,
  YearEndQuery,
  YearReportQuery,
  type YearReport,
} from './messages.js';

@CommandHandler(SubmitCommands)
export class SubmitCommandsHandler implements ICommandHandler<SubmitCommands> {
  constructor(private readonly office: Office) {}

  execute({ ledger, raws, order }: SubmitCommands) {
    return this.office.desk.submit(ledger, raws, order);
  }
}

@QueryHandler(LedgersQuery)
export class LedgersHandler implements IQueryHandler<LedgersQuery> {
  constructor(private readonly office: Office) {}

  execute() {
    return this.office.ledgers.ledgers();
  }
}

@QueryHandler(LedgerQuery)
export class LedgerHandler implements IQueryHandler<LedgerQuery> {
  constructor(private readonly office: Office) {}

  execute({ ledger }: LedgerQuery) {
    return this.office.ledgers.ledger(ledger);
  }
}

@QueryHandler(EventsQuery)
export class EventsHandler implements IQueryHandler<EventsQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: EventsQuery) {
    return this.office.ledgers.events(question);
  }
}

@QueryHandler(DocumentQuery)
export class DocumentHandler implements IQueryHandler<DocumentQuery> {
  constructor(private readonly office: Office) {}

  execute({ ledger, document }: DocumentQuery) {
    return this.office.ledgers.document(ledger, document);
  }
}

@QueryHandler(StatementsQuery)
export class StatementsHandler implements IQueryHandler<StatementsQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: StatementsQuery) {
    return this.office.statements.statements(question);
  }
}

@QueryHandler(ChecksQuery)
export class ChecksHandler implements IQueryHandler<ChecksQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: ChecksQuery) {
    return this.office.statements.checks(question);
  }
}

@QueryHandler(TrialBalancesQuery)
export class TrialBalancesHandler implements IQueryHandler<TrialBalancesQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: TrialBalancesQuery) {
    return this.office.statements.trialBalances(question);
  }
}

@QueryHandler(YearReportQuery)
export class YearReportHandler implements IQueryHandler<YearReportQuery> {
  constructor(private readonly office: Office) {}

  async execute({ question }: YearReportQuery): Promise<YearReport> {
    const report = await this.office.statements.yearReport(question);
    const { ledgers, year, asOf } = report.stamp;
    const at = ledgers.map(({ ledger, position }) => ({ ledger, at: position }));
    return { ...report, rates: await this.office.rates.material({ ledgers: at, year, asOf }) };
  }
}

@QueryHandler(CellQuery)
export class CellHandler implements IQueryHandler<CellQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: CellQuery) {
    return this.office.cells.cell(question);
  }
}

@QueryHandler(RatesQuery)
export class RatesHandler implements IQueryHandler<RatesQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: RatesQuery) {
    return this.office.rates.rates(question);
  }
}

@QueryHandler(CodesQuery)
export class CodesHandler implements IQueryHandler<CodesQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: CodesQuery) {
    return codesOf(this.office.codes, question);
  }
}

@QueryHandler(DepartmentQuery)
export class DepartmentHandler implements IQueryHandler<DepartmentQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: DepartmentQuery) {
    return this.office.departments.department(question);
  }
}

@QueryHandler(YearEndQuery)
export class YearEndHandler implements IQueryHandler<YearEndQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: YearEndQuery) {
    return this.office.yearEnds.yearEnd(question);
  }
}

@QueryHandler(GeneralLedgerQuery)
export class GeneralLedgerHandler implements IQueryHandler<GeneralLedgerQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: GeneralLedgerQuery) {
    return this.office.books.general(question);
  }
}

@QueryHandler(DetailLedgerQuery)
export class DetailLedgerHandler implements IQueryHandler<DetailLedgerQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: DetailLedgerQuery) {
    return this.office.books.detail(question);
  }
}

@QueryHandler(AccountBalancesQuery)
export class AccountBalancesHandler implements IQueryHandler<AccountBalancesQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: AccountBalancesQuery) {
    return this.office.books.balances(question);
  }
}

@QueryHandler(VouchersQuery)
export class VouchersHandler implements IQueryHandler<VouchersQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: VouchersQuery) {
    return this.office.books.vouchers(question);
  }
}

@QueryHandler(VoucherQuery)
export class VoucherHandler implements IQueryHandler<VoucherQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: VoucherQuery) {
    return this.office.books.voucher(question);
  }
}

@QueryHandler(ProcurementQuery)
export class ProcurementHandler implements IQueryHandler<ProcurementQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: ProcurementQuery) {
    return this.office.procurement.procurement(question);
  }
}

@QueryHandler(FinalAccountsQuery)
export class FinalAccountsHandler implements IQueryHandler<FinalAccountsQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: FinalAccountsQuery) {
    return this.office.finalAccounts.versions(question);
  }
}

@QueryHandler(FinalAccountsComparisonQuery)
export class FinalAccountsComparisonHandler implements IQueryHandler<FinalAccountsComparisonQuery> {
  constructor(private readonly office: Office) {}

  execute({ question }: FinalAccountsComparisonQuery) {
    return this.office.finalAccounts.comparison(question);
  }
}

export const HANDLERS = [
  SubmitCommandsHandler,
  LedgersHandler,
  LedgerHandler,
  EventsHandler,
  DocumentHandler,
  StatementsHandler,
  ChecksHandler,
  TrialBalancesHandler,
  YearReportHandler,
  CellHandler,
  RatesHandler,
  CodesHandler,
  DepartmentHandler,
  YearEndHandler,
  GeneralLedgerHandler,
  DetailLedgerHandler,
  AccountBalancesHandler,
  VouchersHandler,
  VoucherHandler,
  ProcurementHandler,
  FinalAccountsHandler,
  FinalAccountsComparisonHandler,
];
