// The three self-evaluation forms as they were published: each fault is refused by its own code, then the form passes.
import { describe, expect, it } from '@jest/globals';
import {
  evaluation,
  given,
  refusalIn,
  withRow,
  type EvaluatedProject,
  type Form,
  type Situation,
} from '#testing';

/** A fault that must be found, with its field and figures, and what puts it right. */
interface Fault {
  readonly code: string;
  readonly field: string;
  readonly details: object;
  readonly repair: (form: Form) => Form;
}

const put =
  (change: object) =>
  (form: Form): Form => ({ ...form, ...change });
const putRow =
  (indicator: string, change: object) =>
  (form: Form): Form =>
    withRow(form, indicator, change);

const blank: readonly Fault[] = [
  {
    code: 'EVALUATION_HEAD_BLANK',
    field: 'data.department',
    details: { blank: '主管部门' },
    repair: put({ department: '市政府' }),
  },
  {
    code: 'EVALUATION_HEAD_BLANK',
    field: 'data.implementingUnit',
    details: { blank: '实施单位' },
    repair: put({ implementingUnit: '市金融办' }),
  },
];
const rate = (printed: string, computed: string): Fault => ({
  code: 'EXECUTION_RATE_DIFFERS',
  field: 'data.printedRate',
  details: { printed, computed },
  repair: put({ printedRate: computed }),
});
const executionScore = (printed: string, computed: string): Fault => ({
  code: 'EXECUTION_SCORE_DIFFERS',
  field: 'data.executionScore',
  details: { printed, computed },
  repair: put({ executionScore: computed }),
});
const total = (printed: string, computed: string): Fault => ({
  code: 'EVALUATION_TOTAL_DIFFERS',
  field: 'data.total',
  details: { printed, computed },
  repair: put({ total: computed }),
});
const claimedRate = (claimed: string, computed: string): Fault => ({
  code: 'CLAIMED_RATE_DIFFERS',
  field: 'data.conclusion.claimedRate',
  details: { claimed, computed },
  repair: put({ conclusion: { funds: 'partly-used', claimedRate: computed, text: '部分使用' } }),
});
const lowExecution = (printed: string): Fault => ({
  code: 'LOW_EXECUTION_WITHOUT_REASON',
  field: 'data.executionReason',
  details: { rate: printed, limit: '80%' },
  repair: put({ executionReason: '部分活动改为线上举办' }),
});
const lost = (index: number, indicator: string, score: string, weight: string): Fault => ({
  code: 'LOST_POINTS_WITHOUT_REASON',
  field: `data.indicators.${index}.reason`,
  details: { indicator, score, weight },
  repair: putRow(indicator, { reason: '个别对象未反馈问卷' }),
});
const tooHigh = (
  [index, indicator]: readonly [number, string],
  score: string,
  weight: string,
  right: string,
): Fault => ({
  code: 'SCORE_EXCEEDS_WEIGHT',
  field: `data.indicators.${index}.score`,
  details: { indicator, score, weight },
  repair: putRow(indicator, { score: right }),
});

const fraud: readonly Fault[] = [
  {
    code: 'EVALUATION_INDICATOR_OF_OTHER_YEAR',
    field: 'data.indicators.1.name',
    details: { indicator: 'N2', other: 2020, year: 2021 },
    repair: putRow('N2', { name: '2021年度宣传' }),
  },
  {
    code: 'WEIGHTS_NOT_A_HUNDRED',
    field: 'data.indicators',
    details: { sum: '110' },
    repair: (form) => withRow(withRow(form, 'N1', { weight: '5' }), 'N2', { weight: '5' }),
  },
  tooHigh([0, 'N1'], '10', '5', '5'),
  tooHigh([1, 'N2'], '10', '5', '5'),
  lost(5, 'B1', '29', '30'),
  lost(6, 'S1', '9', '10'),
];
const allUsed: Fault = {
  code: 'FUNDS_CLAIM_DIFFERS',
  field: 'data.conclusion.funds',
  details: { claim: '全部使用', executed: '397600.00', unspent: '102400.00' },
  repair: put({ conclusion: { funds: 'partly-used', text: '资金部分使用' } }),
};
const finance = [lost(0, 'N1', '9', '10'), lost(8, 'B1', '29', '30'), lost(9, 'S1', '9', '10')];
const banks = [
  lost(1, 'Q1', '14', '15'),
  tooHigh([4, 'B1'], '29', '20', '19'),
  lost(4, 'B1', '19', '20'),
  lost(6, 'S1', '9', '10'),
];

