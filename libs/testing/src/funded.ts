// Money of every kind for specs: quota, grants, own income and lines to spend it from, money carried into 2022.
import { ask, type Asked } from './given.js';
import { issuedOffice, type OfficeOptions } from './office.js';

export const receivedQuota = (amount: string, line = 'L-RUN', on = '2021-02-01'): Asked =>
  ask('ReceiveQuota', on, { line, document: `ED-${line}`, amount });

export const receivedGrant = (amount: string, line = 'L-RUN', on = '2021-02-01'): Asked =>
  ask('ReceiveCashGrant', on, { line, bankVoucher: `SB-${line}`, amount });

export const recordedIncome = (
  amount = '1000.00',
  more: Readonly<Record<string, unknown>> = {},
  on = '2021-02-01',
): Asked =>
  ask('RecordIncome', on, {
    income: 'SR-1',
    kind: 'other',
    amount,
    function: '2010301',
    payer: '付款单位',
    bankVoucher: 'BV-SR-1',
    ...more,
  });

/** A supplement; own money on P-OTHER unless stated. */
export const suppliedLine = (
  line: string,
  amount: string,
  item: Readonly<Record<string, unknown>> = {},
  on = '2021-02-01',
): Asked =>
  ask('IssueIndicator', on, {
    line,
    document: `ZB-${line}`,
    kind: 'supplement',
    amount,
    item: { fund: 'own', project: 'P-OTHER', function: '2010302', ...item },
  });

/** What was carried out of L-TASK at the end of 2021 stands in 2022 on L-CARRIED, held on 800103. */
export const carriedOffice = (options: OfficeOptions = {}, amount = '1000.00'): Asked[] => [
  ...issuedOffice(options),
  ask('CarryOutIndicator', '2021-12-31', {
    line: 'L-TASK',
    document: 'JZ-2021',
    amount,
    recognise: true,
  }),
  openedNextYear(options),
  ask('CarryForwardIndicator', '2022-01-05', {
    line: 'L-CARRIED',
    from: 'L-TASK',
    document: 'JZ-2022',
    amount,
  }),
];

export const openedNextYear = ({
  regime = 'integrated',
  threePublicPolicy = 'block',
  carriedFirst = false,
}: OfficeOptions = {}): Asked =>
  ask('OpenFiscalYear', '2022-01-01', { year: 2022, regime, threePublicPolicy, carriedFirst });
