// duzhi procurement: the procurement register of a year and the figures of the procurement paragraph.
import { Command, Option } from 'commander';
import {
  procurementDocument,
  procurementFiguresSheet,
  procurementRegisterSheet,
} from '#application';
import {
  date,
  fiscalYear,
  ledgerId,
  position,
  yearQuestion,
  type YearOptions,
} from '../options.js';
import type { Stage } from '../stage.js';
import { SHEET_FORMATS, writeSheets, type SheetFormat } from '../text/sheet-text.js';

interface ProcurementOptions extends YearOptions {
  readonly sheet?: 'register' | 'figures';
  readonly format: SheetFormat;
}

export const procurementCommand = (stage: Stage): Command =>
  new Command('procurement')
    .summary('政府采购台账 the procurement register')
    .description(
      '政府采购台账，以及按合同、按支付两种口径的政府采购支出，单位元。\n' +
        'The procurement register, and the figures by contract and by payment, in yuan.',
    )
    .option('--ledger <id>', '账套；只有一个时可省略 ledger, unless there is only one', ledgerId)
    .requiredOption('--year <year>', '年度 fiscal year', fiscalYear)
    .addOption(
      new Option('--sheet <sheet>', '只要台账或支出情况 one of the two').choices([
        'register',
        'figures',
      ]),
    )
    .option('--at <position>', '截至第几号事件 only the first so many events', position)
    .option('--as-of <date>', '截至哪一天 only business dates up to this day', date)
    .addOption(
      new Option('--format <format>', '格式 format').choices(SHEET_FORMATS).default('text'),
    )
    .action(
      stage.action(async (options: ProcurementOptions) => {
        const answer = await stage.inOffice(async (office) =>
          office.procurement.procurement(await yearQuestion(office, options)),
        );
        const sheets = [
          ...(options.sheet === 'figures' ? [] : [procurementRegisterSheet(answer)]),
          ...(options.sheet === 'register' ? [] : [procurementFiguresSheet(answer)]),
        ];
        writeSheets(stage, options.format, procurementDocument(answer), sheets);
        return 0;
      }),
    );
