// A hospital as commands: two years in which an institution does all that an institution may, the same on every call.
import { fenOf, moneyText, sumOf } from '#money';
import { HospitalJournal, type HospitalCommand } from './journal.js';
import { HOSPITAL, INCOMES, LINES, TOTALS, type Line } from './plan.js';

export const HOSPITAL_LEDGER = 'demo-hospital';

export const institutionCommands = (): readonly HospitalCommand[] => {
  const journal = new HospitalJournal();
  addBooks(journal);
  for (const year of [2020, 2021]) {
    addAuthority(journal, year);
    addMoney(journal, year);
    addVouchers(journal, year);
  }
  addPurchase(journal);
  addPriorYearReturn(journal);
  addYearEnds(journal);
  addFinalAccounts(journal, 2020, ['2021-02-20', '2021-03-10', '2021-07-20', '2021-08-05']);
  addFinalAccounts(journal, 2021, ['2022-01-12', '2022-01-17', '2022-01-24', '2022-01-31']);
  return journal.commands();
};

const PROJECTS: readonly (readonly [string, string, string])[] = [
  ['RYJF', '人员经费', 'staff'],
  ['GYJF', '公用经费', 'running'],
  ['SBGZ', '医疗设备购置', 'task'],
  ['CPGY', '彩票公益金医疗救助', 'task'],
  ['KYKT', '科研课题', 'task'],
  ['JYFW', '停车场经营', 'task'],
  ['DWWL', '单位间往来和其他', 'task'],
];

