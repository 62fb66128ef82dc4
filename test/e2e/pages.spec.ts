// The pages: what people see is what the books say, whatever somebody wrote into a name.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, issuedOffice, settledPayment } from '#testing';
import { commandOf, get, postBody, startOffice, type TestOffice } from './office.js';

const EVIL = `<script>alert("x")</script>&'`;

describe('the pages', () => {
  let office: TestOffice;
  const page = async (path: string): Promise<string> => {
    const { status, headers, body } = await get(`${office.url}${path}`, { accept: 'text/html' });
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    return String(body);
  };

  beforeAll(async () => {
    office = await startOffice();
    const commands = [
      ...issuedOffice(),
      ask('RegisterProject', '2021-02-01', { project: 'P-EVIL', name: EVIL, class: 'task' }),
      ask('ChangeUnit', '2021-02-01', { name: EVIL, reason: EVIL }),
      ...settledPayment({ amount: '12345.67', more: { purpose: EVIL } }),
    ];
    const { body } = await postBody(
      office.url,
      'unit',
      commands.map((asked) => commandOf(asked)),
    );
    const { answers } = body as { answers: { kind: string }[] };
    expect(answers.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  });
  afterAll(() => office.close());

  it.each([
    '/',
    '/ledgers/unit',
    '/ledgers/unit/years/2021',
    '/ledgers/unit/years/2021?prior=1',
    '/ledgers/unit/years/2021/cells/T03%5B2010301%5D.C1',
    '/ledgers/unit/events',
    '/ledgers/unit/documents/PAY-1',
  ])('escape what others wrote: %s', async (path) => {
    const text = await page(path);
    expect(text).not.toMatch(/<script/i);
    expect(text).not.toContain('alert("x")');
  });

  it('are the same to the byte when nothing has changed', async () => {
    for (const path of ['/', '/ledgers/unit', '/ledgers/unit/years/2021?prior=1']) {
      expect(await page(path)).toBe(await page(path));
    }
  });

  it('say on the first page what to open and what to type', async () => {
    const text = await page('/');
    expect(text).toContain('href="/ledgers/unit/years/2021"');
    expect(text).toContain(`curl -s -X POST &#39;${office.url}/v1/ledgers/unit/commands&#39;`);
    expect(text).toContain('npm run duzhi -- statements --ledger unit --year 2021');
  });

  it('print a command that works as it stands', async () => {
    const text = (await page('/ledgers/unit')).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
    const body = /-d '(.+)'/.exec(text)?.[1] ?? '';
    const answer = await postBody(office.url, 'unit', `${body}`, { query: '?dryRun=true' });
    expect(answer).toMatchObject({ status: 200, body: { kind: 'accepted', dryRun: true } });
  });

  it('print nine tables, each with number, unit, holder and note', async () => {
    const text = await page('/ledgers/unit/years/2021');
    for (let table = 1; table <= 9; table += 1) expect(text).toContain(`公开0${table}表`);
    expect(text.match(/金额单位：万元/g)).toHaveLength(9);
    expect(text).toContain('故本表无数据');
    for (const part of ['审核公式', '执行率', '序时进度', '试算平衡表'])
      expect(text).toContain(part);
  });

  it('lead from each figure to entries that sum to it', async () => {
    const text = await page('/ledgers/unit/years/2021');
    const link = /href="(\/ledgers\/unit\/years\/2021\/cells\/T03[^"]*)">1\.23</.exec(text)?.[1];
    expect(link).toBeDefined();
    const cell = await page(link ?? '');
    expect(cell).toContain('12,345.67 元，1 笔分录，与本格相符');
    expect(cell).toContain('202103-0001');
    expect(cell).toContain('href="/ledgers/unit/documents/PAY-1"');
  });

  it('keep position and date in every link', async () => {
    const text = await page('/ledgers/unit/years/2021?at=17&asOf=2021-06-30');
    expect(text).toContain('/cells/T03.%CE%A3.C1?at=17&amp;asOf=2021-06-30');
    expect(text).toContain('前 17 个事件');
  });

  it('put the year before beside each amount when asked', async () => {
    const text = await page('/ledgers/unit/years/2021?prior=1');
    expect(text).toContain('账套中没有 2020 年度的数据');
    expect(text).toContain('class="head">2020</th>');
    expect(await page('/ledgers/unit/years/2021')).not.toContain('class="head">2020</th>');
  });

  it('answer a wrong address with a page, in both languages', async () => {
    const { status, headers, body } = await get(`${office.url}/ledgers/nobody`, {
      accept: 'text/html',
    });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(String(body)).toContain('没有账套 nobody');
    expect(String(body)).toContain('There is no ledger nobody');
  });
});
