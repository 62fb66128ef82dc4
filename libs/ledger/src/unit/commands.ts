// 单位: opening the books of a unit and dated changes of what it is.
import { z } from 'zod';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { changeUnit, openBooks } from './decider.js';

export const unitKind = z
  .enum(['administrative', 'civil-service-institution', 'institution'])
  .meta({ title: '单位类型' });

const accounts = z.array(z.string().regex(/^\d{5,32}$/)).max(50);

export const openBooksData = z.strictObject({
  unitCode: field.id.meta({ title: '单位代码' }),
  name: field.text.meta({ title: '单位名称' }),
  kind: unitKind,
  department: field.text.meta({ title: '主管部门' }),
  region: z
    .string()
    .regex(/^\d{6}(\d{3})?$/)
    .meta({ title: '财政区划' }),
  mainFunction: field.functionCode.meta({ title: '主要功能科目' }),
  ownAccounts: accounts.meta({ title: '本单位银行账户' }).exactOptional(),
  allowedOwnAccounts: accounts.meta({ title: '允许收款的本单位账户' }).exactOptional(),
});
export type OpenBooksData = z.output<typeof openBooksData>;

export const changeUnitData = z.strictObject({
  name: field.text.meta({ title: '单位名称' }).exactOptional(),
  kind: unitKind.exactOptional(),
  department: field.text.meta({ title: '主管部门' }).exactOptional(),
  region: openBooksData.shape.region.exactOptional(),
  mainFunction: field.functionCode.meta({ title: '主要功能科目' }).exactOptional(),
  ownAccounts: accounts.meta({ title: '本单位银行账户' }).exactOptional(),
  allowedOwnAccounts: accounts.meta({ title: '允许收款的本单位账户' }).exactOptional(),
  reason: field.text.meta({ title: '变更原因' }),
});
export type ChangeUnitData = z.output<typeof changeUnitData>;

export const unitCommands = [
  commandKind({
    type: 'OpenBooks',
    title: '建账',
    roles: ['administrator'],
    dated: 'any',
    schema: openBooksData,
    decide: openBooks,
  }),
  commandKind({
    type: 'ChangeUnit',
    title: '单位信息变更',
    roles: ['administrator'],
    dated: 'any',
    schema: changeUnitData,
    decide: changeUnit,
  }),
];
