// Which codes hold in which year, how they roll up, and how sure we are of them.
import { describe, expect, it } from '@jest/globals';
import { generatedFiles, staleFiles } from '../data/build.js';
import { CodeList, SCHEMES, builtInCodes, withImported, type Code, type Scheme } from './index.js';

const functions = (year: number): CodeList => builtInCodes.list('function', year);

const someCode = (scheme: Scheme, code: string, name: string, parent: string | null): Code => ({
  code,
  name,
  scheme,
  level: parent === null ? '类' : '款',
  parent,
  evidence: 'imported',
});

describe('the generated lists', () => {
  it('say what the CSV files say (otherwise run: node libs/codes/data/build.ts)', () => {
    expect(generatedFiles().size).toBe(6);
    expect(staleFiles()).toEqual([]);
  });

  it.each([
    { scheme: 'function', year: 2021, size: 1473 },
    { scheme: 'economic', year: 2021, size: 108 },
    { scheme: 'government-economic', year: 2021, size: 78 },
    { scheme: 'revenue', year: 2021, size: 66 },
    { scheme: 'account', year: 2021, size: 127 },
  ] as const)('hold $size codes of the $scheme list', ({ scheme, year, size }) => {
    expect(builtInCodes.list(scheme, year).size).toBe(size);
  });

  it.each(SCHEMES)('nest without gaps: every parent of a %s code is in the list', (scheme) => {
    for (const year of [2019, 2021, 2022, 2024, 2026]) {
      const list = builtInCodes.list(scheme, year);
      const orphans = [...list.entries()].filter(
        ({ parent }) => parent !== null && !list.has(parent),
      );
      expect(orphans).toEqual([]);
    }
  });
});

describe('a code list', () => {
  it('finds a code with its name, level, budget and evidence', () => {
    expect(functions(2021).find('2010301')).toEqual({
      code: '2010301',
      name: '行政运行',
      scheme: 'function',
      level: '项',
      parent: '20103',
      budget: 'general',
      evidence: expect.stringMatching(/^(seen|memory)$/),
    });
    expect(functions(2021).find('2999999')).toBeUndefined();
    expect(functions(2021).has('2010301')).toBe(true);
    expect(functions(2021).has('2999999')).toBe(false);
    expect(functions(2021).nameOf('2999999')).toBeUndefined();
  });

  it('rolls an item up to its section and its class, nearest first', () => {
    const ancestors = functions(2021).ancestorsOf('2080505');
    expect(ancestors.map(({ code, level }) => `${code} ${level}`)).toEqual(['20805 款', '208 类']);
    expect(functions(2021).ancestorsOf('208')).toEqual([]);
    expect(functions(2021).ancestorsOf('2999999')).toEqual([]);
    expect(functions(2021).parentOf('20805')?.name).toBe('社会保障和就业支出');
    expect(functions(2021).parentOf('208')).toBeUndefined();
  });

  it('lists children in code order, and the classes for null', () => {
    const list = builtInCodes.list('economic', 2021);
    expect(list.childrenOf('399').map(({ code }) => code)).toEqual([
      '39906',
      '39907',
      '39908',
      '39999',
    ]);
    expect(list.childrenOf(null).map(({ code }) => code)).toContain('301');
    expect(functions(2021).childrenOf(null)).toHaveLength(30);
    expect(list.childrenOf('39906')).toEqual([]);
  });

  it('lets amounts stand on a section without items, but not on one with items', () => {
    expect(functions(2021).isLeaf('2010301')).toBe(true);
    expect(functions(2021).isLeaf('20103')).toBe(false);
    expect(functions(2021).isLeaf('21215')).toBe(true);
    expect(functions(2021).isLeaf('29999')).toBe(false);
  });

  it('gives its codes in code order', () => {
    const codes = [...functions(2024).entries()].map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });

  it('refuses a code that stands twice', () => {
    const twice = [
      someCode('economic', '301', '甲', null),
      someCode('economic', '301', '乙', null),
    ];
    expect(() => new CodeList('economic', 2021, twice)).toThrow(
      'economic list of 2021: 301 stands twice',
    );
  });

  it.each([
    ['201', '一般公共服务'],
    ['215', '资源勘探工业信息等'],
    ['223', '国有资本经营预算'],
    ['227', '预备费'],
    ['229', '其他'],
    ['234', '抗疫特别国债安排'],
  ])('prints class %s short as %s', (code, label) => {
    expect(functions(2021).find(code)?.label).toBe(label);
  });

  it.each([
    ['201', 'general'],
    ['209', 'insurance'],
    ['223', 'capital'],
    ['234', 'fund'],
    ['230', undefined],
  ])('puts class %s into the budget %s', (code, budget) => {
    expect(functions(2021).find(code)?.budget).toBe(budget);
  });
});

