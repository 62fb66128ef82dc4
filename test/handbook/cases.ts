// Situations that show a row of domain.md §5.6 each: the eventful years have every event, not every way to enter it.
import {
  adjusted,
  ask,
  carriedOffice,
  carriedPlace,
  carryingOffice,
  issuedOffice,
  openedNextYear,
  openOffice,
  purchase,
  receivedQuota,
  recordedIncome,
  settledPayment,
  suppliedLine,
  surplusPlace,
  type Asked,
  type PaymentOptions,
} from '#testing';

/** Before the integrated system (授权支付) and under it (预算管理一体化). */
export type Regime = 'authorised' | 'integrated';
export const REGIMES: readonly Regime[] = ['authorised', 'integrated'];

export interface Case {
  /** What makes the entries what they are, with the row. */
  readonly says: string;
  /** The events it shows. */
  readonly about: readonly string[];
  /** None where the regime does not know the case. */
  readonly commands: (regime: Regime) => readonly Asked[];
}

const only =
  (wanted: Regime, commands: readonly Asked[]): Case['commands'] =>
  (regime) =>
    regime === wanted ? commands : [];

/** An office with all lines issued, and then these. */
const issuedAnd =
  (...commands: readonly Asked[]): Case['commands'] =>
  (regime) => [...issuedOffice({ regime }), ...commands];

const paid = (options: PaymentOptions): readonly Asked[] => settledPayment(options);
const returned = (on: string, more: object = {}): Asked =>
  ask('ReturnPayment', on, {
    ...{ payment: 'PAY-1', return: 'TH-1', bankVoucher: 'BV-TH', amount: '300.00' },
    ...more,
  });
const corrected = (more: object): Asked =>
  ask('CorrectPayment', '2021-04-01', {
    ...{ payment: 'PAY-1', correction: 'GZ-1', amount: '1000.00', reason: '科目有误' },
    ...more,
  });
const ending = (type: string, line: string, amount: string, more: object = {}): Asked =>
  ask(type, '2021-12-31', { line, document: 'NM', amount, ...more });
const closed = ask('CloseYear', '2021-12-31', { year: 2021 });

const payments: readonly Case[] = [
  {
    says: 'through the treasury (row 2)',
    about: ['PaymentSettled'],
    commands: issuedAnd(...paid({})),
  },
  {
    says: 'from own money (row 2c)',
    about: ['PaymentSettled'],
    commands: issuedAnd(
      recordedIncome(),
      suppliedLine('L-OWN', '500.00'),
      ...paid({ line: 'L-OWN', amount: '100.00', more: { channel: 'bank' } }),
    ),
  },
  {
    says: 'from quota (row 4)',
    about: ['PaymentSettled'],
    commands: only('authorised', [
      ...issuedOffice({ regime: 'authorised' }),
      ...[receivedQuota('1000.00'), ...paid({ more: { channel: 'quota' } })],
    ]),
  },
  {
    says: 'from a carried line (row 5)',
    about: ['PaymentSettled'],
    commands: (regime) => [
      ...carriedOffice({ regime }),
      ...paid({ line: 'L-CARRIED', amount: '100.00', on: '2022-03-01' }),
    ],
  },
  {
    says: 'in the same year (row 6)',
    about: ['PaymentReturned'],
    commands: issuedAnd(...paid({}), returned('2021-04-01')),
  },
  {
    says: 'of a year before (row 7)',
    about: ['PaymentReturned'],
    commands: (regime) => [
      ...issuedOffice({ regime }),
      ...paid({ line: 'L-TASK' }),
      ...[openedNextYear({ regime }), returned('2022-02-01')],
    ],
  },
  {
    says: 'of a year before, to a carried line (row 7)',
    about: ['PaymentReturned'],
    commands: (regime) => {
      const [last, ...carried] = carriedOffice({ regime }).slice(-3);
      return [
        ...issuedOffice({ regime }),
        ...paid({ line: 'L-TASK' }),
        ...(last === undefined ? [] : [last, ...carried]),
        returned('2022-02-01', { toLine: 'L-CARRIED' }),
      ];
    },
  },
  {
    says: 'of economic codes (row 8)',
    about: ['PaymentCorrected'],
    commands: issuedAnd(...paid({}), corrected({ economic: '30202' })),
  },
  {
    says: 'of the line (row 8)',
    about: ['PaymentCorrected'],
    commands: issuedAnd(...paid({ line: 'L-TASK' }), corrected({ toLine: 'L-OTHER' })),
  },
  {
    says: 'by official card (row 9), and the bank is repaid (row 9b)',
    about: ['OfficialCardReimbursed', 'PaymentSettled'],
    commands: issuedAnd(
      ask('ReimburseOfficialCard', '2021-03-01', {
        ...{ expense: 'GW-1', line: 'L-RUN', economic: '30211', holder: '职工甲' },
        ...{ transaction: 'T-1', transactionOn: '2021-02-20', dueOn: '2021-04-10' },
        ...{ amount: '1000.00', purpose: '差旅' },
      }),
      ...paid({ economic: '30211', more: { cardExpense: 'GW-1', settlement: 'card' } }),
    ),
  },
  {
    says: 'as a prepayment (row 11)',
    about: ['PaymentSettled'],
    commands: issuedAnd(...paid({ line: 'L-TASK', more: { debit: '1214' } })),
  },
  {
    says: 'against a contract, what was accepted and owed (row 13)',
    about: ['PaymentRequested', 'PaymentSettled', 'AcceptanceRecorded'],
    commands: (regime) => [
      ...openOffice({ regime }),
      ...[purchase.line(), purchase.intent, purchase.plan(), purchase.contract()],
      ...[purchase.acceptance(), purchase.payment()],
      ask('ReviewPayment', '2021-05-20', { payment: 'PAY-1' }),
      ask('ApprovePayment', '2021-05-20', { payment: 'PAY-1' }),
      ask('SettlePayment', '2021-05-20', {
        ...{ payment: 'PAY-1', bankVoucher: 'BV-PAY-1', amount: '70000.00' },
      }),
    ],
  },
  {
    says: 'of equipment (row 14)',
    about: ['PaymentSettled'],
    commands: issuedAnd(...paid({ line: 'L-TASK', economic: '31002', more: { debit: '1601' } })),
  },
];

