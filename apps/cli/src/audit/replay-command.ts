// duzhi replay: the statements rebuilt from the log alone must be those of the projection, to the byte.
import { Command } from 'commander';
import type { Office } from '#application';
import { comparisonOf, replayedBooks, type Comparison } from '#audit';
import { yuanText, type Fen } from '#money';
import { formSetOf } from '#statements';
import { fiscalYear, ledgerId, position } from '../options.js';
import { problem } from '../problem.js';
import type { Stage } from '../stage.js';
import { progressBar } from '../text/progress-bar.js';
import { plainTable } from '../text/table-text.js';

interface ReplayOptions {
  readonly ledger?: string;
  readonly year?: number;
  readonly at?: number;
}

export const replayCommand = (stage: Stage): Command =>
  new Command('replay')
    .summary('重放 rebuilds statements from the log alone')
    .description(
      '只凭日志在内存中重做报表，与投影的报表逐字节比较；不同时退出码为 1。\n' +
        'Rebuilds the statements from the log in memory and compares bytes; exit code 1 when they differ.',
    )
    .option('--ledger <id>', '账套；省略则全部 ledger; all of them without it', ledgerId)
    .option('--year <year>', '年度；省略则全部 fiscal year; all of them without it', fiscalYear)
    .option('--at <position>', '截至第几号事件 only the first so many events', position)
    .action(
      stage.action(async ({ ledger, year, at }: ReplayOptions) =>
        stage.inOffice(async (office) => {
          const heads = await office.database.log.ledgers();
          const chosen = ledger === undefined ? heads.map((head) => head.ledger) : [ledger];
          if (chosen.length === 0) throw problem('还没有账套。', 'There is no ledger yet.');
          let same = true;
          for (const each of chosen) {
            const comparisons = await compared(stage, office, { ledger: each, year, at });
            stage.write(comparisonsText(each, comparisons));
            same &&= comparisons.every(({ identical }) => identical);
          }
          return same ? 0 : 1;
        }),
      ),
    );

interface Chosen {
  readonly ledger: string;
  readonly year: number | undefined;
  readonly at: number | undefined;
}

const compared = async (
  stage: Stage,
  office: Office,
  { ledger, year, at }: Chosen,
): Promise<readonly Comparison[]> => {
  const point = await office.points.of({
    ledger,
    ...(at === undefined ? { atLeast: 'head' } : { at }),
  });
  const years = year === undefined ? await yearsOf(office, ledger) : [year];
  const bar = progressBar(stage.surroundings, `重放 ${ledger}`);
  const replayed = await replayedBooks(office.database.log, {
    ledger,
    upTo: point.position,
    dates: years.map((each) => `${each}-12-31`),
    onProgress: (done) => {
      bar.update(done, point.position);
    },
  });
  bar.stop();
  const comparisons: Comparison[] = [];
  for (const each of years) {
    const material = await office.statements.material({ ledger, year: each, at: point.position });
    const projected = { ...office.statements.drawn(material), balances: material.balances };
    comparisons.push(comparisonOf(replayed, projected, material.codes));
  }
  return comparisons;
};

/** Fiscal years of the ledger for which there are forms. */
const yearsOf = async (office: Office, ledger: string): Promise<readonly number[]> => {
  const opened = await office.database.projection.facts({ ledger, kinds: ['year.regime'] });
  const printable = [...new Set(opened.map(({ fiscalYear }) => fiscalYear))]
    .filter((year): year is number => year !== null && formSetOf(year, null) !== undefined)
    .sort((a, b) => a - b);
  if (printable.length > 0) return printable;
  throw problem(
    `账套 ${ledger} 没有可编报表的年度。`,
    `Ledger ${ledger} has no year for which there are forms.`,
  );
};

const comparisonsText = (ledger: string, comparisons: readonly Comparison[]): string => {
  const lines = plainTable(
    ['年度', '事件', '结果', '重放 SHA-256', '投影 SHA-256'],
    comparisons.map(({ year, position: at, identical, replayedDigest, projectedDigest }) => [
      String(year),
      String(at),
      identical ? '一致 identical' : '不一致 DIFFERENT',
      replayedDigest,
      projectedDigest,
    ]),
    new Set([1]),
  );
  return `账套 ${ledger}\n${lines.join('\n')}\n${comparisons.flatMap(differencesText).join('')}\n`;
};

const SHOWN = 50;

const differencesText = (comparison: Comparison): readonly string[] => {
  const { differences, identical, projectedRoot, replayedRoot, year } = comparison;
  if (identical) return [];
  const roots =
    projectedRoot === replayedRoot
      ? []
      : [`! ${year} 默克尔根 root：重放 ${replayedRoot}，投影 ${projectedRoot}\n`];
  return [
    ...roots,
    ...differences
      .slice(0, SHOWN)
      .map(
        ({ address, replayed, projected }) =>
          `! ${year} ${address}：重放 ${amountText(replayed)}，投影 ${amountText(projected)}\n`,
      ),
    ...(differences.length > SHOWN
      ? [`! ${year} 另有 ${differences.length - SHOWN} 处 more\n`]
      : []),
  ];
};

const amountText = (amount: Fen | null): string => (amount === null ? '—' : yuanText(amount));
