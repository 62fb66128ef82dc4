// The procurement register and paragraph as sheets, in the words of the office.
import type { ProcurementFigures } from '#execution';
import { percentText, yuanText, type Fen } from '#money';
import type { ProcurementAnswer } from '../queries/procurement-queries.js';
import { columnsOf, type Sheet } from './sheet.js';

const WORDS: Readonly<Record<string, string>> = {
  goods: '货物',
  works: '工程',
  services: '服务',
  'open-tender': '公开招标',
  'invited-tender': '邀请招标',
  'competitive-negotiation': '竞争性谈判',
  'competitive-consultation': '竞争性磋商',
  inquiry: '询价',
  'single-source': '单一来源',
  'framework-agreement': '框架协议',
  centralised: '集中采购',
  dispersed: '分散采购',
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
};

/** `micro` is a size of firm here, and small and micro firms together there. */
const RESERVATION_WORDS: Readonly<Record<string, string>> = {
  none: '未预留',
  sme: '预留中小企业',
  micro: '预留小微企业',
};

const wordOf = (code: string): string => WORDS[code] ?? code;

/** 政府采购台账: a contract a row. */
export const procurementRegisterSheet = ({ year, register }: ProcurementAnswer): Sheet => ({
  title: `政府采购台账 ${year}年`,
  columns: columnsOf(
    ...['合同', '计划', '供应商', '规模', '类别', '方式', '组织形式', '签订日期', '#合同金额'],
    ...['#变更', '#已验收', '#已支付', '#本年支付', '#未支付', '状态'],
  ),
  rows: register.map(({ purchase, amended, accepted, paid, paidInYear, open }) => [
    ...[purchase.contract, purchase.plan, purchase.supplier, wordOf(purchase.size)],
    ...[wordOf(purchase.category), wordOf(purchase.method), wordOf(purchase.organisation)],
    ...[purchase.signed.occurredOn, yuanText(purchase.signed.amount), yuanText(amended)],
    ...[yuanText(accepted), yuanText(paid), yuanText(paidInYear), yuanText(open)],
    purchase.terminatedOn === null ? '履行' : `${purchase.terminatedOn} 终止`,
  ]),
});

/** 政府采购支出: each figure of the paragraph on both bases, with its share of the total. */
export const procurementFiguresSheet = ({ year, figures }: ProcurementAnswer): Sheet => {
  const labels = [...new Set(figures.flatMap((each) => partsOf(each).map(([label]) => label)))];
  return {
    title: `政府采购支出情况 ${year}年`,
    columns: columnsOf('项目', '#按合同', '#占比', '#按支付', '#占比'),
    rows: labels.map((label) => [
      label,
      ...figures.flatMap((each) => {
        const amount = partsOf(each).find(([own]) => own === label)?.[1] ?? 0n;
        const share = { numerator: amount, denominator: each.total };
        return [yuanText(amount), percentText(share)];
      }),
    ]),
  };
};

/** Labels are unlike each other: a share is found by its label. */
const partsOf = (figures: ProcurementFigures): readonly (readonly [string, Fen])[] => {
  const named = (sums: ReadonlyMap<string, Fen>, words = WORDS) =>
    [...sums].map(([code, amount]) => [words[code] ?? code, amount] as const);
  const categories = ['goods', 'works', 'services'].map(
    (code) => [wordOf(code), figures.byCategory.get(code) ?? 0n] as const,
  );
  return [
    ['合计', figures.total],
    ...categories,
    ['授予中小企业', figures.sme],
    ['授予小微企业', figures.micro],
    ...named(figures.byOrganisation),
    ...named(figures.byReservation, RESERVATION_WORDS),
    ...named(figures.byMethod),
  ];
};

/** The answer for programs: sums by word as objects, shares as percentages beside their amounts. */
export const procurementDocument = (answer: ProcurementAnswer) => ({
  ...answer,
  figures: answer.figures.map((each) => ({
    ...{ basis: each.basis, total: each.total, sme: each.sme, micro: each.micro },
    byCategory: Object.fromEntries(each.byCategory),
    byMethod: Object.fromEntries(each.byMethod),
    byOrganisation: Object.fromEntries(each.byOrganisation),
    byReservation: Object.fromEntries(each.byReservation),
    smeShare: percentText(each.smeShare),
    microShare: percentText(each.microShare),
    microOfSme: percentText(each.microOfSme),
    smeByCategory: Object.fromEntries(
      [...each.smeByCategory].map(([word, rate]) => [word, percentText(rate)]),
    ),
  })),
});
