// From text to a command: the envelope, and sentences that tell a clerk what is wrong.
import { describe, expect, it } from '@jest/globals';
import { commandKinds } from './catalogue.js';
import { parseCommand } from './parse.js';

const command = {
  key: 'key-1',
  type: 'ClosePeriod',
  occurredOn: '2021-01-31',
  actor: 'zhang.san',
  role: 'accountant',
  data: { year: 2021, month: 1 },
};
const problemsOf = (raw: unknown) => {
  const parsed = parseCommand(raw);
  return 'problems' in parsed ? parsed.problems : [];
};
const pathsOf = (raw: unknown): string[] => problemsOf(raw).map(({ path }) => path);
const wordsAt = (raw: unknown, path: string): string[] =>
  problemsOf(raw)
    .filter((problem) => problem.path === path)
    .flatMap(({ zh, en }) => [zh, en]);
const payment = (more: object) => ({
  ...command,
  type: 'RequestPayment',
  data: {
    payment: 'PAY-1',
    line: 'L-1',
    amount: '1.00',
    channel: 'treasury',
    economic: '30201',
    payee: { name: '某公司', account: '6222020001' },
    purpose: '办公用品',
    settlement: 'transfer',
    ...more,
  },
});

describe('a command in form', () => {
  it('comes out as it went in: nothing defaulted, coerced or dropped', () => {
    expect(parseCommand(command)).toEqual({ command });
    const { actor: _actor, role: _role, ...bare } = command;
    expect(parseCommand(bare)).toEqual({ command: bare });
  });

  it.each([
    ['a key of 128 characters', { key: 'k'.repeat(128) }],
    ['a key of every visible character', { key: '!"#$%&/()=?*+~<>|{}[]^' }],
    ['29 February of a leap year', { occurredOn: '2020-02-29' }],
  ])('may have %s', (_title, more) => {
    expect(problemsOf({ ...command, ...more })).toEqual([]);
  });
});

describe('the envelope', () => {
  it.each([null, 'text', 5, [], undefined])('is an object, not %j', (raw) => {
    expect(pathsOf(raw)).toEqual(['']);
  });

  it.each([
    ['key', undefined],
    ['key', ''],
    ['key', 'two words'],
    ['key', '键'],
    ['key', 'k'.repeat(129)],
    ['key', 'bell\u0007'],
    ['key', 5],
    ['type', undefined],
    ['type', 5],
    ['occurredOn', undefined],
    ['occurredOn', '2021-02-29'],
    ['occurredOn', '2100-02-29'],
    ['occurredOn', '2021-04-31'],
    ['occurredOn', '2021-13-01'],
    ['occurredOn', '2021-00-10'],
    ['occurredOn', '2021-01-00'],
    ['occurredOn', '2021-1-1'],
    ['occurredOn', '2021-01-01T00:00:00Z'],
    ['occurredOn', ' 2021-01-01'],
    ['occurredOn', 20210101],
    ['actor', ''],
    ['actor', 'zhang san'],
    ['actor', null],
    ['role', 5],
    ['role', null],
  ])('has a fault in %s: %j', (member, value) => {
    expect(pathsOf({ ...command, [member]: value })).toEqual([member]);
  });

  it('has no other members, and names each', () => {
    expect(pathsOf({ ...command, submittedBy: 'x', ledger: 'y' })).toEqual([
      'submittedBy',
      'ledger',
    ]);
  });

  it('tells all its faults at once, before the data is looked at', () => {
    expect(pathsOf({ ...command, key: '', occurredOn: 'x', data: {} })).toEqual([
      'key',
      'occurredOn',
    ]);
  });

  it.each(['closeperiod', '', 'toString', '__proto__', 'x'.repeat(5000)])(
    'names a command that exists, not %.20j',
    (type) => {
      const [problem, ...others] = problemsOf({ ...command, type });
      expect(others).toEqual([]);
      expect(problem?.path).toBe('type');
      expect(problem?.zh).toMatch(/没有“.*”这种命令/);
      expect(problem?.en).toMatch(/^There is no command ".*"/);
      expect(problem?.en.length).toBeLessThan(150);
    },
  );
});

