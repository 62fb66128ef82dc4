// Who is paid in the sample. Every payee is invented and says so in its name; the accounts belong to nobody.

export interface Payee {
  readonly name: string;
  readonly account: string;
  readonly bank: string;
}

const BANK = '示例银行大同分行';

const NAMES = {
  payroll: `${BANK}（代发工资专户）`,
  pension: '大同市示例社会保险经办机构',
  medical: '大同市示例医疗保险经办机构',
  housing: '大同市示例住房公积金经办机构',
  union: '大同市示例机关工会',
  stationery: '大同市示例办公用品有限公司',
  printing: '大同市示例印务有限公司',
  telecom: '大同市示例通信有限公司',
  bank: BANK,
  labour: '大同市示例劳务服务有限公司',
  vehicle: '大同市示例汽车维修有限公司',
  computers: '大同市示例信息设备有限公司',
  software: '大同市示例软件有限公司',
  property: '大同市示例物业服务有限公司',
  power: '大同市示例供电有限公司',
  water: '大同市示例供水有限公司',
  heating: '大同市示例供热有限公司',
  repair: '大同市示例建筑维修有限公司',
  travel: '大同市示例商旅服务有限公司',
  consulting: '大同市示例咨询有限公司',
  training: '大同市示例培训中心有限公司',
  venue: '大同市示例会展有限公司',
  media: '大同市示例文化传媒有限公司',
  reward: '大同市示例金融产业园有限公司',
  sundry: '大同市示例综合服务有限公司',
  card: `${BANK}（公务卡还款专户）`,
} as const;

export type PayeeName = keyof typeof NAMES;

export const payeeOf = (payee: PayeeName): Payee => {
  const number = Object.keys(NAMES).indexOf(payee) + 1;
  return { name: NAMES[payee], account: `99990000${String(number).padStart(8, '0')}`, bank: BANK };
};
