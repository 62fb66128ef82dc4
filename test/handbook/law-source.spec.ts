// What the handbook reads from the source of the law is what the law does.
import { describe, expect, it } from '@jest/globals';
import { commandKinds, REFUSALS } from '#ledger';
import { LawSource } from './law-source.js';
import { examples } from './lived.js';
import { DESK_CODES } from './refusals.js';

const law = new LawSource();
const lived = examples();

/** Names are for ever: a log keeps them (design.md §11). */
const EVENT_OF: readonly (readonly [command: string, event: string])[] = [
  ['OpenFiscalYear', 'FiscalYearOpened'],
  ['ApproveBudget', 'BudgetApproved'],
  ['AdjustThreePublicLimits', 'ThreePublicLimitsAdjusted'],
  ['AnnouncePaymentCutoff', 'PaymentCutoffAnnounced'],
  ['ClosePeriod', 'PeriodClosed'],
  ['CloseYear', 'YearClosed'],
  ['ReopenYear', 'YearReopened'],
  ['AdjustOpeningBalance', 'OpeningBalanceAdjusted'],
  ['HandOverSurplus', 'SurplusHandedOver'],
  ['CompileFinalAccounts', 'FinalAccountsCompiled'],
  ['ReviewFinalAccounts', 'FinalAccountsReviewed'],
  ['ApproveFinalAccounts', 'FinalAccountsApproved'],
  ['PublishFinalAccounts', 'FinalAccountsPublished'],
  ['IssueIndicator', 'IndicatorIssued'],
  ['IncreaseIndicator', 'IndicatorIncreased'],
  ['DecreaseIndicator', 'IndicatorDecreased'],
  ['RecallIndicator', 'IndicatorRecalled'],
  ['TransferIndicator', 'IndicatorTransferred'],
  ['MoveIndicatorOut', 'IndicatorMovedOut'],
  ['MoveIndicatorIn', 'IndicatorMovedIn'],
  ['FreezeIndicator', 'IndicatorFrozen'],
  ['ReleaseIndicator', 'IndicatorReleased'],
  ['ApproveCashPlan', 'CashPlanApproved'],
  ['ReceiveQuota', 'QuotaReceived'],
  ['RestoreQuota', 'QuotaRestored'],
  ['ReceiveCashGrant', 'CashGrantReceived'],
  ['LapseIndicator', 'IndicatorLapsed'],
  ['CarryOutIndicator', 'IndicatorCarriedOut'],
  ['CarryForwardIndicator', 'IndicatorCarriedForward'],
  ['PublishProcurementIntent', 'ProcurementIntentPublished'],
  ['FileProcurementPlan', 'ProcurementPlanFiled'],
  ['ReleaseProcurementPlan', 'ProcurementPlanReleased'],
  ['SignContract', 'ContractSigned'],
  ['PublishContract', 'ContractPublished'],
  ['AmendContract', 'ContractAmended'],
  ['TerminateContract', 'ContractTerminated'],
  ['ReleaseCommitment', 'CommitmentReleased'],
  ['RenewCommitment', 'CommitmentRenewed'],
  ['RecordAcceptance', 'AcceptanceRecorded'],
  ['RequestPayment', 'PaymentRequested'],
  ['ReviewPayment', 'PaymentReviewed'],
  ['ApprovePayment', 'PaymentApproved'],
  ['SettlePayment', 'PaymentSettled'],
  ['RejectPayment', 'PaymentRejected'],
  ['CancelPayment', 'PaymentCancelled'],
  ['ReturnPayment', 'PaymentReturned'],
  ['CorrectPayment', 'PaymentCorrected'],
  ['ReimburseOfficialCard', 'OfficialCardReimbursed'],
  ['RecordIncome', 'IncomeRecorded'],
  ['ReverseIncome', 'IncomeReversed'],
  ['SetProjectTargets', 'ProjectTargetsSet'],
  ['MonitorProject', 'ProjectMonitored'],
  ['SelfEvaluateProject', 'ProjectSelfEvaluated'],
  ['RegisterProject', 'ProjectRegistered'],
  ['FinishProject', 'ProjectFinished'],
  ['GiveReason', 'ReasonGiven'],
  ['OpenBooks', 'BooksOpened'],
  ['ChangeUnit', 'UnitChanged'],
  ['ReportAssets', 'AssetsReported'],
  ['ReportHeadcount', 'HeadcountReported'],
  ['PostVoucher', 'VoucherPosted'],
  ['ReverseVoucher', 'VoucherReversed'],
  ['GrantAdvance', 'AdvanceGranted'],
  ['SettleAdvance', 'AdvanceSettled'],
  ['CollectForTreasury', 'CollectedForTreasury'],
  ['HandOverCollection', 'CollectionHandedOver'],
];

describe('a command leads to one event', () => {
  const events = law.events();

  it.each(EVENT_OF)('%s to %s, by its decider’s source and by its example', (command, event) => {
    expect(events.get(command)).toEqual([event]);
    expect(lived.get(command)).toMatchObject({ answer: { events: [{ type: event }] } });
  });

  it('whichever command of the catalogue it is', () => {
    expect(EVENT_OF.map(([command]) => command).sort()).toEqual([...commandKinds.keys()].sort());
  });
});

describe('the reading of the law’s source', () => {
  it('finds the guards of a command through the functions and tables it names', () => {
    const guards = law.guards();
    expect(guards.get('RequestPayment')).toEqual(
      expect.arrayContaining([
        ...['INDICATOR_EXCEEDED', 'QUOTA_EXCEEDED', 'CONTRACT_REQUIRED', 'TRIP_DETAILS_NEEDED'],
      ]),
    );
    expect(guards.get('CloseYear')).toContain('WELFARE_FUND_EXCEEDS_SURPLUS');
    expect(guards.get('OpenBooks')).toEqual([
      ...['CODE_UNKNOWN', 'CODE_TOO_COARSE', 'BOOKS_ALREADY_OPEN'],
    ]);
  });

  it('finds who gives each refusal: a decider, the admission of all commands, or the desk', () => {
    const given = new Set([
      ...DESK_CODES,
      ...law.admissionCodes('admission'),
      ...[...law.guards().values()].flat(),
    ]);
    expect(Object.keys(REFUSALS).filter((code) => !given.has(code))).toEqual([]);
    expect(DESK_CODES.filter((code) => [...law.guards().values()].flat().includes(code))).toEqual(
      [],
    );
  });

  it('finds the rules behind every event that moves a book', () => {
    const rules = law.postingRules();
    expect(rules.get('PaymentRequested')).toContain(
      'Rule 21: request Dr Q50 / Cr Q40 of a contract, Q20 otherwise.',
    );
    expect(rules.get('YearClosed')?.join(' ')).toMatch(/Row 20 .*Row 21.*Row 22/);
  });
});
