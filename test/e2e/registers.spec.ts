// The procurement register and the versions of final accounts over HTTP, on an office in which everything happens.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issuedOffice, livedThrough } from '#testing';
import { answeredJson, commandOf, get, postBody, startOffice, type TestOffice } from './office.js';

describe('the registers over HTTP', () => {
  let office: TestOffice;
  let api: string;

  beforeAll(async () => {
    office = await startOffice();
    api = `${office.url}/v1/ledgers/unit`;
    const beginning = issuedOffice({ regime: 'authorised' });
    // Publication in August is later than the clock of this office.
    const lived = livedThrough(beginning).answers.map(({ asked }) => asked);
    const known = lived.filter(({ occurredOn }) => occurredOn < '2022-06-01');
    const commands = [...beginning, ...known].map((asked) => commandOf(asked));
    const { body } = await postBody(office.url, 'unit', commands);
    const { answers } = body as { answers: { kind: string }[] };
    expect(answers.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  });
  afterAll(() => office.close());

  it('list contracts and the figures on both bases', async () => {
    expect(await answeredJson(`${api}/procurement?year=2021`)).toMatchObject({
      register: [{ purchase: { contract: 'HT-1' }, amended: '1000.00', amount: '71000.00' }],
      figures: [
        { basis: 'contract', total: '71000.00', byCategory: { goods: '71000.00' } },
        { basis: 'payment', total: '0.00', byCategory: {}, smeShare: '—' },
      ],
    });
    const { body } = await get(`${api}/procurement?year=2021&sheet=figures&format=csv`);
    expect(String(body).split('\r\n')[1]).toBe('合计,"71,000.00",100.00%,0.00,—');
  });

  it('list the versions of final accounts and compare them', async () => {
    expect(await answeredJson(`${api}/final-accounts?year=2021`)).toMatchObject({
      versions: [
        { version: 1 },
        { version: 2, steps: [{ step: 'compiled' }, { step: 'reviewed' }] },
      ],
    });
    expect(
      await answeredJson(`${api}/final-accounts/comparison?year=2021&versions=1,2`),
    ).toMatchObject({ changes: [], explained: true });
  });

  it.each([
    ['procurement?year=2021&sheet=all', 400, 'PARAMETER_MALFORMED'],
    ['final-accounts/comparison?year=2021&versions=1,1', 400, 'PARAMETER_MALFORMED'],
    ['final-accounts/comparison?year=2021', 400, 'PARAMETER_MALFORMED'],
    ['final-accounts/comparison?year=2021&versions=1,7', 404, 'VERSION_UNKNOWN'],
  ])('refuse %s with %s %s', async (path, status, code) => {
    expect(await get(`${api}/${path}`)).toMatchObject({ status, body: { code } });
  });

  it.each([
    ['procurement', '某市电脑有限公司'],
    ['final-accounts', '比较第 1,2 版'],
    ['final-accounts/comparison?versions=1,2', '0 个单元格不同'],
  ])('are pages: %s', async (path, text) => {
    const { status, body } = await get(`${office.url}/ledgers/unit/years/2021/${path}`, {
      accept: 'text/html',
    });
    expect(status).toBe(200);
    expect(String(body)).toContain(text);
  });
});
