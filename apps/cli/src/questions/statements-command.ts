// duzhi statements: the nine tables of a year, as text, JSON or CSV.
import { Command, Option } from 'commander';
import { csvOf, jsonOf, type Statements, type StatementTable } from '#statements';
import { date, fiscalYear, ledgerId, position, type YearOptions } from '../options.js';
import { problem } from '../problem.js';
import { checkedYear, departmentOption } from './department.js';
import type { Stage } from '../stage.js';
import { priorText, stampText, statementText } from '../text/statement-text.js';

interface StatementOptions extends YearOptions {
  readonly department?: string;
  readonly table?: string;
  readonly prior?: true;
  readonly format: 'text' | 'json' | 'csv';
}

export const statementsCommand = (stage: Stage): Command =>
  new Command('statements')
    .summary('决算报表 the nine tables of a year')
    .description('打印一个年度的部门决算报表。\nPrints the final accounts of a year.')
    .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
    .addOption(departmentOption())
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .option('--table <name>', '只要一张表：01 至 09，或英文名 one table, by number or name')
    .option('--at <position>', '截至第几号事件 only the first so many events', position)
    .option('--as-of <date>', '截至哪一天 only business dates up to this day', date)
    .option('--prior', '同时打印上年数 the figures of the year before, too')
    .addOption(
      new Option('--format <format>', '格式 format')
        .choices(['text', 'json', 'csv'])
        .default('text'),
    )
    .action(
      stage.action(async (options: StatementOptions) => {
        const { statements, stamp, checks, unmatched } = await stage.inOffice((office) =>
          checkedYear(office, options),
        );
        const tables = chosenTables(statements, options.table);
        switch (options.format) {
          case 'json':
            stage.write(jsonOf({ ...statements, tables }, stamp, checks));
            break;
          case 'csv':
            stage.write(tables.map((table) => csvText(statements, table, tables)).join('\r\n'));
            break;
          case 'text':
            for (const table of tables) {
              stage.write(`${statementText(statements, table)}\n`);
              if (options.prior) stage.write(`${priorText(statements, table)}\n`);
            }
            stage.write(stampText(stamp));
        }
        // JSON and CSV are for programs: what is not in order goes beside them.
        if (unmatched !== '') stage.surroundings.complain(unmatched);
        return unmatched === '' ? 0 : 1;
      }),
    );

/** `3`, `03`, `T03`, `公开03表` and `expenditure` all name the third table. */
const chosenTables = (
  statements: Statements,
  chosen: string | undefined,
): readonly StatementTable[] => {
  if (chosen === undefined) return statements.tables;
  const key = /^\d{1,2}$/.test(chosen) ? `T${chosen.padStart(2, '0')}` : chosen;
  const found = statements.tables.filter(
    ({ form, name, key: own }) => own === key || name === chosen || form.printedNumber === chosen,
  );
  if (found.length > 0) return found;
  const known = statements.tables.map((table) => `${table.key.slice(1)} ${table.name}`);
  throw problem(
    `没有报表“${chosen}”：可用 ${known.join('、')}。`,
    `There is no table “${chosen}”: use ${known.join(', ')}.`,
  );
};

/** One table alone is plain CSV; of several each begins with a line that names it. */
const csvText = (
  statements: Statements,
  table: StatementTable,
  tables: readonly StatementTable[],
): string =>
  (tables.length > 1 ? `${table.form.printedNumber} ${table.form.title}\r\n` : '') +
  csvOf(statements, table);
