// Entries of non-fiscal income: row 16 of domain.md §5.6 and its like for every kind of table 02.
import type { Posting } from '#bookkeeping';
import type { LedgerEvent } from '#eventing';
import { fenOf, type Fen } from '#money';
import type { z } from 'zod';
import { budget, entries, finance } from '../entries.js';
import type { incomeRecordedData, incomeReversedData } from './events.js';
import { INCOME_ACCOUNTS } from './state.js';

type Recorded = LedgerEvent<string, z.output<typeof incomeRecordedData>>;
type Reversed = LedgerEvent<string, z.output<typeof incomeReversedData>>;

/** Row 16: Dr 800102 / Cr 6xxx; Dr 1002 / Cr 4xxx. */
export const recorded = (event: Recorded): Posting[] =>
  received(event, event.data.income, fenOf(event.data.amount));

/** The same accounts in red. */
export const reversed = (event: Reversed): Posting[] =>
  received(event, event.data.reversal, -fenOf(event.data.amount));

const received = (event: Recorded | Reversed, document: string, amount: Fen): Posting[] => {
  const { kind, year, coordinate, voucher } = event.data;
  const accounts = INCOME_ACCOUNTS[kind];
  const { occurredOn } = event;
  return entries({ fiscalYear: year, occurredOn, phase: 'current', document, voucher }, [
    budget('800102', accounts.budget, amount, coordinate),
    finance('1002', accounts.finance, amount, coordinate),
  ]);
};
