// The year-end assistant's answer as text: items, fate of unused authority, commands, the tables afterwards.
import {
  commandLine,
  FATE_WORDS,
  isSettled,
  ITEM_KINDS,
  type Rehearsed,
  type RehearsedItem,
  type YearEndAnswer,
} from '#application';
import { moneyText, yuanText, type Fen } from '#money';
import { amountIn, type CheckResult, type Statements } from '#statements';
import { statementText } from '../text/statement-text.js';
import { plainTable } from '../text/table-text.js';

export const yearEndText = (answer: YearEndAnswer, withTables: boolean): string => {
  const { point, year, early } = answer;
  return [
    `账套 ${point.ledger}，${year} 年度年终结账（试办），截至第 ${point.position} 号事件，默克尔根 ${point.root}`,
    ...(early ? [`年度未结束：以下命令 ${year}-12-31 起才能办理。`] : []),
    '',
    ...itemLines(answer),
    ...fateLines(answer),
    ...commandLines(answer),
    ...afterwardsLines(answer, withTables),
    verdictOf(answer),
    '',
  ].join('\n');
};

const itemLines = ({ items }: YearEndAnswer): readonly string[] =>
  items.length === 0
    ? ['没有未了事项。Nothing is open.', '']
    : [
        ...plainTable(
          ['序', '事项', '对象', '金额', '办理', '说明'],
          items.map((item, index) => [
            String(index + 1),
            ITEM_KINDS[item.kind].title,
            item.subject,
            item.amount === null ? '' : yuanText(item.amount),
            stateText(item),
            item.says,
          ]),
          new Set([0, 3]),
        ),
        '',
      ];

/** 必办: the year cannot be closed before it is settled. */
const stateText = ({ kind, rehearsed }: RehearsedItem): string => {
  const must = ITEM_KINDS[kind].blocks ? '必办 ' : '';
  return `${must}${STATES[rehearsed.state]}`;
};

const STATES: Readonly<Record<Rehearsed['state'], string>> = {
  accepted: '可直接办理',
  refused: '试办被拒绝',
  malformed: '命令有误',
  draft: '须填写',
  none: '—',
};

const fateLines = ({ lines }: YearEndAnswer): readonly string[] => {
  if (lines.length === 0) return [];
  const recorded = (amount: Fen | undefined): string =>
    amount === undefined ? '' : yuanText(amount);
  return [
    '未用指标的去向：',
    ...plainTable(
      [
        '指标',
        '项目',
        '资金',
        '下达年度',
        '余额',
        '去向',
        '确认收入',
        '注销额度',
        '财政应返还额度',
        '原因',
      ],
      lines.map((line) => [
        line.line,
        line.projectName,
        line.fund,
        String(line.originYear),
        yuanText(line.available),
        FATE_WORDS[line.fate],
        recorded(line.recorded?.recognised),
        recorded(line.recorded?.fromQuota),
        recorded(line.recorded?.held),
        line.why,
      ]),
      new Set([3, 4, 6, 7, 8]),
    ),
    '',
  ];
};

const commandLines = ({ items, point }: YearEndAnswer): readonly string[] => {
  const lines = items.flatMap((item, index) => {
    const number = String(index + 1).padStart(4);
    return [
      ...(item.command === null
        ? []
        : [`${number}  ${commandLine(point.ledger, item.command)}`, ...noteLines(item.rehearsed)]),
      ...item.others.map(
        ({ when, command }) =>
          `${number}  ${when === 'instead' ? '或' : '下年'} ${commandLine(point.ledger, command)}`,
      ),
    ];
  });
  return lines.length === 0
    ? []
    : ['办理命令（按序；null 处须填写 fill in what is null）：', ...lines, ''];
};

const noteLines = (rehearsed: Rehearsed): readonly string[] => {
  switch (rehearsed.state) {
    case 'refused': {
      const { code, sentence } = rehearsed.refusal;
      return [`      ${code}：${sentence.zh}`, `      ${sentence.en}`];
    }
    case 'malformed':
      return rehearsed.problems.map(({ path, zh, en }) => `      ${path}：${zh} ${en}`);
    case 'draft':
      return [`      须填写 ${shortened(rehearsed.blanks)}`];
    case 'accepted':
    case 'none':
      return [];
  }
};

const SHOWN_BLANKS = 4;

const shortened = (blanks: readonly string[]): string =>
  blanks.slice(0, SHOWN_BLANKS).join('、') +
  (blanks.length > SHOWN_BLANKS ? ` 等 ${blanks.length} 处` : '');

const afterwardsLines = (
  { statements, checks, closed, digest }: YearEndAnswer,
  withTables: boolean,
): readonly string[] => {
  if (statements === null) return ['没有该年度的决算报表格式，不能试编报表。', ''];
  return [
    closed ? '现在的报表：' : '办理后的报表：',
    ...totalLines(statements),
    `报表摘要 ${digest ?? ''}`,
    '',
    ...(withTables ? statements.tables.map((table) => statementText(statements, table)) : []),
    ...failingLines(checks),
  ];
};

const totalLines = (statements: Statements): readonly string[] => {
  const of = (row: string, column: string): string =>
    yuanText(amountIn(statements, 'income-expenditure-summary', row, column));
  return plainTable(
    ['本年收入合计', '本年支出合计', '年初结转和结余', '年末结转和结余'],
    [
      [
        of('total-income', 'income'),
        of('total-expenditure', 'expenditure'),
        of('opening', 'income'),
        of('closing', 'expenditure'),
      ],
    ],
    new Set([0, 1, 2, 3]),
  );
};

const SEVERITIES = { error: '基本平衡', warning: '核实', info: '提示' } as const;

const failingLines = (checks: readonly CheckResult[]): readonly string[] => {
  const failing = checks.filter(({ state }) => state === 'fails');
  if (failing.length === 0) return ['审核公式没有不成立的。No check fails.', ''];
  return [
    '不成立的审核公式：',
    ...plainTable(
      ['公式', '类别', '左', '右', '内容'],
      failing.map(({ id, severity, left, right, says }) => [
        id,
        SEVERITIES[severity],
        left === null ? '' : moneyText(left),
        right === null ? '' : moneyText(right),
        says,
      ]),
      new Set([2, 3]),
    ),
    '',
  ];
};

const verdictOf = (answer: YearEndAnswer): string => {
  if (isSettled(answer)) return '年终事项已全部办理。Nothing is left to do.';
  if (answer.closed) return '年度已结账，仍有事项未办。The year is closed; some duties are open.';
  return answer.closes
    ? '办理上列可直接办理的命令后，年度可以结账。Posting the commands above closes the year.'
    : '尚不能结账：先处理被拒绝的事项。The year cannot be closed yet: see what was refused.';
};
