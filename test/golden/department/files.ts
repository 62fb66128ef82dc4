// What the golden department keeps: consolidated statements with all checks, the register of transfers with the
// eliminations, and the root of each unit's log.
import { builtInCodes } from '#codes';
import { moneyText } from '#money';
import {
  consolidationOf,
  formSetOf,
  formSetText,
  jsonOf,
  type Consolidation,
  type Leg,
  type Stamp,
} from '#statements';
import { sha256 } from '#transparency';
import { booksAsOf, LedgerRun, rootOf } from '../run.js';
import { DEPARTMENT } from './build.js';
import { YEARS } from './plan.js';

/** The version of the posting rules with which the goldens were made; it stands in every stamp. */
const PROJECTION_VERSION = '1';

/** Canonical texts of the events, by ledger. */
export type DepartmentLogs = ReadonlyMap<string, readonly string[]>;

export const logsOf = (commands: ReadonlyMap<string, readonly unknown[]>): DepartmentLogs =>
  new Map([...commands].map(([ledger, sent]) => [ledger, new LedgerRun(ledger).post(sent).texts]));

const formSetFor = (year: number) => {
  const formSet = formSetOf(year);
  if (formSet === undefined) throw new Error(`there is no form set for ${year}`);
  return formSet;
};

export const consolidated = (logs: DepartmentLogs, year: number): Consolidation =>
  consolidationOf(formSetFor(year), {
    name: DEPARTMENT,
    year,
    units: [...logs].map(([ledger, texts]) => ({ ledger, ...booksAsOf(texts, `${year}-12-31`) })),
    codes: builtInCodes,
  });

const stampOf = (logs: DepartmentLogs, year: number): Stamp => {
  const formSet = formSetFor(year);
  return {
    ledgers: [...logs].map(([ledger, texts]) => ({
      ...{ ledger, position: texts.length, root: rootOf(texts) },
    })),
    year,
    asOf: `${year}-12-31`,
    formSet: { id: formSet.id, digest: sha256(formSetText(formSet)).toString('hex') },
    codeListDigest: sha256(builtInCodes.digestText(year)).toString('hex'),
    projectionVersion: PROJECTION_VERSION,
  };
};

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const legDocument = (leg: Leg | null) =>
  leg === null
    ? null
    : {
        ...{ ledger: leg.ledger, counterpart: leg.counterpart, firstOn: leg.firstOn },
        amount: moneyText(leg.amount),
        documents: leg.parts.map(({ document }) => document),
      };

export const transfersText = ({ transfers, eliminations }: Consolidation): string =>
  pretty({
    transfers: transfers.map(({ id, kind, state, reason, out, in: taken }) => ({
      ...{ id, kind, state, reason, out: legDocument(out), in: legDocument(taken) },
    })),
    eliminations: eliminations.map(({ transfer, kind, from, to, spending, income, amount }) => ({
      ...{ transfer, kind, from, to, spending: spending.account, income: income.account },
      amount: moneyText(amount),
    })),
  });

/** File names and texts. */
export const departmentFilesOf = (logs: DepartmentLogs): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  for (const year of YEARS) {
    const made = consolidated(logs, year);
    files.set(`${year}.statements.json`, jsonOf(made.statements, stampOf(logs, year), made.checks));
    files.set(`${year}.transfers.json`, transfersText(made));
  }
  const digests: Record<string, string> = {};
  for (const [name, text] of files) digests[name] = sha256(text).toString('hex');
  const ledgers = [...logs].map(([ledger, texts]) => ({
    ...{ ledger, events: texts.length, root: rootOf(texts) },
  }));
  files.set('log.json', pretty({ department: DEPARTMENT, ledgers, digests }));
  return files;
};
