// Writes the golden files of the department anew. Only by hand, and only in a commit that says why the old answer was
// wrong: node --conditions=source --import ./libs/testing/src/typescript-loader.ts test/golden/department/rewrite.ts
import { writeFileSync } from 'node:fs';
import { departmentCommands } from './build.js';
import { departmentFilesOf, logsOf } from './files.js';

for (const [file, text] of departmentFilesOf(logsOf(departmentCommands()))) {
  writeFileSync(new URL(`./${file}`, import.meta.url), text);
  process.stdout.write(`department/${file}: ${text.length} characters\n`);
}
