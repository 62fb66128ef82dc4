// 部门预算批复 and the limits of the three public expenses.
import { describe, expect, it } from '@jest/globals';
import {
  approvedOffice,
  ask,
  entryTexts,
  given,
  issuedOffice,
  openOffice,
  postingsIn,
  refusalIn,
  requestOf,
  settledPayment,
  type Asked,
} from '#testing';
import { factsOf } from '../law.js';

const general = { fund: 'general', project: 'P-TASK', function: '2010302' };
const item = (line: string, amount: string, more: object = {}): object => ({
  ...{ line, ...general, amount },
  ...more,
});
const limits = {
  abroad: '0.00',
  'vehicle-purchase': '0.00',
  'vehicle-running': '20000.00',
  reception: '5000.00',
};
const approve = (items: readonly object[], more: object = {}, on = '2021-01-20'): Asked =>
  ask('ApproveBudget', on, { year: 2021, document: 'PF-1', total: '300.00', items, ...more });
const one = [item('L-A', '300.00')];

describe('the approval of a budget (row 1, rule 21)', () => {
  it('posts Q01 against Q10.01 per line and nothing in the other books: BudgetApproved', () => {
    const office = given(openOffice());
    const answer = office.when(approve([item('L-A', '100.00'), item('L-B', '200.00')]));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q01 100.00',
      'control Cr Q10.01 100.00',
      'control Dr Q01 200.00',
      'control Cr Q10.01 200.00',
    ]);
    expect(office.events.at(-1)?.type).toBe('BudgetApproved');
    expect(office.books.bucket('L-B', 'Q01')).toBe(20_000n);
    expect(office.books.available('L-B')).toBe(0n);
  });

  it('states the three-public limits once, as original and as final', () => {
    const office = given([...openOffice(), approve(one, { threePublic: limits })]);
    const event = office.events.at(-1);
    expect(
      event && factsOf(event).map(({ kind, subject, amount }) => [kind, subject, amount]),
    ).toEqual(
      ['three-public.original', 'three-public.final'].flatMap((kind) => [
        [kind, 'abroad', 0n],
        [kind, 'vehicle-purchase', 0n],
        [kind, 'vehicle-running', 2_000_000n],
        [kind, 'reception', 500_000n],
      ]),
    );
  });

  it('may come in several documents, with limits in one of them', () => {
    const office = given([...openOffice(), approve(one, { threePublic: limits })]);
    const second = [item('L-B', '300.00')];
    expect(
      refusalIn(office.when(approve(second, { document: 'PF-2', threePublic: limits }))),
    ).toEqual({
      code: 'THREE_PUBLIC_LIMITS_KNOWN',
      field: 'data.threePublic',
      details: { year: 2021 },
    });
    expect(office.when(approve(second, { document: 'PF-2' })).kind).toBe('accepted');
  });

  it('copies what the line is into the event: nature, economic codes, flags', () => {
    const office = given(openOffice());
    const stated = { economic: '30217', governmentEconomic: '50206', procurement: true };
    const answer = office.when(approve([item('L-A', '300.00', { project: 'P-RUN', ...stated })]));
    expect(answer).toMatchObject({
      events: [
        {
          data: {
            items: [
              {
                fund: 'general',
                source: 'current',
                nature: 'running',
                project: 'P-RUN',
                function: '2010302',
                economic: '30217',
                governmentEconomic: '50206',
                line: 'L-A',
                procurement: true,
              },
            ],
          },
        },
      ],
    });
  });
});

