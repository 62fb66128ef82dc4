// The account books over HTTP and as pages, on the sample office.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleCommands } from '../../examples/datong-2021/build.js';
import { answeredJson, get, postLines, startOffice, type TestOffice } from './office.js';

const LEDGER = 'datong-finance-office';

describe('the account books over HTTP', () => {
  let office: TestOffice;
  let api: string;

  beforeAll(async () => {
    office = await startOffice();
    api = `${office.url}/v1/ledgers/${LEDGER}/books`;
    const lines = sampleCommands().map((command) => `${JSON.stringify(command)}\n`);
    await postLines(office.url, LEDGER, lines.join(''));
  });
  afterAll(() => office.close());

  it('list the balances of a month, debits equal to credits', async () => {
    const { books } = (await answeredJson(`${api}/balances?year=2021&month=3&book=budget`)) as {
      books: { total: Record<string, string>; accounts: { account: string }[] }[];
    };
    expect(books[0]?.total).toEqual({
      opening: '0.00',
      debit: '293200.00',
      credit: '293200.00',
      closing: '0.00',
    });
    expect(books[0]?.accounts.map(({ account }) => account)).toContain('7101');
  });

  it('print the general and the detail ledger of an account', async () => {
    const general = await answeredJson(`${api}/general?year=2021&account=7101`);
    expect(general).toMatchObject({
      books: [{ accounts: [] }, { accounts: [{ account: '7101' }] }, { accounts: [] }],
    });
    const detail = await answeredJson(`${api}/detail?year=2021&month=3&account=6609`);
    expect(detail).toMatchObject({
      books: [{}, { accounts: [{ lines: [{ line: { voucher: '202103-0012' } }] }] }, {}],
    });
  });

  it('list vouchers without a gap, and show one', async () => {
    expect(await answeredJson(`${api}/vouchers?year=2021&month=3`)).toMatchObject({ faults: [] });
    expect(await answeredJson(`${api}/vouchers/202106-0024`)).toMatchObject({
      entry: { documents: ['SR-2021-2-CX'], actor: 'accountant', budget: '-100.00' },
    });
  });

  it('are CSV when asked for', async () => {
    const { headers, body } = await get(`${api}/detail?year=2021&month=6&account=6609&format=csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(String(body).split('\r\n')[1]).toBe(',,,月初余额,,,,贷,100.00');
  });

  it.each([
    ['balances?year=2021&month=13', 400, 'PARAMETER_MALFORMED'],
    ['balances?year=2021&book=cash', 400, 'PARAMETER_MALFORMED'],
    ['detail?year=2021&account=7x', 400, 'PARAMETER_MALFORMED'],
    ['vouchers?year=2021&asOf=2021-06-30', 400, 'PARAMETER_MALFORMED'],
    ['vouchers/202106-9999', 404, 'VOUCHER_UNKNOWN'],
  ])('refuse %s with %s %s', async (path, status, code) => {
    expect(await get(`${api}/${path}`)).toMatchObject({ status, body: { code } });
  });

  it('are pages that lead from the year to the books, the voucher and its document', async () => {
    const page = async (path: string): Promise<string> => {
      const { status, body } = await get(`${office.url}/ledgers/${LEDGER}${path}`, {
        accept: 'text/html',
      });
      expect({ path, status }).toEqual({ path, status: 200 });
      return String(body);
    };
    const books = `/ledgers/${LEDGER}/years/2021/books`;
    const year = await page('/years/2021');
    for (const name of ['general', 'balances', 'vouchers']) {
      expect(year).toContain(`href="${books}/${name}"`);
    }
    expect(await page('/years/2021/books/balances')).toContain(`${books}/detail?account=7101`);
    expect(await page('/years/2021/books/general')).toContain('本年累计');
    expect(await page('/years/2021/books/detail?account=6609')).toContain('202106-0024');
    expect(await page('/years/2021/books/vouchers?month=6')).toContain('编号连续');
    expect(await page('/years/2021/books/vouchers/202106-0024')).toContain(
      `href="/ledgers/${LEDGER}/documents/SR-2021-2-CX"`,
    );
  });
});
