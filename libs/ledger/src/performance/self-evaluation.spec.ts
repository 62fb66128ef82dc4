// Self-evaluation: the figures are those of the books, and nothing on the form says otherwise.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  carriedOffice,
  evaluation,
  given,
  malformedRows,
  problemPathsIn,
  refusalIn,
  settledPayment,
  suppliedLine,
  withRow,
  type Asked,
  type Form,
  type Situation,
} from '#testing';
import { factsOf } from '../law.js';

const { fraud, repaired, selfEvaluation, targets } = evaluation;
const setFor = (more: object = {}): Situation => given([...evaluation.paid, targets(fraud, more)]);
const changed = (change: object): Form => ({ ...repaired, ...change });
const figure = (amounts: readonly [string, string, string]): object => {
  const [original, final, executed] = amounts;
  return { original, final, executed };
};
const nothing = figure(['0.00', '0.00', '0.00']);
const back = ask('ReturnPayment', '2021-12-01', {
  ...{ payment: 'ZF-P-FRAUD', return: 'TH-1', bankVoucher: 'B-TH', amount: '110000.00' },
});

describe('a self-evaluation', () => {
  it('is accepted when it agrees with books and targets, moves no money and leaves a fact', () => {
    const office = setFor();
    const answer = office.when(selfEvaluation(repaired, '2022-02-15'));
    if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    expect(answer.events).toMatchObject([
      {
        type: 'ProjectSelfEvaluated',
        data: { version: 1, executionScore: '7.95', executedByFund: { general: '397600.00' } },
      },
    ]);
    const [fact] = answer.events.flatMap(factsOf);
    expect(fact).toMatchObject({
      ...{ kind: 'performance.self-evaluated', subject: 'P-FRAUD', amount: 39_760_000n },
    });
    expect(JSON.parse(fact?.text ?? '')).toEqual({
      ...{ budget: '500000.00', rate: '79.52%', executionScore: '7.95', total: '95.95' },
      ...{ grade: 'excellent', executedByFund: { general: '397600.00' } },
    });
  });

  it('may leave out what the law computes', () => {
    const {
      printedRate: _rate,
      executionScore: _score,
      total: _total,
      grade: _grade,
      ...form
    } = repaired as Form & Record<'printedRate' | 'executionScore' | 'total' | 'grade', unknown>;
    expect(setFor().when(selfEvaluation(form))).toMatchObject({
      events: [{ data: { printedRate: '79.52%', executionScore: '7.95', total: '95.95' } }],
    });
  });

  it('takes current, carried and other money apart from the books', () => {
    const office = given([
      ...carriedOffice(),
      suppliedLine('L-SUPPLY', '500.00', { fund: 'general', project: 'P-TASK' }, '2022-02-01'),
      suppliedLine('L-OWN', '300.00', { project: 'P-TASK' }, '2022-02-01'),
      ...settledPayment({ line: 'L-CARRIED', amount: '720.00', on: '2022-03-01' }),
      {
        ...targets({ ...fraud, project: 'P-TASK' }, { year: 2022, indicators: of2022 }),
        occurredOn: '2022-03-02',
      },
    ]);
    const form = {
      ...changed({ project: 'P-TASK', year: 2022, printedRate: '40.00%', executionScore: '4' }),
      money: {
        total: figure(['0.00', '1800.00', '720.00']),
        current: figure(['0.00', '500.00', '0.00']),
        carried: figure(['0.00', '1000.00', '720.00']),
        other: figure(['0.00', '300.00', '0.00']),
      },
      ...{ total: '92', gradeApproval: 'PY-1' },
      conclusion: { funds: 'partly-used', text: '部分使用' },
    };
    const renamed = withRow(form, 'N2', { name: '2022年度宣传' });
    const answer = office.when(selfEvaluation(renamed, '2022-12-31'));
    expect(answer).toMatchObject({ kind: 'accepted', events: [{ data: { grade: 'excellent' } }] });
  });

  it('of a project without money scores its indicators alone, weighed again to a hundred', () => {
    const office = given([...evaluation.paid, targets({ ...fraud, project: 'P-TASK' })]);
    const form = changed({
      ...{ project: 'P-TASK', printedRate: '—', executionScore: '—', total: '97.78' },
      money: { total: nothing, current: nothing, carried: nothing, other: nothing },
      conclusion: { funds: 'unused', text: '没有安排资金' },
    });
    expect(office.when(selfEvaluation(form))).toMatchObject({
      events: [{ data: { printedRate: '—', executionScore: '—', total: '97.78' } }],
    });
    const scored = { ...form, executionScore: '10' };
    expect(
      refusalIn(office.when(selfEvaluation({ ...scored, changeReason: '更正' }))),
    ).toMatchObject({
      ...{ code: 'EXECUTION_SCORE_DIFFERS', details: { printed: '10', computed: '—' } },
    });
    const rated = { ...form, printedRate: '0%', changeReason: '更正' };
    expect(refusalIn(office.when(selfEvaluation(rated)))).toMatchObject({
      ...{ code: 'EXECUTION_RATE_DIFFERS', details: { printed: '0%', computed: '—' } },
    });
  });

  it('below 60 % is no 优 without approval: GRADE_NEEDS_APPROVAL', () => {
    const office = given([...evaluation.paid, targets(fraud), back]);
    const row = figure(['500000.00', '500000.00', '287600.00']);
    const form = changed({
      ...{ printedRate: '57.52%', executionScore: '5.75', total: '93.75' },
      money: { total: row, current: row, carried: nothing, other: nothing },
      conclusion: { funds: 'partly-used', text: '部分使用' },
    });
    expect(refusalIn(office.when(selfEvaluation(form)))).toEqual({
      code: 'GRADE_NEEDS_APPROVAL',
      field: 'data.gradeApproval',
      details: { rate: '57.52%', limit: '60%' },
    });
    const approved = selfEvaluation({ ...form, gradeApproval: 'PY-2021-3' });
    expect(office.when(approved).kind).toBe('accepted');
  });

  it('finds the same figures after the year is closed', () => {
    const unspent = { 'P-FRAUD': '102400.00', 'P-FINANCE': '114700.00', 'P-BANKS': '30100.00' };
    const office = given([
      ...evaluation.paid,
      targets(fraud),
      ...Object.entries(unspent).map(([project, amount]) =>
        ask('LapseIndicator', '2021-12-31', {
          ...{ line: `L-${project}`, document: `ZX-${project}`, amount },
        }),
      ),
      ask('CloseYear', '2021-12-31', { year: 2021 }),
    ]);
    expect(office.when(selfEvaluation(repaired, '2022-02-15')).kind).toBe('accepted');
  });

  it('is corrected with a reason, as a later version', () => {
    const office = given([...evaluation.paid, targets(fraud), selfEvaluation(repaired)]);
    expect(refusalIn(office.when(selfEvaluation(repaired)))).toEqual({
      code: 'SELF_EVALUATED_ALREADY',
      field: 'data.changeReason',
      details: { project: 'P-FRAUD', year: 2021 },
    });
    const again = selfEvaluation(changed({ changeReason: '补充材料' }), '2022-03-01');
    expect(office.when(again)).toMatchObject({ events: [{ data: { version: 2 } }] });
  });

  it('notes a target that was set too low', () => {
    const form = withRow(repaired, 'N1', { actual: '4' });
    const notices = [{ code: 'TARGET_SET_TOO_LOW', about: 'N1' }];
    expect(setFor().when(selfEvaluation(form))).toMatchObject({
      events: [{ data: { notices: expect.arrayContaining(notices) } }],
    });
  });
});

