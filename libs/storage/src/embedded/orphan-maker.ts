// A program for specs: opens a home, writes one event, says the server's process id, and waits to be killed.
import { openDatabase } from '../database.js';
import { emptyHead } from '../log/head.js';

const [home = ''] = process.argv.slice(2);
const database = await openDatabase({ home, durability: 'off' });
await database.log.commit([
  {
    head: emptyHead('orphan'),
    events: [
      {
        position: 1,
        type: 'PaymentSettled',
        version: 1,
        occurredOn: '2021-03-05',
        recordedAt: '2021-03-05T01:00:00.000Z',
        actor: 'zhang',
        key: 'a',
        text: '{}',
      },
    ],
    receipts: [],
  },
]);
process.stdout.write(`${database.cluster?.pid ?? 0}\n`);
setInterval(() => undefined, 1_000);
