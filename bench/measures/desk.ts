// The desk in this process: so many callers, each with one command at a time, answered after its commit.
import { budgetLaw, Desk, systemClock } from '#application';
import { assertAccepted, SUBMITTER } from '../books.js';
import { callRateOf, repeated } from '../figures.js';
import { dailyCommands, openingCommands } from '../synthetic-ledger.js';
import { emmettAppend } from './emmett.js';
import type { Measure } from './measure.js';
import { RAW_COMMIT } from './writing-ceilings.js';

/** Commands over which the year of a lane goes by. */
const LANE = 20_000;

export const desk: Measure = {
  name: 'desk',
  needs: ['writing-ceilings', 'emmett'],
  run: async ({ ground, sizes, figures }) => {
    const { log } = await ground.database('bench_desk');
    for (const callers of sizes.callers) {
      const runs = await repeated(sizes.runs, async (turn) => {
        const ledger = `desk-${callers}-${turn}`;
        const order = { submitter: SUBMITTER };
        const open = new Desk(log, budgetLaw(), systemClock);
        assertAccepted(await open.submit(ledger, openingCommands(), order));
        const rate = await callRateOf(callers, sizes.seconds, (caller) => {
          const lane = dailyCommands({ seed: caller, lane: `C${caller}`, expected: LANE });
          return async () => {
            assertAccepted(await open.submit(ledger, [lane.next().value], order));
          };
        });
        await open.close();
        return rate;
      });
      figures.add({ name: `desk, ${callers} callers`, unit: 'commands/s', runs, of: RAW_COMMIT });
      if (callers !== 64) continue;
      figures.add({
        name: 'desk against the peer, 64 callers',
        unit: 'commands/s',
        runs,
        of: emmettAppend(64),
        aim: { ratio: 5 },
      });
    }
  },
};
