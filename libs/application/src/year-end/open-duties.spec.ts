// Reasons, targets and self-evaluations at the year end: what is asked for, and what contents the assistant.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import {
  ask,
  evaluation,
  given,
  openOffice,
  type Asked,
  type Form,
  type Situation,
} from '#testing';
import { budgetLaw } from '../desk/law.js';
import type { RehearsedItem } from './rehearsal.js';
import { isSettled, readyCommands, yearEndOf, type YearEnd } from './year-end.js';

const yearEnd = (office: Situation): YearEnd =>
  yearEndOf(office.books, { year: 2021, today: '2022-01-10' }, budgetLaw(), builtInCodes);

const of = (found: YearEnd, kind: string): readonly RehearsedItem[] =>
  found.items.filter((item) => item.kind === kind);

describe('performance at the year end', () => {
  const { fraud, paid, repaired, selfEvaluation, targets } = evaluation;
  const about = (found: YearEnd) =>
    found.items
      .filter(({ subject }) => subject === fraud.project)
      .map(({ kind, command }) => [kind, command?.type]);

  it('asks for the self-evaluation where targets were set, with the money filled in from the books', () => {
    const office = given([...paid, targets(fraud)]);
    const found = yearEnd(office);
    expect(about(found)).toEqual([
      ['low-execution', 'GiveReason'],
      ['self-evaluation', 'SelfEvaluateProject'],
    ]);
    const [item] = of(found, 'self-evaluation');
    expect(item?.command?.data).toMatchObject({
      money: repaired['money'],
      conclusion: { funds: 'partly-used', text: null },
      executionReason: null,
    });
    expect(item?.command?.data['indicators']).toHaveLength(fraud.targets.length);
  });

  it('has its form accepted once the blanks are filled in', () => {
    const office = given([...paid, targets(fraud)]);
    const [item] = of(yearEnd(office), 'self-evaluation');
    const data = { ...item?.command?.data, ...withoutPrinted(repaired) };
    const answer = office.when(ask('SelfEvaluateProject', '2021-12-31', data));
    expect(answer).toMatchObject({ kind: 'accepted' });
    expect(about(yearEnd(office))).toEqual([]);
  });

  it('asks for a new form, with its reason, when money has come back since', () => {
    const office = given([...paid, targets(fraud), selfEvaluation(repaired, '2021-12-31')]);
    const back = ask('ReturnPayment', '2021-12-31', {
      ...{ payment: 'ZF-P-FRAUD', return: 'TH-1', bankVoucher: 'B-TH', amount: '110000.00' },
    });
    expect(office.when(back)).toMatchObject({ kind: 'accepted' });
    const [item] = of(yearEnd(office), 'outdated-evaluation');
    expect(item?.rehearsed).toMatchObject({
      state: 'draft',
      blanks: expect.arrayContaining(['data.changeReason', 'data.executionReason']),
    });
  });

  it('is content when a reason was given and no targets were set', () => {
    const reason = ask('GiveReason', '2021-12-31', {
      ...{ year: 2021, about: 'project', subject: fraud.project, text: '培训改为线上' },
    });
    expect(about(yearEnd(given([...paid, reason])))).toEqual([]);
  });

  it('has nothing open when every duty is done and the year is closed', () => {
    const office = given(
      evaluation.walk.reduce<Asked[]>((all, [command]) => [...all, command], openOffice()),
    );
    for (const command of readyCommands(yearEnd(office))) {
      expect(office.when(command)).toMatchObject({ kind: 'accepted' });
    }
    const after = yearEnd(office);
    expect(after.items).toEqual([]);
    expect(isSettled(after)).toBe(true);
  });
});

/** The filled-in members of a form: what the books know is left as the assistant wrote it. */
const withoutPrinted = ({
  goalReached,
  indicators,
  conclusion,
  executionReason,
}: Form): object => ({
  goalReached,
  indicators,
  conclusion,
  executionReason,
});
