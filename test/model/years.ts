// Beginning and end of the invented office's years.
import { functionFor, inventedLine, itemOf, release } from './authority.js';
import { balancesOf } from './carried.js';
import { moneyOf, newLine, standingOf, type Line, type Office } from './office.js';
import { advance } from './payments.js';
import type { Beginning, Fund, Item, Limits, Nature } from './register.js';

const CLASS_OF: Readonly<Record<Nature, readonly string[]>> = {
  staff: ['staff'],
  running: ['running'],
  project: ['task', 'other-running'],
};

export const registerProject = (office: Office, nature: Nature): boolean => {
  const project = office.next('XM');
  office.projects.push({ project, nature, finished: false });
  const data = { project, name: `示例项目${project}`, class: office.dice.pick(CLASS_OF[nature]) };
  office.send('RegisterProject', 'administrator', data);
  return true;
};

export const openBooks = (office: Office): void => {
  office.send('OpenBooks', 'administrator', {
    unitCode: office.name,
    name: `示例单位${office.name}`,
    kind: office.kind,
    department: '示例部门',
    region: '140200',
    mainFunction: '2010301',
  });
  for (const nature of ['staff', 'running', 'project', 'project'] as const) {
    registerProject(office, nature);
  }
};

/** What the ledger begins with; only its first year has it. */
const beginning = (office: Office): Record<string, unknown>[] => {
  const { dice, year } = office;
  const items: Record<string, unknown>[] = [];
  const begin = (
    as: string,
    record: Beginning,
    more: Readonly<Record<string, unknown>>,
    heldIn: string,
  ): void => {
    office.register.beginnings.push(record);
    const { fund, function: code, amount } = record;
    items.push({ heldIn, as, fund, function: code, amount: moneyOf(amount), ...more });
  };
  for (let count = dice.below(3); count > 0; count -= 1) {
    const line = lineOfPriorYear(office);
    const inBank = dice.happens(20);
    const amount = dice.between(1, 50_000_00);
    line.carriedOut = amount;
    line[inBank ? 'cash' : 'returnable'] = amount;
    line[inBank ? 'carriedCash' : 'carriedReturnable'] = amount;
    const { line: name, nature, project } = line;
    const record = { ...standingOf(line), as: 'carried', amount } as const;
    begin('810107', record, { nature, project, line: name }, inBank ? '800102' : '800103');
  }
  const own = { fund: 'own', function: '2010301', purpose: null } as const;
  if (dice.happens(60)) {
    const amount = dice.between(1, 50_000_00);
    const outside = office.kind === 'institution';
    office.moveCash(null, amount);
    begin('820204', { ...own, as: outside ? 'outside' : 'carried', amount }, {}, '800102');
  }
  if (dice.happens(30)) {
    const purpose = dice.pick(office.projects.filter(({ nature }) => nature === 'project')).project;
    const amount = dice.between(1, 50_000_00);
    office.moveCash(purpose, amount);
    const record = { ...own, purpose, as: 'carried', amount } as const;
    begin('820105', record, { project: purpose, restricted: true }, '800102');
  }
  if (office.kind === 'institution' && dice.happens(40)) {
    const profit = dice.between(1, 20_000_00);
    const amount = dice.happens(50) ? profit : -Math.min(profit, office.cashFor(null));
    if (amount !== 0) {
      office.moveCash(null, amount);
      begin('8401', { ...own, as: 'operating', amount }, {}, '800102');
    }
  }
  if (items.length > 0 && year !== office.register.firstYear) throw new Error('begun twice');
  return items;
};

const lineOfPriorYear = (office: Office): Line => {
  const { dice, year } = office;
  const { project, nature } = dice.pick(office.projects);
  const fund = dice.pick<Fund>(['general', 'general', 'fund', 'capital']);
  const line = newLine({
    line: office.next(`L${year - 1}`),
    year: year - 1,
    originYear: year - 1,
    fund,
    project,
    nature,
    function: functionFor(office, fund),
    economic: null,
    restricted: false,
    use: null,
    source: 'current',
  });
  office.lines.push(line);
  return line;
};

