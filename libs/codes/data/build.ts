// Writes libs/codes/src/data/*.ts from the CSV files beside it: `node libs/codes/data/build.ts`.
// The lists are kept as CSV because people check and correct them there; the library may not read files.
import { readFileSync, writeFileSync } from 'node:fs';

type Row = Readonly<Record<string, string>>;

const here = (path: string): URL => new URL(path, import.meta.url);

const rowsOf = (file: string): Row[] => {
  const [head = '', ...lines] = readFileSync(here(file), 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line, index) => {
    const cells = line.split(',');
    if (cells.length !== names.length) {
      throw new Error(`${file} line ${index + 2}: ${cells.length} cells, not ${names.length}`);
    }
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
};

const cellOf = (row: Row, column: string): string => {
  const cell = row[column];
  if (cell === undefined) throw new Error(`no column ${column} in ${JSON.stringify(row)}`);
  return cell;
};

const letterOf = (letters: Readonly<Record<string, string>>, word: string): string => {
  const letter = letters[word];
  if (letter === undefined) throw new Error(`no letter for ${word}`);
  return letter;
};

const EVIDENCE = { seen: 's', memory: 'm', 'memory-uncertain': 'u' };
const BUDGET = {
  一般公共预算: 'g',
  政府性基金预算: 'f',
  国有资本经营预算: 'c',
  社会保险基金预算: 'i',
  财政总预算转移性: '-',
};

/** Parents are not written out: they follow from the digits, and this makes sure of it. */
const assertNested = (rows: readonly Row[], file: string): void => {
  const codes = new Set(rows.map((row) => cellOf(row, 'code')));
  for (const row of rows) {
    const code = cellOf(row, 'code');
    const parent = cellOf(row, 'parent');
    if (parent !== '' && (parent !== code.slice(0, -2) || !codes.has(parent))) {
      throw new Error(`${file}: ${code} cannot stand below ${parent}`);
    }
  }
};

const LEGEND = '// Columns: code, name, evidence (s seen, m memory, u memory-uncertain)';

const moduleText = (source: string, legend: string, name: string, lines: readonly string[]) =>
  `// Generated from libs/codes/data/${source} by libs/codes/data/build.ts; edit the CSV, not this.\n` +
  `${legend}\nexport const ${name} = \`\n${lines.join('\n')}\n\`;\n`;

const codeModule = (source: string, name: string, legend: string, tail: (row: Row) => string) => {
  const rows = rowsOf(source);
  assertNested(rows, source);
  const lines = rows.map((row) => `${cellOf(row, 'code')},${cellOf(row, 'name')},${tail(row)}`);
  return moduleText(source, legend, name, lines);
};

const evidence = (row: Row): string => letterOf(EVIDENCE, cellOf(row, 'basis'));

/** Text of every generated file by its path from this folder. */
export const generatedFiles = (): ReadonlyMap<string, string> =>
  new Map([
    [
      '../src/data/function-2021.ts',
      codeModule(
        'function-2021.csv',
        'FUNCTION_2021',
        `${LEGEND}, budget (g general, f fund, c capital, i insurance, - none of the four).`,
        (row) => `${evidence(row)},${letterOf(BUDGET, cellOf(row, 'book'))}`,
      ),
    ],
    [
      '../src/data/economic-2021.ts',
      codeModule('economic-2021.csv', 'ECONOMIC_2021', `${LEGEND}.`, evidence),
    ],
    [
      '../src/data/government-economic-2021.ts',
      codeModule('economic-gov-2021.csv', 'GOVERNMENT_ECONOMIC_2021', `${LEGEND}.`, evidence),
    ],
    [
      '../src/data/revenue-2021.ts',
      codeModule('revenue-2021.csv', 'REVENUE_2021', `${LEGEND}.`, evidence),
    ],
    [
      '../src/data/accounts-2019.ts',
      codeModule(
        'gov-accounts-2019.csv',
        'ACCOUNTS_2019',
        // domain.md §4.3: confirmed against a public implementation, three lists of sub-accounts from memory.
        `${LEGEND}, normal balance (d debit, c credit), book (b budget, f finance).`,
        (row) =>
          [
            cellOf(row, 'parent') === '' ? 's' : 'm',
            letterOf({ 借: 'd', 贷: 'c' }, cellOf(row, 'normal_balance')),
            letterOf({ 预算会计: 'b', 财务会计: 'f' }, cellOf(row, 'ledger')),
          ].join(','),
      ),
    ],
    [
      '../src/data/economic-to-government-2021.ts',
      moduleText(
        'economic-dept-to-gov-2021.csv',
        '// Columns: departmental code, government code for administrative units, for institutions.',
        'ECONOMIC_TO_GOVERNMENT_2021',
        rowsOf('economic-dept-to-gov-2021.csv').map((row) =>
          [
            cellOf(row, 'dept_code'),
            cellOf(row, 'gov_code_for_administrative_unit'),
            cellOf(row, 'gov_code_for_institution'),
          ].join(','),
        ),
      ),
    ],
  ]);

/** Paths of generated files that differ from what the CSV files say. */
export const staleFiles = (): string[] =>
  [...generatedFiles()].filter(([path, text]) => presentText(path) !== text).map(([path]) => path);

const presentText = (path: string): string => {
  try {
    return readFileSync(here(path), 'utf8');
  } catch {
    return '';
  }
};

if (import.meta.main) {
  for (const [path, text] of generatedFiles()) writeFileSync(here(path), text);
}
