// What happens between the units of the department, leg by leg: authority, subsidies, remittances, and a merger.
import type { UnitChronicle } from './unit-chronicle.js';

/** The units' chronicles by ledger. */
export type Chronicles = ReadonlyMap<string, UnitChronicle>;

interface Party {
  readonly ledger: string;
  readonly name: string;
  readonly account: string;
}

const COLLEGE = 'edu-college';
const SCHOOL = 'edu-school';
const MEDIA = 'edu-media';

const PAYEES: Readonly<Record<string, Party>> = {
  [COLLEGE]: { ledger: COLLEGE, name: '示例区教师进修学院', account: '9999000200000003' },
  [SCHOOL]: { ledger: SCHOOL, name: '示例区实验中学', account: '9999000200000004' },
};

export const addBetweenUnits = (chronicles: Chronicles): void => {
  const unit = (ledger: string): UnitChronicle => {
    const chronicle = chronicles.get(ledger);
    if (chronicle === undefined) throw new Error(`there is no unit ${ledger}`);
    return chronicle;
  };
  moveAuthority(unit('edu-bureau'), unit('edu-inspectorate'), {
    ...{ id: 'DB-2020-01', on: '2020-05-08', amount: '100000.00', reason: '督导评估任务划转' },
    ...{ from: 'YWGL-2020', to: 'DDPG-2020' },
  });
  moveAuthority(unit('edu-bureau'), unit(SCHOOL), {
    ...{ id: 'DB-2021-01', on: '2021-06-07', amount: '90000.00', reason: '校舍抢修' },
    ...{ from: 'YWGL-2021', to: 'XYWX-2021' },
  });
  for (const [year, amount] of [
    ['2020', '200000.00'],
    ['2021', '260000.00'],
  ] as const) {
    subsidise(unit(COLLEGE), unit(SCHOOL), `BZ-${year}-01`, `${year}-06-01`, amount);
  }
  returnSubsidy(unit(COLLEGE), unit(SCHOOL), '10000.00');
  remit(unit(SCHOOL), unit(COLLEGE), 'SJ-2020-01', '2020-11-20', '80000.00');
  remit(unit(SCHOOL), unit(COLLEGE), 'SJ-2021-01', '2021-11-19', '60000.00');
  subsidyFromOutside(unit(SCHOOL));
  merge(unit(MEDIA), unit(COLLEGE));
};

interface Move {
  readonly id: string;
  readonly on: string;
  readonly amount: string;
  readonly reason: string;
  readonly from: string;
  readonly to: string;
}

const moveAuthority = (out: UnitChronicle, taker: UnitChronicle, move: Move): void => {
  const { id, on, amount, reason, from, to } = move;
  const leg = { document: id, amount, reason };
  out.add(`${id}/out`, 'MoveIndicatorOut', on, 'bureau', {
    ...leg,
    ...{ line: from, transfer: { id, counterpart: taker.ledger } },
  });
  out.change(from, amount, -1n);
  taker.add(`${id}/in`, 'MoveIndicatorIn', on, 'bureau', {
    ...leg,
    ...{ line: to, transfer: { id, counterpart: out.ledger } },
  });
  taker.change(to, amount);
};

interface Receipt {
  readonly id: string;
  readonly kind: 'superior-subsidy' | 'affiliate';
  readonly on: string;
  readonly amount: string;
  readonly function: string;
  readonly payer: string;
  readonly counterpart: string;
}

const receive = (
  unit: UnitChronicle,
  { id, kind, on, amount, function: code, payer, counterpart }: Receipt,
): void => {
  unit.add(`SR-${id}/record`, 'RecordIncome', on, 'cashier', {
    ...{ income: `SR-${id}`, kind, amount, function: code, payer },
    bankVoucher: `SK-${id}`,
    transfer: { id, counterpart },
  });
};

const payeeOf = (ledger: string): { readonly name: string; readonly account: string } => {
  const party = PAYEES[ledger];
  if (party === undefined) throw new Error(`${ledger} receives nothing`);
  return { name: party.name, account: party.account };
};

const subsidise = (
  college: UnitChronicle,
  school: UnitChronicle,
  id: string,
  on: string,
  amount: string,
): void => {
  college.pay({
    ...{ line: `BZXX-${on.slice(0, 4)}`, economic: '30299', amount, on, channel: 'bank' },
    ...{ payee: payeeOf(school.ledger), purpose: '补助附属实验中学' },
    transfer: { id, counterpart: school.ledger },
  });
  receive(school, {
    ...{ id, kind: 'superior-subsidy', on, amount, function: '2050203' },
    ...{ payer: '示例区教师进修学院', counterpart: college.ledger },
  });
};

