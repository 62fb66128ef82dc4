// Everything that can happen to an office happens once, in order: every command, every event, two years.
import { describe, expect, it } from '@jest/globals';
import { canonical } from '#eventing';
import { eventfulYears, issuedOffice, livedThrough } from '#testing';
import { Books } from '../books.js';
import { commandKinds, eventKinds } from '../catalogue.js';
import { evolve, upcast } from '../law.js';

const BEGINNING = [
  'BooksOpened',
  'FiscalYearOpened',
  'ProjectRegistered',
  'BudgetApproved',
  'IndicatorIssued',
];
const { office, answers } = livedThrough();

describe('an office in which everything happens', () => {
  it.each(answers.map((each) => [each.asked.type, each.event, each.answer] as const))(
    '%s leads to %s',
    (_type, event, answer) => {
      expect(answer).toMatchObject({ kind: 'accepted', events: [{ type: event }] });
    },
  );

  it('has met every kind of command and of event', () => {
    const asked = new Set(
      [...issuedOffice(), ...eventfulYears.map(([each]) => each)].map(({ type }) => type),
    );
    expect([...commandKinds.keys()].filter((type) => !asked.has(type))).toEqual([]);
    const met = new Set([...BEGINNING, ...eventfulYears.map(([, event]) => event)]);
    expect([...eventKinds.keys()].filter((type) => !met.has(type))).toEqual([]);
    expect(new Set(office.events.map(({ type }) => type))).toEqual(met);
  });

  it('buys in the order of 政府采购', () => {
    const order = [
      ...['PublishProcurementIntent', 'FileProcurementPlan', 'SignContract', 'PublishContract'],
      ...['AmendContract', 'RecordAcceptance', 'ReleaseProcurementPlan', 'ReleaseCommitment'],
    ];
    const bought = eventfulYears.map(([{ type }]) => type).filter((type) => order.includes(type));
    expect(bought).toEqual(order);
  });

  it('folds again from what the log keeps to the same books (5.5-14)', () => {
    const again = new Books(office.ledger);
    for (const event of office.events)
      evolve(again, upcast(JSON.parse(canonical(event)) as typeof event));
    expect(again).toEqual(office.books);
  });

  it('has vouchers without a gap in every month', () => {
    const numbers = new Map<string, Set<string>>();
    for (const { data } of office.events) {
      const { voucher } = data as { voucher?: string };
      if (voucher === undefined) continue;
      const month = voucher.slice(0, 6);
      numbers.set(month, (numbers.get(month) ?? new Set()).add(voucher));
    }
    expect(numbers.size).toBeGreaterThan(5);
    for (const [month, vouchers] of numbers) {
      const wanted = Array.from(
        { length: vouchers.size },
        (_, index) => `${month}-${String(index + 1).padStart(4, '0')}`,
      );
      expect([...vouchers].sort()).toEqual(wanted);
    }
  });
});
