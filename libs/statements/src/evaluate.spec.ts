// The nine tables of the sample office and of an institution, from postings written by hand.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { wanText } from '#money';
import { Balances, type Fact, type Posting } from '#bookkeeping';
import { evaluate } from './evaluate.js';
import {
  INSTITUTION_FACTS,
  WITH_OPERATING_LOSS,
  WITH_SHORTFALL,
  WITH_SURPLUS,
} from './examples/institution.js';
import { legsOf, wan } from './examples/hand-postings.js';
import {
  SAMPLE_OFFICE,
  SAMPLE_OFFICE_FACTS,
  SAMPLE_OFFICE_OPEN,
} from './examples/sample-office.js';
import { figuresOf } from './figures.js';
import { formSet2020 } from './forms/2020.js';
import { formSet2021 } from './forms/2021.js';
import { amountAt, priorAt, tableOf, type Statements } from './statements.js';
import { contributionOf, filterOf } from './trace.js';
import { formulaOf } from './words.js';

const balancesOf = (postings: readonly Posting[]): Balances => {
  const balances = new Balances();
  for (const posting of postings) balances.add(posting);
  return balances;
};

const statementsOf = (
  postings: readonly Posting[],
  facts: readonly Fact[] = SAMPLE_OFFICE_FACTS,
  year = 2021,
): Statements =>
  evaluate(year === 2020 ? formSet2020 : formSet2021, {
    year,
    balances: balancesOf(postings),
    facts,
    codes: builtInCodes,
  });

const printed = (statements: Statements, addresses: readonly string[]): readonly string[] =>
  addresses.map((address) => wanText(amountAt(statements, address)));

