// 年终结账 of an institution: 8701 net, what crosses 结转和结余 is tagged, a loss stays on 8401 (rules 14–18).
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  entryTexts,
  given,
  openOffice,
  postingsIn,
  requestOf,
  type Asked,
  type Situation,
} from '#testing';

const close = (year = 2021): Asked => ask('CloseYear', `${year}-12-31`, { year });

/** Books of an institution that starts with this own money. */
const institution = (opening: readonly object[] = []): Asked[] =>
  openOffice({ kind: 'institution' }).map((asked) =>
    asked.type === 'OpenFiscalYear' && opening.length > 0
      ? { ...asked, data: { ...(asked.data as object), opening } }
      : asked,
  );
const opened = (as: string, amount: string, more: object = {}): object => ({
  ...{ heldIn: '800102', as, fund: 'own', function: '2010301', amount },
  ...more,
});

const income = (kind: string, amount: string, more: object = {}, year = 2021): Asked =>
  ask('RecordIncome', `${year}-03-01`, {
    ...{ income: `I-${year}-${kind}-${amount}`, kind, amount, function: '2010301' },
    ...{ payer: '付款单位', bankVoucher: `B-${year}-${kind}-${amount}` },
    ...more,
  });

/** A line of own money, spent whole. */
const spent = (amount: string, item: object = {}, year = 2021): Asked[] => {
  const id = `${year}-${amount}`;
  const on = `${year}-04-01`;
  return [
    ask('IssueIndicator', on, {
      ...{ line: `L-${id}`, document: `D-${id}`, kind: 'supplement', amount },
      item: { fund: 'own', project: 'P-OTHER', function: '2010301', ...item },
    }),
    requestOf({ payment: `P-${id}`, line: `L-${id}`, amount, on, more: { channel: 'bank' } }),
    ask('ReviewPayment', on, { payment: `P-${id}` }),
    ask('ApprovePayment', on, { payment: `P-${id}` }),
    ask('SettlePayment', on, { payment: `P-${id}`, bankVoucher: `V-${id}`, amount }),
  ];
};

const SCOPE = /^(8101|8102|8201|8401)/;
const RESERVES = /^(8202|8301)/;

/** The six figures of table 01 that must agree, in fen, straight from the balances (derivation.md §7, cells). */
const figuresOf = (office: Situation, year = 2021) => {
  const sum = (
    where: (each: { account: string; phase: string; fiscalYear: number; flow?: string }) => boolean,
  ) => -office.books.balances.total((each) => each.book === 'budget' && where(each));
  const turnover = (first: string): bigint =>
    sum(
      ({ account, phase, fiscalYear }) =>
        account.startsWith(first) && fiscalYear === year && /current|recognise/.test(phase),
    );
  const flow = (wanted: string): bigint =>
    sum((each) => RESERVES.test(each.account) && each.fiscalYear === year && each.flow === wanted);
  return {
    income: turnover('6'),
    coverage: -flow('coverage'),
    opening: sum(
      ({ account, phase, fiscalYear }) =>
        SCOPE.test(account) && (fiscalYear < year || (fiscalYear === year && phase === 'opening')),
    ),
    spending: -turnover('7'),
    allocation: flow('allocation'),
    closing: sum(({ account, fiscalYear }) => SCOPE.test(account) && fiscalYear <= year),
  };
};

const identityHolds = (office: Situation, year = 2021): boolean => {
  const { income: in_, coverage, opening, spending, allocation, closing } = figuresOf(office, year);
  return in_ + coverage + opening === spending + allocation + closing;
};

