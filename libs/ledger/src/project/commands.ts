// 项目: registering and finishing projects.
import { z } from 'zod';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { finishProject, registerProject } from './decider.js';

export const registerProjectData = z.strictObject({
  project: field.id.meta({ title: '项目代码' }),
  name: field.text.meta({ title: '项目名称' }),
  class: z.enum(['staff', 'running', 'other-running', 'task']).meta({ title: '项目类别' }),
});
export type RegisterProjectData = z.output<typeof registerProjectData>;

export const finishProjectData = z.strictObject({
  project: field.id.meta({ title: '项目代码' }),
  reason: field.text.meta({ title: '完成或撤销原因' }),
});
export type FinishProjectData = z.output<typeof finishProjectData>;

export const projectCommands = [
  commandKind({
    type: 'RegisterProject',
    title: '项目登记',
    roles: ['handler', 'budget-bureau', 'administrator'],
    dated: 'any',
    schema: registerProjectData,
    decide: registerProject,
  }),
  commandKind({
    type: 'FinishProject',
    title: '项目完成',
    roles: ['handler', 'budget-bureau', 'administrator'],
    dated: 'open-year',
    schema: finishProjectData,
    decide: finishProject,
  }),
];
