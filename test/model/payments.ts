// Payments of the invented office: requested, carried through their steps, returned and corrected.
import { ECONOMICS } from './authority.js';
import {
  freeOf,
  moneyOf,
  standingOf,
  type Funding,
  type Line,
  type Office,
  type Part,
  type Payment,
} from './office.js';
import type { Item } from './register.js';

const ITEM_OF: Readonly<Record<string, Item>> = {
  '30212': 'abroad',
  '31013': 'vehicle-purchase',
  '30231': 'vehicle-running',
  '30217': 'reception',
};

const itemFor = (line: Line, economic: string): Item | null =>
  line.fund === 'own' ? null : (ITEM_OF[economic] ?? null);

/** What of a controlled item may still be spent; no end where passing the limit is only noted. */
const roomFor = (office: Office, line: Line, economic: string): number => {
  const item = itemFor(line, economic);
  const { policy, spentOn } = office.state;
  if (item === null || policy === 'warn') return Number.MAX_SAFE_INTEGER;
  return Math.max(0, (office.register.limits.get(office.year)?.[item] ?? 0) - spentOn[item]);
};

const countItem = (office: Office, line: Line, economic: string, amount: number): void => {
  const item = itemFor(line, economic);
  if (item !== null) office.state.spentOn[item] += amount;
};

/** Money of the pool that this funding draws on. */
const poolOf = (office: Office, line: Line, funding: Funding): number => {
  if (funding === 'appropriation') return freeOf(line);
  if (line.fund === 'own') return office.cashFor(line.restricted ? line.project : null);
  return line[funding];
};

const movePool = (office: Office, line: Line, funding: Funding, amount: number): void => {
  if (funding === 'appropriation') return;
  if (line.fund === 'own') office.moveCash(line.restricted ? line.project : null, amount);
  else line[funding] += amount;
};

export const fundingOf = (line: Line, channel: Payment['channel']): Funding => {
  if (channel === 'bank') return 'cash';
  if (channel === 'quota') return 'quota';
  return line.source === 'carried' ? 'returnable' : 'appropriation';
};

const channelFor = (office: Office, line: Line): Payment['channel'] => {
  if (line.fund === 'own') return 'bank';
  if (line.quota > 0 && office.dice.happens(60)) return 'quota';
  if (line.cash > 0 && office.dice.happens(60)) return 'bank';
  return 'treasury';
};

/** Where the bureau so orders, carried money of a project is spent first. */
const mustWait = (office: Office, line: Line): boolean => {
  const { carriedFirst, carriedLines } = office.state;
  if (!carriedFirst || line.source === 'carried') return false;
  const carried = carriedLines.get(`${line.fund}|${line.project}`) ?? [];
  return !carried.includes(line) && carried.some(({ available }) => available > 0);
};

/** Codes with a finance account of their own kind, and only cards may be repaid for these. */
const CARD_ITEMS: readonly string[] = ['30201', '30211'];

export const request = (office: Office): boolean => {
  const { dice } = office;
  const line = dice.anyOf(
    office.openLines().filter((each) => each.available > 0 && !mustWait(office, each)),
  );
  if (line === undefined) return false;
  const channel = channelFor(office, line);
  const funding = fundingOf(line, channel);
  const economic = line.economic ?? dice.pick(ECONOMICS[line.nature]);
  const most = Math.min(
    line.available,
    poolOf(office, line, funding),
    roomFor(office, line, economic),
  );
  if (most <= 0) return false;
  const amount = dice.amountUpTo(most);
  const payment = office.next('ZF');
  line.available -= amount;
  line.inTransit += amount;
  movePool(office, line, funding, -amount);
  countItem(office, line, economic, amount);
  const card = CARD_ITEMS.includes(economic) && dice.happens(15) ? office.next('GWK') : null;
  if (card !== null) reimburse(office, card, line, economic, amount);
  office.payments.push({
    payment,
    year: office.year,
    amount,
    channel,
    status: 'requested',
    corrected: false,
    parts: [{ line, economic, funding, amount }],
  });
  office.send(
    'RequestPayment',
    'handler',
    {
      payment,
      line: line.line,
      amount: moneyOf(amount),
      channel,
      economic,
      payee: { name: '示例收款人', account: '88880000' },
      purpose: '支付',
      settlement: card === null ? 'transfer' : 'card',
      ...(card === null ? {} : { cardExpense: card }),
    },
    [line],
  );
  return true;
};

