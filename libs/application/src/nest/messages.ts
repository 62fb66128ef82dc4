// The messages of the two buses. The bus routes by class, so all commands of the law travel in one envelope.
import { Command, Query } from '@nestjs/cqrs';
import type { Book } from '#bookkeeping';
import type { Stamp } from '#statements';
import type { SubmitOrder } from '../desk/desk.js';
import type { Outcome } from '../desk/outcome.js';
import type {
  AccountBalancesAnswer,
  BookQuestion,
  DetailLedgerAnswer,
  GeneralLedgerAnswer,
  VoucherAnswer,
  VouchersAnswer,
  VouchersQuestion,
} from '../queries/book-queries.js';
import type { CellAnswer, CellQuestion } from '../queries/cell-queries.js';
import type { CodesAnswer, CodesQuestion } from '../queries/code-queries.js';
import type { DepartmentAnswer, DepartmentQuestion } from '../queries/department-queries.js';
import type {
  FinalAccountsAnswer,
  FinalAccountsComparison,
  FinalAccountsQuestion,
} from '../queries/final-accounts-queries.js';
import type {
  DocumentAnswer,
  EventsAnswer,
  EventsQuestion,
  LedgerAnswer,
  LedgerEntry,
} from '../queries/ledger-queries.js';
import type { ProcurementAnswer } from '../queries/procurement-queries.js';
import type { RateMaterial, RatesAnswer, RatesQuestion } from '../queries/rate-queries.js';
import type {
  ChecksAnswer,
  StatementsAnswer,
  TrialBalancesAnswer,
  YearQuestion,
} from '../queries/statement-queries.js';
import type { YearEndAnswer, YearEndQuestion } from '../year-end/year-end-assistant.js';

export interface YearReport extends ChecksAnswer, TrialBalancesAnswer {
  readonly stamp: Stamp;
  readonly rates: RateMaterial;
}

/** Commands for the desk of one ledger, as they came in. */
export class SubmitCommands extends Command<readonly Outcome[]> {
  constructor(
    readonly ledger: string,
    readonly raws: readonly unknown[],
    readonly order: SubmitOrder,
  ) {
    super();
  }
}

export class LedgersQuery extends Query<readonly LedgerEntry[]> {}

export class LedgerQuery extends Query<LedgerAnswer> {
  constructor(readonly ledger: string) {
    super();
  }
}

export class EventsQuery extends Query<EventsAnswer> {
  constructor(readonly question: EventsQuestion) {
    super();
  }
}

export class DocumentQuery extends Query<DocumentAnswer> {
  constructor(
    readonly ledger: string,
    readonly document: string,
  ) {
    super();
  }
}

export class StatementsQuery extends Query<StatementsAnswer> {
  constructor(readonly question: YearQuestion) {
    super();
  }
}

export class ChecksQuery extends Query<ChecksAnswer> {
  constructor(readonly question: YearQuestion) {
    super();
  }
}

export class TrialBalancesQuery extends Query<TrialBalancesAnswer> {
  constructor(readonly question: YearQuestion & { readonly books?: readonly Book[] }) {
    super();
  }
}

/** All that the page of a year shows, from books at one position. */
export class YearReportQuery extends Query<YearReport> {
  constructor(readonly question: YearQuestion) {
    super();
  }
}

export class CellQuery extends Query<CellAnswer> {
  constructor(readonly question: CellQuestion) {
    super();
  }
}

export class RatesQuery extends Query<RatesAnswer> {
  constructor(readonly question: RatesQuestion) {
    super();
  }
}

export class CodesQuery extends Query<CodesAnswer> {
  constructor(readonly question: CodesQuestion) {
    super();
  }
}

/** Everything about a department: its tables, checks, transfers and eliminations, from books at one moment. */
export class DepartmentQuery extends Query<DepartmentAnswer> {
  constructor(readonly question: DepartmentQuestion) {
    super();
  }
}

/** What is open at the end of a year, and the tables as they would be after closing. */
export class YearEndQuery extends Query<YearEndAnswer> {
  constructor(readonly question: YearEndQuestion) {
    super();
  }
}

/** 总账. */
export class GeneralLedgerQuery extends Query<GeneralLedgerAnswer> {
  constructor(readonly question: BookQuestion) {
    super();
  }
}

/** 明细账. */
export class DetailLedgerQuery extends Query<DetailLedgerAnswer> {
  constructor(readonly question: BookQuestion) {
    super();
  }
}

/** 科目余额表. */
export class AccountBalancesQuery extends Query<AccountBalancesAnswer> {
  constructor(readonly question: BookQuestion) {
    super();
  }
}

/** 凭证 of a year or month. */
export class VouchersQuery extends Query<VouchersAnswer> {
  constructor(readonly question: VouchersQuestion) {
    super();
  }
}

/** One voucher with its lines. */
export class VoucherQuery extends Query<VoucherAnswer> {
  constructor(readonly question: VouchersQuestion & { readonly voucher: string }) {
    super();
  }
}

/** The procurement register of a year with the figures of its paragraph. */
export class ProcurementQuery extends Query<ProcurementAnswer> {
  constructor(readonly question: YearQuestion) {
    super();
  }
}

/** The versions of a year's final accounts. */
export class FinalAccountsQuery extends Query<FinalAccountsAnswer> {
  constructor(readonly question: FinalAccountsQuestion) {
    super();
  }
}

/** Two versions of a year's final accounts, cell by cell. */
export class FinalAccountsComparisonQuery extends Query<FinalAccountsComparison> {
  constructor(
    readonly question: FinalAccountsQuestion & { readonly versions: readonly [number, number] },
  ) {
    super();
  }
}
