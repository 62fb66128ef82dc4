// The three institutions of the department: the college that leads, a school, and the media station that is merged into the college.
import { basicLine, BETWEEN, ownLine, paid, RUNNING, STAFF, type PlannedUnit } from './plan.js';

const MEDIA_PROJECT = { project: 'DZZY', name: '数字教育资源建设', class: 'task' } as const;

export const COLLEGE: PlannedUnit = {
  ledger: 'edu-college',
  code: 'JYJ-03',
  name: '示例区教师进修学院',
  kind: 'institution',
  mainFunction: '2050801',
  account: '9999000200000003',
  projects: [
    STAFF,
    RUNNING,
    BETWEEN,
    MEDIA_PROJECT,
    { project: 'PXXM', name: '教师培训', class: 'task' },
    { project: 'JYFW', name: '培训中心经营', class: 'task' },
  ],
  opening: [
    { heldIn: '800102', as: '820204', fund: 'own', function: '2050801', amount: '480000.00' },
    { heldIn: '800102', as: '8301', fund: 'own', function: '2050801', amount: '36000.00' },
  ],
  years: {
    2020: {
      threePublic: { 'vehicle-running': '20000.00', reception: '4000.00' },
      welfareFund: '30000.00',
      lines: [
        basicLine('RYJF', '2050801', '2100000.00', [
          paid('30101', '1100000.00', '03-10'),
          paid('30107', '700000.00', '09-10'),
          paid('30108', '260000.00', '11-10'),
        ]),
        {
          line: 'DZZY',
          project: 'DZZY',
          function: '2050899',
          amount: '160000.00',
          carryOut: '25000.00',
          payments: [paid('31007', '135000.00', '10-20')],
        },
        ownLine('GYZY', 'GYJF', '2050801', '310000.00', [
          paid('30201', '150000.00', '04-15'),
          paid('30211', '124000.00', '10-15'),
        ]),
        ownLine(
          'JYZC',
          'JYFW',
          '2050801',
          '100000.00',
          [paid('30201', '83000.00', '08-15')],
          'operating',
        ),
        ownLine('BZXX', 'DWWL', '2050801', '200000.00', [], 'to-affiliates'),
      ],
      incomes: [
        {
          income: 'SY-2020',
          kind: 'business',
          amount: '640000.00',
          function: '2050801',
          on: '03-01',
        },
        {
          income: 'JY-2020',
          kind: 'operating',
          amount: '118000.00',
          function: '2050801',
          on: '07-01',
        },
      ],
    },
    2021: {
      threePublic: { 'vehicle-running': '18000.00', reception: '3000.00' },
      welfareFund: '20000.00',
      lines: [
        basicLine('RYJF', '2050801', '2180000.00', [
          paid('30101', '1130000.00', '03-10'),
          paid('30107', '720000.00', '09-10'),
          // The staff of the media station, from July on.
          paid('30107', '186000.00', '10-11'),
          paid('30108', '270000.00', '11-10'),
        ]),
        {
          line: 'DZZY-C',
          project: 'DZZY',
          function: '2050899',
          carriedFrom: 'DZZY',
          amount: '25000.00',
          payments: [paid('31007', '23000.00', '11-20')],
        },
        ownLine('GYZY', 'GYJF', '2050801', '330000.00', [
          paid('30201', '142000.00', '04-15'),
          paid('30211', '131000.00', '10-15'),
        ]),
        ownLine(
          'JYZC',
          'JYFW',
          '2050801',
          '120000.00',
          [paid('30201', '97000.00', '08-16')],
          'operating',
        ),
        ownLine('BZXX', 'DWWL', '2050801', '260000.00', [], 'to-affiliates'),
      ],
      incomes: [
        {
          income: 'SY-2021',
          kind: 'business',
          amount: '590000.00',
          function: '2050801',
          on: '03-01',
        },
        {
          income: 'JY-2021',
          kind: 'operating',
          amount: '131000.00',
          function: '2050801',
          on: '07-01',
        },
      ],
    },
  },
};