const reimburse = (
  office: Office,
  expense: string,
  line: Line,
  economic: string,
  amount: number,
): void => {
  office.send('ReimburseOfficialCard', 'handler', {
    expense,
    line: line.line,
    economic,
    holder: '示例持卡人',
    transaction: expense.replace('GWK', 'SK'),
    transactionOn: office.date,
    dueOn: `${office.year}-12-31`,
    amount: moneyOf(amount),
    purpose: '公务卡支出',
  });
};

const spend = (office: Office, { line, economic, funding }: Part, amount: number): void => {
  const { year, register } = office;
  const { nature, use } = line;
  register.spendings.push({ ...standingOf(line), year, nature, use, economic, amount });
  if (funding === 'appropriation') {
    register.incomes.push({ ...standingOf(line), year, column: 'fiscal', amount });
  }
};

const end = (office: Office, payment: Payment): void => {
  for (const { line, economic, funding, amount } of payment.parts) {
    line.inTransit -= amount;
    line.available += amount;
    movePool(office, line, funding, amount);
    countItem(office, line, economic, -amount);
  }
  payment.status = 'ended';
};

const linesOf = ({ parts }: Payment): Line[] => parts.map(({ line }) => line);

/** One step of one payment under way: on, or, where it may, to an early end. */
export const advance = (office: Office, { mayFail }: { readonly mayFail: boolean }): boolean => {
  const { dice } = office;
  const payment = dice.anyOf(
    office.payments.filter(
      ({ status, year }) => year === office.year && status !== 'settled' && status !== 'ended',
    ),
  );
  if (payment === undefined) return false;
  const { payment: name } = payment;
  if (mayFail && dice.happens(4)) {
    end(office, payment);
    const data = { payment: name, reason: '作废' };
    office.send('CancelPayment', 'handler', data, linesOf(payment));
    return true;
  }
  switch (payment.status) {
    case 'requested':
      payment.status = 'reviewed';
      office.send('ReviewPayment', 'reviewer', { payment: name }, linesOf(payment));
      return true;
    case 'reviewed':
      payment.status = 'approved';
      office.send('ApprovePayment', 'approver', { payment: name }, linesOf(payment));
      return true;
    default:
      settleOrReject(office, payment, !mayFail || dice.happens(95));
      return true;
  }
};

const settleOrReject = (office: Office, payment: Payment, settles: boolean): void => {
  const { payment: name, amount } = payment;
  if (!settles) {
    end(office, payment);
    office.send('RejectPayment', 'bank', { payment: name, reason: '退票' }, linesOf(payment));
    return;
  }
  payment.status = 'settled';
  for (const part of payment.parts) {
    part.line.inTransit -= part.amount;
    part.line.paid += part.amount;
    spend(office, part, part.amount);
  }
  const data = { payment: name, bankVoucher: office.next('HD'), amount: moneyOf(amount) };
  office.send('SettlePayment', 'bank', data, linesOf(payment));
};

const settledPart = (
  office: Office,
  year: number,
): { readonly payment: Payment; readonly part: Part } | undefined =>
  office.dice.anyOf(
    office.payments
      .filter((each) => each.year === year && each.status === 'settled')
      .flatMap((payment) => payment.parts.map((part) => ({ payment, part })))
      .filter(({ part }) => part.amount > 0),
  );

export const returnMoney = (office: Office): boolean => {
  const found = settledPart(office, office.year);
  if (found === undefined) return false;
  const { payment, part } = found;
  const amount = office.dice.amountUpTo(part.amount);
  part.amount -= amount;
  part.line.paid -= amount;
  part.line.available += amount;
  movePool(office, part.line, part.funding, amount);
  countItem(office, part.line, part.economic, -amount);
  spend(office, part, -amount);
  sendReturn(office, payment, part, amount, null);
  return true;
};

