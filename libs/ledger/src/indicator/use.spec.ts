// What only institutions may spend own money for, and how their year ends.
import { describe, expect, it } from '@jest/globals';
import { ask, entryTexts, given, openOffice, postingsIn, requestOf, type Asked } from '#testing';

const income = (kind: string, amount: string, id = kind): Asked =>
  ask('RecordIncome', '2021-03-01', {
    income: `IN-${id}`,
    kind,
    amount,
    function: '2010301',
    payer: '付款单位',
    bankVoucher: `B-${id}`,
  });

const line = (id: string, amount: string, use?: string): Asked =>
  ask('IssueIndicator', '2021-02-01', {
    line: id,
    document: `D-${id}`,
    kind: 'supplement',
    amount,
    item: {
      fund: 'own',
      project: 'P-OTHER',
      function: '2010301',
      ...(use === undefined ? {} : { use }),
    },
  });

const paid = (id: string, amount: string): Asked[] => [
  requestOf({ payment: `PAY-${id}`, line: id, amount, more: { channel: 'bank' } }),
  ask('ReviewPayment', '2021-03-02', { payment: `PAY-${id}` }),
  ask('ApprovePayment', '2021-03-02', { payment: `PAY-${id}` }),
  ask('SettlePayment', '2021-03-02', {
    payment: `PAY-${id}`,
    bankVoucher: `BV-${id}`,
    amount,
  }),
];

const institution = openOffice({ kind: 'institution' });

describe('own money of an institution', () => {
  it.each([
    ['operating', '7301', '5201'],
    ['to-superior', '7401', '5401'],
    ['to-affiliates', '7501', '5501'],
    ['investment', '7601', '1501'],
    ['debt-repayment', '7701', '2501'],
    ['other', '7901', '5901'],
  ])('spent as %s stands on %s and %s (row 2c)', (use, budget, finance) => {
    const office = given([
      ...institution,
      income('business', '1000.00'),
      line('L', '500.00', use),
      ...paid('L', '500.00').slice(0, 3),
    ]);
    const settled = office.when(paid('L', '500.00')[3] as Asked);
    const economic = /^[57]/.test(finance) ? ' [30201]' : '';
    expect(entryTexts(postingsIn(settled)).slice(2)).toEqual([
      `budget Dr ${budget} [30201] 500.00`,
      'budget Cr 800102 500.00',
      `finance Dr ${finance}${economic} 500.00`,
      'finance Cr 1002 500.00',
    ]);
  });

  it('is refused to an administrative unit', () => {
    const office = given(openOffice());
    expect(office.when(line('L', '500.00', 'operating'))).toMatchObject({
      refusal: { code: 'USE_NOT_FOR_UNIT', field: 'data.item.use' },
    });
  });

  it('is refused to appropriation', () => {
    const office = given(institution);
    const answer = office.when(
      ask('IssueIndicator', '2021-02-01', {
        line: 'L',
        document: 'D',
        kind: 'supplement',
        amount: '1.00',
        item: { fund: 'general', project: 'P-OTHER', function: '2010301', use: 'operating' },
      }),
    );
    expect(answer).toMatchObject({ refusal: { code: 'USE_ONLY_OWN' } });
  });

  it('cannot come from a special fund that holds nothing', () => {
    const office = given([
      ...institution,
      income('business', '900.00'),
      line('L', '9.00', 'special-fund'),
    ]);
    const answer = office.when(requestOf({ line: 'L', amount: '9.00', more: { channel: 'bank' } }));
    expect(answer).toMatchObject({
      refusal: { code: 'SPECIAL_FUND_EXCEEDED', details: { available: '0.00' } },
    });
  });
});

describe('the close of an institution (row 22)', () => {
  const lapse = (id: string, amount: string): Asked =>
    ask('LapseIndicator', '2021-12-31', { line: id, document: 'D', amount });
  const close = (data: object = {}): Asked =>
    ask('CloseYear', '2021-12-31', { year: 2021, ...data });
  const year = (operatingIncome: string): Asked[] => [
    ...institution,
    income('business', '1000.00'),
    income('operating', operatingIncome),
    line('L-BIZ', '400.00'),
    line('L-OP', '300.00', 'operating'),
    ...paid('L-BIZ', '400.00'),
    ...paid('L-OP', '300.00'),
  ];
  const balance = (office: ReturnType<typeof given>, account: string, flow?: string): bigint =>
    -office.books.balances.total(
      (each) => each.account === account && (flow === undefined || each.flow === flow),
    );

  it('distributes the surplus through 8701 to the welfare fund and to 8202, tagged allocation', () => {
    const office = given([...year('500.00'), close({ welfareFund: '200.00' })]);
    expect(balance(office, '8301', 'allocation')).toBe(20_000n);
    expect(balance(office, '820204', 'allocation')).toBe(60_000n);
    expect(balance(office, '3101')).toBe(20_000n);
    for (const account of ['8501', '8401', '8701', '7201', '7301', '6101', '6401']) {
      expect(balance(office, account)).toBe(0n);
    }
  });

  it('leaves an operating loss on 8401 (rule 18)', () => {
    const office = given([...year('100.00'), close()]);
    expect(balance(office, '8401')).toBe(-20_000n);
    expect(balance(office, '820204', 'allocation')).toBe(60_000n);
  });

  it('refuses a welfare fund above the surplus', () => {
    const office = given(year('500.00'));
    expect(office.when(close({ welfareFund: '800.01' }))).toMatchObject({
      refusal: { code: 'WELFARE_FUND_EXCEEDS_SURPLUS', field: 'data.welfareFund' },
    });
    expect(office.when(close({ welfareFund: '800.00' })).kind).toBe('accepted');
  });

  it('refuses a welfare fund to an administrative unit', () => {
    const office = given(openOffice());
    expect(office.when(close({ welfareFund: '1.00' }))).toMatchObject({
      refusal: { code: 'ACCOUNT_NOT_FOR_UNIT', field: 'data.welfareFund' },
    });
  });

  it('still wants every line settled first', () => {
    const office = given([...institution, line('L', '5.00')]);
    expect(office.when(close())).toMatchObject({ refusal: { code: 'LINES_NOT_SETTLED' } });
    expect(office.when(lapse('L', '5.00')).kind).toBe('accepted');
    expect(office.when(close()).kind).toBe('accepted');
  });
});
