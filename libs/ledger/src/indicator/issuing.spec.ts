// 指标: issued against the approval or as a supplement, increased, decreased, recalled.
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

const issue = (line: string, amount: string, more: object = {}): Asked =>
  ask('IssueIndicator', '2021-02-01', {
    ...{ line, document: 'ZB-1', kind: 'original', amount },
    ...more,
  });
const task = { fund: 'general', project: 'P-TASK', function: '2010302' };
const supplement = (line: string, amount: string, item: object = {}): Asked =>
  issue(line, amount, { kind: 'supplement', item: { ...task, ...item } });
const increase = (line: string, amount: string): Asked =>
  ask('IncreaseIndicator', '2021-03-01', {
    ...{ line, document: 'ZJ-1', amount, from: 'superior', reason: '上级专款' },
  });
const decrease = (line: string, amount: string): Asked =>
  ask('DecreaseIndicator', '2021-03-01', { line, document: 'ZJ-2', amount, reason: '压减' });
const recall = (line: string, amount: string): Asked =>
  ask('RecallIndicator', '2021-03-01', { line, document: 'SH-1', amount, reason: 'idle' });
const nextYear = (regime: string): Asked =>
  ask('OpenFiscalYear', '2022-01-01', {
    ...{ year: 2022, regime, threePublicPolicy: 'block', carriedFirst: false },
  });