describe('the sample office', () => {
  const closed = statementsOf(SAMPLE_OFFICE);

  it.each([
    ['income', 'T01.R27', '377.64'],
    ['general appropriation', 'T01.R1', '377.58'],
    ['fund appropriation', 'T01.R2', '0.02'],
    ['other income', 'T01.R8', '0.04'],
    ['opening', 'T01.R29', '8.13'],
    ['total, income side', 'T01.R31', '385.77'],
    ['class 201', 'T01.R32', '338.06'],
    ['class 208', 'T01.R39', '17.04'],
    ['class 210', 'T01.R40', '8.68'],
    ['class 221', 'T01.R50', '17.47'],
    ['expenditure', 'T01.R58', '381.32'],
    ['closing', 'T01.R60', '4.45'],
    ['total, expenditure side', 'T01.R62', '385.77'],
    ['fiscal income by function', 'T02.Σ.C2', '377.60'],
    ['basic expenditure', 'T03.Σ.C2', '259.04'],
    ['project expenditure', 'T03.Σ.C3', '122.28'],
    ['basic expenditure of an item', 'T03[2010301].C2', '215.85'],
    ['fiscal income', 'T04.R27', '377.60'],
    ['fiscal opening', 'T04.R28', '8.09'],
    ['fiscal total', 'T04.R32', '385.69'],
    ['general-budget expenditure', 'T04.R59.C3', '381.30'],
    ['fund expenditure', 'T04.R59.C4', '0.02'],
    ['fiscal closing', 'T04.R60.C2', '4.37'],
    ['fiscal total, expenditure side', 'T04.R64.C2', '385.69'],
    ['general-budget total', 'T05.Σ.C1', '381.30'],
    ['general-budget basic', 'T05.Σ.C2', '259.04'],
    ['general-budget project', 'T05.Σ.C3', '122.26'],
    ['staff', 'T06.staff', '233.56'],
    ['running', 'T06.running', '25.48'],
    ['vehicle running fee', 'T06[30231]', '2.00'],
    ['limit of vehicles, final', 'T07.C5', '2.50'],
    ['three public expenses', 'T07.C7', '2.00'],
    ['fund opening', 'T08.Σ.C1', '0.00'],
    ['fund income', 'T08.Σ.C2', '0.02'],
    ['fund project', 'T08[2296099].C5', '0.02'],
    ['fund closing', 'T08.Σ.C6', '0.00'],
    ['state capital', 'T09.Σ.C1', '0.00'],
  ])('prints %s at %s as %s', (_name, address, expected) => {
    expect(closed.cells.has(address)).toBe(true);
    expect(printed(closed, [address])).toEqual([expected]);
  });

  it('prints the same tables before its year is closed', () => {
    const open = statementsOf(SAMPLE_OFFICE_OPEN);
    expect([...open.cells.values()].map(({ address, amount }) => [address, amount])).toEqual(
      [...closed.cells.values()].map(({ address, amount }) => [address, amount]),
    );
  });

  it('shows the year before beside each cell', () => {
    const addresses = ['T01.R27', 'T01.R29', 'T01.R31', 'T01.R58', 'T01.R60', 'T04.R32'];
    expect(addresses.map((address) => wanText(priorAt(closed, address) ?? -1n))).toEqual([
      '406.82',
      '15.71',
      '422.53',
      '414.40',
      '8.13',
      '422.49',
    ]);
    expect(priorAt(closed, 'T03[2010302].C3')).toBe(wan('164.40'));
  });

  it('evaluates the first year from its opening entries, with no year before', () => {
    const first = statementsOf(SAMPLE_OFFICE, SAMPLE_OFFICE_FACTS, 2020);
    expect(printed(first, ['T01.R31', 'T01.R62', 'T01.R60'])).toEqual(['422.53', '422.53', '8.13']);
    expect(first.prior).toBeNull();
    expect(first.cells.get('T01.R27')?.prior).toBeNull();
  });

  it('lists 类, 款 and 项 under 合计, only where there is money', () => {
    const rows = tableOf(closed, 'general-expenditure').rows;
    expect(rows.map((row) => row.id).slice(0, 5)).toEqual([
      'total',
      '201',
      '20103',
      '2010301',
      '2010302',
    ]);
    expect(rows[3]?.label).toBe('行政运行');
    expect(rows.map((row) => row.parent).slice(0, 5)).toEqual([
      null,
      'total',
      '201',
      '20103',
      '20103',
    ]);
  });

  it('publishes a table without money as an empty one', () => {
    expect(tableOf(closed, 'state-capital').empty).toBe(true);
    expect(tableOf(closed, 'government-fund').empty).toBe(false);
  });

  it('traces every cell to postings that add up to it', () => {
    for (const cell of closed.cells.values()) {
      if (cell.column.startsWith('budget-')) continue;
      const filter = filterOf(closed, cell);
      const total = SAMPLE_OFFICE.reduce(
        (sum, posting) => sum + contributionOf(filter, posting),
        0n,
      );
      expect([cell.address, total]).toEqual([cell.address, cell.amount]);
    }
  });

  it('says each measure in words', () => {
    const words = (address: string): string => {
      const cell = closed.cells.get(address);
      return cell === undefined ? '' : formulaOf(closed, cell);
    };
    expect(words('T01.R1')).toBe(
      '预算会计6001科目贷方本年发生额（结账前，红字冲减），资金性质为一般公共预算',
    );
    expect(words('T01.R31')).toBe('T01.R27 + T01.R28 + T01.R29');
    expect(words('T03[2010301].C2')).toContain('功能分类2010301');
    expect(words('T07.C5')).toBe('批复的“三公”经费限额（全年预算数）：公务用车运行费');
  });

  it('shows spending on an economic code the form does not list', () => {
    const [debit] = legsOf({
      year: 2021,
      debit: '7101',
      credit: '6001',
      amount: 100n,
      coordinate: { fund: 'general', nature: 'running', function: '2010301', economic: '31201' },
    });
    const statements = statementsOf([...SAMPLE_OFFICE, debit]);
    expect(amountAt(statements, 'T06[312]')).toBe(100n);
    expect(amountAt(statements, 'T06[31201]')).toBe(100n);
    expect(amountAt(statements, 'T06.running')).toBe(wan('25.48') + 100n);
  });

  it('counts an adjustment of the opening balance in it, not in income', () => {
    const returned = legsOf({
      year: 2021,
      debit: '800103',
      credit: '810101',
      amount: wan('1.00'),
      coordinate: { fund: 'general', nature: 'project', function: '2010302', project: 'P9' },
    });
    const statements = statementsOf([...SAMPLE_OFFICE, ...returned]);
    expect(printed(statements, ['T01.R27', 'T01.R29', 'T01.R60', 'T04.R29'])).toEqual([
      '377.64',
      '9.13',
      '5.45',
      '9.09',
    ]);
  });

  it('hands out the figures that execution rates divide', () => {
    const figures = figuresOf(closed).filter(({ amount }) => amount !== 0n);
    expect(figures).toEqual([
      { figure: 'closing', amount: wan('4.45') },
      { figure: 'income-side', amount: wan('385.77') },
      { figure: 'three-public-actual', item: 'vehicle-running', amount: wan('2.00') },
      { figure: 'three-public-budget', item: 'vehicle-running', amount: wan('2.50') },
    ]);
  });

  it('refuses to evaluate a unit of unknown kind', () => {
    expect(() => statementsOf(SAMPLE_OFFICE, [])).toThrow('the kind of unit in 2021 is not known');
  });
});

describe('an institution', () => {
  const addresses = ['T01.R27', 'T01.R28', 'T01.R29', 'T01.R58', 'T01.R59', 'T01.R60', 'T01.R31'];
  it.each([
    [
      'with a surplus',
      WITH_SURPLUS.closed,
      ['185.50', '0.00', '8.00', '165.30', '17.00', '11.20', '193.50'],
    ],
    [
      'with a shortfall',
      WITH_SHORTFALL.closed,
      ['185.50', '3.80', '8.00', '185.30', '0.80', '11.20', '197.30'],
    ],
    [
      'with an operating loss',
      WITH_OPERATING_LOSS.closed,
      ['185.50', '0.00', '8.00', '195.30', '8.00', '-9.80', '193.50'],
    ],
  ])('%s', (_name, postings, expected) => {
    const statements = statementsOf(postings, INSTITUTION_FACTS);
    expect(printed(statements, addresses)).toEqual(expected);
    expect(amountAt(statements, 'T01.R62')).toBe(amountAt(statements, 'T01.R31'));
  });

  it.each([
    ['surplus', WITH_SURPLUS.open],
    ['shortfall', WITH_SHORTFALL.open],
    ['operating loss', WITH_OPERATING_LOSS.open],
  ])('balances before the %s is distributed', (_name, postings) => {
    const statements = statementsOf(postings, INSTITUTION_FACTS);
    expect(amountAt(statements, 'T01.R62')).toBe(amountAt(statements, 'T01.R31'));
    expect(amountAt(statements, 'T01.R59')).toBe(0n);
  });
});
