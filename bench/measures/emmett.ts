// The peer: Emmett on the same server, appending one event a call, and aggregating one long stream.
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type { Event } from '@event-driven-io/emmett';
import { callRateOf, rateOf, repeated } from '../figures.js';
import type { Measure } from './measure.js';

type Recorded = Event<'Recorded', { readonly text: string }>;

export const emmettAppend = (callers: number): string => `Emmett append, ${callers} callers`;
export const EMMETT_AGGREGATE = 'Emmett aggregate';

/** As long as a payment's life: request, review, approval, settlement. */
const STREAM = 4;
const APPEND_AT_ONCE = 500;
const CONNECTIONS = 16;

export const emmett: Measure = {
  name: 'emmett',
  needs: [],
  run: async ({ ground, sizes, figures, shelf }) => {
    const url = await ground.foreign('bench_emmett');
    const events = (await shelf.storedEvents()).map(({ text }): Recorded => ({
      type: 'Recorded',
      data: JSON.parse(text) as Recorded['data'],
    }));
    const store = getPostgreSQLEventStore(url, {
      connectionOptions: { pool: ground.pool(url, CONNECTIONS) },
    });
    await store.schema.migrate();
    let streams = 0;
    // Streams of their own for each caller and short ones: nobody waits for another's version.
    const appender = () => {
      let stream = '';
      let length = STREAM;
      return () => {
        if (length === STREAM) {
          streams += 1;
          stream = `payment-${streams}`;
          length = 0;
        }
        length += 1;
        const event = events[(streams + length) % events.length];
        return store.appendToStream<Recorded>(stream, event === undefined ? [] : [event]);
      };
    };
    for (const callers of sizes.callers.filter((each) => each <= 64)) {
      figures.add({
        name: emmettAppend(callers),
        unit: 'events/s',
        runs: await repeated(sizes.runs, () => callRateOf(callers, sizes.seconds, appender)),
      });
    }
    for (let from = 0; from < sizes.stream; from += APPEND_AT_ONCE) {
      const size = Math.min(APPEND_AT_ONCE, sizes.stream - from);
      const batch = Array.from({ length: size }, (_, index) => events[index % events.length]);
      await store.appendToStream<Recorded>(
        'long',
        batch.filter((event) => event !== undefined),
      );
    }
    const aggregate = (): Promise<unknown> =>
      store.aggregateStream<number, Recorded>('long', {
        initialState: () => 0,
        evolve: (count: number) => count + 1,
      });
    figures.add({
      name: EMMETT_AGGREGATE,
      unit: 'events/s',
      runs: await repeated(sizes.runs, () => rateOf(sizes.stream, aggregate)),
    });
    await store.close();
  },
};
