// docs/refusals.md: every refusal in both languages, its basis, and the commands that can meet it.
import { REFUSALS, type RefusalCode } from '#ledger';
import type { LawSource } from './law-source.js';
import { commandLink, GENERATED } from './markdown.js';

export const refusalsText = (law: LawSource): string => {
  const giversOf = givers(law);
  return [
    '# Refusals',
    '',
    GENERATED,
    '',
    'A refusal is an answer of the law: its code is permanent, and `{name}` in its sentence is filled from its details.',
    'Which commands can meet it is read from the source of their deciders.',
    '',
    ...law.refusalChapters().flatMap(({ folder, says, members }) => [
      `## ${folder === '' ? 'general' : folder}`,
      '',
      says,
      '',
      ...members.flatMap((code) => {
        const { zh, en, basis } = REFUSALS[code as RefusalCode];
        return [
          `### ${code}`,
          '',
          zh,
          '',
          en,
          '',
          `Basis: ${basis}. Met by ${giversOf(code)}.`,
          '',
        ];
      }),
    ]),
  ].join('\n');
};

/** Codes that the desk gives before the law is asked. */
export const DESK_CODES: readonly string[] = ['KEY_REUSED', 'ACTOR_NOT_ALLOWED'];

const givers = (law: LawSource): ((code: string) => string) => {
  const guards = law.guards();
  const dated = law.admissionCodes('openPeriod');
  const always = law.admissionCodes('admission').filter((code) => !dated.includes(code));
  return (code) => {
    if (DESK_CODES.includes(code)) return 'any command, at the desk';
    if (code === 'YEAR_END_ONLY') return 'any command that is dated on 31 December';
    if (code === 'BOOKS_NOT_OPEN') return `any command but ${commandLink('OpenBooks')}`;
    if (always.includes(code)) return 'any command';
    const own = [...guards].flatMap(([type, codes]) => (codes.includes(code) ? [type] : []));
    const whose = dated.includes(code) ? ['any command that is dated in an open year'] : [];
    return [...whose, ...own.map(commandLink)].join(', ');
  };
};
