// The one table: as printed on the terminal and as written into docs/performance.md.
import { medianOf, type Aim, type Figure, type Figures } from './figures.js';
import type { Machine } from './machine.js';

const HEADINGS = ['what', 'median', 'lowest … highest', 'of', 'ratio', 'aim', ''] as const;

export const tableText = (figures: Figures): string => {
  const rows: (readonly string[])[] = [
    HEADINGS,
    ...[...figures].map((each) => rowOf(figures, each)),
  ];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  const [heading, ...lines] = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, RIGHT.has(column)))
      .join('  ')
      .trimEnd(),
  );
  return [heading, rule, ...lines, ''].join('\n');
};

const RIGHT: ReadonlySet<number> = new Set([1, 2, 4]);

const pad = (cell: string, width: number, right: boolean): string =>
  right ? cell.padStart(width) : cell.padEnd(width);

const rowOf = (figures: Figures, figure: Figure): readonly string[] => {
  const { runs, unit } = figure;
  const ratio = figures.ratioOf(figure);
  const met = figures.meets(figure);
  return [
    figure.name,
    `${amountText(medianOf(runs))} ${unit}`,
    `${amountText(Math.min(...runs))} … ${amountText(Math.max(...runs))}`,
    ratio === null ? '' : (figure.of ?? ''),
    ratio === null ? '' : ratio.toFixed(2),
    figure.aim === undefined ? '' : aimText(figure.aim, unit),
    met === null ? '' : met ? 'met' : 'NOT MET',
  ];
};

const aimText = (aim: Aim, unit: string): string => {
  if ('ratio' in aim) return `≥ ${aim.ratio.toFixed(2)}`;
  return 'atLeast' in aim
    ? `≥ ${amountText(aim.atLeast)} ${unit}`
    : `≤ ${amountText(aim.atMost)} ${unit}`;
};

/** Three figures that count, thousands apart by a space as the standard ISO 80000-1 has it. */
const amountText = (amount: number): string => {
  if (amount < 100) return amount.toFixed(1);
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ' ');
};

const START = '<!-- bench: written by `npm run bench -- --write` -->';
const END = '<!-- end of bench -->';

/** The page with the part between the marks replaced. @throws Error when the marks are missing */
export const pageWith = (page: string, figures: Figures, machine: Machine): string => {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start === -1 || end < start) {
    throw new Error(`docs/performance.md has lost the marks ${START} and ${END}`);
  }
  const part = [
    START,
    '',
    ...machineLines(machine).map((line) => `- ${line}`),
    '',
    '```text',
    tableText(figures).trimEnd(),
    '```',
    '',
  ].join('\n');
  return `${page.slice(0, start)}${part}\n${page.slice(end)}`;
};

export const machineLines = (machine: Machine): readonly string[] => [
  `Machine: ${machine.processor}, ${machine.cores} cores, ${machine.memory} GiB, ${machine.system}`,
  `Software: Node ${machine.node}, ${machine.postgres}, fsync ${machine.fsync}`,
  `Measured on ${machine.measuredOn} at commit ${machine.commit}; load before the start ${machine.load}`,
];
