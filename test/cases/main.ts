// Holds a file of published tables against our books and prints what differs:
// node --conditions=source --import ./libs/testing/src/typescript-loader.ts test/cases/main.ts FILE.json
import { readFileSync } from 'node:fs';
import { comparisonOf, readable } from './comparison.js';
import { placeOf, publishedOf } from './published.js';

const [, , file] = process.argv;
if (file === undefined) throw new Error('name a file of published tables');
const published = publishedOf(JSON.parse(readFileSync(file, 'utf8')));
const { commands, compared, unknown, differences, refused, rounded } = comparisonOf(published);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
say(`${published.unit} ${published.year}: ${published.cells.length} published numbers`);
say(`${compared} cells compared after ${commands} commands, ${differences.length} differ`);
for (const { place, published: theirs, ours, explainedBy } of differences) {
  const why = explainedBy.length === 0 ? 'NOT EXPLAINED' : `explained by ${explainedBy.join(', ')}`;
  say(
    `  ${place}: ${readable(theirs, published.step)}, ours ${readable(ours, published.step)}: ${why}`,
  );
}
for (const cell of unknown) say(`  not in our national form: ${placeOf(cell)} (${cell.title})`);
if (rounded.length > 0) say(`rounding alone explains ${rounded.join(', ')}`);
for (const line of refused) say(`refused: ${line}`);
process.exitCode =
  refused.length > 0 || differences.some(({ explainedBy }) => explainedBy.length === 0) ? 1 : 0;
