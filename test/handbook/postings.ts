// docs/postings.md: per event what it enters in each book, in either regime, and the rule that says so.
import type { Posting } from '#bookkeeping';
import { eventKinds, postingsOf } from '#ledger';
import { REGIMES, type Regime } from './cases.js';
import { entryLines, shapeOf } from './entry-lines.js';
import type { Chapter, LawSource } from './law-source.js';
import { situationsUnder } from './lived.js';
import { commandLink, fenced, GENERATED, listOf } from './markdown.js';

/** One way in which an event is entered. */
interface Way {
  readonly says: string;
  readonly regimes: readonly Regime[];
  readonly postings: readonly Posting[];
}

export const postingsText = (law: LawSource): string => {
  const ways = waysByEvent();
  const rules = law.postingRules();
  const makers = makersByEvent(law);
  const eventLines = (type: string): readonly string[] => [
    `### ${type}`,
    '',
    `${titleOf(type)}. Follows from ${listOf((makers.get(type) ?? []).map(commandLink), 'no command')}.`,
    '',
    ...ruleLines(rules.get(type) ?? []),
    ...wayLines(ways.get(type) ?? []),
  ];
  return [
    ...INTRODUCTION,
    ...law.eventChapters().flatMap((chapter) => chapterLines(chapter, eventLines)),
  ].join('\n');
};

const INTRODUCTION = [
  '# Postings',
  '',
  GENERATED,
  '',
  'What each event enters in the control book (指标核算), the budget book (预算会计) and the finance book (财务会计): the',
  'comments of its rule, then the entries it made in the years of `libs/testing/src/eventful-years.ts` and in the',
  'situations of `test/handbook/cases.ts`, lived through before the integrated system (`authorised`) and under it',
  '(`integrated`). Legs of the same account are added up; an amount below zero is a red entry (红字); a phase other than',
  'current stands in brackets; what only the eventful years show is named by document and date. Rows are those of',
  'domain.md §5.6, rules those of derivation.md §7.',
  '',
];

const chapterLines = (
  { folder, says, members }: Chapter,
  linesOf: (member: string) => readonly string[],
): readonly string[] => [`## ${folder}`, '', says, '', ...members.flatMap(linesOf)];

const titleOf = (type: string): string => {
  const kind = eventKinds.get(type);
  if (kind === undefined) throw new Error(`${type} is declared and not in the catalogue`);
  return `${kind.title}, version ${kind.version}`;
};

const makersByEvent = (law: LawSource): ReadonlyMap<string, readonly string[]> => {
  const makers = new Map<string, string[]>();
  for (const [command, events] of law.events()) {
    for (const event of events) makers.set(event, [...(makers.get(event) ?? []), command]);
  }
  return makers;
};

const ruleLines = (rules: readonly string[]): readonly string[] =>
  rules.length === 0 ? [] : [...rules.map((rule) => `- ${rule}`), ''];

const REGIME_WORDS: Readonly<Record<Regime, string>> = {
  authorised: 'before the integrated system',
  integrated: 'under the integrated system',
};

const wayLines = (ways: readonly Way[]): readonly string[] =>
  ways.length === 0
    ? ['No entries.', '']
    : ways.flatMap(({ says, regimes, postings }) => [
        `${sentenceCase(says)}, ${regimeWords(regimes)}:`,
        '',
        ...fenced('text', entryLines(postings)),
      ]);

const regimeWords = (regimes: readonly Regime[]): string =>
  regimes.length === REGIMES.length
    ? 'in either regime'
    : regimes.map((regime) => REGIME_WORDS[regime]).join(', ');

const sentenceCase = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The different ways in which each event was entered. */
const waysByEvent = (): ReadonlyMap<string, readonly Way[]> => {
  const found = new Map<string, Map<string, Way>>();
  for (const regime of REGIMES) {
    for (const { says, events } of situationsUnder(regime)) {
      for (const event of events) {
        const postings = postingsOf(event);
        const [first] = postings;
        if (first === undefined) continue;
        const ways = found.get(event.type) ?? new Map<string, Way>();
        found.set(event.type, ways);
        const shape = shapeOf(postings);
        const words =
          says === '' ? `in the eventful years (${first.document}, ${event.occurredOn})` : says;
        const known = ways.get(shape) ?? { says: words, regimes: [], postings };
        const regimes = known.regimes.includes(regime) ? known.regimes : [...known.regimes, regime];
        ways.set(shape, { ...known, regimes });
      }
    }
  }
  return new Map([...found].map(([type, ways]) => [type, [...ways.values()]]));
};
