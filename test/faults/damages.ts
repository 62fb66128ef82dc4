// One change by hand for every class of byte that is stored, with the place that verify must name.
import type { PassName } from '#audit';
import { LEDGER } from './booked-office.js';

export interface Damage {
  readonly byte: string;
  readonly by: readonly string[];
  readonly pass: PassName;
  readonly position: number | null;
  readonly place: string;
  /** All passes that notice. */
  readonly also?: readonly PassName[];
}

const at = (position: number): string => `ledger_id = '${LEDGER}' AND position = ${position}`;
const textOf = (position: number, from: string, to: string): string =>
  `UPDATE event SET text = replace(text, '${from}', '${to}') WHERE ${at(position)}`;

const set = (table: string, column: string, value: string, where: string): string =>
  `UPDATE ${table} SET ${column} = ${value} WHERE ${where}`;
const flipped = (column: string): string => `set_byte(${column}, 9, get_byte(${column}, 9) # 1)`;
const posting = (position: number, entry: number): string => `${at(position)} AND entry = ${entry}`;
const receipt = (key: string): string => `ledger_id = '${LEDGER}' AND key = '${key}'`;
const head = `id = '${LEDGER}'`;
const checkpoint = `generation = 'blue' AND ledger_id = '${LEDGER}'`;

