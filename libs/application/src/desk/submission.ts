// A command as it came in: read once, with the digest by which a second sending is recognised.
import { canonical, type Command } from '#eventing';
import type { Problem } from '#ledger';
import { sha256 } from '#transparency';
import type { Law } from './law.js';
import type { Outcome } from './outcome.js';

/** Who sends, as the door has established it. */
export interface Submitter {
  /**
   * Null while no door knows who is asking (design §16: actor and role from the file): the command must
   * name its actor then, and counts as sent by him, so that separation of duties compares real people.
   */
  readonly user: string | null;
  readonly role: string;
  /** May name another actor and role than his own (imports of older books). */
  readonly mayImport: boolean;
}

export interface Submission {
  readonly key: string;
  readonly digest: Buffer;
  readonly command: Command;
  readonly actor: string;
  readonly role: string;
  readonly submittedBy: string;
}

/** The submission, or the answer that it is not a command by form. */
export const submissionOf = (
  law: Pick<Law, 'parse'>,
  raw: unknown,
  submitter: Submitter,
): Submission | Extract<Outcome, { kind: 'malformed' }> => {
  const parsed = law.parse(raw);
  if ('problems' in parsed) {
    return { key: keyOf(raw), kind: 'malformed', problems: parsed.problems };
  }
  const { command } = parsed;
  const actor = command.actor ?? submitter.user;
  if (actor === null) return { key: command.key, kind: 'malformed', problems: [ACTOR_NEEDED] };
  const role = (raw as { role?: unknown }).role;
  return {
    key: command.key,
    digest: digestOf(command),
    command,
    actor,
    role: typeof role === 'string' ? role : submitter.role,
    submittedBy: submitter.user ?? actor,
  };
};

const ACTOR_NEEDED: Problem = {
  path: 'actor',
  zh: '目前尚无登录，请在 actor 中写明经办人。',
  en: 'Nobody is logged in yet: name who acts in actor.',
};

/** Parsing is strict and changes nothing, so this is the command as it was received. */
const digestOf = ({ type, occurredOn, actor, data }: Command): Buffer =>
  sha256(canonical({ type, occurredOn, actor, data }));

const keyOf = (raw: unknown): string | null => {
  const key: unknown =
    typeof raw === 'object' && raw !== null ? (raw as { key?: unknown }).key : null;
  return typeof key === 'string' ? key.slice(0, 128) : null;
};
