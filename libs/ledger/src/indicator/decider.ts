// When authority may be issued, increased, decreased, recalled and transferred.
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText, type Fen } from '#money';
import { transferRefusal } from '../between-ledgers.js';
import type { Books } from '../books.js';
import type { LawContext } from '../kinds.js';
import { threePublicItemOf } from '../payment/three-public.js';
import { natureOf } from '../project/state.js';
import { refuse } from '../refusal-catalogue.js';
import type {
  DecreaseIndicatorData,
  IncreaseIndicatorData,
  IssueIndicatorData,
  MoveIndicatorData,
  RecallIndicatorData,
  TransferIndicatorData,
} from './commands.js';
import { coordinateOfItem, itemRefusal } from './coordinate.js';
import type { LineState } from './state.js';
import type { Use } from './use.js';

type Refused = Extract<Decision, { refusal: unknown }>;

/** The line, or the refusal that it is unknown or belongs to another year. */
export const openLine = (
  books: Books,
  line: string,
  occurredOn: string,
  path = 'data.line',
): LineState | Refused => {
  const state = books.lines.get(line);
  if (state === undefined) return refuse('LINE_UNKNOWN', { line }, path);
  const year = Number(occurredOn.slice(0, 4));
  if (state.year !== year) {
    return refuse('LINE_OF_OTHER_YEAR', { line, year: state.year, occurredOn }, path);
  }
  return state;
};

export const isRefused = (answer: LineState | Refused): answer is Refused => 'refusal' in answer;

/** Authority not yet spent nor in transit, less the quota and grants that it must go on covering. */
export const uncovered = (books: Books, { line, year, coordinate }: LineState): Fen =>
  books.bucket(line, 'Q20') +
  books.bucket(line, 'Q30') +
  books.bucket(line, 'Q40') -
  heldFor(books, coordinate, year);

/** Authority of the line that nothing has claimed: not frozen, committed, in transit, paid, nor needed for quota sent. */
export const unclaimed = (books: Books, line: LineState): Fen => {
  const available = books.available(line.line);
  const left = uncovered(books, line);
  return left < available ? left : available;
};

/** Quota and grants already received for the line: its authority must go on covering them. */
const heldFor = (books: Books, coordinate: LineState['coordinate'], year: number): Fen =>
  coordinate.fund === 'own'
    ? 0n
    : books.pool('quota', coordinate, year) + books.pool('cash', coordinate, year);

export const issueIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, IssueIndicatorData>,
  context: LawContext,
): Decision => {
  const year = Number(occurredOn.slice(0, 4));
  const { line, kind, amount } = data;
  const issued = (
    coordinate: LineState['coordinate'],
    procurement: boolean,
    use: Use | undefined,
  ): Decision => {
    const { document } = data;
    const purpose = use === undefined ? {} : { use };
    const facts = { line, document, kind, amount, year, coordinate, procurement, ...purpose };
    return { events: [{ type: 'IndicatorIssued', version: 1, occurredOn, data: facts }] };
  };
  if (kind === 'original') {
    if (data.item !== undefined) return refuse('ITEM_ONLY_FOR_SUPPLEMENT', { line }, 'data.item');
    const approved = books.budgetItems.get(line);
    if (approved?.year !== year) return refuse('LINE_NOT_APPROVED', { line, year }, 'data.line');
    const open = books.bucket(line, 'Q01');
    if (fenOf(amount) > open) {
      const details = { line, requested: amount, approved: moneyText(open) };
      return refuse('INDICATOR_OVER_APPROVAL', details, 'data.amount');
    }
    return issued(approved.coordinate, approved.procurement, approved.use);
  }
  if (data.item === undefined) return refuse('SUPPLEMENT_NEEDS_ITEM', { line }, 'data.item');
  if (books.lines.has(line) || books.budgetItems.has(line)) {
    return refuse('ID_TAKEN', { id: line }, 'data.line');
  }
  const item = { ...data.item, line };
  const refused = itemRefusal(books, item, year, 'data.item', context);
  if (refused !== null) return refused;
  const project = books.projects.get(item.project);
  if (project === undefined) throw new Error('itemRefusal lets no unknown project pass');
  const coordinate = coordinateOfItem(item, natureOf(project.class), item.source);
  const uncarried =
    item.source === 'carried' ? moneyRefusal(books, coordinate, amount, year) : null;
  return uncarried ?? issued(coordinate, item.procurement ?? false, item.use);
};

/**
 * Carried lines never exceed what the year-end recognised or held (derivation.md §4): authority over carried
 * money is given only as far as money stands on the line that no authority covers yet.
 */
