// 项目: registered once, finished once.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  given,
  issuedOffice,
  malformedRows,
  openOffice,
  problemPathsIn,
  refusalIn,
  requestOf,
  type Asked,
} from '#testing';
import { factsOf } from '../law.js';

const project = { project: 'P-NEW', name: '信用体系建设', class: 'task' };
const register = (data: object = {}, on = '2021-03-01'): Asked =>
  ask('RegisterProject', on, { ...project, ...data });
const finish = (data: object = {}, on = '2021-11-30'): Asked =>
  ask('FinishProject', on, { project: 'P-TASK', reason: '任务完成', ...data });

describe('registering a project', () => {
  it.each([
    ['staff', '人员类', 'staff'],
    ['running', '公用经费', 'running'],
    ['other-running', '其他运转类', 'project'],
    ['task', '特定目标类', 'project'],
  ])(
    'of class %s (%s) decides the nature of its indicators: ProjectRegistered',
    (kindOfProject, word, nature) => {
      const office = given([...openOffice(), register({ class: kindOfProject })]);
      const event = office.events.at(-1);
      expect(event?.type).toBe('ProjectRegistered');
      expect(
        event && factsOf(event).map(({ kind, subject, text }) => [kind, subject, text]),
      ).toEqual([
        ['project.name', 'P-NEW', '信用体系建设'],
        ['project.class', 'P-NEW', word],
      ]);
      const item = { fund: 'general', project: 'P-NEW', function: '2010302' };
      const issued = office.when(
        ask('IssueIndicator', '2021-03-02', {
          ...{ line: 'L-NEW', document: 'D', kind: 'supplement', amount: '1.00', item },
        }),
      );
      expect(issued).toMatchObject({ events: [{ data: { coordinate: { nature } } }] });
    },
  );

  it('needs no open year', () => {
    expect(given(openOffice()).when(register({}, '2020-12-01')).kind).toBe('accepted');
  });

  it('takes a code once: ID_TAKEN', () => {
    const office = given([...openOffice(), register()]);
    expect(refusalIn(office.when(register({ name: '另一个' })))).toEqual({
      code: 'ID_TAKEN',
      field: 'data.project',
      details: { id: 'P-NEW' },
    });
  });
});

describe('finishing a project', () => {
  it('is a fact with its reason: ProjectFinished', () => {
    const office = given([...issuedOffice(), finish()]);
    const event = office.events.at(-1);
    expect(event && factsOf(event)).toEqual([
      {
        fiscalYear: null,
        occurredOn: '2021-11-30',
        kind: 'project.finished',
        subject: 'P-TASK',
        amount: null,
        text: '任务完成',
      },
    ]);
    expect(event?.type).toBe('ProjectFinished');
    expect(office.books.projects.get('P-TASK')?.finishedOn).toBe('2021-11-30');
  });

  it('stops new payments but lets what is in transit arrive', () => {
    const office = given([
      ...issuedOffice(),
      ...approvedPayment({ payment: 'PAY-1', line: 'L-TASK', amount: '10.00' }),
      finish({}, '2021-03-01'),
    ]);
    expect(refusalIn(office.when(requestOf({ payment: 'PAY-2', line: 'L-TASK' })))).toMatchObject({
      code: 'PROJECT_FINISHED',
      details: { project: 'P-TASK', finishedOn: '2021-03-01' },
    });
    const settle = ask('SettlePayment', '2021-03-02', {
      payment: 'PAY-1',
      bankVoucher: 'B-1',
      amount: '10.00',
    });
    expect(office.when(settle).kind).toBe('accepted');
  });

  it('wants a known project: PROJECT_UNKNOWN', () => {
    expect(refusalIn(given(openOffice()).when(finish({ project: 'P-NONE' })))).toEqual({
      code: 'PROJECT_UNKNOWN',
      field: 'data.project',
      details: { project: 'P-NONE' },
    });
  });

  it('happens once: PROJECT_FINISHED', () => {
    const office = given([...openOffice(), finish()]);
    expect(refusalIn(office.when(finish({}, '2021-12-01')))).toEqual({
      code: 'PROJECT_FINISHED',
      field: 'data.project',
      details: { project: 'P-TASK', finishedOn: '2021-11-30' },
    });
  });
});

describe('who and when', () => {
  const allowed = ['handler', 'budget-bureau', 'administrator'];
  const refused = [
    'reviewer',
    'approver',
    'accountant',
    'cashier',
    'treasury',
    'preparer',
    'auditor',
  ];

  it.each(allowed)('%s may register and finish', (role) => {
    const office = given(openOffice());
    for (const asked of [register(), finish()]) {
      expect(office.when({ ...asked, role }).kind).toBe('accepted');
    }
  });

  it.each(refused)('%s may not: ROLE_NOT_ALLOWED', (role) => {
    for (const asked of [register(), finish()]) {
      expect(refusalIn(given(openOffice()).when({ ...asked, role }))).toMatchObject({
        code: 'ROLE_NOT_ALLOWED',
        details: { allowed: ['经办', '财政预算', '管理'] },
      });
    }
  });

  it('neither happens after today: OCCURRED_IN_FUTURE', () => {
    const office = given(openOffice(), { today: '2021-05-01' });
    for (const asked of [register({}, '2021-05-02'), finish({}, '2021-05-02')]) {
      expect(refusalIn(office.when(asked))).toMatchObject({
        code: 'OCCURRED_IN_FUTURE',
        field: 'occurredOn',
      });
    }
  });

  it('finishing needs an open year and month: YEAR_NOT_OPEN, PERIOD_CLOSED', () => {
    const office = given([
      ...openOffice(),
      ask('ClosePeriod', '2021-01-31', { year: 2021, month: 1 }),
    ]);
    expect(refusalIn(office.when(finish({}, '2022-01-05')))).toEqual({
      code: 'YEAR_NOT_OPEN',
      field: 'occurredOn',
      details: { year: 2022 },
    });
    expect(refusalIn(office.when(finish({}, '2021-01-31')))).toEqual({
      code: 'PERIOD_CLOSED',
      field: 'occurredOn',
      details: { year: 2021, month: 1 },
    });
  });

  it('finishing needs a year that is not closed: YEAR_CLOSED', () => {
    const office = given([...openOffice(), ask('CloseYear', '2021-12-31', { year: 2021 })]);
    expect(refusalIn(office.when(finish({}, '2021-12-31')))).toEqual({
      code: 'YEAR_CLOSED',
      field: 'occurredOn',
      details: { year: 2021 },
    });
  });
});

describe('malformed requests', () => {
  it.each(malformedRows(project, { project: 'id', name: 'text', class: 'choice' }))(
    'RegisterProject: %s',
    (_title, data, path) => {
      const answer = given(openOffice()).when(ask('RegisterProject', '2021-03-01', data));
      expect(problemPathsIn(answer)).toEqual([path]);
    },
  );

  it.each(malformedRows({ project: 'P-TASK', reason: '完成' }, { project: 'id', reason: 'text' }))(
    'FinishProject: %s',
    (_title, data, path) => {
      const answer = given(openOffice()).when(ask('FinishProject', '2021-03-01', data));
      expect(problemPathsIn(answer)).toEqual([path]);
    },
  );
});
