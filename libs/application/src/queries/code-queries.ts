// Questions about the classifications of a fiscal year, as they hold now.
import type { Code, Scheme } from '#codes';
import { sha256 } from '#transparency';
import type { CodeShelf, ImportOrigin } from '../code-shelf.js';

export interface CodesQuestion {
  readonly scheme: Scheme;
  readonly year: number;
  /** First digits of the codes, or a part of their names; absent = the whole list. */
  readonly find?: string;
}

export interface CodesAnswer {
  readonly scheme: Scheme;
  readonly year: number;
  /** Year of the list that this one rests on; another year means that rows are assumed. */
  readonly sourceYear: number;
  /** SHA-256 of all lists of the year, as it stands in the stamps. */
  readonly digest: string;
  readonly codes: readonly Code[];
  /** Imports of this scheme. */
  readonly imports: readonly ImportOrigin[];
}

/** The list of a scheme and year, with the evidence of each code. */
export const codesOf = async (
  shelf: CodeShelf,
  { scheme, year, find = '' }: CodesQuestion,
): Promise<CodesAnswer> => {
  const lists = await shelf.refresh();
  const codes = [...lists.list(scheme, year).entries()];
  return {
    scheme,
    year,
    sourceYear: lists.sourceYearOf(scheme, year),
    digest: sha256(lists.digestText(year)).toString('hex'),
    codes: codes.filter(({ code, name }) => code.startsWith(find) || name.includes(find)),
    imports: (await shelf.origins()).filter((each) => each.scheme === scheme),
  };
};
