// Writes docs/commands.md, docs/refusals.md and docs/postings.md anew: `npm run docs`.
import { writeFileSync } from 'node:fs';
import { handbook } from './handbook.js';

for (const [file, text] of handbook()) {
  writeFileSync(new URL(`../../docs/${file}`, import.meta.url), text);
  process.stdout.write(`docs/${file}: ${text.length} characters\n`);
}