describe('the chart of accounts', () => {
  it.each([
    ['1602', '固定资产累计折旧', 'credit', 'finance', null],
    ['6001', '财政拨款预算收入', 'credit', 'budget', null],
    ['7101', '行政支出', 'debit', 'budget', null],
    ['800103', '财政应返还额度', 'debit', 'budget', '8001'],
    ['810106', '本年收支结转', 'credit', 'budget', '8101'],
  ] as const)('has %s %s', (code, name, normalBalance, book, parent) => {
    const account = builtInCodes.list('account', 2021).find(code);
    expect(account).toMatchObject({ name, normalBalance, book, parent, level: '科目' });
    expect(account?.validFrom).toBe(2019);
  });

  it('goes on from year to year without becoming an assumption', () => {
    expect(builtInCodes.list('account', 2026).find('7101')?.evidence).toBe('seen');
    expect(builtInCodes.list('account', 2026).find('810106')?.evidence).toBe('memory');
  });
});

describe('years without a list of their own', () => {
  it.each([2018, 2020, 2022, 2026])('rest on 2021 and say so in every row: %i', (year) => {
    expect(builtInCodes.sourceYearOf('function', year)).toBe(2021);
    const unmarked = [...functions(year).entries()].filter(
      ({ evidence, validFrom, renamedFrom }) =>
        evidence !== 'assumed (from 2021)' && validFrom === undefined && renamedFrom === undefined,
    );
    expect(unmarked).toEqual([]);
    expect(functions(year).find('2010301')?.evidence).toBe('assumed (from 2021)');
  });

  it('split gifts by purpose from 2022, in both economic classifications', () => {
    for (const [scheme, group] of [
      ['economic', '399'],
      ['government-economic', '599'],
    ] as const) {
      expect(builtInCodes.list(scheme, 2021).find(`${group}06`)?.validTo).toBe(2021);
      expect(builtInCodes.list(scheme, 2021).has(`${group}09`)).toBe(false);
      const later = builtInCodes.list(scheme, 2022);
      expect(later.has(`${group}06`)).toBe(false);
      expect(later.nameOf(`${group}09`)).toBe('经常性赠与');
      expect(later.find(`${group}10`)).toMatchObject({
        name: '资本性赠与',
        evidence: 'memory',
        validFrom: 2022,
        replaces: `${group}06`,
      });
    }
  });

  it('keep the codes of debt costs and enterprise support that the later forms print', () => {
    const codes = ['30703', '30704', '31201', '31203', '31204', '31205', '31299'];
    for (const year of [2021, 2022, 2024]) {
      expect(codes.filter((code) => !builtInCodes.list('economic', year).has(code))).toEqual([]);
    }
  });

  it.each([
    ['21305', '扶贫', '巩固脱贫攻坚成果衔接乡村振兴'],
    ['21105', '天然林保护', '森林保护修复'],
  ])('rename %s from %s to %s in 2022 and remember the former name', (code, former, name) => {
    expect(functions(2021).nameOf(code)).toBe(former);
    expect(functions(2022).find(code)).toMatchObject({
      name,
      renamedFrom: former,
      evidence: 'memory',
    });
    expect(functions(2023).find(code)).toMatchObject({ name, evidence: 'assumed (from 2022)' });
  });

  it('drop 21404 with all its items in 2022', () => {
    expect(functions(2021).find('2140401')?.validTo).toBe(2021);
    expect(functions(2022).has('21404')).toBe(false);
    expect(functions(2022).has('2140401')).toBe(false);
    expect(functions(2022).isLeaf('21401')).toBe(false);
  });

  it('give social work and complaints sections of their own in 2024, and move 2010308', () => {
    expect(functions(2023).nameOf('2010308')).toBe('信访事务');
    expect(functions(2023).has('20139')).toBe(false);
    expect(functions(2024).nameOf('20139')).toBe('社会工作事务');
    expect(functions(2024).nameOf('20140')).toBe('信访事务');
    expect(functions(2024).has('2010308')).toBe(false);
    expect(functions(2024).find('2014004')?.replaces).toBe('2010308');
    expect(functions(2024).find('2014001')?.budget).toBe('general');
    expect(functions(2025).find('20140')?.evidence).toBe('assumed (from 2024)');
  });

  it('are made once: the same list object every time', () => {
    expect(functions(2023)).toBe(functions(2023));
    expect(() => functions(2023.5)).toThrow('2023.5 is no fiscal year');
  });
});

