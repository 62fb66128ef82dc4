// What happened to projects.
import { eventKind } from '../kinds.js';
import { finishProjectData, registerProjectData } from './commands.js';
import { PROJECT_CLASS_WORDS } from './state.js';

const projectRegistered = eventKind({
  type: 'ProjectRegistered',
  version: 1,
  title: '项目已登记',
  schema: registerProjectData,
  evolve: (books, { data }) => {
    books.projects.put(data.project, { ...data, finishedOn: null });
  },
  facts: ({ data, occurredOn }) => {
    const place = { fiscalYear: null, occurredOn, subject: data.project, amount: null };
    return [
      { ...place, kind: 'project.name', text: data.name },
      { ...place, kind: 'project.class', text: PROJECT_CLASS_WORDS[data.class] },
    ];
  },
});

const projectFinished = eventKind({
  type: 'ProjectFinished',
  version: 1,
  title: '项目已完成',
  schema: finishProjectData,
  evolve: (books, { data, occurredOn }) => {
    const project = books.projects.get(data.project);
    if (project === undefined) throw new Error(`project ${data.project} was never registered`);
    books.projects.put(data.project, { ...project, finishedOn: occurredOn });
  },
  facts: ({ data, occurredOn }) => [
    {
      fiscalYear: null,
      occurredOn,
      kind: 'project.finished',
      subject: data.project,
      amount: null,
      text: data.reason,
    },
  ],
});

export const projectEvents = [projectRegistered, projectFinished];