const moneyRefusal = (
  books: Books,
  coordinate: LineState['coordinate'],
  amount: string,
  year: number,
): Refused | null => {
  const line = coordinate.line ?? '';
  const money = books.pool('returnable', coordinate, year) + heldFor(books, coordinate, year);
  const covered = ['Q20', 'Q30', 'Q40'].reduce((sum, each) => sum + books.bucket(line, each), 0n);
  const free = money - covered;
  if (fenOf(amount) <= free) return null;
  const details = { line, requested: amount, free: moneyText(free > 0n ? free : 0n) };
  return refuse('LINE_CARRIED_FIXED', details, 'data.amount');
};

export const increaseIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, IncreaseIndicatorData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const refused =
    line.coordinate.source === 'carried'
      ? moneyRefusal(books, line.coordinate, data.amount, line.year)
      : null;
  return refused ?? changed('IndicatorIncreased', line, occurredOn, data);
};

export const decreaseIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, DecreaseIndicatorData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  return (
    exceeded(books, line, data.amount) ?? changed('IndicatorDecreased', line, occurredOn, data)
  );
};

export const recallIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, RecallIndicatorData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  return exceeded(books, line, data.amount) ?? changed('IndicatorRecalled', line, occurredOn, data);
};

const changed = (
  type: string,
  line: LineState,
  occurredOn: string,
  data: { readonly amount: string },
): Decision => ({
  events: [
    {
      type,
      version: 1,
      occurredOn,
      data: { ...data, year: line.year, coordinate: line.coordinate },
    },
  ],
});

const exceeded = (
  books: Books,
  line: LineState,
  amount: string,
  field = 'data.amount',
): Refused | null => {
  const available = unclaimed(books, line);
  if (fenOf(amount) <= available) return null;
  const details = {
    line: line.line,
    available: moneyText(available),
    requested: amount,
    position: books.position,
  };
  return refuse('INDICATOR_EXCEEDED', details, field);
};

export const transferIndicator = (
  books: Books,
  { data, occurredOn }: Command<string, TransferIndicatorData>,
  context: LawContext,
): Decision => {
  const from = openLine(books, data.from, occurredOn, 'data.from');
  if (isRefused(from)) return from;
  const to = openLine(books, data.to, occurredOn, 'data.to');
  if (isRefused(to)) return to;
  if (data.from === data.to) return refuse('TRANSFER_TO_ITSELF', { line: data.from }, 'data.to');
  const [a, b] = [from.coordinate, to.coordinate];
  if (a.fund !== b.fund || (a.restricted ?? false) !== (b.restricted ?? false)) {
    return refuse('TRANSFER_BETWEEN_FUNDS', { from: a.fund ?? '', to: b.fund ?? '' }, 'data.to');
  }
  if (a.source === 'carried' || b.source === 'carried') {
    return refuse('TRANSFER_OF_CARRIED_MONEY', { from: data.from, to: data.to }, 'data.from');
  }
  if (a.nature === 'project' && b.nature !== 'project') {
    return refuse('TRANSFER_PROJECT_TO_BASIC', { from: data.from, to: data.to }, 'data.to');
  }
  if (threePublicItemOf(b.economic) !== null && threePublicItemOf(a.economic) === null) {
    return refuse('TRANSFER_RAISES_THREE_PUBLIC', { economic: b.economic ?? '' }, 'data.to');
  }
  // Between functions the finance bureau decides, between economic items the unit may (domain.md §5.4).
  if (a.function !== b.function && context.role !== 'budget-bureau') {
    const details = { from: a.function ?? '', to: b.function ?? '' };
    return refuse('TRANSFER_NEEDS_BUREAU', details, 'data.to');
  }
  const refused = exceeded(books, from, data.amount);
  if (refused !== null) return refused;
  const facts = { ...data, year: from.year, fromCoordinate: a, toCoordinate: b };
  return { events: [{ type: 'IndicatorTransferred', version: 1, occurredOn, data: facts }] };
};

/** The leg in the giving unit's ledger; the taking unit records its own with the same transfer id. */
export const moveIndicatorOut = (
  books: Books,
  { data, occurredOn }: Command<string, MoveIndicatorData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  const refused = moveRefusal(books, line, data) ?? exceeded(books, line, data.amount);
  return refused ?? changed('IndicatorMovedOut', line, occurredOn, data);
};

export const moveIndicatorIn = (
  books: Books,
  { data, occurredOn }: Command<string, MoveIndicatorData>,
): Decision => {
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  return moveRefusal(books, line, data) ?? changed('IndicatorMovedIn', line, occurredOn, data);
};

const moveRefusal = (books: Books, line: LineState, data: MoveIndicatorData): Refused | null => {
  if (books.used.has(`move|${data.transfer.id}|${data.line}`)) {
    return refuse('ID_TAKEN', { id: data.transfer.id }, 'data.transfer.id');
  }
  // Carried money moves with its balance: 归集调入 and 调出, row 24.
  if (line.coordinate.source === 'carried') {
    return refuse(
      'TRANSFER_OF_CARRIED_MONEY',
      { from: data.line, to: data.transfer.counterpart },
      'data.line',
    );
  }
  return transferRefusal(books, data.transfer, 'data.transfer');
};
