// duzhi codes: the classifications of a year, and official lists brought in from files.
import { Command, Option } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { userInfo } from 'node:os';
import { parse } from 'csv-parse/sync';
import {
  SCHEMES,
  type Code,
  type CodeList,
  type CodeLists,
  type ImportRow,
  type Scheme,
} from '#codes';
import { fiscalYear } from '../options.js';
import { problem, type ExitCode } from '../problem.js';
import type { Stage } from '../stage.js';
import { differenceText, problemsText } from '../text/code-import-text.js';
import { plainTable } from '../text/table-text.js';

const schemeOption = (): Option =>
  new Option('--scheme <scheme>', '哪一套 which classification').choices([...SCHEMES]);

export const codesCommand = (stage: Stage): Command => {
  const command = new Command('codes').description('科目和分类 codes and classifications');
  command
    .command('list')
    .description('列出一个年度的科目 lists the codes of a year')
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .addOption(schemeOption())
    .option('--under <code>', '只要某一科目的下级 only what rolls up to this code')
    .action(stage.action((options: ListOptions) => list(stage, options)));
  command
    .command('show')
    .description('一个科目的名称、上级、依据 name, parents and evidence of a code')
    .argument('<code>', '编码 code')
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .addOption(schemeOption())
    .action(stage.action((code: string, options: ListOptions) => show(stage, code, options)));
  command
    .command('import')
    .description(
      '导入官方科目表（CSV：code,name，可有 level,parent,basis,book；会计科目须有 normal_balance），' +
        '报告新增、删除、改名。\nImports an official list and reports additions, removals and renames.',
    )
    .argument('<file>', 'CSV 文件 file')
    .requiredOption('--year <year>', '从哪个年度起 first fiscal year it holds for', fiscalYear)
    .addOption(schemeOption())
    .option('--dry-run', '只报告，不保存 only report, store nothing')
    .action(stage.action((file: string, options: ImportOptions) => take(stage, file, options)));
  return command;
};

interface ListOptions {
  readonly year: number;
  readonly scheme?: Scheme;
  readonly under?: string;
}

interface ImportOptions {
  readonly year: number;
  readonly scheme?: Scheme;
  readonly dryRun?: true;
}

const list = async (stage: Stage, { year, scheme, under }: ListOptions): Promise<ExitCode> => {
  const { codes, origins } = await stage.inOffice(async (office) => ({
    codes: await office.codes.refresh(),
    origins: await office.codes.origins(),
  }));
  if (scheme === undefined) {
    const lines = plainTable(
      ['分类', '科目数', '依据年度', '导入'],
      SCHEMES.map((each) => {
        const source = codes.sourceYearOf(each, year);
        const origin = origins.find((one) => one.scheme === each && one.year === source);
        return [
          each,
          String(codes.list(each, year).size),
          String(source),
          origin === undefined ? '' : `${origin.sourceName}（${origin.importedAt}）`,
        ];
      }),
      new Set([1, 2]),
    );
    stage.write(`${lines.join('\n')}\n`);
    return 0;
  }
  const shown = [...codes.list(scheme, year).entries()].filter(
    ({ code }) => under === undefined || code.startsWith(under),
  );
  const lines = plainTable(
    ['编码', '名称', '级次', '上级', '依据'],
    shown.map(({ code, name, level, parent, evidence }) => [
      code,
      name,
      level,
      parent ?? '',
      evidence,
    ]),
    new Set(),
  );
  stage.write(`${lines.join('\n')}\n共 ${shown.length} 个。${shown.length} codes.\n`);
  return 0;
};