describe('an approval that the law refuses', () => {
  const refused = (asked: Asked, before: readonly Asked[] = openOffice()) =>
    refusalIn(given(before).when(asked));

  it('does not lie in its year: DATE_OUTSIDE_YEAR', () => {
    expect(refused(approve(one, { year: 2022 }))).toEqual({
      code: 'DATE_OUTSIDE_YEAR',
      field: 'occurredOn',
      details: { occurredOn: '2021-01-20', year: 2022 },
    });
  });

  it('uses a document twice: ID_TAKEN', () => {
    const again = approve([item('L-B', '300.00')]);
    expect(refused(again, [...openOffice(), approve(one)])).toEqual({
      code: 'ID_TAKEN',
      field: 'data.document',
      details: { id: 'PF-1' },
    });
  });

  it.each(['299.99', '300.01'])('does not add up to %s: BUDGET_TOTAL_DIFFERS', (total) => {
    expect(refused(approve(one, { total }))).toEqual({
      code: 'BUDGET_TOTAL_DIFFERS',
      field: 'data.total',
      details: { total, sum: '300.00' },
    });
  });

  it('names a line twice, or one that exists: LINE_ALREADY_APPROVED', () => {
    const twice = [item('L-A', '100.00'), item('L-A', '200.00')];
    const supplement = ask('IssueIndicator', '2021-01-15', {
      ...{ line: 'L-A', document: 'D', kind: 'supplement', amount: '1.00', item: general },
    });
    expect(refused(approve(twice))).toEqual({
      code: 'LINE_ALREADY_APPROVED',
      field: 'data.items.1.line',
      details: { line: 'L-A' },
    });
    for (const before of [approve(one, { document: 'PF-0' }), supplement]) {
      expect(refused(approve(one), [...openOffice(), before])).toMatchObject({
        code: 'LINE_ALREADY_APPROVED',
        field: 'data.items.0.line',
      });
    }
  });

  it.each([
    ['an unknown project', { project: 'P-NONE' }, 'PROJECT_UNKNOWN', 'project'],
    ['an unknown function', { function: '2018888' }, 'CODE_UNKNOWN', 'function'],
    ['a coarse function', { function: '20103' }, 'CODE_TOO_COARSE', 'function'],
    [
      'general money on a fund item',
      { function: '2296099' },
      'FUNCTION_OF_OTHER_BUDGET',
      'function',
    ],
    ['fund money on a general item', { fund: 'fund' }, 'FUNCTION_OF_OTHER_BUDGET', 'function'],
    ['an unknown economic item', { economic: '30288' }, 'CODE_UNKNOWN', 'economic'],
    [
      'an unknown government item',
      { governmentEconomic: '50288' },
      'CODE_UNKNOWN',
      'governmentEconomic',
    ],
    [
      'running money on pay',
      { project: 'P-RUN', economic: '30101' },
      'ECONOMIC_NOT_FOR_NATURE',
      'economic',
    ],
    [
      'staff money on goods',
      { project: 'P-STAFF', economic: '30201' },
      'ECONOMIC_NOT_FOR_NATURE',
      'economic',
    ],
    [
      'running money on construction',
      { project: 'P-RUN', economic: '31101' },
      'ECONOMIC_NOT_FOR_NATURE',
      'economic',
    ],
    [
      'appropriation given for a purpose',
      { restricted: true },
      'RESTRICTED_ONLY_OWN',
      'restricted',
    ],
    ['appropriation for another use', { use: 'operating' }, 'USE_ONLY_OWN', 'use'],
    [
      'operating spending of an office',
      { fund: 'own', use: 'operating' },
      'USE_NOT_FOR_UNIT',
      'use',
    ],
  ])('has %s: %s (5.5-2, 5.5-9)', (...[, more, code, member]) => {
    const asked = approve([item('L-A', '100.00'), item('L-B', '200.00', more)]);
    expect(refused(asked)).toMatchObject({ code, field: `data.items.1.${member}` });
  });

  it('gives money to a finished project: PROJECT_FINISHED', () => {
    const finish = ask('FinishProject', '2021-01-10', { project: 'P-TASK', reason: '撤销' });
    expect(refused(approve(one), [...openOffice(), finish])).toEqual({
      code: 'PROJECT_FINISHED',
      field: 'data.items.0.project',
      details: { project: 'P-TASK', finishedOn: '2021-01-10' },
    });
  });
});

describe('adjusting the three-public limits (5.5-10)', () => {
  const adjust = (changed: object = {}, more: object = {}, on = '2021-06-01'): Asked =>
    ask('AdjustThreePublicLimits', on, {
      ...{ year: 2021, document: 'TZ-1', limits: { ...limits, ...changed }, reason: '压减' },
      ...more,
    });

  it('moves between items and is the final budget from then on: ThreePublicLimitsAdjusted', () => {
    const office = given([
      ...issuedOffice(),
      adjust({ 'vehicle-running': '18000.00', reception: '7000.00' }),
    ]);
    const event = office.events.at(-1);
    expect(event?.type).toBe('ThreePublicLimitsAdjusted');
    expect(event && factsOf(event).every(({ kind }) => kind === 'three-public.final')).toBe(true);
    const request = (amount: string): Asked =>
      requestOf({ amount, economic: '30217', on: '2021-06-02' });
    expect(refusalIn(office.when(request('7000.01')))).toMatchObject({
      code: 'THREE_PUBLIC_EXCEEDED',
      details: { limit: '7000.00' },
    });
    expect(office.when(request('7000.00')).kind).toBe('accepted');
  });

  it('keeps the total at what was approved, to the fen: THREE_PUBLIC_LIMIT_RAISED', () => {
    const office = given(approvedOffice());
    expect(refusalIn(office.when(adjust({ abroad: '0.01' })))).toEqual({
      code: 'THREE_PUBLIC_LIMIT_RAISED',
      field: 'data.limits',
      details: { wanted: '25000.01', original: '25000.00' },
    });
    const kept = adjust({ abroad: '0.01', reception: '4999.99' });
    expect(office.when(kept).kind).toBe('accepted');
  });

  it('may be cut and restored, because the original total counts', () => {
    const cut = adjust({ 'vehicle-running': '0.00', reception: '0.00' });
    expect(given([...approvedOffice(), cut]).when(adjust()).kind).toBe('accepted');
  });

  it('does not go below what is spent and in transit: THREE_PUBLIC_LIMIT_BELOW_SPENT', () => {
    const office = given([
      ...issuedOffice(),
      ...settledPayment({ amount: '3000.00', economic: '30217' }),
      requestOf({ payment: 'PAY-2', amount: '500.00', economic: '30217' }),
    ]);
    expect(refusalIn(office.when(adjust({ reception: '3499.99' })))).toEqual({
      code: 'THREE_PUBLIC_LIMIT_BELOW_SPENT',
      field: 'data.limits.reception',
      details: { limit: '3499.99', spent: '3500.00' },
    });
    expect(office.when(adjust({ reception: '3500.00' })).kind).toBe('accepted');
  });

  it('needs limits to adjust: THREE_PUBLIC_LIMITS_UNKNOWN', () => {
    expect(refusalIn(given(openOffice()).when(adjust()))).toEqual({
      code: 'THREE_PUBLIC_LIMITS_UNKNOWN',
      field: 'data.year',
      details: { year: 2021 },
    });
  });

  it('lies in its year: DATE_OUTSIDE_YEAR', () => {
    expect(refusalIn(given(approvedOffice()).when(adjust({}, { year: 2020 })))).toEqual({
      code: 'DATE_OUTSIDE_YEAR',
      field: 'occurredOn',
      details: { occurredOn: '2021-06-01', year: 2020 },
    });
  });
});
