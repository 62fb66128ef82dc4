// Every way to get one field of a command wrong, as rows for `it.each`.
import type { Refusal } from '#eventing';
import type { Answer } from './given.js';

/** What a field holds; a question mark after it: the field may be left out. */
export type FieldForm =
  | 'money'
  | 'limit'
  | 'signed'
  | 'id'
  | 'text'
  | 'date'
  | 'year'
  | 'month'
  | 'choice'
  | 'yes-no'
  | 'function'
  | 'digits'
  | 'list';

export type FieldForms = Readonly<Record<string, FieldForm | `${FieldForm}?`>>;

/** Title, data, and the path of the problem that must be reported. */
export type MalformedRow = readonly [title: string, data: unknown, path: string];

const NO_MONEY: readonly unknown[] = [
  ...['1.234', '1', '1,000.00', '01.00', '1e3', ' 1.00', '-0.00', ''],
  ...['1000000000000000.01', '999999999999999999999.00'],
];

const WRONG: Readonly<Record<FieldForm, readonly unknown[]>> = {
  money: [5, null, ...NO_MONEY, '0.00', '-1.00'],
  limit: [5, null, ...NO_MONEY, '-0.01'],
  signed: [5, null, ...NO_MONEY],
  id: [5, null, '', 'two words', '中文', 'x'.repeat(65), 'a/b', 'a|b'],
  text: [5, null, '', 'bell\u0007', 'line\nbreak', '\ud800', 'x'.repeat(501)],
  date: [20210301, null, '2021-02-29', '2021-13-01', '2021-04-31', '2021-3-1', '2021-03-01T00:00'],
  year: ['2021', null, 2018, 2100, 2021.5],
  month: ['3', null, 0, 13, 1.5],
  choice: [5, null, 'unheard-of', ''],
  'yes-no': ['true', null, 1],
  function: [2010301, null, '201', '201030', '20103011', '2010A01', ''],
  digits: [140200, null, '14', '14020A', ''],
  list: ['text', null, {}],
};

/** Missing, of a wrong type, out of form, and one field too many: each row has exactly one fault. */
export const malformedRows = (valid: object, fields: FieldForms): MalformedRow[] => [
  ['data that is no object', 'text', 'data'],
  ['a field that does not exist', { ...valid, surprise: 1 }, 'data.surprise'],
  ...Object.entries(fields).flatMap(([path, stated]): MalformedRow[] => {
    const form = stated.replace('?', '') as FieldForm;
    const missing: MalformedRow[] = stated.endsWith('?')
      ? []
      : [[`${path} missing`, changed(valid, path, undefined), `data.${path}`]];
    const wrong = WRONG[form].map((value): MalformedRow => {
      const shown = JSON.stringify(value).slice(0, 40);
      return [`${path} = ${shown}`, changed(valid, path, value), `data.${path}`];
    });
    return [...missing, ...wrong];
  }),
];

/** A copy with one member replaced, or left out when the value is undefined. */
const changed = (valid: object, path: string, value: unknown): unknown => {
  const copy: unknown = structuredClone(valid);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((at, step) => memberOf(at)[step], copy);
  if (value === undefined) Reflect.deleteProperty(memberOf(parent), last);
  else memberOf(parent)[last] = value;
  return copy;
};

const memberOf = (value: unknown): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) throw new Error('the path leads nowhere');
  return value as Record<string, unknown>;
};

/** Paths of the problems of a malformed answer, each once; a sentence that says nothing is an error. */
export const problemPathsIn = (answer: Answer): string[] => {
  if (answer.kind !== 'malformed') throw new Error(`not malformed but ${answer.kind}`);
  for (const { path, zh, en } of answer.problems) {
    if (!/\p{Script=Han}/u.test(zh) || !/^[A-Z].*\.$/u.test(en)) {
      throw new Error(`the problem at ${path} says nothing: ${zh} / ${en}`);
    }
  }
  return [...new Set(answer.problems.map(({ path }) => path))];
};

/** Code, field and details of a refusal, whose sentences must have no gaps left. */
export const refusalIn = (answer: Answer): Pick<Refusal, 'code' | 'field' | 'details'> => {
  if (answer.kind !== 'refused') throw new Error(`not refused but ${answer.kind}`);
  const { code, field, details, sentence } = answer.refusal;
  for (const text of [sentence.zh, sentence.en]) {
    if (text === '' || /\{\w+\}/.test(text)) throw new Error(`${code} has a gap: ${text}`);
  }
  return { code, details, ...(field === undefined ? {} : { field }) };
};
