// Which list holds in which fiscal year, and the way from departmental to government economic codes.
import { builtInListOf, builtInYearOf, listOfYear } from './built-in.js';
import { MAPPING_CHANGES } from './changes.js';
import { SCHEMES, isOwnCode, type Scheme } from './code.js';
import { CodeList } from './code-list.js';
import { ECONOMIC_TO_GOVERNMENT_2021 } from './data/economic-to-government-2021.js';

/** The two kinds of budget units that map economic codes differently: 行政单位, 事业单位. */
export type UnitKind = 'administrative' | 'institution';

export interface CodeLists {
  /** The list that holds in a fiscal year; the same object on every call. */
  list(scheme: Scheme, year: number): CodeList;
  /** Year of the list that the year's list rests on; another year means that rows are assumed. */
  sourceYearOf(scheme: Scheme, year: number): number;
  /**
   * Government economic code (政府经济分类) of a departmental one, or undefined when the code has none
   * or the year's list does not contain it.
   */
  governmentEconomicOf(economic: string, kind: UnitKind, year: number): string | undefined;
  /** All lists and the mapping of a year as one text, for the caller to hash into a statement's stamp. */
  digestText(year: number): string;
}

type Mapping = ReadonlyMap<string, Readonly<Record<UnitKind, string>>>;

const mappingOf = (year: number): Mapping => {
  const mapping = new Map<string, Readonly<Record<UnitKind, string>>>();
  for (const line of ECONOMIC_TO_GOVERNMENT_2021.trim().split('\n')) {
    const [economic = '', administrative = '', institution = ''] = line.split(',');
    mapping.set(economic, { administrative, institution });
  }
  for (const { from, economic, administrative, institution } of MAPPING_CHANGES) {
    if (from <= year) mapping.set(economic, { administrative, institution });
  }
  return mapping;
};

/** Look-ups that both kinds of lists have in common; each says only where its lists come from. */
abstract class CachedLists implements CodeLists {
  private readonly lists = new Map<Scheme, Map<number, CodeList>>(
    SCHEMES.map((scheme) => [scheme, new Map<number, CodeList>()]),
  );
  private readonly mappings = new Map<number, Mapping>();
  private readonly texts = new Map<number, string>();

  abstract sourceYearOf(scheme: Scheme, year: number): number;
  protected abstract made(scheme: Scheme, year: number): CodeList;

  list(scheme: Scheme, year: number): CodeList {
    const known = this.lists.get(scheme)?.get(year);
    if (known !== undefined) return known;
    if (!Number.isSafeInteger(year)) throw new RangeError(`${year} is no fiscal year`);
    const list = this.made(scheme, year);
    this.lists.get(scheme)?.set(year, list);
    return list;
  }

  governmentEconomicOf(economic: string, kind: UnitKind, year: number): string | undefined {
    const government = this.mapping(year).get(economic)?.[kind];
    if (government === undefined || !this.list('economic', year).has(economic)) return undefined;
    return this.list('government-economic', year).has(government) ? government : undefined;
  }

  digestText(year: number): string {
    const known = this.texts.get(year);
    if (known !== undefined) return known;
    const lines = SCHEMES.flatMap((scheme) => linesOf(this.list(scheme, year)));
    for (const [economic, government] of [...this.mapping(year)].sort(byFirst)) {
      lines.push(`mapping\t${economic}\t${government.administrative}\t${government.institution}`);
    }
    const text = `${lines.join('\n')}\n`;
    this.texts.set(year, text);
    return text;
  }

  private mapping(year: number): Mapping {
    const known = this.mappings.get(year);
    if (known !== undefined) return known;
    const mapping = mappingOf(year);
    this.mappings.set(year, mapping);
    return mapping;
  }
}

const byFirst = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : 1;

const linesOf = (list: CodeList): string[] =>
  [...list.entries()].map((code) =>
    [
      list.scheme,
      code.code,
      code.name,
      code.level,
      code.parent ?? '',
      code.budget ?? '',
      code.normalBalance ?? '',
      code.book ?? '',
      code.evidence,
    ].join('\t'),
  );

class BuiltInLists extends CachedLists {
  private readonly own = new Map<Scheme, CodeList>();

  sourceYearOf(scheme: Scheme, _year: number): number {
    return builtInYearOf(scheme);
  }

  protected made(scheme: Scheme, year: number): CodeList {
    const own = this.own.get(scheme) ?? builtInListOf(scheme);
    this.own.set(scheme, own);
    return listOfYear(own, year);
  }
}

/** The lists that the program carries: function, economic and revenue codes of 2021, accounts of 2019. */
export const builtInCodes: CodeLists = new BuiltInLists();

class ImportedLists extends CachedLists {
  constructor(
    private readonly underlying: CodeLists,
    private readonly imported: readonly CodeList[],
  ) {
    super();
  }

  sourceYearOf(scheme: Scheme, year: number): number {
    return this.source(scheme, year)?.year ?? this.underlying.sourceYearOf(scheme, year);
  }

  protected made(scheme: Scheme, year: number): CodeList {
    const source = this.source(scheme, year);
    if (source === undefined) return this.underlying.list(scheme, year);
    const list = listOfYear(source, year);
    if (scheme !== 'revenue') return list;
    const ours = [...this.underlying.list(scheme, year).entries()].filter(
      ({ code }) => isOwnCode(code) && !list.has(code),
    );
    return new CodeList(scheme, year, [...list.entries(), ...ours]);
  }

  /**
   * The imported list that a year rests on, or undefined when the underlying lists have a nearer one. An import never
   * changes an earlier year that had a list to rest on: statements of that year stay as they are.
   */
  private source(scheme: Scheme, year: number): CodeList | undefined {
    const candidates = this.imported.filter((list) => list.scheme === scheme);
    const underlyingYear = this.underlying.sourceYearOf(scheme, year);
    const earlier = candidates.filter((list) => list.year <= year).reduce(latest, undefined);
    if (earlier !== undefined) {
      return underlyingYear > year || earlier.year >= underlyingYear ? earlier : undefined;
    }
    if (underlyingYear <= year) return undefined;
    const later = candidates.reduce(earliest, undefined);
    return later !== undefined && later.year < underlyingYear ? later : undefined;
  }
}

type Held = CodeList | undefined;
// Of two imports for the same year the one given last holds.
const latest = (held: Held, list: CodeList): Held =>
  held === undefined || list.year >= held.year ? list : held;
const earliest = (held: Held, list: CodeList): Held =>
  held === undefined || list.year <= held.year ? list : held;

/**
 * The underlying lists with official ones laid over them. Each imported list holds for its own year and, with the
 * known changes, for later years until the next list.
 */
export const withImported = (underlying: CodeLists, imported: readonly CodeList[]): CodeLists =>
  new ImportedLists(underlying, imported);
