// What keeps a command from running, in Chinese with English after it, and the exit code that tells scripts.
import { QuestionProblem } from '#application';

/** 0 all is well · 1 it ran, and something is not well · 2 it could not run. */
export type ExitCode = 0 | 1 | 2;

/** Something the person at the terminal can mend. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly zh: string,
    readonly en: string,
    options?: ErrorOptions,
  ) {
    super(en, options);
  }
}

export const problem = (zh: string, en: string, cause?: unknown): Problem =>
  new Problem(zh, en, cause === undefined ? undefined : { cause });

/** Why the database cannot be used, by the kind of the store's error, whose own sentence is English. */
const DATABASE_WORDS: Readonly<Record<string, string>> = {
  'no-programs': '没有适合本机的 Postgres 程序：请重新执行 npm ci。',
  'no-system-user': '不能以 root 启动 Postgres，也没有可用的系统用户：请换普通用户运行。',
  'not-ours': '数据目录与口令文件不匹配：请检查 DUZHI_HOME。',
  'not-reachable-directory':
    '系统用户 postgres 进不了数据目录的上级目录：请放开权限或另选 DUZHI_HOME。',
  'not-writable': '数据目录不可写：请检查权限，或用 DUZHI_HOME 另选目录。',
  'disk-full': '磁盘已满：请腾出空间后重试，已记账的不会丢失。',
  'in-use': '数据目录正被另一程序使用：请稍后再试。',
  'did-not-start': 'Postgres 未能启动：详情见数据目录中的 postgres.log。',
  'no-connection': '连不上 Postgres：请检查 DUZHI_DATABASE_URL 或服务是否运行。',
  'migration-failed': '数据库表结构未能更新。',
};

/** Both sentences, Chinese first. What we did not foresee is shown as it is, with where it happened. */
export const complaintOf = (error: unknown, withStack = false): string => {
  if (error instanceof Problem || error instanceof QuestionProblem) {
    return `${error.zh}\n${error.en}\n`;
  }
  if (!(error instanceof Error)) return `${UNFORESEEN}${String(error)}\n`;
  if (error.name === 'DatabaseProblem') {
    const { kind } = error as { readonly kind?: string };
    return `${DATABASE_WORDS[kind ?? ''] ?? '数据库不能使用。'}\n${error.message}\n`;
  }
  return `${UNFORESEEN}${withStack ? (error.stack ?? error.message) : error.message}\n`;
};

const UNFORESEEN = '程序出错，未能完成（设 DUZHI_LOG=debug 可看详情）：\nThe program failed: ';
