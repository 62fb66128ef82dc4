// The procurement register on Postgres: a purchase with amendment, acceptance, payment, return and termination.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandKinds } from '#ledger';
import { percentText } from '#money';
import { ask, freshDatabase, purchase, type Asked } from '#testing';
import { procurementFiguresSheet, procurementRegisterSheet } from '../books/procurement-sheets.js';
import { steadyClock } from '../desk/clock.js';
import { officeOn, type Office } from '../office.js';

const NOBODY = { user: null, role: '', mayImport: true } as const;
const LEDGER = 'unit';
const settled = (payment: string, amount: string): Asked[] => [
  ask('ReviewPayment', '2021-05-20', { payment }),
  ask('ApprovePayment', '2021-05-20', { payment }),
  ask('SettlePayment', '2021-05-21', { payment, bankVoucher: `BV-${payment}`, amount }),
];

/** Goods of 70,000 from a small firm, 1,000 more, 60,000 paid and 500 returned; services of 5,000, terminated. */
const COMMANDS: readonly Asked[] = [
  ...purchase.signed,
  purchase.plan({ plan: 'JH-2', amount: '9000.00', category: 'services', method: 'open-tender' }),
  purchase.contract({
    ...{ contract: 'HT-2', plan: 'JH-2', amount: '5000.00' },
    supplier: { id: '91140200MA0000002X', name: '某省物业公司', size: 'medium' },
    instalments: [{ dueOn: '2021-06-01', amount: '5000.00' }],
  }),
  ask('AmendContract', '2021-04-10', {
    ...{ contract: 'HT-1', amendment: 'BC-1', direction: 'increase', amount: '1000.00' },
    reason: '增购',
  }),
  purchase.acceptance(),
  purchase.payment({ amount: '60000.00' }),
  ...settled('PAY-1', '60000.00'),
  ask('ReturnPayment', '2021-06-02', {
    ...{ payment: 'PAY-1', return: 'TH-1', bankVoucher: 'BV-TH', amount: '500.00' },
  }),
  ask('TerminateContract', '2021-07-01', { contract: 'HT-2', reason: '另行采购' }),
];

describe('the procurement register', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let office: Office;
  const question = { ledger: LEDGER, year: 2021, atLeast: 'head' } as const;

  beforeAll(async () => {
    database = await freshDatabase();
    office = await officeOn(database, { clock: steadyClock('2022-01-31T00:00:00.000Z') });
    const commands = COMMANDS.map((asked, index) => {
      const role = asked.role ?? commandKinds.get(asked.type)?.roles[0] ?? 'handler';
      const { type, occurredOn, data, actor = `${role}-1` } = asked;
      return { key: `k-${index}`, type, occurredOn, actor, role, data };
    });
    const outcomes = await office.desk.submit(LEDGER, commands, { submitter: NOBODY });
    expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  });
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  it('says where each contract stands', async () => {
    const answer = await office.procurement.procurement(question);
    expect(procurementRegisterSheet(answer).rows).toEqual([
      [
        ...['HT-1', 'JH-1', '某市电脑有限公司', '小型', '货物', '询价', '集中采购', '2021-04-01'],
        ...['70,000.00', '1,000.00', '70,000.00', '59,500.00', '59,500.00', '11,500.00', '履行'],
      ],
      [
        ...['HT-2', 'JH-2', '某省物业公司', '中型', '服务', '公开招标', '集中采购', '2021-04-01'],
        ...['5,000.00', '0.00', '0.00', '0.00', '0.00', '0.00', '2021-07-01 终止'],
      ],
    ]);
  });

  it('gives the paragraph by contract and by payment', async () => {
    const answer = await office.procurement.procurement(question);
    const [byContract, byPayment] = answer.figures;
    expect(byContract).toMatchObject({ total: 76_000_00n, sme: 76_000_00n, micro: 71_000_00n });
    expect(byPayment).toMatchObject({ total: 59_500_00n, sme: 59_500_00n, micro: 59_500_00n });
    expect(byContract === undefined ? '' : percentText(byContract.microShare)).toBe('93.42%');
    expect(procurementFiguresSheet(answer).rows.slice(0, 6)).toEqual([
      ['合计', '76,000.00', '100.00%', '59,500.00', '100.00%'],
      ['货物', '71,000.00', '93.42%', '59,500.00', '100.00%'],
      ['工程', '0.00', '0.00%', '0.00', '0.00%'],
      ['服务', '5,000.00', '6.58%', '0.00', '0.00%'],
      ['授予中小企业', '76,000.00', '100.00%', '59,500.00', '100.00%'],
      ['授予小微企业', '71,000.00', '93.42%', '59,500.00', '100.00%'],
    ]);
  });

  it('knows at an earlier day only what had happened', async () => {
    const answer = await office.procurement.procurement({ ...question, asOf: '2021-05-31' });
    expect(answer.register.map(({ paid, open }) => [paid, open])).toEqual([
      [60_000_00n, 11_000_00n],
      [0n, 5_000_00n],
    ]);
  });

  it('is empty before anything was signed', async () => {
    const answer = await office.procurement.procurement({ ledger: LEDGER, year: 2021, at: 3 });
    expect(answer.register).toEqual([]);
    expect(answer.figures.map(({ total }) => total)).toEqual([0n, 0n]);
  });
});
