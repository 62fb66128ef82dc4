// Manners of every file: its length, its opening sentence, its names, and nothing switched off.
import ts from 'typescript';
import {
  declarationsOf,
  eachNode,
  isData,
  isFrontDoor,
  isSpec,
  lineOf,
  type Source,
} from './source.js';

const MOST_LINES = 400;
const MOST_FUNCTION_LINES = 70;

export const tooLong = (source: Source): string[] => {
  const lines = source.text.trimEnd().split('\n').length;
  return lines > MOST_LINES && !isData(source)
    ? [`${source.path} has ${lines} lines, more than ${MOST_LINES}: split it by thoughts`]
    : [];
};

/** Functions that cannot be read at one sight. A spec's `describe` is a list, not a thought. */
export const longFunctions = (source: Source): string[] => {
  if (isSpec(source)) return [];
  const found: string[] = [];
  eachNode(source, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const end = source.tree.getLineAndCharacterOfPosition(node.end).line + 1;
    const lines = end - lineOf(source, node) + 1;
    if (lines > MOST_FUNCTION_LINES) {
      found.push(`${source.path}:${lineOf(source, node)} is a function of ${lines} lines`);
    }
  });
  return found;
};

/** A front door needs no opening sentence: its list of names says what it is for. A program may name its interpreter first. */
export const withoutOpening = (source: Source): string[] =>
  isFrontDoor(source) || /^(#!.*\n)?(\/\/|\/\*)/.test(source.text)
    ? []
    : [`${source.path} does not open with a comment that says what it is for`];

/** Words that say nothing about the thing they name (design: names). */
const EMPTY_WORDS = new Set([
  ...['util', 'utils', 'utilities', 'helper', 'helpers', 'common', 'shared', 'base', 'manager'],
  ...['impl', 'dto', 'dtos', 'misc', 'stuff'],
]);

/** Abbreviations that save the writer a second and cost every reader one; not in the glossary. */
const ABBREVIATIONS = new Set([
  ...['amt', 'acct', 'acc', 'arr', 'args', 'cb', 'cfg', 'cmd', 'cnt', 'ctx', 'curr', 'desc', 'evt'],
  ...[
    'fn',
    'idx',
    'num',
    'obj',
    'opts',
    'params',
    'prev',
    'qty',
    'req',
    'res',
    'stmt',
    'str',
    'tmp',
  ],
]);

const wordsOf = (name: string): string[] =>
  name
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .map((word) => word.toLowerCase());

export const emptyNames = (source: Source): string[] => {
  const isLibrary = source.path.startsWith('libs/');
  const isEmpty = (name: string): boolean =>
    wordsOf(name).some((word) => EMPTY_WORDS.has(word) || ABBREVIATIONS.has(word)) ||
    (isLibrary && /Service$/.test(name));
  const badPath = source.path.split('/').some(isEmpty)
    ? [`${source.path} has a name that says nothing`]
    : [];
  const badSymbols = declarationsOf(source)
    .filter(({ name }) => isEmpty(name))
    .map(({ name, node }) => `${source.path}:${lineOf(source, node)} ${name} says nothing`);
  return [...badPath, ...badSymbols];
};

const SWITCHED_OFF = [
  ...['eslint-disable', '@ts-ignore', '@ts-expect-error', '@ts-nocheck', 'prettier-ignore'],
  ...['TODO', 'FIXME'],
];
const SPEC_WORDS = /^(xit|xdescribe|xtest|fit|fdescribe)$/;

/** Checks that are switched off, work that is put off, and specs that are left out. */
export const switchedOff = (source: Source): string[] => {
  const found: string[] = [];
  for (const [at, line] of source.text.split('\n').entries()) {
    const comment = /(\/\/|\/\*|^\s*\*)(.*)/.exec(line)?.[2] ?? '';
    for (const word of SWITCHED_OFF) {
      if (comment.includes(word)) found.push(`${source.path}:${at + 1} says ${word}`);
    }
  }
  eachNode(source, (node) => {
    if (isSkippedSpec(node)) found.push(`${source.path}:${lineOf(source, node)} leaves specs out`);
  });
  return found;
};

const isSkippedSpec = (node: ts.Node): boolean => {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    return SPEC_WORDS.test(node.expression.text);
  }
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const isSpecCall = ['it', 'test', 'describe'].includes(node.expression.text);
  return isSpecCall && ['skip', 'only', 'todo', 'failing'].includes(node.name.text);
};
