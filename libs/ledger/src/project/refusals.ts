// Refusals about projects.
export const projectRefusals = {
  PROJECT_UNKNOWN: {
    zh: '没有项目 {project}：请先办理“项目登记”。',
    en: 'There is no project {project}: register it first.',
    basis: 'domain 5.2',
  },
  PROJECT_FINISHED: {
    zh: '项目 {project} 已于 {finishedOn} 完成：结余资金经“单位内部调剂”转回结转后才能使用。',
    en: 'Project {project} was finished on {finishedOn}: its surplus must be moved back to carry-over before it is used.',
    basis: 'derivation 7-18',
  },
} as const;
