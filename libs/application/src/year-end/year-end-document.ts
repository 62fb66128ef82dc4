// The answer of the year-end assistant as one document for programs: the command line and HTTP say the same.
import { moneyText, wanText, type Fen } from '#money';
import type { Statements } from '#statements';
import { ITEM_KINDS, type ProposedCommand } from './open-item.js';
import type { Rehearsed, RehearsedItem } from './rehearsal.js';
import type { FateOfLine } from './unused-authority.js';
import type { YearEndAnswer } from './year-end-assistant.js';
import { isSettled, readyCommands } from './year-end.js';

/** Members in a fixed order; amounts are yuan as money text. */
export const yearEndDocument = (answer: YearEndAnswer): object => ({
  point: answer.point,
  year: answer.year,
  closed: answer.closed,
  early: answer.early,
  settled: isSettled(answer),
  closes: answer.closes,
  items: answer.items.map(itemDocument),
  lines: answer.lines.map(lineDocument),
  commands: readyCommands(answer),
  digest: answer.digest,
  tables: answer.statements === null ? [] : tableDocuments(answer.statements),
  failing: answer.checks
    .filter(({ state }) => state === 'fails')
    .map(({ id, says, severity, left, right, failures }) => ({
      ...{ id, says, severity, left: amountText(left), right: amountText(right) },
      failures: failures.map((each) => ({
        ...{ place: each.place, left: moneyText(each.left), right: moneyText(each.right) },
      })),
    })),
});

/** One line of a file for `duzhi post`. */
export const commandLine = (ledger: string, command: ProposedCommand): string =>
  JSON.stringify({ ledger, ...command });

const itemDocument = ({ rehearsed, ...item }: RehearsedItem): object => ({
  ...item,
  title: ITEM_KINDS[item.kind].title,
  basis: ITEM_KINDS[item.kind].basis,
  blocks: ITEM_KINDS[item.kind].blocks,
  amount: amountText(item.amount),
  rehearsed: rehearsedDocument(rehearsed),
});

/** The events themselves are left out: what is recorded is known only when the command is posted. */
const rehearsedDocument = (rehearsed: Rehearsed): object =>
  rehearsed.state === 'accepted'
    ? { state: rehearsed.state, events: rehearsed.events.map(({ type }) => type) }
    : rehearsed;

const lineDocument = ({ available, recorded, ...line }: FateOfLine): object => ({
  ...line,
  available: moneyText(available),
  recorded:
    recorded === null
      ? null
      : {
          recognised: moneyText(recorded.recognised),
          fromQuota: moneyText(recorded.fromQuota),
          held: moneyText(recorded.held),
        },
});

const tableDocuments = ({ tables }: Statements): object[] =>
  tables.map(({ key, name, form, empty, rows }) => ({
    ...{ key, name, printedNumber: form.printedNumber, title: form.title, empty },
    rows: rows.map(({ id, code, label, cells }) => ({
      ...{ id, code, label },
      cells: cells.map(({ address, column, amount }) => ({
        ...{ address, column, yuan: moneyText(amount), wan: wanText(amount) },
      })),
    })),
  }));

const amountText = (amount: Fen | null): string | null =>
  amount === null ? null : moneyText(amount);
