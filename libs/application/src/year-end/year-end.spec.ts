// The year-end assistant on a small office: each kind of open item, the command that settles it, the year closed.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { canonical } from '#eventing';
import { moneyText } from '#money';
import {
  approvedPayment,
  ask,
  carriedOffice,
  given,
  issuedOffice,
  openedNextYear,
  openOffice,
  purchase,
  receivedQuota,
  recordedIncome,
  requestOf,
  settledPayment,
  suppliedLine,
  type Asked,
  type Situation,
} from '#testing';
import { budgetLaw } from '../desk/law.js';
import { statementSummaryOf } from '../desk/statement-summary.js';
import type { YearEndChoices } from './proposer.js';
import { blanksOf } from './open-item.js';
import {
  draftCommands,
  isSettled,
  readyCommands,
  yearEndOf,
  type YearEnd,
  type YearEndOrder,
} from './year-end.js';

const LAW = budgetLaw();

const yearEnd = (
  office: Situation,
  choices: YearEndChoices = {},
  order: Partial<YearEndOrder> = {},
): YearEnd =>
  yearEndOf(
    office.books,
    { year: 2021, today: '2022-01-10', choices, ...order },
    LAW,
    builtInCodes,
  );

/** Sends the proposed commands as `duzhi post` would. */
const post = (office: Situation, found: YearEnd): void => {
  for (const { type, occurredOn, data, actor, role, key } of readyCommands(found)) {
    const answer = office.when({ type, occurredOn, data, actor, role, key });
    expect([key, answer.kind]).toEqual([key, 'accepted']);
  }
};

/** Balances, buckets and facts of the books in one text, whatever their order. */
const booksText = ({ books }: Situation): string =>
  canonical({
    position: books.position,
    balances: [...books.balances]
      .map((balance) => canonical({ ...balance, amount: moneyText(balance.amount) }))
      .sort(),
    facts: books.facts.length,
    payments: [...books.payments.values()].map(({ payment, status }) => `${payment} ${status}`),
    available: [...books.lines.values()].map(({ line }) => moneyText(books.available(line))),
  });

const of = (found: YearEnd, kind: string) => found.items.filter((item) => item.kind === kind);
const typesOf = (found: YearEnd, kind: string) =>
  of(found, kind).map(({ subject, command, rehearsed }) => [
    subject,
    command?.type ?? null,
    rehearsed.state,
  ]);

/** A purchase of which the plan, the contract and a payment are open, and every other kind of loose end. */
const looseEnds = (): Asked[] => [
  ...issuedOffice({ regime: 'authorised' }),
  purchase.line(),
  purchase.intent,
  purchase.plan(),
  purchase.contract({
    amount: '60000.00',
    instalments: [{ dueOn: '2021-06-01', amount: '60000.00' }],
  }),
  purchase.acceptance({ amount: '20000.00' }),
  requestOf({
    payment: 'PAY-BUY',
    line: 'L-BUY',
    amount: '20000.00',
    economic: '31002',
    on: '2021-05-20',
    more: { contract: 'HT-1', acceptance: 'YS-1' },
  }),
  ...settledPayment({ payment: 'PAY-CAR', amount: '19000.00', economic: '30231' }),
  ...approvedPayment({ payment: 'PAY-LATE', amount: '700.00', on: '2021-12-20' }),
  ask('FreezeIndicator', '2021-06-01', {
    ...{ freeze: 'DJ-1', line: 'L-OTHER', amount: '5000.00', reason: '审计暂停' },
  }),
  receivedQuota('30000.00', 'L-RUN', '2021-12-01'),
  ask('ReimburseOfficialCard', '2021-12-10', {
    ...{ expense: 'GWK-1', line: 'L-RUN', economic: '30211', holder: '张三', amount: '800.00' },
    ...{ transaction: 'POS-1', transactionOn: '2021-12-01', dueOn: '2022-01-20', purpose: '差旅' },
  }),
  recordedIncome('5000.00'),
  ask('GrantAdvance', '2021-11-01', {
    ...{ advance: 'JK-1', borrower: '李四', amount: '2000.00', purpose: '出差' },
    bankVoucher: 'BV-JK-1',
  }),
  ask('CollectForTreasury', '2021-11-05', {
    ...{ collection: 'DS-1', amount: '300.00', revenue: '1030707', payer: '某公司' },
    bankVoucher: 'BV-DS-1',
  }),
];

