// Sums of postings: what goes in comes out, and each book sums to zero.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Balances,
  coordinateKey,
  imbalanceOf,
  signedOf,
  trialBalanceOf,
  type Balance,
  type Coordinate,
  type Posting,
} from './index.js';

const posting = (changes: Partial<Posting> = {}): Posting => ({
  fiscalYear: 2021,
  occurredOn: '2021-03-15',
  phase: 'current',
  book: 'budget',
  account: '7101',
  side: 'debit',
  amount: 10_000n,
  document: 'PAY-1',
  voucher: '202103-0001',
  coordinate: { fund: 'general', source: 'current', nature: 'running', function: '2010301' },
  ...changes,
});

const coordinate: fc.Arbitrary<Coordinate> = fc.constantFrom<Coordinate>(
  {},
  { fund: 'general', nature: 'staff', function: '2010301', line: 'L1' },
  { fund: 'general', nature: 'staff', function: '2010301', line: 'L2' },
  { fund: 'fund', nature: 'project', project: 'P1', function: '2120801' },
  { fund: 'own', restricted: true },
  { fund: 'own' },
);

const somePosting: fc.Arbitrary<Posting> = fc
  .record({
    fiscalYear: fc.constantFrom(2020, 2021, 2022),
    occurredOn: fc.constantFrom('2020-12-31', '2021-01-05', '2021-11-30'),
    phase: fc.constantFrom('opening', 'current', 'recognise', 'close', 'distribute', 'roll'),
    book: fc.constantFrom('control', 'budget', 'finance'),
    account: fc.constantFrom('Q20', '6001', '7101', '800101'),
    side: fc.constantFrom('debit', 'credit'),
    amount: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
    coordinate,
  })
  .map((values) => posting(values as Partial<Posting>));

/** Debit and credit of the same amount in one book: what every event gives. */
const entry = fc.tuple(somePosting, somePosting).map(([first, second]): Posting[] => [
  { ...first, side: 'debit' },
  {
    ...second,
    side: 'credit',
    amount: first.amount,
    book: first.book,
    fiscalYear: first.fiscalYear,
  },
]);

const sumsOf = (balances: Balances): Map<string, bigint> =>
  new Map(
    [...balances].map((balance) => [
      `${balance.fiscalYear} ${balance.phase} ${balance.book} ${balance.account} ${balance.flow ?? ''} ` +
        `${balance.month ?? ''} ${coordinateKey(balance.coordinate)}`,
      balance.amount,
    ]),
  );

describe('a posting', () => {
  it.each([
    ['debit', 5n, 5n],
    ['credit', 5n, -5n],
    ['debit', -5n, -5n],
    ['credit', -5n, 5n],
  ] as const)('in %s of %s fen counts as %s', (side, amount, signed) => {
    expect(signedOf({ side, amount })).toBe(signed);
  });

  it('has one text per coordinate, and absent is not the same as the neighbour', () => {
    const texts = [
      {},
      { fund: 'own' },
      { fund: 'own', restricted: true },
      { project: 'P1' },
      { line: 'P1' },
      { economic: '30201' },
      { governmentEconomic: '30201' },
      { function: '30201' },
      { nature: 'staff' },
      { source: 'carried' },
    ] satisfies Coordinate[];
    expect(new Set(texts.map(coordinateKey)).size).toBe(texts.length);
    expect(coordinateKey({ fund: 'own', line: 'L' })).toBe(
      coordinateKey({ line: 'L', fund: 'own' }),
    );
    expect(coordinateKey({ restricted: false })).toBe(coordinateKey({}));
  });
});

