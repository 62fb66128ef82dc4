// A project: all money is organised by project, and its class decides basic or project expenditure.

/** staff 人员类 · running 公用经费 · other-running 其他运转类 · task 特定目标类 (domain.md §5.2). */
export type ProjectClass = 'staff' | 'running' | 'other-running' | 'task';

export interface ProjectState {
  readonly project: string;
  readonly name: string;
  readonly class: ProjectClass;
  /** Date on which it was finished or cancelled; what is left is 结余. */
  readonly finishedOn: string | null;
}

export const PROJECT_CLASS_WORDS: Readonly<Record<ProjectClass, string>> = {
  staff: '人员类',
  running: '公用经费',
  'other-running': '其他运转类',
  task: '特定目标类',
};

/** 人员类 and 公用经费 are basic expenditure, the others project expenditure. */
export const natureOf = (projectClass: ProjectClass): 'staff' | 'running' | 'project' =>
  projectClass === 'staff' || projectClass === 'running' ? projectClass : 'project';
