// What the year-end assistant finds: an open item, and the command that settles it.
import type { Json } from '#eventing';
import type { Role } from '#ledger';
import type { Fen } from '#money';

/** A command as a line of a file for `duzhi post`. Members that only a person can fill in are null. */
export interface ProposedCommand {
  readonly key: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly actor: string;
  readonly role: Role;
  readonly data: { readonly [member: string]: Json };
}

interface ItemKind {
  readonly title: string;
  /** Whether the law refuses to close the year while it is open. */
  readonly blocks: boolean;
  /** Row of the domain or article that asks for it. */
  readonly basis: string;
}

/** In the order in which the assistant walks the calendar of domain.md §5.1. */
export const ITEM_KINDS = {
  'previous-year': { title: '上年未结账', blocks: true, basis: 'derivation 1' },
  month: { title: '月份未结账', blocks: false, basis: 'domain 5.4 账务结账' },
  payment: { title: '支付在途', blocks: true, basis: 'domain 5.4 支付失败/作废; 5.5-13' },
  plan: { title: '采购计划未签合同', blocks: true, basis: 'domain 5.4 采购计划备案' },
  acceptance: { title: '合同未验收', blocks: false, basis: 'domain 5.4 履约验收' },
  commitment: { title: '合同承诺未释放', blocks: true, basis: 'derivation 7-22' },
  freeze: { title: '指标冻结未解冻', blocks: true, basis: 'domain 5.4 指标冻结/解冻' },
  'card-expense': { title: '公务卡未还款', blocks: false, basis: 'domain 5.6 row 9b' },
  advance: { title: '职工借款未报销', blocks: false, basis: 'domain 5.6 row 12' },
  collection: { title: '代收款未上缴', blocks: false, basis: 'domain 5.6 row 17' },
  quota: { title: '授权额度未用', blocks: false, basis: 'domain 5.6 rows 18b, 18c' },
  'three-public': { title: '“三公”经费接近或超过预算', blocks: false, basis: 'domain 5.5-10' },
  'low-execution': { title: '执行率低于80%无说明', blocks: false, basis: 'domain 6.4' },
  'self-evaluation': { title: '绩效目标未自评', blocks: false, basis: 'domain 6.2' },
  'outdated-evaluation': { title: '自评表与账不符', blocks: false, basis: 'domain 6.2, 6.4' },
  'assets-report': { title: '资产情况未报告', blocks: false, basis: 'domain 7.3' },
  'headcount-report': { title: '人员情况未报告', blocks: false, basis: 'forms 附表' },
  line: { title: '指标余额未处理', blocks: true, basis: 'domain 5.4 年末注销; 预算法 art. 42' },
  close: { title: '年度未结账', blocks: true, basis: 'domain 5.4 账务结账' },
  surplus: { title: '结余应上缴', blocks: false, basis: 'domain 5.6 row 23; 预算法 art. 42' },
} as const satisfies Readonly<Record<string, ItemKind>>;

export type ItemKindName = keyof typeof ITEM_KINDS;

/** Another command for the same item: in place of the first, or one for the year that follows. */
export interface OtherCommand {
  readonly when: 'instead' | 'next-year';
  readonly command: ProposedCommand;
}

export interface OpenItem {
  readonly kind: ItemKindName;
  /** Number of the document, line, project or month it is about. */
  readonly subject: string;
  /** What is open, in a sentence. */
  readonly says: string;
  /** Fen; null where the item is not about an amount. */
  readonly amount: Fen | null;
  /** What settles it; null when nothing has to be sent, or something must be done elsewhere first. */
  readonly command: ProposedCommand | null;
  readonly others: readonly OtherCommand[];
}

/** Paths of the members that are null: a command with blanks is a draft and is not posted. */
export const blanksOf = ({ data }: ProposedCommand): readonly string[] => nullsIn(data, 'data');

const nullsIn = (value: Json, path: string): readonly string[] => {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  const members: readonly (readonly [string, Json])[] = Object.entries(value);
  return members.flatMap(([name, member]) => nullsIn(member, `${path}.${name}`));
};
