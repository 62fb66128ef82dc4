// The few shapes of Markdown that the handbook is written in.

export const GENERATED =
  '<!-- Made by `npm run docs`; test/handbook/handbook.spec.ts fails when it is stale. -->';

/** A table; nothing for no rows. */
export const tableOf = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `| ${head.join(' | ')} |`,
        `|${head.map(() => '---').join('|')}|`,
        ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
        '',
      ];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const fenced = (language: string, lines: readonly string[]): readonly string[] => [
  `\`\`\`${language}`,
  ...lines,
  '```',
  '',
];

const linkTo = (file: string) => (heading: string) =>
  `[${heading}](${file}#${heading.toLowerCase()})`;

export const commandLink = linkTo('commands.md');
export const eventLink = linkTo('postings.md');
export const refusalLink = linkTo('refusals.md');

/** A list in a sentence; `none` when it is empty. */
export const listOf = (items: readonly string[], none: string): string =>
  items.length === 0 ? none : items.join(', ');
