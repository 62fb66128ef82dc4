// What becomes of unused authority at 31 December, and how it comes back in January (rows 18–19 of domain.md §5.6).
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText, type Fen } from '#money';
import type { Books, Funding } from '../books.js';
import type { LawContext } from '../kinds.js';
import { refuse } from '../refusal-catalogue.js';
import type {
  CarryForwardIndicatorData,
  CarryOutIndicatorData,
  LapseIndicatorData,
} from './commands.js';
import { functionRefusal } from './coordinate.js';
import { isRefused, openLine } from './decider.js';
import { leftToCarry, type LineState } from './state.js';

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
  // Own money is cash already: nobody recognises it.
  if (authorised && !data.recognise && line.coordinate.fund !== 'own') {
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
      const details = { line: line.line, bucket, amount: moneyText(left) };
      return refuse('LINE_STILL_CLAIMED', details, 'data.line');
    }
  }
  const available = books.available(line.line);
  if (fenOf(amount) <= available) return null;
  const details = { line: line.line, requested: amount, available: moneyText(available) };
  return refuse('INDICATOR_EXCEEDED', { ...details, position: books.position }, 'data.amount');
};

/**
 * The amount is taken from what the line holds in this order: authority already recognised last year (nothing to
 * post), quota (row 18b), bank money, then authority that was never money (rows 18, 18c), recognised or, under the
 * integrated system, only where the bureau says so (row 18d). What an earlier lapse or carry-out of the line has taken stands on 800103 too and is not taken twice.
 */
const endedLine = (
  books: Books,
  line: LineState,
  occurredOn: string,
  type: string,
  data: { readonly amount: string },
  recognise: boolean,
): Decision => {
  const { coordinate, year, ended } = line;
  const amount = fenOf(data.amount);
  const own = coordinate.fund === 'own';
  // What came back in January already is next year's, and leaves this year's authority to be recognised.
  const free = (funding: Funding, spokenFor: Fen): Fen =>
    own ? 0n : most(0n, books.pool(funding, coordinate, year) - spokenFor);
  const returnable = least(amount, free('returnable', ended.returnable));
  const quota = least(amount - returnable, free('quota', 0n));
  const cash = least(amount - returnable - quota, free('cash', ended.cash));
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
    ...(cash > 0n ? { cash: moneyText(cash) } : {}),
    ...(posts ? { voucher: books.nextVoucher(occurredOn) } : {}),
  };
  return { events: [{ type, version: 1, occurredOn, data: facts }] };
};

const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);
const most = (a: Fen, b: Fen): Fen => (a > b ? a : b);

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
  const left = leftToCarry(from);
  const amount = fenOf(data.amount);
  if (amount > left.all) {
    const details = { line: data.from, requested: data.amount, carriedOut: moneyText(left.all) };
    return refuse('CARRY_OVER_EXCEEDED', details, 'data.amount');
  }
  // A line is paid either from money that is there or as new authority; one that were both could not be spent.
  const held = left.returnable + left.cash;
  if (held > 0n && amount > held) {
    const details = { line: data.from, requested: data.amount, held: moneyText(held) };
    return refuse('CARRY_OVER_MIXED', details, 'data.amount');
  }
  const functionCode = data.function ?? from.coordinate.function ?? '';
  const item = { fund: from.coordinate.fund ?? 'general', function: functionCode };
  const refused = functionRefusal(item, year, 'data.function', context);
  if (refused !== null) return refused;
  const recognised = least(amount, left.returnable);
  const cash = least(amount - recognised, left.cash);
  // Money that nobody recognised comes back as new authority: kind carry-over, source 本年 (derivation.md §4).
  const source = held > 0n ? ('carried' as const) : ('current' as const);
  const coordinate = { ...from.coordinate, source, function: functionCode, line: data.line };
  const facts = {
    line: data.line,
    from: data.from,
    document: data.document,
    amount: data.amount,
    year,
    originYear: from.originYear,
    recognised: moneyText(recognised),
    ...(cash > 0n ? { cash: moneyText(cash) } : {}),
    procurement: from.procurement,
    ...(from.use === undefined ? {} : { use: from.use }),
    fromCoordinate: from.coordinate,
    coordinate,
    ...(held > 0n ? { voucher: books.nextVoucher(occurredOn) } : {}),
  };
  return { events: [{ type: 'IndicatorCarriedForward', version: 1, occurredOn, data: facts }] };
};
