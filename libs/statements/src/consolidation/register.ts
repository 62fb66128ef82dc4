// The register of transfers between the units of a department: each leg, its counterpart, or why it has none.
import type { Balance, Coordinate, Fact } from '#bookkeeping';
import { moneyText, sumOf, type Fen } from '#money';

/** One unit of the department: the books of one ledger, as of one position and date. */
export interface UnitBooks {
  readonly ledger: string;
  readonly balances: Iterable<Balance>;
  readonly facts: readonly Fact[];
}

/**
 * authority 指标调剂 · carry-over 归集调入／调出 · subsidy 上级补助／对附属单位补助 ·
 * remittance 附属单位上缴／上缴上级.
 */
export type TransferKind = 'authority' | 'carry-over' | 'subsidy' | 'remittance';
export const TRANSFER_KINDS: readonly TransferKind[] = [
  'authority',
  'carry-over',
  'subsidy',
  'remittance',
];

export const TRANSFER_WORDS: Readonly<Record<TransferKind, string>> = {
  authority: '指标调剂',
  'carry-over': '结转结余调拨',
  subsidy: '上级补助',
  remittance: '附属单位上缴',
};

export type Direction = 'out' | 'in';
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = { out: '转出', in: '转入' };

/** Part of a leg: one document at one place. */
export interface LegPart {
  readonly document: string;
  readonly account: string;
  readonly coordinate: Coordinate;
  readonly amount: Fen;
}

/** What one unit recorded of a transfer in one year; returns and reversals are taken off. */
export interface Leg {
  readonly transfer: string;
  readonly ledger: string;
  readonly direction: Direction;
  readonly kind: TransferKind;
  /** Ledger of the other unit, as this unit names it. */
  readonly counterpart: string;
  readonly year: number;
  /** Date of the first document, YYYY-MM-DD. */
  readonly firstOn: string;
  readonly amount: Fen;
  readonly parts: readonly LegPart[];
}

/**
 * matched: both legs agree · unmatched: a leg of this department lacks its counterpart ·
 * outside: the other unit is not one of this department, so there is nothing to compare or eliminate.
 */
export type TransferState = 'matched' | 'unmatched' | 'outside';

export interface Transfer {
  readonly id: string;
  readonly year: number;
  readonly kind: TransferKind;
  readonly out: Leg | null;
  readonly in: Leg | null;
  readonly state: TransferState;
  /** Why it is not matched, in words; null when it is. */
  readonly reason: string | null;
}

/** Every transfer of all years that the books hold, by year, kind and id. */
export const transfersOf = (units: readonly UnitBooks[]): readonly Transfer[] => {
  const legs = units.flatMap(legsOf);
  const reader = new Register(units, legs);
  return reader
    .transfers()
    .sort(
      (a, b) =>
        a.year - b.year ||
        TRANSFER_KINDS.indexOf(a.kind) - TRANSFER_KINDS.indexOf(b.kind) ||
        (orderOf(a) < orderOf(b) ? -1 : 1),
    );
};

const orderOf = ({ id, out, in: taken }: Transfer): string =>
  `${id}|${out?.ledger ?? ''}|${taken?.ledger ?? ''}`;

interface LegText {
  readonly kind: TransferKind;
  readonly counterpart: string;
  readonly account: string;
  readonly coordinate: Coordinate;
}

/** The law wrote the text; anything else in it is a defect, not an unmatched leg. */
const legTextOf = (fact: Fact, ledger: string): LegText => {
  const read = JSON.parse(fact.text ?? 'null') as Partial<LegText> | null;
  const { kind, counterpart, account, coordinate } = read ?? {};
  const known = TRANSFER_KINDS.find((each) => each === kind);
  if (
    known === undefined ||
    counterpart === undefined ||
    account === undefined ||
    coordinate === undefined ||
    fact.amount === null ||
    fact.fiscalYear === null
  ) {
    throw new Error(`ledger ${ledger}: the ${fact.kind} fact of ${fact.subject} cannot be read`);
  }
  return { kind: known, counterpart, account, coordinate };
};

const directionOf = ({ kind }: Fact): Direction | null =>
  kind === 'transfer.out' ? 'out' : kind === 'transfer.in' ? 'in' : null;

const legsOf = ({ ledger, facts }: UnitBooks): readonly Leg[] => {
  const legs = new Map<string, Leg>();
  for (const fact of facts) {
    const direction = directionOf(fact);
    if (direction === null) continue;
    const { kind, counterpart, account, coordinate } = legTextOf(fact, ledger);
    const bar = fact.subject.indexOf('|');
    const transfer = fact.subject.slice(0, bar);
    const year = fact.fiscalYear ?? 0;
    const amount = fact.amount ?? 0n;
    const part = { document: fact.subject.slice(bar + 1), account, coordinate, amount };
    const key = [transfer, year, direction, kind, counterpart].join('|');
    const leg = legs.get(key);
    legs.set(
      key,
      leg === undefined
        ? {
            ...{ transfer, ledger, direction, kind, counterpart, year },
            firstOn: fact.occurredOn,
            amount,
            parts: [part],
          }
        : {
            ...leg,
            firstOn: fact.occurredOn < leg.firstOn ? fact.occurredOn : leg.firstOn,
            amount: leg.amount + amount,
            parts: [...leg.parts, part],
          },
    );
  }
  return [...legs.values()];
};

