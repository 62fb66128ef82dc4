// The handbook: commands, refusals and postings as the catalogue, the law's source and lived examples have them.
import { commandKinds, eventKinds, REFUSALS, ROLES, type CommandKind } from '#ledger';
import {
  approvedPayment,
  ask,
  entryTexts,
  given,
  issuedOffice,
  livedThrough,
  postingsIn,
  type Asked,
  type Lived,
} from '#testing';
import { z } from 'zod';
import { LawSource } from './guards.js';

const GENERATED =
  '<!-- Made by `npm run docs`; test/handbook/handbook.spec.ts fails when it is stale. -->';

const DATED = {
  'open-year': 'in an open month of an open year',
  'year-end': 'on 31 December of an open year',
  any: 'as its rules say',
} as const;

/** The codes that any command may meet before its decider is asked. */
const ADMISSION = ['ROLE_NOT_ALLOWED', 'OCCURRED_IN_FUTURE', 'BOOKS_NOT_OPEN'];

interface Shape {
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
}

interface Field {
  readonly path: string;
  readonly title: string;
  readonly form: string;
  readonly required: boolean;
}

const fieldsOf = (shape: Shape, at = ''): Field[] =>
  Object.entries(shape.properties ?? {}).flatMap(([name, member]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const required = shape.required?.includes(name) ?? false;
    const field = { path, title: member.title ?? '', form: formOf(member), required };
    const inner = member.items === undefined ? member : member.items;
    return [field, ...fieldsOf(inner, member.items === undefined ? path : `${path}[]`)];
  });