// Positions: 1 opens the books, 7 approves the budget, 8 to 12 issue its lines; then three payments of
// four steps each: request 13, review 14, approval 15, settlement 16, and so on to 24. The last command
// was refused.
export const DAMAGES: readonly Damage[] = [
  {
    byte: 'the amount in an event text',
    by: [textOf(16, '"amount":"100.25"', '"amount":"900.25"')],
    pass: 'hashes',
    position: 16,
    place: 'event.leaf',
    also: ['postings'],
  },
  {
    byte: 'the actor in an event text',
    by: [textOf(14, '"actor":"reviewer-1"', '"actor":"reviewer-2"')],
    pass: 'columns',
    position: 14,
    place: 'event.actor',
    also: ['hashes'],
  },
  {
    byte: 'white space in an event text',
    by: [textOf(14, '"position":14', '"position": 14')],
    pass: 'texts',
    position: 14,
    place: 'event.text[117]',
    also: ['hashes'],
  },
  {
    byte: 'the order of members in an event text',
    by: [
      textOf(14, '"type":"PaymentReviewed","version":1', '"version":1,"type":"PaymentReviewed"'),
    ],
    pass: 'texts',
    position: 14,
    place: 'event.text[206]',
    also: ['hashes'],
  },
  {
    byte: 'an event text cut short',
    by: [set('event', 'text', 'left(text, 40)', at(14))],
    pass: 'texts',
    position: 14,
    place: 'event.text[0]',
    also: ['hashes'],
  },
  {
    byte: 'a leaf',
    by: [set('event', 'leaf', flipped('leaf'), at(5))],
    pass: 'hashes',
    position: 5,
    place: 'event.leaf',
  },
  {
    byte: 'an event text, and its leaf with it',
    by: [
      textOf(16, '"amount":"100.25"', '"amount":"900.25"'),
      set('event', 'leaf', "sha256('\\x00' || convert_to(text, 'UTF8'))", at(16)),
    ],
    pass: 'hashes',
    position: null,
    place: 'ledger.frontier',
    also: ['postings', 'checkpoint'],
  },
  ...(
    [
      ['type', "'PaymentApproved'"],
      ['version', '2'],
      ['occurred_on', 'occurred_on + 1'],
      ['recorded_at', "recorded_at + interval '1 microsecond'"],
      ['actor', "'somebody-else'"],
      ['key', "'k-140'"],
    ] as const
  ).map(([column, value]) => ({
    byte: `the column ${column}`,
    by: [set('event', column, value, at(14))],
    pass: 'columns' as const,
    position: 14,
    place: `event.${column}`,
  })),
  {
    byte: 'the ledger that an event belongs to',
    by: [set('event', 'ledger_id', "'other'", at(24))],
    pass: 'positions',
    position: 24,
    place: 'event.position',
    also: ['hashes', 'receipts', 'postings'],
  },
  {
    byte: 'the size in the head, made smaller',
    by: [set('ledger', 'size', 'size - 1', head)],
    pass: 'positions',
    position: 24,
    place: 'ledger.size',
  },
  {
    byte: 'the size in the head, made larger',
    by: [set('ledger', 'size', 'size + 1', head)],
    pass: 'positions',
    position: 25,
    place: 'event.position',
  },
  {
    byte: 'the frontier in the head',
    by: [set('ledger', 'frontier', flipped('frontier'), head)],
    pass: 'hashes',
    position: null,
    place: 'ledger.frontier',
  },
  {
    byte: 'the last instant in the head',
    by: [set('ledger', 'last_recorded_at', "last_recorded_at - interval '1 hour'", head)],
    pass: 'positions',
    position: null,
    place: 'ledger.last_recorded_at',
  },
  {
    byte: 'the head row itself',
    by: [`DELETE FROM ledger WHERE ${head}`],
    pass: 'positions',
    position: null,
    place: 'ledger',
  },
  {
    byte: 'two events, swapped',
    by: [
      set('event', 'position', '1000', at(14)),
      set('event', 'position', '14', at(15)),
      set('event', 'position', '15', at(1000)),
    ],
    pass: 'columns',
    position: 14,
    place: 'event.position',
    also: ['positions', 'hashes', 'receipts'],
  },
  {
    byte: 'the tail of the log, deleted',
    by: [`DELETE FROM event WHERE ledger_id = '${LEDGER}' AND position >= 23`],
    pass: 'positions',
    position: 23,
    place: 'event.position',
    also: ['hashes', 'receipts', 'postings', 'checkpoint'],
  },
  {
    byte: 'an event from the middle, deleted',
    by: [`DELETE FROM event WHERE ${at(10)}`],
    pass: 'positions',
    position: 10,
    place: 'event.position',
    also: ['hashes', 'receipts', 'postings', 'checkpoint'],
  },
  {
    byte: 'the outcome of an accepted command',
    by: [set('receipt', 'outcome', "replace(outcome, '14', '15')", receipt('k-14'))],
    pass: 'receipts',
    position: 14,
    place: 'receipt k-14: seal',
  },
  {
    byte: 'the outcome of a refusal',
    by: [set('receipt', 'outcome', "replace(outcome, 'PAY-0', 'PAY-9')", receipt('k-25'))],
    pass: 'receipts',
    position: null,
    place: 'receipt k-25: seal',
  },
  {
    byte: 'the digest of a request',
    by: [set('receipt', 'digest', flipped('digest'), receipt('k-14'))],
    pass: 'receipts',
    position: 14,
    place: 'receipt k-14: seal',
  },
  {
    byte: 'the positions of a receipt',
    by: [set('receipt', 'last_position', '15', receipt('k-14'))],
    pass: 'receipts',
    position: 14,
    place: 'receipt k-14: seal',
  },
  {
    byte: 'the time of a receipt',
    by: [set('receipt', 'recorded_at', "recorded_at + interval '1 second'", receipt('k-14'))],
    pass: 'receipts',
    position: 14,
    place: 'receipt k-14: seal',
  },
  {
    byte: 'the key of a receipt',
    by: [set('receipt', 'key', "'k-140'", receipt('k-14'))],
    pass: 'receipts',
    position: 14,
    place: 'receipt k-140: seal',
  },
  {
    byte: 'the seal of a receipt',
    by: [set('receipt', 'seal', flipped('seal'), receipt('k-14'))],
    pass: 'receipts',
    position: 14,
    place: 'receipt k-14: seal',
  },
  {
    byte: 'a receipt, deleted',
    by: [`DELETE FROM receipt WHERE ${receipt('k-14')}`],
    pass: 'receipts',
    position: 14,
    place: 'receipt',
  },
  ...(
    [
      ['amount', 'amount + 1', ['balance']],
      ['account', "'Q70.1'", []],
      ['side', "'credit'", ['balance']],
      ['book', "'finance'", ['balance']],
      ['occurred_on', 'occurred_on + 1', []],
      ['fiscal_year', 'fiscal_year + 1', []],
      ['phase', "'roll'", []],
      ['document', "'PAY-9'", []],
      ['fund', "'fund'", []],
      ['source', "'carried'", []],
      ['nature', "'staff'", []],
      ['project', "'P-TASK'", []],
      ['function', "'2010302'", []],
      ['economic', "'30202'", []],
      ['government_economic', "'50202'", []],
      ['line', "'L-TASK'", []],
      ['restricted', 'true', []],
      ['flow', "'coverage'", []],
      ['voucher', "'202103-0009'", []],
    ] as const
  ).map(([column, value, also]) => ({
    byte: `the ${column} of a posting`,
    by: [set('posting_blue', column, value, posting(13, 0))],
    pass: 'postings' as const,
    position: 13,
    place: `posting 0: ${column}`,
    also,
  })),
  {
    byte: 'a posting, deleted',
    by: [`DELETE FROM posting_blue WHERE ${posting(16, 2)}`],
    pass: 'postings',
    position: 16,
    place: 'posting 2',
    also: ['balance'],
  },
  {
    byte: 'a posting, added',
    by: [
      `INSERT INTO posting_blue SELECT generation, ledger_id, position, amount, 99, occurred_on,
         fiscal_year, restricted, phase, book, account, side, document, voucher, fund, source, nature,
         project, function, economic, government_economic, line, flow
       FROM posting_blue WHERE ${posting(16, 2)}`,
    ],
    pass: 'postings',
    position: 16,
    place: 'posting 99',
    also: ['balance'],
  },
  {
    byte: 'a posting beyond the log, added',
    by: [set('posting_blue', 'position', '900', posting(16, 2))],
    pass: 'postings',
    position: 16,
    place: 'posting 2',
    also: ['balance'],
  },
  {
    byte: 'the text of a fact',
    by: [set('fact_blue', 'text', "'某县金融办'", `${at(1)} AND kind = 'unit.name'`)],
    pass: 'facts',
    position: 1,
    place: 'fact 1: text',
  },
  {
    byte: 'the amount of a fact',
    by: [set('fact_blue', 'amount', 'amount + 1', `${at(7)} AND entry = 2`)],
    pass: 'facts',
    position: 7,
    place: 'fact 2: amount',
  },
  {
    byte: 'a fact, deleted',
    by: [`DELETE FROM fact_blue WHERE ${at(7)} AND entry = 2`],
    pass: 'facts',
    position: 7,
    place: 'fact 2',
  },
  {
    byte: 'the frontier of the checkpoint',
    by: [set('projection_checkpoint', 'frontier', flipped('frontier'), checkpoint)],
    pass: 'checkpoint',
    position: 24,
    place: 'projection_checkpoint.frontier',
  },
  {
    byte: 'the position of the checkpoint, made smaller',
    by: [set('projection_checkpoint', 'position', '20', checkpoint)],
    pass: 'postings',
    position: 21,
    place: 'posting 0',
    also: ['checkpoint'],
  },
  {
    byte: 'the position of the checkpoint, made larger',
    by: [set('projection_checkpoint', 'position', '30', checkpoint)],
    pass: 'checkpoint',
    position: 30,
    place: 'projection_checkpoint.position',
  },
];
