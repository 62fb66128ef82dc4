// The years that the handbook takes its examples and entries from: everything happens, in either regime.
import type { LedgerEvent } from '#eventing';
import {
  carriedPlace,
  eventfulYears,
  given,
  issuedOffice,
  livedThrough,
  type Asked,
  type Lived,
  type Situation,
} from '#testing';
import { CASES, type Regime } from './cases.js';

/** Every command with the first example that was accepted: an office's beginning, then its eventful years. */
export const examples = (): ReadonlyMap<string, Lived> => {
  const beginning = issuedOffice({ regime: 'authorised' });
  const office = given([]);
  const begun = beginning.map((asked): Lived => {
    const answer = office.when(asked);
    const event = answer.kind === 'accepted' ? (answer.events[0]?.type ?? '') : '';
    return { asked, event, answer };
  });
  const known = new Map<string, Lived>();
  for (const lived of [...begun, ...livedThrough(beginning).answers]) {
    if (!known.has(lived.asked.type)) known.set(lived.asked.type, lived);
  }
  return known;
};

/** What happened in one situation; the years in which everything happens have no words of their own. */
export interface Situated {
  readonly says: string;
  readonly events: readonly LedgerEvent[];
}

/** The cases first, because they say what they show. */
export const situationsUnder = (regime: Regime): readonly Situated[] => [
  ...CASES.map(({ says, about, commands }) => ({
    says,
    events: given(commands(regime)).events.filter(({ type }) => about.includes(type)),
  })),
  {
    says: '',
    events: (regime === 'authorised'
      ? livedThrough(issuedOffice({ regime })).office
      : integratedOffice()
    ).events,
  },
];

/**
 * The eventful years under the integrated system: no quota arrives or comes back, payments go through the treasury,
 * and what the bureau does not recognise is carried out without money (row 18d).
 */
const integratedOffice = (): Situation => {
  const office = given(issuedOffice());
  for (const [asked] of eventfulYears) {
    if (asked.type === 'ReceiveQuota' || asked.type === 'RestoreQuota') continue;
    const data = { ...(asked.data as object), ...integrated(asked, office) };
    const answer = office.when({ ...asked, data });
    if (answer.kind !== 'accepted') {
      throw new Error(`${asked.type} is not accepted under the integrated system`);
    }
  }
  return office;
};

/** What a command of the eventful years says otherwise under the integrated system. */
const integrated = ({ type, data }: Asked, office: Situation): object => {
  const { channel, line } = data as { readonly channel?: string; readonly line?: string };
  if (channel === 'quota') return { channel: 'treasury' };
  if (type === 'OpenFiscalYear') return { regime: 'integrated' };
  if (type === 'CarryOutIndicator' && line === 'L-BUY') return { recognise: false };
  // Nothing of the lapsed staff line was recognised: what the unit still holds is the grant in its bank account.
  if (type === 'HandOverSurplus') {
    return {
      heldIn: '800102',
      from: { ...carriedPlace, project: 'P-OTHER', line: 'L-OTHER' },
    };
  }
  if (type === 'ApproveFinalAccounts') return { totals: compiledTotals(office) };
  return {};
};

/** The approved totals are those that the compilation computed. */
const compiledTotals = ({ events }: Situation): object => {
  const compiled = events.findLast(({ type }) => type === 'FinalAccountsCompiled');
  return (compiled?.data as { readonly statements: { readonly totals: object } }).statements.totals;
};
