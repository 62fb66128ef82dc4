// Makes the commands of a year from its amounts: opening, approval, indicators, income, payments, year end.
import { moneyText, sumOf, type Fen } from '#money';
import type { Asked } from '#testing';
import { ask } from '#testing';
import type { Amount } from './amounts.js';
import { linesOf, type Nature, type PlannedLine } from './plan.js';
import { SUBJECTS } from './unknowns.js';

const PROJECTS: Readonly<Record<Nature, string>> = {
  staff: 'P-STAFF',
  running: 'P-RUNNING',
  project: 'P-TASK',
};
const KIND_OF_COLUMN: Readonly<Record<string, string>> = {
  'from-superior': 'superior-subsidy',
  professional: 'business',
  operating: 'operating',
  'from-affiliates': 'affiliate',
  other: 'other',
};
const INSTITUTIONS_ONLY = new Set(['professional', 'operating', 'from-affiliates']);

/** A unit with business income, other uses or distributions keeps the books of an institution (domain.md §2.3 I-01-6). */
const kindOf = (amounts: readonly Amount[]): 'institution' | 'administrative' =>
  amounts.some(
    ({ unknown, amount }) =>
      amount !== 0n &&
      (unknown.kind === 'covered' ||
        unknown.kind === 'allocated' ||
        (unknown.kind === 'income' && INSTITUTIONS_ONLY.has(unknown.column)) ||
        (unknown.kind === 'spent' && !['basic', 'project'].includes(unknown.column))),
  )
    ? 'institution'
    : 'administrative';

const totalOf = ({ payments }: PlannedLine): Fen => sumOf(payments.map(({ amount }) => amount));

const amountsWhere = (amounts: readonly Amount[], condition: (amount: Amount) => boolean): Fen =>
  sumOf(amounts.filter(condition).map(({ amount }) => amount));

/** An indicator as the law knows it: carried and new money of a planned line stand apart. */
interface Indicator {
  readonly line: string;
  readonly planned: PlannedLine;
  readonly from: string | null;
  readonly restricted: boolean;
  readonly amount: Fen;
  readonly payments: readonly { readonly economic: string; readonly amount: Fen }[];
}

/** Cuts the payments of a line where its money changes. */
const cut = (
  payments: PlannedLine['payments'],
  at: Fen,
): readonly [PlannedLine['payments'], PlannedLine['payments']] => {
  const [before, after]: [PlannedLine['payments'][number][], PlannedLine['payments'][number][]] = [
    [],
    [],
  ];
  let room = at;
  for (const { economic, amount } of payments) {
    const first = amount < room ? amount : room;
    if (first > 0n) before.push({ economic, amount: first });
    if (amount > first) after.push({ economic, amount: amount - first });
    room -= first;
  }
  return [before, after];
};

const fiscalIndicators = (planned: PlannedLine): Indicator[] => {
  const [before, after] = cut(planned.payments, planned.carried);
  const alike = { planned, restricted: false };
  const carried: Indicator = {
    ...alike,
    line: `${planned.line}-c`,
    from: `${planned.line}-old`,
    amount: planned.carried,
    payments: before,
  };
  const current: Indicator = {
    ...alike,
    line: planned.line,
    from: null,
    amount: sumOf(after.map(({ amount }) => amount)) + planned.left,
    payments: after,
  };
  return [carried, current].filter(({ amount }) => amount > 0n);
};

/** Own money of an institution is carried over only where it was given for a purpose (derivation.md §7 rule 14). */
const ownIndicators = (lines: readonly PlannedLine[], restricted: Fen): Indicator[] => {
  let room = restricted;
  return lines.flatMap((planned) => {
    const mine = planned.use !== null ? 0n : room < totalOf(planned) ? room : totalOf(planned);
    room -= mine;
    const [before, after] = cut(planned.payments, mine);
    const alike = { planned, from: null };
    const parts: Indicator[] = [
      { ...alike, line: `${planned.line}-r`, restricted: true, amount: mine, payments: before },
      {
        ...alike,
        line: planned.line,
        restricted: false,
        amount: totalOf(planned) - mine,
        payments: after,
      },
    ];
    return parts.filter(({ amount }) => amount > 0n);
  });
};

