// Reads the golden files of a year as they are stored.
import { readFileSync } from 'node:fs';
import type { GoldenYear } from './years.js';

export const storedFilesOf = ({ name, years }: GoldenYear): Map<string, string> => {
  const names = [
    ...years.flatMap((year) =>
      ['statements', 'rates', 'trial-balances'].map((kind) => `${year}.${kind}.json`),
    ),
    'log.json',
  ];
  return new Map(
    names.map((file) => [
      file,
      readFileSync(new URL(`./${name}/${file}`, import.meta.url), 'utf8'),
    ]),
  );
};
