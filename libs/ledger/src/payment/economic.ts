// Which economic codes a payment may carry, and the limits that stand on some of them.
import type { Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books } from '../books.js';
import { firstRefusal, validCode } from '../guards.js';
import { economicAllowed } from '../indicator/coordinate.js';
import type { LineState } from '../indicator/state.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import { keepsAdministrativeBooks, unitOn } from '../unit/state.js';
import { threePublicItemOf } from './three-public.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/** The code exists that year, fits the line and the class of its project. */
export const economicRefusal = (
  line: LineState,
  economic: string,
  governmentEconomic: string | undefined,
  context: LawContext,
): Refused | null => {
  const { coordinate, year } = line;
  return firstRefusal(
    () => validCode(context, 'economic', economic, year, 'data.economic'),
    () =>
      validCode(
        context,
        'government-economic',
        governmentEconomic,
        year,
        'data.governmentEconomic',
      ),
    () =>
      coordinate.economic !== undefined && coordinate.economic !== economic
        ? refuse('ECONOMIC_OUTSIDE_LINE', { economic, line: coordinate.economic }, 'data.economic')
        : null,
    () => economicAllowed(economic, coordinate.nature ?? 'project', 'data.economic'),
  );
};

/** Government economic code: as stated, as the line says, or as the mapping of that year says. */
export const governmentEconomicOf = (
  books: Books,
  line: LineState,
  economic: string,
  stated: string | undefined,
  context: LawContext,
  date: string,
): string | Refused => {
  const kind = keepsAdministrativeBooks(unitOn(books, date).kind)
    ? 'administrative'
    : 'institution';
  const found =
    stated ??
    line.coordinate.governmentEconomic ??
    context.codes.governmentEconomicOf(economic, kind, line.year);
  return found ?? refuse('GOVERNMENT_ECONOMIC_NEEDED', { economic }, 'data.governmentEconomic');
};

/** Cumulative spending on a controlled item, with what is in transit, stays within its limit (rule 10). */
export const threePublicRefusal = (
  books: Books,
  line: LineState,
  economic: string,
  amount: string,
): { readonly refused: Refused | null; readonly notice: string | null } => {
  const item = threePublicItemOf(economic);
  if (item === null || line.coordinate.fund === 'own') return { refused: null, notice: null };
  const year = books.years.get(String(line.year));
  const limit = year?.finalLimits?.[item] ?? 0n;
  const spent = books.threePublicOf(line.year, item);
  if (spent + fenOf(amount) <= limit) return { refused: null, notice: null };
  if (year?.threePublicPolicy === 'warn') return { refused: null, notice: 'THREE_PUBLIC_EXCEEDED' };
  const details = { economic, limit: moneyText(limit), spent: moneyText(spent), requested: amount };
  return { refused: refuse('THREE_PUBLIC_EXCEEDED', details, 'data.amount'), notice: null };
};