interface OwnMoney {
  readonly opening: Fen;
  /** Institutions: what of the opening and of income stands for a purpose, and is spent so. */
  readonly restrictedIncome: Fen;
  readonly restrictedSpending: Fen;
  readonly covered: Fen;
}

const ownMoneyOf = (amounts: readonly Amount[], institution: boolean): OwnMoney => {
  const own = (kind: string) =>
    amountsWhere(
      amounts,
      ({ unknown }) => unknown.kind === kind && 'fund' in unknown && unknown.fund === 'own',
    );
  const opening = own('opening');
  const covered = amountsWhere(amounts, ({ unknown }) => unknown.kind === 'covered');
  const allocated = amountsWhere(amounts, ({ unknown }) => unknown.kind === 'allocated');
  const closing = opening + own('income') + covered - own('spent') - allocated;
  const used = institution && opening > closing ? opening - closing : 0n;
  const grown = institution && closing > opening ? closing - opening : 0n;
  return { opening, covered, restrictedIncome: grown, restrictedSpending: used };
};

/** Commands of one year as somebody would have had to send them for its tables to come out as published. */
export const commandsOf = (
  amounts: readonly Amount[],
  { year, unit }: { readonly year: number; readonly unit: string },
): readonly Asked[] => {
  const kind = kindOf(amounts);
  const lines = linesOf(amounts, year);
  const own = ownMoneyOf(amounts, kind === 'institution');
  const indicators = [
    ...lines.filter(({ fund }) => fund !== 'own').flatMap(fiscalIndicators),
    ...ownIndicators(
      lines.filter(({ fund }) => fund === 'own'),
      own.restrictedSpending,
    ),
  ];
  const largest = [...lines].sort((a, b) => (totalOf(a) < totalOf(b) ? 1 : -1))[0];
  const mainFunction = largest?.function ?? '2010301';
  return [
    ask('OpenBooks', `${year}-01-01`, {
      unitCode: 'CASE',
      name: unit === '' ? '公开部门' : unit,
      kind,
      department: '主管部门',
      region: '310107',
      mainFunction,
    }),
    ...(['staff', 'running', 'project'] as const).map((nature) =>
      ask('RegisterProject', `${year}-01-01`, {
        project: PROJECTS[nature],
        name: { staff: '人员经费', running: '公用经费', project: '项目支出' }[nature],
        class: nature === 'project' ? 'task' : nature,
      }),
    ),
    opened(year, indicators, { ...own, institution: kind === 'institution', mainFunction }),
    ...approved(amounts, indicators, year),
    ...incomes(amounts, own.restrictedIncome, { year, mainFunction }),
    ...indicators.flatMap((indicator) => paid(indicator, year)),
    ...indicators.flatMap((indicator) => ended(indicator, year)),
    ask('CloseYear', `${year}-12-31`, { year }),
  ];
};

const opened = (
  year: number,
  indicators: readonly Indicator[],
  own: OwnMoney & { readonly institution: boolean; readonly mainFunction: string },
): Asked => {
  const cash = { heldIn: '800102', fund: 'own', function: own.mainFunction };
  const forPurposes = indicators.filter(({ restricted }) => restricted);
  const spoken = sumOf(forPurposes.map(({ amount }) => amount));
  const purposes: { nature: Nature; amount: Fen }[] = own.institution
    ? [
        ...forPurposes.map(({ planned, amount }) => ({ nature: planned.nature, amount })),
        { nature: 'project', amount: own.opening - spoken },
      ]
    : [];
  const opening = [
    ...indicators
      .filter(({ from }) => from !== null)
      .map(({ planned, from, amount }) => ({
        heldIn: '800103',
        as: '810107',
        fund: planned.fund,
        nature: planned.nature,
        project: PROJECTS[planned.nature],
        function: planned.function,
        line: from,
        amount,
      })),
    ...purposes.map(({ nature, amount }) => ({
      ...cash,
      as: '820105',
      nature,
      project: PROJECTS[nature],
      restricted: true,
      amount,
    })),
    { ...cash, as: '820204', amount: own.institution ? own.covered : own.opening },
  ];
  return ask('OpenFiscalYear', `${year}-01-01`, {
    year,
    regime: 'integrated',
    threePublicPolicy: 'warn',
    carriedFirst: false,
    opening: opening
      .filter(({ amount }) => amount > 0n)
      .map(({ amount, ...item }) => ({ ...item, amount: moneyText(amount) })),
  });
};

