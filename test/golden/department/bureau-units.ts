// The two units of the department that keep books as administrative units: the bureau itself and its 参公 inspectorate.
import { basicLine, paid, RUNNING, STAFF, type PlannedUnit } from './plan.js';

export const BUREAU: PlannedUnit = {
  ledger: 'edu-bureau',
  code: 'JYJ-01',
  name: '示例区教育局（本级）',
  kind: 'administrative',
  mainFunction: '2050101',
  account: '9999000200000001',
  projects: [
    STAFF,
    RUNNING,
    { project: 'YWGL', name: '教育业务管理', class: 'task' },
    { project: 'CPGY', name: '彩票公益金助学', class: 'task' },
  ],
  opening: [
    { heldIn: '800102', as: '820204', fund: 'own', function: '2050101', amount: '5400.00' },
  ],
  years: {
    2020: {
      threePublic: { 'vehicle-running': '60000.00', reception: '10000.00' },
      lines: [
        basicLine('RYJF', '2050101', '1200000.00', [
          paid('30101', '640000.00', '03-10'),
          paid('30102', '360000.00', '09-10'),
          paid('30108', '160000.00', '11-10'),
        ]),
        basicLine('GYJF', '2050101', '300000.00', [
          paid('30201', '110000.00', '04-10'),
          paid('30211', '75000.00', '06-10'),
          paid('30231', '42000.00', '10-12'),
          paid('30217', '6300.00', '10-12'),
        ]),
        {
          line: 'YWGL',
          project: 'YWGL',
          function: '2050199',
          amount: '800000.00',
          carryOut: '120000.00',
          payments: [paid('30227', '300000.00', '05-11'), paid('30226', '180000.00', '11-11')],
        },
        {
          line: 'CPGY',
          project: 'CPGY',
          fund: 'fund',
          function: '2296004',
          amount: '400000.00',
          carryOut: '90000.00',
          payments: [paid('30308', '310000.00', '09-15')],
        },
      ],
      incomes: [
        {
          income: 'LX-2020',
          kind: 'interest',
          amount: '1234.56',
          function: '2050101',
          on: '12-21',
        },
      ],
    },
    2021: {
      threePublic: { 'vehicle-running': '55000.00', reception: '8000.00' },
      lines: [
        basicLine('RYJF', '2050101', '1260000.00', [
          paid('30101', '660000.00', '03-10'),
          paid('30102', '385000.00', '09-10'),
          paid('30108', '170000.00', '11-10'),
        ]),
        basicLine('GYJF', '2050101', '290000.00', [
          paid('30201', '105000.00', '04-12'),
          paid('30211', '81000.00', '06-10'),
          paid('30231', '39000.00', '10-12'),
          paid('30217', '5200.00', '10-12'),
        ]),
        {
          line: 'YWGL',
          project: 'YWGL',
          function: '2050199',
          amount: '700000.00',
          carryOut: '60000.00',
          payments: [paid('30227', '240000.00', '05-11'), paid('30226', '150000.00', '11-11')],
        },
        {
          line: 'YWGL-C',
          project: 'YWGL',
          function: '2050199',
          carriedFrom: 'YWGL',
          amount: '120000.00',
          payments: [paid('30227', '118000.00', '04-20')],
        },
        {
          line: 'CPGY-C',
          project: 'CPGY',
          fund: 'fund',
          function: '2296004',
          carriedFrom: 'CPGY',
          amount: '90000.00',
          payments: [paid('30308', '84000.00', '09-15')],
        },
      ],
      incomes: [
        {
          income: 'LX-2021',
          kind: 'interest',
          amount: '1310.44',
          function: '2050101',
          on: '12-21',
        },
      ],
    },
  },
};

export const INSPECTORATE: PlannedUnit = {
  ledger: 'edu-inspectorate',
  code: 'JYJ-02',
  name: '示例区教育督导中心',
  kind: 'civil-service-institution',
  mainFunction: '2050101',
  account: '9999000200000002',
  projects: [STAFF, RUNNING, { project: 'DDPG', name: '督导评估', class: 'task' }],
  opening: [],
  years: {
    2020: {
      threePublic: { 'vehicle-running': '0.00', reception: '3000.00' },
      lines: [
        basicLine('RYJF', '2050101', '520000.00', [
          paid('30101', '300000.00', '03-10'),
          paid('30102', '190000.00', '09-10'),
        ]),
        basicLine('GYJF', '2050101', '90000.00', [
          paid('30201', '52000.00', '05-10'),
          paid('30217', '1800.00', '08-10'),
        ]),
        {
          line: 'DDPG',
          project: 'DDPG',
          function: '2050199',
          amount: '150000.00',
          carryOut: '20000.00',
          // The bureau moves 100,000 of authority here in May.
          payments: [paid('30226', '140000.00', '10-15'), paid('30202', '70000.00', '11-16')],
        },
      ],
      incomes: [
        { income: 'QT-2020', kind: 'other', amount: '4200.00', function: '2050101', on: '11-05' },
      ],
    },
    2021: {
      threePublic: { 'vehicle-running': '0.00', reception: '2500.00' },
      lines: [
        basicLine('RYJF', '2050101', '548000.00', [
          paid('30101', '312000.00', '03-10'),
          paid('30102', '205000.00', '09-10'),
        ]),
        basicLine('GYJF', '2050101', '88000.00', [
          paid('30201', '49000.00', '05-10'),
          paid('30217', '1500.00', '08-10'),
        ]),
        {
          line: 'DDPG',
          project: 'DDPG',
          function: '2050199',
          amount: '230000.00',
          payments: [paid('30226', '128000.00', '10-15'), paid('30202', '77000.00', '11-16')],
        },
        {
          line: 'DDPG-C',
          project: 'DDPG',
          function: '2050199',
          carriedFrom: 'DDPG',
          amount: '20000.00',
          payments: [paid('30226', '20000.00', '03-15')],
        },
      ],
      incomes: [],
    },
  },
};
