// Writes `commands.jsonl` anew: npm run build && node dist/examples/datong-2021/write.js, from the repository root.
import { writeFileSync } from 'node:fs';
import { sampleCommands, sampleText } from './build.js';

const PLACE = 'examples/datong-2021/commands.jsonl';

writeFileSync(PLACE, sampleText());
process.stdout.write(`${sampleCommands().length} commands written to ${PLACE}\n`);