const of2022 = fraud.targets.map((row) =>
  row['indicator'] === 'N2' ? { ...row, name: '2022年度宣传' } : row,
);

const moneyOf = (row: string, change: object): Form => {
  const money = repaired['money'] as Readonly<Record<string, object>>;
  return changed({ money: { ...money, [row]: { ...money[row], ...change } } });
};

describe('a self-evaluation is refused', () => {
  it.each<[string, Asked, string, object]>([
    ['PROJECT_UNKNOWN', selfEvaluation(changed({ project: 'X' })), 'data.project', {}],
    [
      'PROJECT_OF_BASIC_EXPENDITURE',
      selfEvaluation(changed({ project: 'P-RUN' })),
      'data.project',
      { project: 'P-RUN' },
    ],
    [
      'TARGETS_NOT_SET',
      selfEvaluation(changed({ project: 'P-BANKS' })),
      'data.project',
      { project: 'P-BANKS', year: 2021 },
    ],
    [
      'EVALUATION_INDICATOR_UNKNOWN',
      selfEvaluation(withRow(repaired, 'N2', { indicator: 'N9' })),
      'data.indicators.1.indicator',
      { indicator: 'N9' },
    ],
    [
      'SELF_EVALUATION_TOO_EARLY',
      selfEvaluation(repaired, '2021-12-30'),
      'occurredOn',
      { year: 2021, occurredOn: '2021-12-30' },
    ],
    [
      'EVALUATION_MONEY_NOT_A_SUM',
      selfEvaluation(moneyOf('other', { executed: '1.00' })),
      'data.money.total.executed',
      { column: '全年执行数', total: '397600.00', sum: '397601.00' },
    ],
    [
      'EVALUATION_INDICATOR_REPEATED',
      selfEvaluation(withRow(repaired, 'N2', { indicator: 'N1' })),
      'data.indicators.1.indicator',
      { indicator: 'N1' },
    ],
    [
      'EVALUATION_INDICATOR_OF_OTHER_YEAR',
      selfEvaluation(withRow(repaired, 'T1', { year: 2020 })),
      'data.indicators.3.year',
      { indicator: 'T1', other: 2020 },
    ],
    [
      'EVALUATION_INDICATOR_MISSING',
      selfEvaluation(
        changed({
          indicators: repaired.indicators
            .filter((row) => row['indicator'] !== 'N2')
            .map((row) => (row['indicator'] === 'N1' ? { ...row, weight: '10' } : row)),
        }),
      ),
      'data.indicators',
      { indicator: 'N2', name: '2021年度宣传' },
    ],
    [
      'EVALUATION_INDICATOR_DIFFERS',
      selfEvaluation(withRow(repaired, 'Q1', { name: '培训通过率' })),
      'data.indicators.2.name',
      { indicator: 'Q1', printed: '培训通过率', set: '培训合格率' },
    ],
    [
      'EVALUATION_INDICATOR_DIFFERS',
      selfEvaluation(withRow(withRow(repaired, 'N1', { weight: '4' }), 'N2', { weight: '6' })),
      'data.indicators.0.weight',
      { indicator: 'N1', printed: '4', set: '5' },
    ],
    [
      'EVALUATION_VALUE_NOT_A_NUMBER',
      selfEvaluation(withRow(repaired, 'Q1', { actual: '100%' })),
      'data.indicators.2.actual',
      { indicator: 'Q1', value: '100%' },
    ],
    [
      'ACHIEVEMENT_OF_QUALITATIVE_ONLY',
      selfEvaluation(withRow(repaired, 'Q1', { achievement: 'achieved' })),
      'data.indicators.2.achievement',
      { indicator: 'Q1' },
    ],
    [
      'SCORE_EXCEEDS_WEIGHT',
      selfEvaluation(withRow(repaired, 'B1', { score: '30.01' })),
      'data.indicators.5.score',
      { indicator: 'B1', score: '30.01', weight: '30' },
    ],
    [
      'SCORE_EXCEEDS_ACHIEVEMENT',
      selfEvaluation(withRow(repaired, 'Q1', { actual: '57', score: '9.01', reason: '人少' })),
      'data.indicators.2.score',
      { indicator: 'Q1', score: '9.01', most: '9.00' },
    ],
    [
      'SCORE_EXCEEDS_ACHIEVEMENT',
      selfEvaluation(withRow(repaired, 'C1', { actual: '38' })),
      'data.indicators.4.score',
      { indicator: 'C1', score: '10', most: '5.00' },
    ],
    [
      'SCORE_EXCEEDS_ACHIEVEMENT',
      selfEvaluation(withRow(repaired, 'T1', { achievement: 'partly' })),
      'data.indicators.3.score',
      { indicator: 'T1', score: '15', most: '12.00' },
    ],
    [
      'GRADE_DIFFERS',
      selfEvaluation(changed({ grade: 'good' })),
      'data.grade',
      { printed: '良', computed: '优', total: '95.95' },
    ],
    [
      'FUNDS_CLAIM_DIFFERS',
      selfEvaluation(changed({ conclusion: { funds: 'unused', text: '未使用' } })),
      'data.conclusion.funds',
      { claim: '未使用', executed: '397600.00' },
    ],
  ])('%s', (code, asked, field, details) => {
    expect(refusalIn(setFor().when(asked))).toMatchObject({ code, field, details });
  });

  it.each([
    ['original', '年初预算数', '400000.00', '500000.00'],
    ['final', '全年预算数', '400000.00', '500000.00'],
    ['executed', '全年执行数', '397599.99', '397600.00'],
  ])('EVALUATION_MONEY_DIFFERS names both numbers of %s', (column, title, printed, books) => {
    const money = repaired['money'] as Readonly<Record<string, object>>;
    const row = { ...money['total'], [column]: printed };
    const form = changed({ money: { ...money, total: row, current: row } });
    expect(refusalIn(setFor().when(selfEvaluation(form)))).toEqual({
      code: 'EVALUATION_MONEY_DIFFERS',
      field: `data.money.total.${column}`,
      details: { row: '年度资金总额', column: title, printed, books },
    });
  });

  it('EVALUATION_MONEY_DIFFERS in a row though the total is right', () => {
    const money = repaired['money'] as Readonly<Record<string, object>>;
    const form = changed({ money: { ...money, current: nothing, other: money['total'] } });
    expect(refusalIn(setFor().when(selfEvaluation(form)))).toMatchObject({
      code: 'EVALUATION_MONEY_DIFFERS',
      field: 'data.money.current.original',
    });
  });

  it('YEAR_NOT_OPEN for a year that the books do not have', () => {
    const early = {
      ...targets(fraud, { year: 2020, indicators: without2021 }),
      occurredOn: '2020-02-01',
    };
    const office = given([...evaluation.paid, early]);
    const form = withRow(changed({ year: 2020 }), 'N2', { name: '宣传' });
    expect(refusalIn(office.when(selfEvaluation(form)))).toMatchObject({
      code: 'YEAR_NOT_OPEN',
      field: 'data.year',
    });
  });

  it('SCORE_WITHOUT_WEIGHT both ways', () => {
    const without = withRow(repaired, 'Q1', { score: undefined });
    const { data } = selfEvaluation(JSON.parse(JSON.stringify(without)) as object);
    expect(refusalIn(setFor().when(selfEvaluation(data as object)))).toMatchObject({
      code: 'SCORE_WITHOUT_WEIGHT',
      field: 'data.indicators.2.score',
    });
    const office = given([...evaluation.paid, targets(evaluation.finance)]);
    const head = { department: '市政府', implementingUnit: '市金融办' };
    const right = { printedRate: '67.23%', executionScore: '6.72' };
    const form = { ...evaluation.finance.published, ...head, ...right };
    const explained = withRow(withRow(form, 'N1', { reason: '一次' }), 'N2', { score: '1' });
    expect(refusalIn(office.when(selfEvaluation(explained)))).toMatchObject({
      code: 'SCORE_WITHOUT_WEIGHT',
      field: 'data.indicators.1.score',
    });
  });

  it('for those whose duty it is not', () => {
    for (const role of ['approver', 'treasury', 'budget-bureau']) {
      const asked = { ...selfEvaluation(repaired), role };
      expect(refusalIn(setFor().when(asked))).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    }
  });
});