const officeWith = (project: EvaluatedProject, scoreScale: number): Situation =>
  given([...evaluation.paid, evaluation.targets(project, { scoreScale })]);

/** Sends the form, expects the next fault, repairs it, until it is accepted; returns what was recorded. */
const afterRepairing = (
  project: EvaluatedProject,
  scoreScale: number,
  faults: readonly Fault[],
): Record<string, unknown> => {
  const office = officeWith(project, scoreScale);
  let form = project.published;
  for (const { code, field, details, repair } of faults) {
    const refusal = refusalIn(office.when(evaluation.selfEvaluation(form)));
    expect(refusal).toMatchObject({ code, field, details });
    form = repair(form);
  }
  const answer = office.when(evaluation.selfEvaluation(form));
  if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
  return answer.events[0]?.data as Record<string, unknown>;
};

describe('with scores of two decimals', () => {
  it('防范处置非法集资 is repaired fault by fault (E15–E19, E26–E28) and scores 7.95 for execution', () => {
    const data = afterRepairing(evaluation.fraud, 2, [
      ...blank,
      rate('80%', '79.52%'),
      executionScore('8', '7.95'),
      ...fraud,
      total('96', '95.95'),
      allUsed,
      lowExecution('79.52%'),
    ]);
    expect(data).toMatchObject({
      ...{ executionScore: '7.95', total: '95.95', grade: 'excellent', printedRate: '79.52%' },
      notices: [
        { code: 'SATISFACTION_OUTSIDE_ITS_GROUP', about: 'B1' },
        { code: 'COST_TARGET_DIFFERS_FROM_BUDGET', about: 'C1' },
      ],
    });
  });

  it('金融工作经费 is repaired fault by fault (E12–E14, E26–E28) and scores 6.72', () => {
    const data = afterRepairing(evaluation.finance, 2, [
      ...blank,
      rate('52%', '67.23%'),
      executionScore('6', '6.72'),
      ...finance,
      total('94', '93.72'),
      claimedRate('52%', '67.23%'),
      lowExecution('67.23%'),
    ]);
    expect(data).toMatchObject({
      ...{ executionScore: '6.72', total: '93.72', grade: 'excellent' },
      notices: ['N2', 'N3', 'N4', 'N5'].map((about) => ({ code: 'INDICATOR_NOT_SCORED', about })),
    });
  });

  it('银企对接经费 is repaired fault by fault (E21–E28) and scores 7.99', () => {
    const data = afterRepairing(evaluation.banks, 2, [
      ...blank,
      rate('80.00%', '79.93%'),
      executionScore('8', '7.99'),
      ...banks,
      total('95', '94.99'),
      claimedRate('70%', '79.93%'),
      lowExecution('79.93%'),
    ]);
    expect(data).toMatchObject({
      ...{ executionScore: '7.99', total: '94.99', grade: 'excellent' },
      notices: [
        { code: 'SATISFACTION_OUTSIDE_ITS_GROUP', about: 'B1' },
        { code: 'COST_TARGET_DIFFERS_FROM_BUDGET', about: 'C1' },
      ],
    });
  });
});

describe('where the region rounds scores to whole numbers', () => {
  it('防范处置非法集资: 80%, 8 and 96 are right (E17), the other faults stay', () => {
    const faults = [...blank, ...fraud, allUsed, lowExecution('79.52%')];
    const data = afterRepairing(evaluation.fraud, 0, faults);
    expect(data).toMatchObject({ executionScore: '8', total: '96', grade: 'excellent' });
  });

  it('金融工作经费: 7, and the printed total of 94 was that of another rate (E14)', () => {
    const data = afterRepairing(evaluation.finance, 0, [
      ...blank,
      rate('52%', '67%'),
      executionScore('6', '7'),
      ...finance,
      claimedRate('52%', '67.23%'),
      lowExecution('67.23%'),
    ]);
    expect(data).toMatchObject({ executionScore: '7', total: '94' });
  });

  it('银企对接经费: 8, and a rate that prints two decimals has to have them (E23)', () => {
    const data = afterRepairing(evaluation.banks, 0, [
      ...blank,
      rate('80.00%', '79.93%'),
      ...banks,
      claimedRate('70%', '79.93%'),
      lowExecution('79.93%'),
    ]);
    expect(data).toMatchObject({ executionScore: '8', total: '95' });
  });
});