describe('balances', () => {
  it('add up what has the same year, phase, book, account, flow and coordinate', () => {
    const balances = new Balances();
    balances.add(posting());
    balances.add(posting({ amount: 250n, occurredOn: '2021-09-01', document: 'PAY-2' }));
    balances.add(posting({ side: 'credit', amount: 50n }));
    expect([...balances]).toEqual([
      {
        fiscalYear: 2021,
        phase: 'current',
        book: 'budget',
        account: '7101',
        coordinate: posting().coordinate,
        amount: 10_200n,
      },
    ]);
  });

  it.each<[string, Partial<Posting>]>([
    ['year', { fiscalYear: 2022 }],
    ['phase', { phase: 'recognise' }],
    ['book', { book: 'finance' }],
    ['account', { account: '7201' }],
    ['coordinate', { coordinate: { fund: 'fund' } }],
    ['flow', { flow: 'coverage' }],
  ])('keep another %s apart', (_what, changes) => {
    const balances = new Balances();
    balances.add(posting());
    balances.add(posting(changes));
    expect(balances.size).toBe(2);
  });

  it('keep months apart only when asked to', () => {
    const monthly = new Balances({ months: true });
    monthly.add(posting());
    monthly.add(posting({ occurredOn: '2021-04-01' }));
    expect([...monthly].map(({ month }) => month)).toEqual(['2021-03', '2021-04']);
    const yearly = new Balances();
    yearly.add(posting());
    yearly.add(posting({ occurredOn: '2021-04-01' }));
    expect([...yearly].map(({ month }) => month)).toEqual([undefined]);
  });

  it('hold no zeroes', () => {
    const balances = new Balances();
    balances.add(posting({ amount: 0n }));
    balances.add(posting());
    balances.add(posting({ amount: -10_000n }));
    expect(balances.size).toBe(0);
  });

  it('have nothing left when all that was added is subtracted, in any order', () => {
    fc.assert(
      fc.property(fc.array(somePosting), fc.boolean(), (postings, months) => {
        const balances = new Balances({ months });
        for (const each of postings) balances.add(each);
        for (const each of postings.toReversed()) balances.subtract(each);
        expect([...balances]).toEqual([]);
      }),
    );
  });

  it('are as before after adding and taking back, as the desk does after a lost commit', () => {
    fc.assert(
      fc.property(fc.array(somePosting), fc.array(somePosting), (kept, undone) => {
        const balances = new Balances();
        for (const each of kept) balances.add(each);
        const before = sumsOf(balances);
        for (const each of undone) balances.add(each);
        for (const each of undone) balances.subtract(each);
        expect(sumsOf(balances)).toEqual(before);
      }),
    );
  });

  it('do not depend on the order of postings', () => {
    fc.assert(
      fc.property(fc.array(somePosting), (postings) => {
        const forward = new Balances();
        const backward = new Balances();
        for (const each of postings) forward.add(each);
        for (const each of postings.toReversed()) backward.add(each);
        expect(sumsOf(backward)).toEqual(sumsOf(forward));
      }),
    );
  });

  it('take sums computed elsewhere, and are the same when those came from postings', () => {
    fc.assert(
      fc.property(fc.array(somePosting), fc.boolean(), (postings, months) => {
        const direct = new Balances({ months });
        for (const each of postings) direct.add(each);
        const included = new Balances({ months });
        for (const balance of direct) included.include(balance);
        expect(sumsOf(included)).toEqual(sumsOf(direct));
      }),
    );
  });

  it('total what satisfies a condition', () => {
    const balances = new Balances();
    balances.add(posting());
    balances.add(posting({ coordinate: { fund: 'fund' }, amount: 7n }));
    balances.add(posting({ account: '6001', side: 'credit', amount: 3n }));
    expect(balances.total(({ account }) => account === '7101')).toBe(10_007n);
    expect(balances.total(() => true)).toBe(10_004n);
    expect(balances.total(() => false)).toBe(0n);
  });
});

