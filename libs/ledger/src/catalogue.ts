// All kinds of commands and events that the law knows.
import { carryOverCommands } from './carry-over/commands.js';
import { carryOverEvents } from './carry-over/events.js';
import { finalAccountsCommands } from './final-accounts/commands.js';
import { finalAccountsEvents } from './final-accounts/events.js';
import { fiscalYearCommands } from './fiscal-year/commands.js';
import { fiscalYearEvents } from './fiscal-year/events.js';
import { incomeCommands } from './income/commands.js';
import { incomeEvents } from './income/events.js';
import { indicatorCommands } from './indicator/commands.js';
import { indicatorEvents } from './indicator/events.js';
import type { CommandKind, EventKind } from './kinds.js';
import { paymentCommands } from './payment/commands.js';
import { paymentEvents } from './payment/events.js';
import { performanceCommands } from './performance/commands.js';
import { performanceEvents } from './performance/events.js';
import { procurementCommands } from './procurement/commands.js';
import { procurementEvents } from './procurement/events.js';
import { projectCommands } from './project/commands.js';
import { projectEvents } from './project/events.js';
import { reasonCommands } from './reason/commands.js';
import { reasonEvents } from './reason/events.js';
import { unitCommands } from './unit/commands.js';
import { unitEvents } from './unit/events.js';
import { yearEndReportCommands } from './year-end-report/commands.js';
import { yearEndReportEvents } from './year-end-report/events.js';
import { voucherCommands } from './voucher/commands.js';
import { voucherEvents } from './voucher/events.js';

export const commandKinds: ReadonlyMap<string, CommandKind> = new Map(
  [
    ...unitCommands,
    ...fiscalYearCommands,
    ...projectCommands,
    ...indicatorCommands,
    ...procurementCommands,
    ...paymentCommands,
    ...incomeCommands,
    ...carryOverCommands,
    ...voucherCommands,
    ...performanceCommands,
    ...reasonCommands,
    ...yearEndReportCommands,
    ...finalAccountsCommands,
  ].map((kind) => [kind.type, kind]),
);

export const eventKinds: ReadonlyMap<string, EventKind> = new Map(
  [
    ...unitEvents,
    ...fiscalYearEvents,
    ...projectEvents,
    ...indicatorEvents,
    ...procurementEvents,
    ...paymentEvents,
    ...incomeEvents,
    ...carryOverEvents,
    ...voucherEvents,
    ...performanceEvents,
    ...reasonEvents,
    ...yearEndReportEvents,
    ...finalAccountsEvents,
  ].map((kind) => [kind.type, kind]),
);
