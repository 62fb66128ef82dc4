// The code lists in use: those that the program carries, with imported official ones laid over them.
import {
  builtInCodes,
  differenceOf,
  importedListOf,
  withImported,
  type CodeList,
  type CodeLists,
  type Difference,
  type ImportProblem,
  type ImportRow,
  type Scheme,
} from '#codes';
import { ImportedCodeList, type Database, type ImportedRow } from '#storage';

export interface CodeImport {
  readonly scheme: Scheme;
  /** Fiscal year from which the list holds. */
  readonly year: number;
  readonly rows: readonly ImportRow[];
  /** File name, for whoever asks later where the list came from. */
  readonly sourceName: string;
  readonly importedBy: string;
  /** ISO instant. */
  readonly importedAt: string;
}

export type CodeImportAnswer =
  | { readonly difference: Difference; readonly list: CodeList }
  | { readonly problems: readonly ImportProblem[] };

/** Where an imported list came from. */
export interface ImportOrigin {
  readonly scheme: Scheme;
  readonly year: number;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly sourceName: string;
}

export class CodeShelf {
  private lists: CodeLists = builtInCodes;
  private seen = '';

  constructor(private readonly reference: Database['reference']) {}

  /** What holds now; the desk asks before each decision. */
  get current(): CodeLists {
    return this.lists;
  }

  /** Takes in what this or another process has imported since. */
  async refresh(): Promise<CodeLists> {
    const origins = await this.origins();
    const mark = origins.map((each) => `${each.scheme} ${each.year} ${each.importedAt}`).join('\n');
    if (mark === this.seen) return this.lists;
    const stored = await this.reference.getRepository(ImportedCodeList).find();
    const imported = stored.map((each) => listOf(each.rows, each.scheme as Scheme, each.year));
    this.lists = imported.length === 0 ? builtInCodes : withImported(builtInCodes, imported);
    this.seen = mark;
    return this.lists;
  }

  /** All imports, by scheme and year. */
  async origins(): Promise<readonly ImportOrigin[]> {
    const rows = await this.reference.getRepository(ImportedCodeList).find({
      select: { scheme: true, year: true, importedAt: true, importedBy: true, sourceName: true },
      order: { scheme: 'ASC', year: 'ASC' },
    });
    return rows.map((row) => ({
      scheme: row.scheme as Scheme,
      year: row.year,
      importedAt: new Date(row.importedAt).toISOString(),
      importedBy: row.importedBy,
      sourceName: row.sourceName,
    }));
  }

  /** What the rows would change in the list of that year; nothing is stored. */
  async preview(order: Pick<CodeImport, 'rows' | 'scheme' | 'year'>): Promise<CodeImportAnswer> {
    const { rows, scheme, year } = order;
    const made = importedListOf(rows, scheme, year);
    if ('problems' in made) return made;
    const current = (await this.refresh()).list(scheme, year);
    return { list: made.list, difference: differenceOf(current, made.list) };
  }

  /** Stores an official list, in place of an earlier import for the same year, or says what is wrong. */
  async store(order: CodeImport): Promise<CodeImportAnswer> {
    const answer = await this.preview(order);
    if ('problems' in answer) return answer;
    await this.reference.getRepository(ImportedCodeList).save({
      scheme: order.scheme,
      year: order.year,
      rows: order.rows.map(withoutGaps),
      importedAt: new Date(order.importedAt),
      importedBy: order.importedBy,
      sourceName: order.sourceName,
    });
    await this.refresh();
    return answer;
  }
}

const withoutGaps = (row: ImportRow): ImportedRow =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const listOf = (rows: readonly ImportedRow[], scheme: Scheme, year: number): CodeList => {
  const made = importedListOf(rows, scheme, year);
  if ('list' in made) return made.list;
  const [first] = made.problems;
  throw new Error(
    `the stored ${scheme} list of ${year} is damaged: line ${first?.line ?? 0}: ${first?.en ?? ''}`,
  );
};
