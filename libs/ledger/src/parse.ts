// From text that came in to a command that the law will look at, or a list of what is wrong with its form.
import type { Command } from '#eventing';
import { z } from 'zod';
import { commandKinds } from './catalogue.js';
import * as field from './fields.js';

/** One fault of form. `path` as in `data.amount`; empty for the command as a whole. */
export interface Problem {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

const envelope = z.strictObject({
  key: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  type: z.string(),
  occurredOn: field.date,
  actor: field.id.exactOptional(),
  role: z.string().exactOptional(),
  data: z.unknown(),
});

/** Without the input a missing field and a field of a wrong type look alike. */
const REPORTED = { reportInput: true } as const;

/** Strict: nothing is defaulted, coerced or dropped. */
export const parseCommand = (
  raw: unknown,
): { readonly command: Command } | { readonly problems: readonly Problem[] } => {
  const outer = envelope.safeParse(raw, REPORTED);
  if (!outer.success)
    return { problems: outer.error.issues.flatMap((issue) => problemsOf(issue, '')) };
  const kind = commandKinds.get(outer.data.type);
  if (kind === undefined) {
    const type = outer.data.type.slice(0, 64);
    const zh = `没有“${type}”这种命令：命令种类见 docs/commands.md。`;
    const en = `There is no command "${type}": docs/commands.md lists the kinds.`;
    return { problems: [{ path: 'type', zh, en }] };
  }
  const inner = kind.schema.safeParse(outer.data.data, REPORTED);
  if (!inner.success) {
    return { problems: inner.error.issues.flatMap((issue) => problemsOf(issue, 'data')) };
  }
  return { command: outer.data };
};

const problemsOf = (issue: z.core.$ZodIssue, root: string): Problem[] => {
  const path = [root, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      zh: `没有字段“${key}”：请删除，或检查拼写。`,
      en: `There is no field "${key}": remove it or check its spelling.`,
    }));
  }
  const [zh, en] = wordsOf(issue);
  return [{ path, zh, en }];
};

const FORMS: Readonly<Record<string, readonly [string, string]>> = {
  money: [
    '金额写成两位小数的元，如 "1234.50"，不超过 10¹⁵ 元。',
    'Write yuan with exactly two decimals, as "1234.50", at most 10¹⁵ yuan.',
  ],
  positive: ['金额必须大于零。', 'The amount must be above zero.'],
  'not-negative': ['金额不能为负。', 'The amount must not be negative.'],
  date: ['日期写成 YYYY-MM-DD，并且是真实的日期。', 'Write a real date as YYYY-MM-DD.'],
  points: [
    '分值和得分写成至多两位小数的数字，如 "10" 或 "7.95"。',
    'Write points with at most two decimals, as "10" or "7.95".',
  ],
  text: ['文字中不能有控制字符。', 'Text must not contain control characters.'],
};

const wordsOf = (issue: z.core.$ZodIssue): readonly [string, string] => {
  switch (issue.code) {
    case 'custom': {
      const form: unknown = issue.params?.['form'];
      const words = typeof form === 'string' ? FORMS[form] : undefined;
      return words ?? ['内容不符合要求。', issue.message];
    }
    case 'invalid_type':
      return issue.input === undefined
        ? ['缺少这个必填字段。', 'This field is required.']
        : [`类型不对，应为 ${issue.expected}。`, `Wrong type: expected ${issue.expected}.`];
    case 'invalid_value':
      return [
        `只能是 ${issue.values.map(String).join('、')} 之一。`,
        `Must be one of ${issue.values.map(String).join(', ')}.`,
      ];
    case 'invalid_format':
      return [
        '格式不对。',
        `Wrong form${'pattern' in issue ? `, expected ${String(issue.pattern)}` : ''}.`,
      ];
    case 'too_small':
      return [
        `太短或太小，至少 ${String(issue.minimum)}。`,
        `Too short or small: at least ${String(issue.minimum)}.`,
      ];
    case 'too_big':
      return [
        `太长或太大，至多 ${String(issue.maximum)}。`,
        `Too long or large: at most ${String(issue.maximum)}.`,
      ];
    default:
      return ['内容不符合要求。', issue.message];
  }
};
