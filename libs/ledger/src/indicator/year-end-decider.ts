// What becomes of unused authority at 31 December, and how it comes back in January (rows 18–19 of domain.md §5.6).
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText, type Fen } from '#money';
import type { Books } from '../books.js';
import { validCode } from '../guards.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import type {
  CarryForwardIndicatorData,
  CarryOutIndicatorData,
  LapseIndicatorData,
} from './commands.js';
import { isRefused, openLine } from './decider.js';
import type { LineState } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

export const lapseIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, LapseIndicatorData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  // Before integration the whole unused authority is recognised, lapsed or not (derivation.md §7 rule 13).
  const recognise = books.yearOf(occurredOn)?.regime === 'authorised';
  return (
    remainderRefusal(books, line, data.amount) ??
    endedLine(books, line, occurredOn, 'IndicatorLapsed', data, recognise)
  );
};

export const carryOutIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, CarryOutIndicatorData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const project = books.projects.get(line.coordinate.project ?? '');
  if (project !== undefined && project.finishedOn !== null) {
    const { project: code, finishedOn } = project;
    return refuse('PROJECT_FINISHED', { project: code, finishedOn }, 'data.line');
  }
  if (line.year + 1 - line.originYear >= 2) {
    const details = { line: data.line, originYear: line.originYear };
    return refuse('CARRY_OVER_TWO_YEARS', details, 'data.line');
  }
  const authorised = books.yearOf(occurredOn)?.regime === 'authorised';
  if (authorised && !data.recognise) {
    return refuse('RECOGNITION_REQUIRED', { year: line.year }, 'data.recognise');
  }
  return (
    remainderRefusal(books, line, data.amount) ??
    endedLine(books, line, occurredOn, 'IndicatorCarriedOut', data, data.recognise)
  );
};

/** Nothing frozen, committed or in transit may be left (rule 22), and no more may end than remains. */
const remainderRefusal = (books: Books, line: LineState, amount: string): Refused | null => {
  for (const bucket of ['Q30', 'Q40', 'Q50']) {
    const left = books.bucket(line.line, bucket);
    if (left !== 0n) {
      return refuse('LINE_STILL_CLAIMED', { line: line.line, bucket, amount: moneyText(left) });
    }
  }
  const available = books.available(line.line);
  if (fenOf(amount) <= available) return null;
  const details = { line: line.line, requested: amount, available: moneyText(available) };
  return refuse('INDICATOR_EXCEEDED', { ...details, position: books.position }, 'data.amount');
};

/**
 * The amount is taken from what the line holds in this order: authority already recognised last year (nothing to
 * post), quota (18b), then authority that was never money (18, 18c), recognised or not (18d).
 */
const endedLine = (
  books: Books,
  line: LineState,
  occurredOn: string,
  type: string,
  data: { readonly amount: string },
  recognise: boolean,
): Decision => {
  const { coordinate, year } = line;
  const amount = fenOf(data.amount);
  const own = coordinate.fund === 'own';
  const returnable = own ? 0n : least(amount, books.pool('returnable', coordinate));
  const quota = own ? 0n : least(amount - returnable, books.pool('quota', coordinate));
  const cash = own ? 0n : least(amount - returnable - quota, books.pool('cash', coordinate));
  const rest = amount - returnable - quota - cash;
  const recognised = recognise && !own ? rest : 0n;
  const posts = quota + recognised > 0n;
  const facts = {
    ...data,
    year,
    coordinate,
    fromQuota: moneyText(quota),
    recognised: moneyText(recognised),
    held: moneyText(returnable + quota + recognised),
    ...(posts ? { voucher: books.nextVoucher(occurredOn) } : {}),
  };
  return { events: [{ type, version: 1, occurredOn, data: facts }] };
};

const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);

export const carryForwardIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, CarryForwardIndicatorData>,
  context: LawContext,
): Decision => {
  const year = Number(occurredOn.slice(0, 4));
  const from = books.lines.get(data.from);
  if (from === undefined) return refuse('LINE_UNKNOWN', { line: data.from }, 'data.from');
  if (from.year !== year - 1) {
    return refuse(
      'LINE_OF_OTHER_YEAR',
      { line: data.from, year: from.year, occurredOn },
      'data.from',
    );
  }
  if (books.lines.has(data.line) || books.budgetItems.has(data.line)) {
    return refuse('ID_TAKEN', { id: data.line }, 'data.line');
  }
  const project = books.projects.get(from.coordinate.project ?? '');
  if (project !== undefined && project.finishedOn !== null) {
    const { project: code, finishedOn } = project;
    return refuse('PROJECT_FINISHED', { project: code, finishedOn }, 'data.from');
  }
  const remaining = from.carriedOut - from.carriedForward;
  if (fenOf(data.amount) > remaining) {
    const details = { line: data.from, requested: data.amount, carriedOut: moneyText(remaining) };
    return refuse('CARRY_OVER_EXCEEDED', details, 'data.amount');
  }
  const functionCode = data.function ?? from.coordinate.function;
  const refused = validCode(context, 'function', functionCode, year, 'data.function');
  if (refused !== null) return refused;
  const left = from.recognised - from.carriedForward;
  const recognised = least(fenOf(data.amount), left > 0n ? left : 0n);
  // Money that nobody recognised comes back as new authority: kind carry-over, source 本年 (derivation.md §4).
  const source = recognised > 0n ? ('carried' as const) : ('current' as const);
  const coordinate = {
    ...from.coordinate,
    source,
    ...(functionCode === undefined ? {} : { function: functionCode }),
    line: data.line,
  };
  const { line, document, amount } = data;
  const facts = {
    line,
    from: data.from,
    document,
    amount,
    year,
    originYear: from.originYear,
    recognised: moneyText(recognised),
    procurement: from.procurement,
    ...(from.use === undefined ? {} : { use: from.use }),
    fromCoordinate: from.coordinate,
    coordinate,
    ...(recognised > 0n ? { voucher: books.nextVoucher(occurredOn) } : {}),
  };
  return { events: [{ type: 'IndicatorCarriedForward', version: 1, occurredOn, data: facts }] };
};
