// Money collected for the treasury is a liability, never income of the unit (row 17).
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books } from '../books.js';
import { bankVoucherRefusal } from '../payment/decider.js';
import { refuse } from '../refusal-catalogue.js';
import type { CollectForTreasuryData, HandOverCollectionData } from './commands.js';

export const collectForTreasury = (
  books: Books,
  { data, occurredOn }: Command<string, CollectForTreasuryData>,
): Decision => {
  if (books.collections.has(data.collection)) {
    return refuse('ID_TAKEN', { id: data.collection }, 'data.collection');
  }
  const year = Number(occurredOn.slice(0, 4));
  const used = bankVoucherRefusal(books, year, data.bankVoucher);
  if (used !== null) return used;
  const facts = { ...data, year, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'CollectedForTreasury', version: 1, occurredOn, data: facts }] };
};

export const handOverCollection = (
  books: Books,
  { data, occurredOn }: Command<string, HandOverCollectionData>,
): Decision => {
  const collection = books.collections.get(data.collection);
  if (collection === undefined) {
    return refuse('COLLECTION_UNKNOWN', { collection: data.collection }, 'data.collection');
  }
  if (fenOf(data.amount) > collection.owed) {
    const details = { requested: data.amount, owed: moneyText(collection.owed) };
    return refuse('COLLECTION_EXCEEDED', details, 'data.amount');
  }
  const year = Number(occurredOn.slice(0, 4));
  const used = bankVoucherRefusal(books, year, data.bankVoucher);
  if (used !== null) return used;
  const facts = { ...data, year, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'CollectionHandedOver', version: 1, occurredOn, data: facts }] };
};
