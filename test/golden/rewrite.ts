// Writes the golden files anew. Only by hand, and only in a commit that says why the old answer was wrong:
// node --conditions=source --import ./libs/testing/src/typescript-loader.ts test/golden/rewrite.ts
import { writeFileSync } from 'node:fs';
import { goldenFilesOf } from './files.js';
import { LedgerRun } from './run.js';
import { GOLDEN_YEARS } from './years.js';

for (const { name, ledger, years, commands } of GOLDEN_YEARS) {
  const files = goldenFilesOf(new LedgerRun(ledger).post(commands()), years);
  for (const [file, text] of files) {
    writeFileSync(new URL(`./${name}/${file}`, import.meta.url), text);
    process.stdout.write(`${name}/${file}: ${text.length} characters\n`);
  }
}
