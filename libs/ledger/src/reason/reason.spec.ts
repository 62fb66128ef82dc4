// Reasons: given for something that exists, kept as facts, the latest one holds.
import { describe, expect, it } from '@jest/globals';
import { latestFacts } from '#bookkeeping';
import { ask, given, issuedOffice, malformedRows, problemPathsIn, refusalIn } from '#testing';
import type { Asked } from '#testing';

const reason = (more: object = {}, on = '2022-01-20'): Asked =>
  ask('GiveReason', on, {
    ...{ year: 2021, about: 'project', subject: 'P-TASK', text: '部分活动取消', ...more },
  });

describe('a reason', () => {
  it.each([
    ['check', 'X-01-03'],
    ['item', '201'],
    ['item', '2010302'],
    ['item', '30201'],
    ['project', 'P-TASK'],
    ['section', 'three-public'],
  ])('may be given about a %s such as %s', (about, subject) => {
    const office = given(issuedOffice());
    expect(office.when(reason({ about, subject }))).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'ReasonGiven' }],
    });
    expect(office.books.facts.at(-1)).toEqual({
      fiscalYear: 2021,
      occurredOn: '2022-01-20',
      kind: 'reason',
      subject: `${about}|${subject}`,
      amount: null,
      text: '部分活动取消',
    });
  });

  it('takes the place of the one before it', () => {
    const later = reason({ text: '全部活动取消' }, '2022-01-21');
    const office = given([...issuedOffice(), reason(), later]);
    const held = latestFacts(office.books.facts).get('2021|reason|project|P-TASK');
    expect(held?.text).toBe('全部活动取消');
  });

  it.each([
    ['YEAR_NOT_OPEN', { year: 2020 }, 'data.year'],
    ['PROJECT_UNKNOWN', { subject: 'P-NONE' }, 'data.subject'],
    ['CODE_UNKNOWN', { about: 'item', subject: '99999' }, 'data.subject'],
  ])('is refused: %s', (code, more, field) => {
    const refusal = refusalIn(given(issuedOffice()).when(reason(more)));
    expect(refusal).toMatchObject({ code, field });
  });

  it('is given by those who answer for the figures', () => {
    const office = given(issuedOffice());
    for (const role of ['cashier', 'treasury', 'auditor']) {
      const answer = office.when({ ...reason(), role });
      expect(refusalIn(answer)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    }
  });

  it.each(
    malformedRows(reason().data as object, {
      ...{ year: 'year', about: 'choice', subject: 'id', text: 'text' },
    }),
  )('is malformed with %s', (_title, data, path) => {
    const answer = given(issuedOffice()).when(ask('GiveReason', '2022-01-20', data));
    expect(problemPathsIn(answer)).toEqual([path]);
  });
});
