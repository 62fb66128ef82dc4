// When a report as of 31 December is accepted: it adds up, and the books do not contradict it (domain.md §7.2–7.3).
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText, type Fen } from '#money';
import type { Books } from '../books.js';
import { firstRefusal } from '../guards.js';
import { isUnnamedPurchase } from '../payment/details.js';
import { refuse } from '../refusal-catalogue.js';
import type { ReportAssetsData, ReportHeadcountData } from './commands.js';
import { reportKey, VEHICLE_USES, type ReportKind } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

const VEHICLE_RUNNING = '30231';

interface Report {
  readonly report: string;
  readonly year: number;
  readonly changeReason?: string;
}

/** From the last day of the year on; a later report takes the place of the one before it, with its reason. */
const reportRefusal = (
  books: Books,
  kind: ReportKind,
  { report, year, changeReason }: Report,
  occurredOn: string,
): Refused | null => {
  if (!books.years.has(String(year))) return refuse('YEAR_NOT_OPEN', { year }, 'data.year');
  if (occurredOn < `${year}-12-31`) {
    return refuse('REPORT_BEFORE_YEAR_END', { year, occurredOn }, 'occurredOn');
  }
  if (books.used.has(`report|${report}`)) {
    return refuse('ID_TAKEN', { id: report }, 'data.report');
  }
  const last = books.yearEndReports.get(reportKey(kind, year));
  if (last === undefined) return null;
  if (changeReason === undefined) {
    const details = { year, report: last.report };
    return refuse('REPORT_CHANGE_NEEDS_REASON', details, 'data.changeReason');
  }
  return occurredOn < last.reportedOn
    ? refuse('REPORT_OUT_OF_ORDER', { occurredOn, last: last.reportedOn }, 'occurredOn')
    : null;
};

export const reportAssets = (
  books: Books,
  { data, occurredOn }: Command<string, ReportAssetsData>,
): Decision => {
  const refused = firstRefusal(
    () => reportRefusal(books, 'assets', data, occurredOn),
    () => usesRefusal(data),
    () => keptRefusal(data),
    () => runningRefusal(books, data),
    () => purchasedRefusal(books, data),
    () => equipmentRefusal(data),
  );
  if (refused !== null) return refused;
  return { events: [{ type: 'AssetsReported', version: 1, occurredOn, data }] };
};

const usesRefusal = ({ vehicles }: ReportAssetsData): Refused | null => {
  const sum = VEHICLE_USES.reduce((total, use) => total + vehicles.uses[use], 0);
  if (sum !== vehicles.total) {
    const details = { total: vehicles.total, sum };
    return refuse('VEHICLES_DO_NOT_ADD_UP', details, 'data.vehicles.total');
  }
  return vehicles.uses.other > 0 && vehicles.otherUse === undefined
    ? refuse('OTHER_VEHICLES_UNEXPLAINED', { other: vehicles.uses.other }, 'data.vehicles.otherUse')
    : null;
};

const keptRefusal = ({ vehicles: { kept, total } }: ReportAssetsData): Refused | null =>
  kept > total ? refuse('KEPT_VEHICLES_EXCEED_TOTAL', { kept, total }, 'data.vehicles.kept') : null;

/** Whoever pays for running vehicles has one, unless it is rented (E6, E7). */
const runningRefusal = (books: Books, { vehicles, year }: ReportAssetsData): Refused | null => {
  if (vehicles.total > 0 || vehicles.rented === true) return null;
  const running = spentOn(books, year, VEHICLE_RUNNING);
  if (running <= 0n) return null;
  const details = { year, running: moneyText(running) };
  return refuse('VEHICLES_NEEDED', details, 'data.vehicles.total');
};

const spentOn = (books: Books, year: number, economic: string): Fen =>
  books.balances.total(
    ({ fiscalYear, book, account, phase, coordinate }) =>
      book === 'budget' &&
      fiscalYear === year &&
      account.startsWith('7') &&
      (phase === 'current' || phase === 'recognise') &&
      coordinate.economic === economic,
  );

/**
 * 购置数 is what payments on 31013 and 30913 bought, each plate once. Payments that name no vehicle may have bought
 * more, but not nothing.
 */
const purchasedRefusal = (books: Books, { vehicles, year }: ReportAssetsData): Refused | null => {
  const plates = new Set<string>();
  let unnamed = false;
  for (const payment of books.payments.values()) {
    if (payment.year !== year || payment.status !== 'settled') continue;
    if (payment.vehicle !== undefined) plates.add(payment.vehicle.plate);
    unnamed ||= isUnnamedPurchase(payment);
  }
  const { purchased } = vehicles;
  const least = unnamed && plates.size === 0 ? 1 : plates.size;
  if (purchased === least || (unnamed && purchased > least)) return null;
  const details = { purchased, paid: least, plates: [...plates].sort() };
  return refuse('PURCHASED_VEHICLES_DIFFER', details, 'data.vehicles.purchased');
};

const equipmentRefusal = ({ equipment }: ReportAssetsData): Refused | null => {
  const seen = new Set<string>();
  for (const [index, { class: of, unitPrice }] of equipment.entries()) {
    const key = `${of}|${unitPrice}`;
    if (seen.has(key)) {
      const details = { class: of, unitPrice };
      return refuse('EQUIPMENT_COUNTED_TWICE', details, `data.equipment.${index}`);
    }
    seen.add(key);
  }
  return rarerRefusal(equipment);
};

/** Of one class there is no more above a higher price than above a lower one. */
const rarerRefusal = (equipment: ReportAssetsData['equipment']): Refused | null => {
  for (const [index, dear] of equipment.entries()) {
    const cheap = equipment.find(
      (each) =>
        each.class === dear.class &&
        fenOf(each.unitPrice) < fenOf(dear.unitPrice) &&
        each.count < dear.count,
    );
    if (cheap !== undefined) {
      const details = {
        dear: dear.unitPrice,
        more: dear.count,
        cheap: cheap.unitPrice,
        fewer: cheap.count,
      };
      return refuse('EQUIPMENT_COUNTS_CONTRADICT', details, `data.equipment.${index}.count`);
    }
  }
  return null;
};

export const reportHeadcount = (
  books: Books,
  { data, occurredOn }: Command<string, ReportHeadcountData>,
): Decision => {
  const refused = reportRefusal(books, 'headcount', data, occurredOn) ?? quotaRefusal(data);
  if (refused !== null) return refused;
  return { events: [{ type: 'HeadcountReported', version: 1, occurredOn, data }] };
};

const quotaRefusal = ({ quota, serving, overQuotaReason }: ReportHeadcountData): Refused | null => {
  if (overQuotaReason !== undefined) return null;
  for (const kind of ['administrative', 'institution'] as const) {
    if (serving[kind] > quota[kind]) {
      const details = { serving: serving[kind], quota: quota[kind] };
      return refuse('HEADCOUNT_OVER_QUOTA', details, `data.serving.${kind}`);
    }
  }
  return null;
};
