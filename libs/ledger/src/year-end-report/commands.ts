// 年末报告: vehicles, equipment and people as of 31 December, from the registers that keep them.
import { z } from 'zod';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { reportAssets, reportHeadcount } from './decider.js';
import { EQUIPMENT_CLASSES, VEHICLE_USE_TITLES } from './state.js';

const count = z.int().min(0).max(1_000_000);
const report = field.id.meta({ title: '报告编号' });
/** Only when the year is reported already. */
const changeReason = field.text.meta({ title: '更正原因' }).exactOptional();

const counted = (title: string) => count.meta({ title });

const vehicleUses = z.strictObject({
  ministerial: counted(VEHICLE_USE_TITLES.ministerial),
  'leading-officials': counted(VEHICLE_USE_TITLES['leading-officials']),
  'confidential-communication': counted(VEHICLE_USE_TITLES['confidential-communication']),
  emergency: counted(VEHICLE_USE_TITLES.emergency),
  'law-enforcement': counted(VEHICLE_USE_TITLES['law-enforcement']),
  'special-technical': counted(VEHICLE_USE_TITLES['special-technical']),
  'retired-officials': counted(VEHICLE_USE_TITLES['retired-officials']),
  other: counted(VEHICLE_USE_TITLES.other),
});

export const reportAssetsData = z.strictObject({
  report,
  year: field.year,
  vehicles: z
    .strictObject({
      total: counted('车辆总数（辆）'),
      uses: vehicleUses.meta({ title: '按用途（辆）' }),
      otherUse: field.text.meta({ title: '其他用车说明' }).exactOptional(),
      kept: counted('公务用车保有量（辆）'),
      purchased: counted('本年购置数（辆）'),
      /** Vehicles that run and are not the unit's own. */
      rented: z.boolean().meta({ title: '运行的是租用车辆' }).exactOptional(),
    })
    .meta({ title: '车辆' }),
  equipment: z
    .array(
      z.strictObject({
        class: z.enum(EQUIPMENT_CLASSES).meta({ title: '通用 / 专用 / 全部设备' }),
        unitPrice: field.amount.meta({ title: '单价下限（元，含）' }),
        count: counted('数量（台、套）'),
      }),
    )
    .max(20)
    .meta({ title: '设备' }),
  changeReason,
});
export type ReportAssetsData = z.output<typeof reportAssetsData>;

const posts = z.strictObject({
  administrative: counted('行政（人）'),
  institution: counted('事业（人）'),
});

export const reportHeadcountData = z.strictObject({
  report,
  year: field.year,
  quota: posts.meta({ title: '编制人数' }),
  serving: posts.meta({ title: '在职人数' }),
  /** 离休: retired on full pay; 退休: retired on a pension. */
  retiredOnFullPay: counted('离休（人）'),
  retired: counted('退休（人）'),
  /** Where more people serve than the quota allows. */
  overQuotaReason: field.text.meta({ title: '超编原因' }).exactOptional(),
  changeReason,
});
export type ReportHeadcountData = z.output<typeof reportHeadcountData>;

const reporter = ['handler', 'accountant', 'preparer'] as const;

export const yearEndReportCommands = [
  commandKind({
    type: 'ReportAssets',
    title: '资产情况报告',
    roles: reporter,
    dated: 'any',
    schema: reportAssetsData,
    decide: reportAssets,
  }),
  commandKind({
    type: 'ReportHeadcount',
    title: '人员情况报告',
    roles: reporter,
    dated: 'any',
    schema: reportHeadcountData,
    decide: reportHeadcount,
  }),
];
