// The two years of the hospital in figures: a surplus that is distributed, then a shortfall and an operating loss. Yuan.

export interface Line {
  readonly line: string;
  readonly fund: 'general' | 'fund' | 'own';
  readonly project: string;
  readonly function: string;
  readonly amount: string;
  readonly use?: string;
  readonly restricted?: true;
  readonly procurement?: true;
  /** Line of the year before that this one takes up. */
  readonly from?: string;
  readonly carryOut?: string;
  /** Before integration: what the unit pays itself. */
  readonly quota?: true;
  /** Economic item, amount, `MM-DD`. */
  readonly payments: readonly (readonly [string, string, string])[];
}

export interface Income {
  readonly kind: string;
  readonly amount: string;
  readonly on: string;
  readonly restricted?: true;
}

export const HOSPITAL = '2100201';
/** 用于社会福利的彩票公益金支出. */
const LOTTERY = '2296002';

const general = (line: string, project: string, amount: string, more: Partial<Line>): Line => ({
  ...{ line, fund: 'general', project, function: HOSPITAL, amount, payments: [] },
  ...more,
});
const own = (line: string, project: string, amount: string, more: Partial<Line>): Line => ({
  ...general(line, project, amount, more),
  fund: 'own',
});
const lottery = (line: string, amount: string, more: Partial<Line>): Line => ({
  ...general(line, 'CPGY', amount, more),
  fund: 'fund',
  function: LOTTERY,
});

export const LINES: Readonly<Record<number, readonly Line[]>> = {
  2020: [
    general('RYJF-2020', 'RYJF', '3000000.00', {
      payments: [
        ['30101', '1800000.00', '03-10'],
        ['30107', '1100000.00', '09-10'],
        ['30108', '100000.00', '11-10'],
      ],
    }),
    general('GYJF-2020', 'GYJF', '400000.00', {
      quota: true,
      payments: [
        ['30201', '195000.00', '04-10'],
        ['30206', '150000.00', '06-10'],
        ['30217', '5000.00', '07-10'],
        ['30209', '50000.00', '10-12'],
      ],
    }),
    // The contract on it runs over the year end.
    general('SBGZ-2020', 'SBGZ', '1000000.00', { procurement: true, carryOut: '700000.00' }),
    general('SBGZ-C-2020', 'SBGZ', '100000.00', {
      from: 'SBGZ-2019',
      payments: [['31003', '95000.00', '04-20']],
    }),
    lottery('CPGY-2020', '200000.00', {
      carryOut: '70000.00',
      payments: [['30218', '130000.00', '08-20']],
    }),
    own('YWRY-2020', 'RYJF', '600000.00', { payments: [['30107', '600000.00', '12-10']] }),
    own('YWGY-2020', 'GYJF', '5000000.00', {
      payments: [
        ['30218', '3000000.00', '05-15'],
        ['30201', '2000000.00', '11-15'],
      ],
    }),
    own('JYZC-2020', 'JYFW', '420000.00', {
      use: 'operating',
      payments: [['30201', '420000.00', '08-15']],
    }),
    own('SJSJ-2020', 'DWWL', '60000.00', {
      use: 'to-superior',
      payments: [['39999', '60000.00', '09-15']],
    }),
    own('BZXX-2020', 'DWWL', '90000.00', {
      use: 'to-affiliates',
      payments: [['39999', '90000.00', '09-16']],
    }),
    own('DWTZ-2020', 'DWWL', '200000.00', {
      use: 'investment',
      payments: [['39999', '200000.00', '10-15']],
    }),
    own('KYKT-2020', 'KYKT', '90000.00', {
      restricted: true,
      payments: [['30226', '90000.00', '10-16']],
    }),
  ],
  2021: [
    general('RYJF-2021', 'RYJF', '3100000.00', {
      payments: [
        ['30101', '1850000.00', '03-10'],
        ['30107', '1140000.00', '09-10'],
        ['30108', '110000.00', '11-10'],
      ],
    }),
    general('GYJF-2021', 'GYJF', '410000.00', {
      payments: [
        ['30201', '200000.00', '04-10'],
        ['30206', '156000.00', '06-10'],
        ['30217', '4000.00', '07-10'],
        ['30209', '50000.00', '10-12'],
      ],
    }),
    general('SBGZ-C-2021', 'SBGZ', '700000.00', { from: 'SBGZ-2020', procurement: true }),
    lottery('CPGY-2021', '210000.00', {
      carryOut: '30000.00',
      payments: [['30218', '180000.00', '08-20']],
    }),
    lottery('CPGY-C-2021', '70000.00', {
      from: 'CPGY-2020',
      payments: [['30218', '65000.00', '04-20']],
    }),
    own('YWRY-2021', 'RYJF', '620000.00', { payments: [['30107', '620000.00', '12-10']] }),
    own('YWGY-2021', 'GYJF', '5080000.00', {
      payments: [
        ['30218', '3050000.00', '05-15'],
        ['30201', '2030000.00', '11-15'],
      ],
    }),
    own('JYZC-2021', 'JYFW', '340000.00', {
      use: 'operating',
      payments: [['30201', '340000.00', '08-15']],
    }),
    own('SJSJ-2021', 'DWWL', '55000.00', {
      use: 'to-superior',
      payments: [['39999', '55000.00', '09-15']],
    }),
    own('BZXX-2021', 'DWWL', '85000.00', {
      use: 'to-affiliates',
      payments: [['39999', '85000.00', '09-16']],
    }),
    own('ZWHB-2021', 'DWWL', '500000.00', {
      use: 'debt-repayment',
      payments: [['39999', '500000.00', '10-15']],
    }),
    own('QTZC-2021', 'DWWL', '10000.00', {
      use: 'other',
      payments: [['39999', '10000.00', '10-18']],
    }),
    own('ZGFL-2021', 'DWWL', '30000.00', {
      use: 'special-fund',
      payments: [['30229', '30000.00', '10-19']],
    }),
    own('KYKT-2021', 'KYKT', '70000.00', {
      restricted: true,
      payments: [['30226', '70000.00', '10-20']],
    }),
  ],
};

