// The log in memory keeps the contract.
import { describeEventLog } from './event-log.contract.js';
import { MemoryEventLog } from './memory-event-log.js';

describeEventLog('the event log in memory', () =>
  Promise.resolve({ log: new MemoryEventLog(), close: () => Promise.resolve() }),
);
