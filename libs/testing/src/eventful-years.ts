// An office in which everything happens once, in order: every command, every event, two years. Specs and the
// handbook take their examples from it.
import { evaluation } from './evaluation.js';
import { ask, given, type Answer, type Asked, type Situation } from './given.js';
import { issuedOffice, requestOf } from './office.js';
import { purchase } from './purchase.js';

const on = (date: string, type: string, data: object, by: Parameters<typeof ask>[3] = {}): Asked =>
  ask(type, `2021-${date}`, data, by);
const steps = (payment: string, date: string): Asked[] => [
  on(date, 'ReviewPayment', { payment }),
  on(date, 'ApprovePayment', { payment }),
];
const settle = (payment: string, date: string, amount: string): Asked =>
  on(date, 'SettlePayment', { payment, bankVoucher: `BV-${payment}`, amount });
const reason = '说明';
const transfer = (id: string): object => ({ id, counterpart: 'unit-b' });
const place = { fund: 'general', nature: 'project', project: 'P-TASK', function: '2010302' };

const authority: readonly (readonly [Asked, string])[] = [
  [on('01-26', 'ChangeUnit', { name: '某市金融局', reason }), 'UnitChanged'],
  [
    on('01-26', 'AdjustThreePublicLimits', {
      ...{ year: 2021, document: 'TZ', reason },
      limits: {
        abroad: '0.00',
        'vehicle-purchase': '0.00',
        'vehicle-running': '1.00',
        reception: '2.00',
      },
    }),
    'ThreePublicLimitsAdjusted',
  ],
  [
    on('01-26', 'IncreaseIndicator', {
      ...{ line: 'L-TASK', document: 'ZJ', amount: '90.00', from: 'superior', reason },
    }),
    'IndicatorIncreased',
  ],
  [
    on('01-26', 'DecreaseIndicator', { line: 'L-TASK', document: 'ZJ', amount: '80.00', reason }),
    'IndicatorDecreased',
  ],
  [
    on('01-26', 'RecallIndicator', {
      ...{ line: 'L-TASK', document: 'SH', amount: '10.00', reason: 'idle' },
    }),
    'IndicatorRecalled',
  ],
  [
    on('01-26', 'TransferIndicator', {
      ...{ from: 'L-STAFF', to: 'L-RUN', document: 'TJ', amount: '10.00', reason },
    }),
    'IndicatorTransferred',
  ],
  [
    on('01-26', 'MoveIndicatorOut', {
      ...{ line: 'L-RUN', transfer: transfer('DB-1'), document: 'HB', amount: '10.00', reason },
    }),
    'IndicatorMovedOut',
  ],
  [
    on('01-26', 'MoveIndicatorIn', {
      ...{ line: 'L-STAFF', transfer: transfer('DB-2'), document: 'HB', amount: '10.00', reason },
    }),
    'IndicatorMovedIn',
  ],
  [
    on('01-26', 'FreezeIndicator', { freeze: 'F', line: 'L-RUN', amount: '5.00', reason }),
    'IndicatorFrozen',
  ],
  [on('01-26', 'ReleaseIndicator', { freeze: 'F', amount: '5.00' }), 'IndicatorReleased'],
  [
    on('01-26', 'ApproveCashPlan', { line: 'L-RUN', month: 3, document: 'JH', amount: '500.00' }),
    'CashPlanApproved',
  ],
  [
    on('01-27', 'ReceiveQuota', { line: 'L-RUN', document: 'ED', amount: '5000.00' }),
    'QuotaReceived',
  ],
  [
    on('01-27', 'ReceiveCashGrant', { line: 'L-OTHER', bankVoucher: 'SB', amount: '100.00' }),
    'CashGrantReceived',
  ],
];

const payments: readonly (readonly [Asked, string])[] = [
  [requestOf({ payment: 'P1', amount: '100.00', more: { channel: 'quota' } }), 'PaymentRequested'],
  [on('03-01', 'ReviewPayment', { payment: 'P1' }), 'PaymentReviewed'],
  [on('03-01', 'ApprovePayment', { payment: 'P1' }), 'PaymentApproved'],
  [settle('P1', '03-02', '100.00'), 'PaymentSettled'],
  [
    on('03-03', 'ReturnPayment', {
      payment: 'P1',
      return: 'R1',
      bankVoucher: 'BR',
      amount: '10.00',
    }),
    'PaymentReturned',
  ],
  [
    on('03-03', 'CorrectPayment', {
      ...{ payment: 'P1', correction: 'C1', amount: '90.00', economic: '30202', reason },
    }),
    'PaymentCorrected',
  ],
  [requestOf({ payment: 'P2' }), 'PaymentRequested'],
  [on('03-01', 'CancelPayment', { payment: 'P2', reason }), 'PaymentCancelled'],
  [requestOf({ payment: 'P3' }), 'PaymentRequested'],
  ...steps('P3', '03-01').map(
    (asked, index) => [asked, index === 0 ? 'PaymentReviewed' : 'PaymentApproved'] as const,
  ),
  [on('03-04', 'RejectPayment', { payment: 'P3', reason }), 'PaymentRejected'],
  [
    on('03-05', 'ReimburseOfficialCard', {
      ...{ expense: 'GW', line: 'L-RUN', economic: '30211', holder: '职工甲', transaction: 'T1' },
      ...{ transactionOn: '2021-03-01', dueOn: '2021-04-20', amount: '60.00', purpose: '差旅' },
    }),
    'OfficialCardReimbursed',
  ],
  [
    on('03-06', 'RecordIncome', {
      ...{ income: 'I1', kind: 'interest', amount: '900.00', function: '2010301' },
      ...{ payer: '某银行', bankVoucher: 'BI' },
    }),
    'IncomeRecorded',
  ],
  [
    on('03-06', 'ReverseIncome', { income: 'I1', reversal: 'I1-R', amount: '1.00', reason }),
    'IncomeReversed',
  ],
];

