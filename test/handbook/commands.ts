// docs/commands.md: every command with its senders, fields, guards, events and an example that the law accepted.
import { commandKinds, ROLES, type CommandKind } from '#ledger';
import { postingsIn, type Lived } from '#testing';
import { entryLines } from './entry-lines.js';
import { fieldsOf } from './fields.js';
import type { LawSource } from './law-source.js';
import { examples } from './lived.js';
import { eventLink, fenced, GENERATED, listOf, refusalLink, tableOf } from './markdown.js';

const DATED: Readonly<Record<CommandKind['dated'], string>> = {
  'open-year': 'in an open month of an open year',
  'year-end': 'on 31 December of an open year',
  any: 'as its own rules say',
};

export const commandsText = (law: LawSource): string => {
  const lived = examples();
  const guards = law.guards();
  const events = law.events();
  const linesOf = (type: string): readonly string[] => {
    const kind = commandKinds.get(type);
    if (kind === undefined) throw new Error(`${type} is declared and not in the catalogue`);
    return [
      ...kindLines(kind, events.get(type) ?? []),
      `Refused with: ${listOf((guards.get(type) ?? []).map(refusalLink), 'nothing of its own')}.`,
      '',
      ...exampleLines(lived.get(type)),
    ];
  };
  const chapters = law.commandChapters();
  return [
    ...introduction(law),
    ...chapters.map(
      ({ folder, members }) => `- [${folder}](#${folder}): ${members.map(ownLink).join(', ')}`,
    ),
    '',
    ...chapters.flatMap(({ folder, says, members }) => [
      `## ${folder}`,
      '',
      says,
      '',
      ...members.flatMap(linesOf),
    ]),
  ].join('\n');
};

const ownLink = (type: string): string => `[${type}](#${type.toLowerCase()})`;

const introduction = (law: LawSource): readonly string[] => {
  const dated = law.admissionCodes('openPeriod');
  const always = law
    .admissionCodes('admission')
    .filter((code) => !dated.includes(code) && code !== 'YEAR_END_ONLY');
  return [
    '# Commands',
    '',
    GENERATED,
    '',
    'A command is `{key, type, occurredOn, actor, role, data}`; the tables below are of `data`. Yuan are text with two',
    'decimals, as `"1234.50"`; text has 1 to 500 characters and no control characters. There are no other fields, no defaults and no conversions: whatever has another form is',
    'answered with the path of the field and is not recorded.',
    '',
    `Before its own rules, any command may be refused with ${always.map(refusalLink).join(', ')};`,
    `one that is dated in an open year with ${dated.map(refusalLink).join(', ')};`,
    `one that is dated on 31 December with ${refusalLink('YEAR_END_ONLY')} as well.`,
    '',
    'The examples are the first of their kind in `libs/testing/src/office.ts` and `eventful-years.ts`, where they run',
    'one after the other: what a command presupposes came before it.',
    '',
  ];
};

const kindLines = (kind: CommandKind, events: readonly string[]): readonly string[] => [
  `### ${kind.type}`,
  '',
  `${kind.title}. Sent by ${kind.roles.map((role) => `${ROLES[role]} (\`${role}\`)`).join(', ')}; ` +
    `dated ${DATED[kind.dated]}. Leads to ${events.map(eventLink).join(' or ')}.`,
  '',
  ...tableOf(
    ['field', '名称', 'form', 'required'],
    fieldsOf(kind.schema).map(({ path, title, form, required }) => [
      `\`${path}\``,
      title,
      form,
      required ? 'yes' : '',
    ]),
  ),
];

const exampleLines = (example: Lived | undefined): readonly string[] => {
  if (example?.answer.kind !== 'accepted') return [];
  const [recorded] = example.answer.events;
  if (recorded === undefined) return [];
  const { key, actor, role, occurredOn } = recorded;
  const { type, data } = example.asked;
  const entries = entryLines(postingsIn(example.answer));
  return [
    'An example that runs:',
    '',
    ...fenced('json', [JSON.stringify({ key, type, occurredOn, actor, role, data }, null, 2)]),
    ...(entries.length === 0
      ? ['It moves no book.', '']
      : ['Its entries:', '', ...fenced('text', entries)]),
  ];
};