describe('the distribution of an institution (row 22)', () => {
  it('takes a surplus from 8501 over 8701 to 820204, tagged allocation', () => {
    const office = given([...institution(), income('business', '100.00'), ...spent('40.00')]);
    const answer = office.when(close());
    expect(entryTexts(postingsIn(answer)).filter((text) => /8501|8701|820204/.test(text))).toEqual([
      'budget Cr 8501 100.00 (close)',
      'budget Dr 8501 40.00 (close)',
      'budget Dr 8501 60.00 (distribute)',
      'budget Cr 8701 60.00 (distribute)',
      'budget Dr 8701 60.00 (distribute)',
      'budget Cr 820204 60.00 (distribute)',
    ]);
    expect(figuresOf(office)).toEqual({
      income: 10_000n,
      coverage: 0n,
      opening: 0n,
      spending: 4_000n,
      allocation: 6_000n,
      closing: 0n,
    });
    expect(identityHolds(office)).toBe(true);
  });

  it('covers a shortfall from 820204: Dr 820204 / Cr 8701, tagged coverage (rule 15)', () => {
    const office = given([
      ...institution([opened('820204', '50.00')]),
      income('business', '100.00'),
      ...spent('130.00'),
    ]);
    const answer = office.when(close());
    expect(entryTexts(postingsIn(answer)).filter((text) => /8701|820204/.test(text))).toEqual([
      'budget Dr 8701 30.00 (distribute)',
      'budget Dr 820204 30.00 (distribute)',
      'budget Cr 8701 30.00 (distribute)',
    ]);
    expect(figuresOf(office)).toMatchObject({ coverage: 3_000n, allocation: 0n, closing: 0n });
    expect(identityHolds(office)).toBe(true);
  });

  it('nets an operating profit against a shortfall of the rest', () => {
    const office = given([
      ...institution([opened('820204', '50.00')]),
      income('business', '100.00'),
      income('operating', '80.00'),
      ...spent('130.00'),
      ...spent('60.00', { use: 'operating' }),
      close(),
    ]);
    expect(figuresOf(office)).toMatchObject({ coverage: 1_000n, allocation: 0n, closing: 0n });
    expect(identityHolds(office)).toBe(true);
  });

  it('leaves an operating loss on 8401, inside 结转和结余, until profit covers it (rules 14, 18)', () => {
    const office = given([
      ...institution([opened('820204', '50.00')]),
      income('business', '100.00'),
      income('operating', '20.00'),
      ...spent('41.00', { use: 'operating' }),
      close(),
    ]);
    expect(figuresOf(office)).toMatchObject({ allocation: 10_000n, closing: -2_100n });
    expect(identityHolds(office)).toBe(true);
    const next = [
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
      }),
      income('operating', '30.00', {}, 2022),
      close(2022),
    ];
    for (const asked of next) expect(office.when(asked).kind).toBe('accepted');
    expect(figuresOf(office, 2022)).toMatchObject({
      opening: -2_100n,
      allocation: 900n,
      closing: 0n,
    });
    expect(identityHolds(office, 2022)).toBe(true);
  });

  it('lets profit cover a loss that stood on another main function', () => {
    const office = given([
      ...institution([
        opened('8401', '-21.00', { function: '2010302' }),
        opened('820204', '50.00'),
      ]),
      income('operating', '30.00'),
      close(),
    ]);
    expect(figuresOf(office)).toMatchObject({ opening: -2_100n, allocation: 900n, closing: 0n });
    const loss = [...office.books.balances].filter(({ account }) => account === '8401');
    expect(loss.reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n);
    expect(identityHolds(office)).toBe(true);
  });

  it('names what a finished project frees an allocation: 820105 → 820203 (rule 15)', () => {
    const forProject = { project: 'P-TASK', restricted: true };
    const office = given([
      ...institution(),
      income('superior-subsidy', '70.00', forProject),
      ...spent('20.00', forProject),
      ask('FinishProject', '2021-12-31', { project: 'P-TASK', reason: '完成' }),
    ]);
    const answer = office.when(close());
    expect(postingsIn(answer).filter(({ account }) => account === '820203')).toMatchObject([
      { flow: 'allocation', side: 'debit', amount: 2_000n },
      { flow: 'allocation', side: 'credit', amount: 7_000n },
      { phase: 'roll', side: 'credit', amount: 2_000n },
      { phase: 'roll', side: 'debit', amount: 7_000n },
    ]);
    expect(figuresOf(office)).toMatchObject({ allocation: 5_000n, closing: 0n });
    expect(identityHolds(office)).toBe(true);
  });

  it('keeps unfinished money for a purpose inside 结转和结余 (row 21)', () => {
    const forProject = { project: 'P-TASK', restricted: true };
    const office = given([
      ...institution(),
      income('superior-subsidy', '70.00', forProject),
      ...spent('20.00', forProject),
      close(),
    ]);
    expect(figuresOf(office)).toMatchObject({ allocation: 0n, closing: 5_000n });
    expect(identityHolds(office)).toBe(true);
  });

  it('closes every 7xxx, 7601, 7701 and 7901 too, and empties 8501 and 8701 (rule 18)', () => {
    const uses = ['to-superior', 'to-affiliates', 'investment', 'debt-repayment', 'other'];
    const office = given([
      ...institution(),
      income('business', '100.00'),
      income('affiliate', '10.00'),
      income('investment', '5.00'),
      ...uses.flatMap((use, index) => spent(`${index + 1}.00`, { use })),
      close(),
    ]);
    const left = [...office.books.balances].reduce(
      (sums, { account, amount }) => sums.set(account, (sums.get(account) ?? 0n) + amount),
      new Map<string, bigint>(),
    );
    const open = [...left].filter(
      ([account, sum]) => /^(6|7|8501|8701)/.test(account) && sum !== 0n,
    );
    expect(open).toEqual([]);
    expect([...left.keys()].filter((account) => account.startsWith('7')).sort()).toEqual([
      ...['7401', '7501', '7601', '7701', '7901'],
    ]);
    expect(figuresOf(office)).toMatchObject({ spending: 1_500n, allocation: 10_000n, closing: 0n });
    expect(identityHolds(office)).toBe(true);
  });
});