const without2021 = fraud.targets.map((row) =>
  row['indicator'] === 'N2' ? { ...row, name: '宣传' } : row,
);

describe('a self-evaluation is malformed', () => {
  const valid = { ...repaired, gradeApproval: 'PY-1', changeReason: '更正' };
  const office = setFor();
  it.each([
    ...malformedRows(valid, {
      ...{ project: 'id', year: 'year', department: 'text?', implementingUnit: 'text?' },
      ...{ 'money.total.original': 'signed', 'money.carried.final': 'signed' },
      ...{ 'money.other.executed': 'signed', grade: 'choice?', goalReached: 'text' },
      ...{ indicators: 'list', 'indicators.0.indicator': 'id', 'indicators.0.name': 'text' },
      ...{ 'indicators.0.actual': 'text', 'indicators.3.achievement': 'choice?' },
      ...{ 'indicators.5.reason': 'text?', 'conclusion.funds': 'choice' },
      ...{ 'conclusion.text': 'text', executionReason: 'text?', gradeApproval: 'id?' },
      ...{ changeReason: 'text?' },
    }),
    ...['100%%', '80', '080%', '79.523%', '-1%', 80].map(
      (printedRate) =>
        [`rate ${printedRate}`, { ...valid, printedRate }, 'data.printedRate'] as const,
    ),
    ...['7.955', '-1', '八', 8].flatMap(
      (points) =>
        [
          [`total ${points}`, { ...valid, total: points }, 'data.total'],
          [`score ${points}`, { ...valid, executionScore: points }, 'data.executionScore'],
          [
            `score of a row ${points}`,
            withRow(valid, 'N1', { score: points }),
            'data.indicators.0.score',
          ],
        ] as const,
    ),
  ])('with %s', (_title, data, path) => {
    expect(problemPathsIn(office.when(ask('SelfEvaluateProject', '2021-12-31', data)))).toEqual([
      path,
    ]);
  });
});
