// What a unit reports of itself as of 31 December: its assets in number, and its people.

/**
 * The eight uses of vehicles of the FY2021 wording (domain.md §7.3), in its order.
 * Evidence: memory.
 */
export const VEHICLE_USES = [
  'ministerial',
  'leading-officials',
  'confidential-communication',
  'emergency',
  'law-enforcement',
  'special-technical',
  'retired-officials',
  'other',
] as const;
export type VehicleUse = (typeof VEHICLE_USES)[number];

export const VEHICLE_USE_TITLES: Readonly<Record<VehicleUse, string>> = {
  ministerial: '副部（省）级及以上领导用车',
  'leading-officials': '主要领导干部用车',
  'confidential-communication': '机要通信用车',
  emergency: '应急保障用车',
  'law-enforcement': '执法执勤用车',
  'special-technical': '特种专业技术用车',
  'retired-officials': '离退休干部用车',
  other: '其他用车',
};

/** general 通用设备 · special 专用设备 · any 设备（不含车辆）, as later forms count them. */
export const EQUIPMENT_CLASSES = ['general', 'special', 'any'] as const;

export type ReportKind = 'assets' | 'headcount';

/** The report that holds for a year: a later one takes its place. */
export interface ReportState {
  readonly report: string;
  readonly reportedOn: string;
}

export const reportKey = (kind: ReportKind, year: number): string => `${kind}|${year}`;
