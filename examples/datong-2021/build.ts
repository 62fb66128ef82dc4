// The sample office as commands: two fiscal years of 大同市人民政府金融工作办公室, from published totals (domain.md §3.6).
import { addAuthority, addQuota } from './authority.js';
import { chanceOf } from './chance.js';
import { Chronicle, type SampleCommand } from './chronicle.js';
import { documentsOf } from './documents.js';
import { hundredsOf, yuanOf } from './hundreds.js';
import { addPayment } from './payments.js';
import type { YearPlan } from './plan.js';
import { OPENING_2020, PLAN_2020 } from './plan-2020.js';
import { PLAN_2021 } from './plan-2021.js';
import { PROJECTS } from './projects.js';
import { addMonthClosings, addYearEnd } from './year-end.js';

/** The ledger for which the commands are meant. */
export const SAMPLE_LEDGER = 'datong-finance-office';

const SEED = 140_200;
const MAIN_FUNCTION = '2010301';

/** All commands, in the order in which they are to be posted. The same on every call. */
export const sampleCommands = (): SampleCommand[] => {
  const chronicle = new Chronicle();
  const chance = chanceOf(SEED);
  addBooks(chronicle);
  for (const plan of [PLAN_2020, PLAN_2021]) addYear(chronicle, plan, chance);
  addInterest(chronicle);
  addEvents(chronicle);
  return chronicle.commands();
};

/** One command a line, as `commands.jsonl` holds them. */
export const sampleText = (): string =>
  sampleCommands()
    .map((command) => `${JSON.stringify(command)}\n`)
    .join('');

const addBooks = (chronicle: Chronicle): void => {
  chronicle.add('JZ/open', 'OpenBooks', '2020-01-01', 'administrator', {
    unitCode: '140200-JRB',
    name: '大同市人民政府金融工作办公室',
    kind: 'administrative',
    department: '大同市人民政府',
    region: '140200',
    mainFunction: MAIN_FUNCTION,
    ownAccounts: ['9999000100000001', '9999000100000002'],
  });
  for (const { registeredOn, ...project } of PROJECTS) {
    const key = `XM-${project.project}/register`;
    chronicle.add(key, 'RegisterProject', registeredOn, 'administrator', project);
  }
  chronicle.add('ND-2020/open', 'OpenFiscalYear', '2020-01-02', 'accountant', {
    year: 2020,
    // 2020 was paid by direct and authorised payment, 2021 through the integrated system (domain.md §5.6).
    regime: 'authorised',
    threePublicPolicy: 'block',
    carriedFirst: true,
    opening: OPENING_2020.map(({ amount, ...place }) => ({
      heldIn: '800103',
      as: '810107',
      fund: 'general',
      nature: 'project',
      ...place,
      amount: yuanOf(hundredsOf(amount)),
    })),
    assets: [
      { account: '1601', amount: '862300.00' },
      { account: '1602', amount: '-413500.00' },
    ],
  });
  chronicle.add('ND-2021/open', 'OpenFiscalYear', '2021-01-04', 'accountant', {
    year: 2021,
    regime: 'integrated',
    threePublicPolicy: 'block',
    carriedFirst: true,
  });
};

const addYear = (
  chronicle: Chronicle,
  plan: YearPlan,
  chance: ReturnType<typeof chanceOf>,
): void => {
  const documents = documentsOf(plan, chance);
  addAuthority(chronicle, plan);
  addQuota(chronicle, plan, documents);
  const { year, lastPaymentOn } = plan;
  const announced = { year, lastPaymentOn };
  const key = `JZR-${year}/announce`;
  chronicle.add(key, 'AnnouncePaymentCutoff', `${year}-12-01`, 'bureau-1', announced);
  for (const document of documents) addPayment(chronicle, document);
  addMonthClosings(chronicle, plan);
  addYearEnd(chronicle, plan);
};

/** Bank interest kept by the unit, 0.04 万元 a year; once too much was recorded and taken back. */
const addInterest = (chronicle: Chronicle): void => {
  for (const year of [2020, 2021]) {
    for (const quarter of [1, 2, 3, 4]) {
      const income = `SR-${year}-${quarter}`;
      const mistaken = year === 2021 && quarter === 2;
      const on = `${year}-${String(quarter * 3).padStart(2, '0')}-21`;
      chronicle.add(`${income}/record`, 'RecordIncome', on, 'cashier', {
        income,
        kind: 'interest',
        amount: yuanOf(mistaken ? 2 : 1),
        function: MAIN_FUNCTION,
        payer: '示例银行大同分行',
        bankVoucher: `LX-${year}-${quarter}`,
        note: `${quarter}季度存款利息`,
      });
      if (!mistaken) continue;
      chronicle.add(`${income}-CX/reverse`, 'ReverseIncome', '2021-06-25', 'accountant', {
        income,
        reversal: `${income}-CX`,
        amount: yuanOf(1),
        reason: '重复登记上半年利息',
      });
    }
  }
};

const addEvents = (chronicle: Chronicle): void => {
  chronicle.add('XM-JGYJ/finish', 'FinishProject', '2020-12-21', 'handler-2', {
    project: 'JGYJ',
    reason: '奖补期满，资金全部支付',
  });
  chronicle.add('DW-2021-01/change', 'ChangeUnit', '2021-01-04', 'administrator', {
    ownAccounts: ['9999000100000001'],
    reason: '实施预算管理一体化，撤销零余额账户',
  });
  chronicle.add('SG-2021-01/adjust', 'AdjustThreePublicLimits', '2021-09-15', 'bureau-1', {
    year: 2021,
    document: 'SG-2021-01',
    limits: {
      abroad: '0.00',
      'vehicle-purchase': '0.00',
      'vehicle-running': '25000.00',
      reception: '0.00',
    },
    reason: '落实过紧日子要求，压减“三公”经费',
  });
};