const formOf = (shape: Shape): string => {
  if (shape.enum !== undefined) return shape.enum.map((each) => `\`${String(each)}\``).join(' ');
  if (shape.const !== undefined) return `\`${JSON.stringify(shape.const)}\``;
  return shape.type ?? 'text';
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

/** Every command with an example that was accepted: the beginning of an office, then its eventful years. */
export const examples = (): ReadonlyMap<string, Lived> => {
  const beginning = issuedOffice({ regime: 'authorised' });
  const first = beginning.map((asked, index): Lived => {
    const answer = given(beginning.slice(0, index)).when(asked);
    return { asked, event: '', answer };
  });
  const known = new Map<string, Lived>();
  for (const lived of [...livedThrough(beginning).answers, ...first]) {
    if (!known.has(lived.asked.type)) known.set(lived.asked.type, lived);
  }
  return known;
};

export const commandsText = (
  lived: ReadonlyMap<string, Lived>,
  guards: ReadonlyMap<string, readonly string[]>,
): string =>
  [
    '# Commands',
    '',
    GENERATED,
    '',
    'Every command is `{key, type, occurredOn, actor, role, data}`; the fields below are those of `data`. Amounts are',
    'yuan with two decimals, as text. Any command may also be refused with',
    `${ADMISSION.map(linkOf).join(', ')}, and where it is dated in an open year with`,
    `${['YEAR_NOT_OPEN', 'YEAR_CLOSED', 'PERIOD_CLOSED'].map(linkOf).join(', ')}.`,
    '',
    ...[...commandKinds.values()].flatMap((kind) =>
      commandLines(kind, lived.get(kind.type), guards.get(kind.type) ?? []),
    ),
  ].join('\n');

const linkOf = (code: string): string => `[${code}](refusals.md#${code.toLowerCase()})`;

const commandLines = (
  kind: CommandKind,
  example: Lived | undefined,
  guards: readonly string[],
): string[] => {
  const shape = z.toJSONSchema(kind.schema, { unrepresentable: 'any' }) as Shape;
  const roles = kind.roles.map((role) => `${ROLES[role]} (\`${role}\`)`).join(', ');
  return [
    `## ${kind.type}`,
    '',
    `${kind.title}. Sent by ${roles}; dated ${DATED[kind.dated]}.`,
    '',
    ...tableOf(
      ['field', '名称', 'form', 'required'],
      fieldsOf(shape).map(({ path, title, form, required }) => [
        `\`${path}\``,
        title,
        form,
        required ? 'yes' : '',
      ]),
    ),
    '',
    `Refused with: ${guards.length === 0 ? 'nothing of its own' : guards.map(linkOf).join(', ')}.`,
    '',
    ...exampleLines(example),
  ];
};

const exampleLines = (example: Lived | undefined): string[] => {
  if (example === undefined) return [];
  const { asked, answer } = example;
  const events = answer.kind === 'accepted' ? answer.events.map(({ type }) => type) : [];
  const entries = entryTexts(postingsIn(answer));
  return [
    'An example that runs:',
    '',
    '```json',
    JSON.stringify({ type: asked.type, occurredOn: asked.occurredOn, data: asked.data }, null, 2),
    '```',
    '',
    `It leads to ${events.map((type) => `[${type}](postings.md#${type.toLowerCase()})`).join(', ')}` +
      `${entries.length === 0 ? ', which moves no book.' : ' and these entries:'}`,
    '',
    ...(entries.length === 0
      ? []
      : ['```text', ...entries.slice(0, 12), ...more(entries), '```', '']),
  ];
};

const more = (entries: readonly string[]): string[] =>
  entries.length > 12 ? [`… ${entries.length - 12} more`] : [];

export const refusalsText = (guards: ReadonlyMap<string, readonly string[]>): string => {
  const givers = (code: string): string =>
    [...guards].flatMap(([type, codes]) => (codes.includes(code) ? [type] : [])).join(', ');
  return [
    '# Refusals',
    '',
    GENERATED,
    '',
    'A refusal is an answer of the law. Its code is permanent; `{name}` is filled from its details.',
    '',
    ...Object.entries(REFUSALS).flatMap(([code, { zh, en, basis }]) => [
      `## ${code}`,
      '',
      zh,
      '',
      en,
      '',
      `Basis: ${basis}. Given by: ${givers(code) || 'any command'}.`,
      '',
    ]),
  ].join('\n');
};

/** Entries of each event, in the regime before integration and, where they differ, under it. */
export const postingsText = (): string => {
  const before = entriesByEvent(issuedOffice({ regime: 'authorised' }));
  const integrated = alternatives();
  return [
    '# Postings',
    '',
    GENERATED,
    '',
    'What each event enters in the control book (指标核算), the budget book (预算会计) and the finance book (财务会计),',
    'from the years of `libs/testing/src/eventful-years.ts` (2021 and 2022 before integration). An amount below zero is a',
    'red entry; a phase other than current stands in brackets. Rows of both regimes are pinned by the specs that',
    '`test/coverage.spec.ts` names.',
    '',
    ...[...eventKinds.values()].flatMap(({ type, title, version }) => {
      const entries = before.get(type) ?? [];
      return [
        `## ${type}`,
        '',
        `${title} (version ${version}).`,
        '',
        ...(entries.length === 0
          ? ['No entries.', '']
          : ['```text', ...entries.slice(0, 16), ...more(entries.slice(4)), '```', '']),
        ...integrated.filter((each) => each.event === type).flatMap(alternativeLines),
      ];
    }),
  ].join('\n');
};

interface Alternative {
  readonly event: string;
  readonly when: string;
  readonly entries: readonly string[];
}

/** The same events under 预算管理一体化, where their entries differ. */
const alternatives = (): readonly Alternative[] => {
  const ending = (type: string, more: object = {}): Asked =>
    ask(type, '2021-12-31', { line: 'L-TASK', document: 'NM', amount: '100.00', ...more });
  const of = (event: string, when: string, before: readonly Asked[], last: Asked): Alternative => {
    const answer = given([...issuedOffice(), ...before]).when(last);
    return { event, when, entries: entryTexts(postingsIn(answer)) };
  };
  const settle = ask('SettlePayment', '2021-03-02', {
    payment: 'PAY-1',
    bankVoucher: 'BV-1',
    amount: '1000.00',
  });
  return [
    of('PaymentSettled', 'from a current line', approvedPayment(), settle),
    of('IndicatorLapsed', 'nothing is recognised', [], ending('LapseIndicator')),
    of(
      'IndicatorCarriedOut',
      'the finance bureau does not recognise it',
      [],
      ending('CarryOutIndicator', { recognise: false }),
    ),
    of(
      'IndicatorCarriedOut',
      'the finance bureau records it on accrual basis',
      [],
      ending('CarryOutIndicator', { recognise: true }),
    ),
  ];
};

const alternativeLines = ({ when, entries }: Alternative): string[] => [
  `Under the integrated system (${when}):`,
  '',
  '```text',
  ...entries,
  '```',
  '',
];

const entriesByEvent = (beginning: readonly Asked[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  const { answers } = livedThrough(beginning);
  const first = given(beginning).events;
  const events = [
    ...first,
    ...answers.flatMap(({ answer }) => (answer.kind === 'accepted' ? answer.events : [])),
  ];
  for (const event of events) {
    const texts = entryTexts(postingsIn({ kind: 'accepted', events: [event] }));
    if ((found.get(event.type) ?? []).length === 0) found.set(event.type, texts);
  }
  return found;
};

/** The three files by name. */
export const handbook = (): ReadonlyMap<string, string> => {
  const guards = new LawSource().guards();
  return new Map([
    ['commands.md', commandsText(examples(), guards)],
    ['refusals.md', refusalsText(guards)],
    ['postings.md', postingsText()],
  ]);
};

/** For the spec: a command that nobody gave an example of. */
export const unexampled = (): string[] => {
  const known = examples();
  return [...commandKinds.keys()].filter((type) => !known.has(type));
};
