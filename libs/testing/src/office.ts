// A small office for specs: one unit, one year, projects of each class and lines to spend from.
import { ask, type Asked } from './given.js';

export interface OfficeOptions {
  readonly year?: number;
  readonly kind?: 'administrative' | 'civil-service-institution' | 'institution';
  readonly regime?: 'authorised' | 'integrated';
  readonly threePublicPolicy?: 'block' | 'warn';
  readonly carriedFirst?: boolean;
}

/** Books opened, the year open, four projects registered: staff, running, task, other. */
export const openOffice = ({
  year = 2021,
  kind = 'administrative',
  regime = 'integrated',
  threePublicPolicy = 'block',
  carriedFirst = false,
}: OfficeOptions = {}): Asked[] => [
  ask('OpenBooks', `${year}-01-01`, {
    unitCode: 'U001',
    name: '某市金融办',
    kind,
    department: '某市人民政府',
    region: '140200',
    mainFunction: '2010301',
    ownAccounts: ['1111100001'],
    allowedOwnAccounts: ['1111100002'],
  }),
  ask('OpenFiscalYear', `${year}-01-01`, { year, regime, threePublicPolicy, carriedFirst }),
  ...(
    [
      ['P-STAFF', '人员经费', 'staff'],
      ['P-RUN', '公用经费', 'running'],
      ['P-TASK', '防范处置非法集资', 'task'],
      ['P-OTHER', '办公楼维护', 'other-running'],
    ] as const
  ).map(([project, name, kindOfProject]) =>
    ask('RegisterProject', `${year}-01-01`, { project, name, class: kindOfProject }),
  ),
];

/** The approved lines: staff 500,000, running 100,000, task 300,000, other 50,000, a fund line 2,000. */
export const approvedOffice = (options: OfficeOptions = {}): Asked[] => {
  const { year = 2021 } = options;
  return [
    ...openOffice(options),
    ask('ApproveBudget', `${year}-01-20`, {
      year,
      document: `PF-${year}`,
      total: '952000.00',
      threePublic: {
        abroad: '0.00',
        'vehicle-purchase': '0.00',
        'vehicle-running': '20000.00',
        reception: '5000.00',
      },
      items: [
        {
          line: 'L-STAFF',
          fund: 'general',
          project: 'P-STAFF',
          function: '2010301',
          amount: '500000.00',
        },
        {
          line: 'L-RUN',
          fund: 'general',
          project: 'P-RUN',
          function: '2010301',
          amount: '100000.00',
        },
        {
          line: 'L-TASK',
          fund: 'general',
          project: 'P-TASK',
          function: '2010302',
          amount: '300000.00',
        },
        {
          line: 'L-OTHER',
          fund: 'general',
          project: 'P-OTHER',
          function: '2010302',
          amount: '50000.00',
        },
        { line: 'L-FUND', fund: 'fund', project: 'P-TASK', function: '2296099', amount: '2000.00' },
      ],
    }),
  ];
};

const ISSUED = {
  'L-STAFF': '500000.00',
  'L-RUN': '100000.00',
  'L-TASK': '300000.00',
  'L-OTHER': '50000.00',
  'L-FUND': '2000.00',
} as const;

/** The approved lines, all issued in full. */
export const issuedOffice = (options: OfficeOptions = {}): Asked[] => {
  const { year = 2021 } = options;
  return [
    ...approvedOffice(options),
    ...Object.entries(ISSUED).map(([line, amount]) =>
      ask('IssueIndicator', `${year}-01-25`, {
        line,
        document: `ZB-${line}`,
        kind: 'original',
        amount,
      }),
    ),
  ];
};

export interface PaymentOptions {
  readonly payment?: string;
  readonly line?: string;
  readonly amount?: string;
  readonly economic?: string;
  readonly on?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What a payment of a three-public item must tell besides its amount. */
export const detailsOf = (economic: string): Readonly<Record<string, unknown>> => {
  switch (economic) {
    case '30217':
      return { reception: { batches: 1, persons: 8, foreign: false } };
    case '30212':
      return { trip: { groups: 1, persons: 3 } };
    case '31013':
    case '30913':
      return { vehicle: { plate: '晋A00001', purchased: true } };
    default:
      return {};
  }
};

export const requestOf = ({
  payment = 'PAY-1',
  line = 'L-RUN',
  amount = '1000.00',
  economic = '30201',
  on = '2021-03-01',
  more = {},
}: PaymentOptions = {}): Asked =>
  ask('RequestPayment', on, {
    payment,
    line,
    amount,
    channel: 'treasury',
    economic,
    payee: { name: '某市办公用品有限公司', account: '6222020001' },
    purpose: '购买办公用品',
    settlement: 'transfer',
    ...detailsOf(economic),
    ...more,
  });

/** Request, review, approval. */
export const approvedPayment = (options: PaymentOptions = {}): Asked[] => {
  const { payment = 'PAY-1', on = '2021-03-01' } = options;
  return [
    requestOf(options),
    ask('ReviewPayment', on, { payment }),
    ask('ApprovePayment', on, { payment }),
  ];
};

/** Request, review, approval, settlement. */
export const settledPayment = (options: PaymentOptions = {}): Asked[] => {
  const { payment = 'PAY-1', amount = '1000.00', on = '2021-03-01' } = options;
  return [
    ...approvedPayment(options),
    ask('SettlePayment', on, { payment, bankVoucher: `BV-${payment}`, amount }),
  ];
};
