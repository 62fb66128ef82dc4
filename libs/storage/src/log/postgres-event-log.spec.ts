// The log in Postgres keeps the contract.
import { freshDatabase } from '#testing';
import { describeEventLog } from './event-log.contract.js';

describeEventLog('the event log in Postgres', freshDatabase);