const addBooks = (journal: HospitalJournal): void => {
  journal.add('OpenBooks', 'JZ', '2020-01-01', 'administrator', {
    unitCode: 'YY-01',
    name: '示例市人民医院',
    kind: 'institution',
    department: '示例市卫生健康委员会',
    region: '990100',
    mainFunction: HOSPITAL,
    ownAccounts: ['9999000300000001'],
  });
  for (const [project, name, kind] of PROJECTS) {
    const data = { project, name, class: kind };
    journal.add('RegisterProject', project, '2020-01-02', 'administrator', data);
  }
  const own = { heldIn: '800102', fund: 'own', function: HOSPITAL };
  journal.add('OpenFiscalYear', 'ND-2020', '2020-01-03', 'accountant', {
    ...{ year: 2020, regime: 'authorised', threePublicPolicy: 'block', carriedFirst: false },
    opening: [
      {
        ...{ heldIn: '800103', as: '810107', fund: 'general', nature: 'project', project: 'SBGZ' },
        ...{ function: HOSPITAL, line: 'SBGZ-2019', amount: '100000.00' },
      },
      { ...own, as: '820105', project: 'KYKT', restricted: true, amount: '40000.00' },
      { ...own, as: '820204', amount: '800000.00' },
      { ...own, as: '8301', amount: '60000.00' },
    ],
    assets: [
      { account: '1601', amount: '20000000.00' },
      { account: '1602', amount: '-6000000.00' },
    ],
  });
  journal.add('OpenFiscalYear', 'ND-2021', '2021-01-04', 'accountant', {
    ...{ year: 2021, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
  });
};

const linesOf = (year: number): readonly Line[] => LINES[year] ?? [];

const addAuthority = (journal: HospitalJournal, year: number): void => {
  const lines = linesOf(year);
  const approved = lines.filter(({ from }) => from === undefined);
  const document = `PF-${year}`;
  journal.add('ApproveBudget', document, `${year}-01-20`, 'bureau', {
    ...{ year, document },
    total: moneyText(sumOf(approved.map(({ amount }) => fenOf(amount)))),
    items: approved.map(({ line, fund, project, function: code, amount, ...more }) => ({
      ...{ line, fund, project, function: code, amount },
      ...(more.use === undefined ? {} : { use: more.use }),
      ...(more.restricted === true ? { restricted: true } : {}),
      ...(more.procurement === true ? { procurement: true } : {}),
    })),
    threePublic: {
      ...{ abroad: '0.00', 'vehicle-purchase': '0.00', 'vehicle-running': '0.00' },
      reception: year === 2020 ? '6000.00' : '5000.00',
    },
  });
  for (const { line, from, amount, quota } of lines) {
    const facts = { line, document: `XD-${line}`, amount };
    if (from === undefined) {
      const data = { ...facts, kind: 'original' };
      journal.add('IssueIndicator', line, `${year}-01-22`, 'bureau', data);
    } else {
      journal.add('CarryForwardIndicator', line, `${year}-01-22`, 'bureau', { ...facts, from });
    }
    journal.change(line, amount);
    if (quota === true) {
      const data = { ...facts, document: `ED-${line}` };
      journal.add('ReceiveQuota', line, `${year}-02-03`, 'treasury', data);
    }
  }
};

const addMoney = (journal: HospitalJournal, year: number): void => {
  for (const [index, income] of (INCOMES[year] ?? []).entries()) {
    const { kind, amount, on, restricted } = income;
    const number = `SR-${year}-${index + 1}`;
    journal.add('RecordIncome', number, `${year}-${on}`, 'cashier', {
      ...{ income: number, kind, amount, function: HOSPITAL, payer: '示例缴款人' },
      bankVoucher: `SK-${number}`,
      ...(restricted === true ? { project: 'KYKT', restricted: true } : {}),
    });
  }
  for (const { line, fund, quota, payments } of linesOf(year)) {
    for (const [index, [economic, amount, on]] of payments.entries()) {
      journal.pay({
        ...{ id: `ZF-${line}-${index + 1}`, line, economic, amount, on: `${year}-${on}` },
        channel: fund === 'own' ? 'bank' : quota === true ? 'quota' : 'treasury',
        // What was accrued in December is discharged by the first salary of the year (row 10).
        ...(line === 'YWRY-2020' || line === 'YWRY-2021' ? { more: { debit: '2201' } } : {}),
      });
    }
  }
};

const voucher = (
  journal: HospitalJournal,
  document: string,
  on: string,
  kind: string,
  entries: readonly [string, string],
  amount: string,
): void => {
  const [debit, credit] = entries;
  journal.add('PostVoucher', document, on, 'accountant', {
    ...{ document, kind, summary: '月末计提' },
    lines: [
      { account: debit, side: 'debit', amount },
      { account: credit, side: 'credit', amount },
    ],
  });
};

/** Accruals of the finance book: they move no budget (rows 10 and 15). */
const addVouchers = (journal: HospitalJournal, year: number): void => {
  for (const month of ['03', '06', '09']) {
    const document = `ZJ-${year}-${month}`;
    voucher(
      journal,
      document,
      `${year}-${month}-30`,
      'depreciation',
      ['5001', '1602'],
      '250000.00',
    );
  }
  const accrued = year === 2020 ? '600000.00' : '620000.00';
  const on = `${year}-11-30`;
  voucher(journal, `XC-${year}`, on, 'salary-accrual', ['5001', '2201'], accrued);
};

/** A scanner bought in 2020, prepaid, delivered and paid in 2021 (rows 11 and 13; §7 rule 22). */
const addPurchase = (journal: HospitalJournal): void => {
  const contract = 'HT-2020-01';
  journal.add('PublishProcurementIntent', 'YX-1', '2020-02-10', 'handler', {
    ...{ intent: 'YX-1', project: 'SBGZ', category: 'goods', estimate: '1000000.00' },
    ...{ expectedOn: '2020-04-01', description: '医用扫描设备一台' },
  });
  journal.add('FileProcurementPlan', 'JH-1', '2020-04-01', 'handler', {
    ...{ plan: 'JH-1', line: 'SBGZ-2020', amount: '1000000.00', category: 'goods' },
    ...{ catalogue: 'A02320200', economic: '31003', method: 'open-tender' },
    ...{ organisation: 'centralised', reserved: 'none', intent: 'YX-1' },
  });
  journal.add('SignContract', contract, '2020-05-12', 'handler', {
    ...{ contract, plan: 'JH-1', amount: '960000.00', awardedOn: '2020-05-06' },
    supplier: { id: '91990100MA0000001X', name: '示例医疗设备有限公司', size: 'medium' },
    endsOn: '2021-06-30',
    instalments: [
      { dueOn: '2020-06-10', amount: '300000.00' },
      { dueOn: '2021-05-20', amount: '660000.00' },
    ],
  });
  const url = 'https://example.invalid/contracts/1';
  journal.add('PublishContract', contract, '2020-05-13', 'handler', { contract, url });
  journal.pay({
    ...{ id: 'ZF-SBGZ-1', line: 'SBGZ-2020', economic: '31003', amount: '300000.00' },
    ...{ on: '2020-06-10', channel: 'treasury', more: { contract, prepayment: true } },
  });
  const sentOn = '2021-01-05';
  const spare = { plan: 'JH-1', amount: '40000.00', reason: '招标节约' };
  journal.add('ReleaseProcurementPlan', 'JH-1', '2020-12-31', 'accountant', spare, sentOn);
  const ended = { contract, reason: '合同跨年执行' };
  journal.add('ReleaseCommitment', contract, '2020-12-31', 'accountant', ended, sentOn);
  journal.add('RenewCommitment', contract, '2021-02-01', 'accountant', {
    ...{ contract, line: 'SBGZ-C-2021', amount: '660000.00' },
  });
  journal.add('RecordAcceptance', 'YS-1', '2021-05-10', 'accepter', {
    ...{ acceptance: 'YS-1', contract, amount: '960000.00', result: 'passed' },
    signers: ['设备科验收人', '使用科室验收人'],
  });
  journal.pay({
    ...{ id: 'ZF-SBGZ-2', line: 'SBGZ-C-2021', economic: '31003', amount: '660000.00' },
    ...{ on: '2021-05-20', channel: 'treasury', more: { contract, acceptance: 'YS-1' } },
  });
};

/** Of what was paid in 2020 from the lottery fund, 3,000 come back in 2021 (row 7). */
const addPriorYearReturn = (journal: HospitalJournal): void => {
  journal.add('ReturnPayment', 'TH-1', '2021-03-15', 'treasury', {
    ...{ payment: 'ZF-CPGY-2020-1', return: 'TH-1', bankVoucher: 'HD-TH-1' },
    ...{ amount: '3000.00', toLine: 'CPGY-C-2021' },
  });
  journal.change('CPGY-C-2021', '3000.00');
};

const addYearEnds = (journal: HospitalJournal): void => {
  for (const year of [2020, 2021]) {
    for (const { line, carryOut } of linesOf(year)) journal.end(line, year, carryOut);
    const data = year === 2020 ? { year, welfareFund: '50000.00' } : { year };
    const on = `${year}-12-31`;
    journal.add('CloseYear', `NJ-${year}`, on, 'accountant', data, `${year + 1}-01-11`);
  }
};

const addFinalAccounts = (
  journal: HospitalJournal,
  year: number,
  [compiled, reviewed, approved, published]: readonly [string, string, string, string],
): void => {
  const document = `JS-${year}`;
  const version = { year, version: 1 };
  journal.add('CompileFinalAccounts', document, compiled, 'preparer', { year, waivers: [] });
  const opinion = { ...version, result: 'passed', opinion: '账表一致' };
  journal.add('ReviewFinalAccounts', document, reviewed, 'auditor', opinion);
  const totals = { ...version, document: `PF-JS-${year}`, totals: TOTALS[year] };
  journal.add('ApproveFinalAccounts', document, approved, 'bureau', totals);
  journal.add('PublishFinalAccounts', document, published, 'publisher', {
    ...version,
    url: `https://example.invalid/final-accounts/${year}`,
    file: '0'.repeat(64),
    secrecyReviewed: true,
  });
};
