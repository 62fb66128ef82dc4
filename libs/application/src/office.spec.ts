// The office as a whole: it reads its own writes, takes official code lists, and closes in good order.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commandKinds } from '#ledger';
import { ask, freshDatabase, issuedOffice, settledPayment, type Asked } from '#testing';
import { steadyClock } from './desk/clock.js';
import { budgetPostingRules } from './desk/posting-rules.js';
import { officeOn, type Office, type OfficeOptions } from './office.js';

const CLOCK = steadyClock('2022-06-01T00:00:00.000Z');
const NOBODY = { user: null, role: '', mayImport: true } as const;

const commandOf = ({ type, occurredOn, data }: Asked, index: number): object => {
  const role = commandKinds.get(type)?.roles[0] ?? 'handler';
  return { key: `k-${index}`, type, occurredOn, actor: `${role}-1`, role, data };
};

const COMMANDS = [...issuedOffice(), ...settledPayment()].map(commandOf);

describe('an office', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const offices: Office[] = [];

  const open = async (options: OfficeOptions = {}): Promise<Office> => {
    const office = await officeOn(database, { clock: CLOCK, ...options });
    offices.push(office);
    return office;
  };

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    await Promise.all(offices.splice(0).map((office) => office.close()));
    await database.close();
  });

  it('reads its own writes when it waits for the head', async () => {
    const office = await open();
    await office.desk.submit('unit', COMMANDS, { submitter: NOBODY });
    const { stamp, statements } = await office.statements.statements({
      ledger: 'unit',
      year: 2021,
      atLeast: 'head',
    });
    expect(stamp.ledgers[0]?.position).toBe(COMMANDS.length);
    expect(statements.cells.get('T03.Σ.C1')?.amount).toBe(100_000n);
  });

  it('names the same root for a position whether it is the last or one of the past', async () => {
    const office = await open();
    await office.desk.submit('unit', COMMANDS.slice(0, 5), { submitter: NOBODY });
    const then = await office.points.of({ ledger: 'unit', atLeast: 5 });
    await office.desk.submit('unit', COMMANDS.slice(5), { submitter: NOBODY });
    await office.points.of({ ledger: 'unit', atLeast: 'head' });
    expect(await office.points.of({ ledger: 'unit', at: 5 })).toEqual(then);
  });

  it('does not wait for ever when nobody projects', async () => {
    const office = await open({ patience: 50 });
    await office.projector.stop();
    await office.desk.submit('unit', COMMANDS, { submitter: NOBODY });
    await expect(office.points.of({ ledger: 'unit', atLeast: 'head' })).rejects.toMatchObject({
      kind: 'projection-behind',
    });
  });

  it('says why when the projection stands still', async () => {
    const rules = {
      ...budgetPostingRules,
      postingsOf: (event: Parameters<typeof budgetPostingRules.postingsOf>[0]) => {
        if (event.type === 'PaymentSettled') throw new Error('no rule for this payment');
        return budgetPostingRules.postingsOf(event);
      },
    };
    const office = await open({ rules });
    await office.desk.submit('unit', COMMANDS, { submitter: NOBODY });
    await expect(office.points.of({ ledger: 'unit', atLeast: 'head' })).rejects.toMatchObject({
      kind: 'projection-stands-still',
      en: expect.stringContaining('no rule for this payment') as unknown,
    });
  });

  it('knows no ledger without events', async () => {
    const office = await open();
    await expect(office.ledgers.ledger('nobody')).rejects.toMatchObject({
      kind: 'ledger-unknown',
    });
  });

  it('counts as sent by the actor named, so that nobody takes two steps of a payment', async () => {
    const office = await open();
    const steps = settledPayment().map((asked, index) => ({
      ...commandOf(asked, index),
      actor: 'one-and-the-same',
    }));
    await office.desk.submit('unit', issuedOffice().map(commandOf), { submitter: NOBODY });
    const outcomes = await office.desk.submit(
      'unit',
      steps.map((step, index) => ({ ...step, key: `s-${index}` })),
      { submitter: NOBODY },
    );
    expect(outcomes.slice(0, 2)).toMatchObject([
      { kind: 'accepted' },
      { kind: 'refused', refusal: { code: 'SEPARATION_OF_DUTIES' } },
    ]);
  });

  it('decides by an official list as soon as it is imported, in every process', async () => {
    const office = await open();
    const other = await open({ refreshEvery: 20 });
    const request = (key: string, id: string): object => ({
      ...commandOf(
        ask('RegisterProject', '2021-01-02', { project: id, name: '项目', class: 'task' }),
        0,
      ),
      key,
    });
    await office.desk.submit('unit', issuedOffice().map(commandOf), { submitter: NOBODY });
    await office.desk.submit('unit', [request('p', 'NEW')], { submitter: NOBODY });
    const supplement = (key: string): object => ({
      key,
      type: 'IssueIndicator',
      occurredOn: '2021-02-01',
      actor: 'budget-bureau-1',
      role: 'budget-bureau',
      data: {
        line: key,
        document: key,
        kind: 'supplement',
        amount: '100.00',
        item: { fund: 'general', project: 'NEW', function: '2019988' },
      },
    });
    const before = await office.statements.statements({ ledger: 'unit', year: 2021 });
    const [refused] = await office.desk.submit('unit', [supplement('a')], { submitter: NOBODY });
    expect(refused).toMatchObject({ refusal: { code: 'CODE_UNKNOWN' } });

    const stored = await office.codes.store({
      scheme: 'function',
      year: 2021,
      rows: [
        { code: '201', name: '一般公共服务支出', book: '一般公共预算' },
        { code: '20103', name: '政府办公厅（室）及相关机构事务', book: '一般公共预算' },
        { code: '2010301', name: '行政运行', book: '一般公共预算' },
        { code: '20199', name: '其他', book: '一般公共预算' },
        { code: '2019988', name: '新设科目', book: '一般公共预算', basis: '财预〔2020〕1号' },
      ],
      sourceName: 'list.csv',
      importedBy: 'me',
      importedAt: '2021-01-01T00:00:00.000Z',
    });
    expect('difference' in stored && stored.difference.additions).toMatchObject([
      { code: '2019988', evidence: 'imported: 财预〔2020〕1号' },
    ]);
    const [accepted] = await office.desk.submit('unit', [supplement('b')], { submitter: NOBODY });
    expect(accepted).toMatchObject({ kind: 'accepted' });
    const after = await office.statements.statements({ ledger: 'unit', year: 2021 });
    expect(after.stamp.codeListDigest).not.toBe(before.stamp.codeListDigest);

    const deadline = Date.now() + 5_000;
    while (!other.codes.current.list('function', 2021).has('2019988')) {
      if (Date.now() > deadline) throw new Error('the other office never saw the import');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const [there] = await other.desk.submit('unit', [supplement('c')], { submitter: NOBODY });
    expect(there).toMatchObject({ kind: 'accepted' });
  });

  it('stores no list that has a fault, and names line and field', async () => {
    const office = await open();
    const answer = await office.codes.store({
      scheme: 'economic',
      year: 2022,
      rows: [
        { code: '301', name: '工资福利支出' },
        { code: '302xx', name: '' },
      ],
      sourceName: 'list.csv',
      importedBy: 'me',
      importedAt: '2022-01-01T00:00:00.000Z',
    });
    expect(answer).toMatchObject({
      problems: [
        { line: 3, field: 'name' },
        { line: 3, field: 'code' },
      ],
    });
    expect(await office.codes.origins()).toEqual([]);
  });

  it('finishes what was handed in before it closes, and takes nothing more', async () => {
    const office = await open();
    const answers = office.desk.submit('unit', COMMANDS, { submitter: NOBODY });
    await new Promise((resolve) => setImmediate(resolve));
    await office.close();
    expect((await answers).every(({ kind }) => kind === 'accepted')).toBe(true);
    await expect(office.desk.submit('unit', COMMANDS, { submitter: NOBODY })).rejects.toThrow(
      'closed',
    );
  });
});
