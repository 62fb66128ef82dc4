// A small office whose books are recorded and projected in a database of its own, ready to be damaged.
import { officeOn, steadyClock, type Outcome } from '#application';
import { commandKinds } from '#ledger';
import type { Database } from '#storage';
import { ask, issuedOffice, settledPayment, type Asked } from '#testing';

export const LEDGER = 'office';

const withKeys = (asked: readonly Asked[], prefix: string): readonly unknown[] =>
  asked.map(({ type, occurredOn, data }, index) => {
    const role = commandKinds.get(type)?.roles[0] ?? 'handler';
    return { key: `${prefix}${index + 1}`, type, occurredOn, actor: `${role}-1`, role, data };
  });

/** Commands of the office as a file would hold them: actor and role named, keys in order. */
export const officeCommands = (payments = 3): readonly unknown[] =>
  withKeys(
    [
      ...issuedOffice(),
      ...Array.from({ length: payments }, (_, index) =>
        settledPayment({ payment: `PAY-${index + 1}`, amount: `${100 + index}.25` }),
      ).flat(),
      // Nobody requested this payment: a refusal, so that there is a receipt without events.
      ask('ReviewPayment', '2021-03-01', { payment: 'PAY-0' }),
    ],
    'k-',
  );

/** More payments, four commands each, for an office that exists. */
export const morePayments = (series: string, count: number): readonly unknown[] =>
  withKeys(
    Array.from({ length: count }, (_, index) =>
      settledPayment({ payment: `${series}-${index + 1}`, amount: '1.00' }),
    ).flat(),
    `${series}-`,
  );

// No door has asked who is sending: the actor of the command counts, as everywhere until there are users.
const SENDER = { user: null, role: 'handler', mayImport: true };

/** Records the commands and waits until all of it is projected. */
export const booked = async (
  database: Database,
  commands: readonly unknown[] = officeCommands(),
  ledger = LEDGER,
): Promise<readonly Outcome[]> => {
  const office = await officeOn(database, { clock: steadyClock('2021-12-31T00:00:00.000Z') });
  try {
    const outcomes = await office.desk.submit(ledger, commands, { submitter: SENDER });
    await office.projector.catchUp();
    return outcomes;
  } finally {
    await office.close();
  }
};