describe('the government economic code', () => {
  it.each([
    ['30101', 'administrative', 2021, '50101'],
    ['30101', 'institution', 2021, '50501'],
    ['30231', 'administrative', 2021, '50208'],
    ['31002', 'administrative', 2024, '50306'],
    ['31201', 'administrative', 2021, '50801'],
    ['31201', 'administrative', 2022, '50803'],
    ['39906', 'institution', 2021, '59906'],
    ['39906', 'institution', 2022, undefined],
    ['39909', 'institution', 2021, undefined],
    ['39909', 'institution', 2022, '59909'],
    ['301', 'administrative', 2021, undefined],
    ['99999', 'administrative', 2021, undefined],
  ] as const)('of %s for an %s in %i is %s', (economic, kind, year, government) => {
    expect(builtInCodes.governmentEconomicOf(economic, kind, year)).toBe(government);
  });

  it('exists for every departmental code that amounts can stand on, in every year', () => {
    for (const year of [2020, 2021, 2022, 2024, 2026]) {
      const list = builtInCodes.list('economic', year);
      const without = [...list.entries()].filter(
        ({ code }) =>
          list.isLeaf(code) &&
          (builtInCodes.governmentEconomicOf(code, 'administrative', year) === undefined ||
            builtInCodes.governmentEconomicOf(code, 'institution', year) === undefined),
      );
      expect(without.map(({ code }) => code)).toEqual([]);
    }
  });
});

