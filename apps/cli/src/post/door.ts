// The two ways to a desk: over HTTP to the server that runs, or to one in this process.
import { Sequence, type Office, type Outcome } from '#application';
import type { CommandLine } from './command-lines.js';

export interface PostOrder {
  readonly mode: 'each' | 'all';
  readonly dryRun: boolean;
}

/** The way for the commands of one ledger; what is sent first is decided first. */
export interface Lane {
  /** Answers one outcome a command, in order. */
  send(lines: readonly CommandLine[]): Promise<readonly Outcome[]>;
  /** After the last command. */
  close(): Promise<void>;
}

export interface Door {
  lane(ledger: string, order: PostOrder): Lane;
  close(): Promise<void>;
}

// Until there are logins, actor and role come with the command, and whoever acts counts as the sender.
const NOBODY = { user: null, role: '', mayImport: true };

/** A desk in this process: where no server runs. */
export const deskDoor = (office: Office): Door => {
  const sequences = new Map<string, Sequence>();
  return {
    lane: (ledger, { mode, dryRun }) => {
      const sequence = sequences.get(ledger) ?? new Sequence();
      sequences.set(ledger, sequence);
      const order = { submitter: NOBODY, mode, dryRun, sequence };
      return {
        send: (lines) =>
          office.desk.submit(
            ledger,
            lines.map(({ command }) => command),
            order,
          ),
        close: () => Promise.resolve(),
      };
    },
    close: () => office.close(),
  };
};
