// The department as commands, ledger by ledger: five units in two years, the same on every call.
import { moneyText, fenOf, sumOf } from '#money';
import { addBetweenUnits } from './between-units.js';
import { BUREAU, INSPECTORATE } from './bureau-units.js';
import { COLLEGE, MEDIA_STATION, SCHOOL } from './institutions.js';
import { YEARS, type PlannedLine, type PlannedUnit, type Year } from './plan.js';
import { UnitChronicle, type SentCommand } from './unit-chronicle.js';

export const DEPARTMENT = '示例区教育局';
export const UNITS: readonly PlannedUnit[] = [BUREAU, INSPECTORATE, COLLEGE, SCHOOL, MEDIA_STATION];

/** Commands by ledger, in the order in which each is to be posted. */
export const departmentCommands = (): ReadonlyMap<string, readonly SentCommand[]> => {
  const chronicles = new Map(UNITS.map(({ ledger }) => [ledger, new UnitChronicle(ledger)]));
  for (const unit of UNITS) {
    const chronicle = chronicles.get(unit.ledger);
    if (chronicle === undefined) throw new Error(`no chronicle of ${unit.ledger}`);
    addBooks(chronicle, unit);
    for (const year of YEARS) addYear(chronicle, unit, year);
  }
  addBetweenUnits(chronicles);
  for (const unit of UNITS) {
    const chronicle = chronicles.get(unit.ledger);
    if (chronicle !== undefined) for (const year of YEARS) addYearEnd(chronicle, unit, year);
  }
  return new Map([...chronicles].map(([ledger, chronicle]) => [ledger, chronicle.commands()]));
};

/** The remittance of 2021 that the college does not record in the spoilt variant. */
export const MISSING_LEG = 'SJ-2021-01';

/** The same department, one leg missing: the college has not recorded what the school remitted. */
export const commandsWithMissingLeg = (): ReadonlyMap<string, readonly SentCommand[]> =>
  new Map(
    [...departmentCommands()].map(([ledger, commands]) => [
      ledger,
      commands.filter(({ key }) => key !== `edu-college/SR-${MISSING_LEG}/record`),
    ]),
  );

const addBooks = (chronicle: UnitChronicle, unit: PlannedUnit): void => {
  const { code, name, kind, mainFunction, account } = unit;
  chronicle.add('JZ/open', 'OpenBooks', '2020-01-01', 'administrator', {
    ...{ unitCode: code, name, kind, department: DEPARTMENT, region: '990101', mainFunction },
    ownAccounts: [account],
  });
  for (const project of unit.projects) {
    const key = `XM-${project.project}/register`;
    chronicle.add(key, 'RegisterProject', '2020-01-02', 'administrator', project);
  }
};

const lineId = ({ line }: PlannedLine, year: Year): string => `${line}-${year}`;

const addYear = (chronicle: UnitChronicle, unit: PlannedUnit, year: Year): void => {
  const { lines, incomes, threePublic } = unit.years[year];
  chronicle.add(`ND-${year}/open`, 'OpenFiscalYear', `${year}-01-04`, 'accountant', {
    ...{ year, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
    ...(year === 2020 && unit.opening.length > 0 ? { opening: unit.opening } : {}),
  });
  const approved = lines.filter(({ carriedFrom }) => carriedFrom === undefined);
  chronicle.add(`PF-${year}/approve`, 'ApproveBudget', `${year}-02-01`, 'bureau', {
    ...{ year, document: `PF-${year}` },
    total: moneyText(sumOf(approved.map(({ amount }) => fenOf(amount)))),
    items: approved.map((line) => ({ line: lineId(line, year), ...itemOf(line) })),
    threePublic: { abroad: '0.00', 'vehicle-purchase': '0.00', ...threePublic },
  });
  for (const line of lines) addLine(chronicle, unit, line, year);
  for (const { income, on, ...more } of incomes) {
    chronicle.add(`${income}/record`, 'RecordIncome', `${year}-${on}`, 'cashier', {
      ...{ income, payer: '示例缴款人', bankVoucher: `SK-${income}` },
      ...more,
    });
  }
};

const itemOf = ({ project, function: code, fund, use, amount }: PlannedLine) => ({
  ...{ fund: fund ?? 'general', project, function: code, amount },
  ...(use === undefined ? {} : { use }),
});

const addLine = (
  chronicle: UnitChronicle,
  unit: PlannedUnit,
  planned: PlannedLine,
  year: Year,
): void => {
  const line = lineId(planned, year);
  const { amount, carriedFrom, fund, payments } = planned;
  const document = `XD-${line}`;
  if (carriedFrom === undefined) {
    const data = { line, document, kind: 'original', amount };
    chronicle.add(`${document}/issue`, 'IssueIndicator', `${year}-02-02`, 'bureau', data);
  } else {
    const data = { line, from: `${carriedFrom}-${year - 1}`, document, amount };
    chronicle.add(`${document}/carry`, 'CarryForwardIndicator', `${year}-02-02`, 'bureau', data);
  }
  chronicle.change(line, amount);
  for (const payment of payments) {
    chronicle.pay({
      ...{ line, economic: payment.economic, amount: payment.amount, on: `${year}-${payment.on}` },
      payee: { name: '示例收款单位', account: '9999000900000001' },
      purpose: `${unit.name}${planned.project}支出`,
      channel: fund === 'own' ? 'bank' : 'treasury',
    });
  }
};

const addYearEnd = (chronicle: UnitChronicle, unit: PlannedUnit, year: Year): void => {
  const { lines, welfareFund } = unit.years[year];
  for (const planned of lines) chronicle.endLine(lineId(planned, year), year, planned.carryOut);
  chronicle.closeYear(year, welfareFund === undefined ? {} : { welfareFund });
};