const yearEnd: readonly Case[] = [
  {
    says: 'of interest (row 16)',
    about: ['IncomeRecorded'],
    commands: issuedAnd(recordedIncome('1000.00', { kind: 'interest' })),
  },
  {
    says: 'from the bureau (row 3)',
    about: ['QuotaReceived'],
    commands: only('authorised', [
      ...issuedOffice({ regime: 'authorised' }),
      receivedQuota('1000.00'),
    ]),
  },
  {
    says: 'where no quota had arrived (row 18)',
    about: ['IndicatorLapsed'],
    commands: only('authorised', [
      ...issuedOffice({ regime: 'authorised' }),
      ending('LapseIndicator', 'L-RUN', '100000.00'),
    ]),
  },
  {
    says: 'where part was quota (rows 18b and 18c)',
    about: ['IndicatorLapsed'],
    commands: only('authorised', [
      ...issuedOffice({ regime: 'authorised' }),
      ...[receivedQuota('1000.00'), ending('LapseIndicator', 'L-RUN', '100000.00')],
    ]),
  },
  {
    says: 'not recognised (row 18d)',
    about: ['IndicatorLapsed', 'IndicatorCarriedOut', 'IndicatorCarriedForward'],
    commands: only('integrated', [
      ...issuedOffice(),
      ending('LapseIndicator', 'L-RUN', '100000.00'),
      ending('CarryOutIndicator', 'L-TASK', '1000.00', { recognise: false }),
      openedNextYear(),
      ask('CarryForwardIndicator', '2022-01-05', {
        ...{ line: 'L-22', from: 'L-TASK', document: 'JZ', amount: '1000.00' },
      }),
    ]),
  },
  {
    says: 'recognised (rows 18 and 18d)',
    about: ['IndicatorCarriedOut', 'IndicatorCarriedForward'],
    commands: (regime) => carriedOffice({ regime }),
  },
  {
    says: 'of money carried over (row 19)',
    about: ['QuotaRestored'],
    commands: only('authorised', [
      ...carriedOffice({ regime: 'authorised' }),
      ask('RestoreQuota', '2022-01-06', { line: 'L-CARRIED', document: 'HF', amount: '500.00' }),
    ]),
  },
  {
    says: 'of fiscal money, carried on (row 20)',
    about: ['YearClosed'],
    commands: (regime) => [
      ...openOffice({ regime }),
      suppliedLine('L-TASK', '1000.00', { fund: 'general', project: 'P-TASK' }),
      ...paid({ line: 'L-TASK', amount: '400.00' }),
      ending('CarryOutIndicator', 'L-TASK', '600.00', { recognise: true }),
      closed,
    ],
  },
  {
    says: 'of own money with a purpose (row 21)',
    about: ['YearClosed'],
    commands: (regime) => [
      ...openOffice({ regime }),
      recordedIncome('1000.00', { project: 'P-TASK', restricted: true }),
      closed,
    ],
  },
  {
    says: 'of an institution, whose surplus is distributed (row 22)',
    about: ['YearClosed'],
    commands: (regime) => [
      ...openOffice({ regime, kind: 'institution' }),
      recordedIncome('1000.00', { kind: 'business' }),
      suppliedLine('L-OWN', '400.00'),
      ...paid({ line: 'L-OWN', amount: '400.00', more: { channel: 'bank' } }),
      closed,
    ],
  },
];

const carryOver: readonly Case[] = [
  {
    says: 'with opening balances of the first year',
    about: ['FiscalYearOpened'],
    commands: carryingOffice,
  },
  {
    says: 'of surplus (row 23)',
    about: ['SurplusHandedOver'],
    commands: (regime) => [
      ...carryingOffice(regime),
      ask('HandOverSurplus', '2021-03-01', {
        ...{ handOver: 'SJ-1', document: 'SJ', kind: 'surplus', heldIn: '800103' },
        ...{ amount: '100.00', from: surplusPlace },
      }),
    ],
  },
  {
    says: 'moved in from another unit (row 24)',
    about: ['OpeningBalanceAdjusted'],
    commands: (regime) => [
      ...carryingOffice(regime),
      adjusted({ reason: 'moved-in', to: carriedPlace }),
    ],
  },
  {
    says: 'moved out to another unit (row 24)',
    about: ['OpeningBalanceAdjusted'],
    commands: (regime) => [
      ...carryingOffice(regime),
      adjusted({ reason: 'moved-out', from: carriedPlace }),
    ],
  },
  {
    says: 'for an error of a year before (row 25)',
    about: ['OpeningBalanceAdjusted'],
    commands: (regime) => [...carryingOffice(regime), adjusted({ to: carriedPlace })],
  },
];

export const CASES: readonly Case[] = [...payments, ...yearEnd, ...carryOver];
