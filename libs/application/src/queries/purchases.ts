// The contracts of a ledger, gathered from the events of procurement and the facts of payments.
import type { Fact } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import type { DatedAmount, Purchase } from '#execution';
import { fenOf, type Fen } from '#money';

/** The events that tell of contracts. Payments are many: those against a contract are found by their facts. */
export const PURCHASE_EVENTS: readonly string[] = [
  'ContractSigned',
  'ContractAmended',
  'ContractTerminated',
  'AcceptanceRecorded',
  'PaymentReturned',
];

/** The members that the register reads; each event was checked against its schema when it was decided. */
interface PurchaseData {
  readonly contract: string;
  readonly plan: string;
  readonly supplier: { readonly name: string; readonly size: string };
  readonly category: string;
  readonly method: string;
  readonly organisation: string;
  readonly reserved: string;
  readonly amount: string;
  readonly year: number;
  readonly amendment: string;
  readonly direction: 'increase' | 'decrease';
  readonly acceptance: string;
  readonly result: 'passed' | 'failed';
  readonly payment: string;
  readonly return: string;
  readonly yearClass: 'same' | 'prior';
}

type Gathered = { -readonly [K in keyof Purchase]: Purchase[K] } & {
  amendments: DatedAmount[];
  acceptances: DatedAmount[];
  payments: Purchase['payments'][number][];
};

/** @param facts those of kind `procurement.payment`, in the order of the log */
export const purchasesOf = (
  events: readonly LedgerEvent[],
  facts: readonly Fact[],
): readonly Purchase[] => {
  const purchases = new Map<string, Gathered>();
  const contractOfPayment = new Map<string, string>();
  const contract = (id: string): Gathered => {
    const found = purchases.get(id);
    if (found === undefined) throw new Error(`contract ${id} was never signed`);
    return found;
  };
  for (const event of events) {
    if (event.type === 'ContractSigned') {
      const purchase = signedPurchase(event);
      purchases.set(purchase.contract, purchase);
    }
  }
  for (const { subject, text, fiscalYear, occurredOn, amount } of facts) {
    if (text === null || fiscalYear === null || amount === null) continue;
    contractOfPayment.set(subject, text);
    contract(text).payments.push({ year: fiscalYear, occurredOn, document: subject, amount });
  }
  for (const event of events) {
    const data = event.data as PurchaseData;
    switch (event.type) {
      case 'ContractAmended': {
        const sign = data.direction === 'increase' ? 1n : -1n;
        const amount = sign * fenOf(data.amount);
        contract(data.contract).amendments.push(dated(event, data.amendment, amount));
        break;
      }
      case 'ContractTerminated':
        contract(data.contract).terminatedOn = event.occurredOn;
        break;
      case 'AcceptanceRecorded':
        if (data.result === 'failed') break;
        contract(data.contract).acceptances.push(dated(event, data.acceptance, fenOf(data.amount)));
        break;
      case 'PaymentReturned': {
        const id = contractOfPayment.get(data.payment);
        if (id === undefined) break;
        const back = dated(event, data.return, -fenOf(data.amount));
        contract(id).payments.push(
          data.yearClass === 'prior' ? { ...back, priorYear: true } : back,
        );
        break;
      }
      default:
        break;
    }
  }
  return [...purchases.values()];
};

const dated = (event: LedgerEvent, document: string, amount: Fen): DatedAmount => ({
  year: (event.data as PurchaseData).year,
  occurredOn: event.occurredOn,
  document,
  amount,
});

const signedPurchase = (event: LedgerEvent): Gathered => {
  const data = event.data as PurchaseData;
  const { plan, category, method, organisation, reserved } = data;
  return {
    ...{ contract: data.contract, plan, category, method, organisation, reserved },
    supplier: data.supplier.name,
    size: data.supplier.size,
    signed: dated(event, data.contract, fenOf(data.amount)),
    amendments: [],
    acceptances: [],
    payments: [],
    terminatedOn: null,
  };
};
