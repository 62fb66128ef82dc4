// npm run bench: measures, prints one table, and with --write puts it into docs/performance.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { medianOf } from './figures.js';
import { ROOT } from './programs.js';
import { machineLines, pageWith, tableText } from './report.js';
import { benchRun } from './run.js';
import { FULL, QUICK, TINY } from './sizes.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    tiny: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
});

const { folder, write } = values;
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const { figures, machine } = await benchRun({
  sizes: values.tiny ? TINY : values.quick ? QUICK : FULL,
  only: values.only.flatMap((names) => names.split(',')),
  ...(folder === undefined ? {} : { folder }),
  onMeasure: (name) => {
    complain(`${name} …`);
  },
  onFigure: ({ name, runs, unit }) => {
    complain(`  ${name}: ${medianOf(runs).toFixed(1)} ${unit}`);
  },
});

process.stdout.write(`\n${machineLines(machine).join('\n')}\n\n${tableText(figures)}`);

if (write) {
  const path = join(ROOT, 'docs/performance.md');
  await writeFile(path, pageWith(await readFile(path, 'utf8'), figures, machine));
  complain(`written to ${path}`);
}
