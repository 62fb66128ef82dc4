// Our own source files, parsed, and what they import and declare.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Source {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

export interface Import {
  readonly specifier: string;
  readonly line: number;
}

export const sourceOf = (path: string, text: string): Source => ({
  path,
  text,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true),
});

/** All TypeScript files below these folders of the repository, in order of path. */
export const sourcesBelow = (root: string, folders: readonly string[]): Source[] =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules/'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));

export const isSpec = (source: Source): boolean => /\.(spec|contract)\.ts$/.test(source.path);

/** Lists of data, written out one a line: their length says nothing about thoughts. */
export const isData = (source: Source): boolean =>
  /\/src\/(?:.*\/)?data\//.test(source.path) || source.text.startsWith('// Generated ');

export const isFrontDoor = (source: Source): boolean => source.path.endsWith('/index.ts');

export const lineOf = (source: Source, node: ts.Node): number =>
  source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;

export const eachNode = (source: Source, visit: (node: ts.Node) => void): void => {
  const descend = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, descend);
  };
  descend(source.tree);
};

/** Every module the file names: imports, re-exports, `import()`, `require()` and types by import. */
export const importsOf = (source: Source): Import[] => {
  const imports: Import[] = [];
  eachNode(source, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      imports.push({ specifier: specifier.text, line: lineOf(source, node) });
    }
  });
  return imports;
};

const specifierOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require');
  return loads ? node.arguments[0] : undefined;
};

/** Names that the file itself gives to things, with their nodes. */
export const declarationsOf = (source: Source): { name: string; node: ts.Node }[] => {
  const declarations: { name: string; node: ts.Node }[] = [];
  eachNode(source, (node) => {
    if (!isNaming(node)) return;
    const { name } = node;
    if (name !== undefined && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) {
      declarations.push({ name: name.text, node: name });
    }
  });
  return declarations;
};

type Naming = ts.Node & { readonly name?: ts.Node };

const isNaming = (node: ts.Node): node is Naming =>
  ts.isFunctionLike(node) ||
  ts.isClassLike(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertySignature(node) ||
  ts.isTypeParameterDeclaration(node);