describe('issuing an indicator (row 1, rule 21)', () => {
  it('against the approval: Dr Q20 / Cr Q01, nothing in the other books: IndicatorIssued', () => {
    const office = given(approvedOffice());
    const answer = office.when(issue('L-RUN', '60000.00'));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q20 60000.00',
      'control Cr Q01 60000.00',
    ]);
    expect(answer).toMatchObject({ events: [{ type: 'IndicatorIssued' }] });
    expect(office.books.available('L-RUN')).toBe(6_000_000n);
  });

  it('in parts, exactly to what was approved, not a fen more: INDICATOR_OVER_APPROVAL', () => {
    const office = given([...approvedOffice(), issue('L-RUN', '60000.00')]);
    expect(refusalIn(office.when(issue('L-RUN', '40000.01')))).toEqual({
      code: 'INDICATOR_OVER_APPROVAL',
      field: 'data.amount',
      details: { line: 'L-RUN', requested: '40000.01', approved: '40000.00' },
    });
    expect(office.when(issue('L-RUN', '40000.00')).kind).toBe('accepted');
    expect(refusalIn(office.when(issue('L-RUN', '0.01'))).details).toMatchObject({
      approved: '0.00',
    });
  });

  it('as a supplement with its own coordinate: Dr Q20 / Cr Q10.02', () => {
    const answer = given(openOffice()).when(supplement('L-NEW', '70.00', { procurement: true }));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q20 70.00',
      'control Cr Q10.02 70.00',
    ]);
    expect(answer).toMatchObject({
      events: [
        {
          data: {
            coordinate: {
              ...task,
              source: 'current',
              nature: 'project',
              line: 'L-NEW',
            },
            procurement: true,
          },
        },
      ],
    });
  });

  it('that is in no approval, or in one of another year: LINE_NOT_APPROVED', () => {
    expect(refusalIn(given(approvedOffice()).when(issue('L-NONE', '1.00')))).toEqual({
      code: 'LINE_NOT_APPROVED',
      field: 'data.line',
      details: { line: 'L-NONE', year: 2021 },
    });
    const office = given([...approvedOffice(), nextYear('integrated')]);
    expect(refusalIn(office.when({ ...issue('L-RUN', '1.00'), occurredOn: '2022-01-05' }))).toEqual(
      {
        code: 'LINE_NOT_APPROVED',
        field: 'data.line',
        details: { line: 'L-RUN', year: 2022 },
      },
    );
  });

  it('brings a coordinate exactly when it is a supplement', () => {
    const office = given(approvedOffice());
    expect(refusalIn(office.when(issue('L-RUN', '1.00', { item: task })))).toEqual({
      code: 'ITEM_ONLY_FOR_SUPPLEMENT',
      field: 'data.item',
      details: { line: 'L-RUN' },
    });
    expect(refusalIn(office.when(issue('L-NEW', '1.00', { kind: 'supplement' })))).toEqual({
      code: 'SUPPLEMENT_NEEDS_ITEM',
      field: 'data.item',
      details: { line: 'L-NEW' },
    });
  });

  it('as a supplement under an id that is approved or issued: ID_TAKEN', () => {
    const office = given([...approvedOffice(), supplement('L-NEW', '1.00')]);
    for (const line of ['L-RUN', 'L-NEW']) {
      expect(refusalIn(office.when(supplement(line, '1.00')))).toEqual({
        code: 'ID_TAKEN',
        field: 'data.line',
        details: { id: line },
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
    ['an unknown economic item', { economic: '30288' }, 'CODE_UNKNOWN', 'economic'],
    [
      'an unknown government item',
      { governmentEconomic: '50288' },
      'CODE_UNKNOWN',
      'governmentEconomic',
    ],
    [
      'staff money on goods',
      { project: 'P-STAFF', economic: '30201' },
      'ECONOMIC_NOT_FOR_NATURE',
      'economic',
    ],
    [
      'appropriation given for a purpose',
      { restricted: true },
      'RESTRICTED_ONLY_OWN',
      'restricted',
    ],
  ])('as a supplement with %s: %s', (...[, item, code, member]) => {
    const refusal = refusalIn(given(openOffice()).when(supplement('L-NEW', '1.00', item)));
    expect(refusal).toMatchObject({ code, field: `data.item.${member}` });
  });

  it('for a finished project: PROJECT_FINISHED', () => {
    const finish = ask('FinishProject', '2021-01-10', { project: 'P-TASK', reason: '撤销' });
    expect(refusalIn(given([...openOffice(), finish]).when(supplement('L-NEW', '1.00')))).toEqual({
      code: 'PROJECT_FINISHED',
      field: 'data.item.project',
      details: { project: 'P-TASK', finishedOn: '2021-01-10' },
    });
  });

  it('makes its issuer, and whoever sent it for him, unfit to approve payments (5.5-6)', () => {
    const supplied = {
      ...supplement('L-NEW', '10.00'),
      actor: 'zhang',
      submittedBy: 'import-robot',
    };
    const office = given([
      ...openOffice(),
      supplied,
      requestOf({ line: 'L-NEW', amount: '1.00' }),
      ask('ReviewPayment', '2021-03-01', { payment: 'PAY-1' }),
    ]);
    for (const actor of ['zhang', 'import-robot']) {
      const approval = ask('ApprovePayment', '2021-03-01', { payment: 'PAY-1' }, { actor });
      expect(refusalIn(office.when(approval))).toMatchObject({
        code: 'SEPARATION_OF_DUTIES',
        details: { actor, did: '指标下达' },
      });
    }
  });
});

describe('changing an indicator (rule 21)', () => {
  it.each([
    [
      'increase, Dr Q20 / Cr Q10.02',
      increase('L-RUN', '500.00'),
      'IndicatorIncreased',
      'Q20',
      'Q10.02',
      10_050_000n,
    ],
    [
      'decrease, Dr Q10.03 / Cr Q20',
      decrease('L-RUN', '500.00'),
      'IndicatorDecreased',
      'Q10.03',
      'Q20',
      9_950_000n,
    ],
    [
      'recall, Dr Q10.06 / Cr Q20',
      recall('L-RUN', '500.00'),
      'IndicatorRecalled',
      'Q10.06',
      'Q20',
      9_950_000n,
    ],
  ] as const)(
    '%s moves authority between its buckets',
    (_title, asked, type, debit, credit, available) => {
      const office = given(issuedOffice());
      const answer = office.when(asked);
      expect(entryTexts(postingsIn(answer))).toEqual([
        `control Dr ${debit} 500.00`,
        `control Cr ${credit} 500.00`,
      ]);
      expect(answer).toMatchObject({ events: [{ type }] });
      expect(office.books.available('L-RUN')).toBe(available);
    },
  );

  it.each([
    ['decrease', decrease],
    ['recall', recall],
  ] as const)(
    '%s takes exactly what is left, not a fen more: INDICATOR_EXCEEDED (5.5-1)',
    (_title, take) => {
      const office = given([
        ...issuedOffice(),
        ...settledPayment(),
        requestOf({ payment: 'PAY-2' }),
      ]);
      expect(refusalIn(office.when(take('L-RUN', '98000.01')))).toEqual({
        code: 'INDICATOR_EXCEEDED',
        field: 'data.amount',
        details: {
          ...{ line: 'L-RUN', available: '98000.00', requested: '98000.01' },
          position: office.books.position,
        },
      });
      expect(office.when(take('L-RUN', '98000.00')).kind).toBe('accepted');
      expect(office.books.available('L-RUN')).toBe(0n);
    },
  );

  it.each([
    ['decrease', decrease],
    ['recall', recall],
  ] as const)('%s leaves authority for quota that was already sent', (_title, take) => {
    const quota = ask('ReceiveQuota', '2021-02-10', {
      line: 'L-RUN',
      document: 'ED',
      amount: '60000.00',
    });
    const office = given([...issuedOffice({ regime: 'authorised' }), quota]);
    expect(refusalIn(office.when(take('L-RUN', '40000.01'))).details).toMatchObject({
      available: '40000.00',
    });
    expect(office.when(take('L-RUN', '40000.00')).kind).toBe('accepted');
  });

  it.each([
    ['increase', increase],
    ['decrease', decrease],
    ['recall', recall],
  ] as const)('%s needs a line of that year: LINE_UNKNOWN, LINE_OF_OTHER_YEAR', (_title, act) => {
    const office = given([...issuedOffice(), nextYear('integrated')]);
    expect(refusalIn(office.when(act('L-NONE', '1.00')))).toEqual({
      code: 'LINE_UNKNOWN',
      field: 'data.line',
      details: { line: 'L-NONE' },
    });
    expect(refusalIn(office.when({ ...act('L-RUN', '1.00'), occurredOn: '2022-01-05' }))).toEqual({
      code: 'LINE_OF_OTHER_YEAR',
      field: 'data.line',
      details: { line: 'L-RUN', year: 2021, occurredOn: '2022-01-05' },
    });
  });

  it('does not increase carried money: LINE_CARRIED_FIXED', () => {
    const office = given([
      ...issuedOffice(),
      ask('CarryOutIndicator', '2021-12-31', {
        ...{ line: 'L-RUN', document: 'JZ', amount: '100.00', recognise: true },
      }),
      nextYear('integrated'),
      ask('CarryForwardIndicator', '2022-01-05', {
        ...{ line: 'L-C', from: 'L-RUN', document: 'JZ', amount: '100.00' },
      }),
    ]);
    expect(
      refusalIn(office.when({ ...increase('L-C', '1.00'), occurredOn: '2022-02-01' })),
    ).toEqual({
      code: 'LINE_CARRIED_FIXED',
      field: 'data.amount',
      details: { line: 'L-C', requested: '1.00', free: '0.00' },
    });
  });

  it('gives authority over carried money that was moved in, as far as it goes (row 24)', () => {
    const movedIn = ask('AdjustOpeningBalance', '2021-03-01', {
      ...{ adjustment: 'TZ-1', year: 2021, document: 'D', reason: 'moved-in', kind: 'carry-over' },
      to: {
        ...{ fund: 'general', source: 'carried', nature: 'project', project: 'P-TASK' },
        ...{ function: '2010302', line: 'L-IN' },
      },
      ...{ heldIn: '800103', amount: '80.00', explanation: '单位合并' },
    });
    const carriedLine = (amount: string): Asked =>
      ask('IssueIndicator', '2021-03-02', {
        ...{ line: 'L-IN', document: 'D', kind: 'supplement', amount },
        item: { fund: 'general', project: 'P-TASK', function: '2010302', source: 'carried' },
      });
    const office = given([...issuedOffice(), movedIn]);
    expect(refusalIn(office.when(carriedLine('80.01')))).toMatchObject({
      code: 'LINE_CARRIED_FIXED',
      details: { free: '80.00' },
    });
    expect(office.when(carriedLine('50.00')).kind).toBe('accepted');
    const more = (amount: string): Asked => ({
      ...increase('L-IN', amount),
      occurredOn: '2021-03-03',
    });
    expect(refusalIn(office.when(more('30.01'))).details).toMatchObject({ free: '30.00' });
    expect(office.when(more('30.00')).kind).toBe('accepted');
    const paid = requestOf({ line: 'L-IN', amount: '80.00', on: '2021-03-04' });
    expect(office.when(paid)).toMatchObject({ events: [{ data: { funding: 'returnable' } }] });
  });

  it('makes the one who raised it unfit to approve payments from it', () => {
    const office = given([
      ...issuedOffice(),
      { ...increase('L-RUN', '1.00'), actor: 'li' },
      requestOf(),
      ask('ReviewPayment', '2021-03-01', { payment: 'PAY-1' }),
    ]);
    const approval = ask('ApprovePayment', '2021-03-01', { payment: 'PAY-1' }, { actor: 'li' });
    expect(refusalIn(office.when(approval)).code).toBe('SEPARATION_OF_DUTIES');
  });
});
