// duzhi rates: execution rates by name, each with its own denominator, over any dimensions.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Office, PointQuestion, RateAnswer } from '#application';
import { DIMENSIONS, RATES, type Dimension, type RateName } from '#execution';
import { percentText, yuanText } from '#money';
import { date, fiscalYear, ledgerId, ledgerIn, position } from '../options.js';
import type { Stage } from '../stage.js';
import { unmatchedText } from '../text/transfer-text.js';
import { departmentAnswer, departmentOption, departmentQuestion } from './department.js';
import { stampText } from '../text/statement-text.js';
import { plainTable } from '../text/table-text.js';

interface RatesOptions {
  readonly ledger?: readonly string[];
  readonly department?: string;
  readonly year: number;
  readonly by: readonly Dimension[];
  readonly rate?: RateName;
  readonly at?: number;
  readonly asOf?: string;
  readonly time: 'months' | 'days';
}

export const ratesCommand = (stage: Stage): Command =>
  new Command('rates')
    .summary('执行率 execution rates')
    .description(
      '按名称打印各执行率，分子分母分列，旁列序时进度。\n' +
        'Prints execution rates by name with numerator and denominator, and time progress beside them.',
    )
    .option(
      '--ledger <id...>',
      '账套，可多个，合并计算 one or several ledgers, taken together',
      ledgers,
    )
    .addOption(departmentOption())
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .option(
      '--by <dimensions>',
      `按维度分组，逗号分隔 dimensions, separated by commas: ${DIMENSIONS.join(', ')}`,
      dimensions,
      [],
    )
    .addOption(
      new Option('--rate <name>', '只要一种 one rate').choices(RATES.map(({ name }) => name)),
    )
    .option('--at <position>', '截至第几号事件 only the first so many events', position)
    .option('--as-of <date>', '截至哪一天 only business dates up to this day', date)
    .addOption(
      new Option('--time <unit>', '序时进度按月或按天 time progress by')
        .choices(['months', 'days'])
        .default('months'),
    )
    .action(
      stage.action(async (options: RatesOptions) => {
        const { year, by, time, asOf, rate } = options;
        const { rates, stamp, unmatched } = await stage.inOffice(async (office) => {
          const asked = await ledgersAsked(office, options);
          const answer = await office.rates.rates({
            ...{ year, by, time, ledgers: asked.ledgers },
            ...(asOf === undefined ? {} : { asOf }),
            ...(rate === undefined ? {} : { rates: [rate] }),
          });
          return { ...answer, unmatched: asked.unmatched };
        });
        for (const each of rates) stage.write(`${rateText(each, by)}\n`);
        stage.write(`${unmatched}${stampText(stamp)}`);
        return unmatched === '' ? 0 : 1;
      }),
    );

const ledgersAsked = async (
  office: Office,
  options: RatesOptions,
): Promise<{ readonly ledgers: readonly PointQuestion[]; readonly unmatched: string }> => {
  const { ledger, at } = options;
  const department = departmentQuestion(options);
  if (department !== null) {
    const { stamp, consolidation } = await departmentAnswer(office, department);
    const ledgers = stamp.ledgers.map((point) => ({ ledger: point.ledger, at: point.position }));
    return { ledgers, unmatched: unmatchedText(consolidation) };
  }
  const chosen = ledger ?? [await ledgerIn(office, undefined)];
  const point = at === undefined ? { atLeast: 'head' as const } : { at };
  return { ledgers: chosen.map((each) => ({ ledger: each, ...point })), unmatched: '' };
};

/** Commander hands in one value at a time with what was gathered before. */
const ledgers = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ledgerId(text),
];

const dimensions = (text: string): readonly Dimension[] =>
  text.split(',').map((word) => {
    const known = DIMENSIONS.find((dimension) => dimension === word.trim());
    if (known !== undefined) return known;
    throw new InvalidArgumentError(
      `没有维度“${word}”。There is no dimension “${word}”. ${DIMENSIONS.join(', ')}`,
    );
  });

const WORDS: Readonly<Record<Dimension, string>> = {
  unit: '单位',
  department: '部门',
  project: '项目',
  line: '指标',
  'function-class': '类',
  'function-section': '款',
  'function-item': '项',
  economic: '经济科目',
  fund: '资金性质',
  nature: '支出性质',
  source: '资金来源',
  month: '月份',
  'three-public-item': '“三公”项目',
};

const rateText = ({ title, says, rows }: RateAnswer, by: readonly Dimension[]): string => {
  const first = by.length;
  const lines = plainTable(
    [...by.map((dimension) => WORDS[dimension]), '分子', '分母', '执行率', '序时进度', '超(短)'],
    rows.map((row) => [
      ...by.map((dimension) => valueText(row.values[dimension], row.labels[dimension])),
      yuanText(row.numerator),
      yuanText(row.denominator),
      row.impossible ? `${row.text} !` : row.text,
      row.timeProgress === null ? '' : percentText(row.timeProgress),
      row.ahead === null ? '' : pointsText(row.ahead),
    ]),
    new Set([first, first + 1, first + 2, first + 3, first + 4]),
  );
  const warning = rows.some(({ impossible }) => impossible)
    ? '带 ! 的超过 100%：支出超出额度，账有错误。More was spent than authority allows where ! stands.\n'
    : '';
  return `${title}：${says}\n${lines.join('\n')}\n${warning}`;
};

const valueText = (value: string | undefined, label: string | undefined): string =>
  label === undefined || label === value ? (value ?? '') : `${value ?? ''} ${label}`;

/** Hundredths of a percentage point. */
const pointsText = (hundredths: bigint): string => {
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
  return `${hundredths < 0n ? '-' : '+'}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
