// When a project may be registered and finished.
import type { Command, Decision } from '#eventing';
import type { Books } from '../books.js';
import { refuse } from '../refusal-catalogue.js';
import type { FinishProjectData, RegisterProjectData } from './commands.js';

export const registerProject = (
  books: Books,
  { data, occurredOn }: Command<string, RegisterProjectData>,
): Decision => {
  if (books.projects.has(data.project))
    return refuse('ID_TAKEN', { id: data.project }, 'data.project');
  return { events: [{ type: 'ProjectRegistered', version: 1, occurredOn, data }] };
};

export const finishProject = (
  books: Books,
  { data, occurredOn }: Command<string, FinishProjectData>,
): Decision => {
  const project = books.projects.get(data.project);
  if (project === undefined)
    return refuse('PROJECT_UNKNOWN', { project: data.project }, 'data.project');
  if (project.finishedOn !== null) {
    const { project: code, finishedOn } = project;
    return refuse('PROJECT_FINISHED', { project: code, finishedOn }, 'data.project');
  }
  return { events: [{ type: 'ProjectFinished', version: 1, occurredOn, data }] };
};