export const openYear = (office: Office, year: number): void => {
  const { dice } = office;
  const first = office.years.size === 0;
  office.year = year;
  office.day = 1;
  const regime = dice.happens(50) ? 'authorised' : 'integrated';
  const policy = dice.happens(50) ? 'block' : 'warn';
  const carriedFirst = dice.happens(30);
  const items = first ? beginning(office) : [];
  office.years.set(year, {
    year,
    regime,
    policy,
    carriedFirst,
    originalLimit: null,
    spentOn: { abroad: 0, 'vehicle-purchase': 0, 'vehicle-running': 0, reception: 0 },
    closedMonths: 0,
    carriedLines: new Map(),
  });
  office.send('OpenFiscalYear', 'accountant', {
    year,
    regime,
    threePublicPolicy: policy,
    carriedFirst,
    ...(items.length === 0 ? {} : { opening: items }),
  });
};

const limitsFor = (office: Office, most: number): Limits => ({
  abroad: office.dice.below(most),
  'vehicle-purchase': office.dice.below(most),
  'vehicle-running': office.dice.below(most),
  reception: office.dice.below(most),
});

const limitTexts = (limits: Limits): Readonly<Record<Item, string>> => ({
  abroad: moneyOf(limits.abroad),
  'vehicle-purchase': moneyOf(limits['vehicle-purchase']),
  'vehicle-running': moneyOf(limits['vehicle-running']),
  reception: moneyOf(limits.reception),
});

const totalOf = (limits: Limits): number =>
  limits.abroad + limits['vehicle-purchase'] + limits['vehicle-running'] + limits.reception;

export const approveBudget = (office: Office): boolean => {
  const { dice, year } = office;
  const lines = Array.from({ length: dice.between(2, 7) }, () => inventedLine(office));
  for (const line of lines) line.unissued = dice.between(1_00, 200_000_00);
  office.lines.push(...lines);
  const limited = office.state.originalLimit === null && dice.happens(80);
  const limits = limitsFor(office, 60_000_00);
  if (limited) {
    office.state.originalLimit = totalOf(limits);
    office.register.limits.set(year, limits);
  }
  office.send('ApproveBudget', 'bureau', {
    year,
    document: office.next('PF'),
    total: moneyOf(lines.reduce((sum, { unissued }) => sum + unissued, 0)),
    items: lines.map((line) => ({
      line: line.line,
      ...itemOf(line),
      amount: moneyOf(line.unissued),
    })),
    ...(limited ? { threePublic: limitTexts(limits) } : {}),
  });
  return true;
};

export const adjustLimits = (office: Office): boolean => {
  const { year, state } = office;
  const known = office.register.limits.get(year);
  if (state.originalLimit === null || known === undefined) return false;
  const { spentOn } = state;
  const cut = (item: Item): number =>
    spentOn[item] + office.dice.below(Math.max(1, known[item] - spentOn[item] + 1));
  const limits: Limits = {
    abroad: cut('abroad'),
    'vehicle-purchase': cut('vehicle-purchase'),
    'vehicle-running': cut('vehicle-running'),
    reception: cut('reception'),
  };
  if (totalOf(limits) > state.originalLimit) return false;
  office.register.limits.set(year, limits);
  const document = office.next('SG');
  const data = { year, document, limits: limitTexts(limits), reason: '压减“三公”经费' };
  office.send('AdjustThreePublicLimits', 'bureau', data);
  return true;
};

/** Carried-out money comes back on new lines; now and then its function item has been recoded. */
export const carryForward = (office: Office): boolean => {
  const { dice, year } = office;
  const from = dice.anyOf(
    office.lines.filter(
      (each) =>
        each.year === year - 1 &&
        each.carriedOut > each.carriedForward &&
        !office.projectOf(each.project).finished,
    ),
  );
  if (from === undefined) return false;
  const all = from.carriedOut - from.carriedForward;
  const returnable = Math.max(0, from.carriedReturnable - from.carriedForward);
  const held = Math.max(0, from.carriedReturnable + from.carriedCash - from.carriedForward);
  const most = held > 0 ? Math.min(held, all) : all;
  const amount = dice.happens(60) ? most : dice.amountUpTo(most);
  const code = dice.happens(15) ? functionFor(office, from.fund) : from.function;
  const fromReturnable = Math.min(amount, returnable);
  const fromCash = Math.min(amount - fromReturnable, held - returnable);
  const line = newLine({
    ...from,
    line: office.next(`L${year}`),
    year,
    function: code,
    source: held > 0 ? 'carried' : 'current',
  });
  line.available = amount;
  line.returnable = fromReturnable;
  line.cash = fromCash;
  from.returnable -= fromReturnable;
  from.cash -= fromCash;
  from.carriedForward += amount;
  office.lines.push(line);
  const group = `${line.fund}|${line.project}`;
  const { carriedLines } = office.state;
  carriedLines.set(group, [...(carriedLines.get(group) ?? []), line]);
  const moved = fromReturnable + fromCash;
  if (code !== from.function && moved > 0) {
    const { fund, function: old } = from;
    office.register.recodings.push({ year, fund, from: old, to: code, amount: moved });
  }
  const data = { line: line.line, from: from.line, document: office.next('JZ') };
  const recoded = code === from.function ? {} : { function: code };
  const sent = { ...data, amount: moneyOf(amount), ...recoded };
  office.send('CarryForwardIndicator', 'bureau', sent, [line]);
  return true;
};

