// When surplus or carry-over may be handed over to the treasury (row 23 of domain.md §5.6).
import type { Command, Decision } from '#eventing';
import type { Books } from '../books.js';
import { refuse } from '../refusal-catalogue.js';
import type { HandOverSurplusData } from './commands.js';
import { kindRefusal, placeRefusal } from './place.js';

export const handOverSurplus = (
  books: Books,
  { data, occurredOn }: Command<string, HandOverSurplusData>,
): Decision => {
  const year = Number(occurredOn.slice(0, 4));
  if (books.used.has(`hand-over|${data.handOver}`)) {
    return refuse('ID_TAKEN', { id: data.handOver }, 'data.handOver');
  }
  const refused =
    kindRefusal(data.kind, data.from, data.heldIn, 'data.from') ??
    placeRefusal(books, { ...data, year, place: data.from }, 'data.from');
  if (refused !== null) return refused;
  const facts = { ...data, year, voucher: books.nextVoucher(occurredOn) };
  return { events: [{ type: 'SurplusHandedOver', version: 1, occurredOn, data: facts }] };
};
