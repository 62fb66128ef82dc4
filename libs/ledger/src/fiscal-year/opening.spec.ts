// 年度开账: the first year with its balances, the years after it without.
import { describe, expect, it } from '@jest/globals';
import { ask, entryTexts, given, openOffice, postingsIn, refusalIn, type Asked } from '#testing';
import { factsOf } from '../law.js';

const books = (kind: 'administrative' | 'institution' = 'administrative'): Asked[] =>
  openOffice({ kind }).filter(({ type }) => type === 'OpenBooks');

const year = (data: object = {}, on = '2021-01-01'): Asked =>
  ask('OpenFiscalYear', on, {
    year: 2021,
    regime: 'integrated',
    threePublicPolicy: 'block',
    carriedFirst: false,
    ...data,
  });

const carryOver = {
  heldIn: '800103',
  as: '810107',
  fund: 'general',
  nature: 'project',
  project: 'P-TASK',
  function: '2010302',
  line: 'L-2020',
  amount: '300.00',
};
const own = { heldIn: '800102', as: '820204', fund: 'own', function: '2010301', amount: '50.00' };
const opening = (...items: object[]): Asked => year({ opening: items });
const later = (from: number, on = `${from + 1}-01-01`): Asked => year({ year: from + 1 }, on);

describe('opening the first year (rule 2)', () => {
  it('without balances posts nothing, takes no voucher and says its regime: FiscalYearOpened', () => {
    const office = given(books());
    const answer = office.when(year());
    expect(postingsIn(answer)).toEqual([]);
    expect(answer).toMatchObject({ events: [{ type: 'FiscalYearOpened', data: { first: true } }] });
    const event = office.events.at(-1);
    expect(event?.data).not.toHaveProperty('voucher');
    expect(event && factsOf(event)).toMatchObject([{ kind: 'year.regime', text: 'integrated' }]);
  });

  it('with every kind of balance: Dr 8001xx / Cr 810107, 810205, 820105, 820204', () => {
    const answer = given(books()).when(
      opening(
        carryOver,
        { ...carryOver, as: '810205', amount: '20.00' },
        { ...carryOver, heldIn: '800102', line: 'L-BANK', amount: '7.00' },
        { ...own, as: '820105', project: 'P-OWN', restricted: true, amount: '9.00' },
        own,
      ),
    );
    expect(entryTexts(postingsIn(answer))).toEqual([
      'budget Dr 800103 300.00 (opening)',
      'budget Cr 810107 300.00 (opening)',
      'finance Dr 1201 300.00 (opening)',
      'finance Cr 3001 300.00 (opening)',
      'budget Dr 800103 20.00 (opening)',
      'budget Cr 810205 20.00 (opening)',
      'finance Dr 1201 20.00 (opening)',
      'finance Cr 3001 20.00 (opening)',
      'budget Dr 800102 7.00 (opening)',
      'budget Cr 810107 7.00 (opening)',
      'finance Dr 1002 7.00 (opening)',
      'finance Cr 3001 7.00 (opening)',
      'budget Dr 800102 9.00 (opening)',
      'budget Cr 820105 9.00 (opening)',
      'finance Dr 1002 9.00 (opening)',
      'finance Cr 3001 9.00 (opening)',
      'budget Dr 800102 50.00 (opening)',
      'budget Cr 820204 50.00 (opening)',
      'finance Dr 1002 50.00 (opening)',
      'finance Cr 3001 50.00 (opening)',
    ]);
    expect(answer).toMatchObject({ events: [{ data: { voucher: '202101-0001' } }] });
  });

  it('with the funds of an institution: Cr 8301 and 8401, a loss as a red entry (rule 14)', () => {
    const answer = given(books('institution')).when(
      opening({ ...own, as: '8301', amount: '30.00' }, { ...own, as: '8401', amount: '-21.00' }),
    );
    expect(entryTexts(postingsIn(answer)).filter((text) => text.startsWith('budget'))).toEqual([
      'budget Dr 800102 30.00 (opening)',
      'budget Cr 8301 30.00 (opening)',
      'budget Dr 800102 -21.00 (opening)',
      'budget Cr 8401 -21.00 (opening)',
    ]);
  });

  it('with assets and debts of the finance book against 累计盈余', () => {
    const answer = given(books()).when(
      year({
        assets: [
          { account: '1601', amount: '80.00' },
          { account: '2302', amount: '-5.00' },
        ],
      }),
    );
    expect(entryTexts(postingsIn(answer))).toEqual([
      'finance Dr 1601 80.00 (opening)',
      'finance Cr 3001 80.00 (opening)',
      'finance Dr 2302 -5.00 (opening)',
      'finance Cr 3001 -5.00 (opening)',
    ]);
  });

  it('knows the line of carry-over, which carry-forward takes up to the fen', () => {
    const office = given([...books(), opening(carryOver)]);
    const forward = (amount: string): Asked =>
      ask('CarryForwardIndicator', '2021-01-05', {
        line: 'L-C',
        from: 'L-2020',
        document: 'D',
        amount,
      });
    expect(refusalIn(office.when(forward('300.01'))).code).toBe('CARRY_OVER_EXCEEDED');
    expect(office.when(forward('300.00')).kind).toBe('accepted');
  });

  it('lets surplus not be carried forward: only 8101 is carry-over (rule 18)', () => {
    const office = given([...books(), opening({ ...carryOver, as: '810205' })]);
    const forward = ask('CarryForwardIndicator', '2021-01-05', {
      ...{ line: 'L-C', from: 'L-2020', document: 'D', amount: '0.01' },
    });
    expect(refusalIn(office.when(forward))).toMatchObject({
      code: 'CARRY_OVER_EXCEEDED',
      details: { carriedOut: '0.00' },
    });
  });
});

