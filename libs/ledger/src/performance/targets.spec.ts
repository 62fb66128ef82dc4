// Targets of a project and year: set with weights that add up, changed with a reason, monitored in their year.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  evaluation,
  given,
  issuedOffice,
  malformedRows,
  openOffice,
  problemPathsIn,
  refusalIn,
  type Asked,
} from '#testing';
import { factsOf } from '../law.js';

const { fraud, targets } = evaluation;
const task = { ...fraud, project: 'P-TASK' };
const rows = fraud.targets;
const withTarget = (indicator: string, change: object): object => ({
  indicators: rows.map((row) => (row['indicator'] === indicator ? { ...row, ...change } : row)),
});
const withTargets = (changes: Readonly<Record<string, object>>): object => ({
  indicators: rows.map((row) => ({ ...row, ...changes[String(row['indicator'])] })),
});

describe('targets of a project', () => {
  it('are set once a year and become a fact', () => {
    const answer = given(openOffice()).when(targets(task));
    if (answer.kind !== 'accepted') throw new Error('not accepted');
    const [event] = answer.events;
    expect(event).toMatchObject({
      type: 'ProjectTargetsSet',
      data: { notices: [{ code: 'SATISFACTION_OUTSIDE_ITS_GROUP', about: 'B1' }] },
    });
    expect(answer.events.flatMap(factsOf)).toMatchObject([
      { fiscalYear: 2021, kind: 'performance.targets', subject: 'P-TASK', amount: null },
    ]);
  });

  it('may come with the draft of the year before', () => {
    const early: Asked = { ...targets(task), occurredOn: '2020-11-01' };
    expect(given(openOffice()).when(early).kind).toBe('accepted');
  });

  it('may name another year where the sender states that it is meant', () => {
    const meant = withTarget('N1', { name: '支付2020年质保金次数', year: 2021 });
    expect(given(openOffice()).when(targets(task, meant)).kind).toBe('accepted');
  });

  it('are changed with a reason, and not any more once evaluated', () => {
    const office = given([...evaluation.paid, targets(fraud)]);
    expect(refusalIn(office.when(targets(fraud)))).toEqual({
      code: 'TARGETS_CHANGE_NEEDS_REASON',
      field: 'data.changeReason',
      details: { project: 'P-FRAUD', year: 2021 },
    });
    const changed = targets(fraud, { changeReason: '预算调整' });
    expect(office.when(changed).kind).toBe('accepted');
    expect(office.when(evaluation.selfEvaluation(evaluation.repaired)).kind).toBe('accepted');
    expect(refusalIn(office.when(changed))).toEqual({
      code: 'TARGETS_OF_EVALUATED_PROJECT',
      field: 'data.project',
      details: { project: 'P-FRAUD', year: 2021 },
    });
  });

  it.each<[string, Asked, string, object]>([
    [
      'PROJECT_UNKNOWN',
      targets({ ...fraud, project: 'P-NONE' }),
      'data.project',
      { project: 'P-NONE' },
    ],
    [
      'PROJECT_OF_BASIC_EXPENDITURE',
      targets({ ...fraud, project: 'P-RUN' }),
      'data.project',
      { project: 'P-RUN' },
    ],
    [
      'TARGETS_OUTSIDE_THEIR_TIME',
      { ...targets(task), occurredOn: '2022-01-01' },
      'occurredOn',
      { year: 2021, occurredOn: '2022-01-01' },
    ],
    [
      'TARGETS_OUTSIDE_THEIR_TIME',
      { ...targets(task), occurredOn: '2019-12-31' },
      'occurredOn',
      { year: 2021, occurredOn: '2019-12-31' },
    ],
    [
      'WEIGHT_POLICY_NOT_OF_YEAR',
      targets(task, { weightPolicy: 'with-cost' }),
      'data.weightPolicy',
      { from: 2022, year: 2021 },
    ],
    [
      'EVALUATION_INDICATOR_REPEATED',
      targets(task, withTarget('N2', { indicator: 'N1' })),
      'data.indicators.1.indicator',
      { indicator: 'N1' },
    ],
    [
      'EVALUATION_VALUE_NOT_A_NUMBER',
      targets(task, withTarget('Q1', { target: '95%' })),
      'data.indicators.2.target',
      { indicator: 'Q1', value: '95%' },
    ],
    [
      'EVALUATION_INDICATOR_OF_OTHER_YEAR',
      targets(task, withTarget('N2', { name: '2020 年度宣传' })),
      'data.indicators.1.name',
      { indicator: 'N2', other: 2020, year: 2021 },
    ],
    [
      'EVALUATION_INDICATOR_OF_OTHER_YEAR',
      targets(task, withTarget('T1', { year: 2022 })),
      'data.indicators.3.year',
      { indicator: 'T1', other: 2022, year: 2021 },
    ],
    [
      'EVALUATION_INDICATOR_MISPLACED',
      targets(task, withTarget('S1', { group: 'benefit' })),
      'data.indicators',
      { indicator: 'S1' },
    ],
    [
      'WEIGHTS_NOT_A_HUNDRED',
      targets(task, withTarget('Q1', { weight: '14.5' })),
      'data.indicators',
      { sum: '99.5' },
    ],
    [
      'LEVEL_WEIGHT_REPEATED',
      targets(
        task,
        withTargets({ N1: { weight: '10' }, N2: { weight: '10' }, B1: { weight: '20' } }),
      ),
      'data.indicators',
      { level: '数量指标', weight: '10' },
    ],
    [
      'LEVEL_WEIGHT_DIFFERS',
      targets(task, withTargets({ N1: { weight: '6' }, Q1: { weight: '14' } })),
      'data.indicators',
      { level: '数量指标', sum: '11', weight: '10' },
    ],
    [
      'GROUP_WEIGHT_DIFFERS',
      targets(task, {
        ...withTargets({ B1: { weight: '31' }, S1: { weight: '9' } }),
        weightPolicy: 'standard',
      }),
      'data.indicators',
      { group: '效益指标', sum: '31', weight: '30' },
    ],
  ])('are refused: %s', (code, asked, field, details) => {
    const office = given(openOffice());
    expect(refusalIn(office.when(asked))).toMatchObject({ code, field, details });
  });

  const valid = { ...(targets(task).data as object), changeReason: '调整' };
  it.each([
    ...malformedRows(valid, {
      ...{ project: 'id', year: 'year', goal: 'text', weightPolicy: 'choice' },
      ...{ changeReason: 'text?', indicators: 'list' },
      ...{ 'indicators.0.indicator': 'id', 'indicators.0.group': 'choice' },
      ...{ 'indicators.0.level': 'choice', 'indicators.0.name': 'text' },
      ...{ 'indicators.0.comparison': 'choice', 'indicators.0.target': 'text' },
      ...{ 'indicators.0.unit': 'text', 'indicators.4.cost.price': 'money' },
    }),
    ...[3, '2', 1.5, null].map(
      (scoreScale) => [`scale ${scoreScale}`, { ...valid, scoreScale }, 'data.scoreScale'] as const,
    ),
    ...['0', '-5', '5.005', '', 5].map(
      (weight) =>
        [
          `weight ${weight}`,
          { ...valid, ...withTarget('N1', { weight }) },
          'data.indicators.0.weight',
        ] as const,
    ),
    ['no indicators', { ...valid, indicators: [] }, 'data.indicators'],
  ])('are malformed with %s', (_title, data, path) => {
    const office = given(openOffice());
    expect(problemPathsIn(office.when(ask('SetProjectTargets', '2021-01-26', data)))).toEqual([
      path,
    ]);
  });
});

