// The handbook by file: commands, refusals and postings as the catalogue, the law's source and lived years have them.
import { commandsText } from './commands.js';
import { LawSource } from './law-source.js';
import { postingsText } from './postings.js';
import { refusalsText } from './refusals.js';

export const handbook = (): ReadonlyMap<string, string> => {
  const law = new LawSource();
  return new Map([
    ['commands.md', commandsText(law)],
    ['refusals.md', refusalsText(law)],
    ['postings.md', postingsText(law)],
  ]);
};
