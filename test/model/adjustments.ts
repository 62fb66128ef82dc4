// Named adjustments of opening balances, and money handed over to the treasury.
import { functionFor } from './authority.js';
import { moneyOf, standingOf, type Line, type Office } from './office.js';
import type { Fund } from './register.js';

/** More at an opening balance: found, recovered, or moved in from another unit. */
export const adjustUpwards = (office: Office): boolean => {
  const { dice, year } = office;
  const project = dice.anyOf(office.projects.filter((each) => !each.finished));
  if (project === undefined) return false;
  const fund = dice.pick<Fund>(['general', 'general', 'fund', 'own']);
  const own = fund === 'own';
  const amount = dice.between(1, 9_000_00);
  const code = functionFor(office, fund);
  const purposed = own && project.nature === 'project' && dice.happens(50);
  const purpose = purposed ? project.project : null;
  office.register.adjustments.push({ fund, function: code, purpose, year, amount });
  if (own) office.moveCash(purpose, amount);
  const reasons = ['error-correction', 'prior-year-recovery', ...(own ? [] : ['moved-in'])];
  office.send('AdjustOpeningBalance', 'accountant', {
    adjustment: office.next('NC'),
    year,
    document: office.next('WH'),
    reason: dice.pick(reasons),
    kind: own ? 'own' : 'carry-over',
    to: {
      fund,
      ...(own ? {} : { source: 'current', nature: project.nature, project: project.project }),
      ...(purposed ? { project: project.project, restricted: true } : {}),
      function: code,
    },
    heldIn: own ? '800102' : '800103',
    amount: moneyOf(amount),
    explanation: '年初余额调整',
  });
  return true;
};

/** Lines of closed years whose money nobody may spend or carry forward any more. */
const linesAtRest = (office: Office): Line[] =>
  office.lines.filter(
    (each) =>
      each.year < office.year &&
      each.fund !== 'own' &&
      each.returnable > 0 &&
      each.available === 0 &&
      each.carriedOut === each.carriedForward &&
      office.register.closedYears.has(each.year),
  );

const placeOf = (line: Line) => ({
  fund: line.fund,
  source: line.source,
  nature: line.nature,
  project: line.project,
  function: line.function,
  line: line.line,
});

/** Such money goes to another unit, or an error had made too much of it. */
export const moveOut = (office: Office): boolean => {
  const { dice, year } = office;
  const line = dice.anyOf(linesAtRest(office));
  if (line === undefined) return false;
  const finished = office.projectOf(line.project).finished;
  const amount = dice.amountUpTo(line.returnable);
  line.returnable -= amount;
  office.register.adjustments.push({ ...standingOf(line), year, amount: -amount });
  // Surplus (8102) is not moved between units.
  const reasons = ['error-correction', 'handed-over', ...(finished ? [] : ['moved-out'])];
  office.send('AdjustOpeningBalance', 'accountant', {
    adjustment: office.next('NC'),
    year,
    document: office.next('WH'),
    reason: dice.pick(reasons),
    kind: finished ? 'surplus' : 'carry-over',
    from: placeOf(line),
    heldIn: '800103',
    amount: moneyOf(amount),
    explanation: '年初余额调整',
  });
  return true;
};

/** Such money goes to another function item of the same fund: no sum of the fund changes. */
export const moveInside = (office: Office): boolean => {
  const { dice, year } = office;
  const unfinished = linesAtRest(office).filter(
    ({ project }) => !office.projectOf(project).finished,
  );
  const line = dice.anyOf(unfinished);
  if (line === undefined) return false;
  const code = functionFor(office, line.fund);
  const amount = dice.amountUpTo(line.returnable);
  line.returnable -= amount;
  const { fund } = line;
  const to = { fund, function: code, purpose: null } as const;
  office.register.adjustments.push({ ...standingOf(line), year, amount: -amount });
  office.register.adjustments.push({ ...to, year, amount });
  office.send('AdjustOpeningBalance', 'accountant', {
    adjustment: office.next('NC'),
    year,
    document: office.next('WH'),
    reason: 'internal-transfer',
    kind: 'carry-over',
    from: placeOf(line),
    to: { fund, source: line.source, nature: line.nature, project: line.project, function: code },
    heldIn: '800103',
    amount: moneyOf(amount),
    explanation: '单位内部调剂',
  });
  return true;
};

/** Such money goes to the treasury. */
export const handOver = (office: Office): boolean => {
  const { dice, year } = office;
  const line = dice.anyOf(linesAtRest(office));
  if (line === undefined) return false;
  const amount = dice.amountUpTo(line.returnable);
  line.returnable -= amount;
  office.register.adjustments.push({ ...standingOf(line), year, amount: -amount });
  const surplus = office.projectOf(line.project).finished;
  office.send('HandOverSurplus', 'accountant', {
    handOver: office.next('SJ'),
    document: office.next('WH'),
    kind: surplus ? 'surplus' : 'carry-over',
    from: placeOf(line),
    heldIn: '800103',
    amount: moneyOf(amount),
  });
  return true;
};
