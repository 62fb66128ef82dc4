// Refusals that any command may meet.
export const generalRefusals = {
  KEY_REUSED: {
    zh: '键 {key} 已用于另一条内容不同的命令：请换一个新键，或原样重发。',
    en: 'Key {key} was used for a command with another body: use a new key, or send the same body.',
    basis: 'domain 5.5-8',
  },
  ACTOR_NOT_ALLOWED: {
    zh: '{user} 没有导入权限，不能以 {actor}（岗位 {role}）的名义办理：请去掉 actor 和 role，或由有导入权限的用户提交。',
    en: '{user} has no right to import and may not act as {actor} in the role {role}: leave out actor and role, or let a user with that right send it.',
    basis: 'domain 5.5-6 不相容岗位分离; design 16 Envelope',
  },
  ROLE_NOT_ALLOWED: {
    zh: '“{role}”不能办理“{title}”：可办理的岗位是 {allowed}。',
    en: '{role} may not send {type}; the roles that may are {allowed}.',
    basis: 'domain 5.5-6 不相容岗位分离',
  },
  OCCURRED_IN_FUTURE: {
    zh: '业务日期 {occurredOn} 晚于今天 {today}：请改为实际发生的日期。',
    en: 'The business date {occurredOn} is after today, {today}: use the date on which it happened.',
    basis: 'domain 5.5-5',
  },
  YEAR_NOT_OPEN: {
    zh: '{year} 年度尚未开账：请先办理“年度开账”。',
    en: 'Fiscal year {year} is not open: open it first.',
    basis: 'domain 5.5-5',
  },
  YEAR_CLOSED: {
    zh: '{year} 年度已经结账：请记入当前年度，差错用“年初余额调整”更正。',
    en: 'Fiscal year {year} is closed: post to the open year, correct errors by adjusting opening balances.',
    basis: 'domain 5.5-5',
  },
  PERIOD_CLOSED: {
    zh: '{year} 年 {month} 月已经结账：请使用之后月份的日期。',
    en: 'Month {month} of {year} is closed: use a date in a later month.',
    basis: 'domain 5.4 账务结账',
  },
  YEAR_END_ONLY: {
    zh: '“{title}”只能以 12 月 31 日为业务日期，不能是 {occurredOn}。',
    en: '{type} is dated 31 December, not {occurredOn}.',
    basis: 'domain 5.4 年末注销; design 16',
  },
  CODE_UNKNOWN: {
    zh: '{year} 年的{scheme}中没有代码 {code}：请对照当年科目表。',
    en: 'Code {code} is not in the {scheme} list of {year}: check the list of that year.',
    basis: 'domain 4',
  },
  CODE_TOO_COARSE: {
    zh: '代码 {code}（{name}）不是末级科目：请使用其下级代码。',
    en: 'Code {code} ({name}) has items below it: use one of them.',
    basis: 'domain 4.1, 1.10',
  },
  COUNTERPART_IS_SELF: {
    zh: '对方账套不能是本账套 {ledger}。',
    en: 'The counterpart cannot be this ledger, {ledger}.',
    basis: 'design 5 Between ledgers',
  },
  ID_TAKEN: {
    zh: '编号 {id} 已被使用：请换一个编号。',
    en: 'Id {id} is taken: choose another.',
    basis: 'design 16',
  },
} as const;
