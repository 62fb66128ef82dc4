// Reads JSON and says where it breaks, by line and column, as whoever wrote it by hand needs to know.

export interface JsonProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly zh: string;
  readonly en: string;
}

export type JsonReading = { readonly value: unknown } | { readonly problem: JsonProblem };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The value of UTF-8 bytes that are JSON, or the place where they stop being it. */
export const jsonIn = (bytes: Uint8Array): JsonReading => {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { problem: notUtf8(bytes) };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const named = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { problem: broken(text, named === undefined ? soundLength(text) : Number(named)) };
  }
};

/**
 * How many characters of the text could still become JSON. Found by halving, because the engine names the
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
    if (/Unexpected end|Unterminated string/.test(said)) return true;
    const place = /at position (\d+)/.exec(said)?.[1];
    return place !== undefined && Number(place) >= text.length;
  }
};

const broken = (text: string, offset: number): JsonProblem => {
  const place = placeOf(text, offset);
  const { line, column } = place;
  if (text.trim() === '') {
    return { ...place, zh: '内容为空，没有命令。', en: 'The body is empty: there is no command.' };
  }
  if (offset >= text.length) {
    return {
      ...place,
      zh: `JSON 在第 ${line} 行第 ${column} 列中断，内容不完整。`,
      en: `The JSON breaks off at line ${line}, column ${column}.`,
    };
  }
  const found = [...text.slice(offset, offset + 2)][0] ?? '';
  return {
    ...place,
    zh: `第 ${line} 行第 ${column} 列不是合法的 JSON：此处不应是“${found}”。`,
    en: `Line ${line}, column ${column} is not JSON: "${found}" cannot stand there.`,
  };
};

const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
};

/** Up to the first byte that cannot be decoded, everything is text. */
const notUtf8 = (bytes: Uint8Array): JsonProblem => {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (startsSoundly(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sound), { stream: true });
  const place = placeOf(text, text.length);
  return {
    ...place,
    zh: `第 ${place.line} 行第 ${place.column} 列不是 UTF-8 编码：请把文件另存为 UTF-8。`,
    en: `Line ${place.line}, column ${place.column} is not UTF-8: save the file as UTF-8.`,
  };
};

const startsSoundly = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};
