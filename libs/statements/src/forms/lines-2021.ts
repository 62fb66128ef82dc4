// Printed lines of the two-sided forms of FY2021: 行次, row, label (forms.md §3.1, §3.3).
import type { Line } from '../form-set.js';

type Printed = readonly [line: number, row: string, label: string];

/** The lines from `first` to `last` in printed order; numbers without a label are blank lines. */
export const printedLines = (
  first: number,
  last: number,
  printed: readonly Printed[],
): readonly Line[] => {
  const byLine = new Map(printed.map(([line, row, label]) => [line, { line, row, label }]));
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const line = first + offset;
    return byLine.get(line) ?? { line, row: null, label: '' };
  });
};

export const SUMMARY_INCOME_LINES = printedLines(1, 31, [
  [1, 'general', '一、一般公共预算财政拨款收入'],
  [2, 'fund', '二、政府性基金预算财政拨款收入'],
  [3, 'capital', '三、国有资本经营预算财政拨款收入'],
  [4, 'from-superior', '四、上级补助收入'],
  [5, 'professional', '五、事业收入'],
  [6, 'operating', '六、经营收入'],
  [7, 'from-affiliates', '七、附属单位上缴收入'],
  [8, 'other', '八、其他收入'],
  [27, 'total-income', '本年收入合计'],
  [28, 'surplus-used', '使用非财政拨款结余'],
  [29, 'opening', '年初结转和结余'],
  [31, 'income-side', '总计'],
]);

export const SUMMARY_EXPENDITURE_LINES = printedLines(32, 62, [
  [32, '201', '一、一般公共服务支出'],
  [33, '202', '二、外交支出'],
  [34, '203', '三、国防支出'],
  [35, '204', '四、公共安全支出'],
  [36, '205', '五、教育支出'],
  [37, '206', '六、科学技术支出'],
  [38, '207', '七、文化旅游体育与传媒支出'],
  [39, '208', '八、社会保障和就业支出'],
  [40, '210', '九、卫生健康支出'],
  [41, '211', '十、节能环保支出'],
  [42, '212', '十一、城乡社区支出'],
  [43, '213', '十二、农林水支出'],
  [44, '214', '十三、交通运输支出'],
  [45, '215', '十四、资源勘探工业信息等支出'],
  [46, '216', '十五、商业服务业等支出'],
  [47, '217', '十六、金融支出'],
  [48, '219', '十七、援助其他地区支出'],
  [49, '220', '十八、自然资源海洋气象等支出'],
  [50, '221', '十九、住房保障支出'],
  [51, '222', '二十、粮油物资储备支出'],
  [52, '223', '二十一、国有资本经营预算支出'],
  [53, '224', '二十二、灾害防治及应急管理支出'],
  [54, '229', '二十三、其他支出'],
  [55, '231', '二十四、债务还本支出'],
  [56, '232', '二十五、债务付息支出'],
  [57, '234', '二十六、抗疫特别国债安排的支出'],
  [58, 'total-expenditure', '本年支出合计'],
  [59, 'surplus-allocated', '结余分配'],
  [60, 'closing', '年末结转和结余'],
  [62, 'expenditure-side', '总计'],
]);

export const FISCAL_INCOME_LINES = printedLines(1, 32, [
  [1, 'general', '一、一般公共预算财政拨款'],
  [2, 'fund', '二、政府性基金预算财政拨款'],
  [3, 'capital', '三、国有资本经营预算财政拨款'],
  [27, 'total-income', '本年收入合计'],
  [28, 'opening', '年初财政拨款结转和结余'],
  [29, 'opening-general', '一、一般公共预算财政拨款'],
  [30, 'opening-fund', '二、政府性基金预算财政拨款'],
  [31, 'opening-capital', '三、国有资本经营预算财政拨款'],
  [32, 'income-side', '总计'],
]);

export const FISCAL_EXPENDITURE_LINES = printedLines(33, 64, [
  [33, '201', '一、一般公共服务支出'],
  [34, '202', '二、外交支出'],
  [35, '203', '三、国防支出'],
  [36, '204', '四、公共安全支出'],
  [37, '205', '五、教育支出'],
  [38, '206', '六、科学技术支出'],
  [39, '207', '七、文化旅游体育与传媒支出'],
  [40, '208', '八、社会保障和就业支出'],
  [41, '210', '九、卫生健康支出'],
  [42, '211', '十、节能环保支出'],
  [43, '212', '十一、城乡社区支出'],
  [44, '213', '十二、农林水支出'],
  [45, '214', '十三、交通运输支出'],
  [46, '215', '十四、资源勘探工业信息等支出'],
  [47, '216', '十五、商业服务业等支出'],
  [48, '217', '十六、金融支出'],
  [49, '219', '十七、援助其他地区支出'],
  [50, '220', '十八、自然资源海洋气象等支出'],
  [51, '221', '十九、住房保障支出'],
  [52, '222', '二十、粮油物资储备支出'],
  [53, '223', '二十一、国有资本经营预算支出'],
  [54, '224', '二十二、灾害防治及应急管理支出'],
  [55, '229', '二十三、其他支出'],
  [56, '231', '二十四、债务还本支出'],
  [57, '232', '二十五、债务付息支出'],
  [58, '234', '二十六、抗疫特别国债安排的支出'],
  [59, 'total-expenditure', '本年支出合计'],
  [60, 'closing', '年末财政拨款结转和结余'],
  [64, 'expenditure-side', '总计'],
]);
