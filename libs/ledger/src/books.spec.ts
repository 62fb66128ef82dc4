// The books under random commands: what is undone leaves no trace, and no money or authority comes from nowhere.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Balances } from '#bookkeeping';
import { canonical, type Json } from '#eventing';
import {
  ask,
  detailsOf,
  given,
  issuedOffice,
  openedNextYear,
  receivedGrant,
  receivedQuota,
  recordedIncome,
  requestOf,
  settledPayment,
  suppliedLine,
  type Asked,
  type Situation,
} from '#testing';
import { Books } from './books.js';
import { evolve } from './law.js';
import { Journal, Shelf, Tally } from './journal.js';

const LINES = ['L-RUN', 'L-TASK', 'L-OTHER', 'L-OWN', 'L-PURPOSE', 'L-FUND'];
const ECONOMIC = ['30201', '30202', '30217', '30231', '31002'];

const line = fc.constantFrom(...LINES);
const economic = fc.constantFrom(...ECONOMIC);
/** Round and odd sums, small enough to fit and large enough not to. */
const amount = fc
  .oneof(fc.integer({ min: 1, max: 9_000_00 }), fc.constantFrom(1, 1_000_00, 5_000_00, 60_000_00))
  .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`);
const number = fc.integer({ min: 1, max: 6 });
const on = fc.constantFrom('2021-03-01', '2021-03-02', '2021-04-01', '2021-05-01', '2021-12-31');
const channel = fc.constantFrom('treasury', 'quota', 'bank');
const step = fc.constantFrom('ReviewPayment', 'ApprovePayment');
const ending = fc.constantFrom('RejectPayment', 'CancelPayment');

const asking = <Values extends readonly unknown[]>(
  make: (...values: Values) => Asked,
  ...arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> }
): fc.Arbitrary<Asked> =>
  fc.tuple(...arbitraries).map((values) => make(...(values as unknown as Values)));

const settled = (id: number, sum: string, day: string): Asked =>
  ask('SettlePayment', day, { payment: `PAY-${id}`, bankVoucher: `B-${id}`, amount: sum });
const place = {
  fund: 'general',
  source: 'current',
  nature: 'project',
  project: 'P-TASK',
  function: '2010302',
};

/** Any command of the year, sensible or not; most of what is not is refused. */
const command: fc.Arbitrary<Asked> = fc.oneof(
  {
    weight: 6,
    arbitrary: asking(
      (id, from, sum, item, way, day) =>
        requestOf({
          ...{ payment: `PAY-${id}`, line: from, amount: sum, economic: item, on: day },
          more: { channel: way, invoice: `FP-${id % 3}` },
        }),
      ...([number, line, amount, economic, channel, on] as const),
    ),
  },
  {
    weight: 8,
    arbitrary: asking(
      (type, id, day) => ask(type, day, { payment: `PAY-${id}` }),
      step,
      number,
      on,
    ),
  },
  { weight: 4, arbitrary: asking(settled, number, amount, on) },
  {
    weight: 2,
    arbitrary: asking(
      (type, id, day) => ask(type, day, { payment: `PAY-${id}`, reason: '误' }),
      ...([ending, number, on] as const),
    ),
  },
  {
    weight: 3,
    arbitrary: asking(
      (id, other, sum, day) =>
        ask('ReturnPayment', day, {
          ...{
            payment: `PAY-${id}`,
            return: `TH-${other}`,
            bankVoucher: `BT-${other}`,
            amount: sum,
          },
        }),
      ...([number, number, amount, on] as const),
    ),
  },
  {
    weight: 3,
    arbitrary: asking(
      (id, other, sum, to, item, day) =>
        ask('CorrectPayment', day, {
          ...{ payment: `PAY-${id}`, correction: `GZ-${other}`, amount: sum, reason: '误' },
          ...{ toLine: to, economic: item, ...detailsOf(item) },
        }),
      ...([number, number, amount, line, economic, on] as const),
    ),
  },
  asking(
    (id, from, sum, day) =>
      ask('FreezeIndicator', day, { freeze: `DJ-${id}`, line: from, amount: sum, reason: '采购' }),
    ...([number, line, amount, on] as const),
  ),
  asking(
    (id, sum, day) => ask('ReleaseIndicator', day, { freeze: `DJ-${id}`, amount: sum }),
    ...([number, amount, on] as const),
  ),
  asking(
    (from, to, sum, day) =>
      ask('TransferIndicator', day, { from, to, document: 'TJ', amount: sum, reason: '调剂' }),
    ...([line, line, amount, on] as const),
  ),
  asking(
    (from, sum, day) =>
      ask('RecallIndicator', day, { line: from, document: 'SH', amount: sum, reason: 'idle' }),
    ...([line, amount, on] as const),
  ),
  asking((sum, to, day) => receivedQuota(sum, to, day), amount, line, on),
  asking((sum, to, day) => receivedGrant(sum, to, day), amount, line, on),
  asking(
    (id, sum, day) => recordedIncome(sum, { income: `SR-${id}`, bankVoucher: `BS-${id}` }, day),
    ...([number, amount, on] as const),
  ),
  asking(
    (id, other, sum, day) =>
      ask('ReverseIncome', day, {
        ...{ income: `SR-${id}`, reversal: `CX-${other}`, amount: sum, reason: '误' },
      }),
    ...([number, number, amount, on] as const),
  ),
  asking(
    (id, sum, inwards) =>
      ask('AdjustOpeningBalance', '2021-03-01', {
        ...{ adjustment: `TZ-${id}`, year: 2021, document: 'WH', reason: 'error-correction' },
        ...{ kind: 'carry-over', heldIn: '800103', amount: sum, explanation: '差错' },
        ...(inwards ? { to: place } : { from: place }),
      }),
    ...([number, amount, fc.boolean()] as const),
  ),
  asking(
    (type, from, sum) =>
      ask(type, '2021-12-31', {
        ...{ line: from, document: 'NM', amount: sum },
        ...(type === 'CarryOutIndicator' ? { recognise: true } : {}),
      }),
    ...([fc.constantFrom('LapseIndicator', 'CarryOutIndicator'), line, amount] as const),
  ),
  asking(
    (project) => ask('FinishProject', '2021-05-01', { project, reason: '完成' }),
    fc.constantFrom('P-TASK', 'P-OTHER'),
  ),
);

/** A payment that goes all its way, if nothing stops it. */
const chain: fc.Arbitrary<Asked[]> = fc
  .tuple(number, line, amount, economic, channel)
  .map(([id, from, sum, item, way]) =>
    settledPayment({
      ...{ payment: `PAY-${id}`, line: from, amount: sum, economic: item },
      more: { channel: way },
    }),
  );
const commands = (maxLength: number, minLength = 0): fc.Arbitrary<Asked[]> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: command.map((each) => [each]) }, chain), {
      ...{ minLength, maxLength },
    })
    .map((each) => each.flat());

const purpose = { restricted: true, project: 'P-TASK' };
/** Every kind of line and of money, so that random commands find something to do. */
const office = (): Situation =>
  given([
    ...issuedOffice({ regime: 'authorised' }),
    suppliedLine('L-OWN', '9000.00'),
    suppliedLine('L-PURPOSE', '9000.00', purpose),
    recordedIncome('20000.00'),
    recordedIncome('4000.00', { ...purpose, income: 'SR-P', bankVoucher: 'B-SR-P' }),
    receivedQuota('20000.00'),
    receivedGrant('10000.00', 'L-OTHER'),
  ]);

/** What the log alone leads to. */
const folded = ({ ledger, events }: Situation): Books => {
  const books = new Books(ledger);
  for (const event of events) evolve(books, event);
  return books;
};

/** All that the books hold: documents in their order, sums without. How sums are kept for speed is left out. */
const contentOf = (books: Books): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(books)
      .filter(([, value]) => !(value instanceof Journal))
      .map(([name, value]) => [name, plain(value)]),
  );

const plain = (value: unknown): unknown => {
  if (value instanceof Shelf) return [...value.entries()];
  if (value instanceof Tally) return new Map(value.entries());
  if (value instanceof Balances) {
    return [...value]
      .map(
        ({ amount: sum, ...at }) => `${canonical(JSON.parse(JSON.stringify(at)) as Json)} ${sum}`,
      )
      .sort();
  }
  return value;
};

describe('what is undone', () => {
  it('leaves the books as the remaining log makes them, in their order', () => {
    fc.assert(
      fc.property(
        commands(25),
        commands(15),
        commands(15),
        fc.boolean(),
        (kept, undone, after, all) => {
          const situation = office();
          const { books, events } = situation;
          const start = books.mark();
          const first = events.length;
          for (const asked of kept) situation.when(asked);
          const middle = books.mark();
          const length = events.length;
          for (const asked of undone) situation.when(asked);
          books.rollback(middle);
          events.length = length;
          for (const asked of after) situation.when(asked);
          if (all) {
            books.rollback(start);
            events.length = first;
          }
          books.forget();
          expect(contentOf(books)).toStrictEqual(contentOf(folded(situation)));
        },
      ),
      { numRuns: 150, seed: 20210301 },
    );
  });

  it('also when documents of two years meet', () => {
    const situation = office();
    const { books, events } = situation;
    const mark = books.mark();
    const length = events.length;
    expect(situation.when(openedNextYear({ regime: 'authorised' })).kind).toBe('accepted');
    expect(situation.when(requestOf({ amount: '1.00' })).kind).toBe('accepted');
    books.rollback(mark);
    events.length = length;
    books.forget();
    expect(contentOf(books)).toStrictEqual(contentOf(folded(situation)));
    expect(books.years.has('2022')).toBe(false);
  });

  it('can no longer be undone once it is committed', () => {
    const situation = office();
    const { books } = situation;
    const mark = books.mark();
    expect(situation.when(requestOf()).kind).toBe('accepted');
    books.forget();
    books.rollback(mark);
    expect(books.payments.has('PAY-1')).toBe(true);
    expect(contentOf(books)).toStrictEqual(contentOf(folded(situation)));
  });
});

const BUCKETS = ['Q20', 'Q30', 'Q40', 'Q50', 'Q60'];
const SOURCES = ['Q01', 'Q10.01', 'Q10.02', 'Q10.03', 'Q10.04', 'Q10.06', 'Q10.07'];

/** What must hold after every accepted command. */
const faultsOf = (books: Books): string[] => {
  const faults: string[] = [];
  for (const { line: id, coordinate } of books.lines.values()) {
    for (const bucket of BUCKETS) {
      if (books.bucket(id, bucket) < 0n) faults.push(`${id} ${bucket} is negative`);
    }
    const buckets = [...BUCKETS, ...SOURCES, 'Q70.1', 'Q70.2'];
    const sum = buckets.reduce((total, bucket) => total + books.bucket(id, bucket), 0n);
    if (sum !== 0n) faults.push(`${id}: authority and its use part by ${sum}`);
    for (const funding of ['quota', 'cash', 'returnable'] as const) {
      if (books.pool(funding, coordinate) < 0n) faults.push(`${id}: ${funding} is negative`);
    }
    const left = ['Q20', 'Q30', 'Q40'].reduce((total, each) => total + books.bucket(id, each), 0n);
    const quota = books.pool('quota', coordinate);
    if (coordinate.fund !== 'own' && quota > left) faults.push(`${id}: quota beyond authority`);
  }
  for (const [item, limit] of [
    ['reception', 500_000n],
    ['vehicle-running', 2_000_000n],
  ] as const) {
    const spent = books.threePublicOf(2021, item);
    if (spent > limit || spent < 0n) faults.push(`${item}: ${spent} of ${limit}`);
  }
  for (const { payment, allocations } of books.payments.values()) {
    if (allocations.some((each) => each.amount < 0n)) faults.push(`${payment} returned too much`);
  }
  return faults;
};

describe('random commands', () => {
  it('never make authority, money or a limit negative, and every line balances (rule 22)', () => {
    fc.assert(
      fc.property(commands(60), (year) => {
        const situation = office();
        for (const asked of year) {
          if (situation.when(asked).kind !== 'accepted') continue;
          expect({ after: asked, faults: faultsOf(situation.books) }).toEqual({
            after: asked,
            faults: [],
          });
        }
      }),
      { numRuns: 200, seed: 20211231 },
    );
  });

  it('are not all refused: the property above is about something', () => {
    const accepted = new Map<string, number>();
    for (const sample of fc.sample(commands(60, 60), { numRuns: 60, seed: 7 })) {
      const situation = office();
      for (const asked of sample) {
        if (situation.when(asked).kind !== 'accepted') continue;
        accepted.set(asked.type, (accepted.get(asked.type) ?? 0) + 1);
      }
    }
    for (const type of [
      ...['RequestPayment', 'ReviewPayment', 'ApprovePayment', 'CancelPayment', 'RecordIncome'],
      ...['SettlePayment', 'ReturnPayment', 'CorrectPayment', 'RejectPayment'],
      ...['FreezeIndicator', 'TransferIndicator', 'ReceiveQuota', 'AdjustOpeningBalance'],
      ...['LapseIndicator', 'CarryOutIndicator', 'ReverseIncome', 'RecallIndicator'],
    ]) {
      expect([type, (accepted.get(type) ?? 0) > 0]).toEqual([type, true]);
    }
  });
});
