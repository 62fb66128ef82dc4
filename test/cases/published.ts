// Reads a file of published tables: cells as printed, and the cells that its own failed sums name.
import type { Fen } from '#money';

export interface PublishedCell {
  /** Table number of the file, as `03`. */
  readonly number: string;
  readonly title: string;
  readonly label: string;
  /** Classification code, empty where the row has none. */
  readonly code: string;
  readonly column: string;
  /** Whole multiples of `Published.step`. */
  readonly printed: bigint;
}

export interface Published {
  readonly year: number;
  readonly unit: string;
  /** Fen in one step of the last printed digit: 10,000 for 万元 with two decimals. */
  readonly step: Fen;
  readonly cells: readonly PublishedCell[];
  /** Sums that the file itself says do not hold, by the places of the cells they name. */
  readonly failed: readonly { readonly id: string; readonly places: ReadonlySet<string> }[];
}

/** `03|210|基本支出`: how formulas of the files name a cell. */
export const placeOf = ({ number, code, label, column }: PublishedCell): string =>
  [number, code === '' ? label : code, column].join('|');

type Raw = Readonly<Record<string, unknown>>;

const textIn = (raw: Raw, member: string): string => {
  const value = raw[member];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
};

const listIn = (raw: Raw, member: string): readonly Raw[] => {
  const value = raw[member];
  return Array.isArray(value) ? (value as readonly Raw[]) : [];
};

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Digits only; null for a blank cell and for words. */
const digitsOf = (value: string): string | null => {
  const plain = value.replaceAll(/[,，\s]/g, '').replace('－', '-');
  if (/^[-—–]+$/.test(plain)) return '0';
  return NUMBER.test(plain) ? plain : null;
};

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

const scaled = (digits: string, decimals: number): bigint => {
  const negative = digits.startsWith('-');
  const [whole = '0', part = ''] = digits.replace('-', '').split('.');
  const steps = BigInt(whole + part.padEnd(decimals, '0'));
  return negative ? -steps : steps;
};

/** Fen have no parts: 万元 can print six decimals, 元 two. */
const MOST_DECIMALS = { 万元: 6, 元: 2 };
const FEN_PER_UNIT = { 万元: 1_000_000n, 元: 100n };

/** @throws Error when the file is not of this form, or prints finer than fen */
export const publishedOf = (file: unknown): Published => {
  if (typeof file !== 'object' || file === null) throw new Error('the file holds no JSON object');
  const raw = file as Raw;
  const year = Number(textIn(raw, 'year'));
  if (!Number.isInteger(year)) throw new Error('the file names no year in "year"');
  const currency = textIn(raw, 'currency_unit') === '元' ? '元' : '万元';
  const numbers = listIn(raw, 'tables').flatMap((cell) => {
    const digits = digitsOf(textIn(cell, 'value'));
    return digits === null ? [] : [{ cell, digits }];
  });
  const decimals = Math.max(
    currency === '万元' ? 2 : 0,
    ...numbers.map((n) => decimalsOf(n.digits)),
  );
  if (decimals > MOST_DECIMALS[currency]) {
    throw new Error(`an amount in ${currency} has ${decimals} decimals, finer than one fen`);
  }
  return {
    year,
    unit: textIn(raw, 'unit_name'),
    step: FEN_PER_UNIT[currency] / 10n ** BigInt(decimals),
    cells: numbers.map(({ cell, digits }) => ({
      number: textIn(cell, 'no'),
      title: textIn(cell, 'table'),
      label: textIn(cell, 'row'),
      code: textIn(cell, 'code').replaceAll(/\D/g, ''),
      column: textIn(cell, 'col'),
      printed: scaled(digits, decimals),
    })),
    failed: listIn(raw, 'table_formulas')
      .filter((formula) => textIn(formula, 'verdict') !== 'holds')
      .map((formula) => ({
        id: textIn(formula, 'id'),
        places: placesIn(textIn(formula, 'formula')),
      })),
  };
};

const placesIn = (formula: string): ReadonlySet<string> =>
  new Set(
    [...formula.matchAll(/c\("([^"]*)","([^"]*)","([^"]*)"\)/g)].map((match) =>
      match.slice(1).join('|'),
    ),
  );
