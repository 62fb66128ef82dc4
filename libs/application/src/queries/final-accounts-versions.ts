// The versions of a year's final accounts (决算), each with the steps it went through.
import type { LedgerEvent } from '#eventing';
import type { StatementTotals } from '#ledger';

export const FINAL_ACCOUNTS_EVENTS: readonly string[] = [
  'FinalAccountsCompiled',
  'FinalAccountsReviewed',
  'FinalAccountsApproved',
  'FinalAccountsPublished',
];

export type FinalAccountsStep = 'compiled' | 'reviewed' | 'returned' | 'approved' | 'published';

export interface StepOfVersion {
  readonly step: FinalAccountsStep;
  readonly position: number;
  readonly occurredOn: string;
  readonly actor: string;
  /** Opinion of the review, document of the approval, address of the publication; null when it has none. */
  readonly says: string | null;
}

export interface FinalAccountsVersion {
  readonly version: number;
  /** Position of the event that compiled it: the books that it was made from. */
  readonly position: number;
  readonly occurredOn: string;
  readonly actor: string;
  /** SHA-256 of the cells as compiled, hexadecimal. */
  readonly digest: string;
  readonly formSet: string;
  readonly totals: StatementTotals;
  readonly waivers: readonly {
    readonly check: string;
    readonly explanation: string;
    readonly signer: string;
  }[];
  /** Why it replaced the version before; null for the first. */
  readonly reason: string | null;
  readonly steps: readonly StepOfVersion[];
}

/** The members that are read here; each event was checked against its schema when it was decided. */
interface StepData {
  readonly year: number;
  readonly version: number;
  readonly statements: {
    readonly digest: string;
    readonly formSet: string;
    readonly totals: StatementTotals;
  };
  readonly waivers: FinalAccountsVersion['waivers'];
  readonly reason?: string;
  readonly result: 'passed' | 'returned';
  readonly opinion: string;
  readonly document: string;
  readonly url: string;
}

/** In order of version. */
export const finalAccountsVersionsOf = (
  events: readonly LedgerEvent[],
  year: number,
): readonly FinalAccountsVersion[] => {
  const versions = new Map<number, FinalAccountsVersion>();
  for (const event of events) {
    const data = event.data as StepData;
    if (data.year !== year) continue;
    const { position, occurredOn, actor } = event;
    const step = stepOf(event);
    if (event.type === 'FinalAccountsCompiled') {
      const { statements, waivers, reason = null, version } = data;
      const { digest, formSet, totals } = statements;
      versions.set(version, {
        ...{ version, position, occurredOn, actor, digest, formSet, totals, waivers, reason },
        steps: [step],
      });
      continue;
    }
    const known = versions.get(data.version);
    if (known === undefined) throw new Error(`version ${data.version} was never compiled`);
    versions.set(data.version, { ...known, steps: [...known.steps, step] });
  }
  return [...versions.values()];
};

const stepOf = (event: LedgerEvent): StepOfVersion => {
  const { position, occurredOn, actor } = event;
  const data = event.data as StepData;
  const of = (step: FinalAccountsStep, says: string | null): StepOfVersion => ({
    ...{ step, position, occurredOn, actor, says },
  });
  switch (event.type) {
    case 'FinalAccountsReviewed':
      return of(data.result === 'passed' ? 'reviewed' : 'returned', data.opinion);
    case 'FinalAccountsApproved':
      return of('approved', data.document);
    case 'FinalAccountsPublished':
      return of('published', data.url);
    default:
      return of('compiled', data.reason ?? null);
  }
};