describe('the data', () => {
  it('is required of every kind of command', () => {
    for (const type of commandKinds.keys()) {
      const { data: _data, ...bare } = { ...command, type };
      expect(pathsOf(bare)).toEqual(['data']);
      expect(pathsOf({ ...bare, data: null })).toEqual(['data']);
      expect(pathsOf({ ...bare, data: [] })).toEqual(['data']);
    }
  });

  it('is strict for every kind of command: a field that does not exist is named', () => {
    for (const type of commandKinds.keys()) {
      expect(pathsOf({ ...command, type, data: { unheardOf: 1 } })).toContain('data.unheardOf');
    }
  });

  it('leads to the fault through lists and members', () => {
    const data = { year: 2021, document: 'D', total: '1.00', items: [{ fund: 'gold' }] };
    expect(pathsOf({ ...command, type: 'ApproveBudget', data })).toEqual(
      expect.arrayContaining(['data.items.0.fund', 'data.items.0.line', 'data.items.0.amount']),
    );
  });
});

describe('the sentences', () => {
  it.each([
    [
      'amount',
      '1.5',
      '金额写成两位小数的元，如 "1234.50"，不超过 10¹⁵ 元。',
      'Write yuan with exactly two decimals, as "1234.50", at most 10¹⁵ yuan.',
    ],
    [
      'amount',
      '1000000000000000.01',
      '金额写成两位小数的元，如 "1234.50"，不超过 10¹⁵ 元。',
      'Write yuan with exactly two decimals, as "1234.50", at most 10¹⁵ yuan.',
    ],
    ['amount', '0.00', '金额必须大于零。', 'The amount must be above zero.'],
    ['amount', '-5.00', '金额必须大于零。', 'The amount must be above zero.'],
    ['amount', undefined, '缺少这个必填字段。', 'This field is required.'],
    ['amount', 5, '类型不对，应为 string。', 'Wrong type: expected string.'],
    [
      'channel',
      'post',
      '只能是 treasury、quota、bank 之一。',
      'Must be one of treasury, quota, bank.',
    ],
    [
      'purpose',
      'bell\u0007',
      '文字中不能有控制字符。',
      'Text must not contain control characters.',
    ],
    ['purpose', '', '太短或太小，至少 1。', 'Too short or small: at least 1.'],
    ['purpose', 'x'.repeat(501), '太长或太大，至多 500。', 'Too long or large: at most 500.'],
    ['payment', '支付', '格式不对。', 'Wrong form, expected /^[A-Za-z0-9._-]{1,64}$/.'],
    [
      'surprise',
      1,
      '没有字段“surprise”：请删除，或检查拼写。',
      'There is no field "surprise": remove it or check its spelling.',
    ],
  ])('%s = %.30j is told in both languages', (member, value, zh, en) => {
    expect(wordsAt(payment({ [member]: value }), `data.${member}`)).toEqual([zh, en]);
  });

  it('name the form of dates and the bounds of numbers', () => {
    expect(wordsAt({ ...command, occurredOn: '2021-02-29' }, 'occurredOn')).toEqual([
      '日期写成 YYYY-MM-DD，并且是真实的日期。',
      'Write a real date as YYYY-MM-DD.',
    ]);
    const month = (value: number) => ({ ...command, data: { year: 2021, month: value } });
    expect(wordsAt(month(0), 'data.month')).toEqual([
      '太短或太小，至少 1。',
      'Too short or small: at least 1.',
    ]);
    expect(wordsAt(month(13), 'data.month')).toEqual([
      '太长或太大，至多 12。',
      'Too long or large: at most 12.',
    ]);
    expect(wordsAt(month(1.5), 'data.month')[0]).toMatch(/^类型不对/);
  });

  it('exactly 10¹⁵ yuan, one fen and the longest text are in form', () => {
    for (const amount of ['1000000000000000.00', '0.01']) {
      expect(problemsOf(payment({ amount }))).toEqual([]);
    }
    expect(problemsOf(payment({ purpose: '字'.repeat(500) }))).toEqual([]);
  });
});
