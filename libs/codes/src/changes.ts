// What changed in the classifications after the lists we hold (domain.md §1.11, §4.3): years without a list are those lists and these changes.
import type { Budget, Scheme } from './code.js';

interface ChangedPlace {
  readonly scheme: Scheme;
  /** First fiscal year for which it holds. */
  readonly from: number;
  readonly code: string;
}

export interface Addition extends ChangedPlace {
  readonly kind: 'addition';
  readonly name: string;
  readonly evidence: 'seen' | 'memory' | 'memory-uncertain';
  readonly budget?: Budget;
  /** Code that had this matter before. */
  readonly replaces?: string;
}

/** Drops the code and all below it. */
export interface Removal extends ChangedPlace {
  readonly kind: 'removal';
}

export interface Renaming extends ChangedPlace {
  readonly kind: 'renaming';
  readonly name: string;
  readonly evidence: 'seen' | 'memory' | 'memory-uncertain';
}

export type Change = Addition | Removal | Renaming;

/** In order of year, and within a year in order of effect. */
export const CHANGES: readonly Change[] = [
  ...gifts('economic', '399'),
  ...gifts('government-economic', '599'),
  ...capitalInjections(),
  ...functionChanges2022(),
  ...functionChanges2024(),
];

/** 赠与 is split by purpose, in both economic classifications. */
function gifts(scheme: Scheme, group: string): Change[] {
  const at = { scheme, from: 2022 };
  const added = { ...at, kind: 'addition', evidence: 'memory', replaces: `${group}06` } as const;
  return [
    { ...at, kind: 'removal', code: `${group}06` },
    { ...added, code: `${group}09`, name: '经常性赠与' },
    { ...added, code: `${group}10`, name: '资本性赠与' },
  ];
}

/** 508 对企业资本性支出 is split by what the money buys (domain.md §4.3). */
function capitalInjections(): Change[] {
  const at = { scheme: 'government-economic', from: 2022 } as const;
  const added = { ...at, kind: 'addition', evidence: 'memory-uncertain' } as const;
  return [
    { ...at, kind: 'removal', code: '50801' },
    { ...at, kind: 'removal', code: '50802' },
    { ...added, code: '50803', name: '资本金注入（一）', replaces: '50801' },
    { ...added, code: '50804', name: '资本金注入（二）', replaces: '50802' },
    { ...added, code: '50805', name: '政府投资基金股权投资', replaces: '50801' },
    { ...added, code: '50899', name: '其他对企业资本性支出' },
  ];
}

/** Poverty relief is over, natural forests became forests at large, fuel price subsidies ended. */
function functionChanges2022(): Change[] {
  const at = { scheme: 'function', from: 2022 } as const;
  const renamed = { ...at, kind: 'renaming' } as const;
  const relief = '巩固脱贫攻坚成果衔接乡村振兴';
  return [
    { ...renamed, code: '21105', name: '森林保护修复', evidence: 'memory' },
    { ...renamed, code: '2110599', name: '其他森林保护修复支出', evidence: 'memory-uncertain' },
    { ...renamed, code: '21305', name: relief, evidence: 'memory' },
    { ...renamed, code: '2130507', name: '贷款奖补和贴息', evidence: 'memory-uncertain' },
    { ...renamed, code: '2130599', name: `其他${relief}支出`, evidence: 'memory-uncertain' },
    { ...at, kind: 'removal', code: '21404' },
  ];
}

/** Social work and complaints have departments, and so sections, of their own. */
function functionChanges2024(): Change[] {
  const at = { scheme: 'function', from: 2024 } as const;
  const added = { ...at, kind: 'addition', budget: 'general', evidence: 'memory' } as const;
  const item = { ...added, evidence: 'memory-uncertain' } as const;
  const complaints = '2010308';
  return [
    { ...added, code: '20139', name: '社会工作事务', evidence: 'memory' },
    { ...item, code: '2013901', name: '行政运行' },
    { ...item, code: '2013902', name: '一般行政管理事务' },
    { ...item, code: '2013903', name: '机关服务' },
    { ...item, code: '2013904', name: '专项业务' },
    { ...item, code: '2013950', name: '事业运行' },
    { ...item, code: '2013999', name: '其他社会工作事务支出' },
    { ...at, kind: 'removal', code: complaints },
    { ...added, code: '20140', name: '信访事务', replaces: complaints },
    { ...item, code: '2014001', name: '行政运行' },
    { ...item, code: '2014002', name: '一般行政管理事务' },
    { ...item, code: '2014003', name: '机关服务' },
    { ...item, code: '2014004', name: '信访业务', replaces: complaints },
    { ...item, code: '2014050', name: '事业运行' },
    { ...item, code: '2014099', name: '其他信访事务支出' },
  ];
}

export interface MappingChange {
  readonly from: number;
  /** Departmental economic code. */
  readonly economic: string;
  readonly administrative: string;
  readonly institution: string;
}

const sameForBoth = (economic: string, government: string): MappingChange => ({
  from: 2022,
  economic,
  administrative: government,
  institution: government,
});

/** What becomes of the mapping to government codes when 508 and 599 change. */
export const MAPPING_CHANGES: readonly MappingChange[] = [
  sameForBoth('31101', '50804'),
  sameForBoth('31199', '50899'),
  sameForBoth('31201', '50803'),
  sameForBoth('31203', '50805'),
  sameForBoth('39909', '59909'),
  sameForBoth('39910', '59910'),
];
