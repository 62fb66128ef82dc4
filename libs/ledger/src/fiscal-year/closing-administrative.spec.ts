// 年终结账 of an administrative unit: rows 20–22, per coordinate, in both regimes.
import { describe, expect, it } from '@jest/globals';
import { coordinateKey, type Coordinate } from '#bookkeeping';
import {
  ask,
  entryTexts,
  given,
  issuedOffice,
  openOffice,
  postingsIn,
  refusalIn,
  settledPayment,
  type Asked,
  type Situation,
} from '#testing';

const close = ask('CloseYear', '2021-12-31', { year: 2021 });
const lapse = (line: string, amount: string): Asked =>
  ask('LapseIndicator', '2021-12-31', { line, document: `ZX-${line}`, amount });
const carryOut = (line: string, amount: string, recognise = true): Asked =>
  ask('CarryOutIndicator', '2021-12-31', { line, document: `JZ-${line}`, amount, recognise });
const supplement = (line: string, amount: string, item: object): Asked =>
  ask('IssueIndicator', '2021-02-01', {
    ...{ line, document: `ZJ-${line}`, kind: 'supplement', amount, item },
  });
const task = { fund: 'general', project: 'P-TASK', function: '2010302' } as const;

/** Balance of accounts in one book, credit positive, of postings until the end of a year. */
const credit = (office: Situation, accounts: RegExp, book = 'budget', until = 2021): bigint =>
  -office.books.balances.total(
    (each) => each.book === book && accounts.test(each.account) && each.fiscalYear <= until,
  );

const carriedByCoordinate = (office: Situation): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const { book, account, coordinate, amount } of office.books.balances) {
    if (book !== 'budget' || account.startsWith('8001') || coordinate.fund === 'own') continue;
    const { economic: _economic, governmentEconomic: _government, ...place } = coordinate;
    const key = coordinateKey(place);
    sums.set(key, (sums.get(key) ?? 0n) - amount);
  }
  for (const [key, sum] of sums) if (sum === 0n) sums.delete(key);
  return sums;
};

describe('closing fiscal money (row 20)', () => {
  const spent = [
    ...openOffice(),
    supplement('L-A', '1000.00', task),
    ...settledPayment({ line: 'L-A', amount: '400.00' }),
    ...settledPayment({ payment: 'PAY-2', line: 'L-A', amount: '100.00', economic: '30202' }),
  ];

  it('takes income and spending of a line to 810106, and what it kept on to 810107', () => {
    const office = given([...spent, carryOut('L-A', '500.00')]);
    const answer = office.when(close);
    const texts = entryTexts(postingsIn(answer));
    expect(texts.filter((text) => text.startsWith('budget'))).toEqual([
      'budget Dr 6001 1000.00 (close)',
      'budget Cr 810106 1000.00 (close)',
      'budget Dr 810106 400.00 (close)',
      'budget Cr 7101 [30201] 400.00 (close)',
      'budget Dr 810106 100.00 (close)',
      'budget Cr 7101 [30202] 100.00 (close)',
      'budget Dr 810106 500.00 (roll)',
      'budget Cr 810107 500.00 (roll)',
    ]);
    expect(texts.filter((text) => text.startsWith('finance'))).toEqual([
      'finance Dr 4001 1000.00 (close)',
      'finance Cr 3301 1000.00 (close)',
      'finance Dr 3301 400.00 (close)',
      'finance Cr 5001 [30201] 400.00 (close)',
      'finance Dr 3301 100.00 (close)',
      'finance Cr 5001 [30202] 100.00 (close)',
      'finance Dr 3301 500.00 (close)',
      'finance Cr 3302 500.00 (close)',
      'finance Dr 3302 500.00 (close)',
      'finance Cr 3001 500.00 (close)',
    ]);
    expect(answer).toMatchObject({ events: [{ type: 'YearClosed', occurredOn: '2021-12-31' }] });
  });

  it('leaves nothing on 810106 where all authority lapsed unrecognised (row 18d)', () => {
    const office = given([...spent, lapse('L-A', '500.00'), close]);
    expect(credit(office, /^81/)).toBe(0n);
    expect(credit(office, /^3001/, 'finance')).toBe(0n);
  });

  it('turns carry-over of a finished project into surplus: 810107 → 810204 → 810205 (rule 18)', () => {
    const office = given([
      ...spent,
      carryOut('L-A', '500.00'),
      ask('FinishProject', '2021-12-31', { project: 'P-TASK', reason: '完成' }),
    ]);
    const texts = entryTexts(postingsIn(office.when(close)));
    expect(texts.filter((text) => text.includes('(roll)'))).toEqual([
      'budget Dr 810106 500.00 (roll)',
      'budget Cr 810107 500.00 (roll)',
      'budget Dr 810107 500.00 (roll)',
      'budget Cr 810204 500.00 (roll)',
      'budget Dr 810204 500.00 (roll)',
      'budget Cr 810205 500.00 (roll)',
    ]);
    expect(credit(office, /^810205$/)).toBe(50_000n);
  });

  it('leaves a project alone that is finished after the year', () => {
    const office = given([
      ...spent,
      carryOut('L-A', '500.00'),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
      }),
      ask('FinishProject', '2022-01-02', { project: 'P-TASK', reason: '完成' }),
      close,
    ]);
    expect(credit(office, /^810107$/)).toBe(50_000n);
    expect(credit(office, /^8102/)).toBe(0n);
  });
});