export const INCOMES: Readonly<Record<number, readonly Income[]>> = {
  2020: [
    { kind: 'business', amount: '6000000.00', on: '03-02' },
    { kind: 'operating', amount: '500000.00', on: '07-02' },
    { kind: 'superior-subsidy', amount: '150000.00', on: '04-02' },
    { kind: 'superior-subsidy', amount: '100000.00', on: '04-03', restricted: true },
    { kind: 'affiliate', amount: '80000.00', on: '05-06' },
    { kind: 'investment', amount: '20000.00', on: '06-02' },
    { kind: 'debt', amount: '500000.00', on: '06-03' },
    { kind: 'interest', amount: '12000.00', on: '06-21' },
  ],
  2021: [
    { kind: 'business', amount: '6050000.00', on: '03-02' },
    { kind: 'operating', amount: '310000.00', on: '07-02' },
    { kind: 'superior-subsidy', amount: '100000.00', on: '04-02' },
    { kind: 'superior-subsidy', amount: '60000.00', on: '04-06', restricted: true },
    { kind: 'affiliate', amount: '75000.00', on: '05-06' },
    { kind: 'investment', amount: '25000.00', on: '06-02' },
    { kind: 'interest', amount: '11000.00', on: '06-21' },
  ],
};

/** What the bureau approves of each year: as the tables say. */
export const TOTALS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  2020: {
    income: '11962000.00',
    expenditure: '10385000.00',
    opening: '140000.00',
    closing: '825000.00',
  },
  2021: {
    income: '10351000.00',
    expenditure: '11175000.00',
    opening: '828000.00',
    closing: '93000.00',
  },
};
