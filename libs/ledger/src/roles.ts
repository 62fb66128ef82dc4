// Roles after statutory duties; who may send what is law (domain.md §5.4, §5.5 rule 6).

export const ROLES = {
  handler: '经办',
  reviewer: '复核',
  approver: '审批',
  accountant: '会计',
  cashier: '出纳',
  'budget-bureau': '财政预算',
  treasury: '国库（代理银行）',
  preparer: '编报',
  auditor: '审计',
  administrator: '管理',
} as const;

export type Role = keyof typeof ROLES;

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