describe('the trial balance', () => {
  const balancesOf = (...postings: Posting[]): Balances => {
    const balances = new Balances();
    for (const each of postings) balances.add(each);
    return balances;
  };
  const opening = { fiscalYear: 2020, phase: 'opening', occurredOn: '2020-01-01' } as const;

  it('parts what was there before the year from what the year moved', () => {
    const balances = balancesOf(
      posting({ ...opening, account: '800102', amount: 800n }),
      posting({ ...opening, account: '810107', side: 'credit', amount: 800n }),
      posting({ account: '7101', amount: 300n }),
      posting({ account: '800102', side: 'credit', amount: 300n }),
      posting({ fiscalYear: 2022, account: '7101', amount: 1n }),
      posting({ fiscalYear: 2022, account: '800102', side: 'credit', amount: 1n }),
    );
    expect(trialBalanceOf(balances, 'budget', 2021)).toEqual({
      book: 'budget',
      rows: [
        { account: '7101', opening: 0n, movement: 300n, closing: 300n },
        { account: '800102', opening: 800n, movement: -300n, closing: 500n },
        { account: '810107', opening: -800n, movement: 0n, closing: -800n },
      ],
      difference: 0n,
    });
  });

  it("counts this year's opening phase as opening, and every other phase as movement", () => {
    const phases = ['opening', 'current', 'recognise', 'close', 'distribute', 'roll'] as const;
    const balances = balancesOf(
      ...phases.map((phase, index) => posting({ phase, amount: 10n ** BigInt(index) })),
    );
    expect(trialBalanceOf(balances, 'budget', 2021).rows).toEqual([
      { account: '7101', opening: 1n, movement: 111_110n, closing: 111_111n },
    ]);
  });

  it('of the control book starts every year at nothing', () => {
    const authority = { book: 'control', account: 'Q20', voucher: null } as const;
    const balances = balancesOf(
      posting({ ...authority, fiscalYear: 2020, amount: 5n }),
      posting({ ...authority, amount: 9n }),
    );
    expect(trialBalanceOf(balances, 'control', 2021).rows).toEqual([
      { account: 'Q20', opening: 0n, movement: 9n, closing: 9n },
    ]);
  });

  it('shows by how much a book is out', () => {
    const balances = balancesOf(posting({ amount: 300n }), posting({ book: 'finance' }));
    expect(trialBalanceOf(balances, 'budget', 2021).difference).toBe(300n);
    expect(trialBalanceOf([], 'budget', 2021)).toEqual({
      book: 'budget',
      rows: [],
      difference: 0n,
    });
  });

  it('is zero in every book for any entries that are balanced', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const balances = balancesOf(...entries.flat());
        for (const book of ['control', 'budget', 'finance'] as const) {
          for (const year of [2020, 2021, 2022]) {
            const trial = trialBalanceOf(balances, book, year);
            expect(trial.difference).toBe(0n);
            const accounts = trial.rows.map(({ account }) => account);
            expect(accounts).toEqual([...new Set(accounts)].sort());
          }
        }
      }),
    );
  });

  it('adds to the sum of its closing balances', () => {
    fc.assert(
      fc.property(fc.array(somePosting), (postings) => {
        const { rows, difference } = trialBalanceOf(balancesOf(...postings), 'budget', 2021);
        expect(rows.reduce((sum, row) => sum + row.closing, 0n)).toBe(difference);
        expect(rows.every((row) => row.opening + row.movement === row.closing)).toBe(true);
      }),
    );
  });
});

describe('the imbalance of some postings', () => {
  it('is empty when every book sums to zero', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(imbalanceOf(entries.flat()).size).toBe(0);
      }),
    );
  });

  it('names each book that is out, with the difference, debit positive', () => {
    const postings = [
      posting({ amount: 5n }),
      posting({ side: 'credit', amount: 2n }),
      posting({ book: 'finance', side: 'credit', amount: 4n }),
      posting({ book: 'control', amount: 1n }),
      posting({ book: 'control', side: 'credit', amount: 1n }),
    ];
    expect([...imbalanceOf(postings)]).toEqual([
      ['budget', 3n],
      ['finance', -4n],
    ]);
  });

  it('does not let one book make up for another', () => {
    const across = [
      posting({ amount: 5n }),
      posting({ book: 'finance', side: 'credit', amount: 5n }),
    ];
    expect(imbalanceOf(across).size).toBe(2);
  });
});

const balance: Balance = {
  fiscalYear: 2021,
  phase: 'current',
  book: 'budget',
  account: '7101',
  coordinate: {},
  amount: 1n,
};

describe('a sum that is included', () => {
  it('joins the sum of the same place and vanishes at zero', () => {
    const balances = new Balances();
    balances.include(balance);
    balances.include({ ...balance, amount: 4n });
    expect([...balances]).toEqual([{ ...balance, amount: 5n }]);
    balances.include({ ...balance, amount: -5n });
    expect(balances.size).toBe(0);
  });

  it('is not changed by what is added later', () => {
    const balances = new Balances();
    balances.include(balance);
    balances.add(posting({ coordinate: {} }));
    expect(balance.amount).toBe(1n);
  });
});