const sendReturn = (
  office: Office,
  { payment }: Payment,
  part: Part,
  amount: number,
  target: Line | null,
): void => {
  office.send(
    'ReturnPayment',
    'bank',
    {
      payment,
      return: office.next('TH'),
      bankVoucher: office.next('HD'),
      amount: moneyOf(amount),
      fromLine: part.line.line,
      economic: part.economic,
      ...(target === null ? {} : { toLine: target.line }),
    },
    [target ?? part.line],
  );
};

/** Money of last year's payment: an adjustment of the opening balance, on a carried line or on the old one. */
export const returnOfPriorYear = (office: Office): boolean => {
  const found = settledPart(office, office.year - 1);
  if (found === undefined) return false;
  const { payment, part } = found;
  const { line, funding } = part;
  if (line.use !== null || office.projectOf(line.project).finished) return false;
  const asQuota = funding === 'quota' && office.state.regime === 'authorised';
  const heldIn = funding === 'cash' ? 'cash' : asQuota ? 'quota' : 'returnable';
  const target =
    line.fund === 'own'
      ? undefined
      : office.dice.anyOf(
          office.openLines().filter((each) => each.source === 'carried' && each.fund === line.fund),
        );
  // Quota that comes back to a line of last year would have nobody to cancel it at the end of this one.
  if (asQuota && target === undefined) return false;
  const amount = office.dice.amountUpTo(part.amount);
  const to = target ?? line;
  part.amount -= amount;
  if (target !== undefined) target.available += amount;
  movePool(office, to, heldIn, amount);
  office.register.adjustments.push({ ...standingOf(to), year: office.year, amount });
  sendReturn(office, payment, part, amount, target ?? null);
  return true;
};

/** Another economic code on the same line, or the same code on another line of the same money. */
export const correct = (office: Office): boolean => {
  const found = settledPart(office, office.year);
  if (found === undefined || found.payment.corrected) return false;
  const { payment, part } = found;
  const elsewhere = office.dice.happens(50);
  const target = elsewhere ? otherLine(office, payment, part) : { ...part };
  if (target === undefined) return false;
  if (elsewhere && mustWait(office, target.line)) return false;
  if (!elsewhere && part.line.economic !== null) return false;
  const economic = elsewhere ? part.economic : office.dice.pick(ECONOMICS[part.line.nature]);
  if (!elsewhere && economic === part.economic) return false;
  const pool = elsewhere
    ? Math.min(target.line.available, poolOf(office, target.line, target.funding))
    : Number.MAX_SAFE_INTEGER;
  const room = elsewhere ? Number.MAX_SAFE_INTEGER : roomFor(office, part.line, economic);
  const most = Math.min(part.amount, pool, room);
  if (most <= 0) return false;
  const amount = office.dice.amountUpTo(most);
  moveSpending(office, payment, part, { ...target, economic, amount });
  office.send(
    'CorrectPayment',
    'accountant',
    {
      payment: payment.payment,
      correction: office.next('GZ'),
      amount: moneyOf(amount),
      fromLine: part.line.line,
      fromEconomic: part.economic,
      ...(elsewhere ? { toLine: target.line.line } : { economic }),
      reason: '更正',
    },
    [part.line, target.line],
  );
  return true;
};

const moveSpending = (office: Office, payment: Payment, part: Part, to: Part): void => {
  const { amount } = to;
  payment.corrected = true;
  part.amount -= amount;
  payment.parts.push(to);
  spend(office, part, -amount);
  spend(office, to, amount);
  countItem(office, part.line, part.economic, -amount);
  countItem(office, to.line, to.economic, amount);
  if (to.line === part.line) return;
  part.line.paid -= amount;
  part.line.available += amount;
  movePool(office, part.line, part.funding, amount);
  to.line.available -= amount;
  to.line.paid += amount;
  movePool(office, to.line, to.funding, -amount);
};

const otherLine = (office: Office, payment: Payment, part: Part): Part | undefined => {
  const { line, economic } = part;
  if (line.fund === 'own') return undefined;
  const target = office.dice.anyOf(
    office
      .openLines()
      .filter(
        (each) =>
          each !== line &&
          each.fund === line.fund &&
          (each.economic === null || each.economic === economic) &&
          ECONOMICS[each.nature].includes(economic),
      ),
  );
  if (target === undefined) return undefined;
  return { line: target, economic, funding: fundingOf(target, payment.channel), amount: 0 };
};