const show = async (
  stage: Stage,
  wanted: string,
  { year, scheme }: ListOptions,
): Promise<ExitCode> => {
  const codes = await stage.inOffice((office) => office.codes.refresh());
  const found = (scheme === undefined ? SCHEMES : [scheme]).flatMap((each) => {
    const inList = codes.list(each, year);
    const code = inList.find(wanted);
    return code === undefined ? [] : [codeText(codes, inList, code, year)];
  });
  if (found.length === 0) {
    throw problem(
      `${year} 年度没有编码 ${wanted}：用 duzhi codes list --year ${year} --scheme … 查看。`,
      `The lists of ${year} have no code ${wanted}: see duzhi codes list --year ${year} --scheme ….`,
    );
  }
  stage.write(found.join('\n'));
  return 0;
};

const codeText = (codes: CodeLists, inList: CodeList, code: Code, year: number): string => {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['分类 scheme', code.scheme],
    ['级次 level', code.level],
    [
      '上级 parents',
      inList
        .ancestorsOf(code.code)
        .map((each) => `${each.code} ${each.name}`)
        .join(' ← '),
    ],
    ['依据 evidence', code.evidence],
    ['预算 budget', code.budget],
    ['账 book', code.book],
    ['余额方向 normal balance', code.normalBalance],
    ['起用 from', code.validFrom?.toString()],
    ['停用 to', code.validTo?.toString()],
    ['原名 former name', code.renamedFrom],
    ['原编码 former code', code.replaces],
    ['政府经济（行政）', governmentOf(codes, code, 'administrative', year)],
    ['政府经济（事业）', governmentOf(codes, code, 'institution', year)],
  ];
  return [
    `${code.code} ${code.name}`,
    ...facts.flatMap(([name, text]) =>
      text === undefined || text === '' ? [] : [`  ${name}：${text}`],
    ),
    '',
  ].join('\n');
};

const governmentOf = (
  codes: CodeLists,
  { scheme, code }: Code,
  kind: 'administrative' | 'institution',
  year: number,
): string | undefined =>
  scheme === 'economic' ? codes.governmentEconomicOf(code, kind, year) : undefined;

const take = async (
  stage: Stage,
  file: string,
  { year, scheme, dryRun }: ImportOptions,
): Promise<ExitCode> => {
  const rows = await rowsIn(file);
  const order = { rows, year, scheme: scheme ?? schemeOf(rows, file) };
  const answer = await stage.inOffice((office) =>
    dryRun
      ? office.codes.preview(order)
      : office.codes.store({
          ...order,
          sourceName: basename(file),
          importedBy: userInfo().username,
          importedAt: stage.surroundings.now(),
        }),
  );
  if ('problems' in answer) {
    stage.write(problemsText(file, answer.problems));
    return 1;
  }
  stage.write(differenceText(answer, dryRun === true));
  return 0;
};

const rowsIn = async (file: string): Promise<readonly ImportRow[]> => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? problem(`没有文件 ${file}。`, `There is no file ${file}.`, error)
      : problem(
          `文件 ${file} 无法读取，须为 UTF-8 编码的 CSV。`,
          `The file ${file} cannot be read; it must be CSV in UTF-8.`,
          error,
        );
  }
  try {
    return parse<ImportRow>(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw problem(
      `文件 ${file} 不是合规的 CSV：${said}`,
      `The file ${file} is not well-formed CSV: ${said}`,
      error,
    );
  }
};

const BY_FIRST_DIGIT: Readonly<Record<string, Scheme>> = {
  1: 'revenue',
  2: 'function',
  3: 'economic',
  5: 'government-economic',
};

/** Accounts are told by their own column; the others by the digit that all their codes begin with. */
const schemeOf = (rows: readonly ImportRow[], file: string): Scheme => {
  const [first] = rows;
  if (first?.['normal_balance'] !== undefined) return 'account';
  const scheme = BY_FIRST_DIGIT[first?.['code']?.trim()[0] ?? ''];
  if (scheme !== undefined) return scheme;
  throw problem(
    `看不出 ${file} 是哪一套分类：请用 --scheme 指明（${SCHEMES.join('、')}）。`,
    `Which classification ${file} is cannot be told: say so with --scheme (${SCHEMES.join(', ')}).`,
  );
};
