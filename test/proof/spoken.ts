// What the specs speak of, read from their source: words, titles with the regimes they hold in, bucket moves.
import ts from 'typescript';
import { eachNode, isSpec, type Source } from '../house/source.js';

/** authorised: before integration (A of domain.md §5.6); integrated: 一体化 (B). */
export type Regime = 'authorised' | 'integrated';
export const REGIMES: readonly Regime[] = ['authorised', 'integrated'];

export interface Spoken {
  /** Every word of the specs: identifiers, texts, parts of texts. */
  readonly words: ReadonlySet<string>;
  /** Rows of domain.md §5.6 with the regime they were tried in, as `18b authorised`. */
  readonly rows: ReadonlySet<string>;
  /** Business rules of domain.md §5.5, as `5.5-6`. */
  readonly businessRules: ReadonlySet<string>;
  /** Moves between buckets, as `Q20 / Q01`: debit, credit. */
  readonly moves: ReadonlySet<string>;
}

/**
 * All specs but the coverage spec, and what only specs read (examples, alterations): names that only running code
 * gives count for nothing.
 */
export const spokenIn = (sources: readonly Source[]): Spoken => {
  const specs = sources.filter(
    (source) => (isSpec(source) && source.path !== 'test/coverage.spec.ts') || isMaterial(source),
  );
  const words = new Set<string>();
  const rows = new Set<string>();
  const businessRules = new Set<string>();
  const moves = new Set<string>();
  for (const source of specs) {
    for (const [word] of source.text.matchAll(/[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9]+)*/g)) {
      words.add(word);
    }
    for (const move of movesIn(source.text)) moves.add(move);
    for (const title of titlesIn(source)) {
      for (const [rule] of title.matchAll(/5\.5-\d+/g)) businessRules.add(rule);
      for (const row of rowsIn(title)) {
        for (const regime of regimesIn(title)) rows.add(`${row} ${regime}`);
      }
    }
  }
  return { words, rows, businessRules, moves };
};

const isMaterial = ({ path }: Source): boolean =>
  /^libs\/[^/]+\/src\/examples\//.test(path) || /^test\/golden\//.test(path);

/** `Dr Q20 / Cr Q01` in a title, or a debit and the credit under it in an expected list. */
const movesIn = (text: string): string[] =>
  [...text.matchAll(/Dr (Q\d\d(?:\.\d+)?)\b[^\n]*?(?:\n[^\n]*?)?Cr (Q\d\d(?:\.\d+)?)\b/g)].map(
    ([, debit = '', credit = '']) => `${debit} / ${credit}`,
  );

/** `row 2`, `rows 18b and 18c`, `rows 20–22` (whole numbers between), `row 16 both regimes`. */
export const rowsIn = (text: string): string[] => {
  const found: string[] = [];
  for (const [, list = ''] of text.matchAll(
    /\brows? (\d+[a-z]?(?:(?:, | and |–|-)(?:row )?\d+[a-z]?)*)/gi,
  )) {
    for (const part of list.split(/, | and /)) {
      const [first = '', last = first] = part.replace('row ', '').split(/–|-/);
      found.push(first, last);
      for (let row = Number.parseInt(first, 10) + 1; row < Number.parseInt(last, 10); row += 1) {
        found.push(String(row));
      }
    }
  }
  return found;
};

/** A title that names no regime runs in the office of the specs, which is integrated. */
export const regimesIn = (title: string): readonly Regime[] => {
  if (/\b(both|either) regimes?\b/.test(title)) return REGIMES;
  const named = REGIMES.filter((regime) => title.includes(regime));
  return named.length > 0 ? named : ['integrated'];
};

/** Titles of specs, each with the titles around it and the rows of its table. */
const titlesIn = (source: Source): string[] => {
  const titles: string[] = [];
  eachNode(source, (node) => {
    if (!ts.isCallExpression(node) || !isCase(node)) return;
    const around: string[] = [];
    for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
      if (ts.isCallExpression(at) && isCase(at)) around.unshift(titleOf(at));
    }
    titles.push(around.join(' › '));
  });
  return titles;
};

/** A call of `it`, `test` or `describe`, with or without a table. */
const isCase = ({ expression, arguments: given }: ts.CallExpression): boolean => {
  const [title] = given;
  if (title === undefined || !ts.isStringLiteralLike(title)) return false;
  const called = ts.isCallExpression(expression) ? expression.expression : expression;
  const name = ts.isPropertyAccessExpression(called) ? called.expression : called;
  return ts.isIdentifier(name) && ['it', 'test', 'describe'].includes(name.text);
};

const titleOf = ({ expression, arguments: given }: ts.CallExpression): string => {
  const [title] = given;
  const own = title !== undefined && ts.isStringLiteralLike(title) ? title.text : '';
  return ts.isCallExpression(expression) ? `${own} ${textsIn(expression)}` : own;
};

/** The texts of a table, also of one that the file has named before. */
const textsIn = (table: ts.CallExpression): string => {
  const texts: string[] = [];
  const descend = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    ts.forEachChild(node, descend);
  };
  for (const argument of table.arguments) {
    descend(ts.isIdentifier(argument) ? namedTable(argument) : argument);
  }
  return texts.join(' ');
};

const namedTable = (name: ts.Identifier): ts.Node => {
  const declarations = name
    .getSourceFile()
    .statements.filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const named = declarations.find(
    (each) => ts.isIdentifier(each.name) && each.name.text === name.text,
  );
  return named?.initializer ?? name;
};