describe('the year-end assistant', () => {
  it('finds every loose end with the command that settles it', () => {
    const found = yearEnd(given(looseEnds()));
    expect(typesOf(found, 'month')).toHaveLength(11);
    expect(typesOf(found, 'payment')).toEqual([
      ['PAY-BUY', 'CancelPayment', 'accepted'],
      ['PAY-LATE', 'CancelPayment', 'accepted'],
    ]);
    expect(typesOf(found, 'plan')).toEqual([['JH-1', 'ReleaseProcurementPlan', 'accepted']]);
    expect(typesOf(found, 'acceptance')).toEqual([['HT-1', 'RecordAcceptance', 'draft']]);
    expect(typesOf(found, 'commitment')).toEqual([['HT-1', 'ReleaseCommitment', 'accepted']]);
    expect(typesOf(found, 'freeze')).toEqual([['DJ-1', 'ReleaseIndicator', 'accepted']]);
    expect(typesOf(found, 'card-expense')).toEqual([['GWK-1', 'RequestPayment', 'draft']]);
    expect(typesOf(found, 'advance')).toEqual([['JK-1', 'SettleAdvance', 'draft']]);
    expect(typesOf(found, 'collection')).toEqual([['DS-1', 'HandOverCollection', 'draft']]);
    expect(typesOf(found, 'quota')).toEqual([['L-RUN', null, 'none']]);
    expect(typesOf(found, 'three-public')).toEqual([['vehicle-running', null, 'none']]);
    expect(typesOf(found, 'low-execution').map(([project]) => project)).toEqual([
      'P-TASK',
      'P-OTHER',
    ]);
    expect(typesOf(found, 'assets-report')).toEqual([['ZC-2021', 'ReportAssets', 'draft']]);
    expect(typesOf(found, 'headcount-report')).toEqual([['RY-2021', 'ReportHeadcount', 'draft']]);
    expect(typesOf(found, 'close')).toEqual([['2021', 'CloseYear', 'accepted']]);
    expect(found.closes).toBe(true);
    expect(isSettled(found)).toBe(false);
  });

  it('counts the contract’s money after its payment has been taken back', () => {
    const [commitment] = of(yearEnd(given(looseEnds())), 'commitment');
    expect(moneyText(commitment?.amount ?? 0n)).toBe('60000.00');
  });

  it('says what lapses, what is carried, what is recognised and what quota is cancelled', () => {
    const { lines } = yearEnd(given(looseEnds()));
    const shown = lines.map(({ line, fate, recorded }) => [
      line,
      fate,
      moneyText(recorded?.recognised ?? -1n),
      moneyText(recorded?.fromQuota ?? -1n),
    ]);
    expect(shown).toEqual([
      ['L-BUY', 'carried', '100000.00', '0.00'],
      ['L-FUND', 'carried', '2000.00', '0.00'],
      ['L-OTHER', 'carried', '50000.00', '0.00'],
      ['L-RUN', 'lapsed', '51000.00', '30000.00'],
      ['L-STAFF', 'lapsed', '500000.00', '0.00'],
      ['L-TASK', 'carried', '300000.00', '0.00'],
    ]);
  });

  it('leaves the books exactly as they were', () => {
    const office = given(looseEnds());
    const before = booksText(office);
    const first = canonical(readyCommands(yearEnd(office)));
    expect(canonical(readyCommands(yearEnd(office)))).toBe(first);
    expect(booksText(office)).toBe(before);
    expect(office.books.years.get('2021')?.closed).toBe(false);
  });

  it.each([
    ['authorised', looseEnds],
    ['integrated', () => [...issuedOffice(), ...settledPayment()]],
  ] as const)('proposes commands that close the year under the %s regime', (_regime, commands) => {
    const office = given(commands());
    const found = yearEnd(office);
    post(office, found);
    expect(office.books.years.get('2021')?.closed).toBe(true);
    const summary = statementSummaryOf(office.books, 2021, builtInCodes);
    expect(found.digest).toBe(summary?.digest);
    expect(found.digest).not.toBeNull();
    const again = yearEnd(office);
    expect(again.closed).toBe(true);
    expect(again.digest).toBe(found.digest);
    expect(again.checks).toEqual(found.checks);
    expect(again.items.filter(({ kind }) => kind === 'line' || kind === 'close')).toEqual([]);
  });

  it('closes the year wherever its log stops, and leaves no trace of having looked', () => {
    const commands = looseEnds();
    for (let length = 2; length <= commands.length; length += 3) {
      const office = given(commands.slice(0, length));
      const before = booksText(office);
      const found = yearEnd(office);
      expect([length, found.closes]).toEqual([length, true]);
      expect(booksText(office)).toBe(before);
      post(office, found);
      expect(yearEnd(office).digest).toBe(found.digest);
    }
  });

  it('sends money of two years and of finished projects back instead of carrying it', () => {
    const office = given([
      ...carriedOffice({ regime: 'authorised' }).filter(
        ({ type }) => type !== 'CarryForwardIndicator',
      ),
    ]);
    const first = yearEnd(office);
    post(office, first);
    const forward = ask('CarryForwardIndicator', '2022-01-05', {
      ...{ line: 'L-CARRIED', from: 'L-TASK', document: 'JZ-2022', amount: '1000.00' },
    });
    expect(office.when(forward).kind).toBe('accepted');
    const second = yearEnd(office, {}, { year: 2022, today: '2023-01-10' });
    expect(second.lines.map(({ line, fate, why }) => [line, fate, why])).toEqual([
      ['L-CARRIED', 'handed-back', '2021 年下达，连续两年未用完'],
    ]);
    expect(second.closes).toBe(true);
  });

  it('proposes to hand over what a finished project leaves', () => {
    const finished = ask('FinishProject', '2021-12-30', { project: 'P-TASK', reason: '项目完成' });
    const office = given([...issuedOffice({ regime: 'authorised' })]);
    const answer = office.when(finished);
    expect(answer).toMatchObject({ kind: 'accepted' });
    const found = yearEnd(office);
    expect(of(found, 'surplus').map(({ subject, amount }) => [subject, amount])).toEqual([
      ['L-FUND', 200_000n],
      ['L-TASK', 30_000_000n],
    ]);
    const [handOver] = of(found, 'surplus')[1]?.others ?? [];
    expect(handOver?.command.type).toBe('HandOverSurplus');
    expect(handOver?.when).toBe('next-year');
    expect(handOver === undefined ? [] : blanksOf(handOver.command)).toEqual([
      'data.handOver',
      'data.document',
    ]);
    post(office, found);
    const data = { ...handOver?.command.data, handOver: 'SJ-1', document: 'SJ-2022' };
    expect(office.when(openedNextYear({ regime: 'authorised' })).kind).toBe('accepted');
    expect(office.when(ask('HandOverSurplus', '2022-03-01', data)).kind).toBe('accepted');
  });

  it('says that the year before must be closed first', () => {
    const office = given(carriedOffice());
    const found = yearEnd(office, {}, { year: 2022, today: '2023-01-10' });
    expect(of(found, 'previous-year').map(({ subject }) => subject)).toEqual(['2021']);
    expect(of(found, 'close')[0]?.rehearsed).toMatchObject({
      state: 'refused',
      refusal: { code: 'PREVIOUS_YEAR_NOT_CLOSED' },
    });
    expect(found.closes).toBe(false);
  });

  it('lets the office choose what to carry', () => {
    const fates = (carrying: 'none' | 'all'): readonly string[] => [
      ...new Set(yearEnd(given(issuedOffice()), { carrying }).lines.map(({ fate }) => fate)),
    ];
    expect(fates('none')).toEqual(['lapsed']);
    expect(fates('all')).toEqual(['carried']);
  });

  it('recognises under the integrated system only where the bureau says so', () => {
    const recognised = (recognise: boolean): string => {
      const { lines } = yearEnd(given(issuedOffice()), { recognise });
      return moneyText(lines.find(({ line }) => line === 'L-TASK')?.recorded?.recognised ?? -1n);
    };
    expect(recognised(false)).toBe('0.00');
    expect(recognised(true)).toBe('300000.00');
  });

  it('names the people it is told of, and the date on which the commands can be sent', () => {
    const found = yearEnd(
      given(issuedOffice()),
      { actors: { accountant: 'wang-1' } },
      {
        today: '2021-12-20',
      },
    );
    expect(found.early).toBe(true);
    expect(found.closes).toBe(true);
    const [month] = of(found, 'month');
    expect(month?.command).toMatchObject({ actor: 'wang-1', occurredOn: '2021-01-31' });
  });

  it('marks what only a person can fill in, and keeps it out of the file for posting', () => {
    const found = yearEnd(given(looseEnds()));
    expect(readyCommands(found).flatMap(blanksOf)).toEqual([]);
    const [settle] = draftCommands(found).filter(({ type }) => type === 'SettlePayment');
    expect(settle === undefined ? [] : blanksOf(settle)).toEqual(['data.bankVoucher']);
  });

  it('warns of a limit that is passed with the command that would mend it', () => {
    const office = given([
      ...issuedOffice({ threePublicPolicy: 'warn' }),
      ...settledPayment({ amount: '6000.00', economic: '30217' }),
    ]);
    const [over] = of(yearEnd(office), 'three-public');
    expect(over?.command?.data['limits']).toMatchObject({ reception: '6000.00' });
    expect(over?.rehearsed).toEqual({
      state: 'draft',
      blanks: ['data.document', 'data.reason'],
    });
  });

  it('sets aside an institution’s welfare fund, and says when the surplus does not bear it', () => {
    const office = given([...openOffice({ kind: 'institution' }), recordedIncome('1000.00')]);
    expect(yearEnd(office, { welfareFund: '100.00' }).closes).toBe(true);
    const tooMuch = yearEnd(office, { welfareFund: '1000.01' });
    expect(tooMuch.closes).toBe(false);
    expect(of(tooMuch, 'close')[0]?.rehearsed).toMatchObject({
      refusal: { code: 'WELFARE_FUND_EXCEEDS_SURPLUS' },
    });
  });

  it('leaves out the books of a form set that nobody knows, and closes all the same', () => {
    const found = yearEnd(given(openOffice({ year: 2019 })), {}, { year: 2019 });
    expect(found).toMatchObject({ statements: null, digest: null, checks: [], closes: true });
  });

  it('takes own money as cash that nobody recognises', () => {
    const office = given([...openOffice(), recordedIncome(), suppliedLine('L-OWN', '600.00')]);
    const found = yearEnd(office);
    expect(found.lines).toMatchObject([{ line: 'L-OWN', fate: 'carried' }]);
    expect(found.closes).toBe(true);
  });
});