describe('imported lists', () => {
  const official = new CodeList('economic', 2023, [
    someCode('economic', '301', '工资福利支出', null),
    someCode('economic', '30101', '基本工资（新）', '301'),
  ]);
  const lists = withImported(builtInCodes, [official]);

  it('hold for their own year as they are', () => {
    expect(lists.list('economic', 2023).size).toBe(2);
    expect(lists.list('economic', 2023).find('30101')).toMatchObject({
      name: '基本工资（新）',
      evidence: 'imported',
    });
    expect(lists.sourceYearOf('economic', 2023)).toBe(2023);
  });

  it('hold for later years as an assumption', () => {
    expect(lists.list('economic', 2025).find('30101')?.evidence).toBe('assumed (from 2023)');
    expect(lists.sourceYearOf('economic', 2025)).toBe(2023);
  });

  it('leave earlier years and other schemes as they were', () => {
    for (const [scheme, year] of [
      ['economic', 2021],
      ['economic', 2022],
      ['function', 2023],
    ] as const) {
      expect(lists.list(scheme, year)).toBe(builtInCodes.list(scheme, year));
      expect(lists.sourceYearOf(scheme, year)).toBe(2021);
    }
    expect(lists.digestText(2022)).toBe(builtInCodes.digestText(2022));
    expect(lists.digestText(2023)).not.toBe(builtInCodes.digestText(2023));
  });

  it('take the known changes of later years with them', () => {
    const functionList = new CodeList('function', 2022, [
      { ...someCode('function', '201', '一般公共服务支出', null) },
      { ...someCode('function', '20103', '政府办公厅', '201') },
      { ...someCode('function', '2010308', '信访事务', '20103'), level: '项' },
    ]);
    const later = withImported(builtInCodes, [functionList]);
    expect(later.list('function', 2023).has('2010308')).toBe(true);
    expect(later.list('function', 2024).has('2010308')).toBe(false);
    expect(later.list('function', 2024).nameOf('20139')).toBe('社会工作事务');
  });

  it('from before the built-in year serve only the years before it', () => {
    const old = new CodeList('economic', 2019, [someCode('economic', '301', '旧', null)]);
    const older = withImported(builtInCodes, [old]);
    expect(older.sourceYearOf('economic', 2018)).toBe(2019);
    expect(older.list('economic', 2018).find('301')?.evidence).toBe('assumed (from 2019)');
    expect(older.sourceYearOf('economic', 2020)).toBe(2019);
    expect(older.sourceYearOf('economic', 2021)).toBe(2021);
    expect(older.list('economic', 2021)).toBe(builtInCodes.list('economic', 2021));
  });

  it('can be laid over one another, and of two for one year the last holds', () => {
    const named = (year: number, name: string): CodeList =>
      new CodeList('economic', year, [someCode('economic', '301', name, null)]);
    const first = withImported(builtInCodes, [named(2023, '甲'), named(2023, '乙')]);
    expect(first.list('economic', 2023).nameOf('301')).toBe('乙');
    const second = withImported(first, [named(2023, '丙'), named(2025, '丁')]);
    expect(second.list('economic', 2024).nameOf('301')).toBe('丙');
    expect(second.list('economic', 2026).nameOf('301')).toBe('丁');
    expect(second.list('economic', 2022).has('302')).toBe(true);
  });

  it('of revenue keep our own income groups', () => {
    const revenue = new CodeList('revenue', 2024, [someCode('revenue', '101', '税收收入', null)]);
    const list = withImported(builtInCodes, [revenue]).list('revenue', 2024);
    expect(list.nameOf('D101')).toBe('一般公共预算财政拨款收入');
    expect(list.nameOf('101')).toBe('税收收入');
    expect(list.has('102')).toBe(false);
  });

  it('that lack a government code leave the mapping without it', () => {
    const government = new CodeList('government-economic', 2023, [
      someCode('government-economic', '501', '机关工资福利支出', null),
    ]);
    const mapped = withImported(builtInCodes, [government]);
    expect(mapped.governmentEconomicOf('30101', 'administrative', 2022)).toBe('50101');
    expect(mapped.governmentEconomicOf('30101', 'administrative', 2023)).toBeUndefined();
  });
});

describe('the digest text', () => {
  it('holds one line for every code and every mapping of the year', () => {
    const sizes = SCHEMES.map((scheme) => builtInCodes.list(scheme, 2021).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(builtInCodes.digestText(2021).trimEnd().split('\n')).toHaveLength(total + 98);
    expect(builtInCodes.digestText(2021)).toContain(
      'function\t201\t一般公共服务支出\t类\t\tgeneral\t\t\tseen\n',
    );
    expect(builtInCodes.digestText(2021)).toContain('mapping\t30101\t50101\t50501\n');
  });

  it('differs between years whose lists differ, and not between two calls', () => {
    expect(builtInCodes.digestText(2022)).toBe(builtInCodes.digestText(2022));
    expect(builtInCodes.digestText(2022)).not.toBe(builtInCodes.digestText(2021));
  });
});
