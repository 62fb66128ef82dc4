// Spreads the amounts of a year over lines and payments: one line per money, item and nature.
import { builtInCodes } from '#codes';
import type { Fund } from '#bookkeeping';
import type { Fen } from '#money';
import type { Amount } from './amounts.js';
import type { Subject } from './unknowns.js';

export type Nature = 'staff' | 'running' | 'project';

export interface PlannedPayment {
  readonly economic: string;
  readonly amount: Fen;
}

export interface PlannedLine {
  readonly line: string;
  readonly fund: Fund;
  readonly function: string;
  readonly nature: Nature;
  /** What own money is spent for, where the account depends on it. */
  readonly use: string | null;
  /** Money of earlier years on the line; it is paid first. */
  readonly carried: Fen;
  /** New authority that no payment uses and that is recognised on 31 December. */
  readonly left: Fen;
  readonly payments: readonly PlannedPayment[];
}

const PROJECT_ITEM: Readonly<Record<Subject, string>> = {
  abroad: '30212',
  'vehicle-purchase': '31013',
  'vehicle-running': '30231',
  reception: '30217',
};
/** Where the tables do not say what project and own money was spent on. */
const UNTOLD = '30299';

const natureOf = (economic: string): Nature => (/^30[13]/.test(economic) ? 'staff' : 'running');

/** A published class without its items is spent on the item 其他 of that class. */
const itemOf = (economic: string): string =>
  economic.length > 3
    ? economic
    : ({ '310': '31099', '399': '39999' }[economic] ?? `${economic}99`);

/** A published class or section without items is spent on the first item below it that the money may pay. */
const functionOf = (code: string, fund: Fund, year: number): string => {
  const list = builtInCodes.list('function', year);
  const below = (parent: string): string[] =>
    list.childrenOf(parent).flatMap((child) => [child.code, ...below(child.code)]);
  const fitting = [code, ...below(code)].find((each) => {
    const budget = list.find(each)?.budget;
    return each.length === 7 && (fund === 'own' || budget === undefined || budget === fund);
  });
  return fitting ?? code;
};

/** Takes amounts out of a queue of items until it has enough. */
class Queue {
  private readonly left: { economic: string; amount: Fen }[];

  constructor(items: readonly PlannedPayment[]) {
    this.left = items.filter(({ amount }) => amount > 0n).map((item) => ({ ...item }));
  }

  take(wanted: Fen): PlannedPayment[] {
    const taken: PlannedPayment[] = [];
    let missing = wanted;
    while (missing > 0n) {
      const [first] = this.left;
      if (first === undefined) return [...taken, { economic: UNTOLD, amount: missing }];
      const amount = first.amount < missing ? first.amount : missing;
      taken.push({ economic: first.economic, amount });
      first.amount -= amount;
      missing -= amount;
      if (first.amount === 0n) this.left.shift();
    }
    return taken;
  }
}

interface Money {
  readonly fund: Fund;
  readonly function: string;
  spent: Map<string, Fen>;
  income: Fen;
  opening: Fen;
}

const moneyOf = (amounts: readonly Amount[], year: number): Money[] => {
  const places = new Map<string, Money>();
  for (const { unknown, amount } of amounts) {
    if (!('fund' in unknown) || amount === 0n) continue;
    const { fund } = unknown;
    const code = functionOf(unknown.function, fund, year);
    const key = `${fund}|${code}`;
    const money = places.get(key) ?? {
      fund,
      function: code,
      spent: new Map<string, Fen>(),
      income: 0n,
      opening: 0n,
    };
    places.set(key, money);
    if (unknown.kind === 'spent') {
      money.spent.set(unknown.column, (money.spent.get(unknown.column) ?? 0n) + amount);
    } else if (unknown.kind === 'income') money.income += amount;
    else money.opening += amount;
  }
  return [...places.values()];
};

/** Lines with what is carried into them, paid from them and left on them. */
export const linesOf = (amounts: readonly Amount[], year: number): PlannedLine[] => {
  const basic = new Queue(
    amounts.flatMap(({ unknown, amount }) =>
      unknown.kind === 'economic' ? [{ economic: itemOf(unknown.code), amount }] : [],
    ),
  );
  const projects = new Queue(
    amounts.flatMap(({ unknown, amount }) =>
      unknown.kind === 'item' ? [{ economic: PROJECT_ITEM[unknown.subject], amount }] : [],
    ),
  );
  return moneyOf(amounts, year).flatMap((money) => {
    const general = money.fund === 'general';
    const untold = new Queue([]);
    const drafts = [...money.spent].flatMap(([column, amount]): Draft[] => {
      const use = ['basic', 'project'].includes(column) ? null : column;
      const queue = !general ? untold : column === 'basic' ? basic : projects;
      const payments = queue.take(amount);
      if (column === 'project') return [{ nature: 'project', use, payments }];
      return (['staff', 'running'] as const).map((nature) => ({
        nature,
        use,
        payments: payments.filter(({ economic }) => natureOf(economic) === nature),
      }));
    });
    return withAuthority(money, drafts);
  });
};

interface Draft {
  readonly nature: Nature;
  readonly use: string | null;
  readonly payments: readonly PlannedPayment[];
}

/** Money of earlier years is spent first, on projects before anything else; what is over stays on the project. */
const withAuthority = (money: Money, drafts: readonly Draft[]): PlannedLine[] => {
  const { fund, function: code } = money;
  const own = fund === 'own';
  const paid = drafts.reduce((sum, draft) => sum + totalOf(draft), 0n);
  let carried = own ? 0n : money.opening;
  // Income that is not spent this year is recognised at its end (row 18 of domain.md §5.6).
  const spentNew = paid > carried ? paid - carried : 0n;
  const unused = own ? 0n : money.income - spentNew;
  const needed: Draft[] = drafts.filter((draft) => draft.payments.length > 0);
  const project = needed.find(({ nature }) => nature === 'project');
  const first: Draft = project ?? { nature: 'project', use: null, payments: [] };
  const ordered = [first, ...needed.filter((draft) => draft !== project)];
  const lines = ordered.map((draft): PlannedLine => {
    const mine = carried < totalOf(draft) ? carried : totalOf(draft);
    carried -= mine;
    const use = draft.use === null ? '' : `-${draft.use}`;
    return {
      line: `${fund}-${code}-${draft.nature}${use}`,
      fund,
      function: code,
      nature: draft.nature,
      use: draft.use,
      carried: mine,
      left: draft === first ? unused : 0n,
      payments: draft.payments,
    };
  });
  return lines
    .map((line, index) => (index === 0 ? { ...line, carried: line.carried + carried } : line))
    .filter(({ carried: held, left, payments }) => held > 0n || left > 0n || payments.length > 0);
};

const totalOf = ({ payments }: Draft): Fen =>
  payments.reduce((sum, { amount }) => sum + amount, 0n);