/** Part of the subsidy of 2021 goes back: both legs shrink in red. */
const returnSubsidy = (college: UnitChronicle, school: UnitChronicle, amount: string): void => {
  const on = '2021-07-05';
  const subsidy = college
    .commands()
    .find(({ type, data }) => type === 'RequestPayment' && data['line'] === 'BZXX-2021');
  const payment = String(subsidy?.data['payment']);
  school.add('CX-BZ-2021-01/reverse', 'ReverseIncome', on, 'accountant', {
    ...{ income: 'SR-BZ-2021-01', reversal: 'CX-BZ-2021-01', amount, reason: '项目缩减，退回补助' },
  });
  college.add('TH-BZ-2021-01/return', 'ReturnPayment', on, 'cashier', {
    ...{ payment, return: 'TH-BZ-2021-01', bankVoucher: 'HD-TH-BZ-2021-01', amount },
  });
  college.change('BZXX-2021', amount);
};

const remit = (
  affiliate: UnitChronicle,
  college: UnitChronicle,
  id: string,
  on: string,
  amount: string,
): void => {
  affiliate.pay({
    ...{ line: `SJSJ-${on.slice(0, 4)}`, economic: '30299', amount, on, channel: 'bank' },
    ...{ payee: payeeOf(college.ledger), purpose: '上缴上级单位' },
    transfer: { id, counterpart: college.ledger },
  });
  receive(college, {
    ...{ id, kind: 'affiliate', on, amount, function: '2050801' },
    ...{ payer: affiliate.ledger, counterpart: affiliate.ledger },
  });
};

/** The city's unit is no unit of this department: nothing is eliminated. */
const subsidyFromOutside = (school: UnitChronicle): void => {
  receive(school, {
    ...{ id: 'SBZ-2021-09', kind: 'superior-subsidy', on: '2021-09-10', amount: '15000.00' },
    ...{ function: '2050203', payer: '示例市教育局', counterpart: 'city-education-bureau' },
  });
};

/**
 * The media station becomes part of the college on 1 July 2021: its unused authority moves, its carried line is
 * recalled and the carry-over moved out (row 24), and its cash is remitted.
 */
const merge = (media: UnitChronicle, college: UnitChronicle): void => {
  const on = '2021-07-01';
  const line = 'DZZY-C-2021';
  const amount = '30000.00';
  moveAuthority(media, college, {
    ...{ id: 'DB-2021-02', on, amount: '190000.00', reason: '机构合并，人员转隶' },
    ...{ from: 'RYJF-2021', to: 'RYJF-2021' },
  });
  const recall = { line, document: 'SH-2021-01', amount, reason: 'project-ended' };
  media.add('SH-2021-01/recall', 'RecallIndicator', on, 'bureau', recall);
  media.change(line, amount, -1n);
  const place = {
    ...{ fund: 'general', source: 'carried', nature: 'project', project: 'DZZY' },
    ...{ function: '2050899', line },
  };
  const adjusted = {
    ...{ year: 2021, document: 'HB-2021-01', kind: 'carry-over', heldIn: '800103', amount },
    explanation: '电化教育站并入教师进修学院',
  };
  const id = 'GJ-2021-01';
  media.add(`${id}/out`, 'AdjustOpeningBalance', on, 'accountant', {
    ...adjusted,
    ...{ adjustment: `${id}-C`, reason: 'moved-out', from: place },
    transfer: { id, counterpart: college.ledger },
  });
  // Money that comes from another unit stands on a new line of this year; carried out, it can be spent next year.
  const taken = 'DZZY-B-2021';
  college.add('ZJ-2021-01/issue', 'IssueIndicator', on, 'bureau', {
    ...{ line: taken, document: 'ZJ-2021-01', kind: 'supplement', amount },
    item: { fund: 'general', project: 'DZZY', function: '2050899' },
  });
  college.add(`${id}/in`, 'AdjustOpeningBalance', on, 'accountant', {
    ...adjusted,
    ...{ adjustment: `${id}-R`, reason: 'moved-in' },
    to: { ...place, source: 'current', line: taken },
    transfer: { id, counterpart: media.ledger },
  });
  college.change(taken, amount);
  college.endLine(taken, 2021, amount);
  remit(media, college, 'SJ-2021-02', on, '30500.00');
};
