// The year-end assistant over HTTP: its commands, posted, close the year with the tables that it showed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issuedOffice, settledPayment } from '#testing';
import { answeredJson, commandOf, get, postLines, startOffice, type TestOffice } from './office.js';

interface YearEndText {
  readonly closed: boolean;
  readonly closes: boolean;
  readonly digest: string;
  readonly point: { readonly position: number };
  readonly commands: readonly object[];
}

describe('the end of a year, asked over HTTP', () => {
  let office: TestOffice;
  const path = '/v1/ledgers/unit/years/2021/close';
  const linesOf = (commands: readonly object[]): string =>
    commands.map((command) => `${JSON.stringify(command)}\n`).join('');
  const ask = async (query = ''): Promise<YearEndText> =>
    (await answeredJson(`${office.url}${path}${query}`)) as YearEndText;

  beforeAll(async () => {
    office = await startOffice();
    const commands = [...issuedOffice(), ...settledPayment()].map((asked) => commandOf(asked));
    const answers = await postLines(office.url, 'unit', linesOf(commands));
    expect(answers.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  });
  afterAll(() => office.close());

  it('proposes commands that close the year, and writes nothing', async () => {
    const proposed = await ask('?carry=all');
    expect(proposed).toMatchObject({ closed: false, closes: true });
    expect(await ask('?carry=all')).toEqual(proposed);
    const answers = await postLines(office.url, 'unit', linesOf(proposed.commands));
    expect(answers.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
    const after = await ask();
    expect(after).toMatchObject({ closed: true, digest: proposed.digest });
    expect(after.point.position).toBe(proposed.point.position + proposed.commands.length);
    expect(await ask(`?carry=all&at=${proposed.point.position}`)).toEqual(proposed);
  });

  it.each([
    ['/v1/ledgers/unit/years/2030/close', 404, 'YEAR_UNKNOWN'],
    ['/v1/ledgers/nobody/years/2021/close', 404, 'LEDGER_UNKNOWN'],
    ['/v1/ledgers/unit/years/soon/close', 400, 'PARAMETER_MALFORMED'],
    [`${path}?welfareFund=much`, 400, 'PARAMETER_MALFORMED'],
    [`${path}?carry=some`, 400, 'PARAMETER_MALFORMED'],
  ])('answers %s with a problem', async (question, status, code) => {
    const answer = await get(`${office.url}${question}`);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer)).toContain(code);
  });
});
