// Purity of the pure rooms, read from the syntax tree: same events, same bytes, on any machine at any time.
import ts from 'typescript';
import { roomOf } from './ladder.js';
import { ROOMS, type Room } from './rooms.js';
import { declarationsOf, eachNode, isSpec, lineOf, type Source } from './source.js';

/** Names of the surroundings that a pure room may not look at. */
const SURROUNDINGS = new Set([
  ...['process', 'globalThis', 'global', 'console', 'Intl', 'performance', 'crypto', 'navigator'],
  ...['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'eval'],
  ...['__dirname', '__filename', 'Buffer'],
]);

/** Members that read the clock, chance, locale or time zone, by object; `*` is any object. */
const MEMBERS: ReadonlyMap<string, RegExp> = new Map([
  ['Date', /^now$/],
  ['Math', /^random$/],
  [
    '*',
    /^(toLocale\w*|localeCompare|getTimezoneOffset|(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/,
  ],
]);

const FLOATS: ReadonlyMap<string, RegExp> = new Map([
  ['Number', /^parseFloat$/],
  ['Math', /^(round|fround)$/],
  ['*', /^(toFixed|toPrecision|toExponential)$/],
]);

const isPureSource = (source: Source, rooms: readonly Room[]): boolean => {
  const room = roomOf(source.path, rooms);
  return room?.pure === true && !isSpec(source) && source.path.startsWith(`${room.folder}/src/`);
};

type Rule = (node: ts.Node) => string | undefined;

const violationsOf = (source: Source, rule: Rule): string[] => {
  const found: string[] = [];
  eachNode(source, (node) => {
    const what = rule(node);
    if (what !== undefined) found.push(`${source.path}:${lineOf(source, node)} ${what}`);
  });
  return found;
};

/** What a pure room reads of its surroundings. */
export const impureReads = (source: Source, rooms: readonly Room[] = ROOMS): string[] => {
  if (!isPureSource(source, rooms)) return [];
  const own = new Set(declarationsOf(source).map(({ name }) => name));
  // The room that hashes works on bytes, and Buffer is how Node and its hash speak of them.
  if (source.path.startsWith('libs/transparency/')) own.add('Buffer');
  return violationsOf(source, (node) => {
    if (ts.isMetaProperty(node)) return 'uses import.meta';
    if (readsClock(node)) return 'reads the clock: dates are passed in';
    const member = memberIn(MEMBERS, node);
    if (member !== undefined) return `uses ${member}`;
    const surrounding = ts.isIdentifier(node) && SURROUNDINGS.has(node.text) && isReference(node);
    return surrounding && !own.has(node.text) ? `uses ${node.text}` : undefined;
  });
};

const readsClock = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) ||
  (ts.isCallExpression(node) && isNamed(node.expression, 'Date'));

/**
 * Where a pure room could turn money into a binary fraction. `Number(…)` may only take a piece of a text
 * (a year, a month, a voucher number), never a whole value that could be an amount.
 */
export const floats = (source: Source, rooms: readonly Room[] = ROOMS): string[] => {
  // No money comes into the room that hashes: its numbers are sizes.
  if (!isPureSource(source, rooms) || source.path.startsWith('libs/transparency/')) return [];
  return violationsOf(source, (node) => {
    const member = memberIn(FLOATS, node);
    if (member !== undefined) return `uses ${member}`;
    if (ts.isNumericLiteral(node) && !Number.isInteger(Number(node.text))) {
      return `writes the fraction ${node.text}`;
    }
    if (!ts.isCallExpression(node)) return undefined;
    if (isNamed(node.expression, 'parseFloat')) return 'uses parseFloat';
    const whole = isNamed(node.expression, 'Number') && !isPieceOfText(node.arguments[0]);
    return whole ? 'makes a Number of a whole value: money stays in fen' : undefined;
  });
};

const isPieceOfText = (argument: ts.Expression | undefined): boolean => {
  if (argument === undefined) return false;
  if (ts.isElementAccessExpression(argument)) return true;
  if (!ts.isCallExpression(argument) || !ts.isPropertyAccessExpression(argument.expression)) {
    return false;
  }
  return ['slice', 'substring'].includes(argument.expression.name.text);
};

const isNamed = (node: ts.Node, name: string): boolean =>
  ts.isIdentifier(node) && node.text === name;

const memberIn = (members: ReadonlyMap<string, RegExp>, node: ts.Node): string | undefined => {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const { expression, name } = node;
  const owner = ts.isIdentifier(expression) ? expression.text : '';
  const matches = members.get(owner)?.test(name.text) || members.get('*')?.test(name.text);
  return matches ? `${owner === '' ? '…' : owner}.${name.text}` : undefined;
};

/** False for an identifier that only names a member or a declaration. */
const isReference = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node && parent.name !== node;
  return !('name' in parent && parent.name === node);
};
