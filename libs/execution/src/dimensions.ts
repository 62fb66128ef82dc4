// What rates may be grouped by, and the value of each for a posting.
import type { CodeLists } from '#codes';
import { latestFacts, type Coordinate, type Fact } from '#bookkeeping';

export type Dimension =
  | 'unit'
  | 'department'
  | 'project'
  | 'line'
  | 'function-class'
  | 'function-section'
  | 'function-item'
  | 'economic'
  | 'fund'
  | 'nature'
  | 'source'
  | 'month'
  | 'three-public-item';

export const DIMENSIONS: readonly Dimension[] = [
  'unit',
  'department',
  'project',
  'line',
  'function-class',
  'function-section',
  'function-item',
  'economic',
  'fund',
  'nature',
  'source',
  'month',
  'three-public-item',
];

export type DimensionValues = Readonly<Partial<Record<Dimension, string>>>;

/** Stands where a posting names nothing for the dimension. */
export const NOTHING_NAMED = '—';

const WORDS: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  fund: {
    general: '一般公共预算',
    fund: '政府性基金预算',
    capital: '国有资本经营预算',
    own: '单位资金',
  },
  nature: { basic: '基本支出', project: '项目支出' },
  source: { current: '本年', carried: '上年结转' },
  'three-public-item': {
    abroad: '因公出国（境）费',
    'vehicle-purchase': '公务用车购置费',
    'vehicle-running': '公务用车运行费',
    reception: '公务接待费',
  },
};

/** One ledger as a rate sees it: who keeps it and what its projects are called. */
export class LedgerNames {
  private readonly names: Map<string, Fact>;

  constructor(
    readonly ledger: string,
    facts: Iterable<Fact>,
  ) {
    this.names = latestFacts(facts);
  }

  get unitName(): string {
    return this.textOf('unit.name', '') ?? this.ledger;
  }

  get department(): string {
    return this.textOf('unit.department', '') ?? NOTHING_NAMED;
  }

  projectName(project: string): string {
    return this.textOf('project.name', project) ?? project;
  }

  private textOf(kind: string, subject: string): string | null {
    return this.names.get(`|${kind}|${subject}`)?.text ?? null;
  }
}

/** The value of a dimension; month is given apart, because it accumulates. */
export const valueOf = (
  dimension: Dimension,
  coordinate: Coordinate,
  names: LedgerNames,
): string => {
  switch (dimension) {
    case 'unit':
      return names.ledger;
    case 'department':
      return names.department;
    case 'project':
      return coordinate.project ?? NOTHING_NAMED;
    case 'line':
      return coordinate.line ?? NOTHING_NAMED;
    case 'function-class':
      return codeUpTo(coordinate.function, 3);
    case 'function-section':
      return codeUpTo(coordinate.function, 5);
    case 'function-item':
      return coordinate.function ?? NOTHING_NAMED;
    case 'economic':
      return coordinate.economic ?? NOTHING_NAMED;
    case 'fund':
      return coordinate.fund ?? NOTHING_NAMED;
    case 'nature':
      return basicOrProject(coordinate);
    case 'source':
      return coordinate.source ?? NOTHING_NAMED;
    case 'month':
    case 'three-public-item':
      return NOTHING_NAMED;
  }
};

const codeUpTo = (code: string | undefined, digits: number): string =>
  code === undefined ? NOTHING_NAMED : code.slice(0, digits);

const basicOrProject = ({ nature }: Coordinate): string => {
  if (nature === undefined) return NOTHING_NAMED;
  return nature === 'project' ? 'project' : 'basic';
};

/** What the office calls a value. */
export const labelOf = (
  dimension: Dimension,
  value: string,
  names: LedgerNames,
  codes: Pick<CodeLists, 'list'>,
  year: number,
): string => {
  switch (dimension) {
    case 'unit':
      return names.unitName;
    case 'project':
      return names.projectName(value);
    case 'function-class':
    case 'function-section':
    case 'function-item':
      return codes.list('function', year).nameOf(value) ?? value;
    case 'economic':
      return codes.list('economic', year).nameOf(value) ?? value;
    case 'fund':
    case 'nature':
    case 'source':
    case 'three-public-item':
      return WORDS[dimension]?.[value] ?? value;
    case 'department':
    case 'line':
    case 'month':
      return value;
  }
};