describe.each(['authorised', 'integrated'] as const)(
  'a whole year closed (rows 20 and 22), %s regime',
  (regime) => {
    const recognised = regime === 'authorised';
    const year = [
      ...issuedOffice({ regime }),
      ...settledPayment({ payment: 'P1', line: 'L-STAFF', amount: '480000.00', economic: '30101' }),
      ...settledPayment({ payment: 'P2', line: 'L-RUN', amount: '90000.00' }),
      ...settledPayment({ payment: 'P3', line: 'L-TASK', amount: '250000.00' }),
      ...settledPayment({ payment: 'P4', line: 'L-FUND', amount: '1500.00' }),
      ask('RecordIncome', '2021-06-21', {
        ...{ income: 'I1', kind: 'interest', amount: '321.00', function: '2010301' },
        ...{ payer: '某银行', bankVoucher: 'I1' },
      }),
      lapse('L-STAFF', '20000.00'),
      lapse('L-RUN', '10000.00'),
      carryOut('L-TASK', '50000.00'),
      lapse('L-OTHER', '50000.00'),
      carryOut('L-FUND', '500.00'),
    ];

    it('leaves every 6xxx, 7xxx, 810101–106, 8201–04 and 4xxx, 5xxx, 33xx at zero', () => {
      const office = given([...year, close]);
      const left = [...office.books.balances].reduce((sums, { book, account, amount }) => {
        return sums.set(`${book} ${account}`, (sums.get(`${book} ${account}`) ?? 0n) + amount);
      }, new Map<string, bigint>());
      const transit = /^budget (6|7|81010[1-6]|81020[1-4]|8201|8501|8701)|^finance (4|5|33|3501)/;
      const open = [...left].filter(([account, sum]) => transit.test(account) && sum !== 0n);
      expect(open).toEqual([]);
      expect([...left.keys()].some((account) => transit.test(account))).toBe(true);
    });

    it('changes the carry-over of no coordinate, and it equals 8001 there', () => {
      const office = given(year);
      const before = carriedByCoordinate(office);
      expect(before.size).toBe(recognised ? 5 : 2);
      expect(office.when(close).kind).toBe('accepted');
      expect(carriedByCoordinate(office)).toEqual(before);
      const place: Coordinate = {
        ...task,
        source: 'current',
        nature: 'project',
        line: 'L-TASK',
      } as const;
      expect(office.books.carried(place)).toBe(5_000_000n);
      expect(office.books.pool('returnable', place)).toBe(5_000_000n);
    });

    it('keeps the sum of the year: returnable authority and own cash are what is carried', () => {
      const office = given([...year, close]);
      const kept = recognised ? 13_050_000n : 5_050_000n;
      expect(credit(office, /^8101/)).toBe(kept);
      expect(-credit(office, /^800103/)).toBe(kept);
      expect(credit(office, /^820204/)).toBe(32_100n);
      expect(-credit(office, /^1201/, 'finance')).toBe(kept);
      expect(credit(office, /^3001/, 'finance')).toBe(kept + 32_100n);
    });
  },
);