/** Everything under way comes to an end, then every line ends, in one or two pieces. */
export const endYear = (office: Office): void => {
  office.day = 365;
  while (advance(office, { mayFail: false }));
  while (release(office, true));
  for (const line of office.lines.filter(({ year }) => year === office.year)) {
    const finished = office.projectOf(line.project).finished;
    const mayGoOn = !finished && line.year + 1 - line.originYear < 2;
    while (line.available > 0) {
      const whole = office.dice.happens(60);
      const amount = whole ? line.available : office.dice.amountUpTo(line.available);
      endAuthority(office, line, amount, mayGoOn && office.dice.happens(60));
    }
  }
};

const endAuthority = (office: Office, line: Line, amount: number, goesOn: boolean): void => {
  const { year, state } = office;
  const own = line.fund === 'own';
  const authorised = state.regime === 'authorised';
  const recognise = authorised || (goesOn && office.dice.happens(50));
  const free = (pool: number, ended: number): number => (own ? 0 : Math.max(0, pool - ended));
  const returnable = Math.min(amount, free(line.returnable, line.endedReturnable));
  const quota = Math.min(amount - returnable, free(line.quota, 0));
  const cash = Math.min(amount - returnable - quota, free(line.cash, line.endedCash));
  const rest = amount - returnable - quota - cash;
  const recognised = recognise && !own ? rest : 0;
  if (recognised > 0) {
    const income = { ...standingOf(line), year, column: 'fiscal', amount: recognised } as const;
    office.register.incomes.push(income);
  }
  const held = returnable + quota + recognised;
  line.quota -= quota;
  line.returnable += quota + recognised;
  line.endedReturnable += held;
  line.endedCash += cash;
  line.available -= amount;
  if (goesOn) {
    line.carriedOut += amount;
    line.carriedReturnable += held;
    line.carriedCash += cash;
  }
  const on = `${year}-12-31`;
  const data = { line: line.line, document: office.next('NM'), amount: moneyOf(amount) };
  if (goesOn) {
    office.send('CarryOutIndicator', 'bureau', { ...data, recognise }, [line], on);
  } else {
    office.send('LapseIndicator', 'bureau', data, [line], on);
  }
};

export const closeYear = (office: Office, year: number): void => {
  const finished = office.projects.filter((each) => each.finished).map(({ project }) => project);
  office.register.closedYears.set(year, new Set(finished));
  const { distributable } = balancesOf(office.register, year);
  const welfare = distributable > 0 && office.dice.happens(50);
  const fund = welfare ? { welfareFund: moneyOf(office.dice.amountUpTo(distributable)) } : {};
  office.send('CloseYear', 'accountant', { year, ...fund }, [], `${year}-12-31`);
};

/** Late enough to stop nothing: what it does stop has specs of its own. */
export const announceCutoff = (office: Office): boolean => {
  const { year } = office;
  const data = { year, lastPaymentOn: `${year}-12-30` };
  office.send('AnnouncePaymentCutoff', 'bureau', data);
  return true;
};

export const closeMonth = (office: Office): boolean => {
  const { state } = office;
  const next = state.closedMonths + 1;
  if (next >= office.month) return false;
  state.closedMonths = next;
  office.send('ClosePeriod', 'accountant', { year: office.year, month: next });
  return true;
};

export const finishProject = (office: Office): boolean => {
  const busy = new Set(
    office.payments
      .filter(({ status }) => status !== 'settled' && status !== 'ended')
      .flatMap(({ parts }) => parts.map(({ line }) => line.project)),
  );
  const open = office.projects.filter(
    ({ project, finished, nature }) => !finished && nature === 'project' && !busy.has(project),
  );
  if (open.length < 2) return false;
  const project = office.dice.pick(open);
  project.finished = true;
  const data = { project: project.project, reason: '完成' };
  office.send('FinishProject', 'handler', data);
  return true;
};
