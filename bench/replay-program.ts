// A replay in a process of its own, so that its memory is its own: prints milliseconds, events and peaks as JSON.
import { builtInCodes } from '#codes';
import { replayedBooks, replayedStatements } from '#audit';
import { connectedDatabase, connectionsOf, openCluster } from '#storage';
import { YEAR } from './synthetic-plan.js';

export interface Replay {
  readonly events: number;
  readonly milliseconds: number;
  /** Highest resident size of the process, MB. */
  readonly memory: number;
  /** Highest size of the JavaScript heap seen between two batches, MB. */
  readonly heap: number;
}

const MEGABYTE = 1_000_000;

const [home = '', name = '', ledger = '', hashed = ''] = process.argv.slice(2);
const cluster = await openCluster({ home });
const database = await connectedDatabase(connectionsOf(cluster, name));
const asOf = `${YEAR}-12-31`;
let heap = 0;
const start = performance.now();
const replayed = await replayedBooks(database.log, {
  ledger,
  dates: [asOf],
  hashed: hashed === 'hashed',
  onProgress: () => {
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  },
});
replayedStatements(replayed, YEAR, asOf, builtInCodes);
const milliseconds = performance.now() - start;
await database.close();
const replay: Replay = {
  events: replayed.position,
  milliseconds,
  memory: (process.resourceUsage().maxRSS * 1024) / MEGABYTE,
  heap: heap / MEGABYTE,
};
process.stdout.write(`${JSON.stringify(replay)}\n`);
