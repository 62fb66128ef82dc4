// Answers as JSON text. Amounts leave as money text: a fen is no number that a browser may round.
import { moneyText } from '#money';

/** All bigints in an answer are fen; maps are written as lists of their values. */
export const answerText = (answer: unknown): string =>
  `${JSON.stringify(answer, (_name, value: unknown) => {
    if (typeof value === 'bigint') return moneyText(value);
    return value instanceof Map ? [...(value as Map<unknown, unknown>).values()] : value;
  })}\n`;
