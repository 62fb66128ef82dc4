// 原因说明: why a figure is as it is, kept with the books so that text and waivers can quote it.
import { z } from 'zod';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { giveReason } from './decider.js';

/** check 审核公式 · item 科目 · project 项目 · section 说明章节. */
export const REASON_ABOUT = ['check', 'item', 'project', 'section'] as const;

export const giveReasonData = z.strictObject({
  year: field.year,
  about: z.enum(REASON_ABOUT).meta({ title: '说明对象' }),
  subject: field.id.meta({ title: '对象编号' }),
  text: field.text.meta({ title: '原因' }),
});
export type GiveReasonData = z.output<typeof giveReasonData>;

export const reasonCommands = [
  commandKind({
    type: 'GiveReason',
    title: '原因说明',
    roles: ['accountant', 'preparer', 'handler', 'approver'],
    dated: 'any',
    schema: giveReasonData,
    decide: giveReason,
  }),
];