const { line: flagged, intent, plan, contract, acceptance } = purchase;
const procurement: readonly (readonly [Asked, string])[] = [
  [flagged(), 'IndicatorIssued'],
  [intent, 'ProcurementIntentPublished'],
  [plan(), 'ProcurementPlanFiled'],
  [contract(), 'ContractSigned'],
  [
    on('04-02', 'PublishContract', { contract: 'HT-1', url: 'https://example.org/HT-1' }),
    'ContractPublished',
  ],
  [
    on('04-10', 'AmendContract', {
      ...{ contract: 'HT-1', amendment: 'BC', direction: 'increase', amount: '1000.00', reason },
    }),
    'ContractAmended',
  ],
  [acceptance(), 'AcceptanceRecorded'],
  [
    on('12-31', 'ReleaseProcurementPlan', { plan: 'JH-1', amount: '10000.00', reason }),
    'ProcurementPlanReleased',
  ],
  [on('12-31', 'ReleaseCommitment', { contract: 'HT-1', reason }), 'CommitmentReleased'],
];

const vouchers: readonly (readonly [Asked, string])[] = [
  [
    on('06-30', 'PostVoucher', {
      ...{ document: 'JZ-1', kind: 'depreciation', summary: '计提折旧' },
      lines: [
        { account: '5001', side: 'debit', amount: '9.00' },
        { account: '1602', side: 'credit', amount: '9.00' },
      ],
    }),
    'VoucherPosted',
  ],
  [
    on(
      '06-30',
      'ReverseVoucher',
      { document: 'JZ-1', reversal: 'JZ-2', reason },
      { actor: 'accountant-2' },
    ),
    'VoucherReversed',
  ],
  [
    on('07-01', 'IssueIndicator', {
      ...{ line: 'L-OWN', document: 'D', kind: 'supplement', amount: '50.00' },
      item: { fund: 'own', project: 'P-OTHER', function: '2010301' },
    }),
    'IndicatorIssued',
  ],
  [
    on('07-01', 'GrantAdvance', {
      ...{ advance: 'JK', borrower: '职工甲', amount: '50.00', purpose: '出差', bankVoucher: 'BJ' },
    }),
    'AdvanceGranted',
  ],
  [
    on('07-09', 'SettleAdvance', {
      ...{ advance: 'JK', settlement: 'BX', line: 'L-OWN', economic: '30211' },
      ...{ spent: '40.00', returned: '10.00' },
    }),
    'AdvanceSettled',
  ],
  [
    on('07-10', 'CollectForTreasury', {
      ...{ collection: 'DS', amount: '800.00', revenue: '10307', payer: '甲', bankVoucher: 'BD' },
    }),
    'CollectedForTreasury',
  ],
  [
    on('07-11', 'HandOverCollection', { collection: 'DS', amount: '800.00', bankVoucher: 'BH' }),
    'CollectionHandedOver',
  ],
];

const ending = (
  type: 'LapseIndicator' | 'CarryOutIndicator',
  line: string,
  amount: string,
): Asked =>
  on('12-31', type, {
    ...{ line, document: 'NM', amount },
    ...(type === 'CarryOutIndicator' ? { recognise: true } : {}),
  });
const closing: readonly (readonly [Asked, string])[] = [
  [
    on('12-01', 'AnnouncePaymentCutoff', { year: 2021, lastPaymentOn: '2021-12-28' }),
    'PaymentCutoffAnnounced',
  ],
  [on('12-02', 'ClosePeriod', { year: 2021, month: 1 }), 'PeriodClosed'],
  [on('12-03', 'FinishProject', { project: 'P-RUN', reason }), 'ProjectFinished'],
  ...(
    [
      ['L-STAFF', '500000.00'],
      ['L-RUN', '99910.00'],
      ['L-OTHER', '50000.00'],
      ['L-FUND', '2000.00'],
      ['L-OWN', '10.00'],
    ] as const
  ).map(([line, amount]) => [ending('LapseIndicator', line, amount), 'IndicatorLapsed'] as const),
  [ending('CarryOutIndicator', 'L-TASK', '300000.00'), 'IndicatorCarriedOut'],
  [ending('CarryOutIndicator', 'L-BUY', '100000.00'), 'IndicatorCarriedOut'],
  [on('12-31', 'CloseYear', { year: 2021 }), 'YearClosed'],
];

