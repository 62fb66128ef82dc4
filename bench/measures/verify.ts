// verify: the hash pass alone against the bare SHA-256, and all passes together.
import { verify, type PassName } from '#audit';
import { rateOf, repeated } from '../figures.js';
import type { Measure } from './measure.js';
import { COPY_HASH } from './reading-ceilings.js';
import { SMALL } from './shelf.js';

export const verification: Measure = {
  name: 'verify',
  needs: ['reading-ceilings'],
  run: async ({ sizes, figures, shelf }) => {
    const database = await shelf.smallBooks();
    const verifying = (passes?: readonly PassName[]): Promise<readonly number[]> =>
      repeated(sizes.runs, () =>
        rateOf(sizes.small, async () => {
          const { passed, passes: results } = await verify(
            database,
            SMALL,
            passes === undefined ? {} : { passes },
          );
          if (!passed) throw new Error(`verify found something: ${JSON.stringify(results)}`);
        }),
      );
    figures.add({
      name: 'verify, hashes and root',
      unit: 'events/s',
      runs: await verifying(['hashes']),
      of: COPY_HASH,
      aim: { ratio: 0.6 },
    });
    figures.add({
      name: 'verify, all passes',
      unit: 'events/s',
      runs: await verifying(),
      of: COPY_HASH,
    });
  },
};
