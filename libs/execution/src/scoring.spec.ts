// Points, caps, totals and grades of the self-evaluation form, as tables of rows.
import { describe, expect, it } from '@jest/globals';
import { fenOf } from '#money';
import {
  atScale,
  bandOf,
  executionScoreOf,
  gradeOf,
  isPointsText,
  isQuantityText,
  measuredScoreOf,
  overshoots,
  pointsOf,
  pointsText,
  quantityOf,
  totalScoreOf,
  weightFaultsOf,
  WEIGHT_POLICIES,
  type Group,
  type Level,
  type Weighted,
} from './index.js';

const points = (text: string): bigint => pointsOf(text);
const quantity = (text: string): bigint => quantityOf(text);

describe('points', () => {
  it.each(['0', '7', '7.9', '7.95', '100', '12.5', '7.50'])('read %s', (text) => {
    expect(isPointsText(text)).toBe(true);
  });

  it.each(['', '-1', '07', '7.', '.5', '7.955', '1000', '7,9', ' 7', '1e1'])(
    'refuse %s',
    (text) => {
      expect(isPointsText(text)).toBe(false);
      expect(() => pointsOf(text)).toThrow(RangeError);
    },
  );

  it.each([
    [795n, 2, '7.95'],
    [800n, 2, '8.00'],
    [800n, 1, '8.0'],
    [800n, 0, '8'],
    [795n, 0, '7.95'],
    [5n, 2, '0.05'],
    [0n, 0, '0'],
  ] as const)('%s at scale %s prints %s', (value, scale, text) => {
    expect(pointsText(value, scale)).toBe(text);
  });

  it.each([
    [794n, 0, 800n],
    [750n, 0, 800n],
    [749n, 0, 700n],
    [795n, 1, 800n],
    [794n, 1, 790n],
    [794n, 2, 794n],
  ] as const)('%s at scale %s is %s, half up', (value, scale, rounded) => {
    expect(atScale(value, scale)).toBe(rounded);
  });
});

describe('the execution score', () => {
  it.each([
    ['397600.00', '500000.00', '7.95', '8.0', '8'],
    ['235300.00', '350000.00', '6.72', '6.7', '7'],
    ['119900.00', '150000.00', '7.99', '8.0', '8'],
    ['0.00', '500000.00', '0.00', '0.0', '0'],
    ['500000.00', '500000.00', '10.00', '10.0', '10'],
    // One fen short of half a hundredth of a point, and the half itself.
    ['4.99', '10000.00', '0.00', '0.0', '0'],
    ['5.00', '10000.00', '0.01', '0.0', '0'],
    // More spent than the budget is no merit; more returned than paid is nothing spent.
    ['600000.00', '500000.00', '10.00', '10.0', '10'],
    ['-1.00', '500000.00', '0.00', '0.0', '0'],
  ] as const)('%s of %s is %s, %s or %s by scale', (executed, budget, ...scores) => {
    const amounts = { executed: fenOf(executed), budget: fenOf(budget) };
    const shown = ([2, 1, 0] as const).map((scale) =>
      pointsText(executionScoreOf(amounts, { weight: 1_000n, scale }) ?? -1n, scale),
    );
    expect(shown).toEqual(scores);
  });

  it('does not apply without a budget, and the rest is weighed again', () => {
    const policy = { weight: 1_000n, scale: 2 } as const;
    const score = executionScoreOf({ executed: 0n, budget: 0n }, policy);
    expect(score).toBeNull();
    const total = totalScoreOf({ score, weight: 1_000n }, [points('50'), points('31')], 2);
    expect(pointsText(total)).toBe('90.00');
    const uneven = totalScoreOf({ score, weight: 1_000n }, [points('50')], 2);
    expect(pointsText(uneven)).toBe('55.56');
  });
});

describe('a quantitative indicator of weight 15', () => {
  it.each([
    ['at-least', '2', '2', '15.00'],
    ['at-least', '2', '3', '15.00'],
    ['at-least', '3', '2', '10.00'],
    ['at-least', '95', '90.5', '14.29'],
    ['at-least', '3', '0', '0.00'],
    ['at-least', '0', '0', '15.00'],
    ['at-most', '19', '19', '15.00'],
    ['at-most', '19', '10', '15.00'],
    ['at-most', '19', '38', '7.50'],
    ['at-most', '0', '1', '0.00'],
    ['equal', '6', '6', '15.00'],
    ['equal', '6', '4', '10.00'],
    ['equal', '6', '9', '10.00'],
  ] as const)('%s %s with %s reached deserves %s', (comparison, target, actual, score) => {
    const measured = { comparison, target: quantity(target), actual: quantity(actual) };
    expect(pointsText(measuredScoreOf({ ...measured, weight: 1_500n }, 2))).toBe(score);
  });

  it('never deserves more than its weight, nor less than nothing', () => {
    for (const comparison of ['at-least', 'at-most', 'equal'] as const) {
      for (let target = 0n; target < 40n; target += 1n) {
        for (let actual = 0n; actual < 40n; actual += 1n) {
          const score = measuredScoreOf({ comparison, target, actual, weight: 700n }, 0);
          expect(score >= 0n && score <= 700n).toBe(true);
        }
      }
    }
  });

  it.each([
    ['at-least', '2', '3', false],
    ['at-least', '2', '3.0001', true],
    ['at-least', '0', '9', false],
    ['at-most', '2', '9', false],
  ] as const)(
    '%s %s with %s reached: target set too low is %s',
    (comparison, target, actual, low) => {
      const measured = { comparison, target: quantity(target), actual: quantity(actual) };
      expect(overshoots(measured)).toBe(low);
    },
  );

  it.each(['', '-1', '1.23456', '01', '1,000'])('is not measured by %s', (text) => {
    expect(isQuantityText(text)).toBe(false);
    expect(() => quantityOf(text)).toThrow(RangeError);
  });
});

