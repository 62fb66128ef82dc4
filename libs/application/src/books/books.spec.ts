// Account pages and voucher numbers: what is printed is the sum of what was posted, and a gap is named.
import { describe, expect, it } from '@jest/globals';
import { accountPagesOf, generalAccountOf, periodBalanceOf } from './account-page.js';
import { sheetsCsv } from './sheet.js';
import { voucherFaultsOf } from './voucher-numbers.js';

const turnover = (account: string, month: string | null, debit: bigint, credit: bigint) => ({
  account,
  month,
  debit,
  credit,
});

describe('an account page', () => {
  const turnovers = [
    turnover('800101', null, 100n, 30n),
    turnover('800101', '2021-02', 5n, 0n),
    turnover('800102', '2021-02', 0n, 9n),
    turnover('800101', '2021-04', -2n, 4n),
  ];

  it('carries its balance from month to month, red entries on their own side', () => {
    expect(accountPagesOf(turnovers)[0]).toEqual({
      account: '800101',
      opening: 70n,
      months: [
        {
          month: '2021-02',
          debit: 5n,
          credit: 0n,
          debitToDate: 5n,
          creditToDate: 0n,
          balance: 75n,
        },
        {
          month: '2021-04',
          debit: -2n,
          credit: 4n,
          debitToDate: 3n,
          creditToDate: 4n,
          balance: 69n,
        },
      ],
      closing: 69n,
    });
  });

  it('of the general ledger gathers the accounts below it', () => {
    const [page, ...others] = accountPagesOf(turnovers, generalAccountOf);
    expect(others).toEqual([]);
    expect(page).toMatchObject({ account: '8001', opening: 70n, closing: 60n });
    expect(page?.months[0]).toMatchObject({ debit: 5n, credit: 9n, balance: 66n });
  });

  it.each([
    [undefined, { opening: 70n, debit: 3n, credit: 4n, closing: 69n }],
    ['2021-01', { opening: 70n, debit: 0n, credit: 0n, closing: 70n }],
    ['2021-02', { opening: 70n, debit: 5n, credit: 0n, closing: 75n }],
    ['2021-03', { opening: 75n, debit: 0n, credit: 0n, closing: 75n }],
    ['2021-04', { opening: 75n, debit: -2n, credit: 4n, closing: 69n }],
    ['2021-12', { opening: 69n, debit: 0n, credit: 0n, closing: 69n }],
  ])('says of the period %s what stood before, moved and stood after', (month, expected) => {
    const [page] = accountPagesOf(turnovers);
    expect(page === undefined ? undefined : periodBalanceOf(page, month)).toEqual(expected);
  });

  it.each([
    ['710101', '7101'],
    ['1002', '1002'],
    ['Q10.03', 'Q10'],
    ['Q20', 'Q20'],
  ])('of %s belongs to %s in the general ledger', (account, general) => {
    expect(generalAccountOf(account)).toBe(general);
  });
});

describe('voucher numbers', () => {
  const taken = (...numbers: readonly string[]) =>
    numbers.map((voucher, index) => ({ voucher, positions: [index + 1] }));

  it('are in order when each month runs from 1 without a gap', () => {
    expect(voucherFaultsOf(taken('202101-0001', '202101-0002', '202102-0001'))).toEqual([]);
    expect(voucherFaultsOf(taken('202101-9999', '202101-10000')).slice(-1)).toEqual([
      { kind: 'missing', voucher: '202101-9998' },
    ]);
  });

  it('are named when they are missing, the first of a month too', () => {
    expect(voucherFaultsOf(taken('202101-0002', '202101-0005', '202102-0001'))).toEqual([
      { kind: 'missing', voucher: '202101-0001' },
      { kind: 'missing', voucher: '202101-0003' },
      { kind: 'missing', voucher: '202101-0004' },
    ]);
  });

  it('are named when two events took the same', () => {
    expect(voucherFaultsOf([{ voucher: '202101-0001', positions: [4, 9] }])).toEqual([
      { kind: 'taken-twice', voucher: '202101-0001' },
    ]);
  });
});

describe('sheets as CSV', () => {
  const sheet = { title: '甲', columns: [{ title: '名称', isAmount: false }], rows: [['a,"b"']] };
  it('quote what needs it, and name the sheet when there are several', () => {
    expect(sheetsCsv([sheet])).toBe('名称\r\n"a,""b"""\r\n');
    expect(sheetsCsv([sheet, { ...sheet, title: '乙' }])).toBe(
      '账页,名称\r\n甲,"a,""b"""\r\n乙,"a,""b"""\r\n',
    );
    expect(sheetsCsv([])).toBe('');
  });
});
