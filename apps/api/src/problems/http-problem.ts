// Problem details (RFC 9457): one shape for everything that did not go as asked.
import type { Outcome } from '#application';

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** An answer other than success, thrown by whoever finds out and written by the one filter. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly status: number,
    /** Permanent, in capitals. */
    readonly code: string,
    readonly sentence: Sentence,
    /** Further members of the document. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence.en);
  }
}

export type Language = 'zh' | 'en';

/** Chinese unless the reader prefers English (Accept-Language, RFC 9110 §12.5.4). */
export const languageOf = (accepted: string | undefined): Language => {
  let best: { language: Language; weight: number } = { language: 'zh', weight: 0 };
  for (const part of (accepted ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.startsWith('zh') ? 'zh' : tag.startsWith('en') ? 'en' : undefined;
    if (language === undefined) continue;
    const weight = weightOf(parameters);
    if (weight > best.weight) best = { language, weight };
  }
  return best.language;
};

const weightOf = (parameters: readonly string[]): number => {
  const quality = parameters.map((each) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(each)?.[1]);
  const [written] = quality.filter((each) => each !== undefined);
  return written === undefined ? 1 : Number(written);
};

/** The document of a problem, for `application/problem+json`. */
export const problemDocument = (
  { status, code, sentence, members }: HttpProblem,
  language: Language,
): object => ({
  type: `urn:duzhi:problem:${code}`,
  title: code,
  status,
  code,
  detail: sentence[language],
  sentence,
  ...members,
});

// The same thing named or numbered twice is a conflict with what is there; everything else the law objects to.
const CONFLICT = /_(REUSED|TAKEN|DUPLICATED|REPAID)$|_ALREADY_|_KNOWN$/;

/** The problem of a single command that was not accepted. */
export const problemOfOutcome = (
  outcome: Exclude<Outcome, { readonly kind: 'accepted' }>,
): HttpProblem => {
  switch (outcome.kind) {
    case 'refused': {
      const { code, sentence, field, details, basis } = outcome.refusal;
      const { key, replayed, dryRun } = outcome;
      return new HttpProblem(CONFLICT.test(code) ? 409 : 422, code, sentence, {
        key,
        ...(field === undefined ? {} : { field }),
        details,
        basis,
        ...(replayed === undefined ? {} : { replayed }),
        ...(dryRun === undefined ? {} : { dryRun }),
      });
    }
    case 'malformed':
      return new HttpProblem(400, 'COMMAND_MALFORMED', MALFORMED, {
        key: outcome.key,
        problems: outcome.problems,
      });
    case 'failed':
      return outcome.defect === true
        ? new HttpProblem(500, 'COMMAND_FAILED', DEFECT, { key: outcome.key })
        : new HttpProblem(503, 'NOT_AVAILABLE', UNAVAILABLE, {
            key: outcome.key,
            reason: outcome.message,
          });
    case 'withdrawn':
      return new HttpProblem(422, 'COMMAND_WITHDRAWN', WITHDRAWN, {
        key: outcome.key,
        because: outcome.because,
      });
  }
};

const MALFORMED: Sentence = {
  zh: '命令的格式不对，没有受理：逐项问题见 problems，改正后可用同一个键重发。',
  en: 'The form of the command is wrong and nothing was recorded: see problems, and send it again under the same key.',
};

const WITHDRAWN: Sentence = {
  zh: '同批命令中有一条未被接受，全批均未办理。',
  en: 'Another command of the batch was not accepted, so none was carried out.',
};

const DEFECT: Sentence = {
  zh: '程序有缺陷，这条命令没有记账：请把键和时间告诉维护人员，修复后用同一个键重发。',
  en: 'A defect in the software kept this command from being recorded: report its key, and send it again under the same key after the repair.',
};

export const UNAVAILABLE: Sentence = {
  zh: '数据库暂时不可用。稍后请用同一个键原样重发：已经记账的不会重复办理，没有记账的会补办。',
  en: 'The database is not available. Send the same command again under the same key: what was recorded is not carried out twice, and what was not recorded then will be.',
};
