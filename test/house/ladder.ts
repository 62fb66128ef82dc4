// The ladder: which room may import which, through front doors only, and pure rooms never reach impure ones.
import { posix } from 'node:path';
import ts from 'typescript';
import { ROOMS, SPEC_PACKAGES, SPEC_ROOMS, isPackageAllowed, type Room } from './rooms.js';
import { importsOf, isFrontDoor, isSpec, lineOf, type Import, type Source } from './source.js';

export const roomOf = (path: string, rooms: readonly Room[] = ROOMS): Room | undefined =>
  rooms.find(({ folder }) => path.startsWith(`${folder}/`));

const libraryOf = (room: Room): string | undefined =>
  room.folder.startsWith('libs/') ? room.folder.slice('libs/'.length) : undefined;

/** A script beside a room's source, as one that generates data; nothing imports it at run time. */
const isScript = (path: string, room: Room): boolean => !path.startsWith(`${room.folder}/src/`);

/** What a file imports against the table of rooms. */
export const forbiddenImports = (source: Source, rooms: readonly Room[] = ROOMS): string[] => {
  const room = roomOf(source.path, rooms);
  if (room === undefined) return [];
  return importsOf(source).flatMap((each) => {
    const objection = objectionTo(each, source, room);
    return objection === undefined
      ? []
      : [`${source.path}:${each.line} imports ${each.specifier}: ${objection}`];
  });
};

const objectionTo = ({ specifier }: Import, source: Source, room: Room): string | undefined => {
  if (specifier.startsWith('.')) return objectionToFile(specifier, source, room);
  if (specifier.startsWith('#')) return objectionToRoom(specifier.slice(1), source, room);
  const free = isSpec(source) || isScript(source.path, room) ? SPEC_PACKAGES : [];
  const name = packageNameOf(specifier);
  return isPackageAllowed(room.packages, name) || isPackageAllowed(free, name)
    ? undefined
    : `${room.folder} may not use it`;
};

const objectionToFile = (specifier: string, source: Source, room: Room): string | undefined => {
  const target = posix.normalize(posix.join(posix.dirname(source.path), specifier));
  if (!target.startsWith(`${room.folder}/`)) return 'other rooms are entered by their front door';
  if (!/\.js(on)?$/.test(target)) return 'a file is named with its ending .js';
  // A spec is a guest of the room and tests what stands at the front door.
  if (target === `${room.folder}/src/index.js` && !isSpec(source)) {
    return 'within a room, import the file and not the own front door';
  }
  return undefined;
};

const objectionToRoom = (library: string, source: Source, room: Room): string | undefined => {
  if (library.includes('/')) return 'a room has one front door and no side doors';
  if (library === libraryOf(room))
    return 'within a room, import the file and not the own front door';
  if (room.rooms.includes(library)) return undefined;
  if (isSpec(source) && SPEC_ROOMS.includes(library)) return undefined;
  return `${room.folder} may not import ${library}`;
};

const packageNameOf = (specifier: string): string =>
  specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : specifier.startsWith('node:')
      ? specifier
      : (specifier.split('/')[0] ?? specifier);

/** Chains of imports by which a pure room reaches an impure one, or a package that no pure room may use. */
export const impurities = (
  sources: readonly Source[],
  rooms: readonly Room[] = ROOMS,
): string[] => {
  const edges = edgesOf(sources, rooms);
  const purePackages = rooms
    .filter(({ pure }) => pure)
    .flatMap(({ packages }) => ('anyBut' in packages ? [] : packages));
  const isPure = (place: string): boolean =>
    rooms.some(({ folder, pure }) => folder === place && pure) || purePackages.includes(place);
  return rooms.filter(({ pure }) => pure).flatMap(({ folder }) => chainsOut(folder, edges, isPure));
};

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

const edgesOf = (sources: readonly Source[], rooms: readonly Room[]): Edges => {
  const edges = new Map<string, Set<string>>();
  for (const source of sources) {
    const room = roomOf(source.path, rooms);
    if (room === undefined || isSpec(source) || isScript(source.path, room)) continue;
    const targets = edges.get(room.folder) ?? new Set<string>();
    edges.set(room.folder, targets);
    for (const { specifier } of importsOf(source)) targets.add(placeOf(specifier, source));
    targets.delete(room.folder);
  }
  return edges;
};

const placeOf = (specifier: string, source: Source): string => {
  if (specifier.startsWith('#')) return `libs/${specifier.slice(1).split('/')[0] ?? ''}`;
  if (!specifier.startsWith('.')) return packageNameOf(specifier);
  const target = posix.normalize(posix.join(posix.dirname(source.path), specifier));
  return target.split('/').slice(0, 2).join('/');
};

const chainsOut = (start: string, edges: Edges, isPure: (place: string) => boolean): string[] => {
  const found: string[] = [];
  const seen = new Set([start]);
  const queue = [[start]];
  for (let chain = queue.shift(); chain !== undefined; chain = queue.shift()) {
    for (const next of edges.get(chain.at(-1) ?? '') ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (isPure(next)) queue.push([...chain, next]);
      else found.push([...chain, next].join(' → '));
    }
  }
  return found;
};

/** Rooms that import each other in a circle. */
export const circles = (sources: readonly Source[], rooms: readonly Room[] = ROOMS): string[] => {
  const edges = edgesOf(sources, rooms);
  const open: string[] = [];
  const done = new Set<string>();
  const found: string[] = [];
  const enter = (place: string): void => {
    if (open.includes(place)) {
      found.push([...open.slice(open.indexOf(place)), place].join(' → '));
      return;
    }
    if (done.has(place)) return;
    open.push(place);
    for (const next of edges.get(place) ?? []) enter(next);
    open.pop();
    done.add(place);
  };
  for (const place of edges.keys()) enter(place);
  return found;
};

/** Default exports, `export *`, and front doors that are more than a list of names. */
export const unnamedExports = (source: Source): string[] =>
  source.tree.statements.flatMap((statement) => {
    const says = (what: string): string[] => [
      `${source.path}:${lineOf(source, statement)} ${what}`,
    ];
    if (ts.isExportAssignment(statement)) return says('exports without a name');
    if (hasDefaultModifier(statement)) return says('exports a default');
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (clause === undefined || ts.isNamespaceExport(clause))
        return says('exports all of a file');
      const named = clause.elements.every(({ name }) => name.text !== 'default');
      return named ? [] : says('exports a default');
    }
    return isFrontDoor(source) ? says('is no export: a front door only lists names') : [];
  });

const hasDefaultModifier = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);

/** Front doors that are missing, and those inside a library or in a folder that is none. */
export const misplacedFrontDoors = (sources: readonly Source[]): string[] => {
  const libraries = new Set(
    sources
      .map(({ path }) => /^libs\/[^/]+/.exec(path)?.[0])
      .filter((folder) => folder !== undefined),
  );
  const expected = [...libraries].map((folder) => `${folder}/src/index.ts`);
  const present = sources.filter(isFrontDoor).map(({ path }) => path);
  return [
    ...expected.filter((path) => !present.includes(path)).map((path) => `${path} is missing`),
    ...present.filter((path) => !expected.includes(path)).map((path) => `${path} is one too many`),
  ];
};

/** Folders under libs/ and apps/ that the table of rooms does not know. */
export const unknownRooms = (
  sources: readonly Source[],
  rooms: readonly Room[] = ROOMS,
): string[] => {
  const folders = sources
    .map(({ path }) => /^(libs|apps)\/[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].filter((name) => !rooms.some(({ folder }) => folder === name));
};