describe('opening the first year is refused', () => {
  it.each([
    ['own money as fiscal carry-over', { ...own, as: '810107' }, 'as'],
    ['fiscal money as own surplus', { ...carryOver, as: '820204' }, 'as'],
  ])('%s: OPENING_ACCOUNT_OF_OTHER_FUND', (_title, item, member) => {
    expect(refusalIn(given(books()).when(opening(own, item)))).toEqual({
      code: 'OPENING_ACCOUNT_OF_OTHER_FUND',
      field: `data.opening.1.${member}`,
      details: { fund: item.fund, account: item.as },
    });
  });

  it.each([
    ['own money as returnable authority', { ...own, heldIn: '800103' }],
    ['own money as quota', { ...own, heldIn: '800101' }],
    ['fiscal money as quota, which year end cancels (row 18b)', { ...carryOver, heldIn: '800101' }],
  ])('%s: OPENING_HELD_WRONGLY in both regimes', (_title, item) => {
    for (const regime of ['integrated', 'authorised']) {
      expect(refusalIn(given(books()).when(year({ regime, opening: [item] })))).toEqual({
        code: 'OPENING_HELD_WRONGLY',
        field: 'data.opening.0.heldIn',
        details: { fund: item.fund, heldIn: item.heldIn },
      });
    }
  });

  it.each(['line', 'project', 'nature'])(
    'fiscal money without its %s: OPENING_NEEDS_LINE',
    (member) => {
      const item = Object.fromEntries(Object.entries(carryOver).filter(([key]) => key !== member));
      expect(refusalIn(given(books()).when(opening(item)))).toEqual({
        code: 'OPENING_NEEDS_LINE',
        field: 'data.opening.0.line',
        details: { fund: 'general' },
      });
    },
  );

  it.each([
    ['restricted own money without a project', { as: '820105', restricted: true }],
    ['restricted own money on 820204', { as: '820204', restricted: true, project: 'P-OWN' }],
    ['free own money on 820105', { as: '820105', project: 'P-OWN' }],
  ])('%s: RESTRICTED_NEEDS_PROJECT', (_title, item) => {
    expect(refusalIn(given(books()).when(opening({ ...own, ...item })))).toEqual({
      code: 'RESTRICTED_NEEDS_PROJECT',
      field: 'data.opening.0.project',
      details: {},
    });
  });

  it('fiscal money marked as given for a purpose: RESTRICTED_ONLY_OWN', () => {
    expect(refusalIn(given(books()).when(opening({ ...carryOver, restricted: true })))).toEqual({
      code: 'RESTRICTED_ONLY_OWN',
      field: 'data.opening.0.restricted',
      details: { fund: 'general' },
    });
  });

  it('one line with two purposes: OPENING_LINE_DIFFERS', () => {
    const other = { ...carryOver, function: '2010301' };
    expect(refusalIn(given(books()).when(opening(carryOver, other)))).toEqual({
      code: 'OPENING_LINE_DIFFERS',
      field: 'data.opening.1.line',
      details: { line: 'L-2020' },
    });
  });

  it.each(['8301', '8401'])('%s of an administrative unit: ACCOUNT_NOT_FOR_UNIT', (account) => {
    expect(refusalIn(given(books()).when(opening({ ...own, as: account })))).toEqual({
      code: 'ACCOUNT_NOT_FOR_UNIT',
      field: 'data.opening.0.as',
      details: { account, kind: 'administrative' },
    });
  });

  it.each(['4001', '5001', '6001', '7101', '8001'])(
    '%s as an asset: ACCOUNT_NOT_FOR_OPENING',
    (account) => {
      const asked = year({
        assets: [
          { account: '1601', amount: '1.00' },
          { account, amount: '1.00' },
        ],
      });
      const { code, field } = refusalIn(given(books()).when(asked));
      expect([code, field]).toEqual([
        account === '8001' ? 'CODE_TOO_COARSE' : 'ACCOUNT_NOT_FOR_OPENING',
        'data.assets.1.account',
      ]);
    },
  );

  it.each([
    [
      'an account that does not exist',
      { assets: [{ account: '1999', amount: '1.00' }] },
      'CODE_UNKNOWN',
      'assets.0.account',
    ],
    [
      'an unknown function',
      { opening: [{ ...own, function: '2018888' }] },
      'CODE_UNKNOWN',
      'opening.0.function',
    ],
    [
      'a function with items below it',
      { opening: [{ ...own, function: '20103' }] },
      'CODE_TOO_COARSE',
      'opening.0.function',
    ],
    [
      'general money on a fund item',
      { opening: [{ ...carryOver, function: '2296099' }] },
      'FUNCTION_OF_OTHER_BUDGET',
      'opening.0.function',
    ],
  ])('%s: %s', (...[, data, code, field]) => {
    expect(refusalIn(given(books()).when(year(data)))).toMatchObject({
      code,
      field: `data.${field}`,
    });
  });
});

