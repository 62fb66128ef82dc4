// Makes the projection anew beside the one that is read, compares the two, and lets the new one take over.
import { Balances, type Balance } from '#bookkeeping';
import type { EventLog, Generation, Projection } from '#storage';
import type { PostingRules } from './posting-rules.js';
import { Projector, type ProjectorOptions } from './projector.js';

/** A sum that the two generations do not agree on, at the same position. */
export interface RebuildDifference {
  readonly ledger: string;
  readonly position: number;
  /** The place, with what the new generation has more than the old one as its amount. */
  readonly balance: Balance;
}

export interface RebuildReport {
  readonly generation: Generation;
  readonly ledgers: number;
  readonly events: number;
  readonly differences: readonly RebuildDifference[];
  readonly switched: boolean;
}

export interface RebuildOrder {
  readonly log: EventLog;
  readonly projection: Projection;
  readonly rules: PostingRules;
  readonly options?: ProjectorOptions;
  /** Asked when there are differences; absent = take over all the same (the rules have changed). */
  readonly accept?: (differences: readonly RebuildDifference[]) => boolean | Promise<boolean>;
}

/** Reading goes on meanwhile, from the old generation until the switch, from the new one after it. */
export const rebuiltProjection = async (order: RebuildOrder): Promise<RebuildReport> => {
  const { log, projection, rules } = order;
  const before = (await projection.state()).active;
  const generation = await projection.beginGeneration(rules.version);
  const projector = new Projector(log, projection, rules, order.options);
  await projector.catchUp(generation);
  const problem = projector.problems[0];
  if (problem !== undefined) {
    throw new Error(
      `the projection cannot be rebuilt: ${problem.ledger} stands still at position ` +
        `${problem.position}: ${problem.message}`,
    );
  }
  const differences = await differencesOf(projection, before, generation);
  const switched = differences.length === 0 || (await (order.accept?.(differences) ?? true));
  if (switched) {
    // What was committed during the comparison.
    await projector.catchUp(generation);
    await projection.switchTo(generation);
  }
  const made = await projection.of(generation).checkpoints();
  return {
    generation,
    ledgers: made.length,
    events: made.reduce((sum, each) => sum + each.position, 0),
    differences,
    switched,
  };
};

const differencesOf = async (
  projection: Projection,
  before: Generation,
  after: Generation,
): Promise<readonly RebuildDifference[]> => {
  const differences: RebuildDifference[] = [];
  for (const { ledger, position } of await projection.of(before).checkpoints()) {
    const balances = new Balances();
    const query = { ledger, upTo: position };
    // At the same time, on two connections: each is a scan of all postings of the ledger.
    const [made, known] = await Promise.all([
      projection.of(after).balances(query),
      projection.of(before).balances(query),
    ]);
    for (const balance of made) balances.include(balance);
    for (const balance of known) balances.include({ ...balance, amount: -balance.amount });
    for (const balance of balances) differences.push({ ledger, position, balance });
  }
  return differences;
};