export const SCHOOL: PlannedUnit = {
  ledger: 'edu-school',
  code: 'JYJ-04',
  name: '示例区实验中学',
  kind: 'institution',
  mainFunction: '2050203',
  account: '9999000200000004',
  projects: [STAFF, RUNNING, BETWEEN, { project: 'XYWX', name: '校园维修', class: 'task' }],
  opening: [
    { heldIn: '800102', as: '820204', fund: 'own', function: '2050203', amount: '150000.00' },
  ],
  years: {
    2020: {
      threePublic: { 'vehicle-running': '15000.00', reception: '0.00' },
      lines: [
        basicLine('RYJF', '2050203', '4600000.00', [
          paid('30101', '2500000.00', '03-10'),
          paid('30107', '1600000.00', '09-10'),
          paid('30108', '480000.00', '11-10'),
        ]),
        {
          line: 'XYWX',
          project: 'XYWX',
          function: '2050203',
          amount: '500000.00',
          carryOut: '70000.00',
          payments: [paid('30213', '410000.00', '08-20')],
        },
        ownLine('GYZY', 'GYJF', '2050203', '420000.00', [
          paid('30201', '180000.00', '05-15'),
          paid('30206', '160000.00', '11-15'),
        ]),
        ownLine('SJSJ', 'DWWL', '2050203', '80000.00', [], 'to-superior'),
      ],
      incomes: [
        {
          income: 'SY-2020',
          kind: 'business',
          amount: '300000.00',
          function: '2050203',
          on: '03-02',
        },
      ],
    },
    2021: {
      threePublic: { 'vehicle-running': '14000.00', reception: '0.00' },
      lines: [
        basicLine('RYJF', '2050203', '4750000.00', [
          paid('30101', '2570000.00', '03-10'),
          paid('30107', '1650000.00', '09-10'),
          paid('30108', '500000.00', '11-10'),
        ]),
        {
          line: 'XYWX',
          project: 'XYWX',
          function: '2050203',
          amount: '300000.00',
          carryOut: '40000.00',
          // The bureau moves 90,000 of authority here in June.
          payments: [paid('30213', '345000.00', '08-20')],
        },
        {
          line: 'XYWX-C',
          project: 'XYWX',
          function: '2050203',
          carriedFrom: 'XYWX',
          amount: '70000.00',
          payments: [paid('30213', '66000.00', '04-20')],
        },
        ownLine('GYZY', 'GYJF', '2050203', '460000.00', [
          paid('30201', '190000.00', '05-17'),
          paid('30206', '205000.00', '11-15'),
        ]),
        ownLine('SJSJ', 'DWWL', '2050203', '60000.00', [], 'to-superior'),
      ],
      incomes: [
        {
          income: 'SY-2021',
          kind: 'business',
          amount: '310000.00',
          function: '2050203',
          on: '03-02',
        },
      ],
    },
  },
};

export const MEDIA_STATION: PlannedUnit = {
  ledger: 'edu-media',
  code: 'JYJ-05',
  name: '示例区电化教育站',
  kind: 'institution',
  mainFunction: '2050899',
  account: '9999000200000005',
  projects: [STAFF, RUNNING, BETWEEN, MEDIA_PROJECT],
  opening: [
    { heldIn: '800102', as: '820204', fund: 'own', function: '2050899', amount: '22000.00' },
  ],
  years: {
    2020: {
      threePublic: { 'vehicle-running': '0.00', reception: '0.00' },
      lines: [
        basicLine('RYJF', '2050899', '380000.00', [
          paid('30101', '210000.00', '03-10'),
          paid('30107', '150000.00', '09-10'),
        ]),
        {
          line: 'DZZY',
          project: 'DZZY',
          function: '2050899',
          amount: '140000.00',
          carryOut: '38000.00',
          payments: [paid('31007', '96000.00', '10-20')],
        },
        ownLine('GYZY', 'GYJF', '2050899', '30000.00', [paid('30201', '21500.00', '06-15')]),
      ],
      incomes: [
        {
          income: 'SY-2020',
          kind: 'business',
          amount: '26000.00',
          function: '2050899',
          on: '03-03',
        },
      ],
    },
    2021: {
      threePublic: { 'vehicle-running': '0.00', reception: '0.00' },
      lines: [
        basicLine('RYJF', '2050899', '390000.00', [paid('30101', '192000.00', '03-10')]),
        {
          line: 'DZZY-C',
          project: 'DZZY',
          function: '2050899',
          carriedFrom: 'DZZY',
          amount: '38000.00',
          payments: [paid('31007', '8000.00', '05-20')],
        },
        ownLine('GYZY', 'GYJF', '2050899', '15000.00', [paid('30201', '7500.00', '05-15')]),
        ownLine('SJSJ', 'DWWL', '2050899', '30500.00', [], 'to-superior'),
      ],
      incomes: [
        {
          income: 'SY-2021',
          kind: 'business',
          amount: '11500.00',
          function: '2050899',
          on: '03-03',
        },
      ],
    },
  },
};
