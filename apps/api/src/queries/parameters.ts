// Path and query parameters, read strictly: a typing error must not quietly become another question.
import { HttpProblem } from '../problems/http-problem.js';

export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const LEDGER_ID = /^[a-z0-9-]{1,64}$/;

export const ledgerId = (text: string): string => {
  if (LEDGER_ID.test(text)) return text;
  throw new HttpProblem(400, 'LEDGER_ID_MALFORMED', {
    zh: `账套编号“${text}”不合规则：只用小写字母、数字和连字符，1 至 64 个字符。`,
    en: `"${text}" is no ledger id: use lower-case letters, digits and hyphens, 1 to 64 of them.`,
  });
};

/** The one value of a parameter; undefined when it is not there. */
export const textIn = (parameters: Parameters, name: string): string | undefined => {
  const value = parameters[name];
  if (value === undefined || typeof value === 'string') return value;
  throw parameterProblem(name, `只能写一次`, 'may be given once');
};

export const numberIn = (
  parameters: Parameters,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined => {
  const text = textIn(parameters, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d{1,16}$/.test(text) && Number.isSafeInteger(value) && value >= least && value <= most) {
    return value;
  }
  throw parameterProblem(
    name,
    `应为 ${least} 至 ${most} 的整数，而不是“${text}”`,
    `must be a whole number from ${least} to ${most}, not "${text}"`,
  );
};

export const requiredNumberIn = (
  parameters: Parameters,
  name: string,
  range: { readonly least: number; readonly most: number },
): number => {
  const value = numberIn(parameters, name, range);
  if (value === undefined) throw parameterProblem(name, '必填', 'is required');
  return value;
};

export const dateIn = (parameters: Parameters, name: string): string | undefined => {
  const text = textIn(parameters, name);
  if (text === undefined) return undefined;
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse lets 2021-02-31 pass for 3 March.
  const isReal =
    !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
  if (isReal) return text;
  throw parameterProblem(
    name,
    `应为真实的日期 YYYY-MM-DD，而不是“${text}”`,
    `must be a real date as YYYY-MM-DD, not "${text}"`,
  );
};

export const wordIn = <Word extends string>(
  parameters: Parameters,
  name: string,
  words: readonly Word[],
): Word | undefined => {
  const text = textIn(parameters, name);
  if (text === undefined) return undefined;
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw parameterProblem(
    name,
    `应为 ${words.join('、')} 之一，而不是“${text}”`,
    `must be one of ${words.join(', ')}, not "${text}"`,
  );
};

export const requiredWordIn = <Word extends string>(
  parameters: Parameters,
  name: string,
  words: readonly Word[],
): Word => {
  const word = wordIn(parameters, name, words);
  if (word === undefined) throw parameterProblem(name, '必填', 'is required');
  return word;
};

export const flagIn = (parameters: Parameters, name: string): boolean => {
  const word = wordIn(parameters, name, ['true', 'false', '1', '0'] as const);
  return word === 'true' || word === '1';
};

export const parameterProblem = (name: string, zh: string, en: string): HttpProblem =>
  new HttpProblem(
    400,
    'PARAMETER_MALFORMED',
    { zh: `参数 ${name} ${zh}。`, en: `The parameter ${name} ${en}.` },
    { parameter: name },
  );
