// duzhi verify: everything stored of a ledger against the texts of its log.
import { Command } from 'commander';
import {
  verifiableLedgers,
  verify,
  type PassName,
  type PassResult,
  type Verification,
} from '#audit';
import { ledgerId } from '../options.js';
import { problem } from '../problem.js';
import { progressBar } from '../text/progress-bar.js';
import type { Stage } from '../stage.js';
import { padded, plainTable } from '../text/table-text.js';

export const verifyCommand = (stage: Stage): Command =>
  new Command('verify')
    .summary('核验 verifies all that is stored')
    .description(
      '在同一时点核验账套：哈希、列、回执、分录、平衡、检查点。有一项不符或未核全，退出码为 1。\n' +
        'Verifies ledgers at one moment, pass by pass; exit code 1 when one fails or is incomplete.\n' +
        '连日志带头记录一起改写的，只有与别处保存的默克尔根对照才能发现。\n' +
        'Whoever rewrites log and head together is found only by a root kept elsewhere (--root).',
    )
    .option('--ledger <id>', '账套；省略则全部 ledger; all of them without it', ledgerId)
    .option(
      '--root <hex>',
      '别处保存的默克尔根，须与核验所得一致 a root kept elsewhere that must be met',
    )
    .action(
      stage.action(
        async ({ ledger, root }: { readonly ledger?: string; readonly root?: string }) => {
          if (root !== undefined && ledger === undefined) {
            throw problem(
              '--root 须与 --ledger 同用：默克尔根属于一个账套。',
              '--root needs --ledger: a root belongs to one ledger.',
            );
          }
          return stage.inOffice(async ({ database }) => {
            const known = await verifiableLedgers(database);
            if (ledger !== undefined && !known.includes(ledger)) {
              throw problem(`没有账套 ${ledger}。`, `There is no ledger ${ledger}.`);
            }
            let whole = true;
            for (const each of ledger === undefined ? known : [ledger]) {
              const bar = progressBar(stage.surroundings, `核验 ${each}`);
              const verification = await verify(database, each, { onProgress: bar.update });
              bar.stop();
              stage.write(verificationText(verification));
              if (root !== undefined) stage.write(rootText(verification, root));
              whole &&= verification.passed && (root === undefined || root === verification.root);
            }
            if (known.length === 0) stage.write('没有账套可核验。There is no ledger to verify.\n');
            return whole ? 0 : 1;
          });
        },
      ),
    );

const TITLES: Readonly<Record<PassName, string>> = {
  positions: '位置连续',
  texts: '规范文本',
  hashes: '哈希与默克尔根',
  columns: '列与文本一致',
  receipts: '回执',
  postings: '分录重新派生',
  facts: '事实重新派生',
  balance: '三账各自平衡',
  checkpoint: '投影检查点',
};

const UNITS: Readonly<Record<PassResult['covered'][number]['of'], string>> = {
  event: '事件',
  receipt: '回执',
  posting: '分录',
  fact: '事实',
  book: '账',
  checkpoint: '检查点',
  head: '头记录',
};

const STATES = { ok: '通过 ok', failed: '不符 FAILED', incomplete: '未核全 INCOMPLETE' } as const;

const verificationText = (verification: Verification): string => {
  const { ledger, size, root, passes, passed } = verification;
  const lines = plainTable(
    ['核验项', 'pass', '结果', '核对了'],
    passes.map(({ pass, status, covered, findingCount }) => [
      TITLES[pass],
      pass,
      findingCount > 0 ? `${STATES[status]} (${findingCount})` : STATES[status],
      covered.map(({ of, count }) => `${UNITS[of]} ${count}`).join('，'),
    ]),
    new Set(),
  );
  return [
    `账套 ${ledger}，${size} 个事件，默克尔根 ${root}`,
    ...lines,
    ...passes.flatMap(passText),
    passed ? '全部通过。All passes are ok.' : '没有通过！Not passed!',
    '',
    '',
  ].join('\n');
};

const passText = ({ pass, findings, findingCount, missing }: PassResult): readonly string[] => [
  ...findings.flatMap(({ position, place, what, expected, found }) => [
    `! ${padded(position === null ? '—' : `第 ${position} 号事件`, 16)} ${place}`,
    `    ${what.zh}${what.en}`,
    `    应为 expected ${expected}`,
    `    实为 found    ${found}`,
  ]),
  ...(findingCount > findings.length
    ? [
        `! ${pass}：另有 ${findingCount - findings.length} 处。${findingCount - findings.length} more.`,
      ]
    : []),
  ...(missing === null ? [] : [`? ${TITLES[pass]}：${missing.zh}`, `    ${missing.en}`]),
];

const rootText = ({ root }: Verification, kept: string): string =>
  root === kept
    ? '与所给默克尔根一致。The root is the one given.\n'
    : `默克尔根与所给的不同：日志被整体改写过，或不是同一时点。\n` +
      `The root is not the one given (${kept}): the log was rewritten, or it is of another moment.\n`;