/** Finds to each leg the one that answers it. */
class Register {
  private readonly members: ReadonlySet<string>;
  private readonly names: ReadonlyMap<string, string>;
  private readonly byId = new Map<string, Leg[]>();

  constructor(
    units: readonly UnitBooks[],
    private readonly legs: readonly Leg[],
  ) {
    this.members = new Set(units.map(({ ledger }) => ledger));
    this.names = new Map(units.map(({ ledger, facts }) => [ledger, nameIn(facts) ?? ledger]));
    for (const leg of legs) {
      const known = this.byId.get(leg.transfer);
      if (known === undefined) this.byId.set(leg.transfer, [leg]);
      else known.push(leg);
    }
  }

  transfers(): Transfer[] {
    const answered = new Set<Leg>();
    const transfers: Transfer[] = [];
    for (const out of this.legs.filter(({ direction }) => direction === 'out')) {
      const taken = this.sameId(out).find((leg) => answers(leg, out));
      if (taken === undefined) continue;
      answered.add(out).add(taken);
      const reason = differenceOf(out, taken);
      transfers.push({
        ...{ id: out.transfer, year: out.year, kind: out.kind, out, in: taken, reason },
        state: reason === null ? 'matched' : 'unmatched',
      });
    }
    for (const leg of this.legs) if (!answered.has(leg)) transfers.push(this.lonely(leg));
    return transfers;
  }

  private sameId(leg: Leg): readonly Leg[] {
    return this.byId.get(leg.transfer) ?? [];
  }

  private lonely(leg: Leg): Transfer {
    const { transfer: id, year, kind, direction } = leg;
    const others = this.sameId(leg).filter((other) => other.ledger !== leg.ledger);
    const outside = !this.members.has(leg.counterpart) && others.length === 0;
    // Fully returned: nothing has left, so nobody has to have received it.
    const nothing = leg.amount === 0n;
    const state = nothing ? 'matched' : outside ? 'outside' : 'unmatched';
    return {
      ...{ id, year, kind, state },
      out: direction === 'out' ? leg : null,
      in: direction === 'in' ? leg : null,
      reason: nothing
        ? null
        : outside
          ? `往来单位${leg.counterpart}不在本部门`
          : this.reasonFor(leg, others),
    };
  }

  private reasonFor(leg: Leg, others: readonly Leg[]): string {
    const wanted = leg.direction === 'out' ? 'in' : 'out';
    const there = others.filter(({ ledger }) => ledger === leg.counterpart);
    const facing = there.filter(({ direction }) => direction === wanted);
    const name = this.nameOf(leg.counterpart);
    const [pointing] = facing.filter(({ counterpart }) => counterpart === leg.ledger);
    if (pointing !== undefined) {
      if (pointing.kind !== leg.kind) {
        return `${name}登记的是${TRANSFER_WORDS[pointing.kind]}，不是${TRANSFER_WORDS[leg.kind]}`;
      }
      return `${name}登记在${pointing.year}年度，不是${leg.year}年度`;
    }
    const [astray] = facing;
    if (astray !== undefined) {
      return `${name}登记的往来单位是${this.nameOf(astray.counterpart)}，不是${this.nameOf(leg.ledger)}`;
    }
    if (there.length > 0) return `${name}也登记为${DIRECTION_WORDS[leg.direction]}`;
    const [elsewhere] = others.filter(({ direction }) => direction === wanted);
    if (elsewhere !== undefined) {
      return `同号的${DIRECTION_WORDS[wanted]}登记在${this.nameOf(elsewhere.ledger)}，不是${name}`;
    }
    return `${name}没有登记同号的${DIRECTION_WORDS[wanted]}`;
  }

  private nameOf(ledger: string): string {
    return this.names.get(ledger) ?? ledger;
  }
}

/** Same kind and year, and each names the other. */
const answers = (taken: Leg, out: Leg): boolean =>
  taken.direction === 'in' &&
  taken.kind === out.kind &&
  taken.year === out.year &&
  taken.ledger === out.counterpart &&
  taken.counterpart === out.ledger;

const differenceOf = (out: Leg, taken: Leg): string | null => {
  if (out.amount !== taken.amount) {
    const [more, less] =
      out.amount > taken.amount ? [out.amount, taken.amount] : [taken.amount, out.amount];
    return (
      `转出${moneyText(out.amount)}元，转入${moneyText(taken.amount)}元，` +
      `相差${moneyText(more - less)}元`
    );
  }
  // Money keeps its fund on the way, or three tables would no longer add up by fund.
  return fundsText(out) === fundsText(taken) ? null : '转出与转入的资金性质不同';
};

const fundsText = ({ parts }: Leg): string => {
  const funds = [...new Set(parts.map(({ coordinate }) => coordinate.fund ?? ''))].sort();
  return funds
    .map((fund) => {
      const within = parts.filter(({ coordinate }) => (coordinate.fund ?? '') === fund);
      return `${fund} ${moneyText(sumOf(within.map(({ amount }) => amount)))}`;
    })
    .filter((text) => !text.endsWith(' 0.00'))
    .join('|');
};

const nameIn = (facts: readonly Fact[]): string | null => {
  let latest: Fact | null = null;
  for (const fact of facts) {
    if (fact.kind !== 'unit.name') continue;
    if (latest === null || fact.occurredOn >= latest.occurredOn) latest = fact;
  }
  return latest?.text ?? null;
};
