// Acts of the finance bureau and the treasury on indicator lines. Each returns whether it found anything to do.
import { freeOf, moneyOf, newLine, standingOf, type Line, type Office } from './office.js';
import type { Fund, Nature, Use } from './register.js';

const FUNCTIONS: Readonly<Record<Fund, readonly string[]>> = {
  general: ['2010301', '2010302', '2080505', '2101101', '2210201'],
  fund: ['2120801', '2120803', '2296099'],
  capital: ['2230101', '2239999'],
  own: ['2010301', '2010302', '2080505'],
};

export const ECONOMICS: Readonly<Record<Nature, readonly string[]>> = {
  staff: ['30101', '30102', '30108', '30302'],
  running: ['30201', '30211', '30217', '30231', '31002'],
  project: ['30201', '30212', '30217', '30227', '30231', '31007', '31013', '30101'],
};

export const functionFor = (office: Office, fund: Fund): string =>
  office.dice.pick(FUNCTIONS[fund]);

const USES_OF_INSTITUTIONS: readonly Use[] = [
  'operating',
  'to-superior',
  'to-affiliates',
  'investment',
  'debt-repayment',
  'other',
];

const useFor = (office: Office, fund: Fund, restricted: boolean): Use | null => {
  if (fund !== 'own' || restricted || office.dice.happens(50)) return null;
  return office.kind === 'institution' ? office.dice.pick(USES_OF_INSTITUTIONS) : 'other';
};

/** A line that does not exist yet, of any fund that the office has. */
export const inventedLine = (office: Office): Line => {
  const { dice, year } = office;
  const fund = dice.pick<Fund>(['general', 'general', 'general', 'fund', 'capital', 'own']);
  const projects = office.projects.filter(({ finished }) => !finished);
  const project = dice.pick(projects);
  const { nature } = project;
  const restricted = fund === 'own' && nature === 'project' && dice.happens(50);
  return newLine({
    line: office.next(`L${year}`),
    year,
    originYear: year,
    fund,
    project: project.project,
    nature,
    function: functionFor(office, fund),
    economic: dice.happens(15) ? dice.pick(ECONOMICS[nature]) : null,
    restricted,
    use: useFor(office, fund, restricted),
    source: 'current',
  });
};

/** The members of a line that approvals and supplements state. */
export const itemOf = (line: Line) => ({
  fund: line.fund,
  project: line.project,
  function: line.function,
  ...(line.economic === null ? {} : { economic: line.economic }),
  ...(line.restricted ? { restricted: true } : {}),
  ...(line.use === null ? {} : { use: line.use }),
});

export const issue = (office: Office): boolean => {
  const line = office.dice.anyOf(office.openLines().filter(({ unissued }) => unissued > 0));
  if (line === undefined) return false;
  const amount = office.dice.happens(70) ? line.unissued : office.dice.amountUpTo(line.unissued);
  line.unissued -= amount;
  line.available += amount;
  const data = { line: line.line, document: office.next('ZB'), kind: 'original' };
  office.send('IssueIndicator', 'bureau', { ...data, amount: moneyOf(amount) }, [line]);
  return true;
};

export const supplement = (office: Office): boolean => {
  const line = inventedLine(office);
  const amount = office.dice.between(1_00, 90_000_00);
  line.available += amount;
  office.lines.push(line);
  const data = { line: line.line, document: office.next('ZB'), kind: 'supplement' };
  const item = itemOf(line);
  office.send('IssueIndicator', 'bureau', { ...data, amount: moneyOf(amount), item }, [line]);
  return true;
};

/** Lines that have been issued: an approved line without any authority is not one yet. */
const issuedLines = (office: Office): Line[] =>
  office
    .openLines()
    .filter(({ available, frozen, inTransit, paid }) => available + frozen + inTransit + paid > 0);

export const increase = (office: Office): boolean => {
  const { dice } = office;
  const line = dice.anyOf(issuedLines(office).filter(({ source }) => source === 'current'));
  if (line === undefined) return false;
  const amount = dice.between(1, 30_000_00);
  line.available += amount;
  office.send(
    'IncreaseIndicator',
    'bureau',
    {
      line: line.line,
      document: office.next('ZJ'),
      amount: moneyOf(amount),
      from: dice.pick(['reserve', 'superior', 'adjustment', 'other']),
      reason: '追加',
    },
    [line],
  );
  return true;
};

export const reduce = (office: Office): boolean => {
  const { dice } = office;
  const line = dice.anyOf(issuedLines(office).filter((each) => freeOf(each) > 0));
  if (line === undefined) return false;
  const amount = dice.amountUpTo(Math.ceil(freeOf(line) / 4));
  line.available -= amount;
  const data = { line: line.line, document: office.next('ZJ'), amount: moneyOf(amount) };
  if (dice.happens(50)) {
    office.send('DecreaseIndicator', 'bureau', { ...data, reason: '压减' }, [line]);
  } else {
    const reason = dice.pick(['idle', 'project-ended', 'two-years']);
    office.send('RecallIndicator', 'bureau', { ...data, reason }, [line]);
  }
  return true;
};