const approved = (
  amounts: readonly Amount[],
  indicators: readonly Indicator[],
  year: number,
): Asked[] => {
  const on = `${year}-01-15`;
  const current = indicators.filter(({ from }) => from === null);
  const limits = SUBJECTS.map((subject): [string, string] => [
    subject,
    moneyText(
      amountsWhere(
        amounts,
        ({ unknown }) => unknown.kind === 'limit' && unknown.subject === subject,
      ),
    ),
  ]);
  const items = current.map(({ line, planned, restricted, amount }) => ({
    line,
    fund: planned.fund,
    project: PROJECTS[planned.nature],
    function: planned.function,
    ...(restricted ? { restricted: true } : {}),
    ...(planned.use === null ? {} : { use: planned.use }),
    amount: moneyText(amount),
  }));
  const total = moneyText(sumOf(current.map(({ amount }) => amount)));
  const threePublic = Object.fromEntries(limits);
  return [
    ...(items.length === 0
      ? []
      : [ask('ApproveBudget', on, { year, document: 'PF-1', total, items, threePublic })]),
    ...indicators.map(({ line, from, amount }, index) => {
      const facts = { line, document: `ZB-${index + 1}`, amount: moneyText(amount) };
      return from === null
        ? ask('IssueIndicator', on, { ...facts, kind: 'original' })
        : ask('CarryForwardIndicator', on, { ...facts, from });
    }),
  ];
};

const incomes = (
  amounts: readonly Amount[],
  restrictedIncome: Fen,
  { year, mainFunction }: { readonly year: number; readonly mainFunction: string },
): Asked[] => {
  let purpose = restrictedIncome;
  return amounts.flatMap(({ unknown, amount }, index) => {
    if (unknown.kind !== 'income' || unknown.fund !== 'own') return [];
    // Operating income is never given for a purpose.
    const most = unknown.column === 'operating' ? 0n : purpose < amount ? purpose : amount;
    purpose -= most;
    const record = (number: string, part: Fen, more: Readonly<Record<string, unknown>>): Asked =>
      ask('RecordIncome', `${year}-02-01`, {
        income: number,
        kind: KIND_OF_COLUMN[unknown.column],
        amount: moneyText(part),
        function: unknown.function.length < 7 ? mainFunction : unknown.function,
        payer: '付款单位',
        bankVoucher: `BV-${number}`,
        ...more,
      });
    return [
      ...(most > 0n
        ? [record(`SR-${index}-r`, most, { project: PROJECTS.project, restricted: true })]
        : []),
      ...(amount > most ? [record(`SR-${index}`, amount - most, {})] : []),
    ];
  });
};

const paid = ({ line, planned, payments }: Indicator, year: number): Asked[] =>
  payments.flatMap(({ economic, amount }, index) => {
    const payment = `Z-${line}-${index + 1}`;
    const on = `${year}-06-15`;
    return [
      ask('RequestPayment', on, {
        payment,
        line,
        amount: moneyText(amount),
        channel: planned.fund === 'own' ? 'bank' : 'treasury',
        economic,
        payee: { name: '收款单位', account: '9999000100000009' },
        purpose: '按公开决算表列支',
        settlement: 'transfer',
      }),
      ask('ReviewPayment', on, { payment }),
      ask('ApprovePayment', on, { payment }),
      ask('SettlePayment', on, {
        payment,
        bankVoucher: `HD-${payment}`,
        amount: moneyText(amount),
      }),
    ];
  });

/** What is left of new authority is recognised and carried; what is left of carried money stays 结转 and lapses. */
const ended = ({ line, from, amount, payments }: Indicator, year: number): Asked[] => {
  const left = amount - sumOf(payments.map((payment) => payment.amount));
  if (left <= 0n) return [];
  const facts = { line, document: `NM-${line}`, amount: moneyText(left) };
  return from === null
    ? [ask('CarryOutIndicator', `${year}-12-31`, { ...facts, recognise: true })]
    : [ask('LapseIndicator', `${year}-12-31`, facts)];
};
