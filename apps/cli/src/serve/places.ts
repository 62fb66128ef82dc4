// Where the server's program and the sample books lie, in the source tree and in dist alike.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const SAMPLE_LEDGER = 'datong-finance-office';

/** `apps/api/src/main`, compiled beside us or, under a loader, as source. */
export const serverProgram = (): string => {
  const compiled = join(import.meta.dirname, '../../../api/src/main.js');
  return existsSync(compiled) ? compiled : compiled.replace(/\.js$/, '.ts');
};

/** Data is not compiled, so it lies at the root of the repository. */
export const sampleFile = (): string =>
  join(rootAbove(import.meta.dirname), 'examples/datong-2021/commands.jsonl');

const rootAbove = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('no package.json above the program');
  return rootAbove(above);
};