describe('opening a later year', () => {
  const first = [...books(), year()];
  const closed = [...first, ask('CloseYear', '2021-12-31', { year: 2021 })];

  it('may happen before the year before it is closed, but no third: TOO_MANY_OPEN_YEARS', () => {
    const office = given([...first, later(2021)]);
    expect(office.events.at(-1)).toMatchObject({ data: { first: false } });
    expect(refusalIn(office.when(later(2022)))).toEqual({
      code: 'TOO_MANY_OPEN_YEARS',
      field: 'data.year',
      details: { year: 2023, open: 2021 },
    });
    expect(office.when(ask('CloseYear', '2021-12-31', { year: 2021 })).kind).toBe('accepted');
    expect(office.when(later(2022)).kind).toBe('accepted');
  });

  it('happens in that year: DATE_OUTSIDE_YEAR', () => {
    expect(refusalIn(given(first).when(later(2021, '2021-12-31')))).toEqual({
      code: 'DATE_OUTSIDE_YEAR',
      field: 'occurredOn',
      details: { occurredOn: '2021-12-31', year: 2022 },
    });
  });

  it('happens once: YEAR_ALREADY_OPEN, even after closing', () => {
    for (const situation of [first, closed]) {
      expect(refusalIn(given(situation).when(year({}, '2021-06-01')))).toEqual({
        code: 'YEAR_ALREADY_OPEN',
        field: 'data.year',
        details: { year: 2021 },
      });
    }
  });

  it.each([2020, 2023])('follows the one before it, so not %i: YEAR_NOT_CONSECUTIVE', (wanted) => {
    expect(refusalIn(given(first).when(year({ year: wanted }, `${wanted}-01-01`)))).toEqual({
      code: 'YEAR_NOT_CONSECUTIVE',
      field: 'data.year',
      details: { year: wanted, previous: wanted - 1 },
    });
  });

  it.each([{ opening: [own] }, { assets: [{ account: '1601', amount: '1.00' }] }])(
    'brings no balances of its own (%j): OPENING_ONLY_IN_FIRST_YEAR',
    (balances) => {
      const asked = year({ year: 2022, ...balances }, '2022-01-01');
      expect(refusalIn(given(closed).when(asked))).toEqual({
        code: 'OPENING_ONLY_IN_FIRST_YEAR',
        field: 'data.opening',
        details: { year: 2022 },
      });
    },
  );
});
