// The procurement paragraph and register with figures worked out by hand.
import { describe, expect, it } from '@jest/globals';
import { percentText } from '#money';
import { procurementFiguresOf, procurementRegisterOf, type Purchase } from './procurement.js';

const on = (occurredOn: string, document: string, yuan: number) => ({
  year: Number(occurredOn.slice(0, 4)),
  occurredOn,
  document,
  amount: BigInt(yuan) * 100n,
});

const purchase = (contract: string, more: Partial<Purchase>): Purchase => ({
  contract,
  plan: `JH-${contract}`,
  supplier: `供应商${contract}`,
  size: 'large',
  category: 'goods',
  method: 'open-tender',
  organisation: 'centralised',
  reserved: 'none',
  signed: on('2021-03-01', contract, 0),
  amendments: [],
  acceptances: [],
  payments: [],
  terminatedOn: null,
  ...more,
});

/** 货物 600,000 大型; 货物 200,000 + 10,000 小型; 服务 150,000 中型; 工程 40,000 微型, signed the year before. */
const purchases: readonly Purchase[] = [
  purchase('A', {
    signed: on('2021-03-01', 'A', 600_000),
    acceptances: [on('2021-05-01', 'YS-A', 600_000)],
    payments: [on('2021-05-20', 'P1', 500_000)],
  }),
  purchase('B', {
    ...{ size: 'small', method: 'inquiry', organisation: 'dispersed', reserved: 'sme' },
    signed: on('2021-04-01', 'B', 200_000),
    amendments: [on('2021-06-01', 'BC-1', 20_000), on('2021-07-01', 'BC-2', -10_000)],
    payments: [on('2021-08-01', 'P2', 210_000), on('2021-09-01', 'R2', -5_000)],
  }),
  purchase('C', {
    ...{ size: 'medium', category: 'services' },
    signed: on('2021-05-01', 'C', 150_000),
    terminatedOn: '2021-11-30',
  }),
  purchase('D', {
    ...{ size: 'micro', category: 'works', method: 'single-source', organisation: 'dispersed' },
    signed: on('2020-11-01', 'D', 40_000),
    payments: [
      on('2020-12-01', 'P3', 10_000),
      on('2021-02-01', 'P4', 30_000),
      { ...on('2021-03-01', 'R3', -1_000), priorYear: true },
    ],
  }),
];

const yuan = (sums: ReadonlyMap<string, bigint>) =>
  Object.fromEntries([...sums].map(([word, amount]) => [word, Number(amount / 100n)]));

describe('by contract', () => {
  const figures = procurementFiguresOf(purchases, 2021, 'contract');

  it('count what was signed and amended in the year', () => {
    expect(figures.total).toBe(960_000_00n);
    expect(yuan(figures.byCategory)).toEqual({ goods: 810_000, services: 150_000 });
    expect(yuan(figures.byMethod)).toEqual({ inquiry: 210_000, 'open-tender': 750_000 });
    expect(yuan(figures.byOrganisation)).toEqual({ centralised: 750_000, dispersed: 210_000 });
    expect(yuan(figures.byReservation)).toEqual({ none: 750_000, sme: 210_000 });
  });

  it('count medium firms as 中小企业 and not as 小微企业', () => {
    expect(figures.sme).toBe(360_000_00n);
    expect(figures.micro).toBe(210_000_00n);
    expect(percentText(figures.smeShare)).toBe('37.50%');
    expect(percentText(figures.microShare)).toBe('21.88%');
    expect(percentText(figures.microOfSme)).toBe('58.33%');
    expect([...figures.smeByCategory].map(([word, rate]) => [word, percentText(rate)])).toEqual([
      ['goods', '25.93%'],
      ['services', '100.00%'],
    ]);
  });

  it('leave next to nothing of a year without contracts', () => {
    const none = procurementFiguresOf(purchases, 2022, 'contract');
    expect(none.total).toBe(0n);
    expect(none.byCategory.size).toBe(0);
    expect(percentText(none.smeShare)).toBe('—');
  });
});

describe('by payment', () => {
  const figures = procurementFiguresOf(purchases, 2021, 'payment');

  it('count what was paid in the year less what came back of it', () => {
    expect(figures.total).toBe(735_000_00n);
    expect(yuan(figures.byCategory)).toEqual({ goods: 705_000, works: 30_000 });
    expect(yuan(figures.byMethod)).toEqual({
      inquiry: 205_000,
      'open-tender': 500_000,
      'single-source': 30_000,
    });
    expect(figures.sme).toBe(235_000_00n);
    expect(percentText(figures.smeShare)).toBe('31.97%');
  });

  it('are never less for a return of another year', () => {
    expect(procurementFiguresOf(purchases, 2020, 'payment').total).toBe(10_000_00n);
  });

  it.each(['contract', 'payment'] as const)(
    'goods, works and services make the total by %s',
    (basis) => {
      for (const year of [2020, 2021, 2022]) {
        const { total, byCategory, sme, micro } = procurementFiguresOf(purchases, year, basis);
        expect([...byCategory.values()].reduce((sum, amount) => sum + amount, 0n)).toBe(total);
        expect(micro <= sme && sme <= total).toBe(true);
      }
    },
  );
});

describe('the register', () => {
  const standing = (year: number) =>
    procurementRegisterOf(purchases, year).map((each) => [
      each.purchase.contract,
      ...[each.amended, each.amount, each.accepted, each.paid, each.paidInYear, each.open].map(
        (amount) => Number(amount / 100n),
      ),
    ]);

  it('says of each contract what it came to, what was accepted, paid and is open', () => {
    expect(standing(2021)).toEqual([
      ['A', 0, 600_000, 600_000, 500_000, 500_000, 100_000],
      ['B', 10_000, 210_000, 0, 205_000, 205_000, 5_000],
      ['C', 0, 150_000, 0, 0, 0, 0],
      ['D', 0, 40_000, 0, 39_000, 30_000, 1_000],
    ]);
  });

  it('has in the next year only what came into it open', () => {
    expect(standing(2022).map(([contract]) => contract)).toEqual(['A', 'B', 'D']);
  });

  it('does not know a contract before it is signed, nor what was paid later', () => {
    expect(standing(2020)).toEqual([['D', 0, 40_000, 0, 10_000, 10_000, 30_000]]);
  });
});
