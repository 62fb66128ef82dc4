// One line of text, or of JSON, for what became of one command.
import type { Outcome } from '#application';
import type { BadLine, CommandLine } from './command-lines.js';

export type Kind = 'accepted' | 'refused' | 'malformed' | 'failed' | 'withdrawn';

/** What became of a line, whether it reached the desk or not. */
export interface Settled {
  readonly number: number;
  readonly ledger: string | null;
  readonly outcome: Outcome;
}

export const settledLine = ({ number, ledger }: CommandLine, outcome: Outcome): Settled => ({
  number,
  ledger,
  outcome,
});

export const settledBadLine = ({ number, field, zh, en }: BadLine): Settled => ({
  number,
  ledger: null,
  outcome: { key: null, kind: 'malformed', problems: [{ path: field, zh, en }] },
});

/** For --out: the answer of the desk with line and ledger. */
export const outcomeJson = ({ number, ledger, outcome }: Settled): string =>
  `${JSON.stringify({ line: number, ...(ledger === null ? {} : { ledger }), ...outcome })}\n`;

export const outcomeText = ({ number, outcome }: Settled): string => {
  const head = `第 ${number} 行`;
  const { key } = outcome;
  const name = key === null || key === '' ? '' : ` ${key}`;
  switch (outcome.kind) {
    case 'accepted': {
      const events = outcome.events.map(({ position, type }) => `${position} ${type}`).join('，');
      const word = outcome.dryRun ? '可办 would be accepted' : '接受 accepted';
      return `${head} ${word}${name}：${events}${outcome.replayed ? '（早已办理 done before）' : ''}\n`;
    }
    case 'refused': {
      const { code, sentence, field } = outcome.refusal;
      const where = field === undefined ? '' : `（${field}）`;
      const again = outcome.replayed ? '（早已拒绝 refused before）' : '';
      return `${head} 拒绝 refused${name}：${code}${where}${again}\n    ${sentence.zh}\n    ${sentence.en}\n`;
    }
    case 'malformed':
      return `${head} 格式不对 malformed${name}\n${outcome.problems
        .map(({ path, zh, en }) => `    ${path === '' ? '' : `${path}：`}${zh}${en}\n`)
        .join('')}`;
    case 'failed':
      return `${head} 未办成 failed${name}：${outcome.message}\n`;
    case 'withdrawn':
      return `${head} 撤回 withdrawn${name}：同批中有命令未被接受 another of the batch was not accepted\n`;
  }
};

/** How many lines came to which end. */
export class Tally {
  private readonly counts: Record<Kind, number> = {
    accepted: 0,
    refused: 0,
    malformed: 0,
    failed: 0,
    withdrawn: 0,
  };
  private replayed = 0;

  count({ outcome }: Settled): void {
    this.counts[outcome.kind] += 1;
    if ((outcome.kind === 'accepted' || outcome.kind === 'refused') && outcome.replayed) {
      this.replayed += 1;
    }
  }

  of(kind: Kind): number {
    return this.counts[kind];
  }

  get total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  text(dryRun: boolean): string {
    const { accepted, refused, malformed, failed, withdrawn } = this.counts;
    const more: readonly (readonly [number, string, string])[] = [
      [malformed, '格式不对', 'malformed'],
      [withdrawn, '撤回', 'withdrawn'],
      [failed, '未办成', 'failed'],
      [this.replayed, '其中凭回执作答', 'of these answered from receipts'],
    ];
    const shown = more.filter(([count]) => count > 0);
    return (
      (dryRun ? '试办，没有记账。Dry run: nothing was recorded.\n' : '') +
      `共 ${this.total} 条：接受 ${accepted}，拒绝 ${refused}` +
      `${shown.map(([count, zh]) => `，${zh} ${count}`).join('')}。` +
      `${this.total} commands: ${accepted} accepted, ${refused} refused` +
      `${shown.map(([count, , en]) => `, ${count} ${en}`).join('')}.\n`
    );
  }
}