const monitoring = (more: object = {}, on = '2021-09-15'): Asked =>
  ask('MonitorProject', on, {
    ...{ project: 'P-TASK', year: 2021, month: 9, observations: '进度缓慢' },
    indicators: [{ indicator: 'N1', actual: '0' }],
    ...more,
  });
const monitored = [...issuedOffice(), targets(task)];

describe('monitoring of a project', () => {
  it.each(['2021-09-15', '2021-10-31'])(
    'on %s proposes to recall money that nobody has begun to spend',
    (on) => {
      const answer = given(monitored).when(monitoring({}, on));
      expect(answer).toMatchObject({
        kind: 'accepted',
        events: [
          {
            type: 'ProjectMonitored',
            data: {
              ...{ budget: '302000.00', executed: '0.00' },
              proposedRecall: [
                { line: 'L-TASK', available: '300000.00' },
                { line: 'L-FUND', available: '2000.00' },
              ],
            },
          },
        ],
      });
    },
  );

  it('proposes nothing earlier, later, or once something is spent', () => {
    for (const on of ['2021-08-31', '2021-11-01']) {
      const answer = given(monitored).when(monitoring({ month: 8 }, on));
      expect(answer).toMatchObject({ kind: 'accepted' });
      expect(JSON.stringify(answer)).not.toContain('proposedRecall');
    }
    const spent = given([...evaluation.paid, targets(fraud)]);
    const answer = spent.when(monitoring({ project: 'P-FRAUD' }));
    expect(answer).toMatchObject({ events: [{ data: { executed: '397600.00' } }] });
    expect(JSON.stringify(answer)).not.toContain('proposedRecall');
  });

  it('moves no money and leaves a fact per month', () => {
    const office = given(monitored);
    const before = office.books.available('L-TASK');
    const answer = office.when(monitoring());
    if (answer.kind !== 'accepted') throw new Error('not accepted');
    expect(office.books.available('L-TASK')).toBe(before);
    expect(answer.events.flatMap(factsOf)).toMatchObject([
      { kind: 'performance.monitored', subject: 'P-TASK|9', amount: 0n, fiscalYear: 2021 },
    ]);
  });

  it.each<[string, Asked, string, object]>([
    ['PROJECT_UNKNOWN', monitoring({ project: 'P-NONE' }), 'data.project', {}],
    ['PROJECT_OF_BASIC_EXPENDITURE', monitoring({ project: 'P-STAFF' }), 'data.project', {}],
    ['TARGETS_NOT_SET', monitoring({ project: 'P-OTHER' }), 'data.project', { year: 2021 }],
    ['TARGETS_NOT_SET', monitoring({ year: 2020 }), 'data.project', { year: 2020 }],
    ['MONITORING_OUTSIDE_ITS_TIME', monitoring({ month: 10 }), 'data.month', { month: 10 }],
    ['MONITORING_OUTSIDE_ITS_TIME', monitoring({}, '2022-09-15'), 'data.month', { month: 9 }],
    [
      'EVALUATION_INDICATOR_UNKNOWN',
      monitoring({ indicators: [{ indicator: 'N9', actual: '1' }] }),
      'data.indicators.0.indicator',
      { indicator: 'N9' },
    ],
    [
      'EVALUATION_INDICATOR_REPEATED',
      monitoring({
        indicators: [
          { indicator: 'N1', actual: '1' },
          { indicator: 'N1', actual: '1' },
        ],
      }),
      'data.indicators.1.indicator',
      { indicator: 'N1' },
    ],
  ])('is refused: %s', (code, asked, field, details) => {
    expect(refusalIn(given(monitored).when(asked))).toMatchObject({ code, field, details });
  });

  it('of one month happens once: MONITORED_ALREADY', () => {
    const office = given([...monitored, monitoring()]);
    expect(refusalIn(office.when(monitoring()))).toEqual({
      code: 'MONITORED_ALREADY',
      field: 'data.month',
      details: { project: 'P-TASK', year: 2021, month: 9 },
    });
    expect(office.when(monitoring({ month: 8 })).kind).toBe('accepted');
  });

  it.each(
    malformedRows(monitoring().data as object, {
      ...{ project: 'id', year: 'year', month: 'month', observations: 'text' },
      ...{ indicators: 'list', 'indicators.0.indicator': 'id', 'indicators.0.actual': 'text' },
    }),
  )('is malformed with %s', (_title, data, path) => {
    const office = given(monitored);
    expect(problemPathsIn(office.when(ask('MonitorProject', '2021-09-15', data)))).toEqual([path]);
  });
});

describe('targets and monitoring', () => {
  it.each([targets(task), monitoring()])('$type belong to those who answer for them', (asked) => {
    const office = given(monitored);
    for (const role of ['cashier', 'treasury', 'auditor']) {
      expect(refusalIn(office.when({ ...asked, role }))).toMatchObject({
        code: 'ROLE_NOT_ALLOWED',
      });
    }
  });
});
