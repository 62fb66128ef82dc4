// The account books of an office in which everything happens once, on Postgres.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandKinds } from '#ledger';
import { freshDatabase, issuedOffice, livedThrough } from '#testing';
import { steadyClock } from '../desk/clock.js';
import { officeOn, type Office } from '../office.js';
import { BOOKS } from './statement-queries.js';

const NOBODY = { user: null, role: '', mayImport: true } as const;
const LEDGER = 'unit';

describe('the account books', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let office: Office;
  const year = { ledger: LEDGER, year: 2021, atLeast: 'head' } as const;

  beforeAll(async () => {
    database = await freshDatabase();
    office = await officeOn(database, { clock: steadyClock('2022-09-30T00:00:00.000Z') });
    const beginning = issuedOffice({ regime: 'authorised' });
    const { answers } = livedThrough(beginning);
    const commands = [...beginning, ...answers.map(({ asked }) => asked)].map((asked, index) => {
      const role = asked.role ?? commandKinds.get(asked.type)?.roles[0] ?? 'handler';
      const { type, occurredOn, data, actor = `${role}-1` } = asked;
      return { key: `k-${index}`, type, occurredOn, actor, role, data };
    });
    await office.desk.submit(LEDGER, commands, { submitter: NOBODY });
  });
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  it.each(BOOKS)(
    'balance in the %s book: debits are credits, of the year and of each month',
    async (book) => {
      for (const month of [undefined, 1, 3, 7, 12]) {
        const part = month === undefined ? {} : { month };
        const answer = await office.books.balances({ ...year, ...part, book });
        const [found] = answer.books;
        expect(found?.total).toMatchObject({ opening: 0n, closing: 0n });
        expect(found?.total.debit).toBe(found?.total.credit);
      }
    },
  );

  it('agree with the trial balance of the year, account by account', async () => {
    const { trialBalances } = await office.statements.trialBalances(year);
    const { books } = await office.books.balances(year);
    for (const { book, accounts } of books) {
      const trial = trialBalances.find((each) => each.book === book)?.rows ?? [];
      const closings = new Map(trial.map(({ account, closing }) => [account, closing]));
      expect(accounts.length).toBeGreaterThan(5);
      // Sums that came to nothing have no row in the trial balance.
      for (const { account, closing } of accounts)
        expect(closing).toBe(closings.get(account) ?? 0n);
      const listed = new Set(accounts.map(({ account }) => account));
      expect([...closings].filter(([account, sum]) => sum !== 0n && !listed.has(account))).toEqual(
        [],
      );
    }
  });

  it('print in the detail ledger lines that lead from opening to closing', async () => {
    const { books } = await office.books.detail(year);
    const pages = books.flatMap(({ accounts }) => accounts);
    for (const { closing, lines } of pages) {
      if (lines.length > 0) expect(lines.at(-1)?.balance).toBe(closing);
    }
    const spending = pages.find(({ account }) => account === '7101');
    expect(spending?.lines[0]).toMatchObject({
      line: { voucher: '202103-0001', document: 'P1', type: 'PaymentSettled', amount: 10_000n },
      balance: 10_000n,
    });
  });

  it('of a month begin with what the months before left', async () => {
    const february = await office.books.detail({ ...year, month: 2, book: 'control' });
    const march = await office.books.detail({ ...year, month: 3, book: 'control' });
    const pageOf = ({ books }: typeof march, account: string) =>
      books[0]?.accounts.find((each) => each.account === account);
    expect(pageOf(march, 'Q20')?.opening).toBe(pageOf(february, 'Q20')?.closing);
    for (const { line } of pageOf(march, 'Q20')?.lines ?? []) {
      expect(line.occurredOn.slice(0, 7)).toBe('2021-03');
    }
  });

  it('gather in the general ledger what the detail ledger shows', async () => {
    const general = await office.books.general({ ...year, book: 'budget', account: '800101' });
    const [page, ...others] = general.books[0]?.accounts ?? [];
    expect(others).toEqual([]);
    const detail = await office.books.balances({ ...year, book: 'budget', account: '8001' });
    const sum = detail.books[0]?.total;
    expect(page).toMatchObject({ account: '8001', closing: sum?.closing });
  });

  it('number vouchers without a gap, at every position', async () => {
    const { point, vouchers, faults } = await office.books.vouchers(year);
    expect(vouchers.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    for (let at = 1; at <= point.position; at += 7) {
      expect((await office.books.vouchers({ ledger: LEDGER, year: 2021, at })).faults).toEqual([]);
    }
  });

  it('show a voucher with both books, maker and document', async () => {
    const { entry, lines } = await office.books.voucher({ ...year, voucher: '202103-0001' });
    expect(entry).toMatchObject({ documents: ['P1'], type: 'PaymentSettled', lines: 4 });
    expect(entry.budget).toBe(10_000n);
    expect(lines.map(({ book, account, side }) => `${book} ${account} ${side}`)).toEqual([
      'budget 7101 debit',
      'budget 800101 credit',
      'finance 5001 debit',
      'finance 1011 credit',
    ]);
  });

  it('name a number that was lost, in a projection that somebody damaged', async () => {
    await database.pools.owner.query(
      "DELETE FROM posting WHERE ledger_id = $1 AND voucher = '202103-0002'",
      [LEDGER],
    );
    expect((await office.books.vouchers({ ...year, month: 3 })).faults).toEqual([
      { kind: 'missing', voucher: '202103-0002' },
    ]);
  });

  it('say that there is no such voucher', async () => {
    await expect(office.books.voucher({ ...year, voucher: '202103-0' })).rejects.toMatchObject({
      kind: 'voucher-unknown',
    });
  });
});
