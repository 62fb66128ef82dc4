// Everything that can keep a database from being opened, as one error with a kind and a sentence.

export type DatabaseProblemKind =
  | 'no-programs'
  | 'no-system-user'
  | 'not-ours'
  | 'not-reachable-directory'
  | 'not-writable'
  | 'disk-full'
  | 'in-use'
  | 'did-not-start'
  | 'no-connection'
  | 'migration-failed';

/** The database cannot be used; the message says what to do about it. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';

  constructor(
    readonly kind: DatabaseProblemKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
