// The figures of the procurement paragraph (政府采购支出, domain.md §7.4): by contract or by payment, they differ.
import { rateOf, type Fen, type Rate } from '#money';

/** contract = 按合同签订口径, payment = 按支付口径; which one a region publishes is its policy. */
export type ProcurementBasis = 'contract' | 'payment';
export const PROCUREMENT_BASES: readonly ProcurementBasis[] = ['contract', 'payment'];

/** An amount with the fiscal year that it counts in; a reduction or return is negative. */
export interface DatedAmount {
  readonly year: number;
  readonly occurredOn: string;
  readonly document: string;
  readonly amount: Fen;
}

/** A contract as the register knows it. */
export interface Purchase {
  readonly contract: string;
  readonly plan: string;
  readonly supplier: string;
  /** large, medium, small or micro, as declared at signing. */
  readonly size: string;
  /** goods, works or services. */
  readonly category: string;
  readonly method: string;
  /** centralised or dispersed. */
  readonly organisation: string;
  /** none, sme or micro: for whom the plan reserved it. */
  readonly reserved: string;
  readonly signed: DatedAmount;
  readonly amendments: readonly DatedAmount[];
  readonly acceptances: readonly DatedAmount[];
  /** Settled payments, and what came back of them. Returns of earlier years' payments say so. */
  readonly payments: readonly (DatedAmount & { readonly priorYear?: true })[];
  readonly terminatedOn: string | null;
}

export interface ProcurementFigures {
  readonly basis: ProcurementBasis;
  readonly total: Fen;
  /** Words with their amounts, those of nothing left out, in order of the words. */
  readonly byCategory: ReadonlyMap<string, Fen>;
  readonly byMethod: ReadonlyMap<string, Fen>;
  readonly byOrganisation: ReadonlyMap<string, Fen>;
  readonly byReservation: ReadonlyMap<string, Fen>;
  /** 中小企业: medium, small and micro. */
  readonly sme: Fen;
  /** 小微企业: small and micro. */
  readonly micro: Fen;
  readonly smeShare: Rate;
  readonly microShare: Rate;
  /** 小微企业 of 中小企业, as later years print it. */
  readonly microOfSme: Rate;
  /** 中小企业 within goods, within works, within services. */
  readonly smeByCategory: ReadonlyMap<string, Rate>;
}

const SME = new Set(['medium', 'small', 'micro']);
const MICRO = new Set(['small', 'micro']);

/** The figures of a fiscal year; an amendment counts in the year in which it was agreed. */
export const procurementFiguresOf = (
  purchases: readonly Purchase[],
  year: number,
  basis: ProcurementBasis,
): ProcurementFigures => {
  const counted = purchases.map((purchase) => ({
    purchase,
    amount: amountIn(purchase, year, basis),
  }));
  const sumWhere = (condition: (purchase: Purchase) => boolean): Fen =>
    counted.reduce((sum, { purchase, amount }) => (condition(purchase) ? sum + amount : sum), 0n);
  const sumsBy = (wordOf: (purchase: Purchase) => string): ReadonlyMap<string, Fen> =>
    new Map(
      [...new Set(purchases.map(wordOf))]
        .sort()
        .map((word) => [word, sumWhere((purchase) => wordOf(purchase) === word)] as const)
        .filter(([, amount]) => amount !== 0n),
    );
  const total = sumWhere(() => true);
  const sme = sumWhere(({ size }) => SME.has(size));
  const micro = sumWhere(({ size }) => MICRO.has(size));
  const byCategory = sumsBy(({ category }) => category);
  return {
    ...{ basis, total, byCategory, sme, micro },
    byMethod: sumsBy(({ method }) => method),
    byOrganisation: sumsBy(({ organisation }) => organisation),
    byReservation: sumsBy(({ reserved }) => reserved),
    smeShare: rateOf(sme, total),
    microShare: rateOf(micro, total),
    microOfSme: rateOf(micro, sme),
    smeByCategory: new Map(
      [...byCategory].map(([word, amount]) => {
        const own = sumWhere(({ category, size }) => category === word && SME.has(size));
        return [word, rateOf(own, amount)];
      }),
    ),
  };
};

const amountIn = (purchase: Purchase, year: number, basis: ProcurementBasis): Fen => {
  const parts =
    basis === 'contract'
      ? [purchase.signed, ...purchase.amendments]
      : // What comes back of an earlier year's payment is no lesser spending of this one (domain.md §5.6).
        purchase.payments.filter(({ priorYear }) => priorYear !== true);
  return sumOfAmounts(parts.filter((part) => part.year === year));
};

const sumOfAmounts = (parts: readonly DatedAmount[]): Fen =>
  parts.reduce((sum, { amount }) => sum + amount, 0n);

/** Where a contract stands: all amounts in fen. */
export interface PurchaseStanding {
  readonly purchase: Purchase;
  readonly amended: Fen;
  /** Signed and amended. */
  readonly amount: Fen;
  readonly accepted: Fen;
  readonly paid: Fen;
  readonly paidInYear: Fen;
  /** Still to be paid; nothing once the contract is terminated. */
  readonly open: Fen;
}

/**
 * The procurement register (政府采购台账) of a year: contracts signed, amended, accepted or paid in it, and those
 * that came into it open.
 */
export const procurementRegisterOf = (
  purchases: readonly Purchase[],
  year: number,
): readonly PurchaseStanding[] =>
  purchases
    .filter((purchase) => purchase.signed.year <= year && concerns(purchase, year))
    .map((later) => {
      const purchase = asOfYear(later, year);
      const amended = sumOfAmounts(purchase.amendments);
      const amount = purchase.signed.amount + amended;
      const paid = sumOfAmounts(purchase.payments);
      return {
        ...{ purchase, amended, amount, paid },
        accepted: sumOfAmounts(purchase.acceptances),
        paidInYear: amountIn(purchase, year, 'payment'),
        open: purchase.terminatedOn === null ? amount - paid : 0n,
      };
    });

/** What is known of a contract at the end of a year. */
const asOfYear = (purchase: Purchase, year: number): Purchase => {
  const known = (part: DatedAmount): boolean => part.year <= year;
  const { amendments, acceptances, payments, terminatedOn } = purchase;
  const ended = terminatedOn !== null && Number(terminatedOn.slice(0, 4)) <= year;
  return {
    ...purchase,
    amendments: amendments.filter(known),
    acceptances: acceptances.filter(known),
    payments: payments.filter(known),
    terminatedOn: ended ? terminatedOn : null,
  };
};

const concerns = (purchase: Purchase, year: number): boolean => {
  const { signed, amendments, acceptances, payments, terminatedOn } = purchase;
  const parts = [signed, ...amendments, ...acceptances, ...payments];
  if (parts.some((part) => part.year === year)) return true;
  const before = parts.filter((part) => part.year < year);
  const paid = sumOfAmounts(payments.filter((part) => part.year < year));
  const owed = sumOfAmounts(before.filter((part) => part === signed || amendments.includes(part)));
  const ended = terminatedOn !== null && Number(terminatedOn.slice(0, 4)) < year;
  return owed !== paid && !ended;
};