describe('a qualitative indicator', () => {
  it.each([
    ['achieved', '24.00', '30.00'],
    ['partly', '18.00', '24.00'],
    ['not', '0.00', '18.00'],
  ] as const)('that is %s lies between %s and %s of 30', (achievement, lowest, highest) => {
    const band = bandOf(achievement, 3_000n, 2);
    expect([pointsText(band.lowest), pointsText(band.highest)]).toEqual([lowest, highest]);
  });
});

describe('the grade', () => {
  it.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('of %s is %s', (total, title) => {
    expect(gradeOf(points(total)).title).toBe(title);
  });

  it('follows the bands of a region', () => {
    const bands = [
      { grade: 'good', title: '合格', from: 6_000n },
      { grade: 'poor', title: '不合格', from: 0n },
    ] as const;
    expect(gradeOf(points('60'), bands).title).toBe('合格');
    expect(() => gradeOf(points('10'), bands.slice(0, 1))).toThrow('10.00');
  });
});

describe('weights', () => {
  const row = (group: Group, level: Level, weight: string | null, indicator: string = level) => ({
    indicator,
    group,
    level,
    weight: weight === null ? null : points(weight),
  });
  const datong = (...quantities: string[]): Weighted[] => [
    ...quantities.map((weight, index) => row('output', 'quantity', weight, `N${index}`)),
    row('output', 'quality', '15'),
    row('output', 'timeliness', '15'),
    row('output', 'cost', '10'),
    row('benefit', 'social-benefit', '30'),
    row('satisfaction', 'satisfaction', '10'),
  ];

  it.each([
    ['by-level', datong('10')],
    ['by-level', datong('5', '5')],
    ['standard', datong('10')],
    [
      'without-satisfaction',
      [row('output', 'quantity', '50'), row('benefit', 'economic-benefit', '40')],
    ],
    [
      'with-cost',
      [
        row('cost', 'economic-cost', '15'),
        row('cost', 'cost', '5'),
        row('output', 'quantity', '40'),
        row('benefit', 'sustained-effect', '20'),
        row('satisfaction', 'satisfaction', '10'),
      ],
    ],
    ['standard', [...datong('10'), row('output', 'quantity', null, 'unscored')]],
  ] as const)('of the policy %s are in order', (policy, indicators) => {
    expect(weightFaultsOf(indicators, WEIGHT_POLICIES[policy])).toEqual([]);
  });

  it('of every policy make a hundred', () => {
    for (const { execution, groups } of Object.values(WEIGHT_POLICIES)) {
      const sum = Object.values(groups).reduce((total, weight) => total + weight, execution);
      expect(sum).toBe(10_000n);
    }
  });

  it('of the form with two quantities of 10 make 110, and the level is entered twice', () => {
    expect(weightFaultsOf(datong('10', '10'), WEIGHT_POLICIES['by-level'])).toEqual([
      { kind: 'not-a-hundred', sum: 11_000n },
      { kind: 'level-repeated', level: 'quantity', weight: 1_000n },
      { kind: 'group-differs', group: 'output', sum: 6_000n, weight: 5_000n },
    ]);
  });

  it('that make a hundred may still stand in the wrong place', () => {
    const moved = [
      row('output', 'quantity', '12'),
      row('output', 'quality', '15'),
      row('output', 'timeliness', '15'),
      row('output', 'cost', '10'),
      row('benefit', 'social-benefit', '28'),
      row('satisfaction', 'satisfaction', '10'),
    ];
    expect(weightFaultsOf(moved, WEIGHT_POLICIES['by-level'])).toEqual([
      { kind: 'level-differs', level: 'quantity', sum: 1_200n, weight: 1_000n },
      { kind: 'group-differs', group: 'output', sum: 5_200n, weight: 5_000n },
      { kind: 'group-differs', group: 'benefit', sum: 2_800n, weight: 3_000n },
    ]);
  });

  it('of a level in a group that does not have it are seen first', () => {
    const misplaced = [row('benefit', 'satisfaction', '40'), row('output', 'quantity', '50')];
    expect(weightFaultsOf(misplaced, WEIGHT_POLICIES['without-satisfaction'])).toEqual([
      { kind: 'level-outside-group', indicator: 'satisfaction' },
    ]);
  });
});