const then = (date: string, type: string, data: object): Asked => ask(type, `2022-${date}`, data);
const zero = { income: '0.00', expenditure: '0.00', opening: '0.00', closing: '0.00' };

/** 2022; the approved totals are those that the compilation computed. */
const afterwards = (totals: object): readonly (readonly [Asked, string])[] => [
  [
    then('01-01', 'OpenFiscalYear', {
      ...{ year: 2022, regime: 'authorised', threePublicPolicy: 'block', carriedFirst: true },
    }),
    'FiscalYearOpened',
  ],
  ...(['L-TASK', 'L-BUY'] as const).map(
    (line) =>
      [
        then('01-05', 'CarryForwardIndicator', {
          ...{ line: `${line}-22`, from: line, document: 'JZ' },
          amount: line === 'L-BUY' ? '100000.00' : '200000.00',
        }),
        'IndicatorCarriedForward',
      ] as const,
  ),
  [
    then('01-06', 'RestoreQuota', { line: 'L-TASK-22', document: 'HF', amount: '50.00' }),
    'QuotaRestored',
  ],
  [
    then('01-07', 'RenewCommitment', { contract: 'HT-1', line: 'L-BUY-22', amount: '71000.00' }),
    'CommitmentRenewed',
  ],
  [then('02-01', 'TerminateContract', { contract: 'HT-1', reason }), 'ContractTerminated'],
  [
    then('02-02', 'AdjustOpeningBalance', {
      ...{ adjustment: 'TZ', year: 2022, document: 'TZ', reason: 'moved-in', kind: 'carry-over' },
      ...{ to: { ...place, source: 'carried', line: 'L-TASK-22' }, heldIn: '800103' },
      ...{ amount: '7.00', explanation: '归集调入' },
    }),
    'OpeningBalanceAdjusted',
  ],
  [
    then('02-03', 'HandOverSurplus', {
      ...{ handOver: 'SJ', document: 'SJ', kind: 'carry-over', heldIn: '800103', amount: '90.00' },
      from: {
        ...{ fund: 'general', source: 'current', nature: 'staff', project: 'P-STAFF' },
        ...{ function: '2010301', line: 'L-STAFF' },
      },
    }),
    'SurplusHandedOver',
  ],
  [then('02-04', 'CompileFinalAccounts', { year: 2021, waivers: [] }), 'FinalAccountsCompiled'],
  [then('02-05', 'ReopenYear', { year: 2021, document: 'FJZ', reason }), 'YearReopened'],
  [on('12-31', 'CloseYear', { year: 2021 }), 'YearClosed'],
  [
    then('02-06', 'CompileFinalAccounts', { year: 2021, waivers: [], reason }),
    'FinalAccountsCompiled',
  ],
  [
    then('02-10', 'ReviewFinalAccounts', {
      ...{ year: 2021, version: 2, result: 'passed', opinion: '同意' },
    }),
    'FinalAccountsReviewed',
  ],
  [
    then('08-01', 'ApproveFinalAccounts', { year: 2021, version: 2, document: 'CJP', totals }),
    'FinalAccountsApproved',
  ],
  [
    then('08-20', 'PublishFinalAccounts', {
      ...{ year: 2021, version: 2, url: 'https://example.org/2021', file: 'a'.repeat(64) },
      secrecyReviewed: true,
    }),
    'FinalAccountsPublished',
  ],
];

/** Each command with the event it leads to. */
export const eventfulYears: readonly (readonly [asked: Asked, event: string])[] = [
  ...[...authority, ...payments, ...procurement, ...vouchers, ...evaluation.walk, ...closing],
  ...afterwards(zero),
];

export interface Lived {
  readonly asked: Asked;
  readonly event: string;
  readonly answer: Answer;
}

/** Goes through the years, after the commands that every office begins with. */
export const livedThrough = (
  beginning: readonly Asked[] = issuedOffice({ regime: 'authorised' }),
): { readonly office: Situation; readonly answers: readonly Lived[] } => {
  const office = given(beginning);
  const answers = eventfulYears.map(([asked, event]) => {
    const compiled = office.events.findLast(({ type }) => type === 'FinalAccountsCompiled');
    const { statements } = (compiled?.data ?? {}) as { statements?: { totals: object } };
    const totals = statements?.totals ?? zero;
    const data =
      asked.type === 'ApproveFinalAccounts' ? { ...(asked.data as object), totals } : asked.data;
    const lived = { ...asked, data };
    return { asked: lived, event, answer: office.when(lived) };
  });
  return { office, answers };
};