const CONTROLLED: readonly string[] = ['30212', '30217', '30231', '31013'];
const isControlled = (economic: string | null): boolean =>
  economic !== null && CONTROLLED.includes(economic);

export const transfer = (office: Office): boolean => {
  const { dice } = office;
  const lines = issuedLines(office).filter(({ source }) => source === 'current');
  const from = dice.anyOf(lines.filter((each) => freeOf(each) > 0));
  if (from === undefined) return false;
  const to = dice.anyOf(
    lines.filter(
      (each) =>
        each !== from &&
        each.fund === from.fund &&
        each.restricted === from.restricted &&
        !(from.nature === 'project' && each.nature !== 'project') &&
        !(isControlled(each.economic) && !isControlled(from.economic)),
    ),
  );
  if (to === undefined) return false;
  const amount = dice.amountUpTo(freeOf(from));
  from.available -= amount;
  to.available += amount;
  const document = office.next('TJ');
  const data = { from: from.line, to: to.line, document, amount: moneyOf(amount), reason: '调剂' };
  office.send('TransferIndicator', 'bureau', data, [from, to]);
  return true;
};

export const freeze = (office: Office): boolean => {
  const { dice } = office;
  const line = dice.anyOf(issuedLines(office).filter((each) => freeOf(each) > 0));
  if (line === undefined) return false;
  const amount = dice.amountUpTo(freeOf(line));
  const name = office.next('DJ');
  line.available -= amount;
  line.frozen += amount;
  office.freezes.push({ freeze: name, line, remaining: amount });
  const data = { freeze: name, line: line.line, amount: moneyOf(amount), reason: '采购' };
  office.send('FreezeIndicator', 'bureau', data, [line]);
  return true;
};

export const release = (office: Office, whole = false): boolean => {
  const { dice } = office;
  const held = dice.anyOf(
    office.freezes.filter(({ remaining, line }) => remaining > 0 && line.year === office.year),
  );
  if (held === undefined) return false;
  const amount = whole ? held.remaining : dice.amountUpTo(held.remaining);
  held.remaining -= amount;
  held.line.frozen -= amount;
  held.line.available += amount;
  const data = { freeze: held.freeze, amount: moneyOf(amount) };
  office.send('ReleaseIndicator', 'bureau', data, [held.line]);
  return true;
};

const fiscalLines = (office: Office): Line[] =>
  issuedLines(office).filter(({ fund }) => fund !== 'own');

const earnFiscal = (office: Office, line: Line, amount: number): void => {
  office.register.incomes.push({
    ...standingOf(line),
    year: office.year,
    column: 'fiscal',
    amount,
  });
};

/** Quota before the integrated system, a grant into the bank at any time: both are income when they arrive. */
export const receiveMoney = (office: Office): boolean => {
  const { dice } = office;
  const line = dice.anyOf(
    fiscalLines(office).filter((each) => each.source === 'current' && freeOf(each) > 0),
  );
  if (line === undefined) return false;
  const amount = dice.amountUpTo(freeOf(line));
  earnFiscal(office, line, amount);
  if (office.state.regime === 'authorised' && dice.happens(75)) {
    line.quota += amount;
    const data = { line: line.line, document: office.next('ED'), amount: moneyOf(amount) };
    office.send('ReceiveQuota', 'bank', data, [line]);
    return true;
  }
  line.cash += amount;
  const data = { line: line.line, bankVoucher: office.next('SB'), amount: moneyOf(amount) };
  office.send('ReceiveCashGrant', 'bank', data, [line]);
  return true;
};

export const restoreQuota = (office: Office): boolean => {
  if (office.state.regime !== 'authorised') return false;
  const most = (line: Line): number => Math.min(line.returnable, freeOf(line));
  const line = office.dice.anyOf(fiscalLines(office).filter((each) => most(each) > 0));
  if (line === undefined) return false;
  const amount = office.dice.amountUpTo(most(line));
  line.returnable -= amount;
  line.quota += amount;
  const data = { line: line.line, document: office.next('HF'), amount: moneyOf(amount) };
  office.send('RestoreQuota', 'bank', data, [line]);
  return true;
};

export const planCash = (office: Office): boolean => {
  const { dice } = office;
  const line = dice.anyOf(
    fiscalLines(office).filter((each) => each.available > 0 && !office.planned.has(each.line)),
  );
  if (line === undefined) return false;
  office.planned.add(line.line);
  const month = dice.between(1, 12);
  const amount = moneyOf(dice.amountUpTo(line.available));
  const data = { line: line.line, month, document: office.next('YK'), amount };
  office.send('ApproveCashPlan', 'bureau', data, [line]);
  return true;
};
