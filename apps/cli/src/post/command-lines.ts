// A file of commands, one JSON object a line, read as a stream: any length in the memory of a few lines.

export interface CommandLine {
  /** From 1, empty lines counted. */
  readonly number: number;
  /** The command, without the member `ledger`. */
  readonly command: Readonly<Record<string, unknown>>;
  readonly ledger: string;
}

/** A line that is no command, or names no ledger. */
export interface BadLine {
  readonly number: number;
  /** Member of the command that is wrong; empty for the line as a whole. */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

export type ReadLine = CommandLine | BadLine;

export const isBad = (line: ReadLine): line is BadLine => 'zh' in line;

/** No command is that long; a file without line ends must not fill the memory. */
const LINE_LIMIT = 32 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** @param fallback ledger of lines that name none */
export async function* commandLines(
  chunks: AsyncIterable<Buffer>,
  fallback: string | undefined,
): AsyncGenerator<ReadLine> {
  for await (const { number, bytes, ended } of rawLines(chunks)) {
    if (bytes.length > LINE_LIMIT) {
      yield tooLong(number);
      return;
    }
    const line = readLine(number, bytes, ended, fallback);
    if (line !== null) yield line;
  }
}

interface RawLine {
  readonly number: number;
  readonly bytes: Buffer;
  /** False for the last line of a file that does not end with a line feed. */
  readonly ended: boolean;
}

async function* rawLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawLine> {
  let number = 0;
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      number += 1;
      const tail = chunk.subarray(from, at);
      yield {
        number,
        bytes: rest.length === 0 ? tail : Buffer.concat([...rest, tail]),
        ended: true,
      };
      rest = [];
      length = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      rest.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > LINE_LIMIT) break;
    }
  }
  if (length > 0) yield { number: number + 1, bytes: Buffer.concat(rest), ended: false };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

const readLine = (
  number: number,
  bytes: Buffer,
  ended: boolean,
  fallback: string | undefined,
): ReadLine | null => {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return {
      number,
      field: '',
      zh: '不是 UTF-8 编码：请把文件另存为 UTF-8。',
      en: 'It is not UTF-8: save the file as UTF-8.',
    };
  }
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return notJson(number, text, ended);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { number, field: '', zh: '应为一个 JSON 对象。', en: 'It must be one JSON object.' };
  }
  return withLedger(number, value as Readonly<Record<string, unknown>>, fallback);
};

const LEDGER_ID = /^[a-z0-9-]{1,64}$/;

const withLedger = (
  number: number,
  value: Readonly<Record<string, unknown>>,
  fallback: string | undefined,
): ReadLine => {
  const { ledger: named, ...command } = value;
  const ledger = named ?? fallback;
  if (ledger === undefined) {
    return {
      number,
      field: 'ledger',
      zh: '没有写明账套：在行中写 ledger，或用 --ledger。',
      en: 'It names no ledger: write ledger in the line, or use --ledger.',
    };
  }
  if (typeof ledger !== 'string' || !LEDGER_ID.test(ledger)) {
    return {
      number,
      field: 'ledger',
      zh: '账套编号只用小写字母、数字和连字符，1 至 64 个字符。',
      en: 'A ledger id has lower-case letters, digits and hyphens, 1 to 64 of them.',
    };
  }
  return { number, command: named === undefined ? value : command, ledger };
};

const notJson = (number: number, text: string, ended: boolean): BadLine => {
  const sound = soundLength(text);
  const column = sound + 1;
  if (sound >= text.length && !ended) {
    return {
      number,
      field: '',
      zh: `文件在此行第 ${column} 列中断，内容不完整：请补全文件后重新执行同一命令，已办的不会重办。`,
      en: `The file breaks off here, at column ${column}: complete it and run the same again; nothing is done twice.`,
    };
  }
  return {
    number,
    field: '',
    zh: `第 ${column} 列起不是合法的 JSON。`,
    en: `It is not JSON from column ${column} on.`,
  };
};

/**
 * How many characters of a text could still become JSON. Found by halving, because the engine names the
 * place of some mistakes only.
 */
const soundLength = (text: string): number => {
  let sound = 0;
  let broken = text.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (couldBecomeJson(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
};

const couldBecomeJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const place = /at position (\d+)/.exec(said)?.[1];
    if (/Unexpected end|Unterminated string/.test(said)) return true;
    return place !== undefined && Number(place) >= text.length;
  }
};

const tooLong = (number: number): BadLine => ({
  number,
  field: '',
  zh: `这一行超过 ${LINE_LIMIT} 字节，从此行起没有办理。`,
  en: `This line is longer than ${LINE_LIMIT} bytes; nothing from here on was carried out.`,
});