describe.each(['authorised', 'integrated'] as const)(
  'closing own money of an office (rows 21, 22), %s regime',
  (regime) => {
    const income = (id: string, amount: string, more: object = {}): Asked =>
      ask('RecordIncome', '2021-03-01', {
        ...{
          income: id,
          kind: 'other',
          amount,
          function: '2010302',
          payer: '捐款人',
          bankVoucher: id,
        },
        ...more,
      });
    const restricted = { fund: 'own', project: 'P-TASK', function: '2010302', restricted: true };
    const year = [
      ...openOffice({ regime }),
      income('I-FREE', '100.00'),
      income('I-FOR', '70.00', { project: 'P-TASK', restricted: true }),
      supplement('L-FREE', '30.00', { fund: 'own', project: 'P-OTHER', function: '2010302' }),
      supplement('L-FOR', '20.00', restricted),
      ...settledPayment({
        payment: 'P1',
        line: 'L-FREE',
        amount: '30.00',
        more: { channel: 'bank' },
      }),
      ...settledPayment({
        payment: 'P2',
        line: 'L-FOR',
        amount: '20.00',
        more: { channel: 'bank' },
      }),
    ];

    it('moves free money through 8501 to 820204 on the main function', () => {
      const office = given(year);
      const answer = office.when(close);
      const own = entryTexts(postingsIn(answer)).filter((text) => /8501|820204/.test(text));
      expect(own).toEqual([
        'budget Cr 8501 100.00 (close)',
        'budget Dr 8501 30.00 (close)',
        'budget Dr 8501 70.00 (close)',
        'budget Cr 820204 70.00 (close)',
      ]);
      const [place] = [...office.books.balances].filter(({ account }) => account === '820204');
      expect(place?.coordinate).toEqual({ fund: 'own', function: '2010301' });
    });

    it('moves money for a purpose through 820104 to 820105 and keeps it with its project (row 21)', () => {
      const office = given([...year, close]);
      expect(credit(office, /^820105$/)).toBe(5_000n);
      expect(credit(office, /^820104$/)).toBe(0n);
      const kept = [...office.books.balances].filter(({ account }) => account === '820105');
      expect(kept.every(({ coordinate }) => coordinate.project === 'P-TASK')).toBe(true);
    });

    it('frees what a finished project leaves: 820105 → 820203 → 820204, untagged in an office', () => {
      const finish = ask('FinishProject', '2021-12-31', { project: 'P-TASK', reason: '完成' });
      const office = given([...year, finish, close]);
      expect(credit(office, /^8201/)).toBe(0n);
      expect(credit(office, /^820204$/)).toBe(12_000n);
      expect([...office.books.balances].some(({ flow }) => flow !== undefined)).toBe(false);
    });
  },
);

describe('a year that cannot be closed', () => {
  it('still has authority, frozen money or a payment in transit: LINES_NOT_SETTLED', () => {
    const office = given([
      ...openOffice(),
      supplement('L-A', '1000.00', task),
      supplement('L-B', '5.00', task),
      ask('FreezeIndicator', '2021-05-01', {
        freeze: 'F',
        line: 'L-A',
        amount: '300.00',
        reason: '采购',
      }),
      ...settledPayment({ payment: 'P1', line: 'L-A', amount: '100.00' }).slice(0, 3),
    ]);
    expect(refusalIn(office.when(close))).toEqual({
      code: 'LINES_NOT_SETTLED',
      details: { count: 2, line: 'L-A', available: '600.00', inTransit: '400.00' },
    });
  });

  it('is not the year of its date: DATE_OUTSIDE_YEAR', () => {
    const wrong = ask('CloseYear', '2021-12-31', { year: 2020 });
    expect(refusalIn(given(openOffice()).when(wrong))).toEqual({
      code: 'DATE_OUTSIDE_YEAR',
      field: 'occurredOn',
      details: { occurredOn: '2021-12-31', year: 2020 },
    });
  });

  it('follows one that is open: PREVIOUS_YEAR_NOT_CLOSED', () => {
    const office = given([
      ...openOffice(),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
      }),
    ]);
    const next = ask('CloseYear', '2022-12-31', { year: 2022 });
    expect(refusalIn(office.when(next))).toEqual({
      code: 'PREVIOUS_YEAR_NOT_CLOSED',
      field: 'data.year',
      details: { year: 2022, previous: 2021 },
    });
    expect(office.when(close).kind).toBe('accepted');
    expect(office.when(next).kind).toBe('accepted');
  });

  it('is closed already: YEAR_CLOSED', () => {
    expect(refusalIn(given([...openOffice(), close]).when(close)).code).toBe('YEAR_CLOSED');
  });

  it.each(['control', 'budget', 'finance'] as const)(
    'has a %s book that does not balance, which only a defect can bring about: BOOKS_UNBALANCED',
    (book) => {
      const office = given(openOffice());
      office.books.post({
        ...{ fiscalYear: 2021, occurredOn: '2021-06-01', phase: 'current', book, side: 'debit' },
        ...{ account: '800102', amount: 1n, document: 'X', voucher: null, coordinate: {} },
      });
      expect(refusalIn(office.when(close))).toEqual({
        code: 'BOOKS_UNBALANCED',
        details: { book, difference: '0.01' },
      });
    },
  );

  it('takes nothing to its closing that belongs to the next year', () => {
    const office = given([
      ...openOffice(),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
      }),
      ask('RecordIncome', '2022-01-10', {
        ...{ income: 'I', kind: 'interest', amount: '9.00', function: '2010301' },
        ...{ payer: '某银行', bankVoucher: 'I' },
      }),
    ]);
    const answer = office.when(close);
    expect(answer).toMatchObject({ events: [{ data: { year: 2021, entries: [] } }] });
    expect(credit(office, /^6609$/, 'budget', 2022)).toBe(900n);
  });
});
